"""Sizes in pixels at 100 %. Whoever uses one passes it through `Look.px`."""

from typing import Final

STEP_1: Final = 4
STEP_2: Final = 8
STEP_3: Final = 12
STEP_4: Final = 16
STEP_5: Final = 24
STEP_6: Final = 32

PAGE_INSET: Final = 24
"""Left and right of a page; text starts one `STEP_2` further."""
RING_ROOM: Final = 5
"""Free room a layout keeps around a control, so that the focus ring is not cut off."""
PROSE_WIDTH: Final = 680
"""The longest line of prose, about 75 characters."""
FORM_WIDTH: Final = 860
"""The widest form: on a large screen a line to type in would otherwise be too long to read."""

RAIL_WIDTH: Final = 208
STEP_RAIL_WIDTH: Final = 252
PREVIEW_WIDTH: Final = 352
REASON_WIDTH: Final = 304
TOP_BAR_HEIGHT: Final = 64
STATUS_HEIGHT: Final = 32
ACTION_BAR_HEIGHT: Final = 62

BUTTON: Final = 40
SMALL_BUTTON: Final = 32
FIELD: Final = 40
NAV_ITEM: Final = 40
STEP_ITEM: Final = 48
CONTINUOUS_ITEM: Final = 34
AGENDA_ROW: Final = 64
CHECKLIST_ROW: Final = 58
NUMBER_ROW: Final = 44
SCHEMA_ROW: Final = 40
TABLE_HEAD: Final = 36
CHIP: Final = 24
CHOICE_CHIP: Final = 32
SEGMENTED: Final = 36
SMALL_SEGMENTED: Final = 30

RADIUS_CELL: Final = 4
RADIUS: Final = 6
RADIUS_PANE: Final = 8
RADIUS_NOTICE: Final = 10
RADIUS_CARD: Final = 12

ICON_CHIP: Final = 14
ICON_BUTTON: Final = 18
ICON_NAV: Final = 20
ICON_CLOCK: Final = 28
ICON_EMPTY: Final = 32

"""The one application style sheet: `resources/style/app.qss` with the tokens put in.

Colours, borders and insets stand in the sheet; heights and fonts are set in code, because a
height or a font in a sheet silently wins from the code and ignores the text scale.
"""

from dataclasses import fields
from string import Template

from ui.look import sizes
from ui.look.look import Look
from ui.look.tokens import State, Theme
from vertrouwenspersoon.content.where import resources


def style_sheet(look: Look) -> str:
    """The style sheet of a look. A name in the file without a token is a `KeyError`."""
    template = (resources() / "style" / "app.qss").read_text(encoding="utf-8")
    return Template(template).substitute(_colours(look) | _measures(look))


def arrow_file(theme: Theme) -> str:
    """The arrow of a combo box; a style sheet can only take it from a file."""
    return (resources() / "style" / f"arrow-{theme.value}.svg").as_posix()


def _colours(look: Look) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in fields(look.colours):
        value = getattr(look.colours, each.name)
        if isinstance(value, State):
            found[each.name] = value.ink
            found[f"{each.name}_soft"] = value.soft
            found[f"{each.name}_edge"] = value.edge
        else:
            found[each.name] = value
    return found


def _measures(look: Look) -> dict[str, str]:
    plain = {
        "inset": 15,
        "small_inset": 12,
        "quiet_inset": 10,
        "field_inset": 10,
        "field_inset_focus": 9,
        "combo_inset": 12,
        "combo_inset_focus": 11,
        "area_inset": 8,
        "area_inset_focus": 7,
        "arrow": 16,
        "arrow_room": 32,
        "radius": sizes.RADIUS,
        "radius_pane": sizes.RADIUS_PANE,
        "radius_notice": sizes.RADIUS_NOTICE,
        "radius_card": sizes.RADIUS_CARD,
        "menu_item": 8,
        "menu_side": 14,
        "bar": 10,
        "bar_least": 32,
        "head_side": 8,
        "caption": 12,
    }
    measures = {name: f"{look.px(size)}px" for name, size in plain.items()}
    return measures | {"arrow_file": arrow_file(look.theme), "bar_radius": f"{look.px(3)}px"}

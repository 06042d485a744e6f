"""What the two pages before the vault share: the emblem above a card in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Role, look
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.nav_rail import Emblem
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.surface import Ground, Surface

_CARD_WIDTH = 416
_WIDE_CARD = 560
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Entrance(Surface):
    """A page on the rail's ground with a card; put the content in `card`, the rest in `below`."""

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(Ground.RAIL, parent)
        self._width = _WIDE_CARD if wide else _CARD_WIDTH
        self._card = Surface(Ground.CARD)
        self.card = QVBoxLayout(self._card)
        self.card.setContentsMargins(31, 28, 31, 27)
        self.card.setSpacing(0)
        self.below = QVBoxLayout()
        self.below.setSpacing(8)
        self.manual = Button("Handleiding (F1)", Kind.QUIET, Icon.BOOK_OPEN)
        self.manual.setObjectName("open_manual")
        self._lay_out()
        self.dress()

    def dress(self) -> None:
        self._card.setFixedWidth(look().px(self._width))

    def _lay_out(self) -> None:
        page = ScrollPage(insets=False)
        column = page.body
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        column.addWidget(Emblem(56), 0, _CENTRE)
        column.addSpacing(12)
        column.addWidget(Label("Vertrouwenspersoon", Role.SECTION), 0, _CENTRE)
        column.addSpacing(22)
        column.addLayout(in_the_middle(self._card))
        column.addSpacing(22)
        column.addLayout(self.below)
        column.addSpacing(8)
        column.addLayout(in_the_middle(self.manual))
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page)


def in_the_middle(part: QWidget) -> QHBoxLayout:
    """A part in the middle of a line."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part)
    row.addStretch(1)
    return row

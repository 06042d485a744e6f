"""What the two pages before the vault share: the emblem above a card in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look import Ink, Role, look
from ui.widgets.label import Label
from ui.widgets.nav_rail import Emblem
from ui.widgets.surface import Ground, Surface

_CARD_WIDTH = 416
_WIDE_CARD = 560
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Entrance(Surface):
    """A page on the rail's ground with a card; put the content in `card`, the rest in `below`."""

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(Ground.RAIL, parent)
        self._width = _WIDE_CARD if wide else _CARD_WIDTH
        self.office = Label("", Role.SECOND, Ink.MUTED)
        self._card = Surface(Ground.CARD)
        self.card = QVBoxLayout(self._card)
        self.card.setContentsMargins(31, 28, 31, 27)
        self.card.setSpacing(0)
        self.below = QVBoxLayout()
        self.below.setSpacing(8)
        self._lay_out()
        self.dress()

    def dress(self) -> None:
        self._card.setFixedWidth(look().px(self._width))

    def _lay_out(self) -> None:
        sheet = Surface(Ground.RAIL)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Emblem(56), 0, _CENTRE)
        column.addSpacing(12)
        column.addWidget(Label("Vertrouwenspersoon", Role.SECTION), 0, _CENTRE)
        column.addWidget(self.office, 0, _CENTRE)
        column.addSpacing(22)
        column.addWidget(self._card, 0, _CENTRE)
        column.addSpacing(22)
        column.addLayout(self.below)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(scroll)


def in_the_middle(part: QWidget) -> QHBoxLayout:
    """A part in the middle of a line."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part)
    row.addStretch(1)
    return row

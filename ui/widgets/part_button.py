"""Shows which part is open, in two lines, and opens the list of all parts."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Icon, Role, draw_icon, look
from ui.look.sizes import RADIUS_PANE
from ui.widgets.painted import PaintedButton, draw_box, draw_text, smooth_painter

_HEIGHT, _SIDE, _ICON = 62, 16, 18


class PartButton(PaintedButton):
    """The selector that takes the place of a rail in a narrow window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS_PANE, parent=parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(_HEIGHT))

    def show_part(self, name: str, words: str) -> None:
        """Show the open part, and how far it is."""
        self.setText(name)
        self._words = words
        self.setAccessibleName(f"{name}, {words}, kies een andere")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(280), look().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        fill = colours.hover if self.underMouse() else colours.raised
        draw_box(painter, rect, worn.px(RADIUS_PANE), fill=fill, edge=colours.border)
        size = worn.px(_ICON)
        right = rect.right() - worn.px(_SIDE) - size
        place = QRectF(right, (rect.height() - size) / 2, size, size)
        draw_icon(painter, Icon.CHEVRON_DOWN, colours.text2, place)
        left, width = worn.px(_SIDE), right - worn.px(_SIDE + 8)
        first, second = worn.metrics(Role.SECTION).height(), worn.metrics(Role.CAPTION).height()
        top = (rect.height() - first - second) / 2
        name = QRectF(left, top, width, first)
        draw_text(painter, name, self.text(), worn.font(Role.SECTION), colours.text)
        words = QRectF(left, top + first, width, second)
        draw_text(painter, words, self._words, worn.font(Role.CAPTION), colours.text2)

"""The key that does the same as the button beside it: "Enter"."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Role, look
from ui.look.sizes import RADIUS_CELL
from ui.widgets.label import Label
from ui.widgets.painted import CENTRED, draw_box, draw_text, smooth_painter


class KeyHint(Label):
    """A key in a thin frame."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, Role.CAPTION, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = look().metrics(Role.CAPTION).horizontalAdvance(self.text())
        return QSize(round(words) + look().px(14), look().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        colours, rect = look().colours, self.rect().toRectF()
        draw_box(painter, rect, look().px(RADIUS_CELL), edge=colours.hair)
        font = look().font(Role.CAPTION)
        draw_text(painter, rect, self.text(), font, colours.text2, align=CENTRED)

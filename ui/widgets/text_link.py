"""A word that goes somewhere, in the ink of a link: the way back above a title."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Role, look
from ui.look.sizes import RADIUS_CELL
from ui.widgets.painted import PaintedButton, draw_text, smooth_painter

_HEIGHT = 24


class TextLink(PaintedButton):
    """As narrow as its word, so that it stands at the edge of the text."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS_CELL, parent=parent)
        self.setText(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = look().metrics(Role.SECOND_MEDIUM).horizontalAdvance(self.text())
        return QSize(round(words) + 2, look().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, rect = look(), self.rect().toRectF()
        draw_text(painter, rect, self.text(), worn.font(Role.SECOND_MEDIUM), worn.colours.link)

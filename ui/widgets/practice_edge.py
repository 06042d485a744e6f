"""The edge around a practice vault: nobody takes it for their own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look import colour, look

_WIDTH = 5


class PracticeEdge(QWidget):
    """Lies over every page, where nothing but its inset is, and lets every click through.

    It takes no room: in the smallest window with the largest letters there is none to spare.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("practice_edge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(colour(look().colours.warn.edge), 2 * _WIDTH))
        painter.drawRect(self.rect())
        painter.end()

"""A stack of pages that never makes the window larger than the person made it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Pages(QStackedWidget):
    """Each page scrolls or reflows by itself, so none of them may ask for room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

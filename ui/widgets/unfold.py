"""Opening a part of the page: 120 ms where things may move, at once where they may not."""

from PySide6.QtCore import QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QWidget

from ui.look import look

_DURATION_MS = 120
_NO_LIMIT = 16_777_215
"""Qt's own largest height of a widget."""


def unfold(part: QWidget) -> None:
    """Show a part, growing from nothing."""
    part.show()
    if not look().motion or not part.isVisible():
        return
    growing = QPropertyAnimation(part, b"maximumHeight", part)
    growing.setDuration(_DURATION_MS)
    growing.setEasingCurve(QEasingCurve.Type.OutCubic)
    growing.setStartValue(0)
    growing.setEndValue(max(part.sizeHint().height(), part.heightForWidth(part.width())))
    growing.finished.connect(lambda: part.setMaximumHeight(_NO_LIMIT))
    growing.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

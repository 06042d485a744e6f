"""A thin line that fills while something takes longer than a moment."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.look import look
from ui.widgets.painted import draw_box, smooth_painter

_HEIGHT = 6
_STEPS = 1000


class ProgressLine(QProgressBar):
    """How far something is. A screen reader says it in percents."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(_HEIGHT))

    def show_part(self, done: int, total: int) -> None:
        """So much of the whole is done."""
        self.setValue(min(_STEPS, done * _STEPS // max(total, 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        whole, radius = QRectF(self.rect()), self.height() / 2
        draw_box(painter, whole, radius, fill=look().colours.neutral_soft)
        whole.setWidth(whole.width() * self.value() / _STEPS)
        if whole.width() >= self.height():
            draw_box(painter, whole, radius, fill=look().colours.accent)

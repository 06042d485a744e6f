"""A chart of bars: a label, a bar and its number on every line, heard as a whole."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Role, look
from ui.widgets.painted import RIGHT, draw_box, draw_text, smooth_painter

_ROW, _BAR, _GAP, _NUMBER = 26, 10, 10, 44
_LABELS = 0.4

Bars = tuple[tuple[str, int], ...]


class BarChart(QWidget):
    """Takes the keyboard focus, so that a screen reader can read every number."""

    def __init__(self, title: str, bars: Bars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = bars
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"Staafgrafiek {title}")
        self.setAccessibleDescription("; ".join(f"{label}: {number}" for label, number in bars))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(_ROW) * max(len(self._bars), 1))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(420), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, worn = smooth_painter(self), look()
        most = max((number for _, number in self._bars), default=0)
        if self.hasFocus():
            draw_box(painter, self.rect().toRectF(), worn.px(4), edge=worn.colours.focus, width=2)
        for line, (label, number) in enumerate(self._bars):
            row = QRectF(0, line * worn.px(_ROW), self.width(), worn.px(_ROW))
            labels = QRectF(
                worn.px(_GAP), row.top(), row.width() * _LABELS - worn.px(2 * _GAP), row.height()
            )
            draw_text(painter, labels, label, worn.font(Role.SECOND), worn.colours.text2)
            start = row.width() * _LABELS
            numbers = QRectF(start, row.top(), worn.px(_NUMBER) - worn.px(_GAP), row.height())
            font = worn.font(Role.LABEL)
            draw_text(painter, numbers, str(number), font, worn.colours.text, align=RIGHT)
            room = row.width() - start - worn.px(_NUMBER + _GAP)
            if number:
                top = row.center().y() - worn.px(_BAR) / 2
                bar = QRectF(start + worn.px(_NUMBER), top, room * number / most, worn.px(_BAR))
                draw_box(painter, bar, 2, fill=worn.colours.accent)

"""Belasting: how many procedures were open in each month of a year, as a row of bars."""

from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Role, look
from ui.widgets.painted import CENTRED, draw_box, draw_text, smooth_painter
from vertrouwenspersoon.domain.speech import SHORT_MONTHS

_HEIGHT, _LINE, _GAP = 120, 20, 6


class Belasting(QWidget):
    """One bar per month with its number above and its name below; the words are read aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("belasting")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._load: tuple[tuple[date, int], ...] = ()
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(_HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(360), look().px(_HEIGHT))

    def show_load(self, load: tuple[tuple[date, int], ...]) -> None:
        """Show the counts, oldest month first."""
        self._load = load
        said = ", ".join(f"{SHORT_MONTHS[m.month - 1]} {m.year} {count}" for m, count in load)
        self.setAccessibleName(f"Open procedures per maand: {said}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._load:
            return
        painter, worn = smooth_painter(self), look()
        colours, line, gap = worn.colours, worn.px(_LINE), worn.px(_GAP)
        most = max(1, *(count for _, count in self._load))
        step = self.width() / len(self._load)
        room = self.height() - 2 * line
        for place, (month, count) in enumerate(self._load):
            left, height = place * step, room * count / most
            if count:
                bar = QRectF(left + gap / 2, line + room - height, step - gap, height)
                draw_box(painter, bar, 3, fill=colours.accent)
            above = QRectF(left, room - height, step, line)
            font = worn.font(Role.CAPTION)
            draw_text(painter, above, str(count), font, colours.text2, align=CENTRED)
            below = QRectF(left, self.height() - line, step, line)
            name = SHORT_MONTHS[month.month - 1]
            draw_text(painter, below, name, font, colours.text2, align=CENTRED)

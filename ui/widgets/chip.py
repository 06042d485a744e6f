"""Chips: a state in an icon and a word. Termijnen, consent, the state of a zaak."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Icon, Role, Tone, draw_icon, look
from ui.look.sizes import CHIP, ICON_CHIP, RADIUS
from ui.widgets.label import Label
from ui.widgets.layouts import FlowLayout
from ui.widgets.painted import draw_box, draw_text, smooth_painter

_INSET, _GAP = 8, 6


@dataclass(frozen=True, slots=True)
class Mark:
    """What a chip says. What is done, and a date that can wait, have no fill."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: Icon | None = None
    filled: bool = True


class Urgency(Enum):
    """How near the moment is that something is due."""

    LATE = "late"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    DONE = "done"


_TERMIJNEN = {
    Urgency.LATE: (Tone.DANGER, Icon.CIRCLE_ALERT),
    Urgency.TODAY: (Tone.WARN, Icon.CLOCK),
    Urgency.WEEK: (Tone.NEUTRAL, Icon.CALENDAR_CLOCK),
    Urgency.LATER: (Tone.NEUTRAL, Icon.CALENDAR_CLOCK),
    Urgency.DONE: (Tone.OK, Icon.CHECK),
}


def termijn_mark(urgency: Urgency, text: str) -> Mark:
    """The mark of a termijn: "3 dagen te laat", "vandaag 18:00", "do 26 nov 2026"."""
    tone, icon = _TERMIJNEN[urgency]
    return Mark(text, tone, icon, filled=urgency not in (Urgency.LATER, Urgency.DONE))


def consent_mark(text: str, *, given: bool) -> Mark:
    """The mark of a consent: "Politie: ja" when given, "Naam noemen: nog niet" when not."""
    if given:
        return Mark(text, Tone.OK, Icon.USER_CHECK)
    return Mark(text, Tone.WARN, Icon.USER_X)


def state_mark(text: str) -> Mark:
    """The mark of the state of a zaak: "In behandeling"."""
    return Mark(text, Tone.ACCENT, Icon.CIRCLE_DOT)


class Chip(Label):
    """One mark, drawn; the text is cut with three points where it does not fit."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        self._mark = mark
        super().__init__(mark.text, Role.CAPTION_MEDIUM, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def dress(self) -> None:
        super().dress()
        self.setFixedHeight(look().px(CHIP))
        self.updateGeometry()

    def show_mark(self, mark: Mark) -> None:
        """Say something else."""
        self._mark = mark
        self.setText(mark.text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        text = look().metrics(Role.CAPTION_MEDIUM).horizontalAdvance(self.text())
        return QSize(self._text_left() + int(text) + 2 + look().px(_INSET), look().px(CHIP))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(CHIP) * 2, look().px(CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        state = look().colours.tone(self._mark.tone)
        rect = self.rect().toRectF()
        if self._mark.filled:
            draw_box(painter, rect, look().px(RADIUS), fill=state.soft)
        if self._mark.icon is not None:
            size = look().px(ICON_CHIP)
            top = (rect.height() - size) / 2
            place = QRectF(look().px(_INSET), top, size, size)
            draw_icon(painter, self._mark.icon, state.ink, place)
        text = rect.adjusted(self._text_left(), 0, -look().px(_INSET) + 1, 0)
        draw_text(painter, text, self.text(), look().font(Role.CAPTION_MEDIUM), state.ink)

    def _text_left(self) -> int:
        icon = ICON_CHIP + _GAP if self._mark.icon is not None else 0
        return look().px(_INSET) + look().px(icon)


class ChipRow(QWidget):
    """Chips after each other, on as many lines as it takes."""

    def __init__(self, marks: tuple[Mark, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=8, line_gap=6)
        self.show_marks(marks)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Replace the chips."""
        while self._flow.count():
            item = self._flow.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None:
                chip.setParent(None)
                chip.deleteLater()
        for mark in marks:
            chip = Chip(mark, self)
            self._flow.addWidget(chip)
            chip.show()
        self.updateGeometry()

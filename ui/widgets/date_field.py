"""Days, times and amounts as people type them: "23-11", "vandaag", "9:15", "12,50"."""

from datetime import date, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look import Role, look
from ui.look.sizes import FIELD
from ui.speech import read_day, read_euros, read_time
from ui.widgets.field import mark_invalid
from vertrouwenspersoon.domain.speech import euros, short_date

_UNREADABLE_DAY = "Deze dag kan ik niet lezen. Schrijf bijvoorbeeld 23-11-2026 of vandaag."
_UNREADABLE_TIME = "Deze tijd kan ik niet lezen. Schrijf bijvoorbeeld 9:15."
_UNREADABLE_AMOUNT = "Dit bedrag kan ik niet lezen. Schrijf bijvoorbeeld 12,50."
_IN_FUTURE = "Deze dag ligt in de toekomst."


class _ReadField(QLineEdit):
    """A line whose text is read when the field is left; what cannot be read stays as typed."""

    problem = Signal(str)
    """What is wrong in words, or an empty text when it can be read."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._problem = ""
        self.editingFinished.connect(self.read)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(Role.BODY))
        self.setFixedHeight(look().px(FIELD))

    def read(self) -> None:
        """Read what stands there now, and tell the value or the problem."""
        raise NotImplementedError

    def problem_text(self) -> str:
        """What is wrong now, or an empty text."""
        return self._problem

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _complain(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            mark_invalid(self, invalid=bool(problem))
            self.problem.emit(problem)


class DateField(_ReadField):
    """A day, shown as "ma 23 nov 2026". The arrow keys go a day back or on.

    `today` is a value; give a new one with `show_today` when midnight has passed.
    """

    day_given = Signal(object)
    """The day as a `date`, or None when the field was emptied. Only when it changed."""

    def __init__(
        self,
        today: date,
        day: date | None = None,
        *,
        allow_future: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._today, self._day, self._allow_future = today, day, allow_future
        super().__init__(parent)
        self.setPlaceholderText("dag-maand-jaar")
        self.show_day(day)

    def day(self) -> date | None:
        """The day that was read last, or None."""
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day that is already known; nothing is told."""
        self._day = day
        self.setText("" if day is None else short_date(day))
        self._complain("")

    def show_today(self, today: date) -> None:
        """What "vandaag" means from now on."""
        self._today = today

    def read(self) -> None:
        if not self.text().strip():
            self._take(None)
            return
        day = read_day(self.text(), self._today)
        if day is None:
            self._complain(_UNREADABLE_DAY)
        elif day > self._today and not self._allow_future:
            self._complain(_IN_FUTURE)
        else:
            self._take(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        here = read_day(self.text(), self._today)
        there = self._today if here is None else here + timedelta(days=step)
        self.setText(short_date(there))
        self.read()

    def _take(self, day: date | None) -> None:
        changed = day != self._day
        self.show_day(day)
        if changed:
            self.day_given.emit(day)


class TimeField(_ReadField):
    """A time of day, shown as "09:15"."""

    time_given = Signal(object)
    """The time as a `time`, or None when the field was emptied. Only when it changed."""

    def __init__(self, at: time | None = None, parent: QWidget | None = None) -> None:
        self._time = at
        super().__init__(parent)
        self.setPlaceholderText("uu:mm")
        self.show_time(at)

    def at(self) -> time | None:
        """The time that was read last, or None."""
        return self._time

    def show_time(self, at: time | None) -> None:
        """Show a time that is already known; nothing is told."""
        self._time = at
        self.setText("" if at is None else f"{at:%H:%M}")
        self._complain("")

    def read(self) -> None:
        found = read_time(self.text())
        if found is None and self.text().strip():
            self._complain(_UNREADABLE_TIME)
            return
        changed = found != self._time
        self.show_time(found)
        if changed:
            self.time_given.emit(found)


class AmountField(_ReadField):
    """An amount in euros, shown as "€ 12,50", held in whole cents."""

    cents_given = Signal(object)
    """The amount in whole cents, or None when the field was emptied. Only when it changed."""

    def __init__(self, cents: int | None = None, parent: QWidget | None = None) -> None:
        self._cents = cents
        super().__init__(parent)
        self.setPlaceholderText("€")
        self.show_cents(cents)

    def cents(self) -> int | None:
        """The amount that was read last in whole cents, or None."""
        return self._cents

    def show_cents(self, cents: int | None) -> None:
        """Show an amount that is already known; nothing is told."""
        self._cents = cents
        self.setText("" if cents is None else euros(cents))
        self._complain("")

    def read(self) -> None:
        found = read_euros(self.text())
        if found is None and self.text().strip():
            self._complain(_UNREADABLE_AMOUNT)
            return
        changed = found != self._cents
        self.show_cents(found)
        if changed:
            self.cents_given.emit(found)

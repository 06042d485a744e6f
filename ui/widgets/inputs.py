"""One interface over the fields: show a value, hear a new one. Forms are made of these."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.choices import ChoiceChips, SegmentedControl
from ui.widgets.date_field import AmountField, DateField, TimeField
from ui.widgets.field import Field, Select, TextArea
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import AMSTERDAM

Options = tuple[tuple[object, str], ...]
YES_NO: Options = ((True, "Ja"), (False, "Nee"), (None, "Weet ik niet"))
_NOT_CHOSEN = "Niet gekozen"


class Input(Protocol):
    """A field that holds one value of a record."""

    widget: QWidget

    def show(self, value: object) -> None:
        """Show a value that is already known; nothing is told."""

    def on_change(self, tell: Callable[[object], None]) -> None:
        """Tell every value the person gives."""


def has_focus(widget: QWidget) -> bool:
    """Whether the person is in this widget, or in a part of it."""
    focus = widget.window().focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


class TextInput:
    """A line of plain text."""

    def __init__(self, placeholder: str = "") -> None:
        self._field = Field(placeholder=placeholder)
        self.widget: QWidget = self._field

    def show(self, value: object) -> None:
        if not has_focus(self._field):
            self._field.show_text(str(value or ""))

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._field.settled.connect(tell)


class NumberInput(TextInput):
    """A whole number of zero or more; what is no number is told as -1, which no record takes."""

    def show(self, value: object) -> None:
        if not has_focus(self._field):
            self._field.show_text("" if value is None else str(value))

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._field.settled.connect(lambda text: tell(_number(text)))


class SecretInput:
    """A line or an area of text that is `Confidential`."""

    def __init__(self, rows: int = 1, placeholder: str = "") -> None:
        self._field: Field | TextArea = (
            Field(placeholder=placeholder)
            if rows == 1
            else TextArea(placeholder=placeholder, rows=rows)
        )
        self.widget: QWidget = self._field

    def show(self, value: object) -> None:
        if isinstance(value, Confidential) and not has_focus(self._field):
            self._field.show_text(value.reveal())

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._field.settled.connect(lambda text: tell(Confidential(text)))


class SelectInput:
    """One of a list, or nothing."""

    def __init__(self, options: Options, *, optional: bool = True) -> None:
        self._select = Select(options, nothing=_NOT_CHOSEN if optional else None)
        self.widget: QWidget = self._select

    def show(self, value: object) -> None:
        self._select.show_value(value)

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._select.chosen.connect(tell)


class ChipsInput:
    """Several of a list; the one chosen first stays first."""

    def __init__(self, options: Options) -> None:
        self._chips = ChoiceChips(options)
        self._order: tuple[object, ...] = ()
        self.widget: QWidget = self._chips

    def show(self, value: object) -> None:
        self._order = tuple(value) if isinstance(value, tuple) else ()
        self._chips.show_values(self._order)

    def on_change(self, tell: Callable[[object], None]) -> None:
        def take(values: tuple[object, ...]) -> None:
            kept = tuple(v for v in self._order if v in values)
            self._order = (*kept, *(v for v in values if v not in kept))
            tell(self._order)

        self._chips.chosen.connect(take)


class YesNoInput:
    """Ja, nee, or not known."""

    def __init__(self, options: Options = YES_NO) -> None:
        self._control = SegmentedControl(options)
        self.widget: QWidget = self._control

    def show(self, value: object) -> None:
        self._control.show_value(value)

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._control.chosen.connect(tell)


class DayInput:
    """A day, or none."""

    def __init__(self, today: date, *, allow_future: bool = True) -> None:
        self._field = DateField(today, allow_future=allow_future)
        self.widget: QWidget = self._field

    def show(self, value: object) -> None:
        if not has_focus(self._field):
            self._field.show_day(value if isinstance(value, date) else None)

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._field.day_given.connect(tell)


class ClockInput:
    """A time of the day, or none."""

    def __init__(self) -> None:
        self._field = TimeField()
        self.widget: QWidget = self._field

    def show(self, value: object) -> None:
        if not has_focus(self._field):
            self._field.show_time(value if isinstance(value, time) else None)

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._field.time_given.connect(tell)


class AmountInput:
    """An amount in whole cents, or none."""

    def __init__(self) -> None:
        self._field = AmountField()
        self.widget: QWidget = self._field

    def show(self, value: object) -> None:
        if not has_focus(self._field):
            self._field.show_cents(value if isinstance(value, int) else None)

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._field.cents_given.connect(tell)


class MomentInput:
    """A day with a time in the Netherlands, as one aware moment; none without a day."""

    def __init__(self, today: date, *, allow_future: bool = True) -> None:
        self._pair = MomentField(today, allow_future=allow_future)
        self.widget: QWidget = self._pair

    def show(self, value: object) -> None:
        if not has_focus(self._pair):
            self._pair.show_moment(value if isinstance(value, datetime) else None)

    def on_change(self, tell: Callable[[object], None]) -> None:
        self._pair.moment_given.connect(tell)


class MomentField(QWidget):
    """A day field and a time field side by side. Without a time it is nine in the morning."""

    moment_given = Signal(object)
    """The aware `datetime`, or None when there is no day."""
    problem = Signal(str)

    def __init__(
        self, today: date, *, allow_future: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._day = DateField(today, allow_future=allow_future)
        self._time = TimeField()
        self._day.day_given.connect(self._tell)
        self._time.time_given.connect(self._tell)
        for field in (self._day, self._time):
            field.problem.connect(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._day, 3)
        row.addWidget(self._time, 2)
        self.setFocusProxy(self._day)

    def setAccessibleName(self, name: str) -> None:
        """Name both halves."""
        super().setAccessibleName(name)
        self._day.setAccessibleName(f"{name}, dag")
        self._time.setAccessibleName(f"{name}, tijd")

    def moment(self) -> datetime | None:
        """The moment that stands there, or None."""
        day = self._day.day()
        if day is None:
            return None
        return datetime.combine(day, self._time.at() or time(9, 0), AMSTERDAM)

    def show_moment(self, moment: datetime | None) -> None:
        """Show a moment that is already known; nothing is told."""
        local = None if moment is None else moment.astimezone(AMSTERDAM)
        self._day.show_day(None if local is None else local.date())
        self._time.show_time(None if local is None else local.time())

    def _tell(self, _value: object) -> None:
        self.moment_given.emit(self.moment())


def _number(text: str) -> int | None:
    typed = text.strip()
    if not typed:
        return None
    return int(typed) if typed.isascii() and typed.isdigit() else -1


def names_object(widget: QObject, name: str) -> None:
    """Give a field its name for tests and screen readers, once."""
    if not widget.objectName():
        widget.setObjectName(name)

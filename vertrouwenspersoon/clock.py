"""The only reader of the wall clock."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the moment. Use cases read it once and pass the moment down as a value."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """The moment, aware, in UTC, in whole seconds: no screen or paper shows less."""
        return datetime.now(UTC).replace(microsecond=0)  # noqa: TID251 - this is clock.py


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until it is told to go on: practice data and tests."""

    at: datetime

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.at

    def advance(self, by: timedelta) -> None:
        """Move the moment on by a span."""
        self.at += by

"""A row that is read by name and type, so that a mapping says what it expects."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.driver import Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """One row of an answer. Reading a column as another type than it has is a `TypeError`."""

    _places: Mapping[str, int]
    _values: tuple[Value, ...]

    def text(self, name: str) -> str:
        """Text."""
        value = self._values[self._places[name]]
        # By far the most is text: this saves every other call of a long list.
        return value if value.__class__ is str else self._typed(name, str)

    def text_or_none(self, name: str) -> str | None:
        """Text, or nothing."""
        return None if self._empty(name) else self.text(name)

    def number(self, name: str) -> int:
        """A whole number."""
        return self._typed(name, int)

    def number_or_none(self, name: str) -> int | None:
        """A whole number, or nothing."""
        return None if self._empty(name) else self.number(name)

    def flag(self, name: str) -> bool:
        """Yes or no, kept as 1 or 0."""
        return bool(self.number(name))

    def flag_or_none(self, name: str) -> bool | None:
        """Yes, no, or nothing."""
        return None if self._empty(name) else self.flag(name)

    def data(self, name: str) -> bytes:
        """Bytes."""
        return self._typed(name, bytes)

    def confidential(self, name: str) -> Confidential:
        """Text a person typed."""
        return Confidential(self.text(name))

    def confidential_or_none(self, name: str) -> Confidential | None:
        """Text a person typed, or nothing."""
        return None if self._empty(name) else self.confidential(name)

    def day(self, name: str) -> date:
        """A day, kept as 2026-11-23."""
        return date.fromisoformat(self.text(name))

    def day_or_none(self, name: str) -> date | None:
        """A day, or nothing."""
        return None if self._empty(name) else self.day(name)

    def moment(self, name: str) -> datetime:
        """A moment in UTC, kept as 2026-11-23T14:05:00Z."""
        return datetime.fromisoformat(self.text(name))

    def moment_or_none(self, name: str) -> datetime | None:
        """A moment in UTC, or nothing."""
        return None if self._empty(name) else self.moment(name)

    def __repr__(self) -> str:
        return f"Row({', '.join(self._places)})"

    def _empty(self, name: str) -> bool:
        return self._values[self._places[name]] is None

    def _typed(self, name: str, wanted: type[T]) -> T:
        value = self._values[self._places[name]]
        if not isinstance(value, wanted):
            raise TypeError(f"column {name} holds {type(value).__name__}, not {wanted.__name__}")
        return value


def moment_as_text(moment: datetime) -> str:
    """How a moment is kept: UTC, ending in Z. A moment without a zone is a `ValueError`."""
    if moment.tzinfo is None:
        raise ValueError("a moment has a time zone")
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")

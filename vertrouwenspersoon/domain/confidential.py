"""Text that must not be seen by accident: in a log, an exception, a debugger or a test report."""

from dataclasses import dataclass
from typing import NoReturn

_SHOWN = "<confidential>"


@dataclass(frozen=True, slots=True, repr=False)
class Confidential:
    """Text a person typed. Equal to another with the same text; shown as `<confidential>`.

    Only `reveal()` gives the text, so every place that can show it is found by one search.
    It refuses nothing itself: the rules for a text belong to the field that holds it.
    """

    _text: str

    def reveal(self) -> str:
        """The text itself, for the place that must have it: a field, a page, the vault."""
        return self._text

    def __repr__(self) -> str:
        return _SHOWN

    def __str__(self) -> str:
        return _SHOWN

    def __format__(self, format_spec: str) -> str:
        return format(_SHOWN, format_spec)

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """Refuse pickling and copying: a pickle is plain text in a file."""
        raise TypeError("confidential text is not pickled")

    def __getstate__(self) -> NoReturn:
        """Refuse the other way into a pickle, which frozen slotted dataclasses open."""
        raise TypeError("confidential text is not pickled")

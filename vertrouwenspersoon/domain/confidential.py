"""Text that must not be seen by accident: in a log, an exception, a debugger or a test report."""

from typing import NoReturn

_SHOWN = "<confidential>"


class Confidential:
    """Text a person typed. Equal to another with the same text; shown as `<confidential>`.

    Only `reveal()` gives the text, so every place that can show it is found by one search.
    It refuses nothing itself: the rules for a text belong to the field that holds it. It is no
    dataclass on purpose: whatever walks over dataclasses would write out its text unasked.
    """

    __slots__ = ("_text",)
    _text: str

    def __init__(self, text: str) -> None:
        object.__setattr__(self, "_text", text)

    def reveal(self) -> str:
        """The text itself, for the place that must have it: a field, a page, the vault."""
        return self._text

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse to change: a value stays what it was."""
        raise AttributeError("confidential text does not change")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Confidential) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return _SHOWN

    def __str__(self) -> str:
        return _SHOWN

    def __format__(self, format_spec: str) -> str:
        return format(_SHOWN, format_spec)

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """Refuse pickling and copying: a pickle is plain text in a file."""
        raise TypeError("confidential text is not pickled")


def no_text() -> Confidential:
    """The empty text, as the default of a field that may stay empty."""
    return Confidential("")

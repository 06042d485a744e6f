"""Herstelcode: the key of a vault as it stands on paper, and typing parts of it back."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused

LINES, GROUPS, GROUP_SIGNS = 6, 4, 4
"""Lines of a code, groups in a line, signs in a group."""
REFUSAL = "zonder herstelblad"
"""The words a person types who wants no herstelblad."""
_FORGIVEN = str.maketrans("OIL", "011")
_APART = re.compile(r"[\s\-.,;:]+")


@dataclass(frozen=True, slots=True)
class Group:
    """A place on the sheet: the line (from 1) and the group in it (from 1)."""

    line: int
    place: int

    @property
    def words(self) -> str:
        """As a person reads it: "regel 3, groep 2"."""
        return f"regel {self.line}, groep {self.place}"


@dataclass(frozen=True, slots=True)
class Herstelcode:
    """A code in six lines ("7K2M-0QWX-9D4T-HJ3P") and the same key as 96 hexadecimal digits.

    Whoever has it can read everything, so neither is ever shown by accident.
    """

    lines: tuple[str, ...] = field(repr=False)
    raw: str = field(repr=False)

    def group(self, place: Group) -> str:
        """The four signs that stand there."""
        return self.lines[place.line - 1].split("-")[place.place - 1]

    def check(self, asked: tuple[Group, ...], typed: tuple[Confidential, ...]) -> None:
        """`Refused(CODE_GROUP_WRONG)` names the first group that is not what the sheet says."""
        for place, text in zip(asked, typed, strict=True):
            if signs_of(text) != self.group(place):
                raise Refused(Reason.CODE_GROUP_WRONG, place.words)


def signs_of(typed: Confidential) -> str:
    """What was typed as signs of a code: no blanks and dashes, O read as 0, I and L as 1."""
    return _APART.sub("", typed.reveal()).upper().translate(_FORGIVEN)


def choose_groups(below: Callable[[int], int]) -> tuple[Group, Group]:
    """Two groups on different lines; `below(n)` gives a number from 0 up to n, by chance."""
    first = below(LINES)
    second = (first + 1 + below(LINES - 1)) % LINES
    lines = sorted((first, second))
    return Group(lines[0] + 1, below(GROUPS) + 1), Group(lines[1] + 1, below(GROUPS) + 1)


def check_refusal(words: Confidential) -> None:
    """`Refused(REFUSAL_UNCLEAR)` unless the words say that no herstelblad is wanted."""
    if " ".join(words.reveal().casefold().split()).strip("\"'“”‘’.") != REFUSAL:
        raise Refused(Reason.REFUSAL_UNCLEAR, REFUSAL)

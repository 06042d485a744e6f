"""Codes: what may be counted, as values of closed lists (domain reference, chapter B)."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from vertrouwenspersoon.errors import Reason, Refused

Code = NewType("Code", str)
"""A value of a code list, written with its list: `soort:BED`, `rol:WET`, `afdeling:KCC`."""


def code_list(code: Code) -> str:
    """The list a code belongs to: `soort` of `soort:BED`."""
    return code.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Codewaarde:
    """One value of a code list, with its Dutch label and its source."""

    code: Code
    label: str
    uitleg: str = ""
    groep: Code | None = None
    bron: tuple[str, ...] = ()
    vervallen: date | None = None


@dataclass(frozen=True, slots=True)
class Codelijst:
    """A closed list. Codes live forever: a value that goes is marked `vervallen`, never deleted."""

    id: str
    titel: str
    bron: tuple[str, ...]
    waarde: tuple[Codewaarde, ...]
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class Codelijsten:
    """All code lists, by identity."""

    lijsten: tuple[Codelijst, ...]

    def lijst(self, list_id: str) -> Codelijst:
        """The list with this identity; `Refused(UNKNOWN_CODE)` when there is none."""
        for lijst in self.lijsten:
            if lijst.id == list_id:
                return lijst
        raise Refused(Reason.UNKNOWN_CODE, list_id)

    def waarde(self, code: Code) -> Codewaarde:
        """The value behind a code; `Refused(UNKNOWN_CODE)` when the list does not hold it."""
        for waarde in self.lijst(code_list(code)).waarde:
            if waarde.code == code:
                return waarde
        raise Refused(Reason.UNKNOWN_CODE, code)

    def label(self, code: Code | None, otherwise: str = "onbekend") -> str:
        """The Dutch label of a code, or `otherwise` when nothing was chosen."""
        return otherwise if code is None else self.waarde(code).label

    def check(self, code: Code, list_id: str) -> Code:
        """The code itself when it is a value of that list; `Refused(UNKNOWN_CODE)` otherwise."""
        if code_list(code) != list_id:
            raise Refused(Reason.UNKNOWN_CODE, f"{list_id}: {code}")
        return self.waarde(code).code

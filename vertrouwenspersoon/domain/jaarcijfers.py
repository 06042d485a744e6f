"""Jaarcijfers: the figures of a year as they left, with one symbol for all that is not shown.

Reports, spreadsheets and charts are made from this value and from nothing else, so they cannot say
more than the released file does (disclosure design, attacks A19, A21 and A22).
"""

from collections.abc import Iterator
from dataclasses import dataclass

PUNT = "·"
"""The one symbol for every number that is not shown: zero, small or large."""


def stem(jaar: int, stand: int) -> str:
    """The name of the files of a year; a later state does not take the place of the first."""
    return f"jaarcijfers-{jaar}" + (f"-stand-{stand}" if stand > 1 else "")


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One number of a table; `aantal` is None where the file has the symbol."""

    code: str
    label: str
    aantal: int | None

    @property
    def tekst(self) -> str:
        """The number as a reader sees it."""
        return PUNT if self.aantal is None else str(self.aantal)


@dataclass(frozen=True, slots=True)
class Cijfertabel:
    """A released table; `indeling` names the level at which it is printed."""

    id: str
    titel: str
    indeling: str
    totaal: int
    cijfers: tuple[Cijfer, ...]

    def aantal(self, code: str) -> int | None:
        """The number with this code; None when it is not shown or not there."""
        return next((cijfer.aantal for cijfer in self.cijfers if cijfer.code == code), None)


@dataclass(frozen=True, slots=True)
class Mensen:
    """How many distinct people there were, rounded to a multiple of `basis`; None: not shown."""

    basis: int
    slachtoffers: int | None
    melders: int | None


@dataclass(frozen=True, slots=True)
class Jaarcijfers:
    """A released year. `totaal` is None in a small year: then `toelichting` is all there is."""

    jaar: int
    toelichting: str
    drempel: int
    methode: str
    plan: int
    inhoud: int
    totaal: int | None
    tabellen: tuple[Cijfertabel, ...]
    stand: int = 1
    """A later state of a year that was released before has a higher number."""
    mensen: Mensen | None = None

    @property
    def stam(self) -> str:
        """What the names of its files begin with."""
        return stem(self.jaar, self.stand)

    def tabel(self, tabel_id: str) -> Cijfertabel | None:
        """The table with this identity, or None when it was not released."""
        return next((tabel for tabel in self.tabellen if tabel.id == tabel_id), None)

    def getallen(self) -> frozenset[int]:
        """Every number that was released."""
        return frozenset(self._numbers())

    def _numbers(self) -> Iterator[int]:
        if self.totaal is not None:
            yield self.totaal
        if self.mensen is not None:
            people = (self.mensen.slachtoffers, self.mensen.melders)
            yield from (number for number in people if number is not None)
        for tabel in self.tabellen:
            yield tabel.totaal
            yield from (c.aantal for c in tabel.cijfers if c.aantal is not None)

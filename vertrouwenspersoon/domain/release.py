"""Release: figures that left, for good; what stood in them; and what readers know already."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.organisatie import check_line
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused

BekendId = NewType("BekendId", str)

NIEUWE_STAND_VANAF = 10
"""A released year gets a new state only when the zaken of so many persons changed (section 4)."""
MOST_ZAKEN = 1_000_000
"""More than any municipality has in a year: a slip of the keys."""


class Releasesoort(Enum):
    """What left: the figures of a year, or rounded figures of a year that was not over."""

    JAAR = "jaar"
    TUSSENSTAND = "tussenstand"


@dataclass(frozen=True, slots=True)
class Geteld:
    """A zaak as it stood in a release, in codes."""

    zaak: ZaakId
    incident: CountableIncident


@dataclass(frozen=True, slots=True)
class Release:
    """Figures that left: of which year, when, and the very bytes, by file name.

    `nummer` counts the states of one year from 1. `aantal` is how many zaken stood in it, None in
    a ledger from before this was kept; `geteld` are those of them that were not erased since.
    """

    jaar: int
    op: datetime
    bestanden: tuple[tuple[str, bytes], ...]
    soort: Releasesoort = Releasesoort.JAAR
    nummer: int = 1
    aantal: int | None = None
    geteld: tuple[Geteld, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether of every zaak that stood in it is still known how it was counted."""
        return self.aantal == len(self.geteld)


@dataclass(frozen=True, slots=True)
class BekendCijfer:
    """A number that readers know from elsewhere: of these rows of a table together (A28)."""

    id: BekendId
    jaar: int
    tabel: str
    rijen: tuple[str, ...]
    aantal: int
    bron: str = ""


@dataclass(frozen=True, slots=True)
class OpenZaak:
    """A zaak of a year that is not closed, or in which something countable was not chosen."""

    zaak: ZaakId
    code: str
    is_open: bool
    ontbreekt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Veranderd:
    """What changed since the newest state of a year; `beletsel` is why a new state cannot be."""

    op: datetime
    meldingen: int
    personen: int
    beletsel: Reason | None


@dataclass(frozen=True, slots=True)
class Tabelkeuze:
    """A table as it would be printed, with its rows: what a known number can be about."""

    tabel: str
    titel: str
    rijen: tuple[tuple[str, str], ...]


def check_bekend(cijfer: BekendCijfer, others: tuple[BekendCijfer, ...]) -> None:
    """`Refused` for a number that cannot be, or one that shares a row with another.

    Two known sums with a row in common would be an equation of their own: enter the rows apart.
    """
    check_line(cijfer.bron, "bron")
    if not 0 <= cijfer.aantal <= MOST_ZAKEN:
        raise Refused(Reason.NUMBER_IMPOSSIBLE, "aantal")
    if not cijfer.rijen:
        raise Refused(Reason.UNKNOWN_CODE, "rijen")
    same = (one for one in others if (one.jaar, one.tabel) == (cijfer.jaar, cijfer.tabel))
    if any(one.id != cijfer.id and set(one.rijen) & set(cijfer.rijen) for one in same):
        raise Refused(Reason.NUMBER_KNOWN, "rijen")

"""Koppeling: which zaken belong together (AA19), and what that may and may not say.

A number of times is a signal, never proof. Linking people needs the decision of a DPIA first, and
a link ends two years after the last incident (L41).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import add_months

KoppelingId = NewType("KoppelingId", str)

MONTHS_COUNTED = 12
MONTHS_KEPT = 24
"""L41, a proposal of ours: offender data go two years after the last incident."""
TIMES = 3
"""From the third time in twelve months on it is said (S3, footnote 6)."""


class Koppelsoort(Enum):
    """By what zaken are linked."""

    DADER = "dader"
    ADRES = "adres"
    OBJECT = "object"
    ACCOUNT = "account"
    SLACHTOFFER = "slachtoffer"

    @property
    def is_personal(self) -> bool:
        """Whether it tells of a person: then a DPIA comes first (W60)."""
        return self is not Koppelsoort.OBJECT


@dataclass(frozen=True, slots=True)
class Koppeling:
    """One mark of a zaak: what kind, and how it is recognised (initials, a number plate)."""

    id: KoppelingId
    soort: Koppelsoort
    kenmerk: Confidential
    op: datetime


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A zaak that carries a mark: its code, the day of its last incident, and the mark."""

    zaak: str
    code: str
    dag: date
    koppeling: Koppeling


@dataclass(frozen=True, slots=True)
class Stapel:
    """What belongs with one zaak.

    `samen` are the other zaken that share a mark, newest first; `dader_keren` and
    `slachtoffer_keren` count this zaak and those of the last twelve months; `vervallen` are own
    marks that should go (L41). `personen` says whether linking people is allowed here.
    """

    samen: tuple[Gevonden, ...] = ()
    dader_keren: int = 1
    slachtoffer_keren: int = 1
    vervallen: tuple[KoppelingId, ...] = ()
    personen: bool = False

    @property
    def is_signaal(self) -> bool:
        """Whether the same one came three times or more in twelve months."""
        return self.dader_keren >= TIMES


def same_mark(one: Koppeling, other: Koppeling) -> bool:
    """Whether two marks say the same, whatever their capitals, blanks and dashes."""
    mine = _plain(one.kenmerk)
    return bool(mine) and one.soort is other.soort and mine == _plain(other.kenmerk)


def _plain(kenmerk: Confidential) -> str:
    return "".join(sign for sign in kenmerk.reveal().casefold() if sign.isalnum())


def is_over(last: date, today: date) -> bool:
    """Whether a link to something of that day has ended."""
    return add_months(last, MONTHS_KEPT) < today


def stapel_of(
    zaak: str, found: Iterable[Gevonden], today: date, *, personen: bool, own_victims: int = 0
) -> Stapel:
    """The stack of one zaak among all marks; what has ended is left out.

    `own_victims` are other zaken of the last twelve months with the same mark of victim.
    """
    known = tuple(found)
    mine = [one for one in known if one.zaak == zaak]
    shared = [
        other
        for other in known
        if other.zaak != zaak
        and not is_over(other.dag, today)
        and any(same_mark(one.koppeling, other.koppeling) for one in mine)
    ]
    since = add_months(today, -MONTHS_COUNTED)
    recent = [one for one in shared if one.dag > since]
    victims = {g.zaak for g in recent if g.koppeling.soort is Koppelsoort.SLACHTOFFER}
    daders = {g.zaak for g in recent if g.koppeling.soort is not Koppelsoort.SLACHTOFFER}
    return Stapel(
        tuple(sorted(shared, key=lambda one: (one.dag, one.code), reverse=True)),
        1 + len(daders),
        1 + max(len(victims), own_victims),
        tuple(one.koppeling.id for one in mine if is_over(one.dag, today)),
        personen,
    )

"""Bewaren: how long each kind of record is kept, what is held back, and what is due (E2, L40, L41).

Nothing here erases anything. A line that is due only asks a person to look.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.kalender import add_months, day_of
from vertrouwenspersoon.domain.zaak import Zaak, ZaakId, ZaakStatus

GrafsteenId = NewType("GrafsteenId", str)

LONGEST_TERM = 1200
"""Months: a hundred years. A longer term is a typing error."""
RUST = timedelta(days=30)
"""A dossier in which something was done is not due in the month after (peers, row 75)."""
BEDENKTIJD = timedelta(days=14)
"""Nothing is due so soon after a hold was lifted: it may have been lifted by mistake."""
SPRONG = timedelta(days=60)
"""Longer ago than this was the program last used, or the clock of the computer is wrong."""


class Krimpstap(Enum):
    """What is taken out of a closed zaak. `FEITEN` leaves codes only, `WEG` leaves nothing."""

    NAMEN = "namen"
    """Names become code names; files go, because a name in a file cannot be replaced."""
    BEWIJS = "bewijs"
    """The files go."""
    DADER = "dader"
    """What is known about the offender goes."""
    FEITEN = "feiten"
    """Only what the annual figures count stays: no text, no person, no note."""
    WEG = "weg"
    """Everything goes; a tombstone without content stays."""


TERMIJNEN: dict[Krimpstap, int] = {Krimpstap.DADER: 24, Krimpstap.WEG: 60}
"""Months, our own proposal (L41): offender data after the last incident or measure, the
registration after closing. Files and the confidential dossier go by the day that was chosen when
the zaak was closed, or 1 April after that year (L40)."""


@dataclass(frozen=True, slots=True)
class Bewaartermijn:
    """A term that the office set itself, for all zaken or for those with one outcome, and why."""

    stap: Krimpstap
    maanden: int
    reden: Confidential
    uitkomst: Code | None = None


@dataclass(frozen=True, slots=True)
class Vasthouding:
    """Why a zaak may not be made smaller for now: a prosecution or a complaint runs."""

    grond: Code
    sinds: date
    toelichting: Confidential = field(default_factory=no_text)


@dataclass(frozen=True, slots=True)
class Voornemen:
    """The first of the two confirmations of a step. It can still be taken back."""

    stap: Krimpstap
    grond: Code
    op: datetime


@dataclass(frozen=True, slots=True)
class Bewaring:
    """Where a zaak stands at the end of its life."""

    gedaan: tuple[Krimpstap, ...] = ()
    vast: Vasthouding | None = None
    los_op: date | None = None
    """When the last hold was lifted."""
    voornemen: Voornemen | None = None


NIETS_GEDAAN = Bewaring()
"""Of a zaak that is whole and not held."""


@dataclass(frozen=True, slots=True)
class Grafsteen:
    """What stays of a zaak that was destroyed: that it was there, and why it is not. No content.

    `telling` says how many of what was destroyed.
    """

    id: GrafsteenId
    zaak: ZaakId
    code: str
    op: datetime
    grond: Code
    telling: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Bewaarregel:
    """One line of the list of what is due: which step of which zaak, since when, and by what rule.

    `eigen` is true for a day or a term that the office chose, false for our own proposal.
    """

    zaak: ZaakId
    code: str
    stap: Krimpstap
    op: date
    eigen: bool
    vast: bool = False
    voornemen: bool = False


@dataclass(frozen=True, slots=True)
class Bewaarlijst:
    """What is due over all closed zaken, and what was destroyed.

    `sprong` is true when the clock jumped: then nothing is destroyed before a person has said that
    the date is right.
    """

    regels: tuple[Bewaarregel, ...]
    grafstenen: tuple[Grafsteen, ...]
    termijnen: tuple[Bewaartermijn, ...]
    sprong: bool


def teljaar(zaak: Zaak) -> int:
    """The year in which a zaak counts: that of its first incident, or else of its melding."""
    return (zaak.eerste.gebeurd_op or day_of(zaak.gemeld_op)).year


@dataclass(frozen=True, slots=True)
class Afsluiting:
    """What decides when a closed zaak is due; `gewijzigd_op` is the day of the last change."""

    gesloten_op: date
    gewijzigd_op: date
    vernietigen_op: date | None = None
    uitkomst: Code | None = None


def bewaardagen(
    zaak: Zaak, hulp: Begeleiding, bewaring: Bewaring, termijnen: Iterable[Bewaartermijn]
) -> Iterator[tuple[Krimpstap, date, bool]]:
    """For each step still to do in a closed zaak: from which day it is due, and who chose that."""
    if zaak.status is not ZaakStatus.GESLOTEN or zaak.gesloten_op is None:
        return
    changed = day_of(zaak.gewijzigd_op)
    slot = Afsluiting(zaak.gesloten_op, changed, zaak.vernietigen_op, zaak.uitkomst)
    own = _own_terms(slot, termijnen)
    starts = {
        Krimpstap.BEWIJS: zaak.gesloten_op,
        Krimpstap.DADER: max(zaak.gesloten_op, *_deeds(zaak, hulp)),
        Krimpstap.FEITEN: zaak.gesloten_op,
        Krimpstap.WEG: zaak.gesloten_op,
    }
    for stap, start in starts.items():
        if stap not in bewaring.gedaan:
            yield stap, *_due(stap, start, slot, bewaring, own)


def is_dossier_rijp(
    slot: Afsluiting, bewaring: Bewaring, termijnen: Iterable[Bewaartermijn], today: date
) -> bool:
    """Whether the confidential dossier of a closed zaak is due, and nothing holds it."""
    if Krimpstap.FEITEN in bewaring.gedaan or bewaring.vast is not None:
        return False
    own = _own_terms(slot, termijnen)
    return _due(Krimpstap.FEITEN, slot.gesloten_op, slot, bewaring, own)[0] <= today


def _due(
    stap: Krimpstap, start: date, slot: Afsluiting, bewaring: Bewaring, own: dict[Krimpstap, int]
) -> tuple[date, bool]:
    """From which day a step is due, and whether the office chose that."""
    months = own.get(stap, TERMIJNEN.get(stap))
    by_zaak = stap is Krimpstap.FEITEN and slot.vernietigen_op is not None
    if months is None or by_zaak:
        due = slot.vernietigen_op or date(slot.gesloten_op.year + 1, 4, 1)
    else:
        due = add_months(start, months)
    if slot.gewijzigd_op > slot.gesloten_op:
        due = max(due, slot.gewijzigd_op + RUST)
    if bewaring.los_op is not None:
        due = max(due, bewaring.los_op + BEDENKTIJD)
    return due, stap in own or by_zaak


def _own_terms(slot: Afsluiting, termijnen: Iterable[Bewaartermijn]) -> dict[Krimpstap, int]:
    """The terms for this outcome; one for its own outcome comes after one for all."""
    known = [one for one in termijnen if one.uitkomst in (None, slot.uitkomst)]
    known.sort(key=lambda one: one.uitkomst is not None)
    return {termijn.stap: termijn.maanden for termijn in known}


def _deeds(zaak: Zaak, hulp: Begeleiding) -> Iterator[date]:
    """The days of incidents and measures: the offender's data are kept from the last of them."""
    yield from (one.gebeurd_op for one in zaak.incidenten if one.gebeurd_op is not None)
    yield day_of(zaak.gemeld_op)
    yield from (one.einde_op or one.besloten_op for one in hulp.maatregelen)


def leaves_folder_on(made: date, kept_months: int) -> date:
    """From which day a back-up is cleared away, as long as every month has one.

    It is kept as the newest of its month until that many newer months have one.
    """
    return add_months(made.replace(day=1), kept_months)

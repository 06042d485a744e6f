"""Zaak and incident: the incidentregistratie, coded facts only (domain reference, E2)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.errors import Reason, Refused

ZaakId = NewType("ZaakId", str)
IncidentId = NewType("IncidentId", str)

EARLIEST = date(1950, 1, 1)
"""No incident in a working life lies before this; an earlier date is a typing error."""
LATEST = date(2199, 12, 31)
"""No plan reaches further; a later date is a typing error."""


class ZaakStatus(Enum):
    """Where a zaak stands (chapter B9)."""

    NIEUW = "nieuw"
    IN_BEHANDELING = "in-behandeling"
    WACHT_OP_MELDER = "wacht-op-melder"
    WACHT_OP_POLITIE = "wacht-op-politie"
    WACHT_OP_RECHTER = "wacht-op-rechter"
    NAZORG_LOOPT = "nazorg-loopt"
    GESLOTEN = "gesloten"
    OVERGEDRAGEN = "overgedragen"

    @property
    def is_open(self) -> bool:
        """Whether someone still has work on it here."""
        return self not in (ZaakStatus.GESLOTEN, ZaakStatus.OVERGEDRAGEN)


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened once, in codes. The first of `soorten` is the main one (hoofdsoort).

    `gebeurd_op` and `gebeurd_om` are the day and clock time in the Netherlands; either may be
    unknown. Everything may be left out: a melding starts with one sentence.
    """

    id: IncidentId
    gebeurd_op: date | None = None
    gebeurd_om: time | None = None
    soorten: tuple[Code, ...] = ()
    subsoorten: tuple[Code, ...] = ()
    indicatoren: tuple[Code, ...] = ()
    ernst: Code | None = None
    ernst_melder: Code | None = None
    rol: Code | None = None
    betrokken: Code | None = None
    afdeling: Code | None = None
    werkproces: Code | None = None
    kanaal: Code | None = None
    plaats: Code | None = None
    dader: Code | None = None
    dadertype: Code | None = None
    motief: Code | None = None
    gevolgen_werk: tuple[Code, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a day before living memory and a clock time without a day."""
        if self.gebeurd_op is not None and self.gebeurd_op < EARLIEST:
            raise Refused(Reason.DATE_IMPOSSIBLE, "gebeurd_op")
        if self.gebeurd_om is not None and self.gebeurd_op is None:
            raise Refused(Reason.DATE_IMPOSSIBLE, "gebeurd_om")

    @property
    def hoofdsoort(self) -> Code | None:
        """The main type, or None when none was chosen."""
        return self.soorten[0] if self.soorten else None

    @property
    def moment(self) -> datetime | None:
        """T0: the moment it happened, or the start of that day when no clock time is known."""
        if self.gebeurd_op is None:
            return None
        return datetime.combine(self.gebeurd_op, self.gebeurd_om or time(0, 0), AMSTERDAM)


@dataclass(frozen=True, slots=True)
class Antwoord:
    """The answer to one question about a zaak: yes or no. No row means: not asked or not known."""

    vraag: str
    ja: bool
    op: datetime


@dataclass(frozen=True, slots=True)
class Zaak:
    """The coded head of a case: its code, its status and its moments.

    `code` is the year of the melding and a running number: `2026-014`.
    `slachtoffer` and `melder` are marks without meaning that say only whether two zaken concern
    the same person: the annual figures count persons (disclosure design, section 4).
    """

    id: ZaakId
    code: str
    status: ZaakStatus
    gemeld_op: datetime
    gewijzigd_op: datetime
    versie: int
    incidenten: tuple[Incident, ...]
    slachtoffer: str
    melder: str
    kennis_op: date | None = None
    gesloten_op: date | None = None
    uitkomst: Code | None = None
    vernietigen_op: date | None = None

    def __post_init__(self) -> None:
        """Refuse a zaak without an incident, or closed without a day."""
        if not self.incidenten:
            raise Refused(Reason.EMPTY, "incident")
        if (self.status is ZaakStatus.GESLOTEN) != (self.gesloten_op is not None):
            raise Refused(Reason.DATE_IMPOSSIBLE, "gesloten_op")

    @property
    def eerste(self) -> Incident:
        """The incident the melding was about."""
        return self.incidenten[0]


def check_not_after(day: date | None, now: datetime, where: str) -> None:
    """`Refused(DATE_IN_FUTURE)` when a day lies after today in the Netherlands."""
    if day is not None and day > day_of(now):
        raise Refused(Reason.DATE_IN_FUTURE, where)


def next_code(year: int, known: tuple[str, ...]) -> str:
    """The next zaak code of a year: one more than the highest known one."""
    numbers = [int(code[5:]) for code in known if code.startswith(f"{year}-")]
    return f"{year}-{max(numbers, default=0) + 1:03d}"


def stored(moment: datetime) -> str:
    """A moment as it is kept and exchanged: UTC, ISO 8601, whole seconds, with `Z`."""
    return moment.astimezone(UTC).replace(microsecond=0).strftime("%Y-%m-%dT%H:%M:%SZ")


def restored(text: str) -> datetime:
    """The moment behind a kept text; `ValueError` when it is not one."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)

"""What the steps record in codes and dates: maatregel, aangifte, schade, nazorg, afspraak."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.gift import Gift
from vertrouwenspersoon.domain.kalender import add_months
from vertrouwenspersoon.domain.procedure import Procedure
from vertrouwenspersoon.domain.punt import Punt
from vertrouwenspersoon.errors import Reason, Refused

MaatregelId = NewType("MaatregelId", str)
AangifteId = NewType("AangifteId", str)
SchadeId = NewType("SchadeId", str)
NazorgId = NewType("NazorgId", str)
AfspraakId = NewType("AfspraakId", str)


@dataclass(frozen=True, slots=True)
class Maatregel:
    """A reaction to the dader that was decided (chapter F1). Its words are notes in the dossier.

    `besloten_door` is a code of the list `wie`: whether they may is a point of the list `toets`.
    """

    id: MaatregelId
    soort: Code
    besloten_op: date
    einde_op: date | None = None
    evaluatie_op: date | None = None
    teruggekoppeld_op: date | None = None
    besloten_door: Code | None = None

    def __post_init__(self) -> None:
        """Refuse a measure that ends before it was decided."""
        if self.einde_op is not None and self.einde_op < self.besloten_op:
            raise Refused(Reason.DATE_IMPOSSIBLE, "einde_op")


@dataclass(frozen=True, slots=True)
class Aangifte:
    """The police report or melding at the police: dates and codes.

    `vpt_code` says whether the VPT code stands on the copy (None: not looked yet); the ELA work
    only with that code (chapter C1). `politie` is a code of the list `politie`. `domicilie` says
    whether the address of the work stands in it (C2). `klacht_op` is the day the victim signed a
    klacht (C4), `afloop_op` the day the end became known: from it runs the term of art. 12 Sv.
    """

    id: AangifteId
    politie: Code
    gedaan_op: date | None = None
    door_gemeente: bool | None = None
    naambescherming: Code | None = None
    vpt_code: bool | None = None
    teruggekoppeld_op: date | None = None
    domicilie: bool | None = None
    klacht_op: date | None = None
    afloop_op: date | None = None
    beklag_op: date | None = None


_NO_STATEMENT = frozenset({"politie:niet-gemeld", "politie:melding"})


def is_protected(aangifte: Aangifte) -> bool:
    """Whether it was chosen how the name is protected, or no statement was made (C2)."""
    return aangifte.naambescherming is not None or aangifte.politie in _NO_STATEMENT


@dataclass(frozen=True, slots=True)
class Schade:
    """One item of damage. `bedrag` is in whole euro cents, None when not known yet.

    `route` is a code of the list `schaderoute`. A civil claim is barred five years after
    `kennis_op`, the day damage and person were known, or after `gestuit_op` (3:310, 3:317 BW).
    """

    id: SchadeId
    soort: Code
    van_gemeente: bool
    bedrag: int | None = None
    gemeld_verzekering_op: date | None = None
    verhaald: int | None = None
    bewijs: bool | None = None
    route: Code | None = None
    kennis_op: date | None = None
    geclaimd_op: date | None = None
    gestuit_op: date | None = None

    def __post_init__(self) -> None:
        """Refuse an amount below zero."""
        if (self.bedrag or 0) < 0 or (self.verhaald or 0) < 0:
            raise Refused(Reason.DATE_IMPOSSIBLE, "bedrag")

    @property
    def verjaart_op(self) -> date | None:
        """The last day before a civil claim is barred; None while no day of knowledge is known."""
        if self.kennis_op is None:
            return None
        return add_months(max(self.kennis_op, self.gestuit_op or self.kennis_op), 60)


@dataclass(frozen=True, slots=True)
class Nazorg:
    """One moment of aftercare, planned or held; `opvang` marks the opvanggesprek (L05).

    `voor` is a code of the list `nazorgvoor`; None is for the victim.
    """

    id: NazorgId
    gepland_op: datetime
    opvang: bool = False
    gehouden_op: datetime | None = None
    steun: tuple[Code, ...] = ()
    voor: Code | None = None


@dataclass(frozen=True, slots=True)
class Afspraak:
    """Something agreed for a moment. What it is about stands in the note `afspraak:<id>`."""

    id: AfspraakId
    op: datetime
    hele_dag: bool
    gedaan_op: datetime | None = None


@dataclass(frozen=True, slots=True)
class Begeleiding:
    """All that the steps recorded for one zaak."""

    maatregelen: tuple[Maatregel, ...] = ()
    aangiften: tuple[Aangifte, ...] = ()
    schades: tuple[Schade, ...] = ()
    nazorg: tuple[Nazorg, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    punten: tuple[Punt, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    giften: tuple[Gift, ...] = ()

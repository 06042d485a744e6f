"""What the steps record in codes and dates: maatregel, aangifte, schade, nazorg, afspraak."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.errors import Reason, Refused

MaatregelId = NewType("MaatregelId", str)
AangifteId = NewType("AangifteId", str)
SchadeId = NewType("SchadeId", str)
NazorgId = NewType("NazorgId", str)
AfspraakId = NewType("AfspraakId", str)


@dataclass(frozen=True, slots=True)
class Maatregel:
    """A reaction to the dader that was decided (chapter F1). Its words are notes in the dossier."""

    id: MaatregelId
    soort: Code
    besloten_op: date
    einde_op: date | None = None
    evaluatie_op: date | None = None
    teruggekoppeld_op: date | None = None

    def __post_init__(self) -> None:
        """Refuse a measure that ends before it was decided."""
        if self.einde_op is not None and self.einde_op < self.besloten_op:
            raise Refused(Reason.DATE_IMPOSSIBLE, "einde_op")


@dataclass(frozen=True, slots=True)
class Aangifte:
    """The police report or melding at the police: dates and codes.

    `vpt_code` says whether the VPT code stands on the copy (None: not looked yet); the ELA work
    only with that code (chapter C1). `politie` is a code of the list `politie`.
    """

    id: AangifteId
    politie: Code
    gedaan_op: date | None = None
    door_gemeente: bool | None = None
    naambescherming: Code | None = None
    vpt_code: bool | None = None
    teruggekoppeld_op: date | None = None


@dataclass(frozen=True, slots=True)
class Schade:
    """One item of damage. `bedrag` is in whole euro cents, None when not known yet."""

    id: SchadeId
    soort: Code
    van_gemeente: bool
    bedrag: int | None = None
    gemeld_verzekering_op: date | None = None
    verhaald: int | None = None

    def __post_init__(self) -> None:
        """Refuse an amount below zero."""
        if (self.bedrag or 0) < 0 or (self.verhaald or 0) < 0:
            raise Refused(Reason.DATE_IMPOSSIBLE, "bedrag")


@dataclass(frozen=True, slots=True)
class Nazorg:
    """One moment of aftercare, planned or held; `opvang` marks the opvanggesprek (L05)."""

    id: NazorgId
    gepland_op: datetime
    opvang: bool = False
    gehouden_op: datetime | None = None
    steun: tuple[Code, ...] = ()


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

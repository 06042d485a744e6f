"""Stappen and taken: the eight VPT measures as steps, with what is to be done in each."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import Term
from vertrouwenspersoon.domain.voorwaarden import ALTIJD, Voorwaarde

TaakId = NewType("TaakId", str)
"""The identity of a taak from chapter G: `ML01`. It lives forever."""


class Laag(Enum):
    """Whether a taak belongs to one incident or to the whole organisation."""

    INCIDENT = "incident"
    ORGANISATIE = "organisatie"


class Stand(Enum):
    """How far a taak is."""

    OPEN = "open"
    BEGONNEN = "begonnen"
    GEDAAN = "gedaan"
    NVT = "nvt"

    @property
    def is_finished(self) -> bool:
        """Nothing more has to happen: done, or not applicable with a reason."""
        return self in (Stand.GEDAAN, Stand.NVT)


class Anker(Enum):
    """The moment from which a term runs (chapter D)."""

    INCIDENT = "T0"
    MELDING = "M0"
    KENNIS = "K0"
    AANGIFTE = "A0"
    BESLUIT = "B0"
    EINDE_MAATREGEL = "E0"
    OPVANGGESPREK = "O0"
    SLUITING = "S0"
    ONTVANGST = "R0"
    """Receipt of a request, letter or form that the adviser dates."""


class Herhaling(Enum):
    """How often a taak of the organisation returns."""

    EENMALIG = "eenmalig"
    MAAND = "maand"
    KWARTAAL = "kwartaal"
    JAAR = "jaar"
    TWEE_JAAR = "twee-jaar"
    DOORLOPEND = "doorlopend"
    BIJ_GELEGENHEID = "bij-gelegenheid"


@dataclass(frozen=True, slots=True)
class Wanneer:
    """When a taak is due: words for people, and a term from an anchor where there is one.

    `voor` means the term counts back from the anchor ("einde min 4 weken").
    """

    tekst: str
    anker: Anker | None = None
    term: Term | None = None
    termijn: str | None = None
    voor: bool = False
    herhaling: Herhaling | None = None


@dataclass(frozen=True, slots=True)
class Taak:
    """One item of chapter G: what, by whom, when, on which condition, on which source.

    `toestemming` is the ontvanger that would learn something by it, and `ook_aan` others; such a
    taak waits for the melder's recorded consent for each. `minimum` marks the proposed minimal
    set (G10, a proposal of ours).
    """

    id: TaakId
    laag: Laag
    tekst: str
    kort: str
    wie: tuple[str, ...]
    als_tekst: str
    wanneer: Wanneer
    bron: tuple[str, ...]
    als: Voorwaarde = field(default=ALTIJD)
    minimum: bool = False
    toestemming: Code | None = None
    ook_aan: tuple[Code, ...] = ()

    @property
    def ontvangers(self) -> tuple[Code, ...]:
        """Everyone who would learn something by it."""
        return self.ook_aan if self.toestemming is None else (self.toestemming, *self.ook_aan)


@dataclass(frozen=True, slots=True)
class Stap:
    """One of the steps: preventie (0), the eight VPT measures (1-8), or the legal track (9)."""

    id: str
    nummer: int
    titel: str
    waarom: str
    bron: tuple[str, ...]
    versie: int
    taak: tuple[Taak, ...]


@dataclass(frozen=True, slots=True)
class TaakStand:
    """What was said about a taak, and when. The latest one counts; the others are its history."""

    taak: TaakId
    stand: Stand
    op: datetime
    versie: int


def latest(standen: tuple[TaakStand, ...]) -> dict[TaakId, TaakStand]:
    """The standing word per taak; later rows overrule earlier ones of the same moment."""
    now: dict[TaakId, TaakStand] = {}
    for stand in standen:
        known = now.get(stand.taak)
        if known is None or stand.op >= known.op:
            now[stand.taak] = stand
    return now

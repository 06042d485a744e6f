"""Toestemming: what the melder agreed to, for whom, when and how (chapter E2)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text

ToestemmingId = NewType("ToestemmingId", str)


class Wat(Enum):
    """The group of facts that may be shared."""

    FEITEN = "feiten"
    """What happened, in codes and without names: the incidentregistratie."""
    VERHAAL = "verhaal"
    """The story in words."""
    NAAM = "naam"
    """The name of the melder or the victim."""


class Besluit(Enum):
    """What the melder said. The latest word counts; the others stay as history."""

    GEVRAAGD = "gevraagd"
    GEGEVEN = "gegeven"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"


@dataclass(frozen=True, slots=True)
class Toestemming:
    """One word of the melder about sharing one group of facts with one ontvanger."""

    id: ToestemmingId
    ontvanger: Code
    wat: Wat
    besluit: Besluit
    op: datetime
    wijze: Code | None = None
    woorden: Confidential = field(default_factory=no_text)


def standing(toestemmingen: tuple[Toestemming, ...]) -> dict[tuple[Code, Wat], Toestemming]:
    """The standing word per ontvanger and group of facts."""
    now: dict[tuple[Code, Wat], Toestemming] = {}
    for toestemming in toestemmingen:
        known = now.get((toestemming.ontvanger, toestemming.wat))
        if known is None or toestemming.op >= known.op:
            now[toestemming.ontvanger, toestemming.wat] = toestemming
    return now


def may_share(toestemmingen: tuple[Toestemming, ...], ontvanger: Code, wat: Wat) -> bool:
    """Whether the melder's standing word allows this. Silence is no consent."""
    word = standing(toestemmingen).get((ontvanger, wat))
    return word is not None and word.besluit is Besluit.GEGEVEN

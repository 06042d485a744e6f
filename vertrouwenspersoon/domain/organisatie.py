"""The municipality: profile, people to call, locations, and its own taken (layer O)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.bewaren import Bewaartermijn
from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie, check_text
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.domain.taken import TaakStand
from vertrouwenspersoon.errors import Reason, Refused

ContactId = NewType("ContactId", str)
LocatieId = NewType("LocatieId", str)

LONGEST_NAME = 200
"""Characters in one line of the profile, of a contact or of a location."""
DREMPELS = (5, 10)
"""The thresholds of the annual export that may be chosen (disclosure design, section 1)."""


class Doelgroepkeuze(Enum):
    """For whom this adviser works."""

    AMBTENAREN = "ambtenaren"
    POLITIEK = "politieke-ambtsdragers"
    BEIDE = "beide"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call: the fixed contact at the police, the RIEC, the insurer ..."""

    id: ContactId
    functie: str
    naam: str = ""
    telefoon: str = ""
    mail: str = ""


@dataclass(frozen=True, slots=True)
class Locatie:
    """A building, and how long its cameras keep images (hours); None when not known."""

    id: LocatieId
    naam: str
    plaats: Code | None = None
    camera_uren: int | None = None


@dataclass(frozen=True, slots=True)
class Sterkte:
    """Head count of an afdeling: a public fact the annual export needs (disclosure design, G3)."""

    afdeling: Code
    personen: int


@dataclass(frozen=True, slots=True)
class Gemeente:
    """The profile of the municipality. `oefening` marks a practice vault on every screen."""

    naam: str
    doelgroep: Doelgroepkeuze = Doelgroepkeuze.BEIDE
    telefoon_intern: str = ""
    oefening: bool = False
    gebruikt_gir: bool | None = None
    gesloten_dagen: tuple[date, ...] = ()
    drempel: int = 5
    kwartalen: bool = True
    """Whether the figures of a year may be printed per quarter (disclosure design, not settled)."""


@dataclass(frozen=True, slots=True)
class Organisatie:
    """Everything about the municipality that the vault holds; `standen` are of O taken."""

    gemeente: Gemeente
    reactieschemas: tuple[Reactieschema, ...] = ()
    contacten: tuple[Contact, ...] = ()
    locaties: tuple[Locatie, ...] = ()
    sterktes: tuple[Sterkte, ...] = ()
    standen: tuple[TaakStand, ...] = ()
    notities: tuple[Notitie, ...] = ()
    logo: bytes = b""
    """A small PNG for the papers; empty without one."""
    bewaartermijnen: tuple[Bewaartermijn, ...] = ()

    @property
    def reactieschema(self) -> Reactieschema:
        """The newest version of the scheme."""
        return max(self.reactieschemas, key=lambda schema: schema.versie)


def check_line(text: str, where: str, *, required: bool = False) -> None:
    """Refuse an empty, over-long or unprintable single line."""
    check_text(Confidential(text), where, required=required)
    if len(text) > LONGEST_NAME:
        raise Refused(Reason.TOO_LONG, where)
    if "\n" in text:
        raise Refused(Reason.TEXT_UNPRINTABLE, where)


def check_gemeente(gemeente: Gemeente) -> None:
    """`Refused` for a profile that cannot be kept: name, telephone, closing days, threshold."""
    check_bounds(gemeente)
    check_line(gemeente.naam, "naam", required=True)
    check_line(gemeente.telefoon_intern, "telefoon_intern")
    if gemeente.drempel not in DREMPELS:
        raise Refused(Reason.UNKNOWN_CODE, "drempel")

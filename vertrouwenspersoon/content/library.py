"""Loads everything of `resources/inhoud` once, and checks that it fits together."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from vertrouwenspersoon.content.crosscheck import crosscheck
from vertrouwenspersoon.content.reading import read_toml
from vertrouwenspersoon.domain.codes import Codelijst, Codelijsten, Codewaarde
from vertrouwenspersoon.domain.inhoud import (
    Begrip,
    Bron,
    Inhoud,
    Monitorcijfer,
    Naslagtekst,
    Telefoon,
)
from vertrouwenspersoon.domain.kalender import Gelijkstelling
from vertrouwenspersoon.domain.reactieschema import Maatregelsoort, Reactieschema
from vertrouwenspersoon.domain.sjabloon import Sjabloon
from vertrouwenspersoon.domain.sporen import Spoor
from vertrouwenspersoon.domain.taken import Stap
from vertrouwenspersoon.domain.termijnen import Termijn
from vertrouwenspersoon.domain.voorwaarden import Vraag

STAPPEN = (
    "0-preventie",
    "1-norm",
    "2-melden",
    "3-registreren",
    "4-trainen",
    "5-aangifte",
    "6-reageren",
    "7-schade",
    "8-nazorg",
    "9-juridisch",
)
DOCUMENTEN = ("brieven", "bladen", "gemeente")


@dataclass(frozen=True, slots=True)
class _Uitgave:
    versie: int
    datum: date


@dataclass(frozen=True, slots=True)
class _Lijsten:
    lijst: tuple[Codelijst, ...]


@dataclass(frozen=True, slots=True)
class _Vragen:
    vraag: tuple[Vraag, ...]


@dataclass(frozen=True, slots=True)
class _Termijnen:
    termijn: tuple[Termijn, ...]


@dataclass(frozen=True, slots=True)
class _Maatregelen:
    maatregel: tuple[Maatregelsoort, ...]


@dataclass(frozen=True, slots=True)
class _Bronnen:
    bron: tuple[Bron, ...]


@dataclass(frozen=True, slots=True)
class _Begrippen:
    begrip: tuple[Begrip, ...]


@dataclass(frozen=True, slots=True)
class _Telefoonkaart:
    telefoon: tuple[Telefoon, ...]


@dataclass(frozen=True, slots=True)
class _Teksten:
    tekst: tuple[Naslagtekst, ...]


@dataclass(frozen=True, slots=True)
class _Gelijkgesteld:
    besluit: tuple[Gelijkstelling, ...]


@dataclass(frozen=True, slots=True)
class _Sporen:
    spoor: tuple[Spoor, ...]


@dataclass(frozen=True, slots=True)
class _Monitor:
    cijfer: tuple[Monitorcijfer, ...]


@dataclass(frozen=True, slots=True)
class _Sjablonen:
    sjabloon: tuple[Sjabloon, ...]


@cache
def load_inhoud() -> Inhoud:
    """All content of this program, the same value every time.

    `ContentBroken(where, what)` when a file cannot be read or names something that is not there.
    """
    uitgave = read_toml("inhoud/inhoud.toml", _Uitgave)
    maatregelen = read_toml("inhoud/maatregelen.toml", _Maatregelen).maatregel
    lijsten = (
        *read_toml("inhoud/codelijsten.toml", _Lijsten).lijst,
        *read_toml("inhoud/punten.toml", _Lijsten).lijst,
    )
    inhoud = Inhoud(
        versie=uitgave.versie,
        datum=uitgave.datum,
        codelijsten=Codelijsten((*lijsten, _as_codes(maatregelen))),
        stappen=tuple(read_toml(f"inhoud/stappen/{name}.toml", Stap) for name in STAPPEN),
        vragen=read_toml("inhoud/vragen.toml", _Vragen).vraag,
        termijnen=read_toml("inhoud/termijnen.toml", _Termijnen).termijn,
        maatregelen=maatregelen,
        reactieschema=read_toml("inhoud/reactieschema.toml", Reactieschema),
        bronnen=read_toml("inhoud/bronnen.toml", _Bronnen).bron,
        begrippen=read_toml("inhoud/begrippen.toml", _Begrippen).begrip,
        telefoonkaart=read_toml("inhoud/telefoonkaart.toml", _Telefoonkaart).telefoon,
        teksten=read_toml("inhoud/teksten.toml", _Teksten).tekst,
        gelijkstellingen=read_toml("inhoud/gelijkgesteld.toml", _Gelijkgesteld).besluit,
        sporen=read_toml("inhoud/sporen.toml", _Sporen).spoor,
        monitor=read_toml("inhoud/monitor.toml", _Monitor).cijfer,
        sjablonen=tuple(s for name in DOCUMENTEN for s in _sjablonen(name)),
    )
    crosscheck(inhoud)
    return inhoud


def _sjablonen(name: str) -> tuple[Sjabloon, ...]:
    return read_toml(f"inhoud/documenten/{name}.toml", _Sjablonen).sjabloon


def _as_codes(maatregelen: tuple[Maatregelsoort, ...]) -> Codelijst:
    """The measures as a code list, so that a zaak can hold one and a condition can ask for it."""
    values = (Codewaarde(m.code, m.titel, m.grondslag, bron=m.bron) for m in maatregelen)
    return Codelijst("maatregel", "Maatregel", ("F1",), tuple(values))

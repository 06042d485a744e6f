"""Loads all content, that of the program or of a pack, and checks that it fits together."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from vertrouwenspersoon.content.crosscheck import crosscheck
from vertrouwenspersoon.content.reading import Read, T, parse_toml, read_resource
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
_ALONE = (
    "inhoud", "codelijsten", "punten", "vragen", "termijnen", "maatregelen", "reactieschema",
    "bronnen", "begrippen", "telefoonkaart", "teksten", "gelijkgesteld", "sporen", "monitor",
)  # fmt: skip
FILES = (
    *(f"{name}.toml" for name in _ALONE),
    *(f"stappen/{name}.toml" for name in STAPPEN),
    *(f"documenten/{name}.toml" for name in DOCUMENTEN),
)
"""All files of the content, below `resources/inhoud`."""


@dataclass(frozen=True, slots=True)
class _Uitgave:
    versie: int
    datum: date
    wijzigingen: tuple[str, ...] = ()


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
    """All content that came with this program, the same value every time.

    `ContentBroken(where, what)` when a file cannot be read or names something that is not there.
    """
    return read_inhoud(lambda name: read_resource(f"inhoud/{name}"))


def read_inhoud(read: Read) -> Inhoud:
    """All content, each file (of `FILES`) as `read` gives it; raises as `load_inhoud`."""

    def one(name: str, type_: type[T]) -> T:
        path = f"{name}.toml"
        return parse_toml(read(path), f"inhoud/{path}", type_)

    uitgave = one("inhoud", _Uitgave)
    maatregelen = one("maatregelen", _Maatregelen).maatregel
    lijsten = (*one("codelijsten", _Lijsten).lijst, *one("punten", _Lijsten).lijst)
    documenten = (one(f"documenten/{name}", _Sjablonen).sjabloon for name in DOCUMENTEN)
    inhoud = Inhoud(
        versie=uitgave.versie,
        datum=uitgave.datum,
        wijzigingen=uitgave.wijzigingen,
        codelijsten=Codelijsten((*lijsten, _as_codes(maatregelen))),
        stappen=tuple(one(f"stappen/{name}", Stap) for name in STAPPEN),
        vragen=one("vragen", _Vragen).vraag,
        termijnen=one("termijnen", _Termijnen).termijn,
        maatregelen=maatregelen,
        reactieschema=one("reactieschema", Reactieschema),
        bronnen=one("bronnen", _Bronnen).bron,
        begrippen=one("begrippen", _Begrippen).begrip,
        telefoonkaart=one("telefoonkaart", _Telefoonkaart).telefoon,
        teksten=one("teksten", _Teksten).tekst,
        gelijkstellingen=one("gelijkgesteld", _Gelijkgesteld).besluit,
        sporen=one("sporen", _Sporen).spoor,
        monitor=one("monitor", _Monitor).cijfer,
        sjablonen=tuple(sjabloon for each in documenten for sjabloon in each),
    )
    crosscheck(inhoud)
    return inhoud


def _as_codes(maatregelen: tuple[Maatregelsoort, ...]) -> Codelijst:
    """The measures as a code list, so that a zaak can hold one and a condition can ask for it."""
    values = (Codewaarde(m.code, m.titel, m.grondslag, bron=m.bron) for m in maatregelen)
    return Codelijst("maatregel", "Maatregel", ("F1",), tuple(values))

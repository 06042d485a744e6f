"""Sjabloon: a document as content: its parts, which of them are required, and who may have it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie
from vertrouwenspersoon.domain.toestemming import Toestemming, Wat, may_share
from vertrouwenspersoon.domain.woord import text_of
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused

FIELDS = frozenset(
    {
        "gemeente",
        "vandaag",
        "gemeld_dag",
        "incident_dag",
        "incident_tijd",
        "rol",
        "besluit_dag",
        "einde_dag",
        "evaluatie_dag",
        "schade_gemeente",
        "schade_verhaald",
        "aangifte_dag",
        "aangever",
        "naambescherming",
        "nakijk_dag",
    }
)
"""What a text may take from what is recorded."""

_FIELD = re.compile(r"\{([a-z_]+)\}")


class Soort(Enum):
    """What a sjabloon makes."""

    BRIEF = "brief"
    """A letter: the municipality above it, the day and the reference, the parts, a signature."""
    BLAD = "blad"
    """A sheet about a zaak."""
    GEMEENTE = "gemeente"
    """A sheet about the municipality; no zaak has a part in it."""


class Naamregel(Enum):
    """Whether names of the melder, the victim and witnesses may stand in what was typed."""

    VRIJ = "vrij"
    """They may: the paper stays with the adviser, the melder or the victim."""
    NOOIT = "nooit"
    """They may not: the paper goes on to the dader, or is without names by its nature."""
    TOESTEMMING = "toestemming"
    """Only with a yes for the ontvanger, and when the aangifte does not hide them."""


class Tabelsoort(Enum):
    """What a table of a document tells, from what is recorded."""

    FEITEN = "feiten"
    INCIDENTEN = "incidenten"
    GIR = "gir"
    MAATREGELEN = "maatregelen"
    AANGIFTEN = "aangiften"
    SCHADE = "schade"
    SCHADE_GEMEENTE = "schade-gemeente"
    NAZORG = "nazorg"
    TERMIJNEN = "termijnen"
    BEWIJS = "bewijs"
    TELEFOON = "telefoon"
    CONTACTEN = "contacten"
    JAARPLAN = "jaarplan"
    TRAINING = "training"
    AFDELINGEN = "afdelingen"


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a document.

    `tekst` is printed with every `{field}` filled from what is recorded. When there is a `vraag`,
    the adviser types the part; `voorstel` is ours, `veld` names the field of
    the incident whose words are used until others are typed. `vink` are lines with a
    box to tick, `pen` labels with room to write, `ruim` those that need several lines. `groot` is
    for paper on a wall, or read standing. `vanaf` is the least ernst (E1 to E4) at which the part
    is printed. `nieuw_blad` begins a page; `een_blad` says that all from there to the next new page
    must stay on one.
    """

    id: str
    titel: str = ""
    tekst: str = ""
    vraag: str = ""
    voorstel: str = ""
    veld: str = ""
    verplicht: bool = True
    vink: tuple[str, ...] = ()
    pen: tuple[str, ...] = ()
    ruim: tuple[str, ...] = ()
    tabel: Tabelsoort | None = None
    groot: bool = False
    vanaf: str = ""
    nieuw_blad: bool = False
    een_blad: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what the text takes from what is recorded."""
        return tuple(_FIELD.findall(self.tekst))


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """A document: what it is for, who may have it, and its parts.

    Without an `ontvanger` it is for the adviser, the melder or the victim. `maatregel` are the
    measures whose days the parts speak of. `formulier` turns the lines to write on into fields
    that can be filled in on a screen.
    """

    id: str
    titel: str
    soort: Soort
    wanneer: str
    deel: tuple[Deel, ...]
    bron: tuple[str, ...]
    kop: str = ""
    ontvanger: Code | None = None
    wat: tuple[Wat, ...] = ()
    maatregel: tuple[Code, ...] = ()
    namen: Naamregel = Naamregel.VRIJ
    formulier: bool = False

    @property
    def gevraagd(self) -> tuple[Deel, ...]:
        """The parts the adviser types."""
        return tuple(deel for deel in self.deel if deel.vraag)

    def place_of(self, deel: Deel) -> str:
        """Where the words of a part are kept: what the note in the dossier is about."""
        return f"brief:{self.id}:{deel.id}"


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """A part with its words: as the content has them, and as a person typed them."""

    deel: Deel
    tekst: str
    getypt: Confidential


def check_consent(sjabloon: Sjabloon, toestemmingen: tuple[Toestemming, ...]) -> None:
    """`Refused(CONSENT_MISSING)` with the ontvanger, unless the melder said yes to each group."""
    ontvanger = sjabloon.ontvanger
    if ontvanger is not None and not all(
        may_share(toestemmingen, ontvanger, wat) for wat in sjabloon.wat
    ):
        raise Refused(Reason.CONSENT_MISSING, ontvanger)


def typed_notes(sjabloon: Sjabloon, notities: tuple[Notitie, ...]) -> dict[str, Notitie]:
    """The notes that hold the parts of a document, by part; the latest counts."""
    places = {sjabloon.place_of(deel): deel.id for deel in sjabloon.gevraagd}
    ordered = sorted(notities, key=lambda note: (note.gemaakt_op, note.id))
    return {places[note.bij]: note for note in ordered if note.bij in places}


def words_of(sjabloon: Sjabloon, beeld: Zaakbeeld) -> dict[str, Confidential]:
    """The words of the parts: as typed for this document, else as told about the incident."""
    dossier, place = beeld.dossier, f"incident:{beeld.zaak.eerste.id}"
    told = {d.id: text_of(dossier.woorden, place, d.veld) for d in sjabloon.gevraagd if d.veld}
    known = {deel: text for deel, text in told.items() if text.reveal().strip()}
    notes = typed_notes(sjabloon, dossier.notities)
    return known | {deel: note.tekst for deel, note in notes.items()}


def fill(
    sjabloon: Sjabloon,
    known: Mapping[str, str],
    typed: Mapping[str, Confidential],
    ernst: Code | None = None,
    without: frozenset[str] = frozenset(),
) -> tuple[Ingevuld, ...]:
    """The parts that are printed, with their words.

    A part that is not required and has nothing to say is left out, and so is one for a higher
    ernst than this one (with an unknown ernst it stays). `without` are the parts whose table has
    no line.
    `Refused(PART_MISSING)` names every required part that lacks its words.
    """
    parts = tuple(deel for deel in sjabloon.deel if _counts(deel, ernst))
    lacking = {d.id for d in parts if d.id in without or _lacks(d, known, typed)}
    missing = [deel.titel or deel.id for deel in parts if deel.verplicht and deel.id in lacking]
    if missing:
        raise Refused(Reason.PART_MISSING, ", ".join(missing))
    return tuple(
        Ingevuld(deel, _filled(deel, known), typed.get(deel.id, Confidential("")))
        for deel in parts
        if deel.id not in lacking
    )


def _counts(deel: Deel, ernst: Code | None) -> bool:
    return not deel.vanaf or ernst is None or ernst.partition(":")[2] >= deel.vanaf


def _lacks(deel: Deel, known: Mapping[str, str], typed: Mapping[str, Confidential]) -> bool:
    """Whether a part misses what it is about: a recorded value or the words of the adviser."""
    if any(not known.get(name) for name in deel.fields):
        return True
    return bool(deel.vraag) and not typed.get(deel.id, Confidential("")).reveal().strip()


def _filled(deel: Deel, known: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda found: known[found[1]], deel.tekst)

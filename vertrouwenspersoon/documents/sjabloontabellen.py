"""Sjabloontabellen: the tables a document asks for by name, from what is recorded."""

from collections.abc import Callable
from dataclasses import dataclass

from vertrouwenspersoon.documents import feiten
from vertrouwenspersoon.documents.bewijslijst import bewijs
from vertrouwenspersoon.documents.feiten import Paar, Tabel
from vertrouwenspersoon.documents.speech import STAND, day_or_dash, euros, moment
from vertrouwenspersoon.domain.begeleiding import Schade
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.namen import Namen
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.organisatiepagina import OrganisatiePagina, OrganisatieRegel
from vertrouwenspersoon.domain.sjabloon import Tabelsoort
from vertrouwenspersoon.domain.stappen import ZaakPagina

_TRAINEN = "trainen"
_BLANK = " "


@dataclass(frozen=True, slots=True)
class Stof:
    """What documents are made of.

    `pagina` is None for a document about the municipality; `namen` hides names, when it is there.
    """

    inhoud: Inhoud
    organisatie: Organisatie
    paginas: tuple[OrganisatiePagina, ...] = ()
    pagina: ZaakPagina | None = None
    namen: Namen | None = None

    @property
    def zaak(self) -> ZaakPagina:
        """The zaak; only asked by what is about one."""
        if self.pagina is None:
            raise RuntimeError("a document about a zaak without one")
        return self.pagina


def tables(soort: Tabelsoort, stof: Stof) -> tuple[Tabel, ...]:
    """The tables of one kind that have a line; their titles tell the parts apart."""
    return tuple(tabel for tabel in _MAKERS[soort](stof) if tabel.lines)


def _pairs(title: str, pairs: tuple[Paar, ...]) -> Tabel:
    return Tabel(title, ("Wat", "Vastgelegd"), (0.34, 0.66), pairs)


def _feiten(stof: Stof) -> tuple[Tabel, ...]:
    zaak = stof.zaak.beeld.zaak
    return (_pairs("", feiten.zaak_facts(zaak, stof.inhoud.codelijsten)),)


def _incidenten(stof: Stof) -> tuple[Tabel, ...]:
    found, lijsten = stof.zaak.beeld.zaak.incidenten, stof.inhoud.codelijsten
    titles = [f"Incident {number}" if len(found) > 1 else "" for number in range(1, len(found) + 1)]
    facts = (feiten.incident_facts(incident, lijsten) for incident in found)
    return tuple(_pairs(title, pairs) for title, pairs in zip(titles, facts, strict=True))


def _gir(stof: Stof) -> tuple[Tabel, ...]:
    """Every field a manager types over, with room for what is not known."""
    found, lijsten = stof.zaak.beeld.zaak.incidenten, stof.inhoud.codelijsten
    tabellen = []
    for number, incident in enumerate(found, 1):
        known = dict(feiten.incident_facts(incident, lijsten))
        lines = tuple((label, known.get(label, _BLANK)) for label in feiten.INCIDENT_LABELS)
        title = f"Incident {number}" if len(found) > 1 else ""
        tabellen.append(Tabel(title, ("Veld", "Invullen"), (0.34, 0.66), lines))
    return tuple(tabellen)


def _maatregelen(stof: Stof) -> tuple[Tabel, ...]:
    hulp = stof.zaak.beeld.begeleiding
    return (feiten.maatregelen(hulp.maatregelen, stof.inhoud.codelijsten),)


def _aangiften(stof: Stof) -> tuple[Tabel, ...]:
    return (feiten.aangiften(stof.zaak.beeld.begeleiding.aangiften, stof.inhoud.codelijsten),)


def _schade(stof: Stof) -> tuple[Tabel, ...]:
    return (feiten.schades(stof.zaak.beeld.begeleiding.schades, stof.inhoud.codelijsten),)


def _schade_gemeente(stof: Stof) -> tuple[Tabel, ...]:
    """What the municipality asks back: its own items and nothing of a person."""
    lijsten = stof.inhoud.codelijsten
    items = [one for one in stof.zaak.beeld.begeleiding.schades if one.van_gemeente]
    lines = tuple((lijsten.label(one.soort), _amount(one)) for one in items)
    total = ("Samen", euros(sum(one.bedrag or 0 for one in items)))
    return (Tabel("", ("Schade", "Bedrag"), (0.7, 0.3), lines, total, amounts=(1,)),)


def _amount(schade: Schade) -> str:
    return "nog niet bekend" if schade.bedrag is None else euros(schade.bedrag)


def _nazorg(stof: Stof) -> tuple[Tabel, ...]:
    found = sorted(stof.zaak.beeld.begeleiding.nazorg, key=lambda keer: keer.gepland_op)
    lines = tuple(
        (
            "Eerste gesprek" if keer.opvang else "Gesprek",
            moment(keer.gepland_op),
            "geweest" if keer.gehouden_op else "gepland",
        )
        for keer in found
    )
    return (Tabel("", ("Wat", "Wanneer", "Stand"), (0.34, 0.42, 0.24), lines),)


def _termijnen(stof: Stof) -> tuple[Tabel, ...]:
    return (feiten.termijnen(stof.zaak, stof.inhoud, stof.organisatie.gemeente),)


def _bewijs(stof: Stof) -> tuple[Tabel, ...]:
    return (bewijs(stof.zaak.beeld.bijlagen, stof.namen),)


def _telefoon(stof: Stof) -> tuple[Tabel, ...]:
    lines = tuple((one.naam, one.nummer, one.wanneer) for one in stof.inhoud.telefoonkaart)
    return (Tabel("", ("Wie", "Nummer", "Wanneer"), (0.28, 0.18, 0.54), lines),)


def _contacten(stof: Stof) -> tuple[Tabel, ...]:
    intern = stof.organisatie.gemeente.telefoon_intern
    lines = (
        *((("Intern alarmnummer", "", intern),) if intern else ()),
        *(
            (one.functie, one.naam, " ".join(filter(None, (one.telefoon, one.mail))))
            for one in stof.organisatie.contacten
        ),
    )
    return (Tabel("", ("Wie", "Naam", "Bereikbaar"), (0.36, 0.30, 0.34), lines),)


def _jaarplan(stof: Stof) -> tuple[Tabel, ...]:
    return tuple(_plan(page, stof.inhoud) for page in stof.paginas)


def _training(stof: Stof) -> tuple[Tabel, ...]:
    return tuple(_plan(page, stof.inhoud) for page in stof.paginas if page.stap.id == _TRAINEN)


def _plan(page: OrganisatiePagina, inhoud: Inhoud) -> Tabel:
    lines = tuple(_plan_line(regel, inhoud) for regel in page.regels)
    heads = ("Taak", "Wie", "Stand", "Opnieuw")
    return Tabel(page.stap.titel, heads, (0.42, 0.24, 0.17, 0.17), lines)


def _plan_line(regel: OrganisatieRegel, inhoud: Inhoud) -> tuple[str, ...]:
    who = ", ".join(inhoud.codelijsten.label(Code(one)) for one in regel.taak.wie)
    stand = "Open" if regel.stand is None else STAND[regel.stand.stand]
    if regel.stand is not None and regel.stand.stand.is_finished:
        stand += f", {day_or_dash(day_of(regel.stand.op))}"
    return (regel.taak.kort, who, stand, day_or_dash(regel.opnieuw_op))


def _afdelingen(stof: Stof) -> tuple[Tabel, ...]:
    lijsten = stof.inhoud.codelijsten
    lines = tuple(
        (lijsten.label(one.afdeling), str(one.personen), _BLANK, _BLANK, _BLANK)
        for one in stof.organisatie.sterktes
    )
    heads = ("Afdeling", "Mensen", "Training", "Laatste keer", "Aanwezig")
    return (Tabel("", heads, (0.32, 0.12, 0.24, 0.18, 0.14), lines, amounts=(1,)),)


_MAKERS: dict[Tabelsoort, Callable[[Stof], tuple[Tabel, ...]]] = {
    Tabelsoort.FEITEN: _feiten,
    Tabelsoort.INCIDENTEN: _incidenten,
    Tabelsoort.GIR: _gir,
    Tabelsoort.MAATREGELEN: _maatregelen,
    Tabelsoort.AANGIFTEN: _aangiften,
    Tabelsoort.SCHADE: _schade,
    Tabelsoort.SCHADE_GEMEENTE: _schade_gemeente,
    Tabelsoort.NAZORG: _nazorg,
    Tabelsoort.TERMIJNEN: _termijnen,
    Tabelsoort.BEWIJS: _bewijs,
    Tabelsoort.TELEFOON: _telefoon,
    Tabelsoort.CONTACTEN: _contacten,
    Tabelsoort.JAARPLAN: _jaarplan,
    Tabelsoort.TRAINING: _training,
    Tabelsoort.AFDELINGEN: _afdelingen,
}

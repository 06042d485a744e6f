"""The annual export of one year: count, protect, write, audit; and what the screen shows of it."""

from collections.abc import Callable
from dataclasses import dataclass

from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.jaarcijfers import Cijfertabel
from vertrouwenspersoon.domain.organisatie import Sterkte
from vertrouwenspersoon.domain.release import BekendCijfer
from vertrouwenspersoon.statistics.audit import unproven
from vertrouwenspersoon.statistics.bestanden import (
    KLEIN_JAAR,
    TOELICHTING,
    Bestanden,
    Kop,
    cell_text,
    is_figures,
    make_bestanden,
)
from vertrouwenspersoon.statistics.count import Cel, Tabel, enough_persons, pairs_of
from vertrouwenspersoon.statistics.mensen import count_people
from vertrouwenspersoon.statistics.plan import (
    GEMIDDELD_PER_CEL,
    JAAR_MINIMUM,
    KWARTAALTABEL,
    Tabelplan,
    tabelplannen,
)
from vertrouwenspersoon.statistics.protect import (
    BeschermdeCel,
    BeschermdeTabel,
    Regel,
    not_shown,
    protect,
)
from vertrouwenspersoon.statistics.samen import unproven_beside, unproven_known, unproven_rounded
from vertrouwenspersoon.statistics.voorkennis import Eerder, count_beside, voorkennis
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave
from vertrouwenspersoon.statistics.woorden import (
    reader_knows,
    reason,
    summary,
    table_line,
    too_few,
)

SHORTEST_KEY = 16
VASTGELEGD = "Dit getal is bij het vastleggen weggelaten, om mensen te beschermen."
Beschermer = Callable[[tuple[Tabel, ...], Regel, bytes], tuple[BeschermdeTabel, ...]]
"""Whatever protects the tables of a year. It need not be trusted: the audit has the last word."""


@dataclass(frozen=True, slots=True)
class Celbeeld:
    """One number on the screen: its text as it leaves, and why it is hidden ("" when shown)."""

    label: str
    tekst: str
    reden: str


@dataclass(frozen=True, slots=True)
class Tabelbeeld:
    """One planned table on the screen; not `getoond`: it is not in the file, `uitleg` says why."""

    id: str
    titel: str
    getoond: bool
    uitleg: str
    lezer_weet: str = ""
    cellen: tuple[Celbeeld, ...] = ()
    totaal: int | None = None


@dataclass(frozen=True, slots=True)
class Jaarexport:
    """The figures of one year: what leaves (`bestanden`) and what the screen says about it.

    `totaal` is None in a small year; then the files hold one sentence and no number.
    """

    jaar: int
    drempel: int
    totaal: int | None
    samenvatting: str
    toelichting: str
    tabellen: tuple[Tabelbeeld, ...]
    bestanden: Bestanden


def make_jaarexport(
    incidents: tuple[CountableIncident, ...],
    jaar: int,
    lijsten: Codelijsten,
    sterktes: tuple[Sterkte, ...],
    *,
    drempel: int,
    sleutel: bytes,
    inhoud_versie: int,
    beschermer: Beschermer = protect,
    bekend: tuple[BekendCijfer, ...] = (),
    eerder: tuple[Eerder, ...] = (),
    kwartalen: bool = True,
) -> Jaarexport:
    """Make the export of a year. Nothing is written; equal input gives byte-identical files.

    `bekend` is what readers know from elsewhere, `eerder` every state of this year that left.
    Without `kwartalen` no quarter is printed.

    `drempel` is in distinct persons, 2 to `JAAR_MINIMUM`; `sleutel` is the vault's secret, 16 bytes
    or more; anything else is a `ValueError`. `Refused(UNKNOWN_CODE)` when a zaak holds a code that
    is not in the lists.
    """
    if not 2 <= drempel <= JAAR_MINIMUM:
        raise ValueError(f"a threshold of {drempel} persons is not one of the rule")
    if len(sleutel) < SHORTEST_KEY:
        raise ValueError("the order of choice is only secret with a key")
    plannen = tabelplannen(lijsten, sterktes)
    plannen = tuple(plan for plan in plannen if kwartalen or plan.id != KWARTAALTABEL)
    counted = count_beside(incidents, plannen, eerder)
    stand = sum(not state.is_rounded for state in eerder) + 1
    if not enough_persons(pairs_of(incidents), JAAR_MINIMUM):
        return _small_year(Kop(jaar, drempel, inhoud_versie, None, stand))
    # A later state tells of no people: beside the first, their difference would be a number too.
    people = count_people(pairs_of(incidents), jaar, drempel, sleutel) if stand == 1 else None
    kop = Kop(jaar, drempel, inhoud_versie, len(incidents), stand, people)
    regel = Regel(jaar, drempel, voorkennis(counted, bekend, eerder, drempel))
    guard = _Guard(kop, bekend, eerder)
    tables, bestanden = _proven(guard, beschermer(counted, regel, sleutel))
    return Jaarexport(
        jaar,
        drempel,
        kop.totaal,
        _summary(tables),
        TOELICHTING,
        _on_screen(plannen, counted, tables, drempel),
        bestanden,
    )


def _small_year(kop: Kop) -> Jaarexport:
    """The sentence alone: the same bytes for no melding and for nine."""
    files = make_bestanden(kop, ())
    return Jaarexport(kop.jaar, kop.drempel, None, KLEIN_JAAR, TOELICHTING, (), files)


@dataclass(frozen=True, slots=True)
class _Guard:
    """What the audits need besides the new files: what is known, and what left before."""

    kop: Kop
    bekend: tuple[BekendCijfer, ...]
    eerder: tuple[Eerder, ...]

    def failing(self, files: Bestanden) -> frozenset[str]:
        """The tables that may not leave."""
        drempel = self.kop.drempel
        (_, csv_bytes), (_, json_bytes) = files
        states = tuple(one.json for one in self.eerder if not one.is_rounded)
        rounded = (one.json for one in self.eerder if one.is_rounded)
        return (
            unproven(csv_bytes, json_bytes, drempel)
            | unproven_known(json_bytes, self.bekend, drempel)
            | unproven_beside(json_bytes, states, drempel)
        ).union(*(unproven_rounded(json_bytes, one, drempel) for one in rounded))


def _proven(
    guard: _Guard, tabellen: tuple[BeschermdeTabel, ...]
) -> tuple[tuple[BeschermdeTabel, ...], Bestanden]:
    """The tables and files that pass the audits; a table without proof is left out."""
    files = make_bestanden(guard.kop, tabellen)
    failing = guard.failing(files)
    if not failing:
        return tabellen, files
    kept = tuple(not_shown(tabel) if tabel.id in failing else tabel for tabel in tabellen)
    return _proven(guard, kept)


def _summary(tabellen: tuple[BeschermdeTabel, ...]) -> str:
    cells = [cel for tabel in tabellen for cel in tabel.cellen]
    return summary(sum(cel.aantal is not None for cel in cells), len(cells))


def _on_screen(
    plannen: tuple[Tabelplan, ...],
    counted: tuple[Tabel, ...],
    tabellen: tuple[BeschermdeTabel, ...],
    drempel: int,
) -> tuple[Tabelbeeld, ...]:
    """Every planned table, also those without room, in the order of the plan."""
    pairs = {c.id: (c, p) for c, p in zip(counted, tabellen, strict=True)}
    return tuple(
        _picture(*pairs[plan.id], drempel) if plan.id in pairs else _no_room(plan)
        for plan in plannen
    )


def _no_room(plan: Tabelplan) -> Tabelbeeld:
    coarsest = plan.indelingen[-1]
    needed = GEMIDDELD_PER_CEL * len(coarsest.categorieen)
    return Tabelbeeld(plan.id, coarsest.titel, getoond=False, uitleg=too_few(needed))


def _picture(counted: Tabel, tabel: BeschermdeTabel, drempel: int) -> Tabelbeeld:
    if not tabel.getoond:
        return Tabelbeeld(tabel.id, tabel.titel, getoond=False, uitleg=table_line(tabel))
    cellen = zip(tabel.cellen, counted.cellen, strict=True)
    return Tabelbeeld(
        tabel.id,
        tabel.titel,
        getoond=True,
        uitleg=table_line(tabel),
        lezer_weet=reader_knows(tabel),
        cellen=tuple(_cell_picture(tabel, cel, known, drempel) for cel, known in cellen),
        totaal=tabel.totaal,
    )


def _cell_picture(
    tabel: BeschermdeTabel, cel: BeschermdeCel, counted: Cel, drempel: int
) -> Celbeeld:
    why = reason(tabel, cel, counted.aantal, drempel)
    return Celbeeld(cel.categorie.label, cell_text(cel), why)


def shown_again(bestanden: Bestanden) -> Jaarexport:
    """What left, for the screen: the numbers as they are in the released JSON file.

    Why a cell was hidden is not kept: the reasons are of the screen alone (A25).
    """
    cijfers = read_vrijgave(next(data for name, data in bestanden if is_figures(name)))
    cells = [cijfer for tabel in cijfers.tabellen for cijfer in tabel.cijfers]
    told = summary(sum(cijfer.aantal is not None for cijfer in cells), len(cells))
    return Jaarexport(
        cijfers.jaar,
        cijfers.drempel,
        cijfers.totaal,
        KLEIN_JAAR if cijfers.totaal is None else told,
        TOELICHTING,
        tuple(_as_it_left(tabel) for tabel in cijfers.tabellen),
        bestanden,
    )


def _as_it_left(tabel: Cijfertabel) -> Tabelbeeld:
    cellen = tuple(
        Celbeeld(c.label, c.tekst, VASTGELEGD if c.aantal is None else "") for c in tabel.cijfers
    )
    shown = sum(cijfer.aantal is not None for cijfer in tabel.cijfers)
    uitleg = f"{shown} van de {len(cellen)} te zien"
    return Tabelbeeld(
        tabel.id, tabel.titel, getoond=True, uitleg=uitleg, cellen=cellen, totaal=tabel.totaal
    )

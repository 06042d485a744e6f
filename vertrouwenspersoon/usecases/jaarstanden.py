"""The states of a year: what is counted now, what left before, and whether a new state may be."""

from collections.abc import Iterator

from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.release import (
    NIEUWE_STAND_VANAF,
    Geteld,
    OpenZaak,
    Release,
    Releasesoort,
    Tabelkeuze,
    Veranderd,
)
from vertrouwenspersoon.domain.zaak import ZaakStatus
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.statistics.count import persons
from vertrouwenspersoon.statistics.export import Jaarexport, make_jaarexport
from vertrouwenspersoon.statistics.plan import tabelplannen
from vertrouwenspersoon.statistics.voorkennis import Eerder, since
from vertrouwenspersoon.store import bekend, countable, geheim, lijst, organisatie, releases
from vertrouwenspersoon.usecases.jaarverslag import figures_of
from vertrouwenspersoon.usecases.tools import Tools

_ONTBREEKT = {
    "maand": "datum",
    "soort": "soort",
    "doelgroep": "rol",
    "afdeling": "afdeling",
    "kanaal": "kanaal",
    "ernst": "ernst",
}
"""The countable fields that the adviser chooses, and what they are called on the screen."""


def counted(tools: Tools, jaar: int) -> tuple[Geteld, ...]:
    """The zaken of a year as they count now."""
    found = countable.geteld(tools.store, jaar, tools.inhoud.codelijsten)
    return tuple(sorted(found, key=lambda one: one.zaak))


def states_of(tools: Tools, jaar: int) -> tuple[Release, ...]:
    """The states of a year that left, oldest first."""
    found = releases.releases_of(tools.store, jaar)
    return tuple(one for one in found if one.soort is Releasesoort.JAAR)


def make_export(tools: Tools, jaar: int, eerder: tuple[Eerder, ...] = ()) -> Jaarexport:
    """The figures as they would leave now, beside these earlier states."""
    lijsten = tools.inhoud.codelijsten
    office = organisatie.read_organisatie(tools.store)
    return make_jaarexport(
        countable.countable_incidents(tools.store, jaar, lijsten),
        jaar,
        lijsten,
        office.sterktes,
        drempel=office.gemeente.drempel,
        sleutel=geheim.read_sleutel(tools.store),
        inhoud_versie=tools.inhoud.versie,
        bekend=bekend.bekend_of(tools.store, jaar),
        eerder=eerder,
        kwartalen=office.gemeente.kwartalen,
    )


def earlier(tools: Tools, jaar: int) -> tuple[Eerder, ...]:
    """Everything that left about a year, with what changed since; the newest state comes last."""
    now = counted(tools, jaar)
    left = releases.releases_of(tools.store, jaar)
    ordered = sorted(left, key=lambda one: (one.soort is Releasesoort.JAAR, one.nummer))
    return tuple(since(figures_of(one.bestanden), one, now) for one in ordered)


def veranderd(tools: Tools, jaar: int) -> Veranderd | None:
    """What changed since a year was fixed; None when it was not."""
    states = states_of(tools, jaar)
    if not states:
        return None
    changes = earlier(tools, jaar)
    now, then = counted(tools, jaar), states[-1].geteld
    zaken = {one.zaak for one in set(now) ^ set(then)}
    people = persons(changes[-1].paren)
    return Veranderd(
        states[-1].op, len(zaken), people, _hindrance(tools, jaar, states, changes, people)
    )


def _hindrance(
    tools: Tools,
    jaar: int,
    states: tuple[Release, ...],
    changes: tuple[Eerder, ...],
    people: int,
) -> Reason | None:
    """Why a new state cannot be. Erasing makes no new state: what is erased is not known here."""
    if not all(one.is_whole for one in states):
        return Reason.ERASED_SINCE
    if people < NIEUWE_STAND_VANAF:
        return Reason.TOO_FEW_CHANGED
    export = make_export(tools, jaar, changes)
    is_proven = any(tabel.getoond for tabel in export.tabellen)
    return None if is_proven else Reason.STATE_UNPROVEN


def unfinished(tools: Tools, jaar: int) -> tuple[OpenZaak, ...]:
    """The zaken of a year that are not closed, or in which something was not chosen."""
    rows = {row.zaak: row for row in lijst.zaak_rijen(tools.store)}
    found = []
    for one in counted(tools, jaar):
        row, missing = rows[one.zaak], tuple(_missing(one))
        is_open = row.status is not ZaakStatus.GESLOTEN
        if is_open or missing:
            found.append(OpenZaak(one.zaak, row.code, is_open, missing))
    return tuple(sorted(found, key=lambda zaak: zaak.code))


def _missing(one: Geteld) -> Iterator[str]:
    return (name for veld, name in _ONTBREEKT.items() if getattr(one.incident, veld) is None)


def choices(tools: Tools, jaar: int) -> tuple[Tabelkeuze, ...]:
    """The tables and rows of a year as they would be printed now."""
    office: Organisatie = organisatie.read_organisatie(tools.store)
    total = len(counted(tools, jaar))
    plannen = tabelplannen(tools.inhoud.codelijsten, office.sterktes)
    levels = ((plan.id, plan.indeling_bij(total) or plan.indelingen[-1]) for plan in plannen)
    return tuple(
        Tabelkeuze(own, level.titel, tuple((row.code, row.label) for row in level.categorieen))
        for own, level in levels
    )


def is_over(tools: Tools, jaar: int) -> bool:
    """Whether a year is over in the Netherlands."""
    return jaar < day_of(tools.clock.now()).year

"""What readers bring along: numbers from elsewhere, and every earlier state of the same year."""

from collections.abc import Iterator
from dataclasses import dataclass

from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.jaarcijfers import Cijfertabel
from vertrouwenspersoon.domain.release import BekendCijfer, Geteld, Release, Releasesoort
from vertrouwenspersoon.errors import Refused
from vertrouwenspersoon.statistics.count import Paar, Tabel, count_at, enough_persons, pairs_of
from vertrouwenspersoon.statistics.plan import Indeling, Tabelplan
from vertrouwenspersoon.statistics.protect import Voorkennis
from vertrouwenspersoon.statistics.samen import came_since
from vertrouwenspersoon.statistics.tussenstand import read_tussenstand
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave

Incidenten = tuple[CountableIncident, ...]


@dataclass(frozen=True, slots=True)
class Eerder:
    """A state that left: its JSON file, and what came to the year and went from it since."""

    json: bytes
    gekomen: Incidenten
    gegaan: Incidenten
    is_rounded: bool = False
    """It is a tussenstand: its numbers are rounded, and none is hidden."""
    is_whole: bool = True
    """What came and went is known, because nothing that stood in it was erased."""

    def tabel(self, tabel_id: str) -> Cijfertabel | None:
        """A table of it, or None when that was not released."""
        if not self.is_rounded:
            return read_vrijgave(self.json).tabel(tabel_id)
        tables = read_tussenstand(self.json).tabellen
        return next((tabel for tabel in tables if tabel.id == tabel_id), None)

    @property
    def paren(self) -> tuple[Paar, ...]:
        """The persons behind all that changed; a zaak that was corrected came and went."""
        return pairs_of((*self.gekomen, *self.gegaan))


def since(json: bytes, release: Release, nu: tuple[Geteld, ...]) -> Eerder:
    """What changed since a state: a zaak that is counted otherwise now both came and went."""
    was, is_ = ({one.zaak: one.incident for one in state} for state in (release.geteld, nu))
    return Eerder(
        json,
        tuple(incident for zaak, incident in is_.items() if was.get(zaak) != incident),
        tuple(incident for zaak, incident in was.items() if is_.get(zaak) != incident),
        is_rounded=release.soort is Releasesoort.TUSSENSTAND,
        is_whole=release.is_whole,
    )


def count_beside(
    incidents: Incidenten, plannen: tuple[Tabelplan, ...], eerder: tuple[Eerder, ...]
) -> tuple[Tabel, ...]:
    """Count each planned table, at the level of the earlier states when these have it."""
    levels = ((plan.id, _level(plan, len(incidents), eerder)) for plan in plannen)
    return tuple(count_at(table_id, level, incidents) for table_id, level in levels if level)


def voorkennis(
    counted: tuple[Tabel, ...],
    bekend: tuple[BekendCijfer, ...],
    eerder: tuple[Eerder, ...],
    drempel: int,
) -> Voorkennis:
    """What the protection of these tables has to reckon with."""
    layers: list[Tabel] = []
    gone: set[str] = set()
    for tabel, state in ((tabel, state) for tabel in counted for state in eerder):
        left = state.tabel(tabel.id)
        if left is None:
            continue
        try:
            layers += () if state.is_rounded else _changes(tabel, state)
        except Refused:
            gone.add(tabel.id)
        if not _fits(left, tabel.indeling):
            gone.add(tabel.id)
    hidden = frozenset(_hidden(counted, eerder, drempel))
    return Voorkennis(tuple(_sums(counted, bekend)), hidden, frozenset(gone), tuple(layers))


def _level(plan: Tabelplan, totaal: int, eerder: tuple[Eerder, ...]) -> Indeling | None:
    for state in eerder:
        left = state.tabel(plan.id)
        for indeling in plan.indelingen if left else ():
            if left and _fits(left, indeling):
                return indeling
    return plan.indeling_bij(totaal)


def _fits(left: Cijfertabel, indeling: Indeling) -> bool:
    """Whether a table that left has these rows: lists of codes change over the years."""
    rows = tuple(row.code for row in indeling.categorieen)
    return left.indeling == indeling.naam and rows == tuple(cijfer.code for cijfer in left.cijfers)


def _changes(tabel: Tabel, state: Eerder) -> list[Tabel]:
    """What came and what went, as tables; `Refused` when a code is in no list any more."""
    changed = (incidents for incidents in (state.gekomen, state.gegaan) if incidents)
    return [count_at(tabel.id, tabel.indeling, incidents) for incidents in changed]


def _hidden(
    counted: tuple[Tabel, ...], eerder: tuple[Eerder, ...], drempel: int
) -> Iterator[tuple[str, str]]:
    """The rows that stay hidden, or of which the number tells what came to it since."""
    for tabel in counted:
        for state in eerder:
            left = state.tabel(tabel.id)
            if left is None or not _fits(left, tabel.indeling):
                continue
            tells = _telling(tabel, left, state, drempel) if state.is_rounded else _dots(left)
            yield from ((tabel.id, code) for code in tells)


def _dots(left: Cijfertabel) -> Iterator[str]:
    return (cijfer.code for cijfer in left.cijfers if cijfer.aantal is None)


def _telling(tabel: Tabel, left: Cijfertabel, state: Eerder, drempel: int) -> Iterator[str]:
    """The rows whose number, beside the rounded one, tells how few came, or of how few people."""
    basis = read_tussenstand(state.json).basis
    try:
        came = count_at(tabel.id, tabel.indeling, state.gekomen).cellen
    except Refused:
        came = ()
    enough = {c.categorie.code for c in came if enough_persons(c.paren, drempel)}
    for cel, cijfer in zip(tabel.cellen, left.cijfers, strict=True):
        least, most = came_since(cijfer.aantal or 0, basis, cel.aantal)
        many = state.is_whole and least >= drempel and cijfer.code in enough
        if not (many or (least == 0 and most >= drempel)):
            yield cijfer.code


def _sums(
    counted: tuple[Tabel, ...], bekend: tuple[BekendCijfer, ...]
) -> Iterator[tuple[str, frozenset[str]]]:
    """The rows whose sum is known; a row with two names is known under both (A16)."""
    names = {
        (tabel.id, cel.categorie.code): cel.categorie.zelfde
        for tabel in counted
        for cel in tabel.cellen
        if cel.categorie.zelfde
    }
    for cijfer in bekend:
        yield cijfer.tabel, frozenset(cijfer.rijen)
        own = {names.get((cijfer.tabel, row), "") for row in cijfer.rijen} - {""}
        if len(cijfer.rijen) == 1 and own:
            same = (place for place, name in names.items() if name in own)
            yield from ((t, frozenset({row})) for t, row in same if t != cijfer.tabel)

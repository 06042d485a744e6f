"""What readers bring along: numbers from elsewhere, and every earlier state of the same year."""

from collections.abc import Iterator
from dataclasses import dataclass

from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.jaarcijfers import Cijfertabel
from vertrouwenspersoon.domain.release import BekendCijfer, Geteld
from vertrouwenspersoon.errors import Refused
from vertrouwenspersoon.statistics.count import Paar, Tabel, count_at, pairs_of
from vertrouwenspersoon.statistics.plan import Indeling, Tabelplan
from vertrouwenspersoon.statistics.protect import Voorkennis
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave

Incidenten = tuple[CountableIncident, ...]


@dataclass(frozen=True, slots=True)
class Eerder:
    """A state that left: its JSON file, and what came to the year and went from it since."""

    json: bytes
    gekomen: Incidenten
    gegaan: Incidenten

    def tabel(self, tabel_id: str) -> Cijfertabel | None:
        """A table of it, or None when that was not released."""
        return read_vrijgave(self.json).tabel(tabel_id)

    @property
    def paren(self) -> tuple[Paar, ...]:
        """The persons behind all that changed; a zaak that was corrected came and went."""
        return pairs_of((*self.gekomen, *self.gegaan))


def since(json: bytes, toen: tuple[Geteld, ...], nu: tuple[Geteld, ...]) -> Eerder:
    """What changed since a state: a zaak that is counted otherwise now both came and went."""
    was, is_ = ({one.zaak: one.incident for one in state} for state in (toen, nu))
    return Eerder(
        json,
        tuple(incident for zaak, incident in is_.items() if was.get(zaak) != incident),
        tuple(incident for zaak, incident in was.items() if is_.get(zaak) != incident),
    )


def count_beside(
    incidents: Incidenten, plannen: tuple[Tabelplan, ...], eerder: tuple[Eerder, ...]
) -> tuple[Tabel, ...]:
    """Count each planned table, at the level of the earlier states when these have it."""
    levels = ((plan.id, _level(plan, len(incidents), eerder)) for plan in plannen)
    return tuple(count_at(table_id, level, incidents) for table_id, level in levels if level)


def voorkennis(
    counted: tuple[Tabel, ...], bekend: tuple[BekendCijfer, ...], eerder: tuple[Eerder, ...]
) -> Voorkennis:
    """What the protection of these tables has to reckon with."""
    layers: list[Tabel] = []
    gone: set[str] = set()
    for tabel, state in ((tabel, state) for tabel in counted for state in eerder):
        left = state.tabel(tabel.id)
        if left is None:
            continue
        try:
            layers += _changes(tabel, state)
        except Refused:
            gone.add(tabel.id)
        if not _fits(left, tabel.indeling):
            gone.add(tabel.id)
    return Voorkennis(
        tuple(_sums(counted, bekend)), frozenset(_hidden(counted, eerder)), frozenset(gone),
        tuple(layers),
    )  # fmt: skip


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


def _hidden(counted: tuple[Tabel, ...], eerder: tuple[Eerder, ...]) -> Iterator[tuple[str, str]]:
    for tabel in counted:
        for state in eerder:
            left = state.tabel(tabel.id)
            for cijfer in left.cijfers if left else ():
                if cijfer.aantal is None:
                    yield tabel.id, cijfer.code


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

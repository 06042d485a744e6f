"""Counting: countable incidents in, tables of cells out, each with the persons behind it."""

from collections import Counter
from dataclasses import dataclass

from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.statistics.plan import Categorie, Indeling, Tabelplan

Paar = tuple[str, str]
"""The slachtoffer and the melder of one zaak, as marks that only tell persons apart."""


@dataclass(frozen=True, slots=True)
class Cel:
    """One number of a table, with the pair of persons behind each zaak in it."""

    categorie: Categorie
    paren: tuple[Paar, ...]

    @property
    def aantal(self) -> int:
        """The number of zaken: the only thing of a cell that may be printed."""
        return len(self.paren)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A counted table. Every zaak is in exactly one cell: cells add up to the total (A33)."""

    id: str
    indeling: Indeling
    cellen: tuple[Cel, ...]

    @property
    def totaal(self) -> int:
        """The number of zaken in the year."""
        return sum(cel.aantal for cel in self.cellen)


def persons(paren: tuple[Paar, ...]) -> int:
    """Distinct slachtoffers or distinct melders, whichever are fewer: one person may be many zaken.

    Source: disclosure design, section 4, "Unit: distinct persons", and attack A30.
    """
    return min(len({slachtoffer for slachtoffer, _ in paren}), len({melder for _, melder in paren}))


def others_always(paren: tuple[Paar, ...], aantal: int) -> bool:
    """Whether `aantal` persons remain whichever one person's own zaken are taken away.

    Somebody's own zaken are those in which they are slachtoffer or melder: they know these.
    """
    enough = persons(paren)
    own = Counter(person for paar in paren for person in set(paar))
    suspects = [person for person, zaken in own.items() if enough - zaken < aantal]
    return enough >= aantal and all(
        persons(tuple(paar for paar in paren if person not in paar)) >= aantal
        for person in suspects
    )


def enough_persons(paren: tuple[Paar, ...], drempel: int) -> bool:
    """Whether `drempel` distinct persons stand behind these zaken, also for one of themselves."""
    return persons(paren) >= drempel and others_always(paren, drempel - 1)


def pairs_of(incidents: tuple[CountableIncident, ...]) -> tuple[Paar, ...]:
    """The persons behind each zaak, in the order given."""
    return tuple((incident.slachtoffer, incident.melder) for incident in incidents)


def count(
    incidents: tuple[CountableIncident, ...], plannen: tuple[Tabelplan, ...]
) -> tuple[Tabel, ...]:
    """Count each planned table at the level the total allows; tables without room are left out.

    `Refused(UNKNOWN_CODE)` with the field's name when a zaak holds a code outside its list:
    leaving that zaak out would show it as a difference (A34).
    """
    levels = ((plan.id, plan.indeling_bij(len(incidents))) for plan in plannen)
    return tuple(count_at(table_id, level, incidents) for table_id, level in levels if level)


def count_at(table_id: str, indeling: Indeling, incidents: tuple[CountableIncident, ...]) -> Tabel:
    """Count one table at this level; `Refused(UNKNOWN_CODE)` as in `count`."""
    row_of = {lid: n for n, c in enumerate(indeling.categorieen) for lid in c.leden}
    rows: list[list[Paar]] = [[] for _ in indeling.categorieen]
    for incident in incidents:
        value = getattr(incident, indeling.veld)
        if value not in row_of:
            raise Refused(Reason.UNKNOWN_CODE, indeling.veld)
        rows[row_of[value]].append((incident.slachtoffer, incident.melder))
    return Tabel(
        table_id,
        indeling,
        tuple(Cel(c, tuple(row)) for c, row in zip(indeling.categorieen, rows, strict=True)),
    )

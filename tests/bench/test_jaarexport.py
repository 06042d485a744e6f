"""How long the annual export takes, and how many of its numbers are still shown at each size."""

import random  # noqa: TID251 - the type only; chance comes from identity.py
from dataclasses import fields
from functools import partial
from typing import Any

import pytest

from tests.bench.stopwatch import Line, Table, best
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.bestanden import PUNT
from vertrouwenspersoon.statistics.export import Jaarexport, make_jaarexport

pytestmark = pytest.mark.bench

JAAR = 2025
SLEUTEL = b"een sleutel voor het meten"
YEARS = 20
GROUPED = {"soort": "soortgroep", "rol": "doelgroep", "afdeling": "domein"}
YES_NO = tuple(field.name for field in fields(CountableIncident) if field.type in {bool, "bool"})
DESIGN = {20: 41, 40: 70, 80: 92, 120: 98, 200: 99}
"""Zaken to the one-way share in percent: fine plan, threshold 5 (disclosure design, section 3)."""


def draw(chance: random.Random, lijsten: Codelijsten, zaken: int) -> tuple[CountableIncident, ...]:
    """A year in which every zaak is of a person of its own and low numbers of a list prevail."""
    return tuple(_zaak(chance, lijsten, number) for number in range(zaken))


def _zaak(chance: random.Random, lijsten: Codelijsten, number: int) -> CountableIncident:
    known: dict[str, Any] = {name: chance.random() < 0.4 for name in YES_NO}
    for list_id, above in GROUPED.items():
        code = _pick(chance, lijsten, list_id)
        known |= {list_id: code, above: lijsten.waarde(code).groep}
    known |= {name: _pick(chance, lijsten, name) for name in ("kanaal", "ernst")}
    del known["rol"]
    known["maand"] = chance.randint(1, 12)
    return CountableIncident(slachtoffer=f"s{number}", melder=f"m{number}", **known)


def _pick(chance: random.Random, lijsten: Codelijsten, list_id: str) -> Code:
    values = [waarde.code for waarde in lijsten.lijst(list_id).waarde]
    return chance.choices(values, [1 / (place + 1) for place in range(len(values))])[0]


def make(
    lijsten: Codelijsten, incidents: tuple[CountableIncident, ...], kluis: int = 0
) -> Jaarexport:
    """The export of these zaken from one of many vaults, at threshold 5."""
    key = SLEUTEL + str(kluis).encode()
    return make_jaarexport(incidents, JAAR, lijsten, (), drempel=5, sleutel=key, inhoud_versie=1)


def share(export: Jaarexport, zaken: int) -> float:
    """Of all zaken in all planned tables, the percentage that stands in a number that is shown."""
    cells = [cel.tekst for table in export.tabellen for cel in table.cellen if table.getoond]
    shown = sum(int(text) for text in cells if text != PUNT)
    return 100 * shown / (zaken * len(export.tabellen))


@pytest.mark.parametrize(("zaken", "most"), [(200, 500), (10_000, 30_000)])
def test_the_export_takes(table: Table, zaken: int, most: int) -> None:
    """A year of one-way tables is counted, protected, written and audited within the aim."""
    lijsten = load_inhoud().codelijsten
    incidents = draw(repeatable_chance(1), lijsten, zaken)
    took = best(partial(make, lijsten, incidents), 3)
    table.add(Line(f"jaarcijfers van {zaken} zaken", took, most, "het doel", "ms", 1))
    assert zaken == make(lijsten, incidents).totaal


@pytest.mark.parametrize("zaken", DESIGN)
def test_numbers_that_are_still_shown(table: Table, zaken: int) -> None:
    """The share of the year that stands in a shown number is measured beside the design's."""
    lijsten = load_inhoud().codelijsten
    shares = []
    for seed in range(YEARS):
        incidents = draw(repeatable_chance(seed), lijsten, zaken)
        shares.append(share(make(lijsten, incidents, seed), zaken))
    ours = sum(shares) / YEARS
    table.add(Line(f"getoond bij {zaken} zaken", ours, DESIGN[zaken], "het ontwerp", "%", 1))
    assert 0 < ours <= 100

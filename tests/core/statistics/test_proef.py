"""Random small municipalities through the whole path, against the attacker."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.statistics.attacker import (
    Regelkennis,
    lees,
    val_aan,
    val_aan_als_persoon,
    val_samen_aan,
)
from tests.core.statistics.gemeente import (
    JAAR,
    PUBLIEKE_RIJEN,
    SLEUTEL,
    TWEE_NAMEN,
    Jaar,
    jaar_van,
    lijsten,
    own_persons,
    own_zaken,
    sterkte,
)
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.count import Tabel, count
from vertrouwenspersoon.statistics.export import make_jaarexport
from vertrouwenspersoon.statistics.plan import tabelplannen
from vertrouwenspersoon.statistics.protect import BeschermdeTabel, Regel, protect

KLEINE_STAF = (sterkte("FIN", 4), sterkte("BZ", 30))
SAMEN = (("T3-doelgroep", "T4-domein"), ("T2-soort", "T5-kanaal"))
MOST_KEYS = 400
seeds = st.integers(0, 2**32)
drempels = st.sampled_from((5, 10))


def exported(jaar: Jaar, seed: int, drempel: int, *, small: bool = False) -> bytes:
    """The JSON file of a year; `small`: the head count of one group of departments is small."""
    export = make_jaarexport(
        jaar,
        JAAR,
        lijsten(),
        KLEINE_STAF if small else (),
        drempel=drempel,
        sleutel=SLEUTEL + str(seed).encode(),
        inhoud_versie=1,
    )
    return dict(export.bestanden)[f"jaarcijfers-{JAAR}.json"]


def attack_distinct(seed: int, zaken: int, drempel: int) -> list[str]:
    """What the attacker pins in one random year in which nobody was a victim twice."""
    jaar = own_persons(jaar_van(repeatable_chance(seed), zaken, zaken))
    small = seed % 3 == 0
    closed = frozenset({"domein:STAF"} if small else ())
    content = exported(jaar, seed, drempel, small=small)
    return val_aan(content, PUBLIEKE_RIJEN, Regelkennis(drempel, closed, TWEE_NAMEN))


def attack_two_names(seed: int, zaken: int, drempel: int) -> list[str]:
    """What a reader pins who equates the groups that stand in two tables."""
    jaar = own_persons(jaar_van(repeatable_chance(seed), zaken, zaken))
    bestand = lees(exported(jaar, seed, drempel))
    regel = Regelkennis(drempel, twee_namen=TWEE_NAMEN)
    pairs = (*SAMEN, *((second, first) for first, second in SAMEN))
    return [x for pair in pairs if bestand for x in val_samen_aan(bestand, *pair, regel)]


def attack_as_persons(seed: int, zaken: int, drempel: int) -> list[str]:
    """What some person pins in one random year in which persons come back."""
    chance = repeatable_chance(seed)
    jaar = jaar_van(chance, zaken, max(12, zaken // 2))
    content = exported(jaar, seed, drempel)
    people = sorted({person for one in jaar for person in (one.slachtoffer, one.melder)})
    return [
        f"{person} {line}"
        for person in people
        for line in val_aan_als_persoon(content, own_zaken(jaar, person), drempel)
    ]


def numbers(tabel: BeschermdeTabel) -> tuple[int | None, ...] | None:
    """What a reader has of a table."""
    return tuple(cel.aantal for cel in tabel.cellen) if tabel.getoond else None


def second_year(jaar: Jaar, tabel: Tabel, hidden: set[str], person: str, cell: str) -> Jaar:
    """The year in which everything hidden, but what this person knows, is in one cell."""
    veld = tabel.indeling.veld
    row_of = {lid: row.code for row in tabel.indeling.categorieen for lid in row.leden}
    (target,) = (row.leden[0] for row in tabel.indeling.categorieen if row.code == cell)
    return tuple(
        one
        if row_of[getattr(one, veld)] not in hidden or person in (one.slachtoffer, one.melder)
        else replace(one, **{veld: target})  # type: ignore[arg-type]
        for one in jaar
    )


def find_no_twin(seed: int, zaken: int, drempel: int) -> list[str]:
    """The tables, persons and cells for which no second year gives the same printed table."""
    chance = repeatable_chance(seed)
    jaar = jaar_van(chance, zaken, max(12, zaken // 2))
    regel = Regel(JAAR, drempel)
    counted = count(jaar, tabelplannen(lijsten()))
    person = chance.choice(("niemand", *(one.slachtoffer for one in jaar), jaar[0].melder))
    missing = []
    for n, tabel in enumerate(counted):
        printed = protect(counted, regel, SLEUTEL)
        hidden = {cel.categorie.code for cel in printed[n].cellen if cel.aantal is None}
        cell = chance.choice(sorted(hidden)) if hidden else ""
        twin = second_year(jaar, tabel, hidden, person, cell) if hidden else jaar
        tables = count(twin, tabelplannen(lijsten()))
        keys = (SLEUTEL + str(key).encode() for key in range(-1, MOST_KEYS))
        if (
            not any(numbers(protect(tables, regel, key)[n]) == numbers(printed[n]) for key in keys)
            and hidden
        ):
            missing.append(f"{tabel.id} {person} {cell}")
    return missing


@given(seed=seeds, zaken=st.integers(10, 60), drempel=drempels)
@settings(max_examples=25, deadline=None)
def test_attacker_pins_nothing(seed: int, zaken: int, drempel: int) -> None:
    """No reader of the file, outsider or with one own zaak, can pin a hidden number."""
    assert [] == attack_distinct(seed, zaken, drempel)


@given(seed=seeds, zaken=st.integers(10, 40), drempel=drempels)
@settings(max_examples=5, deadline=None)
def test_two_names_give_nothing_away(seed: int, zaken: int, drempel: int) -> None:
    """A reader who equates a group of one table with a group of another pins nothing (A16)."""
    assert [] == attack_two_names(seed, zaken, drempel)


@given(seed=seeds, zaken=st.integers(20, 60), drempel=drempels)
@settings(max_examples=10, deadline=None)
def test_no_person_pins_others(seed: int, zaken: int, drempel: int) -> None:
    """Nobody who takes away all of their own zaken is left with fewer others than the threshold."""
    assert [] == attack_as_persons(seed, zaken, drempel)


@given(seed=seeds, zaken=st.integers(25, 60), drempel=drempels)
@settings(max_examples=3, deadline=None)
def test_every_hidden_cell_has_a_twin_year(seed: int, zaken: int, drempel: int) -> None:
    """For any hidden cell another year, all hidden zaken of others in it, prints the same table."""
    assert [] == find_no_twin(seed, zaken, drempel)


@pytest.mark.proef
@given(seed=seeds, zaken=st.integers(10, 90), drempel=drempels)
@settings(max_examples=5000, deadline=None)
def test_attacker_pins_nothing_in_thousands(seed: int, zaken: int, drempel: int) -> None:
    """No reader can pin a hidden number in thousands of random municipalities."""
    assert [] == attack_distinct(seed, zaken, drempel)


@pytest.mark.proef
@given(seed=seeds, zaken=st.integers(10, 50), drempel=drempels)
@settings(max_examples=1000, deadline=None)
def test_two_names_give_nothing_away_in_thousands(seed: int, zaken: int, drempel: int) -> None:
    """A reader who equates two groups pins nothing in a thousand random municipalities (A16)."""
    assert [] == attack_two_names(seed, zaken, drempel)


@pytest.mark.proef
@given(seed=seeds, zaken=st.integers(20, 90), drempel=drempels)
@settings(max_examples=2000, deadline=None)
def test_no_person_pins_others_in_thousands(seed: int, zaken: int, drempel: int) -> None:
    """No person's own zaken help them in thousands of random municipalities."""
    assert [] == attack_as_persons(seed, zaken, drempel)


@pytest.mark.proef
@given(seed=seeds, zaken=st.integers(25, 90), drempel=drempels)
@settings(max_examples=300, deadline=None)
def test_every_hidden_cell_has_a_twin_year_in_hundreds(seed: int, zaken: int, drempel: int) -> None:
    """Every hidden cell has a second year that prints the same, in hundreds of municipalities."""
    assert [] == find_no_twin(seed, zaken, drempel)

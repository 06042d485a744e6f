"""Rounded figures of a running year, and an attacker who has nothing but the files."""

import json
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.statistics.gemeente import (
    SLEUTEL,
    Jaar,
    jaar_van,
    jaarexport,
    lijsten,
    own_persons,
    sterkte,
    zaken_met,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel
from vertrouwenspersoon.domain.organisatie import Sterkte
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.bestanden import KLEIN_JAAR
from vertrouwenspersoon.statistics.samen import unproven_rounded
from vertrouwenspersoon.statistics.tussenstand import (
    Tussenstand,
    is_proven,
    make_tussenbestanden,
    make_tussenstand,
    read_tussenstand,
)
from vertrouwenspersoon.statistics.voorkennis import Eerder


def stand(year: Jaar, basis: int = 5, sterktes: tuple[Sterkte, ...] = ()) -> Tussenstand:
    """The rounded figures of a year of the small municipality."""
    return make_tussenstand(year, 2025, lijsten(), sterktes, basis=basis, sleutel=SLEUTEL)


def table(*numbers: int) -> Cijfertabel:
    cells = tuple(Cijfer(f"c{n}", f"c{n}", number) for n, number in enumerate(numbers))
    return Cijfertabel("T", "T", "T", sum(numbers), cells)


years = st.builds(
    lambda seed, zaken: jaar_van(repeatable_chance(seed), zaken, zaken),
    st.integers(0, 10_000),
    st.integers(10, 90),
)


@given(years, st.sampled_from([5, 10]))
def test_every_number_is_a_multiple_and_near_the_true_one(year: Jaar, basis: int) -> None:
    """The tables add up to one rounded total, and nothing is more than the base away."""
    found = stand(own_persons(year), basis)
    assert found.totaal is not None
    assert abs(found.totaal - len(year)) <= basis
    for tabel in found.tabellen:
        assert found.totaal == sum(cijfer.aantal or 0 for cijfer in tabel.cijfers)
        assert {0} == {(cijfer.aantal or 0) % basis for cijfer in tabel.cijfers}


@given(years, st.sampled_from([5, 10]))
def test_no_small_number_can_be_bounded(year: Jaar, basis: int) -> None:
    """An attacker who tries both values for every small number finds a year that fits each."""
    year = own_persons(year)
    found = stand(year, basis)
    for tabel in found.tabellen:
        numbers = [cijfer.aantal or 0 for cijfer in tabel.cijfers]
        for cel, number in enumerate(numbers):
            if number <= basis:
                for value in (0, basis):
                    others = [n for place, n in enumerate(numbers) if place != cel]
                    low = value + sum(max(0, n - basis) for n in others)
                    high = value + sum(n + basis for n in others)
                    assert low <= sum(numbers) + basis
                    assert high >= max(10, sum(numbers) - basis)


@pytest.mark.parametrize(
    ("numbers", "proven"),
    [((10, 5, 0), True), ((15, 10), True), ((5, 5), True), ((5,), False), ((10, 0), True)],
)
def test_a_table_without_room_has_no_proof(numbers: tuple[int, ...], *, proven: bool) -> None:
    """With one cell nothing can be moved; with two everything small stays open."""
    assert proven == is_proven(table(*numbers), 5)


def test_few_people_are_never_more_than_the_base() -> None:
    """A30: twelve zaken of one alderman are no 10 or 15; when that cannot be, the table is out."""
    many = zaken_met("ernst", {"ernst:E1": 30, "ernst:E2": 9})
    eight = replace(many[-1], ernst=Code("ernst:E3"))
    found = stand((*many, *[eight] * 8))
    numbers = {
        cijfer.code: cijfer.aantal
        for tabel in found.tabellen
        if tabel.id == "T2-ernst"
        for cijfer in tabel.cijfers
    }
    assert numbers.get("ernst:E3", 5) == 5
    twelve = stand((*many, *[eight] * 12))
    assert "T2-ernst" not in {tabel.id for tabel in twelve.tabellen}


def test_a_small_group_and_quarters_stay_out() -> None:
    """No table in which a group of few employees stands, and none by quarter (A15, A29)."""
    year = own_persons(jaar_van(repeatable_chance(3), 120, 120))
    plain = {tabel.id for tabel in stand(year).tabellen}
    heads = {tabel.id for tabel in stand(year, sterktes=(sterkte("BZ", 3),)).tabellen}
    assert ({"T4-domein"}, True) == (plain - heads, "T1-kwartaal" not in plain)


@pytest.mark.parametrize("zaken", [0, 1, 9])
def test_a_small_year_is_one_sentence(zaken: int) -> None:
    """Below ten people the files are the same, whatever there is."""
    files = make_tussenbestanden(stand(own_persons(jaar_van(repeatable_chance(1), zaken, 50))))
    assert make_tussenbestanden(stand(())) == files
    assert KLEIN_JAAR in files[0][1].decode("utf-8-sig")


def test_the_files_say_that_they_are_rounded_and_read_back() -> None:
    """Both files carry the note, and the JSON file gives the same figures again."""
    found = stand(own_persons(jaar_van(repeatable_chance(3), 60, 60)))
    (csv_name, csv_bytes), (_, json_bytes) = make_tussenbestanden(found)
    assert ("tussenstand-2025.csv", found) == (csv_name, read_tussenstand(json_bytes))
    assert all(found.toelichting in data.decode("utf-8-sig") for data in (csv_bytes, json_bytes))


@given(years, st.integers(0, 60))
def test_the_year_beside_its_rounded_figures_bounds_nothing(year: Jaar, later: int) -> None:
    """Whoever subtracts the tussenstand from the year learns of no number how few came to it."""
    so_far = own_persons(year)
    extra = tuple(
        replace(one, slachtoffer=f"x{n}", melder=f"y{n}")
        for n, one in enumerate(jaar_van(repeatable_chance(later), later, 99))
    )
    rounded = dict(make_tussenbestanden(stand(so_far)))["tussenstand-2025.json"]
    export = jaarexport((*so_far, *extra), eerder=(Eerder(rounded, extra, (), is_rounded=True),))
    file = dict(export.bestanden)["jaarcijfers-2025.json"]
    assert frozenset() == unproven_rounded(file, rounded, 5)
    then = {t.id: t for t in read_tussenstand(rounded).tabellen}
    for tabel in json.loads(file).get("tabellen", ()):
        cells = tabel["cellen"] if tabel["tabel"] in then else []
        for cell, was in zip(cells, then[tabel["tabel"]].cijfers if cells else (), strict=True):
            if cell["aantal"] != "·":
                bounds = _came(cell["aantal"], was.aantal or 0)
                assert (0 in bounds and max(bounds) >= 5) or min(bounds) >= 5


def _came(now: int, rounded: int) -> list[int]:
    """Every number that can have come, by trying every number that can have been rounded."""
    return [now - then for then in range(rounded + 6) if abs(then - rounded) <= 5 and then <= now]


def test_a_second_draw_would_narrow_the_first() -> None:
    """A27: why there is one draw: two of them pin the number between them."""
    both = [then for then in range(20) if all(abs(then - r) <= 5 for r in (0, 10))]
    assert [5] == both
    assert 11 == len([then for then, _ in product(range(20), (0,)) if abs(then - 5) <= 5])

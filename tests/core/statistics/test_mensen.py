"""The people behind a year, and a reader who subtracts them from the meldingen (A33)."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.statistics.gemeente import SLEUTEL, jaar_van, jaarexport, own_persons
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.count import Paar, pairs_of
from vertrouwenspersoon.statistics.mensen import count_people
from vertrouwenspersoon.statistics.voorkennis import Eerder
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave


def paren(*meldingen: int) -> tuple[Paar, ...]:
    """People with so many meldingen each, told by as many others."""
    return tuple((f"s{n}", f"m{n}{k}") for n, count in enumerate(meldingen) for k in range(count))


years = st.lists(st.integers(1, 12), min_size=10, max_size=60)


@given(years, st.sampled_from([5, 10]))
def test_the_meldingen_too_many_stay_open(meldingen: list[int], basis: int) -> None:
    """An outsider, and everyone with own meldingen, can think of none too many and of enough."""
    found = count_people(paren(*meldingen), 2025, basis, SLEUTEL).slachtoffers
    total, people = sum(meldingen), len(meldingen)
    if found is None:
        return
    assert (0, True) == (found % basis, abs(found - people) <= basis)
    fitting = [total - p for p in range(found - basis, found + basis + 1) if p <= total]
    for own in {1, *meldingen}:
        others = [too_many - (own - 1) for too_many in fitting if too_many >= own - 1]
        if total - people - (own - 1) < basis:
            assert 0 in others
            assert max(others) >= basis - 1


def test_a33_exactly_one_person_with_two_meldingen_is_not_seen() -> None:
    """A33: 45 meldingen about 44 people would tell of one who had two."""
    made = count_people(paren(*[1] * 43, 2), 2025, 5, SLEUTEL)
    alone = count_people(paren(*[1] * 45), 2025, 5, SLEUTEL)
    assert {made.slachtoffers, alone.slachtoffers} <= {40, 45}


@pytest.mark.parametrize("meldingen", [[1] * 9 + [31], [20] * 10])
def test_one_person_with_many_meldingen_gives_nothing_away(meldingen: list[int]) -> None:
    """Whoever has 31 of 40 meldingen knows the rest: then the number is not shown, or open."""
    found = count_people(paren(*meldingen), 2025, 5, SLEUTEL).slachtoffers
    assert found in {None, 10, 15}


def test_the_draw_is_made_once() -> None:
    """A27: the same year gives the same numbers; each kind of people has a draw of its own."""
    pairs = pairs_of(jaar_van(repeatable_chance(4), 80, 60))
    assert 1 == len({count_people(pairs, 2025, 5, SLEUTEL) for _ in range(5)})


def test_every_file_says_the_same_of_the_people() -> None:
    """The numbers stand in the CSV and the JSON file with what they are rounded to."""
    export = jaarexport(jaar_van(repeatable_chance(4), 80, 60))
    (_, csv_bytes), (_, json_bytes) = export.bestanden
    mensen = json.loads(json_bytes)["mensen"]
    read = read_vrijgave(json_bytes).mensen
    assert read is not None
    assert (5, read.slachtoffers or "·") == (mensen["afgerond_op"], mensen["slachtoffers"])
    line = f"Mensen die het meemaakten, afgerond op 5;{mensen['slachtoffers']};"
    assert line in csv_bytes.decode("utf-8-sig")


def test_a_later_state_tells_of_no_people() -> None:
    """Two rounded numbers of one year would narrow each other."""
    year = own_persons(jaar_van(repeatable_chance(3), 60, 60))
    first = dict(jaarexport(year).bestanden)["jaarcijfers-2025.json"]
    files = dict(jaarexport(year, eerder=(Eerder(first, (), ()),)).bestanden)
    assert "mensen" not in json.loads(files["jaarcijfers-2025-stand-2.json"])

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.statistics.gemeente import SLEUTEL, tabel
from vertrouwenspersoon.statistics.count import Tabel
from vertrouwenspersoon.statistics.protect import (
    BeschermdeTabel,
    Reden,
    Regel,
    not_shown,
    protect,
    secret_order,
)

RULE = Regel(2025, 5)
counts = st.lists(st.integers(0, 30), min_size=1, max_size=8)


def protected(counted: Tabel, rule: Regel = RULE, key: bytes = SLEUTEL) -> BeschermdeTabel:
    return protect((counted,), rule, key)[0]


def visible(table: BeschermdeTabel) -> list[int | None]:
    return [cel.aantal for cel in table.cellen]


def test_large_numbers_are_all_printed() -> None:
    """A table without small numbers is printed whole."""
    assert [5, 6, 30] == visible(protected(tabel(5, 6, 30)))


def test_threshold_is_a_choice() -> None:
    """With the threshold of ten a number of nine is hidden, with five it is printed."""
    assert [9, 20, 30] == visible(protected(tabel(9, 20, 30)))
    assert protected(tabel(9, 20, 30), Regel(2025, 10)).cellen[0].aantal is None


def test_yes_and_no_are_both_printed_or_neither() -> None:
    """A table of two rows with a total cannot hide one of them."""
    assert [5, 6] == visible(protected(tabel(5, 6)))
    assert not protected(tabel(4, 60)).getoond


def test_small_numbers_that_protect_each_other_need_no_complement() -> None:
    """Small numbers that hold more than the threshold together leave all others printed."""
    assert [None, None, 12, 20] == visible(protected(tabel(4, 3, 12, 20)))


def test_complement_has_its_own_reason() -> None:
    """The reason tells the small number from the one that keeps it company."""
    reasons = {cel.reden for cel in protected(tabel(2, 12, 20)).cellen}
    assert {None, Reden.TE_WEINIG_MENSEN, Reden.AANVULLING} == reasons


def test_a_number_drawn_in_vain_stays_hidden() -> None:
    """A number drawn first that is too small to protect stays hidden, with a reason of its own."""
    drawn = {
        tuple(cel.reden for cel in protected(tabel(0, 5, 30, 40), key=key).cellen)
        for key in (SLEUTEL + bytes([n]) for n in range(40))
    }
    assert (Reden.TE_WEINIG_MENSEN, Reden.GELOOT, Reden.AANVULLING, None) in drawn


def test_a_group_with_two_names_is_hidden_in_both_tables() -> None:
    """When one table hides a group, the other table hides it under its own name."""
    small, large = tabel(2, 3, 4, 30, a="groep"), tabel(12, 14, 16, 18, b="groep")
    _, second = protect((small, large), RULE, SLEUTEL)
    assert Reden.ZELFDE_GROEP is second.cellen[1].reden
    alone = protect((large,), RULE, SLEUTEL)[0]
    assert [12, 14, 16, 18] == visible(alone)


def test_a_group_with_two_names_is_not_company_enough() -> None:
    """Besides a group that may be known from elsewhere two more numbers are hidden."""
    for n in range(40):
        shown = protected(tabel(2, 9, 12, 20, b="groep"), key=SLEUTEL + bytes([n]))
        hidden = [cel.categorie.code for cel in shown.cellen if cel.aantal is None]
        assert len(set(hidden) - {"b"}) >= 2


def test_not_shown_leaves_no_number() -> None:
    """A table that is taken back holds no number any more."""
    taken_back = not_shown(protected(tabel(9, 20, 30)))
    assert not taken_back.getoond
    assert [None, None, None] == visible(taken_back)


@pytest.mark.parametrize("year", [2024, 2026])
def test_order_is_another_every_year(year: int) -> None:
    """The same key gives another order of choice in another year."""
    counted = tabel(*range(12))
    assert secret_order(counted, 2025, SLEUTEL) != secret_order(counted, year, SLEUTEL)


def test_every_row_can_be_drawn_first() -> None:
    """A row with two names is drawn first rarely, but it is: no choice of rows is impossible."""
    counted = tabel(*range(6), a="groep")
    firsts = [
        secret_order(counted, 2025, SLEUTEL + bytes([n // 250, n % 250]))[0] for n in range(500)
    ]
    assert set("abcdef") == set(firsts)
    assert firsts.count("a") < firsts.count("b") / 2


def test_order_does_not_know_the_numbers() -> None:
    """Two years with other numbers give the same order of choice."""
    assert secret_order(tabel(1, 2, 3, 4), 2025, SLEUTEL) == secret_order(
        tabel(9, 9, 0, 1), 2025, SLEUTEL
    )


@given(counts)
def test_hidden_numbers_always_have_company(aantallen: list[int]) -> None:
    """Of a printed table no number is hidden, or two or more that hold six persons or more."""
    counted = tabel(*aantallen)
    table = protected(counted)
    true = {cel.categorie.code: cel.aantal for cel in counted.cellen}
    hidden = [true[cel.categorie.code] for cel in table.cellen if cel.aantal is None]
    shown = [cel.aantal for cel in table.cellen if cel.aantal is not None]
    assert all(number >= 5 for number in shown)
    assert not table.getoond or not hidden or (len(hidden) >= 2 and sum(hidden) >= 6)
    assert table.getoond == bool(shown)


@given(counts)
def test_protection_repeats_itself(aantallen: list[int]) -> None:
    """The same table, year and key always give the same protected table."""
    assert protected(tabel(*aantallen)) == protected(tabel(*aantallen))

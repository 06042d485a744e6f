"""Two states of one year: what a reader subtracts, and mutations that must be noticed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.statistics.gemeente import Jaar, jaar_van, jaarexport, own_persons
from tests.core.statistics.verschil import val_verschil_aan
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics import export as product
from vertrouwenspersoon.statistics.protect import Voorkennis
from vertrouwenspersoon.statistics.samen import unproven_beside
from vertrouwenspersoon.statistics.voorkennis import Eerder

DREMPEL = 5


def figures(year: Jaar, eerder: tuple[Eerder, ...] = ()) -> bytes:
    """The JSON file of a year beside what left before."""
    files = dict(jaarexport(year, eerder=eerder).bestanden)
    return next(data for name, data in files.items() if name.endswith(".json"))


def extra(seed: int, zaken: int) -> Jaar:
    """So many later zaken, of persons of their own."""
    found = jaar_van(repeatable_chance(seed + 50_000), zaken, zaken + 1)
    return tuple(replace(one, slachtoffer=f"x{n}", melder=f"y{n}") for n, one in enumerate(found))


def states(seed: int, zaken: int, later: int) -> tuple[bytes, Jaar, Jaar]:
    """The first file of a year, its zaken, and those that came later."""
    year = own_persons(jaar_van(repeatable_chance(seed), zaken, zaken))
    return figures(year), year, extra(seed, later)


@given(st.integers(0, 9_999), st.integers(20, 120), st.integers(10, 60))
def test_a_new_state_tells_of_no_small_difference(seed: int, zaken: int, later: int) -> None:
    """A10, A11: whoever subtracts both states finds no number and no rest that is small."""
    old, year, new = states(seed, zaken, later)
    beside = figures((*year, *new), (Eerder(old, new, ()),))
    assert [] == val_verschil_aan(old, beside, DREMPEL)
    assert frozenset() == unproven_beside(beside, (old,), DREMPEL)


def test_skipping_the_ledger_is_noticed() -> None:
    """A program that forgets what left before gives new zaken away, and the audit says so."""
    pairs = [
        (old, figures((*year, *new))) for old, year, new in (states(n, 80, 12) for n in range(9))
    ]
    assert any(val_verschil_aan(old, new, DREMPEL) for old, new in pairs)
    assert any(unproven_beside(new, (old,), DREMPEL) for old, new in pairs)


def test_a_protector_that_forgets_the_ledger_costs_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """The audit of all that left reads files alone: it still lets nothing small leave."""
    monkeypatch.setattr(product, "voorkennis", lambda *_: Voorkennis())
    for seed in range(9):
        old, year, new = states(seed, 80, 12)
        beside = figures((*year, *new), (Eerder(old, new, ()),))
        assert [] == val_verschil_aan(old, beside, DREMPEL)


def test_an_audit_that_forgets_the_ledger_is_held_by_the_protector(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other way round: without the joint audit the protector hides what changed."""
    monkeypatch.setattr(product, "unproven_beside", lambda *_: frozenset())
    for seed in range(9):
        old, year, new = states(seed, 80, 30)
        beside = figures((*year, *new), (Eerder(old, new, ()),))
        assert [] == val_verschil_aan(old, beside, DREMPEL)


def test_without_both_the_attacker_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    """With neither of the two the suite turns red: these are the only guards of a difference."""
    monkeypatch.setattr(product, "voorkennis", lambda *_: Voorkennis())
    monkeypatch.setattr(product, "unproven_beside", lambda *_: frozenset())
    found = []
    for seed in range(9):
        old, year, new = states(seed, 80, 12)
        beside = figures((*year, *new), (Eerder(old, new, ()),))
        found += val_verschil_aan(old, beside, DREMPEL)
    assert found

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import reactieschema
from vertrouwenspersoon.domain.reactieschema import Advies, in_force
from vertrouwenspersoon.domain.voorwaarden import Feiten
from vertrouwenspersoon.errors import Reason, Refused


def test_a_row_without_an_advice_is_refused() -> None:
    """Every row has one advice per column."""
    scheme = reactieschema()
    with pytest.raises(Refused) as refused:
        replace(scheme, rij=(replace(scheme.rij[0], advies=()),))
    assert (Reason.MATRIX_INCOMPLETE, "bedreiging") == (refused.value.reason, refused.value.where)


def test_two_rows_of_one_identity_are_refused() -> None:
    """A row stands in the scheme once."""
    scheme = reactieschema()
    with pytest.raises(Refused):
        replace(scheme, rij=scheme.rij * 2)


def test_a_row_is_replaced_by_its_identity() -> None:
    """Changing a row leaves the order of the scheme as it was."""
    scheme = reactieschema()
    changed = replace(scheme.rij[0], advies=(Advies.NIET,))
    assert (changed,) == scheme.with_rij(changed).rij


def test_an_unknown_row_is_refused() -> None:
    """A row that the scheme does not have cannot be changed."""
    scheme = reactieschema()
    with pytest.raises(Refused) as refused:
        scheme.with_rij(replace(scheme.rij[0], id="nieuw"))
    assert Reason.NOT_FOUND is refused.value.reason


def test_a_zaak_finds_its_rows() -> None:
    """Only the rows that speak about the facts of a zaak are given."""
    scheme = reactieschema()
    found = [scheme.rows_for(Feiten(frozenset(facts))) for facts in (["soort:BED"], ["soort:VER"])]
    assert [scheme.rij, ()] == found


def test_the_version_in_force_is_the_newest_adopted_by_then() -> None:
    """A decision is found back with the scheme of its day: concepts and later versions wait."""
    first = reactieschema(versie=1, vastgesteld_op=date(2026, 1, 1))
    second = reactieschema(versie=2, vastgesteld_op=date(2026, 6, 1))
    kept = (first, second, reactieschema(versie=3))
    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 5, 31), date(2027, 1, 1))
    assert [None, first, first, second] == [in_force(kept, day) for day in days]

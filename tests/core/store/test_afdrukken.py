from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from tests.core.store.aggregates import lines, moments, undone
from vertrouwenspersoon.domain.afdruk import SIGNS, Afdruk, make_code
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import afdrukken
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

AFDRUK = Afdruk(make_code("1"), NOW, "zaakoverzicht", ZaakId("zaak-1"), "eigen", geprint=1)
counts = st.integers(0, 9)
prints = st.builds(
    Afdruk,
    code=st.text(SIGNS, min_size=7, max_size=7).map(make_code),
    op=moments,
    soort=st.from_regex(r"[a-z][a-z-]{0,39}", fullmatch=True),
    zaak=st.none() | st.just(ZaakId("zaak-1")),
    lezer=lines,
    versie=st.none() | st.integers(1, 99),
    weggelaten=st.lists(lines, max_size=3).map(tuple),
    stand=st.text("0123456789abcdef", min_size=64, max_size=64),
    geprint=counts,
    beveiligd=counts,
    open=counts,
)


@given(st.lists(prints, max_size=4, unique_by=lambda one: one.code))
def test_prints_come_back(store: Store, given_ones: list[Afdruk]) -> None:
    """Prints are read as they were kept, the oldest first, and each by its code."""
    with undone(store):
        for one in given_ones:
            afdrukken.add_copies(store, one)
        assert tuple(given_ones) == afdrukken.all_afdrukken(store)
        assert given_ones == [afdrukken.find_afdruk(store, one.code) for one in given_ones]


def test_copies_of_one_print_add_up(store: Store) -> None:
    """The same document that leaves again is the same line with more copies."""
    with undone(store):
        afdrukken.add_copies(store, AFDRUK)
        afdrukken.add_copies(store, replace(AFDRUK, geprint=2, open=1))
        assert (replace(AFDRUK, geprint=3, open=1),) == afdrukken.all_afdrukken(store)


def test_a_code_nobody_gave_is_not_found(store: Store) -> None:
    """A code that is fine but of no print gives nothing."""
    assert afdrukken.find_afdruk(store, AFDRUK.code) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE afdruk SET lezer = 'politie'",
        "UPDATE afdruk SET op = op",
        "UPDATE afdruk SET geprint = 0",
        "DELETE FROM afdruk",
    ],
)
def test_what_left_has_left(store: Store, change: str) -> None:
    """A print is not changed, its copies are not taken back, and none is removed."""
    with undone(store):
        afdrukken.add_copies(store, AFDRUK)
        with pytest.raises(StatementFailed):
            store.execute(change)

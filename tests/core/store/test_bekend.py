from dataclasses import replace

import pytest

from tests.core.store.aggregates import undone
from vertrouwenspersoon.domain.release import BekendCijfer, BekendId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import bekend
from vertrouwenspersoon.store.connection import Store

KRANT = BekendCijfer(BekendId("b-2"), 2025, "T7-aangifte", ("ja",), 5, "De krant van oktober")


def test_a_known_number_is_kept_with_its_year(store: Store) -> None:
    """Numbers come back in the order in which they were entered, each with its own year."""
    other = replace(KRANT, id=BekendId("b-1"), jaar=2024)
    with undone(store):
        bekend.add_bekend(store, KRANT)
        bekend.add_bekend(store, other)
        assert ((KRANT, other), (KRANT,)) == (
            bekend.all_bekend(store),
            bekend.bekend_of(store, 2025),
        )


def test_a_known_number_is_taken_out_once(store: Store) -> None:
    """A second time there is nothing to take out."""
    with undone(store):
        bekend.add_bekend(store, KRANT)
        bekend.remove_bekend(store, KRANT.id)
        with pytest.raises(Refused) as refused:
            bekend.remove_bekend(store, KRANT.id)
    assert (Reason.NOT_FOUND, "bekend_cijfer") == (refused.value.reason, refused.value.where)

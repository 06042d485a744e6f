from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from tests.core.store.aggregates import lines, moments, undone
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

regels = st.builds(Journaalregel, op=moments, handeling=st.sampled_from(Handeling), object=lines)


@given(st.lists(regels, max_size=6), st.integers(0, 8))
def test_the_last_lines_come_first(store: Store, given_ones: list[Journaalregel], n: int) -> None:
    """Lines are read as they were recorded, the last one first, no more than asked for."""
    with undone(store):
        for regel in given_ones:
            journaal.record(store, regel)
        assert tuple(reversed(given_ones))[:n] == journaal.read_journaal(store, n)


@pytest.mark.parametrize("change", ["UPDATE journaal SET object = ''", "DELETE FROM journaal"])
def test_the_journal_only_grows(store: Store, change: str) -> None:
    """No line of the journal is changed or removed."""
    with undone(store):
        journaal.record(store, Journaalregel(NOW, Handeling.GEOPEND))
        journaal.record(store, Journaalregel(NOW + timedelta(days=1), Handeling.GEOPEND))
        with pytest.raises(StatementFailed, match="the journal only grows"):
            store.execute(change)


def test_what_was_ever_done_is_known(store: Store) -> None:
    """One of the acts asked for is enough, however long ago; another act is not."""
    with undone(store):
        journaal.record(store, Journaalregel(NOW, Handeling.HERSTELBLAD_GEWEIGERD))
        journaal.record(store, Journaalregel(NOW, Handeling.GEOPEND))
        asked = (Handeling.HERSTELBLAD_GECONTROLEERD, Handeling.HERSTELBLAD_GEWEIGERD)
        assert (True, False) == (
            journaal.holds(store, asked),
            journaal.holds(store, (Handeling.GEIMPORTEERD,)),
        )

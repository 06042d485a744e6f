import pytest

from tests.builders import NOW
from tests.core.store.aggregates import undone
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed
from vertrouwenspersoon.store.keys import random_key
from vertrouwenspersoon.store.oude_sleutels import add_oude_sleutel, find_oude_sleutel


def test_an_old_key_is_found_by_the_first_bytes_of_a_file(store: Store) -> None:
    """Each key that was kept is found by its own salt; another salt finds nothing."""
    keys = [random_key(), random_key()]
    with undone(store):
        for key in keys:
            add_oude_sleutel(store, key, NOW)
        found = [find_oude_sleutel(store, key.salt) for key in (*keys, random_key())]
    assert [*keys, None] == found


@pytest.mark.parametrize(
    "change", ["UPDATE oude_sleutel SET sleutel = zeroblob(32)", "DELETE FROM oude_sleutel"]
)
def test_an_old_key_stays(store: Store, change: str) -> None:
    """No old key is changed or thrown away: back-ups of those days would be lost with it."""
    with undone(store):
        add_oude_sleutel(store, random_key(), NOW)
        with pytest.raises(StatementFailed, match="an old key stays"):
            store.execute(change)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.store.aggregates import undone
from vertrouwenspersoon.store import geheim
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed


@given(st.binary(min_size=32, max_size=32))
def test_the_secret_comes_back(store: Store, sleutel: bytes) -> None:
    """The secret of the figures is read as it was kept."""
    with undone(store):
        geheim.add_sleutel(store, sleutel)
        assert sleutel == geheim.read_sleutel(store)


def test_a_vault_without_a_secret_is_a_bug(store: Store) -> None:
    """Every vault gets its secret when it is made."""
    with pytest.raises(LookupError):
        geheim.read_sleutel(store)


@pytest.mark.parametrize("sleutel", [b"", b"x" * 31, b"x" * 33])
def test_a_secret_has_32_bytes(store: Store, sleutel: bytes) -> None:
    """A shorter or longer secret breaks a rule of the schema."""
    with undone(store), pytest.raises(StatementFailed, match="CHECK"):
        geheim.add_sleutel(store, sleutel)


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO geheim (only_row, sleutel) VALUES (1, zeroblob(32))",
        "INSERT INTO geheim (only_row, sleutel) VALUES (2, zeroblob(32))",
        "UPDATE geheim SET sleutel = zeroblob(32)",
        "DELETE FROM geheim",
    ],
)
def test_there_is_one_secret_for_good(store: Store, change: str) -> None:
    """The secret is not joined, replaced or removed."""
    with undone(store):
        geheim.add_sleutel(store, b"x" * 32)
        with pytest.raises(StatementFailed, match=r"constraint|the secret of the figures stays"):
            store.execute(change)

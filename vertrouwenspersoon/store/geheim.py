"""The secret of the annual export: which safe cells are hidden along with the small ones.

It is made once, with the vault, and never leaves it (disclosure design, section 7).
"""

from vertrouwenspersoon.store.connection import Store

INSERT_SLEUTEL = "INSERT INTO geheim (only_row, sleutel) VALUES (1, :sleutel)"
SELECT_SLEUTEL = "SELECT sleutel FROM geheim"


def add_sleutel(store: Store, sleutel: bytes) -> None:
    """Keep the secret: 32 bytes of chance. A second one breaks a rule of the schema."""
    store.execute(INSERT_SLEUTEL, {"sleutel": sleutel})


def read_sleutel(store: Store) -> bytes:
    """The secret; a vault without one is a bug."""
    return store.one(SELECT_SLEUTEL).data("sleutel")

"""The keys a vault had before its passphrase changed: they open the back-ups of those days."""

from datetime import datetime

from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.keys import VaultKey

INSERT_SLEUTEL = """
    INSERT INTO oude_sleutel (salt, sleutel, vervangen_op) VALUES (:salt, :sleutel, :op)
"""
SELECT_SLEUTEL = "SELECT sleutel FROM oude_sleutel WHERE salt = :salt"


def add_oude_sleutel(store: Store, key: VaultKey, now: datetime) -> None:
    """Keep the key that is replaced at this moment."""
    fields: dict[str, Value] = {"salt": key.salt, "sleutel": key.key, "op": stored(now)}
    store.execute(INSERT_SLEUTEL, fields)


def find_oude_sleutel(store: Store, salt: bytes) -> VaultKey | None:
    """The key of a file that begins with these 16 bytes, if this vault ever had it."""
    row = store.row(SELECT_SLEUTEL, {"salt": salt})
    return None if row is None else VaultKey(row.data("sleutel").hex() + salt.hex())

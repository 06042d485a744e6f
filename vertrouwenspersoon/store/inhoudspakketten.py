"""The content file that this vault works with, when it is newer than that of the program."""

from datetime import datetime

from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.connection import Store

REPLACE = (
    "INSERT OR REPLACE INTO inhoudspakket (only_row, versie, op, pakket) "
    "VALUES (1, :versie, :op, :pakket)"
)
SELECT = "SELECT pakket FROM inhoudspakket"


def keep(store: Store, versie: int, op: datetime, pakket: bytes) -> None:
    """Keep this content file, in the place of the one before it."""
    store.execute(REPLACE, {"versie": versie, "op": stored(op), "pakket": pakket})


def read(store: Store) -> bytes | None:
    """The content file, whole; None when the vault works with that of the program."""
    for row in store.rows(SELECT):
        return row.data("pakket")
    return None

"""How far a vault has come: its last change, by number and by moment."""

from datetime import datetime

from vertrouwenspersoon.domain.zaak import restored
from vertrouwenspersoon.store.connection import Store

SELECT_LAST = "SELECT coalesce(max(volgorde), 0) AS number FROM journaal"
SELECT_MOMENT = "SELECT coalesce(max(op), '') AS op FROM journaal"


def changes(store: Store) -> int:
    """The number of the last line of the journal, which only grows; 0 without any."""
    return store.one(SELECT_LAST).number("number")


def last_moment(store: Store) -> datetime | None:
    """The latest moment the journal tells of, whichever line has it."""
    text = store.one(SELECT_MOMENT).text("op")
    return restored(text) if text else None

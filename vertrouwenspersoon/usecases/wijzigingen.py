"""How far a vault has come, and since when: to notice an old copy, and a clock that is wrong."""

from collections.abc import Callable
from datetime import datetime, timedelta

from vertrouwenspersoon.errors import StoreOlder
from vertrouwenspersoon.store import stand
from vertrouwenspersoon.store.connection import Store

Admit = Callable[[Store], None]
"""Looks at a vault that has just been opened; raises when the person has to be asked first."""

_CLOCKS_DIFFER = timedelta(days=1)
"""Less is a time zone, a drifting clock or another computer."""


def admit_all(_store: Store) -> None:
    """Every vault may be opened."""


def admit_newest(last: Callable[[str], int]) -> Admit:
    """Ask first when a vault has had fewer changes than `last` remembers of its identity.

    Then `StoreOlder` is raised. `last` gives 0 for a vault that is not remembered.
    """

    def admit(store: Store) -> None:
        seen, found = last(store.kluis_id), stand.changes(store)
        if found < seen:
            raise StoreOlder(store.path.name if store.path else "", seen=seen, found=found)

    return admit


def changes(store: Store) -> int:
    """The number of the last change that the journal tells of."""
    return stand.changes(store)


def ahead_of(store: Store, now: datetime) -> datetime | None:
    """When this vault was last used, if that is more than a day after the clock of now."""
    last = stand.last_moment(store)
    return last if last is not None and last - now > _CLOCKS_DIFFER else None

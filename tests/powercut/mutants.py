"""Ways to make the program less safe, one control at a time: the simulator must notice each."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace

from vertrouwenspersoon.errors import NoSpace
from vertrouwenspersoon.store import guard
from vertrouwenspersoon.store.driver import Connection


def _set(pragma: str, value: str, reads: str | int) -> None:
    """Give one setting of a vault in a file another value, and believe the engine that it has."""
    guard.IN_FILE = tuple(
        replace(setting, put=f"{setting.ask} = {value}", wanted=reads)
        if setting.ask == f"PRAGMA {pragma}"
        else setting
        for setting in guard.IN_FILE
    )


def _sync_less() -> None:
    _set("synchronous", "NORMAL", 1)


def _delete_the_journal() -> None:
    """SQLite's own default. Under an exclusive lock the journal stays, so the lock goes as well."""
    _set("synchronous", "FULL", 2)
    _set("journal_mode", "DELETE", "delete")
    _set("locking_mode", "NORMAL", "normal")


def _swallow_a_full_disk() -> None:
    honest = Connection.transaction

    @contextlib.contextmanager
    def swallowing(self: Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
        with contextlib.suppress(NoSpace), honest(self, begin):
            yield

    Connection.transaction = swallowing  # type: ignore[method-assign]


def _leave_pages_unused() -> None:
    guard.FROM_THE_START = ()


MUTANTS: dict[str, Callable[[], None]] = {
    "synchronous-normal": _sync_less,
    "delete-full": _delete_the_journal,
    "full-disk-swallowed": _swallow_a_full_disk,
    "unused-pages": _leave_pages_unused,
}
"""What the session can be told to do worse, by name."""

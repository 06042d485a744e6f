"""Making a vault and entering one, step by step, on a connection that is keyed already."""

from collections.abc import Callable
from pathlib import Path

from vertrouwenspersoon.errors import StoreDamaged, StoreTooNew
from vertrouwenspersoon.store import guard
from vertrouwenspersoon.store.driver import Connection, open_file
from vertrouwenspersoon.store.keys import VaultKey
from vertrouwenspersoon.store.migrate import Step, migrate, newest_version, steps, version_of
from vertrouwenspersoon.store.vaultfile import PAGE
from vertrouwenspersoon.writing import part_of, publish_new, refuse_existing

_FORMAT = 1
_INSERT_META = """
    INSERT INTO meta (only_row, kluis_id, formaat, app)
    VALUES (1, :kluis_id, :formaat, 'vertrouwenspersoon')
"""
_SELECT_META = "SELECT kluis_id, formaat FROM meta"

Before = Callable[[str, int], None]
"""Called with the identity and the form of a vault, before anything in it is changed."""


def build(path: Path, key: VaultKey, kluis_id: str) -> None:
    """A new, empty vault at `path`, which appears there only when it is whole and flushed."""
    with part_of(path) as part:
        connection = open_file(part, key, writing=True, where=path.name)
        try:
            fill(connection, guard.IN_FILE, kluis_id)
            leave(connection)
        finally:
            connection.close()
        publish_new(part, path)


def refuse_taken(path: Path) -> None:
    """Raise `Refused` (`TARGET_EXISTS`) when a vault, or the journal of a lost one, is there.

    SQLite would play a journal it finds into the new vault, and so destroy it.
    """
    for ending in ("", "-journal", "-wal"):
        refuse_existing(path.with_name(path.name + ending))


def fill(
    connection: Connection,
    settings: tuple[guard.Setting, ...],
    kluis_id: str,
    to_do: tuple[Step, ...] | None = None,
) -> None:
    """Give an empty database its settings, its form (the newest, or `to_do`) and its identity."""
    guard.settle(connection, (*guard.FROM_THE_START, *settings))
    connection.allow(guard.judge)
    migrate(connection, steps() if to_do is None else to_do)
    with connection.transaction():
        connection.run(_INSERT_META, {"kluis_id": kluis_id, "formaat": _FORMAT})


def enter(connection: Connection, path: Path, before: Before | None = None) -> str:
    """Settle into a vault and bring it to the newest form; its identity.

    What `before` raises comes through, with the vault as it was. Raises `StoreLocked`,
    `StoreTooNew`, or `StoreDamaged` when anything does not read as it should: then the key may be
    wrong as well, which `why_unreadable` finds out.
    """
    guard.settle(connection, guard.IN_FILE)
    connection.allow(guard.judge)
    _lock(connection)
    _refuse_newer(connection, path)
    _refuse_incomplete(connection, path)
    kluis_id = identity_of(connection, path.name)
    if before is not None:
        before(kluis_id, version_of(connection))
    migrate(connection, steps())
    return kluis_id


def identity_of(connection: Connection, where: str) -> str:
    """The vault's `kluis_id`. Raises `StoreDamaged` without one, `StoreTooNew` for a new format."""
    rows = connection.run(_SELECT_META) if version_of(connection) else []
    if len(rows) != 1:
        raise StoreDamaged(where)
    kluis_id, format_number = rows[0]
    if format_number != _FORMAT:
        raise StoreTooNew(where)
    return str(kluis_id)


def leave(connection: Connection) -> None:
    """Lift the lock and the journal, so that closing leaves exactly one file."""
    connection.allow(None)
    connection.run("PRAGMA locking_mode = NORMAL")
    connection.run("PRAGMA journal_mode = DELETE")


def _lock(connection: Connection) -> None:
    """In exclusive mode the lock of the first transaction stays until the vault is left."""
    with connection.transaction("BEGIN EXCLUSIVE"):
        pass


def _refuse_newer(connection: Connection, path: Path) -> None:
    if version_of(connection) > newest_version():
        raise StoreTooNew(path.name)


def _refuse_incomplete(connection: Connection, path: Path) -> None:
    """SQLite notices a missing end only when it gets there."""
    ((promised,),) = connection.run("PRAGMA page_count")
    if int(str(promised)) > path.stat().st_size // PAGE:
        raise StoreDamaged(path.name)

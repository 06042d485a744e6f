"""The only module that opens databases: SQLCipher, with its errors turned into ours.

The driver's own words never leave this module: they may quote what a person typed.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2

from vertrouwenspersoon.errors import (
    NoSpace,
    NotWritable,
    StoreDamaged,
    StoreLocked,
    Unavailable,
)
from vertrouwenspersoon.store.keys import VaultKey

Value = str | int | float | bytes | None
Parameters = Mapping[str, Value]
Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]

T = TypeVar("T")

_NONE: Parameters = {}
# Long enough for a window that is just closing, short enough to say "already open" at once.
_WAIT_SECONDS = 0.2
_AT_ONCE = 10_000
"""Steps of the engine between two looks at what is left of its bound."""
_DRIVER_ERRORS = (dbapi2.Error, dbapi2.Warning, OverflowError, UnicodeError)
_OBSTACLES: dict[str, type[Unavailable]] = {
    "SQLITE_FULL": NoSpace,
    "SQLITE_BUSY": StoreLocked,
    "SQLITE_LOCKED": StoreLocked,
    "SQLITE_READONLY": NotWritable,
    "SQLITE_CANTOPEN": NotWritable,
    "SQLITE_PERM": NotWritable,
    "SQLITE_IOERR": NotWritable,
    "SQLITE_NOTADB": StoreDamaged,
    "SQLITE_CORRUPT": StoreDamaged,
}
# Copying page by page is the one act whose errors have no code, only SQLite's fixed words.
_SAID = {
    "database or disk is full": "SQLITE_FULL",
    "database is locked": "SQLITE_BUSY",
    "database table is locked": "SQLITE_LOCKED",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "disk I/O error": "SQLITE_IOERR",
    "file is not a database": "SQLITE_NOTADB",
    "database disk image is malformed": "SQLITE_CORRUPT",
}


class StatementFailed(Exception):
    """A statement of ours is wrong or breaks a rule of the schema: a bug, not for people.

    `code` is SQLite's name for it, such as SQLITE_CONSTRAINT; `rule` names the broken constraint.
    """

    def __init__(self, code: str, rule: str = "") -> None:
        super().__init__(code, rule)
        self.code = code
        self.rule = rule


class Connection:
    """One keyed connection; raises our errors only, and carries none of the driver's words."""

    def __init__(self, raw: dbapi2.Connection, where: str) -> None:
        self._raw = raw
        self._where = where
        self._damaged = False

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._sorted(lambda: bool(self._raw.in_transaction))

    def run(self, sql: str, parameters: Parameters = _NONE) -> list[tuple[Value, ...]]:
        """Run one statement; the rows it gives."""
        return self._sorted(lambda: list(self._raw.execute(sql, parameters)))

    def run_named(
        self, sql: str, parameters: Parameters = _NONE
    ) -> tuple[dict[str, int], list[tuple[Value, ...]]]:
        """Run one statement; the place of each column by name, and the rows."""

        def fetch() -> tuple[dict[str, int], list[tuple[Value, ...]]]:
            cursor = self._raw.execute(sql, parameters)
            columns = cursor.description or ()
            return {column[0]: at for at, column in enumerate(columns)}, list(cursor)

        return self._sorted(fetch)

    def change(self, sql: str, parameters: Parameters = _NONE) -> int:
        """Run one statement; the number of rows it changed."""
        return self._sorted(lambda: int(self._raw.execute(sql, parameters).rowcount))

    def change_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run one statement for each of `parameters`."""
        self._sorted(lambda: self._raw.executemany(sql, parameters))

    def copy_to(
        self, target: "Connection", pages: int, between: Callable[[int, int], None]
    ) -> None:
        """Copy everything into `target`, in steps of `pages`, as it is when the last step ends.

        `between` is called between two steps with the pages done and all of them. It may change
        what is being copied, on this connection, and what it raises ends the copying. Errors name
        the target.
        """

        def step(_status: int, left: int, total: int) -> None:
            # What was changed after the last step would be missing from the copy.
            if left:
                between(total - left, total)

        copy = self._raw.backup
        target._sorted(  # noqa: SLF001 - another of this class
            lambda: copy(target._raw, pages=pages, progress=step)  # noqa: SLF001 - the same
        )

    @contextlib.contextmanager
    def transaction(self, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
        """Everything inside happens, or nothing of it does."""
        if self.in_transaction:
            raise RuntimeError("a transaction is open already")
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        finally:
            self.undo()

    def allow(self, authorizer: Authorizer | None) -> None:
        """Let `authorizer` judge every statement from now on; None lifts it."""
        self._raw.set_authorizer(authorizer)

    def bound(self, steps: int) -> None:
        """Let this connection do so many steps of the engine, all statements together, and no more.

        What goes on after that is a `StatementFailed`. About a million steps take ten milliseconds.
        """
        left = steps // _AT_ONCE

        def ended() -> bool:
            nonlocal left
            left -= 1
            return left < 0

        self._raw.set_progress_handler(ended, _AT_ONCE)

    def undo(self) -> None:
        """Undo what is not committed. SQLite may have done so itself (full disk, closing)."""
        with contextlib.suppress(*_DRIVER_ERRORS):
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")

    def close(self) -> None:
        """Close; what is not committed is undone. Twice is harmless."""
        self._sorted(self._raw.close)

    def _sorted(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except _DRIVER_ERRORS as error:
            problem = self._ours(error)
        # Out of the handler, so that the driver's words are not even this error's context.
        raise problem

    def _ours(self, error: Exception) -> Exception:
        problem = _translated(error, self._where)
        # One bad page makes SQLCipher call the whole connection read-only from then on.
        if self._damaged and isinstance(problem, NotWritable):
            return StoreDamaged(self._where)
        self._damaged = self._damaged or isinstance(problem, StoreDamaged)
        return problem


def open_file(path: Path, key: VaultKey, *, writing: bool, where: str = "") -> Connection:
    """A keyed connection to an existing file; never makes one. Errors name `where`, or the file."""
    mode = "rw" if writing else "ro"
    return _keyed(f"{path.absolute().as_uri()}?mode={mode}", key, where or path.name)


def open_memory(key: VaultKey) -> Connection:
    """A keyed connection to nothing but memory."""
    return _keyed(":memory:", key, "")


def _keyed(name: str, key: VaultKey, where: str) -> Connection:
    try:
        raw = dbapi2.connect(name, uri=True, isolation_level=None, timeout=_WAIT_SECONDS)
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.set_key(f"x'{key.raw}'")
        return Connection(raw, where)
    except _DRIVER_ERRORS as error:
        problem = _translated(error, where)
    raise problem


def _translated(error: Exception, where: str) -> Exception:
    known = getattr(error, "sqlite_errorname", None) or _SAID.get(str(error))
    code = str(known or type(error).__name__)
    for name, obstacle in _OBSTACLES.items():
        if code.startswith(name):
            return obstacle(where)
    # Only what breaks a constraint is quoted: it names columns, never what is in them.
    return StatementFailed(code, str(error) if code == "SQLITE_CONSTRAINT" else "")

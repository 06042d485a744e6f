"""Reading what can be read from a damaged vault: around bad pages, row by row, column by column.

One bad page spoils the connection that met it (https://github.com/sqlcipher/sqlcipher/issues/617),
so after every failure reading goes on through a fresh one. Names of tables and columns in the
statements here come from our own schema, never from the damaged file.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.errors import StoreDamaged
from vertrouwenspersoon.store.driver import (
    Connection,
    Parameters,
    StatementFailed,
    Value,
    open_file,
)
from vertrouwenspersoon.store.keys import VaultKey

Fields = dict[str, Value]
"""The values of one row by column, without those that could not be read."""

_ROWS_AT_ONCE = 16
# Ours begin at 1.
_BEFORE_FIRST = 0
# Beyond a bad place nothing is looked for further away than this many row numbers.
_FURTHEST = 2**32
# A file that is too short is read as far as it goes (writable_schema), nothing is written to disk
# outside it, and cells that cannot be are damage.
_SETTINGS = (
    "PRAGMA writable_schema = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA cell_size_check = ON",
)
_NONE: Parameters = {}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of ours: `rowid` is the name its row number goes by; empty when it has none."""

    name: str
    rowid: str
    columns: tuple[str, ...]
    """All columns that are kept (not those that are computed), the row number first."""
    parents: frozenset[str]
    """The tables it refers to."""
    owner: tuple[str, str]
    """The table and column its first column refers to; empty words when it does not."""
    indexes: tuple[tuple[str, tuple[str, ...]], ...]
    """(index, its columns) pairs: what they hold stands in the file a second time."""


class Wreck:
    """A vault that may be damaged anywhere, read with the right key. `failures` counts bad spots.

    It must be a copy: what a killed program left half-written is undone in it.
    """

    def __init__(self, copy: Path, key: VaultKey) -> None:
        self._copy, self._key = copy, key
        self._connection: Connection | None = None
        self.failures = 0

    def close(self) -> None:
        """Close. Twice is harmless."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def ask(self, sql: str, parameters: Parameters = _NONE) -> list[tuple[Value, ...]]:
        """All rows of an answer; `StoreDamaged` when a page it needs cannot be read."""
        try:
            return self._open().run(sql, parameters)
        except (StoreDamaged, StatementFailed):
            self.failures += 1
            self.close()
        raise StoreDamaged(self._copy.name)

    def rows(self, table: Table, owners: Sequence[Value] = ()) -> Iterator[Fields]:
        """Every row that can be read, whole or in part.

        `owners` are the rows that a table without row numbers may belong to, by its first column.
        """
        return self._by_rowid(table) if table.rowid else self._by_key(table, owners)

    def in_indexes(self, table: Table) -> dict[int, Fields]:
        """What the indexes hold of each row, by row number."""
        known: dict[int, Fields] = {}
        for index, columns in table.indexes:
            names = ", ".join((table.rowid, *columns))
            sql = f"SELECT {names} FROM {table.name} INDEXED BY {index}"  # noqa: S608 - see module
            for number, *values in self._answer(sql):
                fields = {table.rowid: number, **dict(zip(columns, values, strict=True))}
                known.setdefault(int(str(number)), {}).update(fields)
        return known

    def searched_text(self, number: int) -> str | None:
        """A text as the search index kept it, by its number there."""
        sql = "SELECT c2 FROM zoekindex_content WHERE id = :id"
        found = self._answer(sql, {"id": number})
        return str(found[0][0]) if found else None

    def _open(self) -> Connection:
        if self._connection is None:
            self._connection = open_file(self._copy, self._key, writing=True)
            for setting in _SETTINGS:
                self._connection.run(setting)
        return self._connection

    def _answer(self, sql: str, parameters: Parameters = _NONE) -> list[tuple[Value, ...]]:
        """All rows of an answer; none when a page it needs cannot be read."""
        try:
            return self.ask(sql, parameters)
        except StoreDamaged:
            return []

    def _by_rowid(self, table: Table) -> Iterator[Fields]:
        after: int | None = _BEFORE_FIRST
        at_once = _ROWS_AT_ONCE
        while after is not None:
            try:
                rows = self._some(table, after, at_once)
            except StoreDamaged:
                if at_once > 1:
                    at_once //= 4
                    continue
                after = yield from self._around(table, after + 1)
            else:
                yield from (dict(zip(table.columns, row, strict=True)) for row in rows)
                after = int(str(rows[-1][0])) if len(rows) == at_once else None
                at_once = _ROWS_AT_ONCE

    def _some(self, table: Table, after: int, at_once: int) -> list[tuple[Value, ...]]:
        sql = (
            f"SELECT {', '.join(table.columns)} FROM {table.name} NOT INDEXED "  # noqa: S608 - see module
            f"WHERE {table.rowid} > :after ORDER BY {table.rowid} LIMIT :at_once"
        )
        return self.ask(sql, {"after": after, "at_once": at_once})

    def _around(self, table: Table, number: int) -> Generator[Fields, None, int | None]:
        """Past a row that cannot be read whole; gives the row number to go on after, or None."""
        try:
            found = self._seek(table, number)
        except StoreDamaged:
            return self._past_gap(table, number)
        if found is not None:
            yield self._in_parts(table, found)
        return found

    def _seek(self, table: Table, number: int) -> int | None:
        """The first row number from here on, without reading the row."""
        sql = (
            f"SELECT {table.rowid} FROM {table.name} NOT INDEXED "  # noqa: S608 - see module
            f"WHERE {table.rowid} >= :number ORDER BY {table.rowid} LIMIT 1"
        )
        found = self.ask(sql, {"number": number})
        return int(str(found[0][0])) if found else None

    def _in_parts(self, table: Table, number: int) -> Fields:
        """One row, column by column: a long text may lie on a bad page while the rest does not."""
        fields: Fields = {table.rowid: number}
        for column in table.columns:
            sql = f"SELECT {column} FROM {table.name} NOT INDEXED WHERE {table.rowid} = :number"  # noqa: S608 - see module
            for (value,) in self._answer(sql, {"number": number}):
                fields[column] = value
        return fields

    def _past_gap(self, table: Table, bad: int) -> int | None:
        """The row number just before the next part that can be read, or None at the end.

        It looks ever further from the bad place, then back to where reading begins again. Only a
        good part that lies between two bad ones, and is a sixteenth of the first, can be missed.
        """
        before, step = bad, 1
        while (here := before + step) - bad <= _FURTHEST:
            if self._can_seek(table, here):
                return self._edge(table, before, here) - 1
            before, step = here, max(1, (here - bad) // 16)
        return None

    def _edge(self, table: Table, bad: int, good: int) -> int:
        while good - bad > 1:
            middle = (good + bad) // 2
            if self._can_seek(table, middle):
                good = middle
            else:
                bad = middle
        return good

    def _can_seek(self, table: Table, number: int) -> bool:
        try:
            self._seek(table, number)
        except StoreDamaged:
            return False
        return True

    def _by_key(self, table: Table, owners: Sequence[Value]) -> Iterator[Fields]:
        """A table without row numbers: all of it, or what hangs on each row it belongs to."""
        sql = f"SELECT {', '.join(table.columns)} FROM {table.name}"  # noqa: S608 - see module
        try:
            found = self.ask(sql)
        except StoreDamaged:
            of_one = f"{sql} WHERE {table.columns[0]} = :owner"
            found = [row for owner in owners for row in self._answer(of_one, {"owner": owner})]
        return (dict(zip(table.columns, row, strict=True)) for row in found)

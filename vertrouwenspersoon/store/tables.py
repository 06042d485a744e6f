"""What tables there are, in the order in which their rows can be put in: parents first."""

from collections.abc import Iterable
from graphlib import TopologicalSorter

from vertrouwenspersoon.store.driver import Connection
from vertrouwenspersoon.store.wreck import Table

_TABLES = """
    SELECT name, wr FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
"""
_COLUMNS = "SELECT name, type = 'INTEGER' AND pk = 1 FROM pragma_table_info(:table) ORDER BY cid"
_KEY_LENGTH = "SELECT count(*) FROM pragma_table_info(:table) WHERE pk > 0"
_REFERENCES = 'SELECT "from", "table", "to" FROM pragma_foreign_key_list(:table)'
_INDEXES = "SELECT name FROM pragma_index_list(:table) WHERE NOT partial ORDER BY name"
_INDEXED = "SELECT name FROM pragma_index_info(:index) WHERE name IS NOT NULL ORDER BY seqno"


def tables_of(connection: Connection) -> list[Table]:
    """Every table of ours in a vault, each after the tables it refers to."""
    found = [_table(connection, str(name), keyed=bool(wr)) for name, wr in connection.run(_TABLES)]
    by_name = {table.name: table for table in found}
    order = TopologicalSorter({table.name: table.parents for table in found})
    return [by_name[name] for name in order.static_order()]


def _table(connection: Connection, name: str, *, keyed: bool) -> Table:
    columns = connection.run(_COLUMNS, {"table": name})
    ((key_length,),) = connection.run(_KEY_LENGTH, {"table": name})
    alias = next((str(column) for column, is_alias in columns if is_alias), "")
    rowid = "" if keyed else alias if key_length == 1 and alias else "rowid"
    others = tuple(str(column) for column, _ in columns if column != rowid)
    references = connection.run(_REFERENCES, {"table": name})
    return Table(
        name,
        rowid,
        (rowid, *others) if rowid else others,
        parents=frozenset(str(parent) for _, parent, _ in references) - {name},
        owner=_owner(references, others[0] if others else ""),
        indexes=() if keyed else _indexes(connection, name),
    )


def _owner(references: Iterable[tuple[object, ...]], first: str) -> tuple[str, str]:
    pairs = ((str(parent), str(to)) for own, parent, to in references if own == first)
    return next(pairs, ("", ""))


def _indexes(connection: Connection, table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names = [str(name) for (name,) in connection.run(_INDEXES, {"table": table})]
    return tuple((name, _indexed(connection, name)) for name in names)


def _indexed(connection: Connection, index: str) -> tuple[str, ...]:
    return tuple(str(name) for (name,) in connection.run(_INDEXED, {"index": index}))

from collections.abc import Iterator

import pytest

from vertrouwenspersoon.store.driver import Connection, open_memory
from vertrouwenspersoon.store.keys import random_key
from vertrouwenspersoon.store.migrate import migrate, steps
from vertrouwenspersoon.store.tables import tables_of


@pytest.fixture
def connection() -> Iterator[Connection]:
    opened = open_memory(random_key())
    migrate(opened, steps())
    yield opened
    opened.close()


def test_parents_come_first(connection: Connection) -> None:
    """Every table stands after all tables it refers to."""
    seen: set[str] = set()
    for table in tables_of(connection):
        assert table.parents <= seen
        seen.add(table.name)
    assert {"meta", "zaak", "dossier", "notitie", "journaal", "incident_code"} <= seen
    assert "zoekindex_content" not in seen


def test_a_row_number_goes_by_its_own_name(connection: Connection) -> None:
    """A table has its own column for it, the hidden one, or none; computed columns are left out."""
    tables = {table.name: table for table in tables_of(connection)}
    found = {name: tables[name].rowid for name in ("notitie", "zaak", "incident_code")}
    assert {"notitie": "volgorde", "zaak": "rowid", "incident_code": ""} == found
    assert ("incident", "id") == tables["incident_code"].owner
    assert "jaar" not in tables["zaak"].columns
    assert ("sqlite_autoindex_zaak_2", ("code",)) in tables["zaak"].indexes


def test_a_table_of_itself_is_no_circle(connection: Connection) -> None:
    """A table may refer to itself."""
    connection.run("CREATE TABLE chain (id INTEGER PRIMARY KEY, before INTEGER REFERENCES chain)")
    assert "chain" in {table.name for table in tables_of(connection)}

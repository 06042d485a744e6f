from collections.abc import Iterator
from pathlib import Path

import pytest

import vertrouwenspersoon.store.schema as subject
from vertrouwenspersoon.store.driver import Connection, open_memory
from vertrouwenspersoon.store.keys import random_key
from vertrouwenspersoon.store.migrate import migrate, steps
from vertrouwenspersoon.store.schema import current_schema


@pytest.fixture
def migrated() -> Iterator[Connection]:
    opened = open_memory(random_key())
    migrate(opened, steps())
    yield opened
    opened.close()


def searches_that_keep_erased_words(connection: Connection) -> list[str]:
    """Full-text tables without `secure-delete`: an erased word stays in their index."""
    tables = connection.run("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'")
    asked = "SELECT count(*) FROM {}_config WHERE k = 'secure-delete' AND v = 1"
    return [str(name) for (name,) in tables if connection.run(asked.format(name)) != [(1,)]]


def test_the_picture_of_the_schema_is_current() -> None:
    """`schema.sql` is what the migrations make; if not, see store/schema.py how to renew it."""
    kept = Path(subject.__file__).with_name("schema.sql").read_text("utf-8")
    assert current_schema() == kept


def test_the_schema_can_be_built_from_its_picture() -> None:
    """The picture holds whole statements, with the table of identity among them."""
    assert "CREATE TABLE meta" in current_schema()
    assert current_schema().count("CREATE ") >= 3


def test_every_table_is_strict(migrated: Connection) -> None:
    """No table of ours takes a text where a number belongs."""
    loose = migrated.run(
        "SELECT name FROM pragma_table_list"
        " WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    )
    assert [] == loose


def test_every_search_forgets_what_is_erased(migrated: Connection) -> None:
    """Every full-text table overwrites erased words; one made without is found by this test."""
    assert [] == searches_that_keep_erased_words(migrated)
    migrated.run("CREATE VIRTUAL TABLE proef USING fts5(words)")
    assert ["proef"] == searches_that_keep_erased_words(migrated)
    migrated.run("INSERT INTO proef (proef, rank) VALUES ('secure-delete', 1)")
    assert [] == searches_that_keep_erased_words(migrated)

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.errors import NoSpace
from vertrouwenspersoon.store.driver import Connection, StatementFailed, open_memory
from vertrouwenspersoon.store.keys import random_key
from vertrouwenspersoon.store.migrate import (
    Step,
    migrate,
    newest_version,
    split,
    steps,
    version_of,
)

FIRST = Step(1, ("CREATE TABLE a (n INTEGER) STRICT", "INSERT INTO a (n) VALUES (7)"))
SECOND = Step(2, ("CREATE TABLE b (n INTEGER) STRICT", "INSERT INTO b (n) SELECT n + 1 FROM a"))
BROKEN = Step(2, ("CREATE TABLE b (n INTEGER) STRICT", "INSERT INTO nowhere (n) VALUES (1)"))
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"


@pytest.fixture
def connection() -> Iterator[Connection]:
    opened = open_memory(random_key())
    yield opened
    opened.close()


def test_takes_every_step_in_order(connection: Connection) -> None:
    """A later step builds on what an earlier one left, and the version says how far it came."""
    migrate(connection, (FIRST, SECOND))
    assert [(8,)] == connection.run("SELECT n FROM b")
    assert 2 == version_of(connection)


def test_takes_each_step_once(connection: Connection) -> None:
    """Migrating again changes nothing."""
    migrate(connection, (FIRST,))
    migrate(connection, (FIRST, SECOND))
    migrate(connection, (FIRST, SECOND))
    assert [(7,)] == connection.run("SELECT n FROM a")
    assert [(8,)] == connection.run("SELECT n FROM b")


def test_a_step_that_fails_leaves_nothing(connection: Connection) -> None:
    """A step that fails halfway is undone whole; the steps before it stay."""
    with pytest.raises(StatementFailed):
        migrate(connection, (FIRST, BROKEN))
    assert [("a",)] == connection.run(TABLES)
    assert 1 == version_of(connection)
    assert not connection.in_transaction


def test_a_step_that_failed_can_be_taken_later(connection: Connection) -> None:
    """After a failed step the right one goes through."""
    with pytest.raises(StatementFailed):
        migrate(connection, (FIRST, BROKEN))
    migrate(connection, (FIRST, SECOND))
    assert 2 == version_of(connection)


def test_a_full_disk_during_a_step_leaves_nothing(connection: Connection) -> None:
    """Running out of space in the middle of a step undoes that step."""
    migrate(connection, (FIRST,))
    connection.run("PRAGMA max_page_count = 3")
    big = Step(2, ("CREATE TABLE b (n TEXT) STRICT", "INSERT INTO b VALUES (hex(zeroblob(9999)))"))
    with pytest.raises(NoSpace):
        migrate(connection, (FIRST, big))
    assert [("a",)] == connection.run(TABLES)
    assert 1 == version_of(connection)


def test_a_trigger_stays_in_one_piece() -> None:
    """The semicolons inside a trigger do not end it."""
    trigger = (
        "CREATE TRIGGER stays BEFORE DELETE ON a\n"
        "BEGIN\n    SELECT RAISE(ABORT, 'no; never');\n    SELECT 1;\nEND;"
    )
    assert ("SELECT 1;", trigger, "SELECT 2;") == split(f"SELECT 1;\n\n{trigger}\nSELECT 2;\n")


def test_comments_are_no_statements() -> None:
    """A comment belongs to the statement after it, and alone it is nothing."""
    assert ("-- why; really\nSELECT 1;",) == split("-- why; really\nSELECT 1;\n-- the end;\n")


def test_a_semicolon_in_a_text_does_not_end() -> None:
    """A semicolon at the end of a line within quotes goes on."""
    assert ("SELECT 'a;\nb';",) == split("SELECT 'a;\nb';\n")


@pytest.mark.parametrize(
    "sql", ["SELECT 1", "SELECT 1;\nSELECT 'a;\n", "CREATE TRIGGER t\nBEGIN\n"]
)
def test_an_unfinished_statement_is_refused(sql: str) -> None:
    """A script that stops halfway is a mistake that shows at once."""
    with pytest.raises(ValueError, match="no end"):
        split(sql)


@given(st.lists(st.sampled_from(["SELECT 1;", "SELECT 'x;y';", "SELECT 2 -- two;\n;"]), max_size=6))
def test_splitting_loses_nothing(statements: list[str]) -> None:
    """The statements together are the script."""
    assert tuple(statements) == split("\n".join(statements))


def test_the_steps_there_are_follow_each_other() -> None:
    """The migrations of the product are numbered from one, without gaps, and none is empty."""
    assert list(range(1, newest_version() + 1)) == [step.version for step in steps()]
    assert all(step.statements for step in steps())


def test_no_step_ends_its_own_transaction() -> None:
    """A migration that commits or begins by itself could leave half of itself behind."""
    ending = re.compile(
        r"^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|PRAGMA|VACUUM|ATTACH)\b", re.IGNORECASE
    )
    words = [statement for step in steps() for statement in step.statements]
    assert [] == [statement for statement in words if ending.match(statement)]


def test_the_product_migrates_an_empty_vault(connection: Connection) -> None:
    """All steps together work on nothing, and lead to the newest version."""
    migrate(connection, steps())
    assert newest_version() == version_of(connection)
    assert [("ok",)] == connection.run("PRAGMA integrity_check")

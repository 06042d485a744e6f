import threading
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from vertrouwenspersoon.errors import NoSpace, NotWritable, StoreDamaged
from vertrouwenspersoon.store.driver import (
    Connection,
    StatementFailed,
    Value,
    open_file,
    open_memory,
)
from vertrouwenspersoon.store.keys import VaultKey, random_key

INSERT = "INSERT INTO t (words, n) VALUES (:words, :n)"


@pytest.fixture
def connection() -> Iterator[Connection]:
    opened = open_memory(random_key())
    opened.run("CREATE TABLE t (words TEXT UNIQUE NOT NULL, n INTEGER CHECK (n < 9)) STRICT")
    opened.run("CREATE VIRTUAL TABLE zoek USING fts5(words)")
    yield opened
    opened.close()


def failure(connection: Connection, sql: str, values: dict[str, Value]) -> StatementFailed:
    with pytest.raises(StatementFailed) as failed:
        connection.run(sql, values)
    return failed.value


@pytest.mark.parametrize(
    ("sql", "values", "code"),
    [
        ("SELECT * FROM zoek WHERE zoek MATCH :w", {"w": "KANARIE:x"}, "SQLITE_ERROR"),
        ("SELECT * FROM zoek WHERE zoek MATCH :w", {"w": 'KANARIE"'}, "SQLITE_ERROR"),
        ("SELECT KANARIE", {}, "SQLITE_ERROR"),
        (INSERT, {"words": "KANARIE\ud800", "n": 1}, "UnicodeEncodeError"),
        (INSERT, {"words": "KANARIE", "n": 2**70}, "OverflowError"),
        (INSERT, {"words": "KANARIE"}, "ProgrammingError"),
        (INSERT, {"words": "KANARIE", "n": "KANARIE"}, "SQLITE_CONSTRAINT"),
        (INSERT, {"words": "KANARIE", "n": 10}, "SQLITE_CONSTRAINT"),
        (INSERT, {"words": None, "n": 1}, "SQLITE_CONSTRAINT"),
        ("SELECT 1; SELECT 2", {}, "Warning"),
        ("SELECT json(:w)", {"w": "{KANARIE"}, "SQLITE_ERROR"),
    ],
)
def test_the_drivers_words_stay_inside(
    connection: Connection, sql: str, values: dict[str, Value], code: str
) -> None:
    """A failed statement tells its kind; what was typed is nowhere in or behind the error."""
    failed = failure(connection, sql, values)
    assert code == failed.code
    assert failed.__context__ is None
    assert failed.__cause__ is None
    assert "KANARIE" not in f"{failed!r}{failed}{failed.args}{failed.rule}"


def test_a_value_of_no_type_stays_inside(connection: Connection) -> None:
    """A value the driver cannot keep is a bug without words."""
    wrong: dict[str, Value] = {"words": [], "n": 1}  # type: ignore[dict-item]
    assert "InterfaceError" == failure(connection, INSERT, wrong).code


def test_a_broken_constraint_is_named(connection: Connection) -> None:
    """Which rule was broken is told, with names of columns only."""
    connection.run(INSERT, {"words": "KANARIE", "n": 1})
    failed = failure(connection, INSERT, {"words": "KANARIE", "n": 1})
    assert "UNIQUE constraint failed: t.words" == failed.rule


def test_another_thread_is_refused(connection: Connection) -> None:
    """A connection belongs to the thread that made it."""
    seen: list[str] = []

    def elsewhere() -> None:
        try:
            connection.run("SELECT 1")
        except StatementFailed as failed:
            seen.append(failed.code)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert ["ProgrammingError"] == seen


def test_text_comes_back_as_it_went_in(connection: Connection) -> None:
    """Emoji, right-to-left marks and even a zero character are kept."""
    words = "x\0y \N{RIGHT-TO-LEFT MARK}\N{BICYCLE} \N{COMBINING ACUTE ACCENT}"
    connection.run(INSERT, {"words": words, "n": 1})
    assert [(words,)] == connection.run("SELECT words FROM t")


def test_a_change_tells_how_many_rows(connection: Connection) -> None:
    """The number of rows changed is told."""
    connection.change_many(INSERT, ({"words": str(n), "n": n} for n in range(5)))
    assert 3 == connection.change("UPDATE t SET n = 0 WHERE n > :n", {"n": 1})
    assert 0 == connection.change("DELETE FROM t WHERE n = :n", {"n": 8})


def test_columns_are_told_by_name(connection: Connection) -> None:
    """A named answer says where each column is."""
    named = connection.run_named("SELECT 1 AS een, 'x' AS letter")
    assert ({"een": 0, "letter": 1}, [(1, "x")]) == named


def test_a_full_disk_has_its_own_error(connection: Connection) -> None:
    """When no page can be added the change is refused, undone, and said to be for lack of space."""
    connection.run("PRAGMA max_page_count = 8")
    words: dict[str, Value] = {"words": "x" * 50_000, "n": 1}
    with pytest.raises(NoSpace), connection.transaction():
        connection.run(INSERT, words)
    assert not connection.in_transaction
    assert [(0,)] == connection.run("SELECT count(*) FROM t")


def test_a_transaction_that_ends_well_is_kept(connection: Connection) -> None:
    """What was done inside stays."""
    with connection.transaction():
        connection.run(INSERT, {"words": "a", "n": 1})
    assert not connection.in_transaction
    assert [(1,)] == connection.run("SELECT count(*) FROM t")


@pytest.mark.parametrize("error", [ValueError(), KeyboardInterrupt(), StatementFailed("x")])
def test_a_transaction_that_ends_badly_is_undone(
    connection: Connection, error: BaseException
) -> None:
    """Any exception, even an interruption, undoes all of it."""

    def end_badly() -> None:
        with connection.transaction():
            connection.run(INSERT, {"words": "a", "n": 1})
            raise error

    with pytest.raises(type(error)):
        end_badly()
    assert [(0,)] == connection.run("SELECT count(*) FROM t")


def test_transactions_do_not_nest(connection: Connection) -> None:
    """A transaction inside another is a bug that shows at once."""
    with connection.transaction():
        inner = connection.transaction()
        with pytest.raises(RuntimeError, match="open already"):
            inner.__enter__()


def test_a_file_that_is_missing_is_not_made(tmp_path: Path) -> None:
    """Opening never makes a file."""
    with pytest.raises(NotWritable):
        open_file(tmp_path / "kluis.zkv", random_key(), writing=True).run("SELECT 1 FROM t")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["a?mode=memory.zkv", "b#c.zkv", "d%20e.zkv", "f g'h.zkv", ":memory:"]
)
def test_any_name_is_a_name(tmp_path: Path, name: str) -> None:
    """A file name is never read as an instruction to the driver."""
    (tmp_path / name).touch()
    key = random_key()
    made = open_file(tmp_path / name, key, writing=True)
    made.run("CREATE TABLE t (n INTEGER) STRICT")
    made.close()
    assert key.salt == (tmp_path / name).read_bytes()[:16]


def test_one_bad_page_is_damage_from_then_on(vault: Path) -> None:
    """After a page that does not verify, what the driver calls read-only is still called damage."""
    key = VaultKey("00" * 32 + vault.read_bytes()[:16].hex())
    wrong = open_file(vault, key, writing=True)
    for _ in range(2):
        with pytest.raises(StoreDamaged) as problem:
            wrong.run("INSERT INTO meta VALUES (1, 'a', 1, 'b')")
        assert "kluis.zkv" == problem.value.where
    wrong.close()


def test_a_closed_connection_says_so(connection: Connection) -> None:
    """Using a closed connection is a bug; closing it again is harmless."""
    connection.close()
    connection.close()
    assert "ProgrammingError" == failure(connection, "SELECT 1", {}).code


def test_a_printed_traceback_tells_nothing(connection: Connection) -> None:
    """The whole printed error, as a crash report would have it, does not quote the query."""
    with pytest.raises(StatementFailed) as failed:
        connection.run("SELECT * FROM zoek WHERE zoek MATCH :w", {"w": "KANARIE:x"})
    last = traceback.format_exception_only(failed.value)
    assert "KANARIE" not in "".join(last)

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.store.conftest import CREATE_NOTES, INSERT_NOTE
from vertrouwenspersoon.errors import Reason, Refused, StoreDamaged, StoreTooNew, Unavailable
from vertrouwenspersoon.store import guard
from vertrouwenspersoon.store.driver import Connection, StatementFailed, open_file, open_memory
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, new_salt, random_key
from vertrouwenspersoon.store.migrate import newest_version, version_of
from vertrouwenspersoon.store.opening import build, enter, fill, identity_of, leave, refuse_taken


@pytest.fixture
def key() -> VaultKey:
    return VaultKey("5a" * 32 + new_salt(CHEAPEST).hex())


@pytest.fixture
def built(tmp_path: Path, key: VaultKey) -> Path:
    build(tmp_path / "kluis.zkv", key, "kluis0000000test")
    return tmp_path / "kluis.zkv"


@pytest.fixture
def connection(built: Path, key: VaultKey) -> Iterator[Connection]:
    opened = open_file(built, key, writing=True)
    yield opened
    opened.close()


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_built_vault_is_one_file(built: Path, key: VaultKey) -> None:
    """A new vault lies alone in its folder, begins with its salt, and is not readable."""
    assert ["kluis.zkv"] == names(built.parent)
    assert key.salt == built.read_bytes()[:16]
    assert b"SQLite format" not in built.read_bytes()
    assert b"kluis0000000test" not in built.read_bytes()


def test_a_built_vault_can_be_entered(built: Path, connection: Connection) -> None:
    """Entering gives the identity, in the newest form, with every setting in place."""
    assert "kluis0000000test" == enter(connection, built)
    assert newest_version() == version_of(connection)
    connection.allow(None)
    settings = (*guard.FROM_THE_START, *guard.IN_FILE)
    wanted = [(setting.wanted,) for setting in settings]
    assert wanted == [connection.run(setting.ask)[0] for setting in settings]


def test_no_page_is_left_unused(built: Path, connection: Connection) -> None:
    """What is thrown away leaves the file, so that no later write goes over an unused page."""
    enter(connection, built)
    size = built.stat().st_size
    for sql in (CREATE_NOTES, INSERT_NOTE, "DELETE FROM notes", "DROP TABLE notes"):
        with connection.transaction():
            connection.run(sql, {"words": "x" * 50_000} if sql == INSERT_NOTE else {})
    assert [(0,)] == connection.run("PRAGMA freelist_count")
    assert size == built.stat().st_size


def test_leaving_leaves_one_file(built: Path, connection: Connection) -> None:
    """After changes and leaving, no journal remains beside the vault."""
    enter(connection, built)
    with connection.transaction():
        connection.run(CREATE_NOTES)
        connection.run(INSERT_NOTE, {"words": "x"})
    assert ["kluis.zkv", "kluis.zkv-journal"] == names(built.parent)
    leave(connection)
    connection.close()
    assert ["kluis.zkv"] == names(built.parent)


@pytest.mark.parametrize("ending", ["", "-journal", "-wal"])
def test_a_vault_is_not_built_where_something_is(tmp_path: Path, ending: str) -> None:
    """Neither over a vault nor beside the journal of a lost one, which would destroy the new."""
    taken = tmp_path / f"kluis.zkv{ending}"
    taken.write_bytes(b"theirs")
    with pytest.raises(Refused) as refused:
        refuse_taken(tmp_path / "kluis.zkv")
    assert (Reason.TARGET_EXISTS, taken.name) == (refused.value.reason, refused.value.where)


def test_a_failed_build_leaves_nothing(tmp_path: Path, key: VaultKey) -> None:
    """When building fails, no vault, no part and no journal remains."""
    with pytest.raises(StatementFailed):
        build(tmp_path / "kluis.zkv", key, "surrogate \ud800")
    assert [] == names(tmp_path)


def test_a_full_disk_makes_no_vault(tmp_path: Path, key: VaultKey) -> None:
    """When there is no room for a new vault, its own name is told and nothing remains."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(Unavailable) as problem:
            build(tmp_path / "kluis.zkv", key, "kluis0000000test")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "kluis.zkv" == problem.value.where
    assert [] == names(tmp_path)


def change_meta(connection: Connection, sql: str) -> None:
    for trigger in ("meta_stays", "meta_is_fixed"):
        connection.run(f"DROP TRIGGER {trigger}")
    connection.run(sql)


def test_a_vault_without_identity_is_damaged(built: Path, connection: Connection) -> None:
    """Without its row of identity a vault is damaged, however well it reads."""
    change_meta(connection, "DELETE FROM meta")
    with pytest.raises(StoreDamaged):
        enter(connection, built)


def test_an_empty_database_is_no_vault(built: Path, key: VaultKey, tmp_path: Path) -> None:
    """A database that decrypts but holds nothing is damaged, and not taken for a new vault."""
    (tmp_path / "empty.zkv").touch()
    empty = open_file(tmp_path / "empty.zkv", key, writing=True)
    empty.run("CREATE TABLE t (n INTEGER) STRICT")
    with pytest.raises(StoreDamaged):
        enter(empty, tmp_path / "empty.zkv")
    assert [("t",)] == empty.run("SELECT name FROM sqlite_schema")
    empty.close()
    assert built.exists()


def test_a_newer_form_is_refused(built: Path, connection: Connection) -> None:
    """A vault one step ahead of this program is refused by name."""
    connection.run(f"PRAGMA user_version = {newest_version() + 1}")
    with pytest.raises(StoreTooNew) as problem:
        enter(connection, built)
    assert "kluis.zkv" == problem.value.where


def test_a_newer_format_is_refused(built: Path, connection: Connection) -> None:
    """A vault whose key is made in a way this program does not know is refused too."""
    change_meta(connection, "UPDATE meta SET formaat = 2")
    with pytest.raises(StoreTooNew):
        enter(connection, built)


def test_identity_is_kept(built: Path, connection: Connection) -> None:
    """The row of identity cannot be changed, removed or doubled."""
    enter(connection, built)
    for sql in (
        "UPDATE meta SET kluis_id = 'x'",
        "DELETE FROM meta",
        "INSERT INTO meta VALUES (2, 'x', 1, 'vertrouwenspersoon')",
    ):
        with pytest.raises(StatementFailed) as failed:
            connection.run(sql)
        assert "SQLITE_CONSTRAINT" == failed.value.code
    assert "kluis0000000test" == identity_of(connection, "kluis.zkv")


def test_memory_is_filled_as_a_file_is() -> None:
    """A store in memory gets its settings, form and identity in the same way."""
    connection = open_memory(random_key())
    fill(connection, guard.IN_MEMORY, "kluis0000000test")
    assert "kluis0000000test" == identity_of(connection, "")
    assert newest_version() == version_of(connection)
    connection.close()

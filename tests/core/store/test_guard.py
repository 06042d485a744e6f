from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.core.store.conftest import create
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Connection, StatementFailed, open_file
from vertrouwenspersoon.store.guard import IN_FILE, Setting, settle
from vertrouwenspersoon.store.keys import random_key

# What each setting must not be, so that a setting that is ignored shows.
OPPOSITES = {
    "foreign_keys": "OFF",
    "trusted_schema": "ON",
    "cell_size_check": "OFF",
    "temp_store": "FILE",
    "secure_delete": "OFF",
    "synchronous": "OFF",
    "locking_mode": "NORMAL",
    "mmap_size": "65536",
    "cache_size": "100",
    "journal_mode": "DELETE",
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    (tmp_path / "bare.zkv").touch()
    opened = open_file(tmp_path / "bare.zkv", random_key(), writing=True)
    yield opened
    opened.close()


def name_of(setting: Setting) -> str:
    return setting.ask.removeprefix("PRAGMA ")


def test_every_setting_is_applied(connection: Connection) -> None:
    """After settling, each setting reads as it should, whatever it was."""
    for name, opposite in OPPOSITES.items():
        connection.run(f"PRAGMA {name} = {opposite}")
    settle(connection, IN_FILE)
    assert [s.wanted for s in IN_FILE] == [connection.run(s.ask)[0][0] for s in IN_FILE]
    assert set(OPPOSITES) == {name_of(setting) for setting in IN_FILE}


@pytest.mark.parametrize("setting", IN_FILE, ids=name_of)
def test_a_setting_that_does_not_obey_is_refused(connection: Connection, setting: Setting) -> None:
    """An engine that ignores one setting is noticed, and the setting is named."""

    def ignores(action: int, name: str | None, value: str | None, *_: str | None) -> int:
        deaf = action == dbapi2.SQLITE_PRAGMA and name == name_of(setting) and value is not None
        return int(dbapi2.SQLITE_IGNORE if deaf else dbapi2.SQLITE_OK)

    connection.run(f"PRAGMA {name_of(setting)} = {OPPOSITES[name_of(setting)]}")
    connection.allow(ignores)
    with pytest.raises(RuntimeError, match=name_of(setting)):
        settle(connection, IN_FILE)


FORBIDDEN = [
    "PRAGMA temp_store = FILE",
    "PRAGMA temp_store_directory = '/'",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = NORMAL",
    "PRAGMA secure_delete = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA trusted_schema = ON",
    "PRAGMA writable_schema = ON",
    "PRAGMA mmap_size = 65536",
    "PRAGMA key = 'x'",
    "PRAGMA rekey = 'x'",
    "PRAGMA hexkey = 'ab'",
    "PRAGMA hexrekey = 'ab'",
    "PRAGMA textkey = 'ab'",
    "PRAGMA cipher_memory_security = ON",
    "PRAGMA cipher_plaintext_header_size = 32",
    "PRAGMA cipher_use_hmac = OFF",
    "PRAGMA cipher_log = stderr",
    "PRAGMA cipher_log_level = DEBUG",
    "PRAGMA cipher_profile = 'x'",
    "PRAGMA cipher_default_use_hmac = OFF",
    "ATTACH DATABASE ':memory:' AS other",
    "ATTACH DATABASE 'x' AS other KEY ''",
    "DETACH DATABASE main",
    "VACUUM",
    "VACUUM INTO 'plain.db'",
    "SELECT load_extension('x')",
    "SELECT sqlcipher_export('main')",
]


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_what_could_leak_is_denied(memory: Store, sql: str) -> None:
    """Statements that could write elsewhere, unencrypted or unsafely are refused afterwards."""
    with pytest.raises(StatementFailed):
        memory.rows(sql)


def test_denying_leaves_the_vault_usable(tmp_path: Path) -> None:
    """After every forbidden statement the settings are as they were and the vault still works."""
    with create(tmp_path / "kluis.zkv") as store:
        for sql in FORBIDDEN:
            with pytest.raises(StatementFailed):
                store.rows(sql)
        assert store.check().is_sound
        store._connection.allow(None)
        assert [s.wanted for s in IN_FILE] == [
            store._connection.run(setting.ask)[0][0] for setting in IN_FILE
        ]
        assert ["kluis.zkv"] == [entry.name for entry in tmp_path.iterdir()]


@pytest.mark.parametrize(
    "sql",
    [
        "PRAGMA user_version",
        "PRAGMA page_count",
        "PRAGMA integrity_check",
        "PRAGMA quick_check",
        "PRAGMA cipher_integrity_check",
        "PRAGMA foreign_key_check",
    ],
)
def test_what_looks_only_is_allowed(memory: Store, sql: str) -> None:
    """The checks stay possible."""
    assert isinstance(memory.rows(sql), list)


def test_searching_is_allowed(memory: Store) -> None:
    """Full-text search, with erased words overwritten, works under the guard."""
    with memory.transaction():
        memory.execute("CREATE VIRTUAL TABLE zoek USING fts5(words)")
        memory.execute("INSERT INTO zoek (zoek, rank) VALUES ('secure-delete', 1)")
        memory.execute("INSERT INTO zoek (words) VALUES (:words)", {"words": "boze brief"})
    found = memory.one("SELECT words FROM zoek WHERE zoek MATCH :q", {"q": "brief"})
    assert "boze brief" == found.text("words")

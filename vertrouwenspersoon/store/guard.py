"""How every connection is set, read back, and kept from being set otherwise afterwards."""

from dataclasses import dataclass

from sqlcipher3 import dbapi2

from vertrouwenspersoon.store.driver import Connection, Value


@dataclass(frozen=True, slots=True)
class Setting:
    """One PRAGMA: how it is set, how it is read, and what it must then say."""

    put: str
    ask: str
    wanted: Value


# Foreign keys and cells are checked, the schema is not trusted, nothing temporary goes to disk,
# what is deleted is overwritten. A page that was read is kept, up to 32 MB: to read it again would
# mean to decrypt it again.
_ALWAYS = (
    Setting("PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", 1),
    Setting("PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", 0),
    Setting("PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", 1),
    Setting("PRAGMA temp_store = MEMORY", "PRAGMA temp_store", 2),
    Setting("PRAGMA secure_delete = ON", "PRAGMA secure_delete", 1),
    Setting("PRAGMA cache_size = -32768", "PRAGMA cache_size", -32768),
    Setting("PRAGMA synchronous = EXTRA", "PRAGMA synchronous", 3),
    Setting("PRAGMA locking_mode = EXCLUSIVE", "PRAGMA locking_mode", "exclusive"),
)
# TRUNCATE with EXTRA is the one journal that lost nothing in simulated power cuts and leaves the
# main file complete, so that a copy of a closed vault is a whole vault.
IN_FILE: tuple[Setting, ...] = (
    *_ALWAYS,
    Setting("PRAGMA mmap_size = 0", "PRAGMA mmap_size", 0),
    Setting("PRAGMA journal_mode = TRUNCATE", "PRAGMA journal_mode", "truncate"),
)
# Set before there is anything in a vault; it then stays in the file. No page is ever left unused:
# SQLite writes over an unused page without keeping the old one, so after a power cut in that write
# the page stays torn. Nothing is lost then, but the vault looks damaged and a copy of it fails.
FROM_THE_START: tuple[Setting, ...] = (
    Setting("PRAGMA auto_vacuum = FULL", "PRAGMA auto_vacuum", 1),
)
IN_MEMORY = (
    *_ALWAYS,
    Setting("PRAGMA journal_mode = MEMORY", "PRAGMA journal_mode", "memory"),
)

_ALLOWED_PRAGMAS = {
    "user_version",
    "data_version",  # asked by full-text search itself
    "page_count",
    "freelist_count",
    "quick_check",
    "integrity_check",
    "cipher_integrity_check",
    "foreign_key_check",
}
_DENIED_FUNCTIONS = {"load_extension", "sqlcipher_export", "fts3_tokenizer"}


def settle(connection: Connection, settings: tuple[Setting, ...]) -> None:
    """Apply the settings and read each back; one that does not obey is a `RuntimeError`."""
    for setting in settings:
        connection.run(setting.put)
        if [(setting.wanted,)] != connection.run(setting.ask):
            raise RuntimeError(f"the vault's engine does not obey: {setting.put}")


def judge(
    action: int, first: str | None, second: str | None, _schema: str | None, _by: str | None
) -> int:
    """Deny what could open another file, write unencrypted or undo the settings (an authorizer)."""
    denied = (
        action in {dbapi2.SQLITE_ATTACH, dbapi2.SQLITE_DETACH}
        or (action == dbapi2.SQLITE_PRAGMA and first not in _ALLOWED_PRAGMAS)
        or (action == dbapi2.SQLITE_FUNCTION and second in _DENIED_FUNCTIONS)
    )
    return int(dbapi2.SQLITE_DENY if denied else dbapi2.SQLITE_OK)

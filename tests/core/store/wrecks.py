"""A practice vault of some eighty pages, and ways to break it where it is wanted."""

from datetime import UTC, datetime
from pathlib import Path

from tests.core.store.conftest import PASSPHRASE
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.practice.municipality import practice_document
from vertrouwenspersoon.store.driver import Value, open_file
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, derive_key
from vertrouwenspersoon.store.vaultfile import PAGE

NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)


def practice_vault(path: Path) -> Path:
    """A closed vault with ten zaken of the practice municipality."""
    document = practice_document(load_inhoud(), NOW, 10)
    office = create_office(
        path,
        PASSPHRASE,
        document.organisatie.gemeente,
        clock=FixedClock(NOW),
        ids=CountedIdentities(),
        profile=CHEAPEST,
    )
    office.open_formaat.bring(document)
    office.close()
    return path


def key_of(path: Path) -> VaultKey:
    """The key of a vault, by the passphrase of the tests."""
    return derive_key(PASSPHRASE, path.read_bytes()[:16], CHEAPEST)


def asked(path: Path, sql: str) -> list[tuple[Value, ...]]:
    """The rows of one question to a closed vault."""
    connection = open_file(path, key_of(path), writing=False)
    try:
        return connection.run(sql)
    finally:
        connection.close()


def root_of(path: Path, name: str) -> int:
    """The page a table or an index begins at."""
    roots = asked(path, "SELECT name, rootpage FROM sqlite_schema")
    return next(int(str(page)) for known, page in roots if known == name)


def break_pages(path: Path, *pages: int) -> None:
    """Change a bit in each of these pages; the first page is page 1."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE + 1000] ^= 1
    path.write_bytes(bytes(content))

"""What is measured: a vault of 10,000 practice zaken, and the same rows without encryption."""

import sqlite3  # noqa: TID251 - the plain reference
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.bench.stopwatch import Table
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.practice.municipality import practice_document
from vertrouwenspersoon.practice.wachtzin import WACHTZIN
from vertrouwenspersoon.store import migrate
from vertrouwenspersoon.store.keys import CHEAPEST

NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)
ZAKEN = 10_000
_WISH = "INSERT INTO zoekindex (zoekindex, rank) VALUES ('secure-delete', 1);"
MIGRATIONS = Path(migrate.__file__).with_name("migrations")


@pytest.fixture(scope="session")
def table() -> Iterator[Table]:
    """The table of this session, printed at the end."""
    made = Table()
    yield made
    made.write()


@pytest.fixture(scope="session")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault of 10,000 practice zaken. Its key costs little: opening is measured, not guessing."""
    path = tmp_path_factory.mktemp("bench") / "kluis.zkv"
    document = practice_document(load_inhoud(), NOW, ZAKEN)
    office = create_office(
        path,
        Confidential(WACHTZIN),
        document.organisatie.gemeente,
        clock=FixedClock(NOW),
        profile=CHEAPEST,
    )
    office.open_formaat.bring(document)
    office.close()
    return path


def enter(path: Path) -> Office:
    """The vault, opened with its cheap key."""
    passphrase = Confidential(WACHTZIN)
    return open_office(path, passphrase, clock=FixedClock(NOW), profiles=(CHEAPEST,))


@pytest.fixture
def office(vault: Path) -> Iterator[Office]:
    """The vault of 10,000 zaken, open."""
    opened = enter(vault)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def plain(vault: Path) -> Path:
    """The same tables, indexes and rows in plain SQLite."""
    path = vault.with_suffix(".sqlite")
    office = enter(vault)
    connection = sqlite3.connect(path)
    for migration in sorted(MIGRATIONS.glob("*.sql")):
        # The SQLite of the system may be too old for this wish; it changes no row.
        text = migration.read_text("utf-8").replace(_WISH, "")
        connection.executescript(text)
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
    for (name,) in connection.execute(names).fetchall():
        if not name.startswith(("sqlite_", "zoekindex")):
            _copy(office, connection, name)
    connection.commit()
    connection.close()
    office.close()
    return path


def _copy(office: Office, connection: sqlite3.Connection, name: str) -> None:
    """Copy one table; its triggers fill the index of words again."""
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
    listed = ", ".join(f'"{column}"' for column in columns)
    _, rows = office.tools.store._connection.run_named(f'SELECT {listed} FROM "{name}"', {})  # noqa: S608 - our own tables
    marks = ", ".join("?" * len(columns))
    connection.executemany(f'INSERT OR REPLACE INTO "{name}" ({listed}) VALUES ({marks})', rows)  # noqa: S608 - the same

"""What encryption and durability cost: the same library with and without a key, in the same run."""

import statistics
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlcipher3 import dbapi2

from tests.bench.conftest import NOW
from tests.bench.stopwatch import Line, Table, best
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store import guard
from vertrouwenspersoon.store.keys import CHEAPEST, STANDARD, random_key

pytestmark = pytest.mark.bench

Work = Callable[[str], object]
"""What is timed, for the database of this name."""

PASSPHRASE = Confidential("een blauwe fiets in de regen")
ROWS = 20_000
TABLE = """
    CREATE TABLE note (id INTEGER PRIMARY KEY, zaak TEXT NOT NULL, words TEXT NOT NULL);
    CREATE VIRTUAL TABLE found USING fts5 (words, content = 'note', content_rowid = 'id');
    CREATE TRIGGER note_is_found AFTER INSERT ON note
    BEGIN
        INSERT INTO found (rowid, words) VALUES (NEW.id, NEW.words);
    END;
"""
INSERT = "INSERT INTO note (zaak, words) VALUES (?, ?)"
READ = "SELECT words FROM note WHERE id = ?"
SEARCH = "SELECT rowid, snippet(found, 0, '', '', '', 9) FROM found WHERE found MATCH 'balie'"
SCAN = "SELECT sum(length(words)) FROM note"


def words(number: int) -> str:
    """Some 400 letters; one in fifty speaks of the desk."""
    return f"{number} gesprek over de {'balie' if number % 50 == 0 else 'straat'} " * 12


def engine(path: Path, key: str = "") -> dbapi2.Connection:
    """One database with the settings of a vault; encrypted when there is a key."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    for setting in guard.IN_FILE:
        if "cipher" not in setting.ask:
            connection.execute(setting.put).fetchall()
    return connection


def fill(connection: dbapi2.Connection) -> None:
    """Twenty transactions of a thousand notes, each found by its words."""
    connection.executescript(TABLE)
    for start in range(0, ROWS, 1000):
        connection.execute("BEGIN IMMEDIATE")
        rows = ((str(n % 100), words(n)) for n in range(start, start + 1000))
        connection.executemany(INSERT, rows)
        connection.execute("COMMIT")


def read_points(connection: dbapi2.Connection) -> None:
    """A thousand notes, each by its number, all over the file."""
    for n in range(1000):
        connection.execute(READ, (1 + (n * 7919) % ROWS,)).fetchone()


def test_what_encryption_costs(table: Table, tmp_path: Path) -> None:
    """Writing costs at most half as much again, reading and finding twice, a cold scan four."""
    key, lines, against = random_key().raw, [], "dezelfde SQLite zonder sleutel"

    def both(what: str, most: float, work: Work, times: int = 5) -> None:
        took, bare = (best(partial(work, name), times) for name in ("keyed", "plain"))
        lines.append(table.add(Line(what, took, bare, against, "ms", most)))

    def entered(name: str) -> dbapi2.Connection:
        return engine(tmp_path / name, key if name == "keyed" else "")

    opened: dict[str, dbapi2.Connection] = {}

    def make(name: str) -> None:
        (tmp_path / name).unlink(missing_ok=True)
        fill(opened.setdefault(name, entered(name)))

    both("20.000 notities schrijven, met zoekindex", 1.5, make, 1)
    both("1.000 notities lezen op nummer", 2.0, lambda name: read_points(opened[name]))
    both("400 notities vinden", 2.0, lambda name: opened[name].execute(SEARCH).fetchall())
    for connection in opened.values():
        connection.close()

    def scan(name: str) -> None:
        connection = entered(name)
        connection.execute(SCAN).fetchone()
        connection.close()

    both("openen en alle 20.000 notities lezen", 4.0, scan)
    assert [] == [line.what for line in lines if line.ratio > line.most]


def test_a_save_is_durable_soon(table: Table, tmp_path: Path) -> None:
    """A save with its line in the chained journal takes at most six bare flushed transactions."""
    office = create_office(
        tmp_path / "kluis.zkv", PASSPHRASE, Gemeente("X"), clock=FixedClock(NOW), profile=CHEAPEST
    )
    zaak = office.meldingen.save(MeldingConcept(verhaal=Confidential("Kort."))).zaak
    ours = spread(lambda: office.dossiers.save_notitie(zaak, Confidential(words(1))))
    office.close()
    plain = engine(tmp_path / "plain")
    plain.executescript(TABLE)
    bare = spread(lambda: plain.execute(INSERT, ("1", words(1))))
    plain.close()
    line = Line("een notitie bewaren (p99)", ours, bare, "één regel in kale SQLite", "ms", 8)
    assert table.add(line).ratio <= line.most


def spread(work: Callable[[], object]) -> float:
    """The time within which 99 of 100 runs end, in milliseconds."""
    taken = []
    for _ in range(300):
        start = perf_counter()
        work()
        taken.append((perf_counter() - start) * 1000)
    return statistics.quantiles(taken, n=100)[98]


def test_unlocking_costs_what_guessing_costs(table: Table, tmp_path: Path) -> None:
    """Opening takes hardly more than its key derivation, which is slow on purpose."""
    path, clock = tmp_path / "kluis.zkv", FixedClock(NOW)
    create_office(path, PASSPHRASE, Gemeente("X"), clock=clock, profile=STANDARD).close()

    def ours() -> None:
        opened: Office = open_office(path, PASSPHRASE, clock=clock)
        opened.close()

    def bare() -> None:
        Argon2id(salt=bytes(16), length=32, iterations=3, lanes=4, memory_cost=256 * 1024).derive(
            b"een blauwe fiets in de regen"
        )

    line = Line("ontgrendelen met profiel 1", best(ours, 3), best(bare, 3), "Argon2id", "ms", 1.3)
    assert table.add(line).ratio <= line.most

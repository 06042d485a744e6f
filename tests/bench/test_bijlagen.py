"""What reading a gigabyte of evidence costs, against the same pieces in plain SQLite."""

import hashlib
import os
import shutil
import sqlite3  # noqa: TID251 - the plain reference
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest

from tests.bench.conftest import NOW, enter
from tests.bench.stopwatch import Line, Table, best, printed_by
from tests.core.usecases.offices import add_zaak
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.practice.wachtzin import WACHTZIN
from vertrouwenspersoon.store.bijlagen import PIECE, read_bytes
from vertrouwenspersoon.store.keys import CHEAPEST

pytestmark = pytest.mark.bench

FILES, PIECES = 20, 50
_MEMORY = """
import resource, sys
from pathlib import Path
from tests.bench.conftest import enter
from vertrouwenspersoon.store.bijlagen import read_bytes
def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
office = enter(Path(sys.argv[1]))
[zaak] = office.zaken.regels()
files = office.zaken.pagina(zaak.rij.zaak).beeld.bijlagen
idle = most()
for one in files:
    for _ in read_bytes(office.tools.store, one):
        pass
print(most() - idle)
"""


def film(number: int) -> Iterator[bytes]:
    """Fifty MiB that no other film has; no two pieces are the same."""
    chance = repeatable_chance(number)
    some = chance.randbytes(PIECE)
    for piece in range(PIECES):
        yield bytes((piece,)) + some[1:]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a gigabyte of evidence in one zaak."""
    path = tmp_path_factory.mktemp("bewijs") / "kluis.zkv"
    office = create_office(
        path, Confidential(WACHTZIN), Gemeente("Ergens"), clock=FixedClock(NOW), profile=CHEAPEST
    )
    zaak = add_zaak(office, gebeurd_op=None, gebeurd_om=None)
    for number in range(FILES):
        office.bijlagen.finish(office.bijlagen.receive(zaak, f"{number}.mp4", film(number)))
    office.close()
    return path


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pieces in plain SQLite."""
    path = tmp_path_factory.mktemp("kaal") / "kaal.sqlite"
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TABLE deel (film INTEGER, nummer INTEGER, deel BLOB, PRIMARY KEY (film, nummer))"
    )
    for number in range(FILES):
        rows = ((number, at, piece) for at, piece in enumerate(film(number)))
        connection.executemany("INSERT INTO deel VALUES (?, ?, ?)", rows)
        connection.commit()
    connection.close()
    return path


def test_reading_evidence_back(table: Table, filled: Path, bare: Path) -> None:
    """Fifty MB of evidence is read and checked within six times of plain pieces and the check."""
    office = enter(filled)
    [regel] = office.zaken.regels()
    files = office.zaken.pagina(regel.rij.zaak).beeld.bijlagen
    connection = sqlite3.connect(bare)

    def ours() -> None:
        for one in files:
            for _ in read_bytes(office.tools.store, one):
                pass

    def plain() -> None:
        for number in range(FILES):
            check = hashlib.sha256()
            for at in range(PIECES):
                asked = "SELECT deel FROM deel WHERE film = ? AND nummer = ?"
                check.update(connection.execute(asked, (number, at)).fetchone()[0])

    took, reference = best(ours, 2) / FILES, best(plain, 2) / FILES
    office.close()
    connection.close()
    words = "SQLite, dezelfde stukken"
    line = Line("50 MB bewijs teruglezen, van 1 GB", took, reference, words, "ms", 6)
    assert table.add(line).ratio <= line.most


def test_a_backup_with_everything_checked(table: Table, filled: Path, tmp_path: Path) -> None:
    """A back-up, opened and held against the vault, takes at most twelve times a copy read back."""
    office, hundreds = enter(filled), filled.stat().st_size / 100_000_000
    start = perf_counter()
    office.backups.make_in(tmp_path)
    took = (perf_counter() - start) * 1000 / hundreds
    office.close()

    def plain() -> None:
        copy = tmp_path / "kopie"
        shutil.copyfile(filled, copy)
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
            hashlib.file_digest(file, "sha256")

    reference = best(plain, 2) / hundreds
    words = "kopiëren en teruglezen"
    line = Line("back-up met controle, per 100 MB", took, reference, words, "ms", 12)
    assert table.add(line).ratio <= line.most


def test_memory_of_reading_evidence(table: Table, filled: Path) -> None:
    """Reading a gigabyte of evidence takes less memory than two of its files."""
    took = printed_by(_MEMORY, str(filled))
    line = Line("geheugen bij 1 GB bewijs", took, PIECES, "één bestand van 50 MB", "MB", 2)
    assert table.add(line).ratio <= line.most

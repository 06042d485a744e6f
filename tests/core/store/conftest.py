import contextlib
import ctypes
import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST

PASSPHRASE = Confidential("een blauwe fiets in de regen")
CREATE_NOTES = "CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT"
CREATE_INDEX = "CREATE INDEX notes_by_words ON notes (words)"
INSERT_NOTE = "INSERT INTO notes (words) VALUES (:words)"
COUNT_NOTES = "SELECT count(*) AS n FROM notes"


def create(path: Path) -> Store:
    return Store.create(path, PASSPHRASE, kluis_id="kluis0000000test", profile=CHEAPEST)


def reopen(path: Path, passphrase: Confidential = PASSPHRASE) -> Store:
    return Store.open(path, passphrase, profiles=(CHEAPEST,))


def snapshot(folder: Path) -> dict[str, str]:
    """Every file by name, with the SHA-256 of its content."""
    return {
        entry.name: hashlib.sha256(entry.read_bytes()).hexdigest() for entry in folder.iterdir()
    }


def flip(path: Path, offset: int, bit: int = 0) -> None:
    """Change one bit of a file."""
    content = bytearray(path.read_bytes())
    content[offset] ^= 1 << bit
    path.write_bytes(content)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a closed vault of some twenty pages, with notes and an index on them."""
    path = tmp_path_factory.mktemp("filled") / "kluis.zkv"
    with create(path) as store, store.transaction():
        store.execute(CREATE_NOTES)
        store.execute(CREATE_INDEX)
        store.execute_many(INSERT_NOTE, ({"words": f"{n:04d} {'woord ' * 20}"} for n in range(250)))
    return path.read_bytes()


@pytest.fixture
def vault(tmp_path: Path, filled: bytes) -> Path:
    """A closed vault in a folder of its own."""
    folder = tmp_path / "kluis"
    folder.mkdir()
    (folder / "kluis.zkv").write_bytes(filled)
    return folder / "kluis.zkv"


@pytest.fixture
def memory() -> Iterator[Store]:
    """An open store in memory, with an empty table of notes."""
    with Store.in_memory() as store:
        with store.transaction():
            store.execute(CREATE_NOTES)
        yield store


@pytest.fixture
def read_only() -> Iterator[Callable[[Path], None]]:
    """Makes files and folders read-only, for the administrator of the computer too."""
    if os.name != "posix":
        pytest.skip("modes as POSIX has them")
    changed: list[tuple[Path, int]] = []

    def make(path: Path) -> None:
        changed.append((path, path.stat().st_mode))
        path.chmod(0o500 if path.is_dir() else 0o400)

    with _obeying_modes():
        yield make
    for path, mode in changed:
        path.chmod(mode)


@contextlib.contextmanager
def _obeying_modes() -> Iterator[None]:
    """Root may write everything; lay that down for a while (capabilities 1 and 2 of Linux)."""
    if os.geteuid() != 0:
        yield
        return
    if not sys.platform.startswith("linux"):
        pytest.skip("root cannot lay down its rights here")
    libc = ctypes.CDLL(None)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    before = (ctypes.c_uint32 * 6)()
    libc.capget(header, before)
    without = (ctypes.c_uint32 * 6)(*before)
    without[0] &= ~0b110
    libc.capset(header, without)
    try:
        yield
    finally:
        libc.capset(header, before)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """An open, empty store in memory, one for a whole module: change it in `undone` only."""
    with Store.in_memory() as opened:
        yield opened

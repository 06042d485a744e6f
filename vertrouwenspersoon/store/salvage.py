"""Redden wat leesbaar is: everything a damaged vault still holds, put into a new one.

The old file is only read. The new one gets the same key and salt, so that the same passphrase and
the same herstelblad open it, and the same identity, because it is the same vault. What the table
itself has lost may still stand in an index or in the search index, and is taken from there.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    NotWritable,
    Refused,
    StoreDamaged,
    StoreTruncated,
)
from vertrouwenspersoon.store import opening
from vertrouwenspersoon.store.diagnosis import unverified_pages, why_unreadable
from vertrouwenspersoon.store.driver import StatementFailed, open_file
from vertrouwenspersoon.store.herstelcode import key_of
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, Profile, VaultKey, derive_key
from vertrouwenspersoon.store.rescue import Rescue, SavedTable, Tell
from vertrouwenspersoon.store.schema_repair import repair_schema
from vertrouwenspersoon.store.vaultfile import PAGE, read_salt, refuse_unusual
from vertrouwenspersoon.store.wreck import Wreck
from vertrouwenspersoon.writing import part_of, publish_new

_READ_ONE = "SELECT 1 FROM sqlite_schema LIMIT 1"
_READ_LIST = "SELECT count(sql) FROM sqlite_schema"
_READ_IDENTITY = "SELECT kluis_id FROM meta"


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was saved from a vault of `parts` pages, of which `unreadable` could not be read."""

    path: Path
    key: VaultKey
    kluis_id: str
    parts: int
    unreadable: int
    tables: tuple[SavedTable, ...]
    zaken_to_check: tuple[str, ...]
    """The codes of zaken of which something was mended, and should be looked at."""

    @property
    def lost(self) -> int:
        """How many rows are known to be lost; there may be more that nothing else speaks of."""
        return sum(table.lost for table in self.tables)

    def kept(self, table: str) -> int:
        """How many rows of a table there are in the new vault."""
        return sum(saved.kept for saved in self.tables if saved.name == table)

    @property
    def mended(self) -> int:
        """How many rows were put together from what stood elsewhere."""
        return sum(table.mended for table in self.tables)


def key_for(
    path: Path, passphrase: Confidential, profiles: tuple[Profile, ...] = PRODUCT_PROFILES
) -> VaultKey:
    """The key of a damaged vault. The code of the herstelblad works even when its start is gone."""
    code = key_of(passphrase)
    if code is not None:
        return code
    salt, profile = read_salt(path, profiles)
    return derive_key(passphrase, salt, profile)


def salvage(
    old: Path, key: VaultKey, new: Path, *, now: datetime, spare_id: str, tell: Tell
) -> Salvage:
    """Put everything that can be read of `old` into a new vault at `new`; `old` is only read.

    `spare_id` becomes the identity when the old one is gone. Raises `Refused` (`PASSPHRASE_WRONG`,
    `TARGET_EXISTS`), `StoreLocked`, `StoreTooNew`, `NoSpace`, `NotWritable`, or
    `NothingReadable` when nothing tells what is where. Then there is no new file.
    """
    refuse_unusual(old)
    _refuse_open_elsewhere(old, key)
    opening.refuse_taken(new)
    with part_of(new.with_name(f"{new.name}.kopie")) as copy:
        _copy_readable(old, copy)
        with contextlib.closing(Wreck(copy, key)) as wreck:
            parts, unreadable = _measure(wreck, copy, key)
            _repair_schema(wreck, copy, key)
            with part_of(new) as part:
                rescue = Rescue(wreck, now, tell)
                kluis_id = _identity(wreck) or spare_id
                rescue.fill(part, key, kluis_id, new.name)
                publish_new(part, new)
    saved, codes = tuple(rescue.tables), rescue.codes
    return Salvage(new, key, kluis_id, parts, unreadable, saved, codes)


def _refuse_open_elsewhere(old: Path, key: VaultKey) -> None:
    """`StoreLocked` when another program has it open: a copy would catch it in the middle."""
    connection = open_file(old, key, writing=False)
    try:
        with contextlib.suppress(StoreDamaged, NotWritable, StatementFailed):
            connection.run(_READ_ONE)
    finally:
        connection.close()


def _copy_readable(old: Path, copy: Path) -> None:
    """The file and its journal, page by page; what the disk cannot read becomes an empty page."""
    journal = old.with_name(f"{old.name}-journal")
    _copy(old, copy)
    if journal.exists() and journal.stat().st_size:
        _copy(journal, copy.with_name(f"{copy.name}-journal"))


def _copy(source: Path, target: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    descriptor = os.open(target, flags, 0o600)
    with _readable(source) as reading, os.fdopen(descriptor, "wb") as writing:
        size = os.fstat(reading).st_size
        for offset in range(0, size, PAGE):
            length = min(PAGE, size - offset)
            os.lseek(reading, offset, os.SEEK_SET)
            writing.write(_read_or_empty(reading, length))


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[int]:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        raise NotWritable(path.name) from None
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _read_or_empty(reading: int, length: int) -> bytes:
    try:
        return os.read(reading, length).ljust(length, b"\0")
    except OSError:
        return bytes(length)


def _measure(wreck: Wreck, copy: Path, key: VaultKey) -> tuple[int, int]:
    """How many pages there should be, and how many of them cannot be read."""
    with contextlib.suppress(StoreDamaged):
        wreck.ask(_READ_ONE)  # what a killed program left half-written is undone here
    wreck.close()
    problem = why_unreadable(copy, key)
    if isinstance(problem, Refused):
        raise problem
    present = copy.stat().st_size // PAGE
    absent = 0
    if isinstance(problem, StoreTruncated):
        absent = -(-problem.expected // PAGE) - present
    return present + absent, len(unverified_pages(copy, key)) + absent


def _repair_schema(wreck: Wreck, copy: Path, key: VaultKey) -> None:
    """The whole list of tables is read: SQLite itself goes on with the part that it can read."""
    try:
        wreck.ask(_READ_LIST)
    except StoreDamaged:
        wreck.close()
        repair_schema(copy, key, lambda path: opening.build(path, key, "lijst"))


def _identity(wreck: Wreck) -> str:
    try:
        found = wreck.ask(_READ_IDENTITY)
    except StoreDamaged:
        return ""
    return str(found[0][0]) if found else ""

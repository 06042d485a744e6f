"""Copies of a vault: made in steps beside the work, checked, and only then given their name.

A back-up is a vault: the same format, the same first 16 bytes, the same key. Restoring is making a
copy of a back-up, so both are one act here.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    NoSpace,
    NotWritable,
    Reason,
    Refused,
    StoreDamaged,
    StoreMissing,
    StoreTooNew,
    StoreTruncated,
    TargetFull,
    TargetMissing,
    UnsoundCopy,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.store import guard
from vertrouwenspersoon.store.diagnosis import why_unreadable
from vertrouwenspersoon.store.driver import Connection, open_file
from vertrouwenspersoon.store.herstelcode import key_of
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, Profile, VaultKey, derive_key
from vertrouwenspersoon.store.migrate import newest_version, version_of
from vertrouwenspersoon.store.opening import identity_of, leave, refuse_taken
from vertrouwenspersoon.store.soundness import examine
from vertrouwenspersoon.store.vaultfile import PAGE, read_salt, refuse_unusual
from vertrouwenspersoon.writing import part_of, publish_new

PAGES_IN_A_STEP = 500
"""Two megabytes: between two steps a change waits some tens of milliseconds."""
_STALE_AFTER_S = 3600
_PARTS = "kluis-*.zkv.????????.deel"
_SELECT_TABLES = """
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
"""

GoingOn = Callable[[int, int], bool]
"""Asked between two steps with the pages done and all of them: whether to go on."""
Counts = tuple[tuple[str, int], ...]
"""The number of rows of each table, by name."""


@dataclass(frozen=True, slots=True)
class Kopie:
    """A copy that was checked: its bytes, the SHA-256 of the file, the rows of each table."""

    grootte: int
    sha256: str
    tellingen: Counts


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What a vault turned out to hold: whose it is, whether it is whole, the rows of each table."""

    kluis_id: str
    is_sound: bool
    tellingen: Counts


def verified_copy(source: Connection, key: VaultKey, path: Path, going_on: GoingOn) -> Kopie:
    """Copy an open vault to `path`, where nothing is yet; it appears there only when it is right.

    Right is: both checks find nothing, and identity and rows are those of the source. Between two
    steps `going_on` may change the source on this connection. Raises `Refused` (`BACKUP_STOPPED`,
    `TARGET_EXISTS`), `TargetMissing`, `TargetFull`, `NotWritable` or `UnsoundCopy`.
    """
    needed = refuse_unfit(source, path.parent)
    refuse_taken(path)
    with _told_of_target(path, needed), part_of(path) as part:
        try:
            fill(source, part, key, going_on)
            copy = _checked(source, part, key, path)
            publish_new(part, path)
        except (NotWritable, StoreMissing):
            # A stick that was pulled out takes the part with it.
            if os.path.exists(part):  # noqa: PTH110 - the other one raises on a stick that is gone
                raise
            raise TargetMissing(path.parent.name) from None
    return copy


def restore(source: Path, key: VaultKey, path: Path, going_on: GoingOn) -> Kopie:
    """Copy a back-up to a new file at `path`; the back-up is only read. Otherwise as above."""
    with _opened(source, key) as connection:
        return verified_copy(connection, key, path, going_on)


def look_at(path: Path, key: VaultKey) -> Inhoud:
    """Examine a vault that is not open, without changing anything. About 1 s for each 100 MB."""
    with _opened(path, key) as connection:
        return _contents(connection, path.name)


def key_for(
    path: Path, typed: Confidential, profiles: tuple[Profile, ...] = PRODUCT_PROFILES
) -> VaultKey:
    """The key a passphrase, or the code of the herstelblad, leads to for this file."""
    code = key_of(typed)
    if code is not None:
        return code
    salt, profile = read_salt(path, profiles)
    return derive_key(typed, salt, profile)


def fingerprint(path: Path) -> tuple[int, str]:
    """The size in bytes and the SHA-256 of a file. Never of a vault that is open here."""
    try:
        with path.open("rb") as file:
            return os.fstat(file.fileno()).st_size, hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise TargetMissing(path.parent.name) from None
    except OSError:
        raise NotWritable(path.name) from None


def remove_if_same(path: Path, sha256: str) -> bool:
    """Remove a back-up that is still the file it was; whether no file is there any more."""
    try:
        if fingerprint(path)[1] != sha256:
            return False
        path.unlink()
    except TargetMissing:
        return True
    except (NotWritable, OSError):
        return False
    return True


def clear_parts(folder: Path, key: VaultKey, now: datetime) -> None:
    """Remove what killed attempts left: parts of this vault, and any part of an hour ago.

    A fresh part of another vault may be growing at this moment, from another computer.
    """
    with contextlib.suppress(OSError):
        for part in folder.glob(_PARTS):
            if _is_stale(part, key, now):
                for left in folder.glob(f"{part.name}*"):
                    left.unlink(missing_ok=True)


def _is_stale(part: Path, key: VaultKey, now: datetime) -> bool:
    with part.open("rb") as file:
        is_ours = file.read(len(key.salt)) == key.salt
    return is_ours or now.timestamp() - part.stat().st_mtime > _STALE_AFTER_S


def refuse_unfit(source: Connection, folder: Path) -> int:
    """The bytes a copy needs: a fifth more than the vault, for its journal.

    Raises `TargetMissing` or `TargetFull` when it cannot go there.
    """
    needed = int(str(source.run("PRAGMA page_count")[0][0])) * PAGE * 6 // 5
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        raise TargetMissing(folder.name) from None
    if free < needed:
        raise TargetFull(folder.name, needed)
    return needed


@contextlib.contextmanager
def _told_of_target(path: Path, needed: int) -> Iterator[None]:
    try:
        yield
    except NoSpace:
        raise TargetFull(path.parent.name, needed) from None


def fill(source: Connection, part: Path, key: VaultKey, going_on: GoingOn) -> None:
    """Copy an open vault into an empty file under a key, in steps; not yet checked or flushed."""

    def between(done: int, total: int) -> None:
        if not going_on(done, total):
            raise Refused(Reason.BACKUP_STOPPED)

    target = open_file(part, key, writing=True)
    try:
        guard.settle(target, guard.IN_FILE)
        source.copy_to(target, PAGES_IN_A_STEP, between)
        leave(target)
    finally:
        target.close()


def _checked(source: Connection, part: Path, key: VaultKey, path: Path) -> Kopie:
    """What is in the part, opened anew, when it is what is in the source at this moment."""
    wanted = Inhoud(identity_of(source, path.name), is_sound=True, tellingen=counts(source))
    if _examined(part, key) != wanted:
        if not examine(source).is_sound:
            raise StoreDamaged
        raise UnsoundCopy(path.name)
    return Kopie(*fingerprint(part), wanted.tellingen)


def _examined(part: Path, key: VaultKey) -> Inhoud | None:
    try:
        return look_at(part, key)
    except (StoreDamaged, StoreTruncated, Refused):
        return None


@contextlib.contextmanager
def _opened(path: Path, key: VaultKey) -> Iterator[Connection]:
    """A connection that only reads. A key that does not fit is told from damage."""
    refuse_unusual(path)
    problem: VertrouwenspersoonError | None = None
    connection = open_file(path, key, writing=False)
    try:
        connection.allow(guard.judge)
        if version_of(connection) > newest_version():
            raise StoreTooNew(path.name)
        identity_of(connection, path.name)
        yield connection
    except StoreDamaged:
        problem = why_unreadable(path, key)
    finally:
        connection.close()
    if problem is not None:
        raise problem


def _contents(connection: Connection, where: str) -> Inhoud:
    kluis_id = identity_of(connection, where)
    is_sound = examine(connection).is_sound
    return Inhoud(kluis_id, is_sound, counts(connection) if is_sound else ())


def counts(connection: Connection) -> Counts:
    """The number of rows of each table, by name."""
    names = [str(name) for (name,) in connection.run(_SELECT_TABLES)]
    return tuple((name, _count(connection, name)) for name in names)


def _count(connection: Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    sql = f'SELECT count(*) FROM "{quoted}"'  # noqa: S608 - the name of a table cannot be a value
    return int(str(connection.run(sql)[0][0]))

"""Copies of real vaults: beside the work, stopped, killed, on full and vanishing disks."""

import os
import shutil
import signal
import subprocess
import sys
from collections import namedtuple
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.store.conftest import (
    COUNT_NOTES,
    INSERT_NOTE,
    PASSPHRASE,
    flip,
    reopen,
    snapshot,
)
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    NotWritable,
    Reason,
    Refused,
    StoreDamaged,
    StoreLocked,
    StoreTooNew,
    TargetFull,
    TargetMissing,
    Unavailable,
    UnsoundCopy,
)
from vertrouwenspersoon.store import backup, guard
from vertrouwenspersoon.store.backup import fingerprint, key_for, look_at, remove_if_same, restore
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Connection
from vertrouwenspersoon.store.guard import Setting
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, random_key
from vertrouwenspersoon.store.migrate import newest_version
from vertrouwenspersoon.store.opening import leave

NAME = "kluis-2026-11-23-1142.zkv"


@pytest.fixture
def store(vault: Path) -> Iterator[Store]:
    with reopen(vault) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "back-ups"
    made.mkdir()
    return made


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages in a step, so that a small vault is copied in many."""
    monkeypatch.setattr(backup, "PAGES_IN_A_STEP", 2)


def on(_done: int, _total: int) -> bool:
    return True


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def key_of(store: Store) -> VaultKey:
    assert store._key is not None
    return store._key


def notes(path: Path) -> int:
    with reopen(path) as store:
        return store.one(COUNT_NOTES).number("n")


def add_note(store: Store) -> None:
    with store.transaction():
        store.execute(INSERT_NOTE, {"words": "tussendoor " * 300})


def test_a_copy_is_a_vault_with_the_same_key(store: Store, folder: Path) -> None:
    """A back-up begins with the same 16 bytes, opens with the same passphrase, and is sound."""
    made = store.copy(folder / NAME, on)
    key = key_of(store)
    assert [NAME] == names(folder)
    assert key.salt == (folder / NAME).read_bytes()[:16]
    assert (made.grootte, made.sha256) == fingerprint(folder / NAME)
    with reopen(folder / NAME) as copy:
        assert store.kluis_id == copy.kluis_id
        assert copy.check().is_sound
    assert ("notes", 250) in made.tellingen


def test_a_copy_is_private(store: Store, folder: Path) -> None:
    """Only its owner may read a back-up, and nothing in it is readable."""
    store.copy(folder / NAME, on)
    data = (folder / NAME).read_bytes()
    assert 0o600 == (folder / NAME).stat().st_mode & 0o777 or os.name != "posix"
    assert b"woord" not in data
    assert b"SQLite" not in data


@pytest.mark.usefixtures("small_steps")
def test_work_goes_on_between_two_steps(vault: Path, store: Store, folder: Path) -> None:
    """Everything that was kept during the copying is in the copy, which is consistent."""
    seen: list[tuple[int, int]] = []

    def work(done: int, total: int) -> bool:
        seen.append((done, total))
        if len(seen) <= 5:
            add_note(store)
        return True

    made = store.copy(folder / NAME, work)
    assert len(seen) > 5
    assert all(0 < done < total for done, total in seen)
    assert ("notes", 255) in made.tellingen
    assert 255 == notes(folder / NAME)
    assert 255 == store.one(COUNT_NOTES).number("n")
    store.close()
    assert 255 == notes(vault)


@pytest.mark.usefixtures("small_steps")
def test_a_stopped_copy_leaves_nothing(store: Store, folder: Path) -> None:
    """When it may not go on, the part is removed, and the vault works on."""
    with pytest.raises(Refused) as problem:
        store.copy(folder / NAME, lambda done, _total: done < 6)
    assert Reason.BACKUP_STOPPED is problem.value.reason
    assert [] == names(folder)
    add_note(store)
    assert ("notes", 251) in store.copy(folder / NAME, on).tellingen


@pytest.mark.usefixtures("small_steps")
def test_a_vault_does_not_close_under_its_copy(store: Store, folder: Path) -> None:
    """Closing in the middle is refused as a bug, and a second copy as busy; both leave no file."""

    def close(_done: int, _total: int) -> bool:
        store.close()
        return True

    def again(_done: int, _total: int) -> bool:
        store.copy(folder / "kluis-2026-11-23-1143.zkv", on)
        return True

    with pytest.raises(RuntimeError, match="cannot close"):
        store.copy(folder / NAME, close)
    with pytest.raises(Refused) as problem:
        store.copy(folder / NAME, again)
    assert Reason.BACKUP_BUSY is problem.value.reason
    assert [] == names(folder)


def test_nothing_is_written_over(vault: Path, store: Store, folder: Path) -> None:
    """A file with the name stays as it is; so does the vault itself."""
    (folder / NAME).write_bytes(b"van een ander")
    for taken in (folder / NAME, vault):
        before = snapshot(folder)
        with pytest.raises(Refused) as problem:
            store.copy(taken, on)
        assert Reason.TARGET_EXISTS is problem.value.reason
        assert before == snapshot(folder)
    assert 250 == store.one(COUNT_NOTES).number("n")


def test_a_journal_of_a_lost_back_up_is_in_the_way(store: Store, folder: Path) -> None:
    """A journal with the name would be played into the copy; so that is refused at once."""
    (folder / f"{NAME}-journal").write_bytes(b"van een ander")
    with pytest.raises(Refused) as problem:
        store.copy(folder / NAME, on)
    assert Reason.TARGET_EXISTS is problem.value.reason
    assert [f"{NAME}-journal"] == names(folder)


def test_a_folder_that_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    """A missing folder is told by its own error, and is not made: it may be a stick."""
    with pytest.raises(TargetMissing) as problem:
        store.copy(tmp_path / "stick" / NAME, on)
    assert "stick" == problem.value.where
    assert not (tmp_path / "stick").exists()


def test_a_folder_that_cannot_be_written_is_told(
    store: Store, folder: Path, read_only: Callable[[Path], None]
) -> None:
    """A read-only folder gives `NotWritable`."""
    read_only(folder)
    with pytest.raises(NotWritable):
        store.copy(folder / NAME, on)


def test_too_little_room_is_told_before_anything_is_written(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With less than the vault and a fifth free, the copy is refused and the need named."""
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as the library gives it
    size = store.path.stat().st_size if store.path else 0
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(0, 0, size * 6 // 5 - 1))
    with pytest.raises(TargetFull) as problem:
        store.copy(folder / NAME, on)
    assert size * 6 // 5 == problem.value.needed
    assert [] == names(folder)


def test_a_disk_that_fills_up_leaves_nothing(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the room runs out while copying, that is told and no file remains."""
    full = Setting("PRAGMA max_page_count = 5", "PRAGMA max_page_count", 5)
    monkeypatch.setattr(guard, "IN_FILE", (*guard.IN_FILE, full))
    with pytest.raises(TargetFull):
        store.copy(folder / NAME, on)
    assert [] == names(folder)
    add_note(store)


@pytest.mark.usefixtures("small_steps")
def test_a_stick_that_vanishes_is_told(store: Store, folder: Path) -> None:
    """When the folder goes away half-way it has its own error, and the vault works on."""

    def pull_out(done: int, _total: int) -> bool:
        if done == 6:
            shutil.rmtree(folder)
        return True

    with pytest.raises(TargetMissing):
        store.copy(folder / NAME, pull_out)
    assert not folder.exists()
    add_note(store)


@pytest.mark.usefixtures("small_steps")
def test_a_copy_that_differs_is_never_named(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When one bit of the written part changes before it is checked, no back-up appears."""

    def worn_out(connection: Connection) -> None:
        leave(connection)
        [part] = folder.glob("*.deel")
        flip(part, 4096 * 3 + 100)

    monkeypatch.setattr(backup, "leave", worn_out)
    with pytest.raises(UnsoundCopy):
        store.copy(folder / NAME, on)
    assert [] == names(folder)


def test_a_copy_that_misses_rows_is_never_named(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part that is whole but holds other rows than the vault is refused."""
    counts = backup.counts
    asked: list[int] = []

    def one_less(connection: Connection) -> backup.Counts:
        asked.append(1)
        found = counts(connection)
        return found[:-1] if len(asked) == 1 else found

    monkeypatch.setattr(backup, "counts", one_less)
    with pytest.raises(UnsoundCopy):
        store.copy(folder / NAME, on)
    assert [] == names(folder)


def test_a_damaged_vault_gives_no_back_up(vault: Path, folder: Path) -> None:
    """A vault with a damaged page is called damaged, and no back-up appears."""
    flip(vault, vault.stat().st_size - 4096 + 100)
    with reopen(vault) as store, pytest.raises(StoreDamaged):
        store.copy(folder / NAME, on)
    assert [] == names(folder)


def test_a_store_in_memory_has_no_copies(memory: Store, folder: Path) -> None:
    """Nothing of a store in memory is written to a disk."""
    with pytest.raises(RuntimeError, match="memory"):
        memory.copy(folder / NAME, on)


KILLED = """
import os, sys
from pathlib import Path
from tests.core.store.conftest import reopen
from vertrouwenspersoon.store import backup
backup.PAGES_IN_A_STEP = 2
steps = []
def going_on(done, total):
    steps.append(done)
    if len(steps) == int(sys.argv[3]):
        os.kill(os.getpid(), 9)
    return True
reopen(Path(sys.argv[1])).copy(Path(sys.argv[2]), going_on)
"""


@pytest.mark.parametrize("step", [1, 4, 9])
def test_a_kill_in_the_middle_leaves_no_back_up(vault: Path, folder: Path, step: int) -> None:
    """After a kill no file has a valid name; the vault opens, and the part is cleared away."""
    if os.name != "posix":
        pytest.skip("kills as POSIX has them")
    command = [sys.executable, "-c", KILLED, str(vault), str(folder / NAME), str(step)]
    run = subprocess.run(command, check=False)  # noqa: S603 - ourselves
    assert -signal.SIGKILL == run.returncode
    assert [] == list(folder.glob("*.zkv"))
    assert [] != list(folder.glob("*.deel"))
    with reopen(vault) as store:
        store.clear_parts(folder, NOW)
        late = NOW.replace(year=2199)
        store.clear_parts(folder, late)
        assert [] == names(folder)
        assert 250 == store.one(COUNT_NOTES).number("n")


def test_only_parts_of_this_vault_or_old_ones_are_cleared(store: Store, folder: Path) -> None:
    """A fresh part of another vault stays, also beside one of ours; after an hour it goes too."""
    ours, other = folder / f"{NAME}.0000000a.deel", folder / f"{NAME}.0000000b.deel"
    ours.write_bytes(key_of(store).salt)
    (folder / f"{ours.name}-journal").touch()
    other.write_bytes(random_key().salt)
    (folder / "verslag.deel").touch()
    os.utime(other, (NOW.timestamp(), NOW.timestamp()))
    store.clear_parts(folder, NOW + timedelta(minutes=59))
    assert {other.name, "verslag.deel"} == set(names(folder))
    store.clear_parts(folder, NOW + timedelta(minutes=61))
    assert ["verslag.deel"] == names(folder)
    store.clear_parts(folder / "nergens", NOW)


# Putting back.


@pytest.fixture
def made(vault: Path, folder: Path) -> Path:
    """A back-up of a vault that is closed again."""
    with reopen(vault) as store:
        store.copy(folder / NAME, on)
    return folder / NAME


@pytest.fixture
def key(vault: Path) -> VaultKey:
    return key_for(vault, PASSPHRASE, (CHEAPEST,))


def test_a_back_up_is_put_back_as_a_new_file(made: Path, key: VaultKey, tmp_path: Path) -> None:
    """The new file is a vault with everything in it; the back-up was only read."""
    before = snapshot(made.parent)
    restore(made, key, tmp_path / "nieuw.zkv", on)
    assert 250 == notes(tmp_path / "nieuw.zkv")
    assert before == snapshot(made.parent)


def test_the_code_leads_to_the_same_key(vault: Path, key: VaultKey) -> None:
    """The code of the herstelblad opens a back-up as the passphrase does."""
    with reopen(vault) as store:
        code = Confidential(" ".join(store.herstelcode(PASSPHRASE).lines))
    assert key == key_for(vault, code, (CHEAPEST,))


def test_nothing_old_is_written_over(vault: Path, made: Path, key: VaultKey) -> None:
    """Putting back over the vault, or over the back-up itself, is refused."""
    for taken in (vault, made):
        before = snapshot(taken.parent)
        with pytest.raises(Refused) as problem:
            restore(made, key, taken, on)
        assert Reason.TARGET_EXISTS is problem.value.reason
        assert before == snapshot(taken.parent)


def test_a_wrong_key_puts_nothing_back(made: Path, tmp_path: Path) -> None:
    """A key that does not fit is told as such, and no file appears."""
    with pytest.raises(Refused) as problem:
        restore(made, random_key(), tmp_path / "nieuw.zkv", on)
    assert Reason.PASSPHRASE_WRONG is problem.value.reason
    assert not (tmp_path / "nieuw.zkv").exists()


def test_a_damaged_back_up_puts_nothing_back(made: Path, key: VaultKey, tmp_path: Path) -> None:
    """A back-up with a changed bit is called damaged, and no file appears."""
    flip(made, 4096 * 5 + 9)
    with pytest.raises(StoreDamaged):
        restore(made, key, tmp_path / "nieuw.zkv", on)
    assert not (tmp_path / "nieuw.zkv").exists()


def test_a_newer_back_up_is_refused(
    made: Path, key: VaultKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A back-up of a later version of the program asks for that version."""
    monkeypatch.setattr(backup, "newest_version", lambda: newest_version() - 1)
    with pytest.raises(StoreTooNew):
        restore(made, key, tmp_path / "nieuw.zkv", on)
    assert not (tmp_path / "nieuw.zkv").exists()


def test_an_open_vault_is_not_put_back(vault: Path, store: Store, tmp_path: Path) -> None:
    """A vault that is open here is not read as if it were a back-up."""
    with pytest.raises(StoreLocked):
        restore(vault, key_of(store), tmp_path / "nieuw.zkv", on)


def test_looking_at_a_back_up_changes_nothing(made: Path, key: VaultKey) -> None:
    """Examining a back-up tells what is in it and leaves every byte as it was."""
    before = snapshot(made.parent)
    found = look_at(made, key)
    assert ("kluis0000000test", True) == (found.kluis_id, found.is_sound)
    assert ("notes", 250) in found.tellingen
    assert before == snapshot(made.parent)


def test_only_an_unchanged_file_is_removed(made: Path) -> None:
    """A file that is no longer what its receipt says stays; one that is gone counts as gone."""
    _, digest = fingerprint(made)
    flip(made, 5)
    assert not remove_if_same(made, digest)
    assert made.exists()
    flip(made, 5)
    assert remove_if_same(made, digest)
    assert not made.exists()
    assert remove_if_same(made, digest)


def test_no_error_of_a_copy_is_left_untranslated(store: Store, folder: Path) -> None:
    """A limit on the size of files, as a full disk on some systems, is one of our errors."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(Unavailable):
            store.copy(folder / NAME, on)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [] == names(folder)

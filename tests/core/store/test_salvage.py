import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.core.store.conftest import (
    PASSPHRASE,
    reopen,
    snapshot,
)
from tests.core.store.wrecks import NOW, break_pages, key_of
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    NothingReadable,
    NotWritable,
    Reason,
    Refused,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreTooNew,
    Unavailable,
)
from vertrouwenspersoon.store.driver import open_file
from vertrouwenspersoon.store.herstelcode import lines_of
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, derive_key
from vertrouwenspersoon.store.migrate import newest_version
from vertrouwenspersoon.store.salvage import Salvage, key_for, salvage
from vertrouwenspersoon.store.vaultfile import PAGE


def saved(old: Path, key: VaultKey | None = None) -> Salvage:
    """What comes of a vault; the old file is as it was."""
    before = snapshot(old.parent)
    moments = {entry.name: entry.stat().st_mtime_ns for entry in old.parent.iterdir()}
    new = old.parent / "gered.zkv"
    try:
        return salvage(
            old, key or key_of(old), new, now=NOW, spare_id="kluis0000000new", tell=lambda *_: None
        )
    finally:
        after = snapshot(old.parent)
        after.pop("gered.zkv", None)
        assert before == after
        assert moments == {name: (old.parent / name).stat().st_mtime_ns for name in moments}


def test_a_whole_vault_is_saved_whole(vault: Path) -> None:
    """Without damage nothing is lost, the identity stays, and the same passphrase opens it."""
    found = saved(vault)
    assert (0, 0) == (found.unreadable, found.lost)
    with reopen(found.path) as store:
        assert "kluis0000000test" == store.kluis_id
        assert store.check().is_sound
    assert ["gered.zkv", "kluis.zkv"] == sorted(entry.name for entry in vault.parent.iterdir())


def test_the_bad_parts_are_counted(vault: Path) -> None:
    """It is told how many parts there are and how many cannot be read, those cut off included."""
    pages = vault.stat().st_size // PAGE
    break_pages(vault, pages)
    found = saved(vault)
    assert (pages, 1) == (found.parts, found.unreadable)
    found.path.unlink()
    vault.write_bytes(vault.read_bytes()[: -3 * PAGE])
    found = saved(vault)
    assert (pages, 3) == (found.parts, found.unreadable)


def test_a_wrong_passphrase_saves_nothing(vault: Path) -> None:
    """A wrong key is told apart from damage, and leaves no file."""
    break_pages(vault, 5)
    wrong = derive_key(
        Confidential("een andere fiets in de regen"), vault.read_bytes()[:16], CHEAPEST
    )
    with pytest.raises(Refused) as problem:
        saved(vault, wrong)
    assert Reason.PASSPHRASE_WRONG is problem.value.reason
    assert ["kluis.zkv"] == [entry.name for entry in vault.parent.iterdir()]


def test_a_vault_whose_list_does_not_fit_says_that_nothing_can_be_saved(vault: Path) -> None:
    """When the list of tables is gone and not ours, no empty vault is made in its place."""
    break_pages(vault, 1)
    with pytest.raises(NothingReadable):
        saved(vault)
    assert ["kluis.zkv"] == [entry.name for entry in vault.parent.iterdir()]


def test_a_lost_start_is_no_matter_with_the_code_of_the_sheet(vault: Path) -> None:
    """The code of the herstelblad saves a vault whose first sixteen bytes are gone."""
    code = Confidential(" ".join(lines_of(key_of(vault))))
    vault.write_bytes(bytes(16) + vault.read_bytes()[16:])
    found = saved(vault, key_for(vault, code))
    with reopen(found.path) as store:
        assert "kluis0000000test" == store.kluis_id


def test_the_passphrase_needs_the_start(vault: Path) -> None:
    """By passphrase the first bytes must be whole, and it is told when they are not."""
    assert key_of(vault) == key_for(vault, PASSPHRASE, (CHEAPEST,))
    vault.write_bytes(bytes(16) + vault.read_bytes()[16:])
    with pytest.raises(StoreNotOurs):
        key_for(vault, PASSPHRASE, (CHEAPEST,))


def test_the_target_must_be_free(vault: Path) -> None:
    """What is at the new place, even the journal of a lost vault, is never touched."""
    for taken in ("gered.zkv", "gered.zkv-journal"):
        path = vault.with_name(taken)
        path.write_bytes(b"theirs")
        with pytest.raises(Refused) as problem:
            salvage(
                vault,
                key_of(vault),
                vault.with_name("gered.zkv"),
                now=NOW,
                spare_id="x",
                tell=lambda *_: None,
            )
        assert Reason.TARGET_EXISTS is problem.value.reason
        assert b"theirs" == path.read_bytes()
        path.unlink()


def test_an_open_vault_is_left_alone(vault: Path) -> None:
    """A vault that is open, here or in another program, is not copied half-way a change."""
    key = key_of(vault)
    new = vault.with_name("n.zkv")
    with reopen(vault), pytest.raises(StoreLocked):
        salvage(vault, key, new, now=NOW, spare_id="x", tell=lambda *_: None)
    holding = (
        "import sys; from pathlib import Path;"
        "from vertrouwenspersoon.store.connection import Store;"
        "from vertrouwenspersoon.store.keys import VaultKey;"
        "held = Store.open_with_key(Path(sys.argv[1]), VaultKey(sys.argv[2]));"
        "print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", holding, str(vault), key.raw]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]
    ) as other:
        assert other.stdout is not None
        assert b"open\n" == other.stdout.readline()
        with pytest.raises(StoreLocked):
            salvage(
                vault, key, vault.with_name("n.zkv"), now=NOW, spare_id="x", tell=lambda *_: None
            )
        other.communicate()


def test_what_was_half_written_is_undone_in_the_copy(vault: Path) -> None:
    """With the journal of a killed program beside it, the last whole state is saved."""
    content = vault.read_bytes()
    key = key_of(vault)
    connection = open_file(vault, key, writing=True)
    connection.run("PRAGMA cache_size = 2")
    connection.run("BEGIN")
    connection.run("UPDATE notes SET words = 'anders ' || words")
    half, journal = vault.read_bytes(), vault.with_name("kluis.zkv-journal").read_bytes()
    connection.run("ROLLBACK")
    connection.close()
    assert half != content
    vault.write_bytes(half)
    vault.with_name("kluis.zkv-journal").write_bytes(journal)
    found = saved(vault)
    assert (0, 0) == (found.unreadable, found.lost)


def test_a_vault_of_a_newer_program_is_refused(vault: Path) -> None:
    """It is not known what such a vault holds, so nothing is saved by halves."""
    connection = open_file(vault, key_of(vault), writing=True)
    connection.run(f"PRAGMA user_version = {newest_version() + 1}")
    connection.close()
    with pytest.raises(StoreTooNew):
        saved(vault)


def test_without_room_nothing_remains(vault: Path) -> None:
    """On a full disk there is no new vault and no copy, and the old one is as it was."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    key = key_of(vault)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3 * PAGE, before[1]))
    try:
        with pytest.raises(Unavailable):
            saved(vault, key)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert ["kluis.zkv"] == [entry.name for entry in vault.parent.iterdir()]


def test_what_is_not_there_or_may_not_be_read_is_told(
    vault: Path, read_only: Callable[[Path], None]
) -> None:
    """A missing file, a folder in its place, and a place that may not be written each say so."""
    key = key_of(vault)
    new = vault.parent / "n.zkv"
    with pytest.raises(StoreMissing):
        salvage(vault.with_name("x.zkv"), key, new, now=NOW, spare_id="x", tell=lambda *_: None)
    with pytest.raises(StoreNotOurs):
        salvage(vault.parent, key, new, now=NOW, spare_id="x", tell=lambda *_: None)
    read_only(vault.parent)
    with pytest.raises(NotWritable):
        salvage(vault, key, new, now=NOW, spare_id="x", tell=lambda *_: None)

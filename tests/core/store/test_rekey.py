import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.store.conftest import (
    COUNT_NOTES,
    INSERT_NOTE,
    PASSPHRASE,
    reopen,
    snapshot,
)
from vertrouwenspersoon import writing
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    NotWritable,
    Reason,
    Refused,
    StoreLocked,
    TargetFull,
    UnsoundCopy,
)
from vertrouwenspersoon.store import backup, rekey
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import open_file
from vertrouwenspersoon.store.keys import CHEAPEST, derive_key, new_salt, random_key

NEW = Confidential("vier andere woorden voor de kluis")
SESSION = """
import os, sys
from pathlib import Path
from tests.core.store.conftest import reopen
from tests.core.store.test_rekey import NEW, add_note, going
from vertrouwenspersoon.store.keys import CHEAPEST, derive_key, new_salt
store = reopen(Path(sys.argv[1]))
os.write(1, b"ready")
store.rekey(derive_key(NEW, new_salt(CHEAPEST), CHEAPEST), add_note, going)
os.write(1, b"done!")
os.read(0, 1)
"""


def going(_done: int, _total: int) -> bool:
    """Go on."""
    return True


def add_note(store: Store) -> None:
    """What stands in the new vault only."""
    store.execute(INSERT_NOTE, {"words": "alleen in de nieuwe"})


def notes(store: Store) -> int:
    """How many notes there are."""
    return store.one(COUNT_NOTES).number("n")


def grow(store: Store) -> None:
    """So many notes that a copy takes several steps."""
    with store.transaction():
        store.execute_many(INSERT_NOTE, ({"words": "woord " * 600} for _ in range(1500)))


def opening_with(path: Path, passphrase: Confidential) -> int | Reason:
    """How many notes a passphrase gives, or why it does not."""
    try:
        with reopen(path, passphrase) as store:
            assert store.check().is_sound
            return notes(store)
    except Refused as problem:
        return problem.reason


def test_only_the_new_passphrase_opens_it(vault: Path) -> None:
    """After the change the work goes on in the same store, and the old passphrase opens nothing."""
    with reopen(vault) as store:
        before, start = notes(store), vault.read_bytes()[:16]
        store.rekey(derive_key(NEW, new_salt(CHEAPEST), CHEAPEST), add_note, going)
        with store.transaction():
            store.execute(INSERT_NOTE, {"words": "erna"})
        assert before + 2 == notes(store)
    assert start != vault.read_bytes()[:16]
    assert [vault.name] == [path.name for path in vault.parent.iterdir()]
    assert (before + 2, Reason.PASSPHRASE_WRONG) == (
        opening_with(vault, NEW),
        opening_with(vault, PASSPHRASE),
    )


def test_the_vault_stays_locked_for_others(vault: Path) -> None:
    """After the change the store holds the new file as it held the old one."""
    with reopen(vault) as store:
        store.rekey(derive_key(NEW, new_salt(CHEAPEST), CHEAPEST), add_note, going)
        with pytest.raises(StoreLocked):
            reopen(vault, NEW)


def test_a_copy_that_is_stopped_changes_nothing(vault: Path) -> None:
    """Whoever stops half-way keeps the old passphrase, the old code and an open vault."""
    with reopen(vault) as store:
        grow(store)
    before = snapshot(vault.parent)
    with reopen(vault) as store:
        with pytest.raises(Refused) as problem:
            store.rekey(random_key(), add_note, lambda _done, _total: False)
        count = notes(store)
    assert Reason.BACKUP_STOPPED is problem.value.reason
    assert (count, before) == (opening_with(vault, PASSPHRASE), snapshot(vault.parent))


@pytest.mark.parametrize("step", ["replace", "flush folder", "unsound", "full"])
def test_what_goes_wrong_leaves_a_vault_that_opens(
    vault: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Whatever goes wrong, the store goes on in a vault that is whole and has one key."""

    def refuse(*_: object) -> None:
        raise NotWritable(vault.name)

    def is_full(*_: object) -> int:
        raise TargetFull(vault.parent.name, 4096)

    if step == "replace":
        monkeypatch.setattr(writing, "_replace", refuse)
    elif step == "flush folder":
        monkeypatch.setattr(writing, "_flush_folder", refuse)
    elif step == "unsound":
        monkeypatch.setattr(rekey, "look_at", lambda *_: None)
    else:
        monkeypatch.setattr(rekey, "refuse_unfit", is_full)
    with reopen(vault) as store:
        before = notes(store)
        with pytest.raises((NotWritable, UnsoundCopy, TargetFull)):
            store.rekey(derive_key(NEW, new_salt(CHEAPEST), CHEAPEST), add_note, going)
        monkeypatch.undo()
        with store.transaction():
            store.execute(INSERT_NOTE, {"words": "erna"})
    is_new = step == "flush folder"
    expected = (
        (Reason.PASSPHRASE_WRONG, before + 2) if is_new else (before + 1, Reason.PASSPHRASE_WRONG)
    )
    assert expected == (opening_with(vault, PASSPHRASE), opening_with(vault, NEW))
    assert [vault.name] == [path.name for path in vault.parent.iterdir()]


def test_a_copy_that_misses_rows_never_takes_the_place(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy with other rows than the vault is refused before anything is added to it."""
    honest = backup.fill

    def lossy(*arguments: object) -> None:
        honest(*arguments)  # type: ignore[arg-type]
        part, key = arguments[1], arguments[2]
        connection = open_file(part, key, writing=True)  # type: ignore[arg-type]
        with connection.transaction():
            connection.run("DELETE FROM notes WHERE id = 7")
        connection.close()

    monkeypatch.setattr(rekey, "fill", lossy)
    with reopen(vault) as store, pytest.raises(UnsoundCopy):
        store.rekey(random_key(), add_note, going)
    assert isinstance(opening_with(vault, PASSPHRASE), int)


def test_saves_go_between_the_steps(vault: Path) -> None:
    """What is saved while the copy grows is in the new vault."""
    with reopen(vault) as store:
        saved = 0

        def save(_done: int, _total: int) -> bool:
            nonlocal saved
            saved += 1
            with store.transaction():
                store.execute(INSERT_NOTE, {"words": f"tussendoor {saved}"})
            return True

        grow(store)
        before = notes(store)
        store.rekey(random_key(), add_note, save)
        assert (True, before + saved + 1) == (saved > 0, notes(store))


WHOLE = ({"old": 250, "new": Reason.PASSPHRASE_WRONG}, {"old": Reason.PASSPHRASE_WRONG, "new": 251})
"""What a kill may leave: the notes each passphrase gives, or that it opens nothing."""


@pytest.mark.parametrize("number", range(6))
def test_a_kill_leaves_the_old_or_the_new_vault(vault: Path, number: int) -> None:
    """Killed at any moment of the change, one of both passphrases opens a whole vault."""
    assert left_by_a_kill(vault, number * 0.012) in WHOLE


@pytest.mark.proef
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.floats(0, 0.08))
def test_many_kills_leave_the_old_or_the_new_vault(vault: Path, seconds: float) -> None:
    """Killed at any moment at all, one of both passphrases opens a whole vault."""
    assert left_by_a_kill(vault, seconds) in WHOLE


def left_by_a_kill(vault: Path, seconds: float) -> dict[str, int | Reason]:
    """Kill a change some time after it began; what is left of it. Puts the vault back."""
    whole = vault.read_bytes()
    command = [sys.executable, "-c", SESSION, str(vault)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603 - our own code
        assert process.stdout is not None
        process.stdout.read(5)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(seconds)
        os.kill(process.pid, signal.SIGKILL)
    left = {"old": opening_with(vault, PASSPHRASE), "new": opening_with(vault, NEW)}
    assert [vault.name] == [path.name for path in vault.parent.iterdir()]
    vault.write_bytes(whole)
    return left


def test_a_store_in_memory_has_no_key_to_change(memory: Store) -> None:
    """A store that is nowhere cannot be put in the place of anything."""
    with pytest.raises(RuntimeError, match="no key to change"):
        memory.rekey(random_key(), add_note, going)

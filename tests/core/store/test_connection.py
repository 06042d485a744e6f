import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.core.store.conftest import (
    COUNT_NOTES,
    CREATE_NOTES,
    INSERT_NOTE,
    PASSPHRASE,
    create,
    flip,
    reopen,
    snapshot,
)
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    NoSpace,
    NotWritable,
    Reason,
    Refused,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreTooNew,
    StoreTruncated,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed
from vertrouwenspersoon.store.keys import CHEAPEST, derive_key
from vertrouwenspersoon.store.migrate import newest_version
from vertrouwenspersoon.store.vaultfile import PAGE

WRONG = Confidential("een andere fiets in de regen")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refused_opening(path: Path, passphrase: Confidential = PASSPHRASE) -> VertrouwenspersoonError:
    """The error of an opening that must fail, having changed nothing at all."""
    before, moments = snapshot(path.parent), _moments(path.parent)
    with pytest.raises(VertrouwenspersoonError) as problem:
        reopen(path, passphrase)
    assert (before, moments) == (snapshot(path.parent), _moments(path.parent))
    return problem.value


def _moments(folder: Path) -> dict[str, int]:
    """When each file was last changed."""
    return {entry.name: entry.stat().st_mtime_ns for entry in folder.iterdir()}


# What a person keeps.


def test_what_was_kept_is_found_back(tmp_path: Path) -> None:
    """A vault made, filled, closed and opened again holds what was put in."""
    path = tmp_path / "kluis.zkv"
    with create(path) as store, store.transaction():
        store.execute(CREATE_NOTES)
        store.execute(INSERT_NOTE, {"words": "een gesprek"})
    with reopen(path) as store:
        assert "een gesprek" == store.one("SELECT words FROM notes").text("words")
        assert "kluis0000000test" == store.kluis_id
        assert path == store.path
    assert ["kluis.zkv"] == names(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="modes as POSIX has them")
def test_a_vault_is_private(tmp_path: Path) -> None:
    """The vault, and its journal while it is open, are for their owner alone."""
    with create(tmp_path / "kluis.zkv") as store:
        with store.transaction():
            store.execute(CREATE_NOTES)
        modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in tmp_path.iterdir()}
    assert {"kluis.zkv": 0o600, "kluis.zkv-journal": 0o600} == modes


def test_the_key_itself_opens_too(vault: Path) -> None:
    """Whoever holds the key needs no passphrase."""
    key = derive_key(PASSPHRASE, vault.read_bytes()[:16], CHEAPEST)
    with Store.open_with_key(vault, key) as store:
        assert 250 == store.one(COUNT_NOTES).number("n")


def test_closing_twice_is_harmless(vault: Path) -> None:
    """A closed store stays closed, and using it is a bug that shows."""
    store = reopen(vault)
    store.close()
    store.close()
    with pytest.raises(StatementFailed):
        store.rows(COUNT_NOTES)


def test_closing_undoes_what_was_not_finished(vault: Path) -> None:
    """What was in a transaction when the store was closed is not kept."""
    store = reopen(vault)
    unfinished = store.transaction()
    unfinished.__enter__()
    store.execute("DELETE FROM notes")
    store.close()
    assert ["kluis.zkv"] == names(vault.parent)
    with reopen(vault) as again:
        assert 250 == again.one(COUNT_NOTES).number("n")


def test_looking_changes_nothing(vault: Path) -> None:
    """Opening, reading, checking and closing leaves the file byte for byte the same."""
    before = snapshot(vault.parent)
    with reopen(vault) as store:
        store.rows("SELECT * FROM notes")
        assert store.check().is_sound
    assert before == snapshot(vault.parent)


# Making a vault.


@pytest.mark.parametrize("text", ["kort", "wachtwoord12345"])
def test_a_weak_passphrase_makes_no_vault(tmp_path: Path, text: str) -> None:
    """A passphrase that is refused leaves no file."""
    with pytest.raises(Refused):
        Store.create(tmp_path / "kluis.zkv", Confidential(text), kluis_id="x", profile=CHEAPEST)
    assert [] == names(tmp_path)


def test_a_vault_never_replaces(vault: Path) -> None:
    """Making a vault where one is, is refused, and the old one opens as before."""
    before = snapshot(vault.parent)
    with pytest.raises(Refused) as refused:
        create(vault)
    assert Reason.TARGET_EXISTS == refused.value.reason
    assert before == snapshot(vault.parent)


def test_a_vault_needs_a_folder_that_can_be_written(
    tmp_path: Path, read_only: Callable[[Path], None]
) -> None:
    """In a folder that is missing or read-only no vault is made."""
    with pytest.raises(NotWritable):
        create(tmp_path / "nowhere" / "kluis.zkv")
    read_only(tmp_path)
    with pytest.raises(NotWritable):
        create(tmp_path / "kluis.zkv")
    assert [] == names(tmp_path)


KILLED_WHILE_MAKING = """
import os, signal, sys
from pathlib import Path
from vertrouwenspersoon.store import opening
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, new_salt
opening.leave = lambda connection: os.kill(os.getpid(), signal.SIGKILL)
opening.build(Path(sys.argv[1]), VaultKey("5a" * 32 + new_salt(CHEAPEST).hex()), "x")
"""


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_a_kill_while_making_leaves_no_vault(tmp_path: Path) -> None:
    """Nothing half made has the vault's name; making it again succeeds and tidies up."""
    path = tmp_path / "kluis.zkv"
    run = [sys.executable, "-c", KILLED_WHILE_MAKING, str(path)]
    assert -signal.SIGKILL == subprocess.run(run, check=False).returncode  # noqa: S603
    assert not path.exists()
    assert [] != names(tmp_path)
    create(path).close()
    assert ["kluis.zkv"] == names(tmp_path)


# What can be wrong with a vault, each with its own error. Nothing is ever changed by it.


def test_a_missing_vault_is_not_made(tmp_path: Path) -> None:
    """Opening a vault that is not there says so and makes none."""
    assert isinstance(refused_opening(tmp_path / "kluis.zkv"), StoreMissing)


def test_an_empty_file_is_no_new_vault(vault: Path) -> None:
    """A file of 0 bytes is incomplete, and never opens as an empty vault."""
    vault.write_bytes(b"")
    assert isinstance(refused_opening(vault), StoreTruncated)


@pytest.mark.parametrize("content", [b"Beste collega,\n", b"SQLite format 3\0" + bytes(9000)])
def test_another_file_is_not_ours(vault: Path, content: bytes) -> None:
    """A letter, or a database that is not encrypted, is no vault."""
    vault.write_bytes(content)
    assert isinstance(refused_opening(vault), StoreNotOurs)


def test_a_wrong_passphrase_is_refused(vault: Path) -> None:
    """A wrong passphrase is the person's to mend."""
    problem = refused_opening(vault, WRONG)
    assert isinstance(problem, Refused)
    assert Reason.PASSPHRASE_WRONG == problem.reason


def test_the_passphrase_is_asked_again_of_an_open_vault(vault: Path) -> None:
    """An open vault confirms its own passphrase, and refuses another or the empty one."""
    with reopen(vault) as store:
        store.confirm_passphrase(PASSPHRASE)
        for other in (WRONG, Confidential("")):
            with pytest.raises(Refused) as problem:
                store.confirm_passphrase(other)
            assert Reason.PASSPHRASE_WRONG is problem.value.reason


def test_a_store_in_memory_confirms_no_passphrase(memory: Store) -> None:
    """A store in memory was never given a passphrase, so none is right."""
    with pytest.raises(Refused):
        memory.confirm_passphrase(PASSPHRASE)


@pytest.mark.parametrize("page", [0, 2])
def test_damage_is_not_called_a_wrong_passphrase(vault: Path, page: int) -> None:
    """A changed byte in a part that is read at once is called damage, and counted."""
    flip(vault, page * PAGE + 500)
    problem = refused_opening(vault)
    assert isinstance(problem, StoreDamaged)
    assert (1, vault.stat().st_size // PAGE) == (problem.damaged, problem.parts)


def test_damage_elsewhere_shows_when_it_is_touched(vault: Path) -> None:
    """A changed byte further on lets the vault open, and is called damage where it is met."""
    flip(vault, vault.stat().st_size - PAGE + 500)
    before = snapshot(vault.parent)
    with reopen(vault) as store:
        with pytest.raises(StoreDamaged):
            store.rows("SELECT sum(length(words)) FROM notes NOT INDEXED")
        with pytest.raises(StoreDamaged), store.transaction():
            store.execute(INSERT_NOTE, {"words": "x"})
    assert before == snapshot(vault.parent)


def test_half_a_vault_is_truncated(vault: Path) -> None:
    """Half a vault says how much of how much is there."""
    whole = vault.stat().st_size
    vault.write_bytes(vault.read_bytes()[: whole // 2])
    problem = refused_opening(vault)
    assert isinstance(problem, StoreTruncated)
    assert (whole // 2, whole) == (problem.present, problem.expected)


def test_a_newer_vault_is_too_new(vault: Path) -> None:
    """A vault of a newer version is refused and stays as it is."""
    with reopen(vault) as store:
        store._connection.run(f"PRAGMA user_version = {newest_version() + 1}")
    assert isinstance(refused_opening(vault), StoreTooNew)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_vault_is_not_writable(
    vault: Path, read_only: Callable[[Path], None], what: str
) -> None:
    """A vault on a read-only stick says that it cannot be written."""
    read_only(vault if what == "file" else vault.parent)
    assert isinstance(refused_opening(vault), NotWritable)


def test_a_vault_is_free_again_after_every_refusal(vault: Path) -> None:
    """A failed opening holds nothing: the next one, with the right passphrase, succeeds."""
    for _ in range(2):
        refused_opening(vault, WRONG)
    reopen(vault).close()


# One vault, one process.

HOLDER = """
import sys
from pathlib import Path
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST
try:
    store = Store.open(Path(sys.argv[1]), Confidential(sys.argv[2]), profiles=(CHEAPEST,))
except Exception as error:
    print(type(error).__name__, flush=True)
else:
    print("open", flush=True)
    sys.stdin.readline()
    store.close()
"""


@pytest.fixture
def elsewhere() -> Iterator[Callable[[Path], tuple[subprocess.Popen[str], str]]]:
    """Opens a vault in another process; the process, and what it says."""
    started: list[subprocess.Popen[str]] = []

    def start(path: Path) -> tuple[subprocess.Popen[str], str]:
        run = [sys.executable, "-c", HOLDER, str(path), PASSPHRASE.reveal()]
        process = subprocess.Popen(  # noqa: S603
            run, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout is not None
        return process, process.stdout.readline().strip()

    yield start
    for process in started:
        process.kill()
        process.communicate()


Elsewhere = Callable[[Path], tuple[subprocess.Popen[str], str]]


@pytest.mark.parametrize("passphrase", [PASSPHRASE, WRONG], ids=["right", "wrong"])
def test_a_vault_open_elsewhere_is_locked(
    vault: Path, elsewhere: Elsewhere, passphrase: Confidential
) -> None:
    """While another process has the vault open, this one is refused, quickly."""
    process, said = elsewhere(vault)
    assert "open" == said
    start = time.monotonic()
    with pytest.raises(StoreLocked):
        reopen(vault, passphrase)
    assert time.monotonic() - start < 2
    process.communicate("\n")
    reopen(vault).close()


def test_the_lock_of_a_killed_process_is_gone(vault: Path, elsewhere: Elsewhere) -> None:
    """A process that was killed does not keep the vault locked."""
    process, said = elsewhere(vault)
    assert "open" == said
    process.kill()
    process.wait()
    with reopen(vault) as store:
        assert store.check().is_sound
    assert ["kluis.zkv"] == names(vault.parent)


def test_a_second_opening_here_does_not_drop_the_lock(vault: Path, elsewhere: Elsewhere) -> None:
    """Trying again in the same process is refused, and others are still kept out."""
    with reopen(vault):
        with pytest.raises(StoreLocked):
            reopen(vault)
        assert "StoreLocked" == elsewhere(vault)[1]
    assert "open" == elsewhere(vault)[1]


# Changes.


def test_a_change_needs_a_transaction(memory: Store) -> None:
    """Nothing is written by accident, outside a transaction."""
    with pytest.raises(RuntimeError, match="transaction"):
        memory.execute(INSERT_NOTE, {"words": "x"})
    with pytest.raises(RuntimeError, match="transaction"):
        memory.execute_many(INSERT_NOTE, [{"words": "x"}])
    assert 0 == memory.one(COUNT_NOTES).number("n")


def test_answers_are_counted(memory: Store) -> None:
    """`row` gives one or none, `one` insists, and both refuse a second row."""
    with memory.transaction():
        memory.execute_many(INSERT_NOTE, [{"words": "a"}, {"words": "b"}])
    select = "SELECT words FROM notes WHERE words >= :from ORDER BY id"
    assert ["a", "b"] == [row.text("words") for row in memory.rows(select, {"from": "a"})]
    assert "b" == memory.one(select, {"from": "b"}).text("words")
    assert memory.row(select, {"from": "c"}) is None
    with pytest.raises(LookupError):
        memory.one(select, {"from": "c"})
    with pytest.raises(LookupError):
        memory.row(select, {"from": "a"})


def test_a_full_disk_loses_nothing(vault: Path) -> None:
    """What does not fit is refused whole; all that was there stays, and small changes still fit."""
    with reopen(vault) as store:
        store._connection.allow(None)
        store._connection.run(f"PRAGMA max_page_count = {vault.stat().st_size // PAGE + 2}")
        with pytest.raises(NoSpace), store.transaction():
            store.execute(INSERT_NOTE, {"words": "x" * 100_000})
        assert 250 == store.one(COUNT_NOTES).number("n")
        with store.transaction():
            store.execute(INSERT_NOTE, {"words": "y"})
        assert store.check().is_sound
    with reopen(vault) as store:
        assert 251 == store.one(COUNT_NOTES).number("n")


def test_a_folder_that_becomes_read_only_loses_nothing(
    vault: Path, read_only: Callable[[Path], None]
) -> None:
    """When the journal cannot be made, the change is refused and what was there stays."""
    with reopen(vault) as store:
        read_only(vault.parent)
        with pytest.raises(NotWritable), store.transaction():
            store.execute(INSERT_NOTE, {"words": "x"})
        assert 250 == store.one(COUNT_NOTES).number("n")


# Kills.

WRITER = """
import sys
from pathlib import Path
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST
store = Store.open(Path(sys.argv[1]), Confidential(sys.argv[2]), profiles=(CHEAPEST,))
insert = "INSERT INTO notes (words) VALUES (:words)"
for n in range(1_000_000):
    with store.transaction():
        store.execute(insert, {"words": f"first {n} " + "x" * 3000})
        store.execute(insert, {"words": f"second {n} " + "x" * 3000})
    print(n, flush=True)
"""


def write_until_killed(vault: Path, acknowledged: int) -> int:
    """Write in another process and kill it; the last change it said it kept."""
    run = [sys.executable, "-c", WRITER, str(vault), PASSPHRASE.reveal()]
    with subprocess.Popen(run, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        for _ in range(acknowledged):
            process.stdout.readline()
        process.kill()
        rest = process.stdout.read().split()
    return int(rest[-1]) if rest else acknowledged - 1


def assert_kept(vault: Path, last: int) -> None:
    count = "SELECT count(*) AS n FROM notes WHERE words LIKE :like"
    with reopen(vault) as store:
        assert store.check().is_sound
        first, second = (
            store.one(count, {"like": f"{word} %"}).number("n") for word in ("first", "second")
        )
    assert first == second
    assert first in {last + 1, last + 2}
    assert ["kluis.zkv"] == names(vault.parent)


@pytest.mark.parametrize("acknowledged", [1, 40, 150])
def test_a_kill_loses_nothing_that_was_kept(vault: Path, acknowledged: int) -> None:
    """Killed while writing, every acknowledged change is there, whole, and the vault is sound."""
    assert_kept(vault, write_until_killed(vault, acknowledged))


@pytest.mark.proef
@pytest.mark.parametrize("acknowledged", range(1, 201))
def test_two_hundred_kills_lose_nothing(vault: Path, acknowledged: int) -> None:
    """The same, two hundred times."""
    assert_kept(vault, write_until_killed(vault, acknowledged))


KILLED_HALFWAY = """
import os, signal, sys
from pathlib import Path
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST
store = Store.open(Path(sys.argv[1]), Confidential(sys.argv[2]), profiles=(CHEAPEST,))
store._connection.allow(None)
store._connection.run("PRAGMA cache_size = 5")
with store.transaction():
    store.execute("UPDATE notes SET words = 'changed ' || words")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_half_a_change_is_undone_at_the_next_opening(vault: Path) -> None:
    """Killed with half a change in the file, the vault comes back as before that change."""
    before = vault.read_bytes()
    run = [sys.executable, "-c", KILLED_HALFWAY, str(vault), PASSPHRASE.reveal()]
    assert -signal.SIGKILL == subprocess.run(run, check=False).returncode  # noqa: S603
    assert before != vault.read_bytes()
    with pytest.raises(Refused) as refused:
        reopen(vault, WRONG)
    assert Reason.PASSPHRASE_WRONG == refused.value.reason
    with reopen(vault) as store:
        assert store.check().is_sound
        changed = "SELECT count(*) AS n FROM notes WHERE words LIKE 'changed%'"
        assert 0 == store.one(changed).number("n")
        assert 250 == store.one(COUNT_NOTES).number("n")
    assert ["kluis.zkv"] == names(vault.parent)


# Secrecy.


def test_nothing_typed_is_readable_on_disk(tmp_path: Path) -> None:
    """While open and after closing, no file beside the vault or in it holds what was typed."""
    canary = "KANARIE7F3A"
    with create(tmp_path / "kluis.zkv") as store:
        with store.transaction():
            store.execute(CREATE_NOTES)
            store.execute("CREATE VIRTUAL TABLE zoek USING fts5(words)")
            store.execute("CREATE INDEX by_words ON notes (words)")
            store.execute_many(INSERT_NOTE, ({"words": f"{canary} {n}"} for n in range(2000)))
            store.execute("INSERT INTO zoek (words) SELECT words FROM notes")
        with store.transaction():
            store.execute("UPDATE notes SET words = words || ' again'")
            store.rows("SELECT words FROM notes ORDER BY words DESC, id")
            during = {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()}
    after = {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()}
    assert {"kluis.zkv", "kluis.zkv-journal"} == set(during)
    assert {"kluis.zkv"} == set(after)
    for content in (*during.values(), *after.values()):
        assert canary.encode() not in content
        assert b"SQLite format 3" not in content


def test_what_is_erased_is_erased(tmp_path: Path) -> None:
    """After erasing, no decrypted page of the vault holds the words any more."""
    canary = "kanarie7f3a"
    path = tmp_path / "kluis.zkv"
    with create(path) as store:
        with store.transaction():
            store.execute(CREATE_NOTES)
            store.execute("CREATE VIRTUAL TABLE zoek USING fts5(words)")
            store.execute("INSERT INTO zoek (zoek, rank) VALUES ('secure-delete', 1)")
            for n in range(50):
                words = {"words": canary if n == 25 else f"gewoon {n}"}
                store.execute(INSERT_NOTE, words)
                store.execute("INSERT INTO zoek (words) VALUES (:words)", words)
        with store.transaction():
            store.execute("DELETE FROM notes WHERE words = :words", {"words": canary})
            store.execute("DELETE FROM zoek WHERE words = :words", {"words": canary})
    assert b"gewoon" in decrypted(path)
    assert canary.encode() not in decrypted(path)


def decrypted(path: Path, passphrase: Confidential = PASSPHRASE) -> bytes:
    """Every page of a closed vault, decrypted by hand."""
    from cryptography.hazmat.primitives.ciphers import (  # noqa: PLC0415
        Cipher,
        algorithms,
        modes,
    )

    content = path.read_bytes()
    key = derive_key(passphrase, content[:16], CHEAPEST)
    plain = b""
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        decryptor = Cipher(algorithms.AES(key.key), modes.CBC(page[-80:-64])).decryptor()
        plain += decryptor.update(page[16 if start == 0 else 0 : -80])
    return plain


def test_no_refusal_quotes_the_passphrase(vault: Path) -> None:
    """The passphrase is in no error, however it fails."""
    problem = refused_opening(vault, WRONG)
    assert WRONG.reveal() not in f"{problem!r}{problem}{problem.__context__!r}"


def test_a_change_gives_the_store_another_mark(tmp_path: Path) -> None:
    """What was read before a change may be old; what is only noted leaves the mark as it was."""
    with create(tmp_path / "kluis.zkv") as store:
        with store.transaction():
            store.execute(CREATE_NOTES)
        before = store.version
        with store.transaction():
            store.note(INSERT_NOTE, {"words": "een gesprek"})
        noted = store.version
        with store.transaction():
            store.execute(INSERT_NOTE, {"words": "nog een"})
        assert (True, False) == (noted is before, store.version is before)

"""Updating an installation: what comes, what is kept, what is refused, and what a fault leaves."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from tests.uitgaven import card, make, new_key, put_installation, put_program, tree
from vertrouwenspersoon.domain.uitgave import Installatie
from vertrouwenspersoon.errors import NoSpace, Reason, Refused
from vertrouwenspersoon.usecases.bijwerken import Bijwerken, find_folder

KEY = new_key()


@pytest.fixture
def home(tmp_path: Path) -> Bijwerken:
    """Version 0.1.0 in a folder of a user whose name has a space and an ë."""
    return Bijwerken(put_installation(tmp_path / "Zoë de Wit" / "Vertrouwenspersoon", KEY))


def running(home: Bijwerken, version: str) -> Bijwerken:
    """The same folder, as another version in it sees it when that one runs."""
    return Bijwerken(Installatie(home.installatie.map, card(version, KEY)))


def reason_of(home: Bijwerken, path: Path) -> Reason:
    """Why an update is refused; looking and installing must agree, and nothing may change."""
    before = tree(home.installatie.map)
    reasons = []
    for attempt in (home.look, home.install):
        with pytest.raises(Refused) as refused:
            attempt(path)
        reasons.append(refused.value.reason)
    assert before == tree(home.installatie.map)
    assert reasons[0] is reasons[1]
    return reasons[0]


def versions(home: Bijwerken) -> list[str]:
    """What stands in `versies/`."""
    return sorted(path.name for path in (home.installatie.map / "versies").iterdir())


def test_a_new_version_comes_beside_the_old_one(home: Bijwerken, tmp_path: Path) -> None:
    """The new version starts next time; the old one is kept whole and can still be gone back to."""
    old = tree(home.installatie.map / "versies" / "0.1.0")
    path = make(tmp_path, "0.2.0", KEY)
    assert "0.2.0" == home.look(path).versie
    assert ("", "") == (home.next(), home.previous())
    home.install(path)
    folder = home.installatie.map
    assert tree(tmp_path / "gebouwd-0.2.0-linux-x86_64") == tree(folder / "versies" / "0.2.0")
    assert old == tree(folder / "versies" / "0.1.0")
    assert ("0.2.0", "") == (home.next(), home.previous())
    new = running(home, "0.2.0")
    assert ("", "0.1.0") == (new.next(), new.previous())


def test_one_can_go_back_and_forth(home: Bijwerken, tmp_path: Path) -> None:
    """Going back lets the old version start, from which the update can be done again."""
    path = make(tmp_path, "0.2.0", KEY)
    home.install(path)
    new = running(home, "0.2.0")
    assert "0.1.0" == new.go_back()
    assert ("0.1.0", "", "0.2.0") == (new.next(), home.next(), home.previous())
    home.install(path)
    assert ("0.2.0", ["0.1.0", "0.2.0"]) == (home.next(), versions(home))


def test_without_a_version_before_there_is_no_way_back(home: Bijwerken) -> None:
    """A first installation has nothing to go back to, and says so."""
    with pytest.raises(Refused) as refused:
        home.go_back()
    assert Reason.UPDATE_NONE_BEFORE is refused.value.reason


def test_two_versions_stand_side_by_side_and_no_more(home: Bijwerken, tmp_path: Path) -> None:
    """After the next update only the running version and the new one are left."""
    home.install(make(tmp_path, "0.2.0", KEY))
    new = running(home, "0.2.0")
    new.install(make(tmp_path, "0.10.0", KEY))
    assert ["0.10.0", "0.2.0"] == versions(home)
    assert "0.2.0" == running(home, "0.10.0").previous()


def test_the_running_version_is_not_touched(home: Bijwerken, tmp_path: Path) -> None:
    """While a file of the running version is open, it keeps its place and its contents."""
    own = home.installatie.map / "versies" / "0.1.0" / "_internal" / "base_library.zip"
    before = own.stat()
    with own.open("rb") as file:
        home.install(make(tmp_path, "0.2.0", KEY))
        assert own.read_bytes() == file.read()
    assert (before.st_ino, before.st_mtime_ns) == (own.stat().st_ino, own.stat().st_mtime_ns)


@pytest.mark.parametrize("version", ["0.0.9", "0.1.0"])
def test_an_older_version_is_refused(home: Bijwerken, tmp_path: Path, version: str) -> None:
    """An older version, and the one that runs, are refused: a known fault must not come back."""
    assert Reason.UPDATE_OLDER is reason_of(home, make(tmp_path, version, KEY))


def test_a_foreign_signature_is_refused(home: Bijwerken, tmp_path: Path) -> None:
    """A file of another publisher is refused."""
    assert Reason.UPDATE_FOREIGN is reason_of(home, make(tmp_path, "0.2.0", new_key()))


def test_a_file_for_another_system_is_refused(home: Bijwerken, tmp_path: Path) -> None:
    """A version for Windows is refused on Linux."""
    path = make(tmp_path, "0.2.0", KEY, "windows-x86_64")
    assert Reason.UPDATE_OTHER_SYSTEM is reason_of(home, path)


@pytest.mark.parametrize("left", [0, 10, 200, -1], ids=["empty", "start", "list", "end"])
def test_a_cut_file_is_refused(home: Bijwerken, tmp_path: Path, left: int) -> None:
    """A copy that stopped halfway is refused, wherever it stopped."""
    path = make(tmp_path, "0.2.0", KEY)
    path.write_bytes(path.read_bytes()[:left])
    assert Reason.UPDATE_DAMAGED is reason_of(home, path)


def test_another_file_is_refused(home: Bijwerken, tmp_path: Path) -> None:
    """A vault, a folder and a file that is gone are no update."""
    (tmp_path / "kluis.zkv").write_bytes(b"ZKV" + bytes(5000))
    assert Reason.UPDATE_DAMAGED is reason_of(home, tmp_path / "kluis.zkv")
    assert Reason.UPDATE_DAMAGED is reason_of(home, tmp_path)
    assert Reason.UPDATE_GONE is reason_of(home, tmp_path / "weg.zkupdate")


def test_a_program_without_a_publisher_takes_nothing(tmp_path: Path) -> None:
    """A build that names no publisher takes no update at all."""
    home = Bijwerken(put_installation(tmp_path / "map", None))
    assert not home.may
    assert Reason.UPDATE_NOT_HERE is reason_of(home, make(tmp_path, "0.2.0", KEY))


def test_a_folder_of_somebody_else_is_left_alone(
    home: Bijwerken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the folder cannot be written the program says that IT updates it."""
    path = make(tmp_path, "0.2.0", KEY)
    real = os.access
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK and real(place, mode))
    assert not home.may
    assert Reason.UPDATE_NOT_HERE is reason_of(home, path)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, NoSpace),
        (errno.EROFS, Refused),
        (errno.EACCES, Refused),
        (errno.EIO, Refused),
    ],
)
def test_a_disk_that_fails_halfway_leaves_nothing(
    home: Bijwerken,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    expected: type[Exception],
) -> None:
    """A disk that is full or fails halfway leaves the installation as it was, without a part."""
    path = make(tmp_path, "0.2.0", KEY)
    before = tree(home.installatie.map)
    real, count = os.fsync, iter(range(100))

    def fails(number: int) -> None:
        if next(count) == 2:
            raise OSError(code, "")
        real(number)

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(expected):
        home.install(path)
    assert (before, ["0.1.0"], "") == (tree(home.installatie.map), versions(home), home.next())


def test_a_disk_that_is_too_small_is_told_first(
    home: Bijwerken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the new version does not fit, nothing is unpacked."""
    path = make(tmp_path, "0.2.0", KEY)
    small = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: small)
    with pytest.raises(NoSpace):
        home.install(path)
    assert (["0.1.0"], "") == (versions(home), home.next())


def test_stopping_leaves_nothing(home: Bijwerken, tmp_path: Path) -> None:
    """A person who stops keeps what was there."""
    path = make(tmp_path, "0.2.0", KEY)
    with pytest.raises(Refused) as refused:
        home.install(path, lambda done, _total: done == 0)
    assert Reason.UPDATE_STOPPED is refused.value.reason
    assert (["0.1.0"], "") == (versions(home), home.next())


def test_what_a_killed_attempt_left_is_cleared(home: Bijwerken, tmp_path: Path) -> None:
    """Half a version of an attempt that was killed is removed by the next one."""
    put_program(home.installatie.map / "versies" / "0.2.0.0badc0de.deel", card("0.2.0", KEY))
    home.install(make(tmp_path, "0.2.0", KEY))
    assert ["0.1.0", "0.2.0"] == versions(home)


def test_a_kill_before_the_switch_changes_nothing(home: Bijwerken, tmp_path: Path) -> None:
    """A version that stands there but was never switched to is replaced by a later attempt."""
    left = home.installatie.map / "versies" / "0.2.0"
    left.mkdir()
    (left / "half").write_bytes(b"half")
    assert "" == home.next()
    home.install(make(tmp_path, "0.2.0", KEY))
    assert ("0.2.0", False) == (home.next(), (left / "half").exists())


@pytest.mark.parametrize("said", ["", "../../weg", "9.9.9", "0.1.0\n0.2.0"])
def test_a_broken_pointer_says_nothing(home: Bijwerken, said: str) -> None:
    """What cannot be a version that stands there is not announced as the next one."""
    (home.installatie.map / "huidig.txt").write_text(said)
    (home.installatie.map / "vorige.txt").write_text(said)
    assert ("", "") == (home.next(), home.previous())


def test_only_a_folder_of_versions_is_an_installation(home: Bijwerken, tmp_path: Path) -> None:
    """A program of a package, or one that was unpacked elsewhere, is no installation to update."""
    folder = home.installatie.map
    assert folder == find_folder(folder / "versies" / "0.1.0")
    assert find_folder(folder / "versies" / "los") is None
    assert find_folder(tmp_path / "usr" / "lib" / "vertrouwenspersoon") is None
    (folder / "huidig.txt").unlink()
    assert find_folder(folder / "versies" / "0.1.0") is None

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vertrouwenspersoon import writing
from vertrouwenspersoon.errors import FileInUse, NoSpace, NotWritable, Reason, Refused
from vertrouwenspersoon.writing import (
    check_writable,
    new_folder,
    part_of,
    publish,
    publish_new,
    write_file,
    write_files,
    write_new_file,
    write_pieces,
)

posix = pytest.mark.skipif(os.name != "posix", reason="modes and limits as POSIX has them")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture
def small_files() -> Iterator[None]:
    """A disk on which no file may grow past 4096 bytes, as a full disk refuses."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=5000))
def test_what_was_written_is_there(tmp_path: Path, data: bytes) -> None:
    """A written file holds exactly the bytes given, and nothing lies beside it."""
    write_file(tmp_path / "schema.pdf", data)
    assert data == (tmp_path / "schema.pdf").read_bytes()
    assert ["schema.pdf"] == names(tmp_path)


def test_replaces_what_was_there(tmp_path: Path) -> None:
    """Writing again gives the new content, also when it is shorter."""
    write_file(tmp_path / "a", b"long and old")
    write_file(tmp_path / "a", b"new")
    assert b"new" == (tmp_path / "a").read_bytes()


@posix
@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o644)])
def test_private_means_the_owner_alone(tmp_path: Path, private: bool, mode: int) -> None:  # noqa: FBT001
    """A private file is readable by its owner alone, whatever the umask allows."""
    before = os.umask(0o022)
    try:
        write_file(tmp_path / "a", b"x", private=private)
    finally:
        os.umask(before)
    assert mode == stat.S_IMODE((tmp_path / "a").stat().st_mode)


@posix
def test_the_part_is_private_before_it_has_content(tmp_path: Path) -> None:
    """There is no moment at which others can read a private file."""
    with part_of(tmp_path / "a") as part:
        assert 0o600 == stat.S_IMODE(part.stat().st_mode)
        assert 0 == part.stat().st_size
        assert part.name.endswith(".deel")


def test_a_new_file_does_not_replace(tmp_path: Path) -> None:
    """A new file is refused where one exists, and the old one is untouched."""
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(Refused) as refusal:
        write_new_file(tmp_path / "a", b"new")
    assert (Reason.TARGET_EXISTS, "a") == (refusal.value.reason, refusal.value.where)
    assert b"old" == (tmp_path / "a").read_bytes()
    assert ["a"] == names(tmp_path)


@posix
def test_a_new_file_does_not_follow_a_broken_link(tmp_path: Path) -> None:
    """A name taken by a link to nowhere is taken."""
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Refused):
        write_new_file(tmp_path / "a", b"new")
    assert ["a"] == names(tmp_path)


def test_a_name_taken_meanwhile_is_refused(tmp_path: Path) -> None:
    """A file that appears while ours is being filled is not replaced."""
    with part_of(tmp_path / "a") as part:
        (tmp_path / "a").write_bytes(b"theirs")
        with pytest.raises(Refused):
            publish_new(part, tmp_path / "a")
    assert b"theirs" == (tmp_path / "a").read_bytes()
    assert ["a"] == names(tmp_path)


def test_new_files_work_where_links_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a memory stick without links a new file appears all the same, and still never replaces."""

    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_new_file(tmp_path / "a", b"x")
    assert ["a"] == names(tmp_path)
    with part_of(tmp_path / "a") as part, pytest.raises(Refused):
        publish_new(part, tmp_path / "a")
    assert b"x" == (tmp_path / "a").read_bytes()


@posix
@pytest.mark.usefixtures("small_files")
def test_a_full_disk_keeps_the_old_file(tmp_path: Path) -> None:
    """When the disk is full the old file stays whole and no part remains."""
    write_file(tmp_path / "a", b"old")
    with pytest.raises(NoSpace) as problem:
        write_file(tmp_path / "a", b"x" * 9000)
    assert "a" == problem.value.where
    assert b"old" == (tmp_path / "a").read_bytes()
    assert ["a"] == names(tmp_path)


def test_a_missing_folder_is_not_writable(tmp_path: Path) -> None:
    """A folder that does not exist is said, not made."""
    with pytest.raises(NotWritable):
        write_file(tmp_path / "nowhere" / "a", b"x")
    assert [] == names(tmp_path)


def test_a_folder_cannot_be_replaced_by_a_file(tmp_path: Path) -> None:
    """A folder with the target's name stays, and the part is removed."""
    (tmp_path / "a").mkdir()
    with pytest.raises(NotWritable):
        write_file(tmp_path / "a", b"x")
    assert ["a"] == names(tmp_path)


def test_a_name_too_long_is_not_writable(tmp_path: Path) -> None:
    """A name the file system cannot hold is said in our own words."""
    with pytest.raises(NotWritable):
        write_file(tmp_path / ("a" * 255), b"x")


def test_an_interruption_leaves_no_part(tmp_path: Path) -> None:
    """Stopping halfway leaves the folder as it was."""
    with pytest.raises(KeyboardInterrupt), part_of(tmp_path / "a"):
        raise KeyboardInterrupt
    assert [] == names(tmp_path)


def held(times: int) -> Iterator[OSError | None]:
    for _ in range(times):
        error = PermissionError(13, "Access is denied")
        error.winerror = 32  # type: ignore[attr-defined]
        yield error
    while True:
        yield None


def hold_the_target(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Windows, where an antivirus program holds the target for so many attempts."""
    outcomes, replace = held(times), os.replace

    def sometimes(source: Path, target: Path) -> None:
        outcome = next(outcomes)
        if outcome is not None:
            raise outcome
        replace(source, target)

    monkeypatch.setattr(os, "replace", sometimes)
    monkeypatch.setattr(writing, "_PAUSES", (0.0,) * len(writing._PAUSES))


def test_waits_for_a_target_that_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A target held for a moment is replaced when it is let go."""
    hold_the_target(monkeypatch, times=6)
    write_file(tmp_path / "a", b"x")
    assert b"x" == (tmp_path / "a").read_bytes()


def test_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A target that stays held is said not to be writable, and nothing is left behind."""
    hold_the_target(monkeypatch, times=7)
    with pytest.raises(NotWritable):
        write_file(tmp_path / "a", b"x")
    assert [] == names(tmp_path)


def test_waits_no_longer_than_three_seconds() -> None:
    """The whole patience is between two and three seconds."""
    assert 2 < sum(writing._PAUSES) < 3


KILLED = """
import os, signal, sys
from pathlib import Path
from vertrouwenspersoon.writing import part_of
with part_of(Path(sys.argv[1])) as part:
    part.write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
def test_a_kill_leaves_nothing_at_the_name(tmp_path: Path) -> None:
    """A killed writer leaves the old file whole; the next writer tidies what it left."""
    target = tmp_path / "[a]*.zkv"
    write_file(target, b"old")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(target)], check=False)  # noqa: S603
    assert -signal.SIGKILL == killed.returncode
    assert b"old" == target.read_bytes()
    assert 2 == len(names(tmp_path))
    write_file(target, b"new")
    assert [target.name] == names(tmp_path)


def test_tidies_only_parts_of_the_same_target(tmp_path: Path) -> None:
    """Files that merely look like parts, and parts of other files, are left alone."""
    others = ["b.01234567.deel", "a.deel", "a.notes.deel", "a.pdf.01234567.deel"]
    for name in others:
        (tmp_path / name).write_bytes(b"keep")
    (tmp_path / "a.01234567.deel").write_bytes(b"stale")
    (tmp_path / "a.01234567.deel-journal").write_bytes(b"stale")
    write_file(tmp_path / "a", b"x")
    assert sorted(["a", *others]) == names(tmp_path)


@posix
def test_flushes_the_file_before_and_the_folder_after_the_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order that survives a power cut: flush the content, rename, flush the folder."""
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noted_replace(source: Path, target: Path) -> None:
        steps.append("rename")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    with part_of(tmp_path / "a") as part:
        publish(part, tmp_path / "a")
    assert ["file", "rename", "folder"] == steps


def failing() -> Iterator[bytes]:
    yield b"half"
    raise NoSpace


def test_pieces_become_one_file(tmp_path: Path) -> None:
    """A file written a piece at a time holds them all, for its owner alone."""
    write_pieces(tmp_path / "a", [b"een", b"", b"twee"])
    assert b"eentwee" == (tmp_path / "a").read_bytes()
    if os.name == "posix":
        assert 0o600 == stat.S_IMODE((tmp_path / "a").stat().st_mode)


def test_pieces_that_fail_leave_what_was_there(tmp_path: Path) -> None:
    """When a piece cannot be had, the old file is there and no part of the new one."""
    write_file(tmp_path / "a", b"old")
    with pytest.raises(NoSpace):
        write_pieces(tmp_path / "a", failing())
    assert (b"old", ["a"]) == ((tmp_path / "a").read_bytes(), names(tmp_path))


def test_a_new_folder_stays_when_its_work_is_done(tmp_path: Path) -> None:
    """A folder is for its owner alone, and holds what was written in it."""
    with new_folder(tmp_path / "map") as folder:
        write_file(folder / "a", b"x")
    assert ["a"] == names(tmp_path / "map")
    if os.name == "posix":
        assert 0o700 == stat.S_IMODE((tmp_path / "map").stat().st_mode)


def test_a_new_folder_goes_when_its_work_fails(tmp_path: Path) -> None:
    """When something goes wrong inside, the folder and its files are gone."""

    def fill(folder: Path) -> None:
        write_file(folder / "a", b"x")
        write_pieces(folder / "b", failing())

    with pytest.raises(NoSpace), new_folder(tmp_path / "map") as folder:
        fill(folder)
    assert [] == names(tmp_path)


def test_a_folder_that_is_there_is_not_used(tmp_path: Path) -> None:
    """A folder of that name is refused, and what is in it stays."""
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "a").touch()
    with pytest.raises(Refused) as caught, new_folder(tmp_path / "map"):
        pass
    assert (Reason.TARGET_EXISTS, ["a"]) == (caught.value.reason, names(tmp_path / "map"))


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """Where there is no place for a folder, that is an error of ours."""
    with pytest.raises(NotWritable), new_folder(tmp_path / "weg" / "map"):
        pass


FILES = (("een.csv", b"1"), ("twee.xlsx", b"2"))


def test_files_that_belong_together_appear_together(tmp_path: Path) -> None:
    """All of them are written, and a second time changes nothing."""
    assert (tmp_path / "een.csv", tmp_path / "twee.xlsx") == write_files(tmp_path, FILES)
    before = (tmp_path / "een.csv").stat().st_mtime_ns
    write_files(tmp_path, FILES)
    assert before == (tmp_path / "een.csv").stat().st_mtime_ns
    assert [b"1", b"2"] == [(tmp_path / name).read_bytes() for name, _ in FILES]


@pytest.mark.parametrize("mark", ["~$twee.xlsx", ".~lock.twee.xlsx#"])
def test_a_file_open_elsewhere_holds_back_all(tmp_path: Path, mark: str) -> None:
    """When one file is open in another program, none of them is written."""
    (tmp_path / "twee.xlsx").write_bytes(b"oud")
    (tmp_path / mark).write_bytes(b"")
    with pytest.raises(FileInUse) as refused:
        write_files(tmp_path, FILES)
    assert ("twee.xlsx", ["twee.xlsx", mark]) == (
        refused.value.where,
        sorted(names(tmp_path), key=lambda name: name == mark),
    )
    assert b"oud" == (tmp_path / "twee.xlsx").read_bytes()


def test_a_file_open_elsewhere_that_stays_the_same_is_no_hindrance(tmp_path: Path) -> None:
    """Looking at the figures while they are written once more harms nobody."""
    write_files(tmp_path, FILES)
    (tmp_path / "~$twee.xlsx").write_bytes(b"")
    assert 2 == len(write_files(tmp_path, FILES))


def test_a_name_that_cannot_be_given_takes_the_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the system refuses one name, new files are gone and old ones are as they were."""
    (tmp_path / "een.csv").write_bytes(b"oud")
    (tmp_path / "twee.xlsx").write_bytes(b"ook oud")
    real = Path.replace

    def held(part: Path, target: Path) -> Path:
        if target.name == "twee.xlsx":
            raise PermissionError(13, "held open")
        return real(part, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileInUse):
        write_files(tmp_path, (("nul.json", b"0"), *FILES))
    assert ["een.csv", "twee.xlsx"] == names(tmp_path)
    assert (b"oud", b"ook oud") == tuple((tmp_path / n).read_bytes() for n, _ in FILES)


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    """A name already taken by a folder is refused and nothing else appears."""
    (tmp_path / "twee.xlsx").mkdir()
    with pytest.raises(NotWritable):
        write_files(tmp_path, FILES)
    assert ["twee.xlsx"] == names(tmp_path)


def test_a_place_is_tried_without_a_trace(tmp_path: Path) -> None:
    """Trying whether a file can appear leaves nothing, and says when it cannot."""
    check_writable(tmp_path / "een.csv")
    assert [] == names(tmp_path)
    with pytest.raises(NotWritable):
        check_writable(tmp_path / "weg" / "een.csv")

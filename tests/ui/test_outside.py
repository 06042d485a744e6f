"""Evidence in another program: a copy in memory, under a name that tells nothing, and gone."""

import stat
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.evidence import Evidence, words_in
from ui.outside import Outside, memory_folder
from ui.views.bijlage_row import OPENED_OUTSIDE
from vertrouwenspersoon.domain.bijlage import Bijlagesoort
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.store import journaal

SOUND = b"ID3\x04\x00\x00\x00\x00\x00\x00geluid"
LINE = "36 24 0:31 / {} rw,nosuid - {} none rw\n"


@pytest.fixture
def evidence(qtbot: QtBot, tmp_path: Path) -> Evidence:
    """The evidence of a zaak without any yet."""
    return Evidence(qtbot, tmp_path)


def opening(evidence: Evidence, *, starts: bool = True) -> list[bytes]:
    """Let the computer have a folder in memory; what the other program reads comes here."""
    read: list[bytes] = []

    def start(place: Path) -> bool:
        read.append(place.read_bytes())
        return starts

    evidence.screen.desk.device.outside = Outside(evidence.folder, start)
    return read


def open_outside(evidence: Evidence, name: str) -> None:
    """Add a sound and let another program open it."""
    evidence.add(evidence.file(SOUND, name))
    evidence.press("file_outside")
    evidence.press("outside_now")


@pytest.mark.parametrize("kind", ["tmpfs", "ext4"])
def test_only_a_folder_in_memory_is_taken(tmp_path: Path, kind: str) -> None:
    """The folder of the session is used when it lies in memory, and else there is none."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text(LINE.format(tmp_path, kind))
    found = memory_folder({"XDG_RUNTIME_DIR": str(tmp_path)}, mounts)
    assert (tmp_path if kind == "tmpfs" else None) == found


def test_without_a_session_there_is_no_folder() -> None:
    """Where the system names no folder of the session nothing is guessed."""
    assert memory_folder({}) is None


def test_sound_is_opened_by_another_program(evidence: Evidence) -> None:
    """After the warning the program gets the bytes, for this person alone, and it is logged."""
    read = opening(evidence)
    evidence.add(evidence.file(SOUND, "Jan Jansen belt.mp3"))
    evidence.press("file_outside")
    assert "kunnen wij niet wissen" in words_in(evidence.row())
    evidence.press("outside_now")
    copy = evidence.folder / "vertrouwenspersoon-bewijs" / "bewijs-1.mp3"
    modes = [stat.S_IMODE(place.stat().st_mode) for place in (copy, copy.parent)]
    assert ([SOUND], [0o600, 0o700]) == (read, modes)
    lines = journaal.read_journaal(evidence.office.zaken.tools.store, 9)
    assert Handeling.BIJLAGE_UITGEGEVEN in [line.handeling for line in lines]


def test_clearing_takes_every_copy(evidence: Evidence) -> None:
    """After clearing nothing is left, also of an earlier run of the program."""
    opening(evidence)
    open_outside(evidence, "opname.mp3")
    Outside(evidence.folder).clear()
    assert not (evidence.folder / "vertrouwenspersoon-bewijs").exists()


def test_without_such_a_folder_nothing_is_written(evidence: Evidence) -> None:
    """Where a copy would come on the disk it is not made, and the person reads why."""
    open_outside(evidence, "opname.mp3")
    assert ("Dit kan op deze computer niet", ["opname.mp3"]) == (
        evidence.said[0].title,
        [path.name for path in evidence.folder.rglob("*.mp3")],
    )


def test_no_program_for_it_is_told(evidence: Evidence) -> None:
    """When the system has no program for a kind of file, the person reads that."""
    opening(evidence, starts=False)
    open_outside(evidence, "opname.mp3")
    assert "Geen programma voor dit bestand" == evidence.said[0].title


@pytest.mark.parametrize("name", ["opname.desktop", "opname.exe", "opname", "opname.html"])
def test_what_a_system_would_run_is_not_opened(evidence: Evidence, name: str) -> None:
    """A sound with the ending of a program has no button for another program."""
    evidence.add(evidence.file(SOUND, name))
    assert not evidence.row()._outside.isVisible()


def test_pictures_are_never_opened_elsewhere() -> None:
    """What can be seen inside goes to no other program."""
    assert {Bijlagesoort.GELUID, Bijlagesoort.VIDEO, Bijlagesoort.KANTOOR} == set(OPENED_OUTSIDE)

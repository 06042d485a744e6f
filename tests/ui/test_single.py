"""One program at a time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from pytestqt.qtbot import QtBot

from ui.single import OneAtATime


def test_a_second_start_knocks_and_gives_way(qtbot: QtBot, tmp_path: Path) -> None:
    """The second gets no place, and its knock is heard by the first."""
    first, second = OneAtATime(tmp_path), OneAtATime(tmp_path)
    assert (True, False) == (first.take(), second.take())
    with qtbot.waitSignal(first.called):
        second.knock()
    first.release()


@pytest.mark.usefixtures("qtbot")
def test_a_released_place_can_be_taken(tmp_path: Path) -> None:
    """After the first let go, the next one is the only one."""
    first, second = OneAtATime(tmp_path), OneAtATime(tmp_path)
    first.take()
    first.release()
    assert second.take()
    second.release()


@pytest.mark.usefixtures("qtbot")
def test_the_place_of_a_dead_process_is_free(tmp_path: Path) -> None:
    """A lock that a killed process left behind keeps nobody out."""
    here = QSysInfo.machineHostName()
    (tmp_path / "programma.lock").write_text(f"99999999\nvertrouwenspersoon\n{here}\n", "utf-8")
    one = OneAtATime(tmp_path)
    assert one.take()
    one.release()


@pytest.mark.usefixtures("qtbot")
def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    """Where no lock can be kept the program opens all the same: the vault has its own lock."""
    (tmp_path / "bestand").write_bytes(b"")
    assert OneAtATime(tmp_path / "bestand" / "map").take()


@pytest.mark.usefixtures("qtbot")
def test_the_files_say_nothing(tmp_path: Path) -> None:
    """The lock names a process and a computer, the knock nothing; both are in the state folder."""
    one = OneAtATime(tmp_path)
    one.take()
    assert {"programma.lock", "programma.klop"} == {path.name for path in tmp_path.iterdir()}
    assert b"" == (tmp_path / "programma.klop").read_bytes()
    one.release()

"""What the help desk is told of a computer: everything, and nothing personal."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.builders import NOW
from tests.ui.kit import Answers
from tests.ui.windows import open_window
from ui import app, selfcheck, startup
from ui.__main__ import main
from ui.lane import Inline
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.store import selftest

PARTS = [
    "programma",
    "systeem",
    "vensters",
    "letters",
    "teksten",
    "ruimte",
    "SQLCipher",
    "proefkluis",
    "versleuteling",
]


def test_a_good_computer_is_good_in_every_part(tmp_path: Path) -> None:
    """Every part is named and good, and the trial vault is gone afterwards."""
    found = selfcheck.examine_system(tmp_path / "gegevens")
    assert [(part, True) for part in PARTS] == [(one.wat, one.goed) for one in found]
    assert [] == list((tmp_path / "gegevens").iterdir())


def test_what_is_printed_names_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The name of the account, of the folder and of the computer are not in the answer."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "Zoë de Wit"))
    monkeypatch.setattr("platform.node", lambda: "computer-van-zoe")
    code = main(["controleren", "--systeem"])
    said = capsys.readouterr().out
    assert (0, len(PARTS)) == (code, said.count("goed  "))
    assert [] == [name for name in ("Zo", "Wit", str(tmp_path), "computer-van") if name in said]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Where a file stands in the way of the data folder, both parts that need it say so."""
    (tmp_path / "gegevens").write_bytes(b"")
    found = selfcheck.examine_system(tmp_path / "gegevens" / "hier")
    bad = {one.wat for one in found if not one.goed}
    assert {"ruimte", "map voor gegevens"} == bad


def test_letters_and_texts_that_are_gone_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged installation is told part by part, with what to do."""
    monkeypatch.setattr(selfcheck, "resources", lambda: tmp_path)
    bad = [one for one in selfcheck.examine_system(tmp_path) if not one.goed]
    assert [("letters", True)] == [(one.wat, "opnieuw" in one.zin) for one in bad]


def test_without_letters_no_window_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A start with letters that are gone says so in Dutch and ends with 3, before Qt is loaded."""
    monkeypatch.setattr(selfcheck, "resources", lambda: tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    code = main([])
    assert (3, "Er ontbreken letters. Installeer het programma opnieuw.\n") == (
        code,
        capsys.readouterr().err,
    )


def test_an_encryption_that_reckons_wrong_stops_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong answer of AES stops; so does a library that cannot be loaded."""
    assert ("", False) == selfcheck.why_not_safe(tmp_path)
    monkeypatch.setattr(selftest, "_EMPTY_TAG", bytes(16))
    said, stops = selfcheck.why_not_safe(tmp_path)
    assert stops
    assert "rekent fout" in said
    assert "niet geopend" in said
    monkeypatch.setitem(sys.modules, "vertrouwenspersoon.store.selftest", None)
    said, stops = selfcheck.why_not_safe(tmp_path)
    assert stops
    assert "kan niet worden geladen" in said


def test_a_data_folder_that_cannot_be_made_is_told_and_stops_nothing(tmp_path: Path) -> None:
    """A vault on a stick can still be opened where the own folder cannot be written."""
    (tmp_path / "vol").write_bytes(b"")
    said, stops = selfcheck.why_not_safe(tmp_path / "vol" / "hier")
    assert not stops
    assert "kan niet worden gemaakt" in said
    assert "andere plek" in said


@pytest.mark.parametrize("found", [("", False), ("De schijf is vol.", False), ("Fout.", True)])
def test_what_is_found_is_said_in_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: tuple[str, bool]
) -> None:
    """A sentence is shown over the window; only what is unsafe ends the program, with 3."""
    said: list[str] = []
    codes: list[int] = []
    monkeypatch.setattr(selfcheck, "why_not_safe", lambda _folder: found)
    monkeypatch.setattr(QMessageBox, "warning", lambda _window, _title, text: said.append(text))
    monkeypatch.setattr(QApplication, "exit", codes.append)
    app.check_safety(open_window(qtbot, tmp_path, FixedClock(NOW), Answers()), Inline())
    sentence, stops = found
    assert ([sentence] if sentence else [], [3] if stops else []) == (said, codes)


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Less room than a back-up may need is no good computer."""
    monkeypatch.setattr(selfcheck, "_LEAST_SPACE", 2**62)
    [bad] = [one for one in selfcheck.examine_system(tmp_path) if not one.goed]
    assert ("ruimte", "Er is minder dan 200 MB vrij.") == (bad.wat, bad.zin)


def test_a_system_that_is_too_old_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An older glibc is named before Qt is loaded, which would end the process in English."""
    monkeypatch.setattr("platform.libc_ver", lambda: ("glibc", "2.31"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "glibc 2.31" in startup.why_too_old()
    assert startup.why_too_old() == startup.why_no_window()


def test_the_desktop_tells_what_the_program_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence goes to a program of the desktop; without one nobody is told there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    silent = startup.tell_on_screen("Dit lukt niet.")
    teller = tmp_path / "kdialog"
    teller.write_text(f'#!/bin/sh\necho "$4" > "{tmp_path}/gezegd"\n', "utf-8")
    teller.chmod(0o755)
    assert (False, True) == (silent, startup.tell_on_screen("Dit lukt niet."))
    assert "Dit lukt niet.\n" == (tmp_path / "gezegd").read_text("utf-8")

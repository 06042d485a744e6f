"""The last resort: a note without a word about people, and a calm dialog."""

from types import TracebackType

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.crash import CrashGuard, CrashNote, crash_dialog, note_of
from ui.device import Device
from vertrouwenspersoon.domain.confidential import Confidential

_WORDS = "Merel werd bedreigd"


def test_a_note_names_kind_module_and_line() -> None:
    """Whoever mends the program learns where to look, from our own part of the way there."""
    kind, trace = _caught()
    note = note_of(kind, trace)
    assert ("TypeError", "ui.device", True) == (note.kind, note.module, note.line > 0)


def test_a_note_holds_no_case_text() -> None:
    """The message of an error may hold what was typed, so it is never noted."""
    written: list[str] = []
    guard = CrashGuard(written.append)
    guard.crashed.disconnect()
    guard.catch(ValueError, ValueError(_WORDS), None)
    assert (1, False) == (len(written), _WORDS in written[0])


def test_what_qt_says_is_not_written() -> None:
    """Of Qt's complaints only their kind is kept: their text may hold a name."""
    written: list[str] = []
    CrashGuard(written.append).hear_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), _WORDS)
    assert (1, False) == (len(written), _WORDS in written[0])


def test_chatter_of_qt_is_not_noted() -> None:
    """Qt's remarks for developers are no complaint."""
    written: list[str] = []
    CrashGuard(written.append).hear_qt(QtMsgType.QtDebugMsg, QMessageLogContext(), "hello")
    assert [] == written


def test_the_dialog_is_calm_and_says_what_was_kept(qtbot: QtBot) -> None:
    """The dialog says what happened, what was kept and what to do, and both buttons are Dutch."""
    dialog = crash_dialog(CrashNote("ValueError", "ui.lane", 12), None)
    qtbot.addWidget(dialog)
    text = dialog.informativeText()
    buttons = {button.text() for button in dialog.findChildren(QPushButton)}
    assert ("Vertrouwenspersoon", True, {"Doorgaan", "Programma sluiten"}) == (
        dialog.windowTitle(),
        "bewaard" in text and "ValueError in ui.lane, regel 12" in text,
        buttons,
    )


def test_an_interruption_is_no_error() -> None:
    """Whoever presses Ctrl+C in the terminal sees no dialog."""
    written: list[str] = []
    guard = CrashGuard(written.append)
    guard.catch(KeyboardInterrupt, None, None)
    assert [] == written


def test_confidential_text_is_veiled_in_every_error() -> None:
    """Even an error that shows its values shows no confidential text."""
    assert "<confidential>" == repr(Confidential(_WORDS))


def _caught() -> tuple[type[BaseException], TracebackType | None]:
    """An error from inside our own program."""
    with pytest.raises(TypeError) as caught:
        Device(None, None)  # type: ignore[arg-type]
    return caught.type, caught.tb

"""What was copied does not stay on the clipboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.clipboard import HINTS, ClipboardGuard


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    made = qapp.clipboard()
    made.clear()
    yield made
    made.clear()


@pytest.fixture
def guard(clipboard: QClipboard) -> ClipboardGuard:
    return ClipboardGuard(clipboard)


def copy(qtbot: QtBot, text: str) -> None:
    """Copy a text as a person does."""
    field = QLineEdit(text)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_a_copied_text_is_cleared(
    qtbot: QtBot, clipboard: QClipboard, guard: ClipboardGuard
) -> None:
    """A copied text can be pasted, and is gone when its time is up."""
    copy(qtbot, "hij wist haar te vinden")
    assert ("hij wist haar te vinden", True) == (clipboard.text(), guard.is_waiting())
    guard.clear()
    assert ("", False) == (clipboard.text(), guard.is_waiting())


def test_a_copied_text_asks_not_to_be_remembered(
    qtbot: QtBot, clipboard: QClipboard, guard: ClipboardGuard
) -> None:
    """Beside the text stand the hints that clipboard managers know."""
    copy(qtbot, "hij wist haar te vinden")
    assert guard.is_waiting()
    formats = clipboard.mimeData().formats()
    assert [] == [hint for hint in HINTS if hint not in formats]


def test_what_came_after_it_is_left_alone(
    qtbot: QtBot, clipboard: QClipboard, guard: ClipboardGuard
) -> None:
    """Only what this program copied last is cleared, never what another program put there."""
    copy(qtbot, "het eerste")
    copy(qtbot, "het tweede")
    guard.clear()
    assert "" == clipboard.text()
    clipboard.blockSignals(True)  # noqa: FBT003 - as if another program copied
    clipboard.setText("van een ander")
    clipboard.blockSignals(False)  # noqa: FBT003 - the same
    guard.clear()
    assert "van een ander" == clipboard.text()

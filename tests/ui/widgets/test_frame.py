import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.look import Ink, Room
from ui.widgets.search_field import SearchField
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar


def search_of(qtbot: QtBot) -> SearchField:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitActive(field):
        field.activateWindow()
    return field


def test_searching_is_told_after_a_pause(qtbot: QtBot) -> None:
    """Typing tells once, after the last letter."""
    field = search_of(qtbot)
    told: list[str] = []
    field.searched.connect(told.append)
    with qtbot.waitSignal(field.searched, timeout=2000):
        QTest.keyClicks(field, "balie")
    assert ["balie"] == told


def test_escape_empties_then_leaves(qtbot: QtBot) -> None:
    """Escape empties the search, and in an empty search goes back."""
    field = search_of(qtbot)
    field.show_text("balie")
    with qtbot.waitSignal(field.searched) as searched:
        QTest.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert [""] == searched.args


def test_enter_goes_to_what_was_found(qtbot: QtBot) -> None:
    """Enter searches at once and goes on to the list."""
    field = search_of(qtbot)
    QTest.keyClicks(field, "balie")
    with qtbot.waitSignals([field.searched, field.list_wanted], timeout=100):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert "balie" == field.text()


def test_ctrl_k_goes_to_search(qtbot: QtBot) -> None:
    """Ctrl+K puts the cursor in the search from anywhere in the window."""
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.show()
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.new_button.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert bar.search.hasFocus()


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (Room.WIDE, {"cover", "lock", "open_manual", "quit_now", "new_report"}),
        (Room.NARROW, {"menu", "search_button", "cover_small", "lock_small", "new_report"}),
    ],
)
def test_the_bar_reflows(qtbot: QtBot, room: Room, expected: set[str]) -> None:
    """In a narrow window rail and search become buttons, and cover and lock icons."""
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.show_room(room)
    shown = {
        button.objectName() for button in bar.findChildren(QPushButton) if button.isVisibleTo(bar)
    }
    assert (expected, room is not Room.NARROW) == (shown, bar.search.isVisibleTo(bar))


def test_the_bar_asks(qtbot: QtBot) -> None:
    """Cover, lock and new report are asked for, wide and narrow."""
    bar = TopBar()
    qtbot.addWidget(bar)
    told: list[str] = []
    bar.cover_wanted.connect(lambda: told.append("cover"))
    bar.lock_wanted.connect(lambda: told.append("lock"))
    bar.new_wanted.connect(lambda: told.append("new"))
    for name in ("cover", "lock", "cover_small", "lock_small", "new_report"):
        button = bar.findChild(QPushButton, name)
        assert button is not None
        button.click()
    assert ["cover", "lock", "cover", "lock", "new"] == told


def test_every_button_of_the_bar_has_a_name(qtbot: QtBot) -> None:
    """Every button has a word or a name."""
    bar = TopBar()
    qtbot.addWidget(bar)
    buttons = bar.findChildren(QPushButton)
    assert [] == [each for each in buttons if not (each.text() or each.accessibleName())]


def test_the_status_line_says_what_matters(qtbot: QtBot) -> None:
    """Saved, back-up, vault and lock are said; narrow leaves the back-up away."""
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_saved("Alles bewaard, 11:42")
    line.show_backup("Back-up 8 dagen geleden", Ink.WARN)
    line.show_vault("Oefenkluis", practice=True)
    line.show_lock("Op slot over 9 min")
    line.show_room(Room.NARROW)
    assert ("Alles bewaard, 11:42", "Oefenkluis", "Op slot over 9 min", False) == (
        line.saved.text(),
        line.vault.text(),
        line.lock.text(),
        line.backup.isVisibleTo(line),
    )

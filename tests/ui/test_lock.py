"""Covering at once, and locking when nobody is there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.lock import Cover, IdleWatch

MINUTE_MS = 60_000


@pytest.mark.usefixtures("qtbot")
def test_the_last_seconds_are_counted() -> None:
    """Half a minute before the end the seconds are told, each look anew."""
    watch = IdleWatch(1)
    told: list[int] = []
    watch.seconds_left.connect(told.append)
    for passed in (29_000, 30_000, 31_500, 59_001):
        watch.look_at(passed)
    assert [30, 29, 1] == told


@pytest.mark.usefixtures("qtbot")
def test_another_limit_counts_from_the_last_touch() -> None:
    """With more time the watch tells the minutes that are left of it."""
    watch = IdleWatch(10)
    told: list[int] = []
    watch.minutes_left.connect(told.append)
    watch.look_at(MINUTE_MS)
    watch.set_limit(60)
    watch.look_at(MINUTE_MS)
    assert [9, 59] == told


@pytest.mark.usefixtures("qtbot")
def test_the_watch_tells_each_minute_once() -> None:
    """The minutes that are left are told rounded up, and only when they change."""
    watch = IdleWatch(10)
    told: list[int] = []
    watch.minutes_left.connect(told.append)
    for passed in (0, 1_000, MINUTE_MS - 1, MINUTE_MS, 9 * MINUTE_MS + 1):
        watch.look_at(passed)
    assert [10, 9, 1] == told


def test_the_watch_expires_once(qtbot: QtBot) -> None:
    """After the last minute the time is up, and nothing more is told."""
    watch = IdleWatch(10)
    with qtbot.waitSignal(watch.expired):
        watch.look_at(10 * MINUTE_MS)


def test_a_key_starts_the_watch_again(qtbot: QtBot) -> None:
    """Whoever types is there."""
    field, watch = QLineEdit(), IdleWatch(10)
    told: list[int] = []
    qtbot.addWidget(field)
    watch.start()
    watch.minutes_left.connect(told.append)
    watch.look_at(3 * MINUTE_MS)
    qtbot.keyClick(field, Qt.Key.Key_A)
    watch.check()
    watch.stop()
    assert [7, 10] == told


def test_the_cover_hides_everything_and_a_key_only_uncovers(qtbot: QtBot) -> None:
    """The key that uncovers is not typed into the field below; the focus is where it was."""
    window, field = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(field)
    cover = Cover(window)
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    field.setFocus()
    cover.cover()
    covered = cover.is_covering() and cover.geometry() == window.rect()
    qtbot.keyClick(cover, Qt.Key.Key_A)
    assert (True, False, "", field) == (
        covered,
        cover.is_covering(),
        field.text(),
        window.focusWidget(),
    )


def test_the_cover_grows_with_the_window(qtbot: QtBot) -> None:
    """A window that is made larger stays covered."""
    window = QWidget()
    cover = Cover(window)
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    cover.cover()
    window.resize(800, 600)
    assert window.rect() == cover.geometry()


def test_tab_does_not_leave_the_cover(qtbot: QtBot) -> None:
    """No key reaches what is covered."""
    window, field = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(field)
    cover = Cover(window)
    qtbot.addWidget(window)
    window.show()
    cover.cover()
    qtbot.keyClick(cover, Qt.Key.Key_Shift)
    assert (True, True) == (cover.is_covering(), cover.focusNextPrevChild(True))  # noqa: FBT003 - Qt's own signature

"""Stopping while the key is being made, on the real lane."""

import threading
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers
from tests.ui.windows import PASSPHRASE, cheap_doors, make_vault, open_window, unlock
from ui.device import Device
from ui.doors import Seen
from ui.lane import Lane
from ui.main_window import MainWindow
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential


class Slow:
    """A door that waits before it opens, as a key that costs a second does."""

    def __init__(self, clock: FixedClock) -> None:
        self.go_on, self.asked = threading.Event(), threading.Event()
        self._honest = cheap_doors(clock)
        self.doors = replace(self._honest, open=self._open)

    def _open(self, path: Path, passphrase: Confidential, seen: Seen) -> Office:
        self.asked.set()
        self.go_on.wait(10)
        return self._honest.open(path, passphrase, seen)


def test_who_stops_is_not_let_in_and_can_try_again(qtbot: QtBot, tmp_path: Path) -> None:
    """The window lives while the key is made; after stopping nothing is open, until a new try."""
    clock = FixedClock(NOW)
    first = open_window(qtbot, tmp_path, clock)
    make_vault(first)
    first.close()
    slow, lane = Slow(clock), Lane()
    window = MainWindow(lane, Device(tmp_path / "config", tmp_path / "data"), Answers(), slow.doors)
    qtbot.addWidget(window)
    window.begin()
    window.show()
    unlock(window, PASSPHRASE)
    page = window.entrance.unlock
    qtbot.waitUntil(slow.asked.is_set)
    busy = (page.stop.isVisible(), page.button.isEnabled())
    page.stop.click()
    stopped = (page.stop.isVisible(), page.button.isEnabled())
    slow.go_on.set()
    qtbot.waitUntil(lambda: not lane.is_busy())
    inside = window.frame
    unlock(window, PASSPHRASE)
    qtbot.waitUntil(lambda: window.frame is not None)
    assert ((True, False), (False, True), None) == (busy, stopped, inside)
    window.close()
    qtbot.waitUntil(lambda: not lane.is_busy())
    lane.stop()

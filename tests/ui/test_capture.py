"""Leaving the window out of captures: asked from the start, shown for an hour at most."""

import pytest
from pytestqt.qtbot import QtBot

from ui.capture import PAUSE_MS, CaptureGuard, leave_out


class System:
    """What a system is asked, and whether it does that."""

    def __init__(self, *, does: bool) -> None:
        self.does = does
        self.asked: list[tuple[int, bool]] = []

    def __call__(self, window: int, out: bool) -> bool:  # noqa: FBT001 - as `LeaveOut`
        self.asked.append((window, out))
        return self.does


def test_a_window_is_left_out_from_the_start(qtbot: QtBot) -> None:
    """A window is left out when it appears, shown when a person says so, and left out again."""
    assert qtbot
    system = System(does=True)
    guard = CaptureGuard(system)
    guard.begin(7)
    guard.show()
    shown = guard.is_shown
    guard.hide()
    assert (True, True, False) == (guard.can, shown, guard.is_shown)
    assert [(7, True), (7, False), (7, True)] == system.asked


def test_it_ends_by_itself(qtbot: QtBot) -> None:
    """After an hour the window is left out again, and the page is told."""
    system = System(does=True)
    guard = CaptureGuard(system)
    guard.begin(7)
    guard.show()
    timer = guard._pause
    assert PAUSE_MS == timer.interval()
    with qtbot.waitSignal(guard.changed):
        timer.timeout.emit()
    assert (False, (7, True)) == (guard.is_shown, system.asked[-1])


def test_another_window_of_the_system_is_left_out_too(qtbot: QtBot) -> None:
    """When the system gives the window another number, that one is left out, unless it is shown."""
    assert qtbot
    system = System(does=True)
    guard = CaptureGuard(system)
    guard.begin(7)
    guard.begin(8)
    guard.show()
    guard.begin(9)
    assert [(8, True), (8, False), (9, False)] == system.asked[1:]


@pytest.mark.usefixtures("qtbot")
def test_a_system_that_cannot_says_so() -> None:
    """Where nothing is offered nothing is promised, and showing changes nothing."""
    guard = CaptureGuard(System(does=False))
    guard.begin(7)
    guard.show()
    assert (False, False) == (guard.can, guard.is_shown)
    assert not leave_out(7, True)  # noqa: FBT003 - here is no Windows

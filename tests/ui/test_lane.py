"""The lane: work elsewhere, outcomes here, and nothing for who has gone."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.lane import Inline, Lane
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NoSpace, VertrouwenspersoonError
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.meldingen import Recorded


@pytest.fixture
def lane() -> "object":
    """A real lane that is stopped afterwards."""
    made = Lane()
    yield made
    made.stop()


def test_work_runs_elsewhere_and_lands_here(qtbot: QtBot, lane: Lane) -> None:
    """Work runs on another thread than the one that hears its outcome."""
    seen: list[int] = []
    lane.run(lane, threading.get_ident, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert (True, 1) == (seen[0] != threading.get_ident(), len(seen))


def test_outcomes_arrive_on_the_gui_thread(qtbot: QtBot, lane: Lane) -> None:
    """The thread that gave the work is the thread that hears of it."""
    seen: list[int] = []
    lane.run(lane, lambda: 1, lambda _value: seen.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(seen))
    assert [threading.get_ident()] == seen


def test_work_is_done_in_the_order_it_was_given(qtbot: QtBot, lane: Lane) -> None:
    """There is one thread, so nothing overtakes."""
    seen: list[int] = []
    for number in range(50):
        lane.run(lane, partial(int, number), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert list(range(50)) == seen


def test_one_thread_owns_the_store(qtbot: QtBot, lane: Lane) -> None:
    """All work runs on the same thread, because a store belongs to one."""
    seen: list[int] = []
    for _ in range(5):
        lane.run(lane, threading.get_ident, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert 1 == len(set(seen))


def test_an_outcome_for_who_has_gone_is_dropped(qtbot: QtBot, lane: Lane) -> None:
    """A screen that was closed hears nothing any more."""
    gone = QObject()
    seen: list[object] = []
    gate = threading.Event()
    lane.run(gone, gate.wait, seen.append)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    with qtbot.waitSignal(lane.idle):
        gate.set()
    assert [] == seen


def test_a_refusal_goes_to_who_asked(qtbot: QtBot, lane: Lane) -> None:
    """An error a person can meet is told to the one who gave the work."""
    seen: list[VertrouwenspersoonError] = []
    lane.run(lane, _full_disk, None, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert NoSpace is type(seen[0])


def test_an_error_nobody_asked_for_is_told_to_all(qtbot: QtBot, lane: Lane) -> None:
    """Without a `failed` the lane itself tells that there is trouble."""
    with qtbot.waitSignal(lane.troubled) as heard:
        lane.run(lane, _full_disk)
    assert NoSpace is type(heard.args[0])


def test_a_bug_is_raised_on_the_gui_thread(qtbot: QtBot, lane: Lane) -> None:
    """What no person can mend is not swallowed by the lane."""
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(lane.idle):
        lane.run(lane, lambda: 1 / 0)
    assert [ZeroDivisionError] == [kind for kind, _error, _trace in caught]


def long_work(lane: Lane, seen: list[str], gate: threading.Event) -> None:
    """Work of three steps, which begins when the gate opens."""
    gate.wait()
    for step in range(1, 4):
        seen.append(f"step {step}")
        if not lane.go_on(step, 3):
            seen.append("ended")
            return


def test_long_work_lets_others_go_between_its_steps(qtbot: QtBot, lane: Lane) -> None:
    """What waits is done after the first step, each piece once, and progress is told."""
    seen: list[str] = []
    told: list[tuple[int, int]] = []
    gate = threading.Event()
    lane.progressed.connect(lambda done, total: told.append((done, total)))
    lane.run(lane, lambda: long_work(lane, seen, gate))
    lane.run(lane, lambda: seen.append("save"))
    lane.run(lane, lambda: seen.append("read"))
    gate.set()
    qtbot.waitUntil(lambda: not lane.is_busy())
    assert ["step 1", "save", "read", "step 2", "step 3"] == seen
    assert [(1, 3), (2, 3), (3, 3)] == told


def test_long_work_ends_before_the_vault_closes(qtbot: QtBot, lane: Lane) -> None:
    """Closing is never done in the middle: long work hears that it must end, and then it closes."""
    seen: list[str] = []
    gate = threading.Event()
    lane.run(lane, lambda: long_work(lane, seen, gate))
    lane.run(lane, lambda: seen.append("save"))
    lane.end_long_work()
    lane.run(lane, lambda: seen.append("close"))
    gate.set()
    qtbot.waitUntil(lambda: not lane.is_busy())
    assert ["step 1", "ended", "save", "close"] == seen
    lane.run(lane, lambda: long_work(lane, seen, gate))
    qtbot.waitUntil(lambda: not lane.is_busy())
    assert ["step 1", "step 2", "step 3"] == seen[4:]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("recorded", [False, True])
def test_changes_are_told_after_the_outcome(*, recorded: bool) -> None:
    """Screens look again when the one who did the work has already heard of it."""
    lane = Inline()
    told: list[object] = []
    changes = of_zaak(ZaakId("zaak-1"))
    value = Recorded(ZaakId("zaak-1"), "2026-001", changes) if recorded else changes
    lane.changed.connect(told.append)
    lane.run(lane, lambda: value, lambda _value: told.append("done"))
    assert ["done", changes] == told


def test_reading_tells_no_changes() -> None:
    """Work that only reads makes no screen look again."""
    lane = Inline()
    told: list[object] = []
    lane.changed.connect(told.append)
    lane.run(lane, lambda: (Changes(),))
    assert [] == told


def test_the_inline_twin_is_done_before_it_returns(qtbot: QtBot) -> None:
    """Tests of screens need no waiting."""
    owner = QWidget()
    seen: list[int] = []
    qtbot.addWidget(owner)
    lane = Inline()
    lane.run(owner, lambda: 7, seen.append)
    assert ([7], False) == (seen, lane.is_busy())


def _full_disk() -> None:
    raise NoSpace("kluis.zkv")


def test_the_next_turn_comes_after_what_was_waiting(qtbot: QtBot, lane: Lane) -> None:
    """What is put off to the next turn is done on this thread, but not yet; inline it is now."""
    done: list[str] = []
    lane.next_turn(lane, lambda: done.append("later"))
    Inline().next_turn(lane, lambda: done.append("now"))
    before = tuple(done)
    qtbot.waitUntil(lambda: "later" in done)
    assert ("now",) == before

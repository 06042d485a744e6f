"""The lane: one background thread that owns the store, and brings each outcome home."""

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.usecases.changes import Changes

T = TypeVar("T")

_TURN_S = 0.0005
"""Seconds that a thread which computes may keep the turn when the window asks for it.

Python's own 5 ms is long for a window: drawing one takes a hundred turns.
"""
Done = Callable[[Any], None]
Failed = Callable[[VertrouwenspersoonError], None]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a piece of work, and who wants to hear it."""

    owner: QObject
    value: object
    error: BaseException | None
    done: Done | None
    failed: Failed | None


class Lane(QObject):
    """Runs work one after another on its own thread; outcomes land on the thread of this object.

    Everything that touches the store, derives a key, draws a PDF or searches runs here. An outcome
    whose owner has gone is dropped. An error nobody asked for is told by `troubled`; what is no
    `VertrouwenspersoonError` is a bug and is raised on the GUI thread.
    """

    changed = Signal(object)
    """The `Changes` of work that landed, after its `done` was called."""
    troubled = Signal(object)
    """A `VertrouwenspersoonError` of work that gave no `failed`."""
    progressed = Signal(int, int)
    """How much long work has done, and of how much."""
    idle = Signal()
    """The last piece of work has landed."""
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = 0
        self._pieces: deque[Callable[[], None]] = deque()
        self._is_ending = False
        self._executor: ThreadPoolExecutor | None = None
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work` on the lane; then call `done` with its value, or `failed` with its error."""
        self._is_ending = self._is_ending and self._waiting > 0
        self._waiting += 1
        self._start(lambda: self._landed.emit(_try(owner, work, done, failed)))

    def next_turn(self, owner: QObject, act: Callable[[], None]) -> None:
        """Do something on the GUI thread after the window has answered what was waiting."""
        QTimer.singleShot(0, owner, act)

    def go_on(self, done: int, total: int) -> bool:
        """Asked by long work, on the lane, between two steps: whether to go on.

        Tells its progress and first does what is waiting, as long as it need not end.
        """
        while self._pieces:
            # Looked at after the piece was seen: whoever closes says first that long work ends.
            if self._is_ending:
                return False
            self._next()
        self.progressed.emit(done, total)
        return not self._is_ending

    def end_long_work(self) -> None:
        """Let long work end at its next step: what comes now may not be done in the middle."""
        self._is_ending = True

    def is_busy(self) -> bool:
        """Whether work is under way or waiting."""
        return self._waiting > 0

    def stop(self) -> None:
        """Finish what was given, then end the thread."""
        if self._executor is not None:
            self._executor.shutdown(wait=True)
            self._executor = None

    def _start(self, piece: Callable[[], None]) -> None:
        self._pieces.append(piece)
        if self._executor is None:
            sys.setswitchinterval(_TURN_S)
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="lane")
        self._executor.submit(self._next)

    def _next(self) -> None:
        """Do the piece whose turn it is; long work may have done it already."""
        if self._pieces:
            self._pieces.popleft()()

    def _land(self, outcome: _Outcome) -> None:
        self._waiting -= 1
        try:
            self._tell(outcome)
        finally:
            if self._waiting == 0:
                self.idle.emit()

    def _tell(self, outcome: _Outcome) -> None:
        here = isValid(outcome.owner)
        if outcome.error is not None:
            self._tell_error(outcome.error, outcome.failed if here else None)
            return
        if here and outcome.done is not None:
            outcome.done(outcome.value)
        changes = _changes_of(outcome.value)
        if changes is not None:
            self.changed.emit(changes)

    def _tell_error(self, error: BaseException, failed: Failed | None) -> None:
        if not isinstance(error, VertrouwenspersoonError):
            raise error
        if failed is None:
            self.troubled.emit(error)
        else:
            failed(error)


class Inline(Lane):
    """The same interface without a thread: work is done and told before `run` returns."""

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        self._waiting += 1
        self._land(_try(owner, work, done, failed))

    def next_turn(self, _owner: QObject, act: Callable[[], None]) -> None:
        act()


def _try(
    owner: QObject, work: Callable[[], T], done: Callable[[T], None] | None, failed: Failed | None
) -> _Outcome:
    try:
        return _Outcome(owner, work(), None, done, failed)
    except BaseException as error:  # noqa: BLE001 - told again on the GUI thread
        return _Outcome(owner, None, error, done, failed)


def _changes_of(value: object) -> Changes | None:
    """The changes work gave, on their own or with something else, as a recorded melding does."""
    given = getattr(value, "changes", value)
    return given if isinstance(given, Changes) else None

"""Watches the event loop: how long the window stood still, whatever else the machine was doing."""

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

LONGEST_MS = 100
"""A window that answers later than this feels stuck. It is the gate of `make bench`."""
BUSY_MS = 500
"""The same for `make test`, which shares its processors with three others of its kind."""
KNOWN_MS = {"beheer": 200, "groter": 250, "kleiner": 250}
"""What takes longer still: the page with fifteen sections, and dressing a page in another size."""
_BEAT_MS = 4
_YARD = 60_000


@dataclass(frozen=True, slots=True)
class Gap:
    """A standing still: during which step of a journey, and how long."""

    during: str
    ms: float


class Watch(QObject):
    """A heart that beats through the event loop: between two beats nothing else can happen.

    What the machine did is taken off, so that the same program gives the same numbers on a busy
    machine: the time that threads of this program were ready and waited for a processor (schedstat,
    proc(5)), and how much slower than at its best the processor was just then, by a yardstick of
    plain computing. What the program computed, or waited for a disk or another thread, counts.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[Gap] = []
        self.during = ""
        self._slowness = 1.0
        self._best = _yardstick()
        self._last = (0.0, 0.0)
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(_BEAT_MS)
        self._heart.timeout.connect(self._beat)

    def begin(self, during: str) -> None:
        """Watch a step of the journey."""
        now = _yardstick()
        self._best = min(self._best, now)
        self._slowness = now / self._best
        self.during = during
        self._last = time.perf_counter(), _waited_for_a_processor()
        self._heart.start()

    def end(self) -> None:
        """The step has come to rest."""
        self._heart.stop()

    def longest(self) -> dict[str, float]:
        """The longest standing still of every step, in milliseconds."""
        found: dict[str, float] = {}
        for gap in self.gaps:
            found[gap.during] = max(found.get(gap.during, 0.0), gap.ms)
        return found

    def _beat(self) -> None:
        now, waited = time.perf_counter(), _waited_for_a_processor()
        (last, before), self._last = self._last, (now, waited)
        seconds = max((now - last) - (waited - before), 0.0)
        self.gaps.append(Gap(self.during, seconds * 1000 / self._slowness))


def _yardstick() -> float:
    """Seconds of processor that a piece of plain computing takes now."""
    start = time.thread_time()
    total = 0
    for number in range(_YARD):
        total += number & 7
    return time.thread_time() - start


def _waited_for_a_processor() -> float:
    """Seconds that threads of this process were ready to run while others ran; 0.0 if not told."""
    waited = 0
    for thread in Path("/proc/self/task").glob("*/schedstat"):
        try:
            waited += int(thread.read_text().split()[1])
        except (OSError, IndexError, ValueError):
            continue  # a thread that ended meanwhile, or a system that does not tell
    return waited / 1e9

"""A stack of papers: written one by one on the lane, so that locking and stopping go on."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import VertrouwenspersoonError


class PaperStack(QObject):
    """The summaries of all open zaken into one folder; stopping keeps what is there."""

    moved = Signal(int, int)
    """How many are there, and how many there will be."""
    ended = Signal(int, int)
    """The same, when nothing is on its way any more."""
    failed = Signal(object)
    """The error that ended it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work: Iterator[Path] | None = None
        self._done = self._total = 0

    def begin(self, folder: Path, password: Confidential) -> None:
        """Write them into this folder, one after the other; a second time waits for nothing."""
        if self._work is not None:
            return
        papier, run = self._desk.office.papier, self._desk.lane.run
        self._work, self._done = iter(()), 0

        def found(zaken: tuple[ZaakId, ...]) -> None:
            self._total = len(zaken)
            self._work = papier.write_stapel(zaken, folder, password)
            self._next()

        run(self, papier.open_zaken, found, self._fail)

    def stop(self) -> None:
        """Ask for no further one; what is written stays."""
        if self._work is not None:
            self._end()

    def _next(self) -> None:
        self.moved.emit(self._done, self._total)
        work = self._work
        if work is not None:
            self._desk.lane.run(self, partial(next, work, None), self._wrote, self._fail)

    def _wrote(self, place: Path | None) -> None:
        if place is not None:
            self._done += 1
        if self._work is None:
            return
        if place is None:
            self._end()
        else:
            self._next()

    def _end(self) -> None:
        self._work = None
        self.ended.emit(self._done, self._total)

    def _fail(self, error: VertrouwenspersoonError) -> None:
        self._work = None
        self.failed.emit(error)

"""Adding: brings files into a zaak step by step, so that saves, looking and locking go on."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.lane import Lane
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.bijlage import BijlageId
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.usecases.bijlagen import Toevoeging
from vertrouwenspersoon.usecases.changes import Changes, of_zaak


@dataclass(frozen=True, slots=True)
class Coming:
    """A file on its way in: of which zaak, how many bytes of it, and how many files wait."""

    zaak: ZaakId
    name: str
    done: int
    total: int
    waiting: int


class Adding(QObject):
    """Files wait in a row; each step is a piece of work of its own on the lane.

    It lives with its screen: when that goes, the next step is not asked for, and what was half in
    is wiped when the vault is opened again.
    """

    moved = Signal(object)
    """A `Coming`, or None when nothing is on its way any more."""
    refused = Signal(object, str, object)
    """The zaak, the name of the file, and the error."""

    def __init__(self, office: Office, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._lane = office, lane
        self._row: deque[tuple[ZaakId, Path]] = deque()
        self._coming: Coming | None = None
        self._work: Toevoeging | None = None
        self._stopped = False

    def coming(self) -> Coming | None:
        """What is on its way in now."""
        return self._coming

    def add(self, zaak: ZaakId, paths: tuple[Path, ...]) -> None:
        """Put files in the row, and begin when nothing was on its way."""
        self._row.extend((zaak, path) for path in paths)
        if self._coming is None:
            self._next()

    def stop(self) -> None:
        """Leave what is on its way, and all that waits; nothing of it remains."""
        self._row.clear()
        self._stopped = self._coming is not None

    def wipe(self, bijlage: BijlageId) -> None:
        """Overwrite the bytes of a file that was taken away, in steps."""
        self._wipe(bijlage, lambda: None)

    def _next(self) -> None:
        self._stopped, self._work = False, None
        if not self._row:
            self._tell(None)
            return
        zaak, path = self._row.popleft()
        self._tell(Coming(zaak, path.name, 0, _size(path), len(self._row)))
        self._lane.run(
            self, lambda: self._office.bijlagen.begin(zaak, path), self._step, self._fail
        )

    def _step(self, work: Toevoeging) -> None:
        self._work = work
        if self._stopped:
            self._leave()
            return
        coming = self._coming
        if coming is not None:
            self._tell(replace(coming, done=work.size, waiting=len(self._row)))
            self._lane.run(self, lambda: _take(work, coming.zaak), self._took, self._fail)

    def _took(self, made: Changes | None) -> None:
        if made is not None:
            self._next()
        elif self._work is not None:
            self._step(self._work)

    def _fail(self, error: VertrouwenspersoonError) -> None:
        coming = self._coming
        if coming is not None:
            self.refused.emit(coming.zaak, coming.name, error)
        self._leave()

    def _leave(self) -> None:
        """Wipe what came of a file, then go on with the next."""
        if self._work is None:
            self._next()
        else:
            self._wipe(self._work.id, self._next)

    def _wipe(self, bijlage: BijlageId, then: Callable[[], None]) -> None:
        def again(more: bool) -> None:  # noqa: FBT001 - what the lane brings home
            if more:
                self._wipe(bijlage, then)
            else:
                then()

        # What cannot be wiped now, as on a full disk, is wiped at the next opening.
        self._lane.run(
            self, lambda: self._office.bijlagen.wipe(bijlage), again, lambda _error: then()
        )

    def _tell(self, coming: Coming | None) -> None:
        self._coming = coming
        self.moved.emit(coming)


def _take(work: Toevoeging, zaak: ZaakId) -> Changes | None:
    return None if work.step() is None else of_zaak(zaak)


def _size(path: Path) -> int:
    """How large a file says it is, for the line only; 0 when it cannot be asked."""
    try:
        return path.stat().st_size
    except OSError:
        return 0

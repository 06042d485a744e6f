"""One program at a time: a second start brings the first to the front and ends.

Two files in the state folder, no network: a lock that a dead process lets go of, and a file whose
change is a knock on the door. Neither says anything but a process number.
"""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

_LOCK, _KNOCK = "programma.lock", "programma.klop"


class OneAtATime(QObject):
    """The place of the one program that is open on this account."""

    called = Signal()
    """Another start knocked."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Whether this is the only one now; a folder that cannot be written stops nobody."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / _KNOCK).touch()
        except OSError:
            return True
        taken = self._lock.tryLock(0)
        if not taken:
            return self._lock.error() != QLockFile.LockError.LockFailedError
        self._watcher = QFileSystemWatcher([str(self._folder / _KNOCK)], self)
        self._watcher.fileChanged.connect(lambda _path: self.called.emit())
        return True

    def knock(self) -> None:
        """Ask the one that is open to come to the front."""
        (self._folder / _KNOCK).write_bytes(b"1")

    def release(self) -> None:
        """Make room: this process ends, or is replaced."""
        self._lock.unlock()

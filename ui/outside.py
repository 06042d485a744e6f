"""Evidence opened with another program: a copy in this computer's memory until the next lock."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.places import MOUNTS, mount_of

_FOLDER = "vertrouwenspersoon-bewijs"
_IN_MEMORY = {"tmpfs", "ramfs"}


def memory_folder(
    environment: Mapping[str, str] = os.environ, mounts: Path = MOUNTS
) -> Path | None:
    """A folder of this person alone that lies in memory; None where the system has none.

    Linux gives one per session (XDG Base Directory Specification 0.8); elsewhere a copy would be
    written on the disk, and is not made.
    """
    named = environment.get("XDG_RUNTIME_DIR")
    mount = mount_of(Path(named), mounts) if named else None
    return Path(named) if named and mount and mount.kind in _IN_MEMORY else None


def _start(place: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


class Outside:
    """The copies that other programs look at. What those keep themselves is out of reach."""

    def __init__(self, memory: Path | None, start: Callable[[Path], bool] = _start) -> None:
        self._folder = memory / _FOLDER if memory else None
        self._made = 0
        self.start = start
        """Opens a copy with the program the system has for it; False when there is none."""

    def new_place(self, ending: str) -> Path | None:
        """Where the next copy comes, under a name that tells nothing; None: not in memory."""
        if self._folder is None:
            return None
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._made += 1
        return self._folder / f"bewijs-{self._made}{ending}"

    def clear(self) -> None:
        """Take all copies away, also those of a program that was killed."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

"""Keeps the window out of screenshots, recordings and shared screens, where the system offers it.

Windows offers it (SetWindowDisplayAffinity, from Windows 10 version 2004); written from the
documentation, it has not been run there. Linux offers nothing of the kind.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

_SHOWN, _LEFT_OUT = 0x00, 0x11
PAUSE_MS = 60 * 60 * 1000
"""Milliseconds that a person may show the window to others before it is left out again."""

LeaveOut = Callable[[int, bool], bool]
"""Leaves a window (by its number) out of captures, or shows it again; False when it cannot."""


def leave_out(window: int, out: bool) -> bool:  # noqa: FBT001 - out or in is the question itself
    """Ask Windows; False elsewhere, and where Windows is too old."""
    libraries: Any = getattr(ctypes, "windll", None)
    if libraries is None:
        return False
    affinity = _LEFT_OUT if out else _SHOWN
    return bool(libraries.user32.SetWindowDisplayAffinity(window, affinity))


class CaptureGuard(QObject):
    """Leaves a window out from the beginning; a person may show it for an hour."""

    changed = Signal()

    def __init__(self, ask: LeaveOut = leave_out, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._window = 0
        self.can = False
        """Whether this system leaves a window out."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.hide)

    @property
    def is_shown(self) -> bool:
        """Whether a person let the window be seen for a while."""
        return self._pause.isActive()

    def begin(self, window: int) -> None:
        """Leave out this window from now on; it may have become another one for the system."""
        self._window = window
        self.can = self._ask(window, not self.is_shown)

    def show(self) -> None:
        """Let the window be seen for an hour."""
        if self._ask(self._window, False):  # noqa: FBT003 - see `LeaveOut`
            self._pause.start()
            self.changed.emit()

    def hide(self) -> None:
        """Leave it out again."""
        self._pause.stop()
        self.can = self._ask(self._window, True)  # noqa: FBT003 - see `LeaveOut`
        self.changed.emit()

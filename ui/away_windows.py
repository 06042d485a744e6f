"""What Windows tells a window: the session is locked or left, or the computer goes to sleep.

Written from the documentation (WM_WTSSESSION_CHANGE, WM_POWERBROADCAST); it has not been run there.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

SESSION_CHANGE, POWER = 0x02B1, 0x0218
_LEAVING = {
    (SESSION_CHANGE, 0x2): "the console is given to somebody else",
    (SESSION_CHANGE, 0x4): "the remote connection ends",
    (SESSION_CHANGE, 0x6): "the person logs off",
    (SESSION_CHANGE, 0x7): "the session is locked",
    (POWER, 0x4): "the computer goes to sleep",
}
_KIND = b"windows_generic_MSG"
_THIS_SESSION = 0


class WindowsMessages(QAbstractNativeEventFilter):
    """Calls `away` when the person leaves; every message goes on to where it was going."""

    def __init__(self, away: Callable[[], object]) -> None:
        super().__init__()
        self._away = away

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at a message; never take it."""
        if QByteArray(kind).data() == _KIND:
            told = wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in _LEAVING:
                self._away()
        return False, 0


def ask_for_sessions(window: int) -> bool:
    """Ask Windows to tell this window about its session; False where it will not."""
    libraries: Any = getattr(ctypes, "windll", None)
    if libraries is None:
        return False
    return bool(libraries.wtsapi32.WTSRegisterSessionNotification(window, _THIS_SESSION))

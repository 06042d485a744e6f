"""Hears from the system that nobody sits at the computer any more: it sleeps or its screen locks.

Linux desktops say so over D-Bus, a socket on this computer alone; Windows sends messages to the
window. A system that says nothing is no error: then the idle time locks.
"""

import os
import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from ui.away_windows import WindowsMessages, ask_for_sessions
from ui.lock import application

_SCREENS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)
_MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SESSION = "org.freedesktop.login1.Session"
# The names of the slots below. Qt's stub asks bytes; Qt itself takes only text.
_HEAR: Any = SLOT("_hear(bool)")
_HEAR_LOCK: Any = SLOT("_hear_lock()")


class AwayWatch(QObject):
    """Tells when the person goes away. A desktop that says nothing is no error."""

    away = Signal()

    def listen(self) -> None:
        """Listen on the buses of this computer."""
        if sys.platform == "win32":
            self.listen_to_windows()
        if not sys.platform.startswith("linux"):
            return
        if _is_local("DBUS_SESSION_BUS_ADDRESS"):
            self.listen_to_desktop(QDBusConnection.sessionBus())
        if _is_local("DBUS_SYSTEM_BUS_ADDRESS"):
            self.listen_to_system(QDBusConnection.systemBus())

    def listen_to_windows(self) -> None:
        """The session is locked or left, or the computer goes to sleep."""
        self._messages = WindowsMessages(self.away.emit)
        application().installNativeEventFilter(self._messages)
        ask_for_sessions(int(application().topLevelWindows()[0].winId()))

    def listen_to_desktop(self, bus: QDBusConnection) -> None:
        """The screen locks, or its saver begins."""
        for path, interface in _SCREENS:
            bus.connect("", path, interface, "ActiveChanged", self, _HEAR)

    def listen_to_system(self, bus: QDBusConnection) -> None:
        """The computer goes to sleep, or the session is locked or given to somebody else."""
        path, interface = _MANAGER
        bus.connect("", path, interface, "PrepareForSleep", self, _HEAR)
        bus.connect("", "", _SESSION, "Lock", self, _HEAR_LOCK)

    @Slot(bool)
    def _hear(self, begins: bool) -> None:  # noqa: FBT001 - the value of the system's own signal
        if begins:
            self.away.emit()

    @Slot()
    def _hear_lock(self) -> None:
        self.away.emit()


def _is_local(name: str) -> bool:
    """Whether the address of a bus is on this computer: it could name a network too."""
    address = os.environ.get(name, "unix:")
    return all(one.startswith("unix:") for one in address.split(";") if one)

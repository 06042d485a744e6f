"""Hearing that the screen locks or the computer sleeps, on a real bus."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from ui.away import AwayWatch

SCREEN = ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged")
SLEEP = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
LOCK = ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock")


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[QDBusConnection]:
    """A bus of its own, without services."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("there is no dbus-daemon on this computer")
    address = f"unix:path={tmp_path / 'bus'}"
    words = [daemon, "--session", "--nofork", "--print-address", "--address", address]
    ran = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)  # noqa: S603 - the system's own
    assert ran.stdout is not None
    ran.stdout.readline()
    connection = QDBusConnection.connectToBus(address, str(tmp_path))
    assert connection.isConnected()
    yield connection
    QDBusConnection.disconnectFromBus(str(tmp_path))
    ran.kill()
    ran.communicate()


def say(bus: QDBusConnection, signal: tuple[str, str, str], *values: object) -> None:
    """Say something on the bus, as a desktop does."""
    message = QDBusMessage.createSignal(*signal)
    message.setArguments(list(values))
    assert bus.send(message)


@pytest.mark.parametrize("values", [(SCREEN, True), (SLEEP, True), (LOCK,)])
def test_going_away_is_heard(
    qtbot: QtBot, bus: QDBusConnection, values: tuple[tuple[str, str, str], bool]
) -> None:
    """A locked screen, a computer that goes to sleep and a locked session are all heard."""
    watch = AwayWatch()
    watch.listen_to_desktop(bus)
    watch.listen_to_system(bus)
    with qtbot.waitSignal(watch.away, timeout=5000):
        say(bus, *values)


def test_coming_back_is_not_going_away(qtbot: QtBot, bus: QDBusConnection) -> None:
    """A screen that opens and a computer that wakes up lock nothing."""
    watch = AwayWatch()
    watch.listen_to_desktop(bus)
    watch.listen_to_system(bus)
    told: list[int] = []
    watch.away.connect(lambda: told.append(len(told)))
    say(bus, SCREEN, False)  # noqa: FBT003 - the system's own value
    say(bus, SLEEP, False)  # noqa: FBT003 - the same
    with qtbot.waitSignal(watch.away, timeout=5000):
        say(bus, LOCK)
    assert [0] == told


def test_a_bus_on_a_network_is_not_listened_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that names another computer is left alone, so that no socket opens to it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=192.0.2.1,port=9")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "tcp:host=192.0.2.1,port=9")
    monkeypatch.setattr(QDBusConnection, "sessionBus", pytest.fail)
    monkeypatch.setattr(QDBusConnection, "systemBus", pytest.fail)
    watch = AwayWatch()
    watch.listen()
    assert watch.thread() is not None

"""What Windows says of a session, as its messages look in memory."""

import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray

from ui.away_windows import POWER, SESSION_CHANGE, WindowsMessages, ask_for_sessions

KIND = QByteArray(b"windows_generic_MSG")


def heard(kind: QByteArray, message: int, word: int) -> tuple[int, tuple[bool, int]]:
    """How often it is told that the person left, and what becomes of the message."""
    times: list[int] = []
    told = wintypes.MSG()
    told.message, told.wParam = message, word
    answer = WindowsMessages(lambda: times.append(1)).nativeEventFilter(
        kind, ctypes.addressof(told)
    )
    return len(times), answer


@pytest.mark.parametrize(
    ("message", "word"),
    [(SESSION_CHANGE, 0x7), (SESSION_CHANGE, 0x2), (SESSION_CHANGE, 0x6), (POWER, 0x4)],
)
def test_leaving_is_heard(message: int, word: int) -> None:
    """A locked, switched or ended session and going to sleep are heard, and the message goes on."""
    assert (1, (False, 0)) == heard(KIND, message, word)


@pytest.mark.parametrize(
    ("message", "word"), [(SESSION_CHANGE, 0x8), (POWER, 0x12), (0x0100, 0x7), (0, 0)]
)
def test_coming_back_and_typing_are_not_leaving(message: int, word: int) -> None:
    """Unlocking, waking up and keys that are pressed are no leaving."""
    assert (0, (False, 0)) == heard(KIND, message, word)


def test_messages_of_other_systems_are_not_read() -> None:
    """What another system sends is not taken for a message of Windows."""
    assert 0 == heard(QByteArray(b"xcb_generic_event_t"), SESSION_CHANGE, 0x7)[0]


def test_elsewhere_nobody_is_asked() -> None:
    """Where there is no Windows, asking is answered with no."""
    assert not ask_for_sessions(1)

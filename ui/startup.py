"""What must be there before Qt is loaded: without it Qt would end the process in English.

Knows no Qt itself, so that it can be asked first.
"""

import ctypes
import os
import platform
import shutil
import subprocess
import sys

_ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_WINDOW = {
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
_OLDEST_GLIBC = (2, 34)
"""What the wheels of PySide6 6.11 are built for (manylinux_2_34)."""
_TELLERS = (
    ("zenity", "--error", "--no-markup", "--title=Vertrouwenspersoon", "--text"),
    ("kdialog", "--title", "Vertrouwenspersoon", "--error"),
    ("notify-send", "Vertrouwenspersoon"),
)
_PLATFORM = "QT_QPA_PLATFORM"
"""Qt's own name for the variable that chooses how windows are shown."""


def why_no_window() -> str:
    """Why a window cannot be opened here and what to do, in Dutch; empty when it can.

    Only Linux is examined: elsewhere Qt brings what it needs.
    """
    if not sys.platform.startswith("linux"):
        return ""
    offscreen = os.environ.get(_PLATFORM, "").startswith(("offscreen", "minimal"))
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    wanted = _ALWAYS if offscreen or wayland else _ALWAYS | _WINDOW
    absent = sorted({package for library, package in wanted.items() if not _loads(library)})
    if why_too_old():
        return why_too_old()
    if absent:
        return _install(absent)
    if offscreen or wayland or _display_answers():
        return ""
    return (
        "Er is geen scherm gevonden om het venster op te tonen. "
        "Start het programma in een grafische omgeving, of gebruik een opdracht zoals "
        "rondleiding. Met --help ziet u alle opdrachten."
    )


def why_too_old() -> str:
    """Why this system is too old for what the program brings; empty when it is not."""
    name, version = platform.libc_ver()
    numbers = version.split(".")[:2]
    if name != "glibc" or tuple(int(part) for part in numbers) >= _OLDEST_GLIBC:
        return ""
    return (
        f"Dit systeem is te oud voor het programma (glibc {version}). "
        "Nodig is Debian 12, Ubuntu 22.04 of nieuwer."
    )


def tell_on_screen(sentence: str) -> bool:
    """Show a sentence with a program of the desktop itself; False when it has none for that.

    Who starts from a menu sees no terminal, and without Qt there is no window of our own.
    """
    for name, *words in _TELLERS:
        teller = shutil.which(name)
        if teller:
            ran = subprocess.run([teller, *words, sentence], capture_output=True, check=False)  # noqa: S603 - the desktop's own
            if ran.returncode == 0:
                return True
    return False


def why_no_pictures() -> str:
    """Why screens cannot even be drawn without a display; empty when they can."""
    if not sys.platform.startswith("linux"):
        return ""
    absent = sorted({package for library, package in _ALWAYS.items() if not _loads(library)})
    return _install(absent) if absent else ""


def draw_without_display() -> None:
    """Let Qt draw in memory when no way of showing was chosen."""
    os.environ.setdefault(_PLATFORM, "offscreen")


def _install(packages: list[str]) -> str:
    names = " ".join(packages)
    return (
        f"Dit programma mist onderdelen van het systeem: {', '.join(packages)}. "
        f"Installeer ze met: sudo apt-get install -y --no-install-recommends {names}"
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _display_answers() -> bool:
    """Whether an X server answers on the display that was set."""
    if not os.environ.get("DISPLAY"):
        return False
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers

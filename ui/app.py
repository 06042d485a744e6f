"""Starts Qt, the look, Qt's Dutch words and the crash guard, and shows the window."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.asking import Asking
from ui.crash import CrashGuard
from ui.device import Device, this_device
from ui.doors import Doors, front_doors
from ui.lane import Lane
from ui.look import apply_look
from ui.main_window import TITLE, MainWindow
from ui.own_folders import data_folder
from ui.single import OneAtATime
from ui.waypoint import Waypoint, replace_process

_LOG = "meldingen-van-het-programma.txt"
_LONGEST_LOG = 64_000
NOT_SAFE = 3
"""The exit code when the encryption of this computer cannot be trusted."""
_A_WEEKDAY = date(2026, 1, 1)
"""Any weekday will do: the first question about one loads the holidays."""


def run(waypoint: Waypoint | None = None, vault: Path | None = None) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    With a waypoint it opens at the door of the vault that was just locked, with a `vault` at the
    door of that one. Locking ends this process and begins a new one, so that no key and no word of
    a zaak stays in memory.
    """
    device = this_device()
    app = make_application(device)
    one = OneAtATime(_state_folder(), app)
    if not one.take():
        one.knock()
        return 0
    guard = CrashGuard(_log_to(_state_folder() / _LOG), app)
    guard.install()
    lane = Lane(app)
    window = make_window(lane, device, Asking(), front_doors(), waypoint, vault=vault)
    one.called.connect(window.come_forward)
    window.locked.connect(one.release)
    window.locked.connect(replace_process)
    window.show()
    # After the first paint, while the person types: the encryption proves itself, and what an
    # office is made of is loaded.
    QTimer.singleShot(0, window, lambda: check_safety(window, lane))
    QTimer.singleShot(0, window, lambda: lane.run(window, _load_everything))
    QTimer.singleShot(0, window, lambda: _lock_when_away(window))
    code = app.exec()
    lane.stop()
    one.release()
    return code


def make_application(device: Device) -> QApplication:
    """The application: one look, Dutch dates, Dutch words on Qt's own buttons."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Vertrouwenspersoon")
    app.setDesktopFileName("vertrouwenspersoon")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    words = QTranslator(app)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load("qtbase_nl", place):
        app.installTranslator(words)
    settings = device.settings
    apply_look(app, settings.theme, settings.scale, motion=settings.beweging)
    return app


def make_window(
    lane: Lane,
    device: Device,
    asking: Asking,
    doors: Doors,
    waypoint: Waypoint | None = None,
    *,
    vault: Path | None = None,
) -> MainWindow:
    """The window, at its entrance or at the door of a vault: the locked or double-clicked one."""
    window = MainWindow(lane, device, asking, doors)
    if waypoint is None:
        window.begin(vault)
    else:
        window.begin_at(waypoint)
    return window


def check_safety(window: MainWindow, lane: Lane) -> None:
    """Let the encryption prove itself before a vault opens; what is wrong is said, or stops all."""
    from ui.selfcheck import why_not_safe  # noqa: PLC0415 - the first window does not wait for it

    def tell(found: tuple[str, bool]) -> None:
        sentence, must_stop = found
        if sentence:
            QMessageBox.warning(window, TITLE, sentence)
        if must_stop:
            QApplication.exit(NOT_SAFE)

    lane.run(window, lambda: why_not_safe(data_folder()), tell)


def _lock_when_away(window: MainWindow) -> None:
    """Lock when the screen locks or the computer sleeps, as far as the desktop says so."""
    from ui.away import AwayWatch  # noqa: PLC0415 - the first window does not wait for it

    watch = AwayWatch(window)
    watch.away.connect(window.lock)
    watch.listen()


def _load_everything() -> None:
    """Load what an office is made of, and what it knows, while the person types."""
    import ui.frame  # noqa: F401, PLC0415 - loading is what is wanted
    import vertrouwenspersoon.bootstrap  # noqa: F401, PLC0415 - the same
    from vertrouwenspersoon.content.library import load_inhoud  # noqa: PLC0415 - the same

    load_inhoud().kalender().is_working_day(_A_WEEKDAY)


def _state_folder() -> Path:
    home = Path.home()
    state = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(state) if state else home / ".local/state") / "vertrouwenspersoon"


def _log_to(path: Path) -> Callable[[str], None]:
    """A writer of one line at a time; when it cannot write, the line goes to stderr only."""

    def write(line: str) -> None:
        sys.stderr.write(line + "\n")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and path.stat().st_size > _LONGEST_LOG:
                path.unlink()
            with path.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError:
            return

    return write

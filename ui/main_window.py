"""The one window: the entrance, or the frame of an open office; cover and lock over both."""

import contextlib
import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.asking import Asking
from ui.clipboard import ClipboardGuard
from ui.device import TEXT_SIZES, Device
from ui.doors import Doors
from ui.ending import end
from ui.lane import Lane
from ui.last_seen import leave
from ui.lock import LISTENING_MIN, Cover, IdleWatch, application
from ui.look import apply_look
from ui.place import Page, Place
from ui.screens.entrance import EntranceScreen
from ui.waypoint import Waypoint
from ui.widgets.pages import Pages
from vertrouwenspersoon.errors import VertrouwenspersoonError

if TYPE_CHECKING:
    from ui.frame import Frame
    from ui.help_window import HelpWindow
    from ui.views.ended import EndedView
    from vertrouwenspersoon.bootstrap import Office
    from vertrouwenspersoon.domain.afscheid import Einde
    from vertrouwenspersoon.domain.confidential import Confidential

TITLE = "Vertrouwenspersoon"
"""The title, always and only: a name in it would stand in every list of windows."""
_SIZE, _SMALLEST = QSize(1280, 800), QSize(640, 480)


class MainWindow(QMainWindow):
    """Opens and locks; knows nothing about zaken."""

    office_opened = Signal()
    office_closed = Signal()
    locked = Signal(object)
    """The vault is closed after locking; the `Waypoint` says where to go on."""

    def __init__(
        self,
        lane: Lane,
        device: Device,
        asking: Asking,
        doors: Doors,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("main_window")
        self.setWindowTitle(TITLE)
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        self._lane, self._device, self._asking = lane, device, asking
        self._return_to = Place(Page.VANDAAG)
        self._returns_to_vault: tuple[Path | None, str] = (None, "")
        self.frame: Frame | None = None
        self._help: HelpWindow | None = None
        self.entrance = EntranceScreen(lane, device, asking, doors)
        self.entrance.opened.connect(self._opened)
        self.entrance.manual_wanted.connect(self.help)
        self._stack = Pages()
        self._stack.addWidget(self.entrance)
        self.setCentralWidget(self._stack)
        self.cover = Cover(self)
        self._clipboard = ClipboardGuard(application().clipboard(), self)
        self.idle = IdleWatch(device.settings.slot, parent=self)
        self.idle.expired.connect(self.lock)
        self.cover.covering.connect(self._set_limit)
        self._keys()

    def begin(self, vault: Path | None = None) -> None:
        """Show the entrance; with a vault that was double-clicked, the door of that one."""
        self._device.outside.clear()
        if vault is None:
            self.entrance.begin()
        else:
            self.entrance.show_locked(vault)

    def begin_at(self, waypoint: Waypoint) -> None:
        """Show the entrance of the vault that was locked, ready to go on where one was."""
        path = Path(waypoint.kluis)
        self._return_to = waypoint.plek
        self._returns_to_vault = (path, waypoint.kluis_id)
        self.setGeometry(*waypoint.venster)
        if waypoint.groot:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)
        self.entrance.show_locked(path, practising=waypoint.oefening)

    def come_forward(self) -> None:
        """Show the window before all others: somebody started the program again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def lock(self) -> None:
        """Close the vault and ask the passphrase again; nothing of a zaak stays in the window."""
        frame = self.frame
        if frame is None:
            self.entrance.leave_sheet()
            return
        self._return_to = frame.leave()
        self._clipboard.clear()
        self._device.capture.hide()
        self._device.outside.clear()
        office = frame.desk.office
        store = office.tools.store
        self._returns_to_vault = (store.path, store.kluis_id)
        waypoint = self._waypoint(store.path, store.kluis_id)
        work = partial(leave, office, self._device.seen)
        self._lane.run(self, work, lambda _: self._tell_locked(waypoint))
        self._show_entrance(store.path)

    def help(self) -> None:
        """Open the manual at the place where one is."""
        if self._help is None:
            from ui.help_window import HelpWindow  # noqa: PLC0415 - most days nobody asks for it

            self._help = HelpWindow(self._asking, self)
        frame = self.frame
        self._help.open_at(self.entrance.scherm() if frame is None else frame.place().scherm)

    def _end(self, passphrase: "Confidential") -> None:
        """Destroy the vault that is open: its pages leave the window first."""
        frame = self.frame
        path = None if frame is None else frame.desk.office.tools.store.path
        if frame is None or path is None:
            return
        office = frame.desk.office
        frame.leave()
        self._clipboard.clear()
        self._device.outside.clear()
        self._show_entrance(path)
        work = partial(end, office, passphrase, self._device.seal)
        kept = partial(self.entrance.show_in_the_way, path)
        self._lane.run(self, work, self._tell_ended, kept)

    def _tell_ended(self, einde: "Einde") -> None:
        from ui.views.ended import EndedView  # noqa: PLC0415 - once in the life of a vault

        view = EndedView(einde)
        view.close_wanted.connect(self.close)
        view.begin_wanted.connect(partial(self._begin_again, view))
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)

    def _begin_again(self, view: "EndedView") -> None:
        self._stack.removeWidget(view)
        view.deleteLater()
        self._stack.setCurrentWidget(self.entrance)
        self.entrance.begin()

    def _waypoint(self, path: Path | None, kluis_id: str) -> Waypoint | None:
        """Where to go on; None for a vault that is nowhere."""
        if path is None:
            return None
        where = self.normalGeometry()
        return Waypoint(
            str(path),
            kluis_id,
            path == self._device.practice_vault,
            self._return_to,
            (where.x(), where.y(), where.width(), where.height()),
            groot=self.isMaximized(),
        )

    def _tell_locked(self, waypoint: Waypoint | None) -> None:
        if waypoint is not None:
            self.locked.emit(waypoint)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._device.capture.begin(int(self.winId()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.entrance.let_go()
        if self.frame is not None:
            self.frame.leave()
            self._lane.run(self, partial(leave, self.frame.desk.office, self._device.seen))
            self._put_away()
        self.idle.stop()
        self._clipboard.clear()
        self._device.outside.clear()
        super().closeEvent(event)

    def wear_look(self) -> None:
        """Dress the program as this computer remembers it."""
        settings = self._device.settings
        apply_look(application(), settings.theme, settings.scale, motion=settings.beweging)

    def _set_limit(self) -> None:
        """Listening needs more time than typing."""
        listening = self.cover.is_covering()
        self.idle.set_limit(LISTENING_MIN if listening else self._device.settings.slot)

    def _keys(self) -> None:
        for keys, act in (
            ("F1", self.help),
            ("F9", self.cover.cover),
            ("Ctrl+L", self.lock),
            ("Ctrl+Q", self.close),
            ("Ctrl++", lambda: self._zoom(1)),
            ("Ctrl+=", lambda: self._zoom(1)),
            ("Ctrl+-", lambda: self._zoom(-1)),
            ("Ctrl+0", lambda: self._zoom(0)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _opened(self, office: "Office") -> None:
        # Loaded here, on the way in: the entrance stands without the pages behind it.
        from ui.desk import Desk  # noqa: PLC0415 - see above
        from ui.frame import Frame  # noqa: PLC0415 - see above

        # What was loaded by now stays: looking for waste in all of it takes a tenth of a second.
        gc.freeze()
        desk = Desk(office, self._lane, self._device, self._asking)
        frame = Frame(desk)
        frame.cover_wanted.connect(self.cover.cover)
        frame.lock_wanted.connect(self.lock)
        frame.end_wanted.connect(self._end)
        frame.quit_wanted.connect(self.close)
        frame.manual_wanted.connect(self.help)
        frame.look_changed.connect(self.wear_look)
        frame.lock_time_changed.connect(self._set_limit)
        self.idle.minutes_left.connect(frame.show_minutes_left)
        self.idle.seconds_left.connect(frame.show_seconds_left)
        self._stack.addWidget(frame)
        self._stack.setCurrentWidget(frame)
        self.frame = frame
        store = office.tools.store
        same = self._returns_to_vault == (store.path, store.kluis_id)
        frame.open_place(self._return_to if same else Place(Page.VANDAAG))
        self.idle.start()
        self.office_opened.emit()

    def _show_entrance(self, path: Path | None) -> None:
        self._put_away()
        self._stack.setCurrentWidget(self.entrance)
        if path is None:
            self.entrance.begin()
        else:
            practising = path == self._device.practice_vault
            self.entrance.show_locked(path, practising=practising)
        self.office_closed.emit()

    def _put_away(self) -> None:
        """Take the pages with everything on them out of the window, for good."""
        self.idle.stop()
        if self.frame is not None:
            frame, self.frame = self.frame, None
            self._stack.removeWidget(frame)
            frame.hide()
            frame.take_down()

    def _zoom(self, by: int) -> None:
        """The next text size up or down, or 100 %."""
        sizes = TEXT_SIZES
        here = min(range(len(sizes)), key=lambda n: abs(sizes[n] - self._device.settings.tekst))
        there = sizes.index(100) if by == 0 else min(max(here + by, 0), len(sizes) - 1)
        # When it cannot be kept it holds until the program ends; Beheer tells why.
        with contextlib.suppress(VertrouwenspersoonError):
            self._device.remember(tekst=sizes[there])
        if self.frame is None:
            self.wear_look()
        else:
            self.frame.drop_hidden_pages(self.wear_look)

"""Covering the screen, and locking when no one has touched the program for a while."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.widgets.label import Label
from ui.widgets.nav_rail import Emblem
from ui.widgets.surface import Ground, Surface

LOCK_AFTER_MIN = 10
"""Minutes without a key or a click after which the vault is locked."""
LISTENING_MIN = 60
"""The same while the screen is covered: whoever listens does not touch the keyboard."""
_LOOK_MS, _LOOK_CLOSELY_MS = 10_000, 1_000
_DEAF_MS = 1_000
_LAST_S = 30
"""Seconds at the end that are counted one by one."""
_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class IdleWatch(QObject):
    """Tells how much time is left, and when it is up. Any key or click starts it again.

    After a touch it does not listen for a second: then the program makes the page that was asked,
    and looking at every event of that would take a quarter of the time.
    """

    minutes_left = Signal(int)
    seconds_left = Signal(int)
    """Each of the last thirty seconds."""
    expired = Signal()

    def __init__(self, minutes: int = LOCK_AFTER_MIN, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit_ms = minutes * 60_000
        self._since = QElapsedTimer()
        self._listening = QTimer(self)
        self._listening.setSingleShot(True)
        self._listening.setInterval(_DEAF_MS)
        self._listening.timeout.connect(self._listen)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.check)
        self._told = -1

    def start(self) -> None:
        """Begin to watch."""
        self._since.start()
        self._told = -1
        self._timer.start()
        self._listen()
        self.check()

    def set_limit(self, minutes: int) -> None:
        """From now on lock after so many minutes without a touch."""
        self._limit_ms = minutes * 60_000
        self._told = -1
        if self._timer.isActive():
            self.check()

    def stop(self) -> None:
        """Stop watching: nothing is open."""
        self._timer.stop()
        self._listening.stop()
        application().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes by here, thousands for one page: asking what kind of
        # object it is costs a fifth of asking its type.
        if isinstance(event, QInputEvent) and event.type() in _TOUCHES:
            self._since.start()
            application().removeEventFilter(self)
            self._listening.start()
        return False

    def _listen(self) -> None:
        application().installEventFilter(self)

    def check(self) -> None:
        """Look at the time that has passed."""
        self.look_at(self._since.elapsed())

    def look_at(self, passed_ms: int) -> None:
        """Tell what follows from so much time without a touch."""
        left_ms = self._limit_ms - passed_ms
        minutes = -(-left_ms // 60_000)
        closely = left_ms <= _LAST_S * 1000 + _LOOK_MS
        self._timer.setInterval(_LOOK_CLOSELY_MS if closely else _LOOK_MS)
        if left_ms <= 0:
            self.stop()
            self.expired.emit()
        elif left_ms <= _LAST_S * 1000:
            self._told = -1
            self.seconds_left.emit(-(-left_ms // 1000))
        elif minutes != self._told:
            self._told = minutes
            self.minutes_left.emit(minutes)


class Cover(Surface):
    """Lies over the whole window at once; any key or click takes it away and does nothing else."""

    covering = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(Ground.RAIL, window)
        self.setObjectName("cover_screen")
        self.setAccessibleName("Scherm afgedekt. Druk op een toets om verder te gaan.")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._focus: QWidget | None = None
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(Emblem(56), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        words = Label("Druk op een toets om verder te gaan", Role.SECOND, Ink.MUTED)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        window.installEventFilter(self)
        self.hide()

    def is_covering(self) -> bool:
        """Whether the window is covered."""
        return self.isVisibleTo(self.window())

    def cover(self) -> None:
        """Cover the window now."""
        self._focus = self.window().focusWidget()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.setFocus()
        self.covering.emit(True)  # noqa: FBT003 - the signal's own value

    def uncover(self) -> None:
        """Show the window again, with the focus where it was."""
        self.hide()
        self.covering.emit(False)  # noqa: FBT003 - the signal's own value
        if self._focus is not None:
            self._focus.setFocus()
            self._focus = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt):
            self.uncover()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.uncover()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        return True


def application() -> QApplication:
    """The one application; `TypeError` before it was made."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no application yet")
    return app

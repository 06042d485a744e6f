"""Covering the screen, and locking when no one has touched the program for a while."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.widgets.label import Label
from ui.widgets.nav_rail import Emblem
from ui.widgets.surface import Ground, Surface

LOCK_AFTER_MIN = 10
"""Minutes without a key or a click after which the vault is locked."""
_LOOK_MS = 10_000
_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class IdleWatch(QObject):
    """Tells how many minutes are left, and when time is up. Any key or click starts it again."""

    minutes_left = Signal(int)
    expired = Signal()

    def __init__(self, minutes: int = LOCK_AFTER_MIN, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit_ms = minutes * 60_000
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.check)
        self._told = -1

    def start(self) -> None:
        """Begin to watch."""
        self._since.start()
        self._told = -1
        self._timer.start()
        application().installEventFilter(self)
        self.check()

    def stop(self) -> None:
        """Stop watching: nothing is open."""
        self._timer.stop()
        application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._since.start()
        return super().eventFilter(watched, event)

    def check(self) -> None:
        """Look at the time that has passed."""
        self.look_at(self._since.elapsed())

    def look_at(self, passed_ms: int) -> None:
        """Tell what follows from so much time without a touch."""
        left = -(-(self._limit_ms - passed_ms) // 60_000)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left != self._told:
            self._told = left
            self.minutes_left.emit(left)


class Cover(Surface):
    """Lies over the whole window at once; any key or click takes it away and does nothing else."""

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

    def uncover(self) -> None:
        """Show the window again, with the focus where it was."""
        self.hide()
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

"""Bars above the content: what happened, what it means, and one thing to do."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import ICON_NAV, RING_ROOM
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.label import IconMark, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.surface import Ground, Surface

_SUCCESS_MS = 8000
_ICONS = {
    Tone.DANGER: Icon.CIRCLE_ALERT,
    Tone.WARN: Icon.CLOCK,
    Tone.OK: Icon.CHECK,
    Tone.ACCENT: Icon.INFO,
    Tone.NEUTRAL: Icon.INFO,
}
_INKS = {
    Tone.DANGER: Ink.DANGER,
    Tone.WARN: Ink.WARN,
    Tone.OK: Ink.OK,
    Tone.ACCENT: Ink.TEXT,
    Tone.NEUTRAL: Ink.TEXT,
}


class NoticeBar(Surface):
    """Stays until it is acted on or closed; a success leaves after 8 s unless it has the focus."""

    action_wanted = Signal()
    other_wanted = Signal()
    """The other of two ways on."""
    dismissed = Signal()

    def __init__(
        self,
        tone: Tone,
        title: str,
        text: str = "",
        *,
        action: str = "",
        other: str = "",
        icon: Icon | None = None,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground(tone.value), parent)
        self.setObjectName("notice")
        self.setAccessibleName(f"{title}. {text}" if text else title)
        words = _Words(title, text, _INKS[tone])
        middle = QWidget()
        middle.setLayout(SideLayout(words, self._actions(action, other), room=380))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        ink = Ink.LINK if tone is Tone.ACCENT else _INKS[tone]
        mark = IconMark(icon or _ICONS[tone], ICON_NAV, ink)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(middle, 1)
        if closable:
            row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)
        if tone is Tone.OK:
            self._leave_later()

    def _actions(self, action: str, other: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, RING_ROOM, 0, RING_ROOM)
        for words, name, told in (
            (action, "notice_action", self.action_wanted),
            (other, "notice_other", self.other_wanted),
        ):
            if words:
                button = Button(words, Kind.SECONDARY, small=True)
                button.setObjectName(name)
                button.clicked.connect(told)
                row.addWidget(button)
        row.addStretch(1)
        if not action:
            holder.hide()
        return holder

    def _close_button(self) -> IconButton:
        button = IconButton(Icon.X, "Sluiten", small=True)
        button.setObjectName("notice_close")
        button.clicked.connect(self.dismissed)
        return button

    def _leave_later(self) -> None:
        self._timer = QTimer(self)
        self._timer.setInterval(_SUCCESS_MS)
        self._timer.timeout.connect(self._leave_unless_focused)
        self._timer.start()

    def _leave_unless_focused(self) -> None:
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self._timer.stop()
            self.dismissed.emit()


class _Words(QWidget):
    def __init__(self, title: str, text: str, ink: Ink) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(1)
        column.addWidget(Label(title, Role.BODY_STRONG, ink, wrap=True))
        if text:
            column.addWidget(Label(text, Role.SECOND, Ink.MUTED, wrap=True))

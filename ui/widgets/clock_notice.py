"""The clock: what cannot be repaired after a moment, and how long is left. One on a page."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import ICON_CLOCK
from ui.widgets.button import Button, Kind
from ui.widgets.label import IconMark, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.speech import remaining

_URGENT = timedelta(hours=1)
_SPOKEN_MINUTES = (60, 30, 10)
"""Screen readers hear the time at these minutes, not every minute."""


class ClockNotice(Surface):
    """Counts in words to a moment. Give it the time with `show_now`, once a minute."""

    action_wanted = Signal()
    other_wanted = Signal()
    """The other of two ways to stop the clock."""

    def __init__(
        self,
        until: datetime,
        now: datetime,
        *,
        text: str,
        action: str,
        title: str = "",
        until_text: str = "",
        source: str = "",
        other: str = "",
        icon: Icon = Icon.CAMERA,
        parent: QWidget | None = None,
    ) -> None:
        """With a `title` (Vandaag) what happens stands beside the time, else (Zaak) below it."""
        super().__init__(Ground.WARN, parent)
        self.setObjectName("clock")
        self._until, self._minutes, self._icon = until, -1, icon
        self._time = Label("", Role.STEP_TITLE, Ink.WARN, wrap=not title)
        self._mark = IconMark(icon, ICON_CLOCK, Ink.WARN)
        self.button = Button(action, Kind.PRIMARY, small=not title)
        self.button.setObjectName("clock_action")
        self.button.clicked.connect(self.action_wanted)
        self.other = Button(other, Kind.QUIET, small=True)
        self.other.setObjectName("clock_other")
        if not other:
            self.other.hide()
        self.other.clicked.connect(self.other_wanted)
        words = self._words(title, until_text, text, source)
        self._lay_out(words, room=560 if title else 500)
        self.show_now(now)

    def show_now(self, now: datetime) -> None:
        """Say how long is left; below one hour on danger."""
        urgent = self._until - now < _URGENT
        self._time.setText(remaining(self._until, now))
        self._time.show_ink(Ink.DANGER if urgent else Ink.WARN)
        self._mark.show_icon(self._icon, Ink.DANGER if urgent else Ink.WARN)
        self.show_ground(Ground.DANGER if urgent else Ground.WARN)
        self.setAccessibleName(self._time.text())
        self._speak(max((self._until - now) // timedelta(minutes=1), 0))

    def time_text(self) -> str:
        """What is left, in words."""
        return self._time.text()

    def _speak(self, minutes: int) -> None:
        before, self._minutes = self._minutes, minutes
        if any(minutes <= mark < before for mark in _SPOKEN_MINUTES):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._time.text()))

    def _words(self, title: str, until_text: str, text: str, source: str) -> QWidget:
        if not title:
            return _column(self._time, *_what(text, source))
        left = _column(self._time, Label(until_text, Role.SECOND, Ink.MUTED))
        right = _column(Label(title, Role.SECTION, wrap=True), *_what(text, source))
        both = QWidget()
        both.setLayout(SideLayout(left, right, room=640, gap=28, lead=True))
        return both

    def _lay_out(self, words: QWidget, *, room: int) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 5, 5, 5)
        inner.setSpacing(6)
        for button in (self.button, self.other):
            inner.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        middle = QWidget()
        middle.setLayout(SideLayout(words, holder, room=room, gap=24))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 14, 14)
        row.setSpacing(18)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(middle, 1)


def _what(text: str, source: str) -> Iterator[QWidget]:
    yield Label(text, Role.SECOND, Ink.MUTED, wrap=True)
    if source:
        yield Label(source, Role.CAPTION, Ink.MUTED, wrap=True)


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return made

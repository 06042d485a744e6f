"""Headings: of a page, and of a section of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.look.sizes import RING_ROOM, STEP_2
from ui.widgets.label import Hairline, Label


class SectionHeading(QWidget):
    """The heading of a section, with a count or a few words beside it and perhaps a line below."""

    def __init__(
        self,
        text: str,
        beside: str = "",
        *,
        ink: Ink = Ink.TEXT,
        line: bool = False,
        inset: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._beside = Label(beside, Role.SECOND, Ink.MUTED)
        self._title = Label(text, Role.SECTION, ink)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(inset, RING_ROOM, 0, RING_ROOM)
        self._row.setSpacing(10)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._row)
        if line:
            column.addWidget(Hairline())

    def show_text(self, text: str, beside: str = "") -> None:
        """Change the words."""
        self._title.setText(text)
        self._beside.setText(beside)

    def add_action(self, action: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(action)


class PageHeading(QWidget):
    """The title of a page with one line below it, and buttons at the right."""

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        role: Role = Role.PAGE_TITLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, role, wrap=True)
        self._subtitle = Label(subtitle, Role.BODY, Ink.MUTED, wrap=True)
        if not subtitle:
            self._subtitle.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(STEP_2, RING_ROOM, 0, RING_ROOM)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)

    def show_text(self, title: str, subtitle: str = "") -> None:
        """Change the words."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_action(self, action: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)

"""One question of a form: label above, hint beside it, help and error below the field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM
from ui.widgets.field import mark_invalid
from ui.widgets.label import IconMark, Label


class FormRow(QWidget):
    """Puts the words around a field and gives the field its accessible name.

    A field with a `problem(str)` signal (day, time, amount) shows its own errors here.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._help_text = help_text
        self._label = Label(label, Role.LABEL)
        self._label.setBuddy(field)
        self._help = Label(help_text, Role.CAPTION, Ink.MUTED, wrap=True)
        self._error = _ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(self._head(hint))
        column.addWidget(field, 0, _place_of(field))
        column.addWidget(self._help)
        column.addWidget(self._error)
        self._help.setVisible(bool(help_text))
        self._error.hide()
        self._name_field(label, hint)
        if hasattr(field, "problem"):
            field.problem.connect(self.show_error)

    def show_error(self, text: str) -> None:
        """Say below the field what is wrong; an empty text takes it away. What was typed stays."""
        self._error.show_text(text)
        self._error.setVisible(bool(text))
        self._help.setVisible(bool(self._help_text) and not text)
        self.field.setAccessibleDescription(text or self._help_text)
        mark_invalid(self.field, invalid=bool(text))

    def clear_error(self) -> None:
        """Take the error away."""
        self.show_error("")

    def error_text(self) -> str:
        """What is wrong now, or an empty text."""
        return self._error.text()

    def show_label(self, text: str) -> None:
        """Ask something else in the same field."""
        self._label.setText(text)
        self.field.setAccessibleName(text)

    def show_help(self, text: str) -> None:
        """Change the line below the field."""
        self._help_text = text
        self._help.setText(text)
        self._help.setVisible(bool(text) and self._error.isHidden())

    def _head(self, hint: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label)
        if hint:
            head.addWidget(Label(hint, Role.SECOND, Ink.FAINT), 1)
        else:
            head.addStretch(1)
        return head

    def _name_field(self, label: str, hint: str) -> None:
        if not self.field.accessibleName():
            self.field.setAccessibleName(f"{label} ({hint})" if hint else label)
        if self._help_text and not self.field.accessibleDescription():
            self.field.setAccessibleDescription(self._help_text)


def _place_of(field: QWidget) -> Qt.AlignmentFlag:
    """At the left for what keeps its own width; Qt would put that in the middle."""
    fixed = field.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
    return Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0)


class _ErrorLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", Role.CAPTION, Ink.DANGER, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark(Icon.CIRCLE_ALERT, 16, Ink.DANGER), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_text(self, text: str) -> None:
        self._words.setText(text)

    def text(self) -> str:
        return self._words.text()


class FormLine(QWidget):
    """Short questions that belong together on one line: dag, tijd, hoe, waar."""

    def __init__(self, rows: Sequence[tuple[QWidget, int]], parent: QWidget | None = None) -> None:
        """`rows` are questions with the share of the width each takes."""
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(RING_ROOM * 2 + 2)
        for row, share in rows:
            line.addWidget(row, share, Qt.AlignmentFlag.AlignTop)

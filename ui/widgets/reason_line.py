"""One line that asks why: Enter confirms, Escape goes back, an empty reason is not taken."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button, Kind
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow

_QUESTION = "Waarom is dit niet van toepassing?"
_EMPTY = "Schrijf in een paar woorden waarom dit niet geldt."


class ReasonLine(QWidget):
    """Asks for the reason of something, as it is that it does not apply."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(
        self, question: str = _QUESTION, empty: str = _EMPTY, parent: QWidget | None = None
    ) -> None:
        """`empty` is what is said when nothing was typed."""
        super().__init__(parent)
        self._empty = empty
        self._field = Field()
        self._field.setObjectName("reason_field")
        self._field.keeps_draft = True
        self._row = FormRow(
            question,
            self._field,
            help_text="Enter bewaart, Esc gaat terug.",
        )
        keep = Button("Bewaren", Kind.SECONDARY, small=True)
        back = Button("Terug", Kind.QUIET, small=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(keep)
        buttons.addWidget(back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 14)
        column.setSpacing(10)
        column.addWidget(self._row)
        column.addLayout(buttons)
        self._field.returnPressed.connect(self._confirm)
        keep.clicked.connect(self._confirm)
        back.clicked.connect(self._cancel)

    def show_text(self, text: str) -> None:
        """The reason that was given before, if any."""
        self._field.show_text(text)
        self._row.clear_error()

    def focus(self) -> None:
        """Put the cursor in the field."""
        self._field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self._cancel()
            return
        super().keyPressEvent(event)

    def _confirm(self) -> None:
        reason = self._field.text().strip()
        if not reason:
            self._row.show_error(self._empty)
            return
        self.given.emit(reason)

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()

"""Asks until which day something is put off, and why."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow

_NO_REASON = "Schrijf in een paar woorden waarom het later kan."
_NO_DAY = "Kies een dag na vandaag."


class SnoozeForm(QWidget):
    """A day and a reason; both are asked for."""

    given = Signal(object, str)
    """The day and the reason."""
    cancelled = Signal()

    def __init__(self, today: date, proposal: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("snooze_form")
        self._today = today
        self._day = DateField(today, proposal)
        self._day.setObjectName("snooze_until")
        self._reason = Field()
        self._reason.setObjectName("snooze_reason")
        self._reason.keeps_draft = True
        self._day_row = FormRow("Uitstellen tot", self._day)
        self._reason_row = FormRow(
            "Waarom kan dit later?", self._reason, hint="alleen in deze kluis"
        )
        keep = Button("Uitstellen", Kind.SECONDARY, small=True)
        keep.setObjectName("snooze_keep")
        back = Button("Terug", Kind.QUIET, small=True)
        back.setObjectName("snooze_back")
        keep.clicked.connect(self._tell)
        self._reason.returnPressed.connect(self._tell)
        back.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(keep)
        buttons.addWidget(back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING_ROOM, 4, RING_ROOM, 12)
        column.setSpacing(10)
        column.addWidget(self._day_row)
        column.addWidget(self._reason_row)
        column.addLayout(buttons)

    def focus(self) -> None:
        """Put the cursor in the first field."""
        self._day.setFocus()

    def _tell(self) -> None:
        self._day.read()
        day, reason = self._day.day(), self._reason.text().strip()
        self._day_row.clear_error()
        self._reason_row.clear_error()
        if day is None or day <= self._today:
            self._day_row.show_error(_NO_DAY)
        elif not reason:
            self._reason_row.show_error(_NO_REASON)
        else:
            self.given.emit(day, reason)

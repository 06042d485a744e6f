"""Beheer, Wachtzin: the old one, the new one twice, then the herstelblad of the new key."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.views.herstelblad import HerstelbladView
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.passphrase_field import PassphraseField
from vertrouwenspersoon.domain.confidential import Confidential

_WORDS = (
    "Bij een nieuwe wachtzin hoort een nieuw herstelblad. Pas als dat klaar is, verandert de "
    "wachtzin. Tot dan blijft alles zoals het is."
)
_PRACTICE = "In de oefenkluis kan dit niet. Iedereen mag daarvan de wachtzin weten."
_CHANGE, _BUSY = "Verder naar het herstelblad", "Even geduld…"


@dataclass(frozen=True, slots=True)
class WachtzinWish:
    """Another passphrase is wanted by who knows the old one, or has the code of the sheet."""

    old: Confidential
    new: Confidential


class WachtzinPart(QWidget):
    """Asks both passphrases; then the sheet stands in their place until it is settled."""

    wanted = Signal(object)
    """A `WachtzinWish`."""
    stopped = Signal()
    """Nothing should change after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(_WORDS, Role.SECOND, Ink.MUTED, wrap=True)
        self.old, self.new, self.again = (PassphraseField() for _ in range(3))
        self.old_row = FormRow(
            "Uw wachtzin van nu",
            self.old,
            help_text="Weet u hem niet meer? Typ hier de code van het herstelblad.",
        )
        self.new_row = FormRow(
            "Nieuwe wachtzin",
            self.new,
            help_text="Minstens 15 tekens, bijvoorbeeld zes losse woorden.",
        )
        self.again_row = FormRow("Nieuwe wachtzin, nog een keer", self.again)
        self.button = Button(_CHANGE, Kind.SECONDARY, Icon.KEY)
        self.sheet = HerstelbladView()
        self.stop = Button("Stoppen, niets veranderen", Kind.QUIET)
        self._asking, self._step = QWidget(), QWidget()
        self._name()
        self._connect()
        self._lay_out()
        self.show_step(shown=False)

    def show_practice(self, *, practice: bool) -> None:
        """A practice vault keeps the passphrase that everybody may know."""
        self.words.setText(_PRACTICE if practice else _WORDS)
        for part in (*self._rows(), self.button):
            part.setVisible(not practice)

    def show_busy(self, *, busy: bool) -> None:
        """A key is being made, or the vault is being copied."""
        self.button.setText(_BUSY if busy else _CHANGE)
        for part in (self.button, self.sheet, self.stop):
            part.setEnabled(not busy)

    def show_step(self, *, shown: bool) -> None:
        """Show the sheet in place of the passphrases, or the other way round."""
        self._step.setVisible(shown)
        self._asking.setVisible(not shown)
        self.forget()

    def show_error(self, text: str, *, about_old: bool) -> None:
        """Say beside a field what is wrong."""
        row = self.old_row if about_old else self.new_row
        row.show_error(text)
        row.field.setFocus()

    def forget(self) -> None:
        """Empty what was typed."""
        for field, row in zip((self.old, self.new, self.again), self._rows(), strict=True):
            field.clear()
            row.clear_error()

    def _rows(self) -> tuple[FormRow, FormRow, FormRow]:
        return self.old_row, self.new_row, self.again_row

    def _name(self) -> None:
        self.old.setObjectName("old_passphrase")
        self.new.setObjectName("other_passphrase")
        self.again.setObjectName("other_passphrase_again")
        self.button.setObjectName("change_passphrase")
        self.stop.setObjectName("stop_change")

    def _connect(self) -> None:
        self.button.clicked.connect(self._tell)
        self.again.returnPressed.connect(self._tell)
        self.stop.clicked.connect(self.stopped)

    def _tell(self) -> None:
        for row in self._rows():
            row.clear_error()
        if not self.old.text():
            self.show_error("Typ uw wachtzin. Dan weten wij dat u het zelf bent.", about_old=True)
        elif self.new.text() != self.again.text():
            self.again_row.show_error("De twee wachtzinnen zijn niet gelijk. Typ ze opnieuw.")
            self.again.setFocus()
        else:
            self.wanted.emit(WachtzinWish(self.old.passphrase(), self.new.passphrase()))

    def _lay_out(self) -> None:
        asking = _column(self._asking)
        for part in (self.words, *self._rows(), button_row(self.button)):
            asking.addWidget(part)
        step = _column(self._step)
        for part in (self.sheet, button_row(self.stop)):
            step.addWidget(part)
        column = _column(self)
        column.addWidget(self._asking)
        column.addWidget(self._step)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return column

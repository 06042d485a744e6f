"""Snel openen in Beheer: what a PIN is worth, and switching it on for a week or off."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField, PinField
from vertrouwenspersoon.domain.confidential import Confidential

_WORDS = (
    "U opent de kluis dan zeven dagen met een pincode, alleen op deze computer. Daarna, of na vijf "
    "keer een verkeerde pincode, vraagt het programma weer uw wachtzin. Die blijft altijd werken."
)
_LESS = "Een pincode beschermt minder dan uw wachtzin"
_WHY_LESS = (
    "Wie de baas is over uw account op deze computer, zoals een beheerder, kan alle pincodes "
    "proberen. Zet dit dus alleen aan als u die mensen en deze computer vertrouwt."
)
_PRACTICE = "In de oefenkluis kan dit niet. Iedereen mag daarvan de wachtzin weten."


@dataclass(frozen=True, slots=True)
class SnelState:
    """Until when it is on, in words ("" when it is off), and what is going on."""

    until: str = ""
    practice: bool = False
    busy: bool = False


@dataclass(frozen=True, slots=True)
class SnelWish:
    """Switching on: who knows the passphrase chooses this PIN."""

    passphrase: Confidential
    pin: Confidential


class SnelPart(QWidget):
    """Asks passphrase and PIN to switch on; one button to switch off."""

    on_wanted = Signal(object)
    """A `SnelWish`."""
    off_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(_WORDS, Role.SECOND, Ink.MUTED, wrap=True)
        self._warning = NoticeBar(Tone.WARN, _LESS, _WHY_LESS, icon=Icon.TRIANGLE_ALERT)
        self.passphrase, self.pin, self.again = PassphraseField(), PinField(), PinField()
        self.passphrase_row = FormRow("Uw wachtzin, nog een keer", self.passphrase)
        self.pin_row = FormRow(
            "Nieuwe pincode",
            self.pin,
            help_text="Minstens 6 cijfers. Kies geen rijtje, en geen datum die anderen kennen.",
        )
        self.again_row = FormRow("Dezelfde pincode, nog een keer", self.again)
        self.on = Button("Snel openen aanzetten", Kind.SECONDARY, Icon.LOCK)
        self.off = Button("Snel openen uitzetten", Kind.SECONDARY, Icon.X)
        self._name()
        self._connect()
        self._lay_out()
        self.show_state(SnelState())

    def show_state(self, state: SnelState) -> None:
        """Show whether it is on, and what can be done."""
        is_on = bool(state.until)
        told = f"Snel openen staat aan tot {state.until}. Daarna vraagt het programma uw wachtzin."
        self.words.setText(_PRACTICE if state.practice else told if is_on else _WORDS)
        offered = not (is_on or state.practice)
        for part in (*self._rows(), self._warning, self.on):
            part.setVisible(offered)
        self.off.setVisible(is_on and not state.practice)
        for button in (self.on, self.off):
            button.setEnabled(not state.busy)
        self.on.setText("Even geduld…" if state.busy else "Snel openen aanzetten")

    def show_error(self, where: str, text: str) -> None:
        """Say what is wrong: beside the passphrase, or else beside the PIN."""
        row = self.passphrase_row if where == "passphrase" else self.pin_row
        row.show_error(text)
        row.field.setFocus()

    def forget(self) -> None:
        """Empty what was typed."""
        for field in (self.passphrase, self.pin, self.again):
            field.clear()
        for row in self._rows():
            row.clear_error()

    def _rows(self) -> tuple[FormRow, FormRow, FormRow]:
        return self.passphrase_row, self.pin_row, self.again_row

    def _name(self) -> None:
        self.passphrase.setObjectName("quick_passphrase")
        self.pin.setObjectName("quick_pin")
        self.again.setObjectName("quick_pin_again")
        self.on.setObjectName("quick_on")
        self.off.setObjectName("quick_off")

    def _connect(self) -> None:
        self.on.clicked.connect(self._tell)
        self.again.returnPressed.connect(self._tell)
        self.off.clicked.connect(self.off_wanted)

    def _tell(self) -> None:
        for row in self._rows():
            row.clear_error()
        if not self.passphrase.text():
            self.show_error("passphrase", "Typ uw wachtzin. Dan weten wij dat u het zelf bent.")
        elif self.pin.text() != self.again.text():
            self.again_row.show_error("De twee pincodes zijn niet gelijk. Typ ze opnieuw.")
            self.again.setFocus()
        elif self.on.isEnabled():
            self.on_wanted.emit(SnelWish(self.passphrase.passphrase(), self.pin.passphrase()))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
        buttons.addWidget(self.on)
        buttons.addWidget(self.off)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.words, self._warning, *self._rows()):
            column.addWidget(part)
        column.addLayout(buttons)

"""Ontgrendelen: the passphrase, and other ways in."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look import Icon, Ink, Role
from ui.views.entrance import Entrance, in_the_middle
from ui.widgets.button import Button, Kind
from ui.widgets.form_row import FormRow
from ui.widgets.label import Hairline, Label
from ui.widgets.passphrase_field import PassphraseField

PROMISE = "Alles staat versleuteld op deze computer. Er gaat niets naar internet."


@dataclass(frozen=True, slots=True)
class UnlockState:
    """Which vault, what is going on, and what went wrong the last time."""

    vault: str
    practice: bool = False
    hint: str = ""
    busy: bool = False
    wait_s: int = 0
    error: str = ""


_FORGOTTEN = "Weet u hem niet meer? Typ hier de code van het herstelblad."


class UnlockView(Entrance):
    """Asks the passphrase. The window stays alive while the key is derived."""

    unlock_wanted = Signal(object)
    """The passphrase, as `Confidential`."""
    other_wanted = Signal()
    new_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("unlock")
        self._title = Label("Uw kluis is op slot", Role.STEP_TITLE, wrap=True)
        self._vault = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.field = PassphraseField()
        self.field.setObjectName("passphrase")
        self.row = FormRow("Wachtzin", self.field)
        self.button = Button("Ontgrendelen", Kind.PRIMARY)
        self.button.setObjectName("unlock_button")
        self._other = Button("Andere kluis openen", Kind.LINK, Icon.FOLDER_OPEN)
        self._new = Button("Nieuwe kluis maken", Kind.LINK, Icon.PLUS)
        self._practice = Button("Oefenen met voorbeeldgegevens", Kind.QUIET, Icon.PRACTICE)
        self._name()
        self._connect()
        self._fill()

    def show_state(self, state: UnlockState) -> None:
        """Show where the unlocking is."""
        self._title.setText("De oefenkluis is op slot" if state.practice else "Uw kluis is op slot")
        self._vault.setText(state.vault)
        self.row.show_help(state.hint or _FORGOTTEN)
        self.row.show_error(state.error)
        resting = not state.busy and state.wait_s == 0
        self.button.setEnabled(resting)
        self.field.setReadOnly(state.busy)
        self.button.setText(_button_words(state))
        for part in (self._other, self._new, self._practice):
            part.setEnabled(not state.busy)

    def forget(self) -> None:
        """Empty the field and go there."""
        self.field.clear()
        self.field.setFocus()

    def _name(self) -> None:
        self._other.setObjectName("other_vault")
        self._new.setObjectName("new_vault")
        self._practice.setObjectName("practice")

    def _connect(self) -> None:
        self.button.clicked.connect(self._unlock)
        self.field.returnPressed.connect(self._unlock)
        self._other.clicked.connect(self.other_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._practice.clicked.connect(self.practice_wanted)

    def _unlock(self) -> None:
        if self.button.isEnabled():
            self.unlock_wanted.emit(self.field.passphrase())

    def _fill(self) -> None:
        policy = self.button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.button.setSizePolicy(policy)
        self.card.addWidget(self._title)
        self.card.addWidget(self._vault)
        self.card.addSpacing(20)
        self.card.addWidget(self.row)
        self.card.addSpacing(16)
        self.card.addWidget(self.button)
        self.card.addSpacing(16)
        self.card.addWidget(Hairline())
        self.card.addSpacing(12)
        for part in (self._other, self._new):
            self.card.addWidget(part)
        self.below.addLayout(in_the_middle(Label(PROMISE, Role.SECOND, Ink.MUTED)))
        self.below.addLayout(in_the_middle(self._practice))


def _button_words(state: UnlockState) -> str:
    if state.busy:
        return "Even geduld…"
    if state.wait_s:
        return f"Wacht nog {state.wait_s} s"
    return "Ontgrendelen"

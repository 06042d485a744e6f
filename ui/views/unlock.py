"""Ontgrendelen: the passphrase, and other ways in."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.views.entrance import Entrance, in_the_middle
from ui.views.opening_trouble import Trouble, TroubleBox
from ui.widgets.button import Button, Kind
from ui.widgets.form_row import FormRow
from ui.widgets.label import Hairline, Label
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField, PinField

PROMISE = "Alles staat versleuteld op deze computer. Er gaat niets naar internet."


@dataclass(frozen=True, slots=True)
class UnlockState:
    """Which vault, what is going on, and what went wrong the last time.

    While `looking` it is not known yet whether the PIN will do; typing can begin.
    `pin` asks for the PIN; `pin_known` says that there is one to go back to. `why` is a title and a
    text: why the passphrase is asked while a PIN was expected.
    """

    vault: str
    practice: bool = False
    hint: str = ""
    busy: bool = False
    can_stop: bool = True
    wait_s: int = 0
    error: str = ""
    pin: bool = False
    pin_known: bool = False
    looking: bool = False
    why: tuple[str, str] = ("", "")
    trouble: Trouble | None = None
    backup: str = ""
    """The name of the back-up that becomes a new vault; empty when a vault is opened."""
    place: str = ""
    """What is special about where the vault lies."""


_OF_THAT_DAY = "Typ de wachtzin van de dag van de back-up, of de code van het herstelblad."
_FORGOTTEN = "Weet u hem niet meer? Typ hier de code van het herstelblad."


class UnlockView(Entrance):
    """Asks the passphrase. The window stays alive while the key is derived."""

    unlock_wanted = Signal(object)
    """The passphrase, as `Confidential`."""
    pin_given = Signal(object)
    """The PIN, as `Confidential`."""
    passphrase_wanted = Signal()
    """Ask for the passphrase instead of the PIN."""
    pin_wanted = Signal()
    """Ask for the PIN instead of the passphrase."""
    other_wanted = Signal()
    new_wanted = Signal()
    practice_wanted = Signal()
    stop_wanted = Signal()
    """Do not open after all."""
    help_wanted = Signal()
    """The vault opens, or not, but something is wrong with it."""
    way_chosen = Signal(object)
    """The `Way` on, out of what is in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("unlock")
        self._title = Label("Uw kluis is op slot", Role.STEP_TITLE, wrap=True)
        self._vault = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._place = Label("", Role.CAPTION, Ink.WARN, wrap=True)
        self.trouble = TroubleBox()
        self.field = PassphraseField()
        self.field.setObjectName("passphrase")
        self.row = FormRow("Wachtzin", self.field)
        self.pin = PinField()
        self.pin.setObjectName("pin")
        self.pin_row = FormRow("Pincode", self.pin)
        self._why = QVBoxLayout()
        self._why.setContentsMargins(0, 0, 0, 0)
        self._shown_why = ("", "")
        self.button = Button("Ontgrendelen", Kind.PRIMARY)
        self.button.setObjectName("unlock_button")
        self.stop = Button("Stoppen", Kind.LINK, Icon.X)
        self.use_passphrase = Button("Wachtzin gebruiken", Kind.LINK, Icon.KEY)
        self.use_pin = Button("Pincode gebruiken", Kind.LINK, Icon.LOCK)
        self._other = Button("Andere kluis openen", Kind.LINK, Icon.FOLDER_OPEN)
        self._new = Button("Nieuwe kluis maken", Kind.LINK, Icon.PLUS)
        self._help = Button("Er is iets mis met deze kluis", Kind.LINK, Icon.CIRCLE_ALERT)
        self._practice = Button("Oefenen met voorbeeldgegevens", Kind.QUIET, Icon.PRACTICE)
        self._name()
        self._connect()
        self._fill()

    def show_state(self, state: UnlockState) -> None:
        """Show where the unlocking is."""
        self._title.setText(_title(state))
        self._vault.setText(_vault_words(state))
        self._show_why(state.why)
        self.row.show_help(state.hint or (_OF_THAT_DAY if state.backup else _FORGOTTEN))
        self.row.show_error("" if state.pin else state.error)
        self.pin_row.show_error(state.error if state.pin else "")
        self._show_ways(state)
        self._place.setText(state.place)
        self._place.setVisible(bool(state.place))
        self.trouble.show_trouble(state.trouble, enabled=not state.busy)
        resting = not (state.busy or _is_looking(state)) and state.wait_s == 0
        self.button.setEnabled(resting)
        for field in (self.field, self.pin):
            field.setReadOnly(state.busy)
        self.button.setText(_button_words(state))
        self.stop.setVisible(state.busy and state.can_stop)
        for part in (self.use_passphrase, self.use_pin, self._other, self._new, self._practice):
            part.setEnabled(not state.busy)
        self._help.setEnabled(not state.busy)
        self._help.setVisible(not state.practice and not state.backup)

    def place_text(self) -> str:
        """What is said about the place of the vault."""
        return self._place.text()

    def forget(self) -> None:
        """Empty the fields and go to the one that is asked."""
        self.field.clear()
        self.pin.clear()
        self.go_to_field()

    def go_to_field(self) -> None:
        """Let the person type over what is asked."""
        field = self.field if self.pin_row.isHidden() else self.pin
        field.selectAll()
        field.setFocus()

    def _show_ways(self, state: UnlockState) -> None:
        """The passphrase or the PIN, and the way to the other."""
        self.row.setVisible(not state.pin)
        self.pin_row.setVisible(state.pin)
        self.use_passphrase.setVisible(state.pin)
        self.use_pin.setVisible(state.pin_known and not state.pin)

    def _show_why(self, why: tuple[str, str]) -> None:
        if why == self._shown_why:
            return
        self._shown_why = why
        while (item := self._why.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if why[0]:
            self._why.addWidget(NoticeBar(Tone.NEUTRAL, *why))
            self._why.addSpacing(16)

    def _name(self) -> None:
        self.stop.setObjectName("stop_unlocking")
        self.use_passphrase.setObjectName("use_passphrase")
        self.use_pin.setObjectName("use_pin")
        self._other.setObjectName("other_vault")
        self._new.setObjectName("new_vault")
        self._help.setObjectName("vault_trouble")
        self._practice.setObjectName("practice")

    def _connect(self) -> None:
        self.button.clicked.connect(self._unlock)
        self.stop.clicked.connect(self.stop_wanted)
        self.field.returnPressed.connect(self._unlock)
        self.pin.returnPressed.connect(self._unlock)
        self.use_passphrase.clicked.connect(self.passphrase_wanted)
        self.use_pin.clicked.connect(self.pin_wanted)
        self._other.clicked.connect(self.other_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._help.clicked.connect(self.help_wanted)
        self._practice.clicked.connect(self.practice_wanted)
        self.trouble.chosen.connect(self.way_chosen)

    def _unlock(self) -> None:
        if not self.button.isEnabled():
            return
        if self.pin_row.isHidden():
            self.unlock_wanted.emit(self.field.passphrase())
        else:
            self.pin_given.emit(self.pin.passphrase())

    def _fill(self) -> None:
        policy = self.button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.button.setSizePolicy(policy)
        self.card.addWidget(self._title)
        self.card.addWidget(self._vault)
        self.card.addWidget(self._place)
        self.card.addWidget(self.trouble)
        self.card.addSpacing(20)
        self.card.addLayout(self._why)
        self.card.addWidget(self.pin_row)
        self.card.addWidget(self.row)
        self.card.addSpacing(16)
        self.card.addWidget(self.button)
        self.card.addSpacing(16)
        self.card.addWidget(Hairline())
        self.card.addSpacing(12)
        ways = (self.stop, self.use_passphrase, self.use_pin, self._other, self._new, self._help)
        for part in ways:
            self.card.addWidget(part)
        self.below.addLayout(in_the_middle(Label(PROMISE, Role.SECOND, Ink.MUTED)))
        self.below.addLayout(in_the_middle(self._practice))


def _is_looking(state: UnlockState) -> bool:
    return state.pin and state.looking


def _button_words(state: UnlockState) -> str:
    if state.busy or _is_looking(state):
        return "Even geduld…"
    if state.wait_s:
        return f"Wacht nog {state.wait_s} s"
    return "Terugzetten en openen" if state.backup else "Ontgrendelen"


def _title(state: UnlockState) -> str:
    if state.backup:
        return "Een back-up terugzetten"
    return "De oefenkluis is op slot" if state.practice else "Uw kluis is op slot"


def _vault_words(state: UnlockState) -> str:
    if not state.backup:
        return state.vault
    return (
        f"Van {state.backup} komt een nieuwe kluis: {state.vault}. De back-up zelf verandert niet."
    )

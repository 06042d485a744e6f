"""Nieuwe kluis: municipality, target group, a passphrase typed twice, and a place."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM
from ui.views.entrance import Entrance, in_the_middle
from ui.views.unlock import PROMISE
from ui.widgets.button import Button, Kind
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Field
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.label import IconMark, Label
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Doelgroepkeuze, Gemeente
from vertrouwenspersoon.domain.sterkte import Sterkte

_STRENGTH = {
    Sterkte.ZWAK: "Sterkte: zwak. Voeg een woord toe dat er niet bij hoort.",
    Sterkte.REDELIJK: "Sterkte: redelijk. Met nog een los woord wordt hij sterk.",
    Sterkte.STERK: "Sterkte: sterk.",
}
SHORTEST = 15
"""Characters a passphrase has at least; the vault itself refuses shorter ones."""
_TARGETS = (
    (Doelgroepkeuze.AMBTENAREN, "Ambtenaren"),
    (Doelgroepkeuze.POLITIEK, "Politiek"),
    (Doelgroepkeuze.BEIDE, "Beide"),
)


@dataclass(frozen=True, slots=True)
class VaultWish:
    """What a new vault is to be."""

    path: Path
    passphrase: Confidential
    gemeente: Gemeente


class NewVaultView(Entrance):
    """One page; nothing is made before everything on it is right."""

    create_wanted = Signal(object)
    """A `VaultWish`."""
    place_wanted = Signal()
    words_wanted = Signal()
    """Six words by chance are wanted; `show_words` gives them."""
    estimate_wanted = Signal(object, str)
    """A passphrase as `Confidential` and the municipality; `show_strength` gives the answer."""
    back_wanted = Signal()
    practice_wanted = Signal()
    existing_wanted = Signal()
    """There is a vault or a back-up already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wide=True, parent=parent)
        self.setObjectName("new_vault_page")
        self._path = Path()
        self.name = FormRow("Naam van de gemeente", Field(placeholder="Bijvoorbeeld Eikenrode"))
        self.target = SegmentedControl(_TARGETS)
        self.first, self.again = PassphraseField(), PassphraseField()
        self.first_row = FormRow("Wachtzin", self.first, hint="een zin die u onthoudt")
        self.again_row = FormRow("Wachtzin nog een keer", self.again)
        self.words = Button("Zes woorden voorstellen", Kind.SECONDARY, small=True)
        self._place = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.place_button = Button("Andere plek", Kind.SECONDARY, small=True)
        self.place_error = FormRow("Waar komt de kluis?", self._place_line())
        self._place_warning = Label("", Role.CAPTION, Ink.WARN, wrap=True)
        self._place_warning.hide()
        self.button = Button("Kluis maken", Kind.PRIMARY)
        self.back = Button("Terug", Kind.QUIET)
        self.existing = Button("Ik heb al een kluis of een back-up", Kind.LINK, Icon.FOLDER_OPEN)
        self.practice = Button("Eerst oefenen met voorbeeldgegevens", Kind.QUIET, Icon.PRACTICE)
        self._name()
        self._connect()
        self._fill()
        self.target.show_value(Doelgroepkeuze.BEIDE)
        self._say_length("")

    def show_path(self, path: Path, warning: str = "") -> None:
        """Show where the vault will be, and what is special about that place."""
        self._path = path
        self._place.setText(str(path))
        self._place_warning.setText(warning)
        self._place_warning.setVisible(bool(warning))

    def place_warning(self) -> str:
        """What is said about the place."""
        return self._place_warning.text()

    def show_first_time(self, *, first: bool) -> None:
        """Without any vault there is nothing to go back to."""
        self.back.setVisible(not first)

    def show_busy(self, *, busy: bool) -> None:
        """The vault is being made."""
        self.button.setEnabled(not busy)
        self.button.setText("Even geduld…" if busy else "Kluis maken")

    def show_error(self, where: str, text: str) -> None:
        """Say beside a field what is wrong; what has no field of its own stands at the place."""
        rows = {"passphrase": self.first_row, "naam": self.name}
        rows.get(where, self.place_error).show_error(text)

    def show_words(self, passphrase: Confidential) -> None:
        """Put a proposed passphrase in the first field, to be read and typed again."""
        self.first.setText(passphrase.reveal())
        self.first.show_text()
        self.again.clear()
        self.words.setText("Andere woorden")
        self.again.setFocus()

    def show_strength(self, passphrase: Confidential, sterkte: Sterkte) -> None:
        """Say how hard this passphrase is to guess, unless another was typed by now."""
        if passphrase.reveal() == self.first.text():
            count = len(self.first.text())
            self.first_row.show_help(f"Lang genoeg: {count} tekens. {_STRENGTH[sterkte]}")

    def forget(self) -> None:
        """Empty both passphrases."""
        self.first.clear()
        self.again.clear()
        self.words.setText("Zes woorden voorstellen")

    def _name(self) -> None:
        self.name.field.setObjectName("municipality")
        self.target.setObjectName("target_group")
        self.target.setAccessibleName("Voor wie bent u er")
        self.first.setObjectName("new_passphrase")
        self.again.setObjectName("new_passphrase_again")
        self.words.setObjectName("propose_words")
        self.place_button.setObjectName("choose_place")
        self.button.setObjectName("create_vault")
        self.back.setObjectName("back")
        self.existing.setObjectName("existing_vault")
        self.practice.setObjectName("practice")

    def _connect(self) -> None:
        self.first.textChanged.connect(self._say_length)
        self.words.clicked.connect(self.words_wanted)
        self.place_button.clicked.connect(self.place_wanted)
        self.button.clicked.connect(self._create)
        self.again.returnPressed.connect(self._create)
        self.back.clicked.connect(self.back_wanted)
        self.practice.clicked.connect(self.practice_wanted)
        self.existing.clicked.connect(self.existing_wanted)

    def _say_length(self, text: str) -> None:
        missing = SHORTEST - len(text)
        if missing > 0:
            words = f"Minstens {SHORTEST} tekens, bijvoorbeeld zes losse woorden."
            self.first_row.show_help(f"{words} Nog {missing}." if text else words)
        else:
            self.first_row.show_help(f"Lang genoeg: {len(text)} tekens.")
            self.estimate_wanted.emit(self.first.passphrase(), self._municipality())

    def _create(self) -> None:
        for row in (self.name, self.first_row, self.again_row, self.place_error):
            row.clear_error()
        name = self._municipality()
        if not name:
            self.name.show_error("Vul de naam van de gemeente in.")
        elif len(self.first.text()) < SHORTEST:
            self.first_row.show_error(f"Maak de wachtzin langer: minstens {SHORTEST} tekens.")
        elif self.first.text() != self.again.text():
            self.again_row.show_error("De twee wachtzinnen zijn niet gelijk. Typ ze opnieuw.")
        elif self.button.isEnabled():
            target = self.target.value()
            gemeente = Gemeente(name, doelgroep=Doelgroepkeuze(target))
            self.create_wanted.emit(VaultWish(self._path, self.first.passphrase(), gemeente))

    def _municipality(self) -> str:
        return str(self.name.field.text()).strip()  # type: ignore[attr-defined]  # the row was made with a Field

    def _place_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, RING_ROOM, 0)
        row.setSpacing(12)
        row.addWidget(self._place, 1)
        row.addWidget(self.place_button)
        return line

    def _fill(self) -> None:
        self.card.setSpacing(14)
        self.card.addWidget(Label("Stap 1 van 3", Role.SECOND, Ink.MUTED))
        self.card.addWidget(Label("Een nieuwe kluis maken", Role.STEP_TITLE, wrap=True))
        target = FormRow("Voor wie bent u er?", self.target)
        self.card.addWidget(FormLine(((self.name, 1), (target, 0))))
        self.card.addWidget(self.first_row)
        self.card.addWidget(self.words)
        self.card.addWidget(self.again_row)
        self.card.addWidget(_warning())
        self.card.addWidget(self.place_error)
        self.card.addWidget(self._place_warning)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self.back)
        row.addStretch(1)
        self.card.addLayout(row)
        self.card.addWidget(self.existing)
        self.below.addLayout(in_the_middle(Label(PROMISE, Role.SECOND, Ink.MUTED)))
        self.below.addLayout(in_the_middle(self.practice))


def _warning() -> Surface:
    box = Surface(Ground.WARN)
    row = QHBoxLayout(box)
    row.setContentsMargins(14, 10, 14, 10)
    row.setSpacing(12)
    row.addWidget(IconMark(Icon.KEY, 20, Ink.WARN))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(
        Label("Zonder wachtzin kan niemand de kluis openen", Role.BODY_STRONG, Ink.WARN, wrap=True)
    )
    words.addWidget(
        Label(
            "Ook wij niet. Daarom maakt u hierna een herstelblad, voor als u hem vergeet. "
            "Bewaar dat op een veilige plek, niet bij deze computer.",
            Role.SECOND,
            Ink.MUTED,
            wrap=True,
        )
    )
    row.addLayout(words, 1)
    return box

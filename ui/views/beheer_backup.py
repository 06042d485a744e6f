"""Back-up in Beheer: when the last was made and where, making one, putting back, and trying to."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM
from ui.views.backup_words import size_words
from ui.widgets.button import Button, Kind
from ui.widgets.form_row import FormRow
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from ui.widgets.layouts import FlowLayout
from ui.widgets.passphrase_field import PassphraseField
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.speech import counted

_SHOWN = 6
"""Back-ups that are shown; the others are counted."""
_PAGE = 4096
_WHY_SECOND = (
    "Een back-up op dezelfde computer helpt niet bij diefstal of brand. Kies ook een tweede plek, "
    "bijvoorbeeld een stick die u ergens anders bewaart."
)
_WHY_RESTORE = (
    "Een back-up terugzetten maakt een nieuw bestand. Deze kluis en de back-up veranderen niet. Is "
    "de wachtzin daarna gewijzigd? Typ dan die van de dag van de back-up."
)
_WHY_DRILL = (
    "Oefen het herstel twee keer per jaar. Wij openen de nieuwste back-up met de code van uw "
    "herstelblad en kijken of alles erin staat. Er verandert niets."
)
_NOWHERE = "Deze kluis staat niet in een bestand. Daarom kan er geen back-up van worden gemaakt."


@dataclass(frozen=True, slots=True)
class BackupState:
    """What is known about the back-ups, in words; `backups` are the newest first."""

    laatste: str
    eerste: str
    tweede: str
    geoefend: str
    backups: tuple[tuple[str, str], ...]
    can: bool = True
    """Whether this vault is a file at all."""
    busy: bool = False


class BackupPart(QObject):
    """One button for each thing that can be done; `rows` are the parts, under each other.

    The page lays them out itself: what wraps then gets the height it needs at the page's width.
    """

    make_wanted = Signal()
    stop_wanted = Signal()
    first_wanted = Signal()
    second_wanted = Signal()
    no_second_wanted = Signal()
    restore_wanted = Signal(object)
    """The passphrase of that day, as `Confidential`."""
    drill_wanted = Signal(object)
    """The code of the herstelblad, as `Confidential`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = KeyValues(values_right=False)
        self._hint = _words("")
        self.make = Button("Nu back-up maken", Kind.SECONDARY, Icon.ARCHIVE)
        self.stop = Button("Stoppen", Kind.SECONDARY, Icon.X)
        self.progress = _words("")
        self.first = Button("Andere map kiezen", Kind.SECONDARY, Icon.FOLDER)
        self.second = Button("Tweede plek kiezen", Kind.SECONDARY, Icon.HARD_DRIVE)
        self.no_second = Button("Geen tweede plek meer", Kind.SECONDARY)
        self._list = KeyValues(values_right=False)
        self._rest = Label("", Role.CAPTION, Ink.MUTED, wrap=True)
        self.passphrase = PassphraseField()
        self.passphrase_row = FormRow(
            "Wachtzin van die back-up", self.passphrase, hint="of de code van het herstelblad"
        )
        self.restore = Button("Terugzetten naar een nieuw bestand", Kind.SECONDARY, Icon.HISTORY)
        self.code = PassphraseField()
        self.code_row = FormRow("Code van uw herstelblad", self.code)
        self.drill = Button("Herstel oefenen", Kind.SECONDARY, Icon.LIFE_BUOY)
        self._name()
        self._connect()
        self.rows = self._rows()

    def show_state(self, state: BackupState) -> None:
        """Show what is known and what can be done."""
        self._facts.show_rows(
            (
                ("Laatste back-up", state.laatste),
                ("Map", state.eerste),
                ("Tweede plek", state.tweede or "Nog geen"),
                ("Herstel geoefend", state.geoefend),
            )
        )
        self._show_hint(_NOWHERE if not state.can else "" if state.tweede else _WHY_SECOND)
        self._show_list(state.backups)
        for button in (self.make, self.first, self.second, self.no_second, self.drill):
            button.setEnabled(state.can and not state.busy)
        self.restore.setEnabled(not state.busy)
        self.no_second.setVisible(bool(state.tweede))
        self.stop.setVisible(state.busy)
        self.progress.setVisible(state.busy)
        if not state.busy:
            self.progress.setText("")

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the copying is, in pages of the vault."""
        self.progress.setText(f"{size_words(done * _PAGE)} van {size_words(total * _PAGE)}")

    def show_passphrase_error(self, text: str) -> None:
        """Say beside the passphrase what is wrong."""
        self.passphrase_row.show_error(text)

    def show_code_error(self, text: str) -> None:
        """Say beside the code what is wrong."""
        self.code_row.show_error(text)

    def forget(self) -> None:
        """Empty what was typed."""
        for field, row in ((self.passphrase, self.passphrase_row), (self.code, self.code_row)):
            field.clear()
            row.clear_error()

    def _show_hint(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _show_list(self, backups: tuple[tuple[str, str], ...]) -> None:
        self._list.show_rows(backups[:_SHOWN])
        self._list.setVisible(bool(backups))
        more = len(backups) - _SHOWN
        self._rest.setVisible(more > 0)
        self._rest.setText(f"En nog {counted(more, 'oudere back-up', 'oudere back-ups')}.")

    def _name(self) -> None:
        for name, widget in (
            ("backup_make", self.make),
            ("backup_stop", self.stop),
            ("backup_progress", self.progress),
            ("backup_first", self.first),
            ("backup_second", self.second),
            ("backup_no_second", self.no_second),
            ("backup_passphrase", self.passphrase),
            ("backup_restore", self.restore),
            ("backup_code", self.code),
            ("backup_drill", self.drill),
        ):
            widget.setObjectName(name)

    def _connect(self) -> None:
        self.make.clicked.connect(self.make_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.first.clicked.connect(self.first_wanted)
        self.second.clicked.connect(self.second_wanted)
        self.no_second.clicked.connect(self.no_second_wanted)
        self.restore.clicked.connect(self._tell_restore)
        self.passphrase.returnPressed.connect(self._tell_restore)
        self.drill.clicked.connect(self._tell_drill)
        self.code.returnPressed.connect(self._tell_drill)

    def _tell_restore(self) -> None:
        typed = _typed(self.passphrase, self.passphrase_row, "Typ eerst de wachtzin of de code.")
        if typed is not None:
            self.restore_wanted.emit(typed)

    def _tell_drill(self) -> None:
        typed = _typed(self.code, self.code_row, "Typ eerst de code van uw herstelblad.")
        if typed is not None:
            self.drill_wanted.emit(typed)

    def _rows(self) -> tuple[QWidget, ...]:
        return (
            self._facts,
            _buttons(self.make, self.stop),
            self.progress,
            self._hint,
            _buttons(self.first, self.second, self.no_second),
            self._list,
            self._rest,
            _words(_WHY_RESTORE),
            self.passphrase_row,
            _buttons(self.restore),
            _words(_WHY_DRILL),
            self.code_row,
            _buttons(self.drill),
        )


def _typed(field: PassphraseField, row: FormRow, missing: str) -> Confidential | None:
    """What was typed; without anything that is said beside the field."""
    row.clear_error()
    if field.text():
        return field.passphrase()
    row.show_error(missing)
    field.setFocus()
    return None


def _words(text: str) -> Label:
    return Label(text, Role.SECOND, Ink.MUTED, wrap=True)


def _buttons(*buttons: Button) -> QWidget:
    line = QWidget()
    row = FlowLayout(line)
    row.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
    for button in buttons:
        row.addWidget(button)
    return line

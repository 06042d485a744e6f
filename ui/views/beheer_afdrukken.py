"""Afdrukken in Beheer: what a paper with a code is, and everything that left on paper or as PDF."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.progress_line import ProgressLine

Said = tuple[Tone, str, str]
"""How it is said, the title, and the sentence."""


class AfdrukkenPart(QWidget):
    """A code is looked up; the list of all prints is shown when asked."""

    check_wanted = Signal(str)
    """The code, as it was typed."""
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = Field()
        self.code.setObjectName("print_code")
        self.code.keeps_draft = True
        self.check = Button("Nakijken", Kind.SECONDARY, Icon.SEARCH)
        self.check.setObjectName("check_print")
        self.check.setAccessibleName("Controlecode nakijken")
        self.row = FormRow(
            "Controlecode", self.code, hint="onderaan het papier, bijvoorbeeld K7QF-3M2Q"
        )
        self.show_list = Button("Laten zien wat eruit ging", Kind.SECONDARY, Icon.PRINTER)
        self.show_list.setObjectName("show_prints")
        self._place = QWidget()
        self._found = QVBoxLayout(self._place)
        self._found.setContentsMargins(0, 0, 0, 0)
        self._lines = KeyValues(values_right=False)
        self._lines.setObjectName("prints")
        self._lay_out()
        self.fold()
        self.check.clicked.connect(self._tell)
        self.code.returnPressed.connect(self._tell)
        self.show_list.clicked.connect(self.list_wanted)

    def show_found(self, said: Said, facts: Sequence[tuple[str, str]]) -> None:
        """Say what the paper is, and whether it still is the whole story."""
        self.row.clear_error()
        drop_all(self._found)
        self._found.addWidget(NoticeBar(*said, icon=Icon.FILE_TEXT))
        self._found.addWidget(KeyValues(facts, values_right=False))
        self._place.show()

    def show_error(self, text: str) -> None:
        """Say below the code why nothing was found."""
        self._put_found_away()
        self.row.show_error(text)
        self.code.setFocus()

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show everything that left, the newest first."""
        self._lines.show_rows(lines or (("Nog niets", "Er is nog niets afgedrukt of opgeslagen."),))
        self._lines.show()

    def fold(self) -> None:
        """Back to how it began: without a code and without a list."""
        self.code.show_text("")
        self.row.clear_error()
        self._put_found_away()
        self._lines.hide()

    def _put_found_away(self) -> None:
        drop_all(self._found)
        self._place.hide()

    def _tell(self) -> None:
        self.check_wanted.emit(self.code.text())

    def _lay_out(self) -> None:
        words = Label(
            "Op elk document staat een code. Typ hem hier en u weet welk papier het is, voor wie "
            "het was, wat er niet op staat, en of er daarna iets veranderde.",
            Role.SECOND,
            Ink.MUTED,
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.row)
        line = QHBoxLayout()
        line.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
        line.setSpacing(12)
        line.addWidget(self.check)
        line.addWidget(self.show_list)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._place)
        column.addWidget(self._lines)


class StapelPart(QWidget):
    """The summaries of all open zaken in one go, behind one password, with a way to stop."""

    begin_wanted = Signal(object)
    """The password as `Confidential`."""
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.password = PassphraseField("Wachtwoord")
        self.password.setObjectName("stack_password")
        self.row = FormRow(
            "Wachtwoord voor deze bestanden",
            self.password,
            hint="minstens 15 tekens",
            help_text="Elk bestand gaat alleen met dit wachtwoord open. Geef het apart door.",
        )
        self.begin = Button("Overzicht van elke open zaak opslaan", Kind.SECONDARY, Icon.FILE_DOWN)
        self.begin.setObjectName("begin_stack")
        self.stop = Button("Stoppen", Kind.SECONDARY, Icon.X)
        self.stop.setObjectName("stop_stack")
        self.line = ProgressLine("Zo ver zijn de overzichten")
        self._words = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._words.setObjectName("stack_words")
        self._lay_out()
        self.begin.clicked.connect(self._tell)
        self.password.returnPressed.connect(self._tell)
        self.stop.clicked.connect(self.stop_wanted)
        self.show_rest()

    def show_moved(self, done: int, total: int) -> None:
        """So many of the summaries are there."""
        self.begin.hide()
        self.line.show()
        self.stop.show()
        self.line.show_part(done, total)
        self._words.setText(f"{done} van {total} overzichten opgeslagen.")

    def show_rest(self, words: str = "") -> None:
        """Nothing is on its way; `words` say what came of it, and the password is forgotten."""
        self.password.clear()
        self.row.clear_error()
        self.line.hide()
        self.stop.hide()
        self.begin.show()
        self._words.setText(words)

    def show_error(self, text: str) -> None:
        """Say below the password why nothing was made."""
        self.show_rest()
        self.row.show_error(text)

    def _tell(self) -> None:
        if self.begin.isVisibleTo(self):
            self.begin_wanted.emit(self.password.passphrase())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.row)
        line = QHBoxLayout()
        line.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
        line.addWidget(self.begin)
        line.addWidget(self.stop)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.line)
        column.addWidget(self._words)

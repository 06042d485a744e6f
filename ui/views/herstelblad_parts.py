"""The three parts of the step Herstelblad: the code on paper, typing back from it, or none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.notice import NoticeBar
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import GROUPS, LINES, REFUSAL, Group

_SHOW, _HIDE = "Code tonen om over te schrijven", "Code verbergen"
_LONGEST = 20


class CodeBox(Surface):
    """The lines of a code in columns, to be written down by hand. It cannot be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, parent)
        self.setObjectName("code_on_screen")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(GROUPS + 1, 1)
        self._groups = tuple(Label("", Role.SECTION) for _ in range(LINES * GROUPS))
        for place, label in enumerate(self._groups):
            grid.addWidget(label, place // GROUPS, place % GROUPS + 1)
        for line in range(LINES):
            grid.addWidget(Label(f"{line + 1}.", Role.SECOND, Ink.MUTED), line, 0)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines; none leaves nothing of a code behind."""
        groups = [group for line in lines for group in line.split("-")]
        for place, label in enumerate(self._groups):
            label.setText(groups[place] if groups else "")


class SheetPart(QWidget):
    """Put the code on paper: as a PDF to print, or from the screen with a pen."""

    save_wanted = Signal()
    reveal_wanted = Signal()
    onward = Signal()
    none_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = Button("Opslaan als PDF om af te drukken", Kind.SECONDARY, Icon.DOWNLOAD)
        self.reveal = Button(_SHOW, Kind.SECONDARY, Icon.EYE)
        self.next = Button("Verder", Kind.PRIMARY)
        self.none = Button("Ik wil geen herstelblad", Kind.QUIET)
        self.said = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.code = CodeBox()
        for name, part in (
            ("save_sheet", self.save),
            ("reveal_code", self.reveal),
            ("sheet_next", self.next),
            ("no_sheet", self.none),
        ):
            part.setObjectName(name)
        self.save.clicked.connect(self.save_wanted)
        self.reveal.clicked.connect(self.reveal_wanted)
        self.next.clicked.connect(self.onward)
        self.none.clicked.connect(self.none_wanted)
        self._lay_out()

    def show_saved(self, name: str) -> None:
        """The sheet is in a file; say what to do with it."""
        self._allow(f"Opgeslagen als {name}. Druk het blad af en wis daarna het bestand.")

    def show_code(self, lines: tuple[str, ...]) -> None:
        """Show the code; no lines hide it again."""
        self.code.show_lines(lines)
        self.code.setVisible(bool(lines))
        self.reveal.setText(_HIDE if lines else _SHOW)
        self.reveal.show_icon(Icon.EYE_OFF if lines else Icon.EYE)
        if lines:
            self._allow("Schrijf alle zes de regels over op papier, met de nummers erbij.")

    def begin(self) -> None:
        """Nothing is on paper yet."""
        self.show_code(())
        self.next.setEnabled(False)
        self.said.setText("Sla het blad op, of laat de code zien. Daarna gaat u verder.")

    def _allow(self, words: str) -> None:
        self.said.setText(words)
        self.next.setEnabled(True)

    def _lay_out(self) -> None:
        column = _column(self)
        column.addWidget(Label("Zet de herstelcode op papier", Role.SECTION, wrap=True))
        column.addWidget(
            _words(
                "Met deze code opent u de kluis als u de wachtzin niet meer weet. Wie de code "
                "én de kluis heeft, kan alles lezen. Bewaar het papier in een kluis of "
                "brandkast, niet bij de laptop."
            )
        )
        for button in (self.save, self.reveal):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.code)
        column.addWidget(self.said)
        column.addWidget(_buttons(self.next, self.none))


class TypeBackPart(QWidget):
    """Two groups, typed from the paper: proof that it can be read."""

    typed = Signal(object)
    """The groups as a tuple of `Confidential`, in the order they were asked."""
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = (_field("group_1"), _field("group_2"))
        self.rows = tuple(FormRow("", field, hint="vier tekens") for field in self.fields)
        self.check = Button("Controleren", Kind.PRIMARY)
        self.check.setObjectName("check_groups")
        self.back = Button("Terug naar de code", Kind.QUIET)
        self.back.setObjectName("back_to_code")
        self.check.clicked.connect(self._tell)
        self.back.clicked.connect(self.back_wanted)
        self.fields[0].returnPressed.connect(self.fields[1].setFocus)
        self.fields[1].returnPressed.connect(self._tell)
        self._lay_out()

    def ask(self, asked: tuple[Group, ...]) -> None:
        """Ask these groups, in empty fields."""
        for row, group in zip(self.rows, asked, strict=True):
            row.show_label(_capital(group.words))
        self.forget()

    def show_error(self, place: str, asked: tuple[Group, ...], text: str) -> None:
        """Say beside the field of this group what is wrong; what was typed stays."""
        for row, group in zip(self.rows, asked, strict=True):
            row.show_error(text if group.words == place else "")
            if group.words == place:
                row.field.setFocus()

    def forget(self) -> None:
        """Empty both fields."""
        for row, field in zip(self.rows, self.fields, strict=True):
            field.show_text("")
            row.clear_error()

    def _tell(self) -> None:
        self.typed.emit(tuple(Confidential(field.text()) for field in self.fields))

    def _lay_out(self) -> None:
        column = _column(self)
        column.addWidget(Label("Staat de code goed op papier?", Role.SECTION, wrap=True))
        column.addWidget(_words("Pak het papier erbij en typ deze twee groepen over."))
        for row in self.rows:
            column.addWidget(row)
        column.addWidget(_buttons(self.check, self.back))


class RefusalPart(QWidget):
    """Going on without a herstelblad, said in so many words."""

    refused = Signal(object)
    """The words that were typed, as `Confidential`."""
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _field("refusal")
        self.row = FormRow(f"Typ hier: {REFUSAL}", self.field)
        self.go = Button("Zonder herstelblad verder", Kind.SECONDARY)
        self.go.setObjectName("refuse_sheet")
        self.back = Button("Toch een herstelblad maken", Kind.QUIET)
        self.back.setObjectName("back_to_sheet")
        self.go.clicked.connect(self._tell)
        self.field.returnPressed.connect(self._tell)
        self.back.clicked.connect(self.back_wanted)
        self._lay_out()

    def forget(self) -> None:
        """Empty the field."""
        self.field.show_text("")
        self.row.clear_error()

    def _tell(self) -> None:
        self.refused.emit(Confidential(self.field.text()))

    def _lay_out(self) -> None:
        column = _column(self)
        column.addWidget(Label("Verder zonder herstelblad?", Role.SECTION, wrap=True))
        title = "Dan is de wachtzin de enige sleutel"
        text = "Vergeet u hem, dan kan niemand de kluis nog openen. Ook wij niet."
        column.addWidget(NoticeBar(Tone.WARN, title, text, icon=Icon.KEY))
        column.addWidget(self.row)
        column.addWidget(_buttons(self.go, self.back))


def _field(name: str) -> Field:
    field = Field()
    field.setObjectName(name)
    field.setMaxLength(_LONGEST)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return field


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _words(text: str) -> Label:
    return Label(text, Role.SECOND, Ink.MUTED, wrap=True)


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return column


def _buttons(*buttons: Button) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, RING_ROOM, RING_ROOM, RING_ROOM)
    row.setSpacing(12)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return line

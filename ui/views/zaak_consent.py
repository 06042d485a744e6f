"""Toestemming: what the melder said yes to, in one box, and the editor that opens below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.look.sizes import RING_ROOM
from ui.views.record_form import code_options
from ui.views.wording import BESLUIT_WORDS
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RecordToestemming
from ui.widgets.button import Button, Kind
from ui.widgets.chip import ChipRow, Mark, consent_mark
from ui.widgets.choices import ChoiceChips, SegmentedControl
from ui.widgets.field import Field, Select
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.surface import Ground, Surface
from ui.widgets.unfold import unfold
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import Doorgifte, not_called_back
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import short_date
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, Wat, may_share, standing

_ANSWERS = ((Besluit.GEGEVEN, "Ja"), (Besluit.GEWEIGERD, "Nee"), (Besluit.GEVRAAGD, "Nog niet"))
_ALSO = ((Wat.VERHAAL, "ook het verhaal"), (Wat.NAAM, "ook de naam"))


class ConsentBox(Surface):
    """Who, how and when, the badges, and "Wijzig"."""

    wished = Signal(object)

    def __init__(self, lijsten: Codelijsten, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BOX, parent)
        self.setObjectName("consent")
        self._lijsten = lijsten
        self._how = Label("", Role.CAPTION, Ink.MUTED, wrap=True)
        self._chips = ChipRow()
        self._stays = Label("", Role.CAPTION, Ink.WARN, wrap=True)
        self._stays.setObjectName("consent_stays")
        self._change = Button("Wijzig", Kind.LINK, small=True)
        self._change.setObjectName("change_consent")
        self._change.setAccessibleName("Toestemming van de melder wijzigen")
        self._change.clicked.connect(self.toggle)
        self._words: tuple[Toestemming, ...] = ()
        self._editor: _Editor | None = None
        self._lay_out()

    def show_state(self, state: ZaakState) -> None:
        """Show the standing words of the melder."""
        words = state.beeld.dossier.toestemmingen
        self._how.setText(how_words(words, self._lijsten))
        self._chips.show_marks(consent_marks(words, self._lijsten))
        stays = stays_words(not_called_back(state.beeld.dossier.doorgiften, words), self._lijsten)
        self._stays.setText(stays)
        self._stays.setVisible(bool(stays))
        self._words = words
        if self._editor is not None:
            self._editor.show_words(words)

    def toggle(self) -> None:
        """Open or close the editor."""
        editor = self._editor or self._make_editor()
        if editor.isVisibleTo(self):
            editor.hide()
            self._change.setText("Wijzig")
        else:
            unfold(editor)
            self._change.setText("Klaar")

    def open_editor(self) -> None:
        """Open the editor, with the keyboard in it."""
        editor = self._editor or self._make_editor()
        if not editor.isVisibleTo(self):
            self.toggle()
        editor.start()

    def _make_editor(self) -> "_Editor":
        """The editor, made when it is first wanted: a step opens twice as fast without it."""
        editor = self._editor = _Editor(self._lijsten)
        editor.hide()
        editor.wished.connect(self.wished)
        editor.show_words(self._words)
        self._column.addWidget(editor)
        return editor

    def _lay_out(self) -> None:
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(Label("Toestemming van de melder", Role.LABEL))
        lines.addWidget(self._how)
        lines.addSpacing(6)
        lines.addWidget(self._chips)
        lines.addWidget(self._stays)
        button = QWidget()
        holder = QVBoxLayout(button)
        holder.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        holder.addWidget(self._change)
        line = QWidget()
        line.setLayout(SideLayout(words, button, room=300, gap=4))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(15, 7, 8, 7)
        self._column.setSpacing(8)
        self._column.addWidget(line)


class _Editor(QWidget):
    """One line per ontvanger; every answer is kept at once, with how and in which words."""

    wished = Signal(object)

    def __init__(self, lijsten: Codelijsten) -> None:
        super().__init__()
        self._known: tuple[Toestemming, ...] = ()
        self._how = Select(code_options(lijsten, "wijze"), nothing="Niet gekozen")
        self._how.setObjectName("consent_how")
        self._words = Field(placeholder="Bijvoorbeeld: alleen als mijn naam er niet bij staat")
        self._words.setObjectName("consent_words")
        self._lines = {
            Code(str(code)): _Line(words) for code, words in code_options(lijsten, "ontvanger")
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 8, 8)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addSpacing(10)
        column.addWidget(
            FormLine(
                (
                    (FormRow("Hoe zei de melder het?", self._how), 2),
                    (FormRow("In eigen woorden", self._words, hint="mag leeg blijven"), 3),
                )
            )
        )
        column.addSpacing(10)
        for code, line in self._lines.items():
            line.setObjectName(f"consent_{code.partition(':')[2]}")
            line.answered.connect(lambda besluit, c=code: self._record(c, Wat.FEITEN, besluit))
            line.extended.connect(lambda wat, besluit, c=code: self._record(c, wat, besluit))
            column.addWidget(line)

    def start(self) -> None:
        """Put the keyboard in the first question."""
        self._how.setFocus()

    def show_words(self, words: tuple[Toestemming, ...]) -> None:
        self._known = words
        now = standing(words)
        for code, line in self._lines.items():
            word = now.get((code, Wat.FEITEN))
            also = tuple(wat for wat, _ in _ALSO if may_share(words, code, wat))
            line.show_word(None if word is None else word.besluit, also)

    def _record(self, ontvanger: Code, wat: Wat, besluit: Besluit) -> None:
        given = may_share(self._known, ontvanger, wat)
        if given and besluit is Besluit.GEWEIGERD:
            besluit = Besluit.INGETROKKEN
        how = self._how.value()
        self.wished.emit(
            RecordToestemming(
                ontvanger,
                wat,
                besluit,
                wijze=None if how is None else Code(str(how)),
                woorden=Confidential(self._words.text().strip()),
            )
        )


class _Line(QWidget):
    """One ontvanger: yes, no or not yet; and after a yes, what more may be told."""

    answered = Signal(object)
    extended = Signal(object, object)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._control = SegmentedControl(_ANSWERS, small=True, ticks=False)
        self._control.setAccessibleName(words)
        self._control.chosen.connect(self.answered)
        self._also = ChoiceChips(_ALSO)
        self._also.setAccessibleName(f"{words}: wat nog meer")
        self._shown: tuple[object, ...] = ()
        self._also.chosen.connect(self._extend)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._control)
        middle = QWidget()
        middle.setLayout(SideLayout(Label(words, Role.BODY, wrap=True), self._also, room=420))
        line = QWidget()
        line.setLayout(SideLayout(middle, right, room=420, gap=16))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 6, RING_ROOM, 6)
        inner.addWidget(line)
        outer.addWidget(Hairline())
        outer.addLayout(inner)

    def show_word(self, besluit: Besluit | None, also: tuple[Wat, ...]) -> None:
        shown = Besluit.GEWEIGERD if besluit is Besluit.INGETROKKEN else besluit
        self._control.show_value(shown)
        self._also.setVisible(besluit is Besluit.GEGEVEN)
        self._shown = also
        self._also.show_values(also)

    def _extend(self, values: tuple[object, ...]) -> None:
        for wat, _words in _ALSO:
            if (wat in values) != (wat in self._shown):
                given = Besluit.GEGEVEN if wat in values else Besluit.INGETROKKEN
                self.extended.emit(wat, given)


def consent_marks(words: tuple[Toestemming, ...], lijsten: Codelijsten) -> tuple[Mark, ...]:
    """The badges: per ontvanger the standing word, and whether the name may be told to anyone."""
    now = standing(words)
    if not now:
        return (consent_mark("nog niet besproken", given=False),)
    marks = [
        consent_mark(
            f"{lijsten.label(ontvanger)}: {BESLUIT_WORDS[word.besluit]}",
            given=word.besluit is Besluit.GEGEVEN,
        )
        for (ontvanger, wat), word in now.items()
        if wat is Wat.FEITEN
    ]
    names = [word.besluit for (_, wat), word in now.items() if wat is Wat.NAAM]
    if names:
        given = Besluit.GEGEVEN in names
        marks.append(consent_mark(f"Naam noemen: {'ja' if given else 'nog niet'}", given=given))
    return tuple(marks)


def stays_words(stays: tuple[Doorgifte, ...], lijsten: Codelijsten) -> str:
    """Who knows already what the melder took back, or nothing."""
    who = dict.fromkeys(lijsten.label(line.ontvanger) for line in stays)
    return f"Niet terug te halen, dit weet al: {', '.join(who)}. Zie Delen." if who else ""


def how_words(words: tuple[Toestemming, ...], lijsten: Codelijsten) -> str:
    """How and when the melder spoke last: "Mondeling, di 17 nov 2026"."""
    if not words:
        return "Vraag de melder wie wat mag weten."
    last = max(words, key=lambda word: word.op)
    how = lijsten.label(last.wijze, "Laatst gevraagd")
    return f"{how}, {short_date(day_of(last.op))}"

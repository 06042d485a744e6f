"""Nieuwe melding: one page, kept while it is typed; one sentence is enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone, look
from ui.look.sizes import PAGE_INSET, RING_ROOM, STEP_2, STEP_4
from ui.views.record_form import code_options
from ui.widgets.action_bar import ActionBar
from ui.widgets.button import Button, Kind
from ui.widgets.choices import ChoiceChips, SegmentedControl
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.field import Field, Select, TextArea
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.notice import NoticeBar
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.speech import counted

_DANGER = ((False, "Nee"), (True, "Ja"), (None, "Weet ik niet"))
_FORM_WIDTH, _SIDE_WIDTH = 720, 258
_PAPER_WIDTH, _HEAD_ROOM = 1160, 520
_MOST_TERMS = 3


@dataclass(frozen=True, slots=True)
class MeldingState:
    """What the page knows besides what is being typed."""

    code: str
    today: date
    lijsten: Codelijsten
    internal_phone: str = ""
    saved: str = ""
    """When it was kept last, in words; empty while nothing is."""
    terms: tuple[str, ...] = ()
    """What will come in Vandaag, in a few words each."""


class MeldingView(QWidget):
    """The form. Every change tells the whole concept; the screen keeps it."""

    concept_changed = Signal(object)
    open_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, lijsten: Codelijsten, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("melding")
        self._history: list[MeldingConcept] = []
        self._quiet = False
        self.danger = SegmentedControl(_DANGER)
        self.story = TextArea(rows=3)
        self.day = DateField(today, allow_future=False)
        self.time = TimeField()
        self.channel = Select(code_options(lijsten, "kanaal"), nothing="Niet gekozen")
        self.place = Select(code_options(lijsten, "plaats"), nothing="Niet gekozen")
        self.kinds = ChoiceChips(code_options(lijsten, "soort"))
        self.role = Select(code_options(lijsten, "rol"), nothing="Niet gekozen")
        self.department = Select(code_options(lijsten, "afdeling"), nothing="Niet gekozen")
        self.codename = Field()
        self.codename.keeps_draft = True
        self.consents = ChoiceChips(code_options(lijsten, "ontvanger"))
        self._order: tuple[object, ...] = ()
        self._saved = _Saved()
        self.undo_button = Button("Ongedaan maken", Kind.QUIET, Icon.UNDO, small=True)
        self.open_button = Button("Zaak openen", Kind.PRIMARY)
        self.later_button = Button("Later verder", Kind.QUIET)
        self._rows = self._make_rows()
        self._side = _Side()
        self._paper = QWidget()
        self._call = NoticeBar(Tone.DANGER, "Bel nu 112", "Waarschuw daarna de beveiliging.")
        self._name()
        self._connect()
        self._lay_out()
        self._call.hide()

    def show_state(self, state: MeldingState) -> None:
        """Show what is known besides the typing."""
        self.day.show_today(state.today)
        self._saved.show_words(state.saved)
        self._side.show_state(state)

    def show_concept(self, concept: MeldingConcept) -> None:
        """Begin with this; nothing is told."""
        self._history = [concept]
        self._show(concept)
        self.undo_button.setEnabled(False)

    def concept(self) -> MeldingConcept:
        """What stands on the page now."""
        return MeldingConcept(
            verhaal=Confidential(self.story.text()),
            codenaam=Confidential(self.codename.text().strip()),
            gebeurd_op=self.day.day(),
            gebeurd_om=self.time.at() if self.day.day() is not None else None,
            soorten=tuple(Code(str(v)) for v in self._order),
            kanaal=_code(self.channel),
            plaats=_code(self.place),
            rol=_code(self.role),
            afdeling=_code(self.department),
            gevaar=_yes_no(self.danger.value()),
            toestemmingen=tuple(Code(str(v)) for v in self.consents.values()),
        )

    def settle(self) -> None:
        """Tell what was typed, without waiting for a pause."""
        self.day.read()
        self.time.read()
        self.story.settle()
        self.codename.settle()

    def show_error(self, where: str, text: str) -> None:
        """Say beside a field what is wrong; the story stands for what has no field."""
        self._rows.get(where, self._rows["verhaal"]).show_error(text)

    def clear_errors(self) -> None:
        """Take the errors away, except what a field itself cannot read."""
        for name in ("verhaal", "codenaam"):
            self._rows[name].clear_error()

    def start(self) -> None:
        """Put the cursor where the story goes."""
        self.story.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.later_wanted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paper.setMaximumWidth(look().px(_PAPER_WIDTH))
        beside = self.width() >= look().px(_FORM_WIDTH + _SIDE_WIDTH)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._side.show_width(look().px(_SIDE_WIDTH) if beside else None)

    def _make_rows(self) -> dict[str, FormRow]:
        return {
            "verhaal": FormRow("Wat is er gebeurd?", self.story, hint="één zin is genoeg"),
            "gebeurd_op": FormRow("Dag", self.day),
            "gebeurd_om": FormRow("Tijd", self.time),
            "kanaal": FormRow("Hoe", self.channel),
            "plaats": FormRow("Waar", self.place),
            "soort": FormRow("Soort", self.kinds, hint="meer keuzes mogelijk"),
            "rol": FormRow("Rol", self.role),
            "afdeling": FormRow("Afdeling", self.department),
            "codenaam": FormRow("Codenaam", self.codename, hint="voorstel"),
            "ontvanger": FormRow(
                "Waar zegt de melder ja op?", self.consents, hint="dit kan later veranderen"
            ),
        }

    def _name(self) -> None:
        self.danger.setAccessibleName("Is er nu gevaar")
        for name, widget in (
            ("danger", self.danger),
            ("story", self.story),
            ("day", self.day),
            ("time", self.time),
            ("channel", self.channel),
            ("place", self.place),
            ("kinds", self.kinds),
            ("role", self.role),
            ("department", self.department),
            ("codename", self.codename),
            ("consents", self.consents),
            ("undo", self.undo_button),
            ("open_zaak", self.open_button),
            ("later", self.later_button),
        ):
            widget.setObjectName(f"melding_{name}")

    def _connect(self) -> None:
        for signal in (
            self.story.settled,
            self.codename.settled,
            self.day.day_given,
            self.time.time_given,
            self.channel.chosen,
            self.place.chosen,
            self.role.chosen,
            self.department.chosen,
            self.consents.chosen,
        ):
            signal.connect(self._tell)
        self.kinds.chosen.connect(self._take_kinds)
        self.danger.chosen.connect(self._take_danger)
        self.undo_button.clicked.connect(self._undo)
        self.open_button.clicked.connect(self._open)
        self.later_button.clicked.connect(self.later_wanted)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self, self._open)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _take_kinds(self, values: tuple[object, ...]) -> None:
        kept = tuple(v for v in self._order if v in values)
        self._order = (*kept, *(v for v in values if v not in kept))
        self._tell()

    def _take_danger(self, value: object) -> None:
        self._call.setVisible(value is True)
        self._tell()

    def _tell(self, *_: object) -> None:
        if self._quiet:
            return
        concept = self.concept()
        if self._history and concept == self._history[-1]:
            return
        self._history.append(concept)
        self.undo_button.setEnabled(len(self._history) > 1)
        self.clear_errors()
        self.concept_changed.emit(concept)

    def _undo(self) -> None:
        if len(self._history) < 2:
            return
        self._history.pop()
        self._show(self._history[-1])
        self.undo_button.setEnabled(len(self._history) > 1)
        self.concept_changed.emit(self._history[-1])

    def _open(self) -> None:
        self.settle()
        self.open_wanted.emit()

    def _show(self, concept: MeldingConcept) -> None:
        self._quiet = True
        self.story.show_text(concept.verhaal.reveal())
        self.codename.show_text(concept.codenaam.reveal())
        self.day.show_day(concept.gebeurd_op)
        self.time.show_time(concept.gebeurd_om)
        self.channel.show_value(concept.kanaal)
        self.place.show_value(concept.plaats)
        self.role.show_value(concept.rol)
        self.department.show_value(concept.afdeling)
        self._order = concept.soorten
        self.kinds.show_values(concept.soorten)
        self.consents.show_values(concept.toestemmingen)
        self.danger.show_value(concept.gevaar)
        self._call.setVisible(concept.gevaar is True)
        self._quiet = False

    def _lay_out(self) -> None:
        page = ScrollPage(insets=False)
        page.body.setContentsMargins(PAGE_INSET + STEP_2, STEP_4, PAGE_INSET, STEP_4)
        page.body.addWidget(self._sheet())
        page.body.addStretch(1)
        bar = ActionBar()
        bar.add_left(self.open_button, self.later_button)
        bar.words.setText("Ctrl+Enter opent de zaak, Esc bewaart en sluit")
        bar.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addWidget(bar)

    def _sheet(self) -> QWidget:
        """Everything on the page, never wider than can be read."""
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_head(self._saved, self.undo_button))
        column.addWidget(_safety(self.danger))
        column.addWidget(self._call)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(36)
        self._columns.addWidget(self._form(), 1)
        self._columns.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._columns)
        return self._paper

    def _form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(14)
        rows = self._rows
        when_where = ("gebeurd_op", 3), ("gebeurd_om", 2), ("kanaal", 3), ("plaats", 4)
        who = ("rol", 1), ("afdeling", 1), ("codenaam", 1)
        column.addWidget(rows["verhaal"])
        column.addWidget(FormLine([(rows[name], share) for name, share in when_where]))
        column.addWidget(rows["soort"])
        column.addWidget(FormLine([(rows[name], share) for name, share in who]))
        note = Label("De echte naam kunt u weglaten of later invullen.", Role.CAPTION, Ink.MUTED)
        column.addWidget(note)
        column.addWidget(rows["ontvanger"])
        column.addStretch(1)
        return form


class _Saved(QWidget):
    """Whether what was typed is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconMark(Icon.CHECK, 14, Ink.OK)
        self._words = Label("", Role.CAPTION, Ink.OK)
        self._words.setObjectName("melding_saved")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)

    def show_words(self, saved: str) -> None:
        ink = Ink.OK if saved else Ink.MUTED
        self._icon.show_icon(Icon.CHECK if saved else Icon.PENCIL, ink)
        self._words.show_ink(ink)
        self._words.setText(f"Bewaard, {saved}" if saved else "Nog niets te bewaren")


class _Side(QWidget):
    """What happens next, in three steps."""

    def __init__(self) -> None:
        super().__init__()
        self._steps = tuple(_NumberedStep(number) for number in (1, 2, 3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label("Wat hierna gebeurt", Role.SECTION))
        for step in self._steps:
            column.addWidget(step)
        column.addWidget(Hairline())
        advice = QHBoxLayout()
        advice.setSpacing(8)
        advice.addWidget(IconMark(Icon.INFO, 16), 0, Qt.AlignmentFlag.AlignTop)
        words = "Vertel eerst wat u geheim houdt en wat niet. Maak daarna pas notities."
        advice.addWidget(Label(words, Role.SECOND, Ink.MUTED, wrap=True), 1)
        column.addLayout(advice)
        column.addStretch(1)
        self._steps[2].show_words("Niemand anders ziet dit", "U kiest later wie wat mag weten.")

    def show_state(self, state: MeldingState) -> None:
        first, second, _third = self._steps
        kept = (
            "Alles wat u typt is al bewaard." if state.saved else "Wat u typt, bewaren wij meteen."
        )
        first.show_words(f"Dit wordt zaak {state.code}", kept)
        second.show_words(*terms_words(state.terms))

    def show_width(self, width: int | None) -> None:
        """A fixed width beside the form, the whole width below it."""
        self.setMinimumWidth(width or 0)
        self.setMaximumWidth(width or 16_777_215)


class _NumberedStep(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._title = Label("", Role.LABEL, wrap=True)
        self._text = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        circle = Surface(Ground.ACCENT)
        circle.setFixedSize(24, 24)
        inner = QHBoxLayout(circle)
        inner.setContentsMargins(0, 0, 0, 0)
        mark = Label(str(number), Role.CAPTION_STRONG, Ink.LINK)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_words(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)


def terms_words(terms: Sequence[str]) -> tuple[str, str]:
    """What the second step says: how many terms come in Vandaag, and the first of them."""
    if not terms:
        return "De eerste termijnen komen in Vandaag", "Zo vergeet u niets wat haast heeft."
    shown = ", ".join(terms[:_MOST_TERMS])
    more = " en meer" if len(terms) > _MOST_TERMS else ""
    verb = "komt" if len(terms) == 1 else "komen"
    return f"{counted(len(terms), 'taak', 'taken')} {verb} in Vandaag", f"{shown}{more}."


def _head(saved: _Saved, undo: Button) -> QWidget:
    words, button, head = QWidget(), QWidget(), QWidget()
    row = QHBoxLayout(words)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(14)
    row.addWidget(Label("Nieuwe melding", Role.PAGE_TITLE))
    row.addWidget(saved)
    row.addStretch(1)
    holder = QHBoxLayout(button)
    holder.setContentsMargins(0, RING_ROOM, RING_ROOM, RING_ROOM)
    holder.addWidget(undo)
    holder.addStretch(1)
    head.setLayout(SideLayout(words, button, room=_HEAD_ROOM, line_gap=2))
    return head


def _safety(control: SegmentedControl) -> Surface:
    box = Surface(Ground.SUNKEN)
    question, answer = QWidget(), QWidget()
    row = QHBoxLayout(question)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(IconMark(Icon.TRIANGLE_ALERT, 20))
    row.addWidget(Label("Is er nu gevaar?", Role.SECTION))
    words = Label("Bij ja: eerst 112 en de beveiliging.", Role.SECOND, Ink.MUTED, wrap=True)
    row.addWidget(words, 1)
    holder = QHBoxLayout(answer)
    holder.setContentsMargins(0, 0, 0, 0)
    holder.addWidget(control)
    holder.addStretch(1)
    both = QWidget()
    both.setLayout(SideLayout(question, answer, room=_HEAD_ROOM))
    inner = QVBoxLayout(box)
    inner.setContentsMargins(16, 9, 9, 9)
    inner.addWidget(both)
    return box


def _code(select: Select) -> Code | None:
    value = select.value()
    return None if value is None else Code(str(value))


def _yes_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None

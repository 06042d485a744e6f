"""One step of a zaak: why it matters, what cannot wait, consent, questions, checklist, fields."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import STEP_2, STEP_3
from ui.views.kamers.alle import KAMERS
from ui.views.taak_details import TaakDetails, detail_rows
from ui.views.wording import first_upper
from ui.views.zaak_consent import ConsentBox
from ui.views.zaak_questions import Asked, QuestionList
from ui.views.zaak_state import ZaakState, camera_regel, checklist_item, clocks_shown
from ui.views.zaak_wishes import AnswerVraag, SaveNotitie, SetCamera, SetTaak, ShowPart
from ui.widgets.button import Button, Kind
from ui.widgets.checklist_row import ChecklistRow
from ui.widgets.clock_notice import ClockNotice
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Hairline, Label, Prose
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from ui.widgets.scroll_page import bring_into_sight
from vertrouwenspersoon.domain.camera import CAMERA_TAAK, Cameraklok
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.speech import count_of, moment_words, why_first
from vertrouwenspersoon.domain.stappen import (
    StapPagina,
    TaakRegel,
    ZaakPagina,
    facts_in_words,
)
from vertrouwenspersoon.domain.taken import Stand, Stap, TaakId


class StepPage(QWidget):
    """Made for one step; shows every state of it in place, so that focus and typing stay."""

    wished = Signal(object)

    def __init__(
        self, stap: Stap, inhoud: Inhoud, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"step_page_{stap.id}")
        self._stap, self._inhoud = stap, inhoud
        self._state: ZaakState | None = None
        self._clocks: tuple[ClockNotice, ...] = ()
        self._shown_clocks: tuple[Cameraklok, ...] = ()
        self._number = Label("", Role.SECOND, Ink.MUTED)
        self._title_line = _beside(Label(stap.titel, Role.STEP_TITLE), self._number)
        self.clock_box = QWidget()
        self._clock_place = QVBoxLayout(self.clock_box)
        self._own_clock_place = QVBoxLayout()
        self._next_place = QVBoxLayout()
        self._next_place.setContentsMargins(0, STEP_3, 0, 0)
        self._next_shown = ("", "", "", "")
        self._consent = ConsentBox(inhoud.codelijsten)
        self._questions = QuestionList("Eerst even weten")
        self._checklist = Checklist()
        self._maybe = MaybeList(inhoud)
        self._answered = QuestionList("Wat u eerder antwoordde")
        self._fields = tuple(make(inhoud, today) for make in KAMERS.get(stap.nummer, ()))
        self._connect()
        self._lay_out(stap)

    def show_state(self, state: ZaakState) -> None:
        """Show the step as it is now."""
        page = state.step
        if page is None:
            return
        self._state = state
        self._number.setText(step_words(page, state.pagina))
        self._show_clocks(state)
        self._show_next(state)
        self._consent.show_state(state)
        self._questions.show_questions(
            [(vraag, None) for vraag in page.asked(state.now)],
            "het antwoord bepaalt wat er te doen is",
        )
        self._checklist.show_state(page, state)
        self._maybe.show_lines(page.mogelijk)
        self._answered.show_questions(answered_questions(page, state))
        for part in self._fields:
            part.show_state(state)

    def show_narrow(self, *, narrow: bool) -> None:
        """In a narrow window the title stands in the selector, and the clock above that."""
        self._title_line.setVisible(not narrow)
        if not narrow:
            self._own_clock_place.addWidget(self.clock_box)

    def show_now(self, now: datetime) -> None:
        """A minute has passed."""
        for clock in self._clocks:
            clock.show_now(now)

    def go_to(self, taak: str) -> None:
        """Open the details of a taak and put the keyboard there."""
        self._checklist.go_to(TaakId(taak))

    def open_consent(self) -> None:
        """Open the editor of consent, in sight."""
        self._consent.open_editor()
        QTimer.singleShot(0, self._consent, lambda: bring_into_sight(self._consent))

    def _connect(self) -> None:
        self._consent.wished.connect(self.wished)
        for questions in (self._questions, self._answered):
            questions.answered.connect(lambda v, ja: self.wished.emit(AnswerVraag(v, ja)))
        self._checklist.wished.connect(self.wished)
        self._checklist.consent_wanted.connect(self.open_consent)
        for part in self._fields:
            part.wished.connect(self.wished)

    def _lay_out(self, stap: Stap) -> None:
        self._clock_place.setContentsMargins(0, STEP_3, 0, 0)
        self._own_clock_place.addWidget(self.clock_box)
        self.clock_box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(self._title_line)
        column.addWidget(Prose(stap.waarom))
        column.addLayout(self._own_clock_place)
        column.addLayout(self._next_place)
        column.addSpacing(STEP_3)
        column.addWidget(self._consent)
        column.addWidget(self._questions)
        column.addWidget(self._checklist)
        column.addWidget(self._maybe)
        for part in self._fields:
            column.addWidget(part)
        column.addWidget(self._answered)

    def _show_next(self, state: ZaakState) -> None:
        """The best next action of the whole zaak, and why it comes first."""
        found = state.pagina.volgende if state.beeld.zaak.status.is_open else None
        words = ("", "", "", "")
        if found is not None:
            stap, regel = found[0].stap, found[1]
            words = (regel.taak.kort, why_first(regel, state.now), stap.id, regel.taak.id)
        if words == self._next_shown:
            return
        self._next_shown = words
        drop_all(self._next_place)
        if found is not None:
            bar = NoticeBar(
                Tone.NEUTRAL,
                f"Nu het beste: {words[0]}",
                words[1],
                action="Naar de taak",
                icon=Icon.ARROW_RIGHT,
            )
            bar.setObjectName("next_action")
            bar.action_wanted.connect(lambda: self.wished.emit(ShowPart(words[2], words[3])))
            self._next_place.addWidget(bar)

    def _show_clocks(self, state: ZaakState) -> None:
        clocks = clocks_shown(state)
        if clocks == self._shown_clocks:
            self.show_now(state.now)
            return
        self._shown_clocks = clocks
        while self._clock_place.count():
            item = self._clock_place.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._clocks = tuple(self._clock(clock, state) for clock in clocks)
        for notice in self._clocks:
            self._clock_place.addWidget(notice)
        self.clock_box.setVisible(bool(clocks))

    def _clock(self, clock: Cameraklok, state: ZaakState) -> ClockNotice:
        """In its own step the two ways to stop it; elsewhere the way to that step."""
        here = camera_regel(state)
        until, text = clock.verval.op, clock_text(clock, state)
        if here is None:
            notice = ClockNotice(until, state.now, text=text, action="Beelden laten opslaan")
            part = state.inhoud.stap_of(CAMERA_TAAK).id
            notice.action_wanted.connect(lambda: self.wished.emit(ShowPart(part, CAMERA_TAAK)))
            return notice
        waits = here.wacht_op_toestemming
        action = "Toestemming vastleggen" if waits else "Beelden zijn veiliggesteld"
        none = "Er zijn geen beelden"
        notice = ClockNotice(until, state.now, text=text, action=action, other=none)
        done = SetCamera(clock.doel, Stand.GEDAAN)
        absent = SetCamera(clock.doel, Stand.NVT, Confidential(f"{none}."))
        notice.action_wanted.connect(
            self.open_consent if waits else _teller(self.wished.emit, done)
        )
        notice.other_wanted.connect(_teller(self.wished.emit, absent))
        return notice


def clock_text(clock: Cameraklok, state: ZaakState) -> str:
    """What happens at the end of a clock, for which location, and what to do."""
    until = first_upper(moment_words(clock.verval.op, state.now))
    place = f" van {clock.naam}" if clock.naam else ""
    what = state.inhoud.taak(CAMERA_TAAK).tekst
    if not clock.is_wissen:
        return f"{until} is het een dag geleden. Hoe lang beelden blijven, is niet bekend. {what}"
    if clock.verval.op < state.now:
        return f"De camerabeelden{place} zijn waarschijnlijk gewist. Vraag het na. {what}"
    return f"{until} wist het systeem de camerabeelden{place}. {what}"


def _teller(tell: Callable[[object], None], value: object) -> Callable[[], None]:
    return lambda: tell(value)


class Checklist(QWidget):
    """What is to be done, with all or only what is open, and the details of a row below it."""

    wished = Signal(object)
    consent_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ZaakState | None = None
        self._page: StapPagina | None = None
        self._rows: dict[TaakId, ChecklistRow] = {}
        self._only_open = False
        self._heading = SectionHeading("Wat er te doen is")
        self._all = Button("Alles", Kind.LINK, small=True)
        self._open = Button("Alleen open", Kind.QUIET, small=True)
        self._nothing = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        for name, button, only_open in (
            ("all", self._all, False),
            ("open", self._open, True),
        ):
            button.setObjectName(f"show_{name}")
            button.clicked.connect(lambda _=False, o=only_open: self._choose(only_open=o))
            self._heading.add_action(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(Hairline())
        column.addLayout(self._column)
        column.addWidget(self._nothing)

    def show_state(self, page: StapPagina, state: ZaakState) -> None:
        """Show the taken of a step; rows that stay keep focus and details."""
        self._page, self._state = page, state
        words = f"{count_of(page.klaar, page.totaal)} klaar" if page.totaal else ""
        self._heading.show_text("Wat er te doen is", words)
        lines = (*page.regels, *page.overig)
        wanted = {regel.taak.id for regel in lines}
        for gone in set(self._rows) - wanted:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, regel in enumerate(lines):
            self._show_line(place, regel, state)
        self._show_choice()

    def go_to(self, taak: TaakId) -> None:
        """Open the details of a taak, in sight."""
        row = self._rows.get(taak)
        if row is None:
            return
        row.show()
        if not row.has_details():
            self._toggle(taak)
        row.setFocus()
        QTimer.singleShot(0, row, lambda: bring_into_sight(row))

    def _show_line(self, place: int, regel: TaakRegel, state: ZaakState) -> None:
        taak = regel.taak.id
        item = checklist_item(regel, state)
        row = self._rows.get(taak)
        if row is None:
            row = ChecklistRow(item)
            row.setObjectName(f"taak_{taak}")
            row.state_wanted.connect(
                lambda stand, reden, t=taak: self.wished.emit(
                    SetTaak(t, stand, Confidential(reden))
                )
            )
            row.details_wanted.connect(lambda t=taak: self._toggle(t))
            self._rows[taak] = row
            self._column.insertWidget(place, row)
        elif row.item() != item:
            row.show_item(item)

    def _toggle(self, taak: TaakId) -> None:
        row = self._rows[taak]
        if row.has_details():
            row.hide_details()
            return
        line = self._line(taak)
        if line is None or self._state is None:
            return
        rows = detail_rows(line.taak, self._state.inhoud, line.oordeel, line.verval)
        details = TaakDetails(
            rows, line.taak.tekst, line.notities, needs_consent=line.wacht_op_toestemming
        )
        details.note_given.connect(lambda text: self._note(taak, text))
        details.consent_wanted.connect(self.consent_wanted)
        row.show_details(details)

    def _note(self, taak: TaakId, text: str) -> None:
        self._rows[taak].hide_details()
        self.wished.emit(SaveNotitie(Confidential(text), bij=f"taak:{taak}"))

    def _line(self, taak: TaakId) -> TaakRegel | None:
        lines = () if self._page is None else (*self._page.regels, *self._page.overig)
        return next((line for line in lines if line.taak.id == taak), None)

    def _choose(self, *, only_open: bool) -> None:
        self._only_open = only_open
        self._show_choice()

    def _show_choice(self) -> None:
        shown = 0
        for taak, row in self._rows.items():
            line = self._line(taak)
            visible = not self._only_open or (line is not None and line.is_waiting)
            row.setVisible(visible)
            shown += visible
        for button, on in ((self._all, not self._only_open), (self._open, self._only_open)):
            button.show_kind(Kind.LINK if on else Kind.QUIET)
            button.setAccessibleDescription("nu gekozen" if on else "")
        words = (
            "Alles van deze stap is klaar." if self._rows else "In deze stap is nu niets te doen."
        )
        self._nothing.setText(words)
        self._nothing.setContentsMargins(STEP_2, 10, 0, 0)
        self._nothing.setVisible(shown == 0)


class MaybeList(QWidget):
    """What may be needed too, as soon as a question or a code is known; folded in."""

    def __init__(self, inhoud: Inhoud, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inhoud = inhoud
        self._shown: tuple[TaakRegel, ...] = ()
        self._unfolded = False
        self._heading = SectionHeading("Misschien ook nodig")
        self._more = Button("Tonen", Kind.LINK, small=True)
        self._more.setObjectName("show_maybe")
        self._more.setAccessibleName("Misschien ook nodig tonen")
        self._more.clicked.connect(self._toggle)
        self._heading.add_action(self._more)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(Hairline())
        column.addLayout(self._column)

    def show_lines(self, lines: Sequence[TaakRegel]) -> None:
        """Show what may be needed."""
        self.setVisible(bool(lines))
        self._heading.show_text(
            "Misschien ook nodig", f"{len(lines)}, dat hangt af van wat u nog invult"
        )
        if tuple(lines) != self._shown:
            self._shown = tuple(lines)
            self._build()

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        self._more.setText("Verbergen" if self._unfolded else "Tonen")
        self._build()

    def _build(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        if self._unfolded:
            for line in self._shown:
                self._column.addWidget(_maybe_row(line, self._inhoud))


def answered_questions(page: StapPagina, state: ZaakState) -> list[Asked]:
    """The questions this step depends on that were answered before."""
    known = {antwoord.vraag: antwoord.ja for antwoord in state.beeld.antwoorden}
    asked = {fact.removeprefix("vraag:") for fact in _facts_of(page.stap) if fact[:6] == "vraag:"}
    return [(v, known[v.id]) for v in state.inhoud.vragen if v.id in asked and v.id in known]


def step_words(page: StapPagina, pagina: ZaakPagina) -> str:
    """Where the step stands among the others: "Stap 5 van 8"."""
    if page.stap.nummer > 8:
        return "Extra spoor"
    last = max(p.stap.nummer for p in pagina.stappen if p.stap.nummer <= 8)
    return f"Stap {page.stap.nummer} van {last}"


def _facts_of(stap: Stap) -> Iterator[str]:
    for taak in stap.taak:
        yield from (*taak.als.alle, *taak.als.een_van, *taak.als.geen)


def _maybe_row(line: TaakRegel, inhoud: Inhoud) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(STEP_2, 8, STEP_2, 8)
    column.setSpacing(1)
    column.addWidget(Label(line.taak.kort, Role.BODY, Ink.MUTED, wrap=True))
    waits = "; ".join(_wait_words(fact, inhoud) for fact in line.oordeel.door)
    column.addWidget(Label(f"Hangt af van: {waits}", Role.CAPTION, Ink.FAINT, wrap=True))
    return row


def _wait_words(fact: str, inhoud: Inhoud) -> str:
    kind, _, value = fact.partition(":")
    if kind == "vraag":
        return inhoud.vraag(value).tekst
    return facts_in_words((fact,), inhoud)[0] if value else kind


def _beside(title: Label, number: Label) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 6)
    row.setSpacing(10)
    row.addWidget(title, 0, Qt.AlignmentFlag.AlignBaseline)
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignBaseline)
    row.addStretch(1)
    return line

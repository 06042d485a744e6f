"""Verzoeken in Beheer: who asks what about the own data, by when, and what is found for it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM
from ui.views.papier import PapierPart
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.choices import SegmentedControl
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, Select, TextArea
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.scroll_page import bring_into_sight
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inzage import Vondst
from vertrouwenspersoon.domain.kalender import Verval
from vertrouwenspersoon.domain.speech import (
    ANTWOORD,
    OORDEEL,
    VERZOEKSOORT,
    VONDSTSOORT,
    counted,
    due_in_days,
    listed,
    short_date,
    verlenging,
)
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, Verzoek, Verzoeksoort

_MEE = ((True, "Gaat mee"), (False, "Niet mee"))
_LIMITS = (
    "Wij zoeken op naam, in alle zaken. Wie u in een tekst alleen omschrijft, vinden wij niet, en "
    "in bestanden kijken wij niet. Wat over anderen gaat, staat op Niet mee. U beslist. Namen van "
    "anderen die bij Betrokkenen staan, maken wij op papier onleesbaar. Lees het papier na."
)


@dataclass(frozen=True, slots=True)
class VerzoekRij:
    """A request, and by when to answer; None when that was done."""

    verzoek: Verzoek
    uiterlijk: Verval | None


class VerzoekenPart(QWidget):
    """The log, one request opened at a time, and what was found for it."""

    received = Signal(object, object, object)
    """A `Verzoeksoort`, the name as `Confidential`, and the day it came."""
    extended = Signal(object, object)
    """Which request, and why it takes longer."""
    answered = Signal(object, object, object)
    """Which request, an `Antwoordsoort`, and the words."""
    removed = Signal(object)
    search_wanted = Signal(object)
    """The name as `Confidential`."""
    paper_wanted = Signal(object)
    """The keys of the parts that go along."""
    fixed = Signal(object, object, object, object)
    """Which request, a `Vondst`, the new text and the reason."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._open: Verzoek | None = None
        self._fixing: Vondst | None = None
        self._rows: tuple[VerzoekRij, ...] = ()
        self._choices: dict[str, SegmentedControl] = {}
        self._list, self._found = QVBoxLayout(), QVBoxLayout()
        self._make_new(today)
        self._make_opened()
        self._make_fix()
        self._lay_out()
        self.forget()

    def show_state(self, rows: tuple[VerzoekRij, ...], today: date) -> None:
        """Show the log; a request that was opened stays so while it waits."""
        self._today, self._rows = today, rows
        self.day.show_today(today)
        drop_all(self._list)
        for row in rows:
            self._list.addWidget(self._line(row))
        if not rows:
            self._list.addWidget(_quiet("Er is nog geen verzoek vastgelegd."))
        known = self._open.id if self._open is not None else ""
        still = [row for row in rows if row.verzoek.id == known and row.uiterlijk is not None]
        if still:
            self._show_opened(still[0])
        else:
            self.forget()

    def show_found(self, found: tuple[Vondst, ...]) -> None:
        """Show what is held on the person, each part with what to judge."""
        drop_all(self._found)
        self._choices = {}
        words = counted(len(found), "onderdeel", "onderdelen")
        self._found.addWidget(Label(f"Gevonden: {words}", Role.LABEL))
        for place, one in enumerate(found):
            self._found.addWidget(self._part(place, one))
        self._result.setVisible(bool(found))
        if not found:
            self._found.addWidget(_quiet("Onder deze naam staat er niets in de kluis."))

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when no field here has that name."""
        rows = {
            "naam": self.name_row,
            "ontvangen_op": self.day_row,
            "waarom_later": self.later_row,
            "toelichting": self.answer_row,
            "tekst": self.fix_row,
            "reden": self.fix_why_row,
        }
        if where in rows:
            rows[where].show_error(text)
        return where in rows

    def fold_new(self) -> None:
        """A request was kept: the form is empty again."""
        self.name.put_text("")
        self.name_row.clear_error()

    def end_fix(self) -> None:
        """A text was put right: its form is put away."""
        self._fixing = None
        self._fix.hide()

    def forget(self) -> None:
        """The person leaves or locks: nothing of a request that was opened is shown any more."""
        self._open = self._fixing = None
        self._opened.hide()
        self._fix.hide()
        self._result.hide()
        drop_all(self._found)
        self._choices = {}
        for row in (self.later_row, self.kind_row, self.answer_row, self.fix_row, self.fix_why_row):
            row.clear_error()

    def _make_new(self, today: date) -> None:
        self.soort = Select(tuple(VERZOEKSOORT.items()))
        self.soort.show_value(Verzoeksoort.INZAGE)
        self.name, self.day = Field(), DateField(today, today, allow_future=False)
        self.name.keeps_draft = True
        self.name_row = FormRow("Wie vraagt het?", self.name, help_text="Voornaam en achternaam.")
        self.day_row = FormRow("Ontvangen op", self.day)
        self.keep = Button("Verzoek vastleggen", Kind.SECONDARY)
        self.keep.clicked.connect(self._tell_new)
        for name, widget in (
            ("request_kind", self.soort),
            ("request_name", self.name),
            ("request_day", self.day),
            ("request_keep", self.keep),
        ):
            widget.setObjectName(name)

    def _make_opened(self) -> None:
        self._opened, self._result = QWidget(), QWidget()
        self._head = Label("", Role.LABEL)
        self.search = Button("Zoek alles over deze persoon", Kind.SECONDARY, Icon.SEARCH)
        self.search.clicked.connect(self._tell_search)
        self.paper = Button("Maak de PDF voor de persoon", Kind.SECONDARY, Icon.FILE_TEXT)
        self.paper.clicked.connect(self._tell_paper)
        self.papier = PapierPart()
        self.later, self.why = Field(), TextArea()
        self.later_row = FormRow(
            "Duurt het langer? Waarom?",
            self.later,
            help_text="Zeg dit binnen de eerste maand ook aan de persoon. Dan hebt u er twee bij.",
        )
        self.extend = Button("Verlengen", Kind.QUIET)
        self.extend.clicked.connect(self._tell_longer)
        self.answer = Select(tuple(ANTWOORD.items()))
        self.kind_row = FormRow("Antwoord", self.answer)
        self.answer_row = FormRow("Wat antwoordde u, en waarom?", self.why)
        self.done = Button("Antwoord vastleggen", Kind.SECONDARY)
        self.done.clicked.connect(self._tell_answer)
        for name, widget in (
            ("request_search", self.search),
            ("request_paper", self.paper),
            ("request_later", self.later),
            ("request_extend", self.extend),
            ("request_answer", self.answer),
            ("request_why", self.why),
            ("request_done", self.done),
        ):
            widget.setObjectName(name)

    def _make_fix(self) -> None:
        self._fix = QWidget()
        self._fix_head = Label("", Role.LABEL, wrap=True)
        self.fix_text, self.fix_why = TextArea(), Field()
        self.fix_row = FormRow("Wat moet er staan?", self.fix_text)
        self.fix_why_row = FormRow(
            "Waarom?", self.fix_why, help_text="Wat er stond, blijft erbij bewaard."
        )
        self.fix_keep = Button("Verbetering vastleggen", Kind.SECONDARY)
        self.fix_stop = Button("Toch niet", Kind.QUIET)
        self.fix_keep.clicked.connect(self._tell_fix)
        self.fix_stop.clicked.connect(self._fix.hide)
        for name, widget in (
            ("fix_text", self.fix_text),
            ("fix_why", self.fix_why),
            ("fix_keep", self.fix_keep),
            ("fix_stop", self.fix_stop),
        ):
            widget.setObjectName(name)

    def _line(self, row: VerzoekRij) -> QWidget:
        verzoek = row.verzoek
        holder, line = _holder(f"{_asked(verzoek)}. {_until(row, self._today)}")
        waits = row.uiterlijk is not None
        go = Button("Openen" if waits else "Weghalen", Kind.LINK, small=True)
        go.setObjectName(f"{'open' if waits else 'remove'}_request_{verzoek.id}")
        go.setAccessibleName(f"{go.text()}: {_asked(verzoek)}")
        if waits:
            go.clicked.connect(lambda: self._show_new_opened(row))
        else:
            go.clicked.connect(lambda: self.removed.emit(verzoek.id))
        line.addWidget(go)
        return holder

    def _show_new_opened(self, row: VerzoekRij) -> None:
        self.forget()
        self._show_opened(row)
        bring_into_sight(self._opened)

    def _show_opened(self, row: VerzoekRij) -> None:
        self._open = row.verzoek
        self._head.setText(_asked(row.verzoek))
        may_extend = row.verzoek.verlengd_op is None
        self.later_row.setVisible(may_extend)
        self.extend.setVisible(may_extend)
        self._opened.show()

    def _part(self, place: int, one: Vondst) -> QWidget:
        judge = f" Let op: {listed(tuple(OORDEEL[w] for w in one.oordelen))}." * bool(one.oordelen)
        words = f"{one.code}, {VONDSTSOORT[one.soort]}: {one.tekst.reveal()}{judge}"
        holder, line = _holder(words)
        choice = SegmentedControl(_MEE, small=True, ticks=False)
        choice.show_value(one.gaat_mee)
        choice.setObjectName(f"along_{place}")
        choice.setAccessibleName(f"{VONDSTSOORT[one.soort]} uit {one.code}")
        self._choices[one.sleutel] = choice
        line.addWidget(choice)
        if one.rechtzetten:
            fix = Button("Verbeteren", Kind.LINK, small=True)
            fix.setObjectName(f"fix_{place}")
            fix.setAccessibleName(f"Verbeteren: {VONDSTSOORT[one.soort]} uit {one.code}")
            fix.clicked.connect(lambda: self._begin_fix(one))
            line.addWidget(fix)
        return holder

    def _begin_fix(self, one: Vondst) -> None:
        self._fixing = one
        self._fix_head.setText(f"{VONDSTSOORT[one.soort]} uit {one.code} verbeteren")
        self.fix_text.put_text(one.tekst.reveal())
        self.fix_why.put_text("")
        self.fix_row.clear_error()
        self.fix_why_row.clear_error()
        self._fix.show()
        bring_into_sight(self._fix)
        self.fix_text.setFocus()

    def _tell_new(self) -> None:
        self.name_row.clear_error()
        self.day.read()
        day, soort = self.day.day(), self.soort.value()
        if day is None:
            self.day_row.show_error("Op welke dag kwam het verzoek?")
        elif isinstance(soort, Verzoeksoort):
            self.received.emit(soort, Confidential(self.name.text().strip()), day)

    def _tell_search(self) -> None:
        if self._open is not None:
            self.search_wanted.emit(self._open.naam)

    def _tell_paper(self) -> None:
        self.paper_wanted.emit({key for key, one in self._choices.items() if one.value() is True})

    def _tell_longer(self) -> None:
        self.later_row.clear_error()
        if self._open is not None:
            self.extended.emit(self._open.id, Confidential(self.later.text().strip()))

    def _tell_answer(self) -> None:
        self.answer_row.clear_error()
        self.kind_row.clear_error()
        answer = self.answer.value()
        if not isinstance(answer, Antwoordsoort):
            self.kind_row.show_error("Kies wat u antwoordde.")
        elif self._open is not None:
            words = Confidential(self.why.text().strip())
            self.answered.emit(self._open.id, answer, words)

    def _tell_fix(self) -> None:
        self.fix_row.clear_error()
        self.fix_why_row.clear_error()
        if self._open is not None and self._fixing is not None:
            text, why = Confidential(self.fix_text.text()), Confidential(self.fix_why.text())
            self.fixed.emit(self._open.id, self._fixing, text, why)

    def _lay_out(self) -> None:
        column = _column(self)
        words = (
            "Vraagt iemand wat er over hem of haar bewaard is, of om iets te verbeteren of te "
            "wissen? Leg het meteen vast. U antwoordt binnen een maand (AVG, artikel 12)."
        )
        column.addWidget(_quiet(words))
        column.addLayout(self._list)
        self._opened_column()
        column.addWidget(self._opened)
        column.addWidget(Label("Nieuw verzoek", Role.LABEL))
        for row in (FormRow("Wat wordt er gevraagd?", self.soort), self.name_row, self.day_row):
            column.addWidget(row)
        column.addWidget(button_row(self.keep))

    def _opened_column(self) -> None:
        column = _column(self._opened)
        column.addWidget(self._head)
        column.addWidget(_quiet(_LIMITS))
        column.addWidget(button_row(self.search))
        column.addLayout(self._found)
        fix = _column(self._fix)
        for part in (self._fix_head, self.fix_row, self.fix_why_row):
            fix.addWidget(part)
        fix.addWidget(button_row(self.fix_keep, self.fix_stop))
        column.addWidget(self._fix)
        result = _column(self._result)
        result.addWidget(button_row(self.paper))
        result.addWidget(self.papier)
        column.addWidget(self._result)
        column.addWidget(self.later_row)
        column.addWidget(button_row(self.extend))
        column.addWidget(self.kind_row)
        column.addWidget(self.answer_row)
        column.addWidget(button_row(self.done))


def _asked(verzoek: Verzoek) -> str:
    soort, came = VERZOEKSOORT[verzoek.soort], short_date(verzoek.ontvangen_op)
    return f"{soort}, {verzoek.naam.reveal()}, ontvangen op {came}"


def _until(row: VerzoekRij, today: date) -> str:
    verzoek = row.verzoek
    if row.uiterlijk is None:
        day, answer = verzoek.afgedaan_op, verzoek.antwoord
        words = "" if answer is None else ANTWOORD[answer]
        return f"Beantwoord op {'' if day is None else short_date(day)}: {words}."
    day = row.uiterlijk.dag
    longer = " Verlengd." if verzoek.verlengd_op is not None else ""
    moved = verlenging(row.uiterlijk)
    return f"Antwoord uiterlijk op {short_date(day)}, {due_in_days(day, today)}.{longer} {moved}"


def _quiet(words: str) -> Label:
    return Label(words, Role.SECOND, Ink.MUTED, wrap=True)


def _holder(words: str) -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 4, RING_ROOM, 4)
    row.setSpacing(12)
    row.addWidget(Label(words, Role.SECOND, wrap=True), 1)
    return holder, row


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return column

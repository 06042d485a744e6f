"""Tijdlijn: notes of the adviser, appointments, and what was recorded along the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Role
from ui.views.record_form import Question
from ui.views.record_list import RecordList
from ui.views.wording import BESLUIT_WORDS
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RemoveNotitie, RemoveOnderdeel, SaveNotitie, SaveOnderdeel
from ui.widgets.button import Button, Kind
from ui.widgets.choices import SegmentedControl
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field, TextArea
from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import MomentField, MomentInput, SecretInput
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Hairline, Label
from vertrouwenspersoon.domain.begeleiding import Afspraak, AfspraakId
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie, Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.speech import NOTITIESOORT, clock_time, moment_words, short_date
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.uitstel import UITSTEL

_ELSEWHERE = ("afspraak:", "brief:")
"""Notes that are shown where they were typed: with an appointment, or in a document."""
_KINDS = ((Notitiesoort.NOTITIE, "Notitie"), (Notitiesoort.GESPREK, "Gesprek"))


class NotesPart(QWidget):
    """Write a note, and read the notes; shared by the timeline and the evidence."""

    wished = Signal(object)

    def __init__(
        self, inhoud: Inhoud, today: date, *, evidence: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self.text = TextArea(rows=3)
        self.text.setObjectName("new_note")
        self.text.keeps_draft = True
        self._kind = SegmentedControl(_KINDS, small=True)
        self._kind.setAccessibleName("Soort notitie")
        self._kind.setObjectName("note_kind")
        self._kind.show_value(Notitiesoort.NOTITIE)
        if evidence:
            self._kind.hide()
        self._moment = MomentField(today, allow_future=False)
        self._moment.setObjectName("note_moment")
        self.keep = Button("Bewaren", Kind.SECONDARY, small=True)
        self.keep.setObjectName("keep_new_note")
        self.keep.clicked.connect(self._tell)
        self._list = RecordList(
            "Notitie", lambda: _note_questions(today), lambda n: note_words(n, inhoud), prose=True
        )
        self._list.saved.connect(self._tell_changed)
        self._list.removed.connect(lambda note: self.wished.emit(RemoveNotitie(note.id)))
        self._empty = _empty(evidence=evidence)
        self._lay_out()

    def show_notes(self, notes: Sequence[Notitie]) -> None:
        """Show these notes, the newest first."""
        newest = sorted(notes, key=lambda note: note.gebeurd_op, reverse=True)
        self._list.show_records(newest)
        self._empty.setVisible(not newest)

    def start(self) -> None:
        """Put the cursor in the new note."""
        self.text.setFocus()

    def _tell(self) -> None:
        text = self.text.text().strip()
        if not text:
            self.text.setFocus()
            return
        kind = Notitiesoort.BEWIJS if self._evidence else Notitiesoort(self._kind.value())
        moment = self._moment.moment()
        self.text.show_text("")
        self._moment.show_moment(None)
        self.wished.emit(SaveNotitie(Confidential(text), soort=kind, gebeurd_op=moment))

    def _tell_changed(self, note: Notitie) -> None:
        self.wished.emit(SaveNotitie(note.tekst, note.bij, note.soort, note.gebeurd_op, note.id))

    def _lay_out(self) -> None:
        label, hint = (
            ("Wat is er, en waar ligt het?", "foto, bericht, getuige")
            if self._evidence
            else (
                "Nieuwe notitie",
                "alleen in deze kluis",
            )
        )
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.keep)
        last.addWidget(self._kind)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FormRow(label, self.text, hint=hint))
        column.addWidget(FormRow("Wanneer", self._moment, hint="leeg betekent nu"))
        column.addLayout(last)
        column.addSpacing(6)
        column.addWidget(Hairline())
        column.addWidget(self._list)
        column.addWidget(self._empty)


class TijdlijnPart(QWidget):
    """Appointments, notes, and what was recorded on which day."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tijdlijn")
        self.notes = NotesPart(inhoud, today, evidence=False)
        self.notes.wished.connect(self.wished)
        self.appointments = AppointmentsPart(today)
        self.appointments.wished.connect(self.wished)
        self._events = KeyValues(values_right=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(10)
        column.addWidget(Label("Tijdlijn", Role.STEP_TITLE))
        column.addWidget(SectionHeading("Notities", line=True))
        column.addWidget(self.notes)
        column.addSpacing(8)
        column.addWidget(self.appointments)
        column.addSpacing(8)
        column.addWidget(SectionHeading("Wat er is vastgelegd", line=True))
        column.addWidget(self._events)

    def show_state(self, state: ZaakState) -> None:
        """Show the timeline of a zaak."""
        dossier = state.beeld.dossier
        self.notes.show_notes([n for n in dossier.notities if not n.bij.startswith(_ELSEWHERE)])
        self.appointments.show_state(state)
        self._events.show_rows(event_rows(state))


@dataclass(frozen=True, slots=True)
class _Appointment:
    """An appointment with what it is about, as one record for the list."""

    id: str
    op: datetime
    gedaan_op: datetime | None
    tekst: str
    afspraak: Afspraak


class AppointmentsPart(QWidget):
    """What was agreed for a moment."""

    wished = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: datetime | None = None
        self._about = Field(placeholder="Bijvoorbeeld: terugbellen")
        self._about.setObjectName("appointment_about")
        self._about.keeps_draft = True
        self._moment = MomentField(today)
        self._moment.setObjectName("appointment_moment")
        self._add = Button("Afspraak toevoegen", Kind.SECONDARY, Icon.PLUS, small=True)
        self._add.setObjectName("add_appointment")
        self._add.clicked.connect(self._tell)
        self._list = RecordList("Afspraak", lambda: _appointment_questions(today), self._words)
        self._list.saved.connect(self._tell_changed)
        self._list.removed.connect(lambda a: self.wished.emit(RemoveOnderdeel(a.afspraak)))
        button = QHBoxLayout()
        button.addWidget(self._add)
        button.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionHeading("Afspraken", line=True))
        column.addWidget(self._list)
        column.addWidget(
            FormLine(
                (
                    (FormRow("Nieuwe afspraak", self._about), 3),
                    (FormRow("Wanneer", self._moment), 3),
                )
            )
        )
        column.addLayout(button)

    def show_state(self, state: ZaakState) -> None:
        """Show the appointments of a zaak."""
        self._now = state.now
        self._list.show_records(
            [
                _Appointment(a.id, a.op, a.gedaan_op, _about(a, state), a)
                for a in sorted(state.beeld.begeleiding.afspraken, key=lambda a: a.op)
            ]
        )

    def start(self) -> None:
        """Put the cursor in the new appointment."""
        self._about.setFocus()

    def _tell(self) -> None:
        text = self._about.text().strip()
        if not text:
            self._about.setFocus()
            return
        moment = self._moment.moment()
        if moment is None and self._now is not None:
            tomorrow = day_of(self._now) + timedelta(days=1)
            moment = datetime.combine(tomorrow, time(9, 0), AMSTERDAM)
        if moment is not None:
            self._about.show_text("")
            self._moment.show_moment(None)
            made = Afspraak(AfspraakId(""), moment, hele_dag=False)
            self.wished.emit(SaveOnderdeel(made, Confidential(text)))

    def _tell_changed(self, record: _Appointment) -> None:
        old = record.afspraak
        self.wished.emit(SaveOnderdeel(Afspraak(old.id, record.op, old.hele_dag, record.gedaan_op)))

    def _words(self, record: _Appointment) -> tuple[str, str]:
        moment = short_date(day_of(record.op)) + f" {clock_time(record.op)}"
        if self._now is not None:
            moment = moment_words(record.op, self._now)
        done = record.gedaan_op is not None
        return record.tekst or "Afspraak", f"{moment} · gedaan" if done else moment


def note_words(note: Notitie, inhoud: Inhoud) -> tuple[str, str]:
    """A note in two lines: when, what it is and about which taak; then its text."""
    when = f"{short_date(day_of(note.gebeurd_op))} {clock_time(note.gebeurd_op)}"
    kind, _, part = note.bij.partition(":")
    if kind == UITSTEL:
        made = short_date(day_of(note.gemaakt_op))
        return f"{made} · uitgesteld tot {short_date(day_of(note.gebeurd_op))}", note.tekst.reveal()
    about = f" · bij: {inhoud.onderwerp(part)}" if kind == "taak" else ""
    return f"{when} · {NOTITIESOORT[note.soort]}{about}", note.tekst.reveal()


def event_rows(state: ZaakState) -> tuple[tuple[str, str], ...]:
    """What was recorded, newest first: melding, taken, consent, measures, police."""
    beeld, inhoud = state.beeld, state.inhoud
    lijsten, hulp = inhoud.codelijsten, beeld.begeleiding
    events: list[tuple[date, str]] = [(day_of(beeld.zaak.gemeld_op), "Melding gedaan")]
    events += [
        (i.gebeurd_op, "Incident") for i in beeld.zaak.incidenten if i.gebeurd_op is not None
    ]
    events += [
        (day_of(s.op), f"{inhoud.onderwerp(s.taak)}: {_STANDS[s.stand]}") for s in beeld.standen
    ]
    events += [
        (day_of(t.op), f"Toestemming {lijsten.label(t.ontvanger)}: {BESLUIT_WORDS[t.besluit]}")
        for t in beeld.dossier.toestemmingen
    ]
    events += [(m.besloten_op, f"Besloten: {lijsten.label(m.soort)}") for m in hulp.maatregelen]
    events += [
        (a.gedaan_op, lijsten.label(a.politie)) for a in hulp.aangiften if a.gedaan_op is not None
    ]
    events += [
        (day_of(n.gehouden_op), "Contact nazorg") for n in hulp.nazorg if n.gehouden_op is not None
    ]
    if beeld.zaak.gesloten_op is not None:
        events.append((beeld.zaak.gesloten_op, "Zaak gesloten"))
    events.sort(key=lambda event: event[0], reverse=True)
    return tuple((short_date(day), words) for day, words in events)


_STANDS = {
    Stand.OPEN: "weer open",
    Stand.BEGONNEN: "begonnen",
    Stand.GEDAAN: "gedaan",
    Stand.NVT: "niet van toepassing",
}


def _about(afspraak: Afspraak, state: ZaakState) -> str:
    notes = state.beeld.notities_bij(f"afspraak:{afspraak.id}")
    return notes[-1].tekst.reveal() if notes else ""


def _note_questions(today: date) -> Sequence[Question]:
    return (
        Question("tekst", "Tekst", lambda: SecretInput(3)),
        Question(
            "gebeurd_op",
            "Wanneer",
            lambda: MomentInput(today, allow_future=False),
            required=True,
        ),
    )


def _appointment_questions(today: date) -> Sequence[Question]:
    return (
        Question("op", "Wanneer", lambda: MomentInput(today), required=True),
        Question(
            "gedaan_op",
            "Gedaan op",
            lambda: MomentInput(today, allow_future=False),
            hint="leeg als het nog komt",
        ),
    )


def _empty(*, evidence: bool) -> EmptyState:
    if evidence:
        return EmptyState(
            Icon.FOLDER,
            "Nog niets opgeschreven",
            "Schrijf hierboven op wat er is en waar het ligt.",
        )
    return EmptyState(
        Icon.HISTORY, "Nog geen notities", "Schrijf hierboven op wat er is gezegd of gebeurd."
    )

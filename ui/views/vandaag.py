"""Vandaag: what is due over all zaken, the most pressing first, with the button that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_2, STEP_3, STEP_4, STEP_5
from ui.views.oefenen import OefenPart
from ui.views.wording import due_day, due_relative, source_titles, urgency
from ui.widgets.agenda_row import AgendaEntry, AgendaRow
from ui.widgets.button import Button, Kind
from ui.widgets.chip import consent_mark
from ui.widgets.clock_notice import ClockNotice
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import PageHeading, SectionHeading
from ui.widgets.label import Label
from ui.widgets.layouts import SideLayout
from ui.widgets.notice import NoticeBar
from ui.widgets.scroll_page import ScrollPage
from vertrouwenspersoon.domain.agenda import Agenda, AgendaRegel, Waarvan
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import (
    clock_time,
    counted,
    long_date,
    moment_words,
    short_date,
    verlenging,
)
from vertrouwenspersoon.domain.stappen import Spoed

SLICE = 25
"""Rows of one group that are shown; the rest comes when asked for."""
_AT_ONCE = 5
"""Rows that are made before the window draws again: a long day comes in pieces."""
_CLOCKS = 3
"""Clocks that are shown; the others come when asked for."""
_GROUPS = (
    (Spoed.TE_LAAT, "Te laat", Ink.DANGER),
    (Spoed.VANDAAG, "Vandaag", Ink.TEXT),
    (Spoed.DEZE_WEEK, "Deze week", Ink.TEXT),
    (Spoed.LATER, "Later", Ink.TEXT),
)
_ACTIONS = {
    Waarvan.TAAK: "Naar de taak",
    Waarvan.TERMIJN: "Termijn bekijken",
    Waarvan.NAZORG: "Contact vastleggen",
    Waarvan.AFSPRAAK: "Afspraak openen",
    Waarvan.STIL: "Zaak bekijken",
    Waarvan.TOESTEMMING: "Toestemming vragen",
    Waarvan.VRAAG: "Vraag beantwoorden",
    Waarvan.CAMERA: "Beelden laten opslaan",
}
_NO_CONSENT = consent_mark("toestemming melder nodig", given=False)


@dataclass(frozen=True, slots=True)
class VandaagState:
    """The agenda at a moment, and the content its sources come from."""

    agenda: Agenda
    inhoud: Inhoud
    now: datetime
    has_zaken: bool
    """Whether there are zaken at all, to tell an empty vault from a quiet day."""
    vorig: datetime | None = None
    """When somebody was last here before this visit."""
    backup: str = ""
    """What is pressing about back-ups, in words; nothing when all is well."""
    ending: str = ""
    """Of how many zaken the term is over, in words; nothing for none."""
    requests: str = ""
    """Which requests about own data wait for an answer, in words; nothing for none."""


class VandaagView(ScrollPage):
    """The clock, then the groups."""

    item_wanted = Signal(object)
    """An `AgendaRegel` to go to."""
    zaak_wanted = Signal(object)
    """The zaak of a line, as `ZaakId`."""
    new_wanted = Signal()
    backup_wanted = Signal()
    snooze_wanted = Signal(object, object, str)
    """An `AgendaRegel`, until which day it is put off, and why."""
    calendar_wanted = Signal()
    ending_wanted = Signal()
    requests_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("vandaag")
        self._shown: tuple[object, ...] | None = None
        self._clocks: tuple[ClockNotice, ...] = ()
        self._clock_place = QVBoxLayout()
        self._clocks_shown = _CLOCKS
        self._visit_place = QVBoxLayout()
        self._said = ("", "")
        self._heading = PageHeading("Vandaag")
        self._groups = {each[0]: _Group(each[1], each[2]) for each in _GROUPS}
        self._empty_place = QVBoxLayout()
        self._backup = _QuietLine("backup_line", "Naar Back-up")
        self._backup.action.clicked.connect(self.backup_wanted)
        self._ending = _QuietLine("ending_line", "Naar Bewaren")
        self._ending.action.clicked.connect(self.ending_wanted)
        self._requests = _QuietLine("requests_line", "Naar Verzoeken")
        self._requests.action.clicked.connect(self.requests_wanted)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._backup)
        self.oefenen = OefenPart()
        self.body.addWidget(self.oefenen)
        self.body.addLayout(self._visit_place)
        self.body.addWidget(self._ending)
        self.body.addWidget(self._requests)
        self.body.addLayout(self._clock_place)
        self.body.addLayout(self._empty_place)
        for group in self._groups.values():
            group.hide()
            group.item_wanted.connect(self.item_wanted)
            group.zaak_wanted.connect(self.zaak_wanted)
            self.body.addWidget(group)
        self._off = _Group("Uitgesteld", Ink.MUTED)
        self._growing = QTimer(self)
        self._growing.setInterval(0)
        self._growing.timeout.connect(self._grow)
        for group in (*self._groups.values(), self._off):
            group.snooze_wanted.connect(self.snooze_wanted)
            group.rows_wanted.connect(self._growing.start)
        self._off.hide()
        self._off.item_wanted.connect(self.item_wanted)
        self._off.zaak_wanted.connect(self.zaak_wanted)
        self.body.addWidget(self._off)
        self._calendar = Button("Naar uw agenda (.ics)", Kind.LINK, Icon.CALENDAR, small=True)
        self._calendar.setObjectName("write_calendar")
        self._calendar.setToolTip("Alleen dagen en tijden. De titels zeggen niets over de zaak.")
        self._calendar.clicked.connect(self.calendar_wanted)
        self.body.addSpacing(STEP_3)
        self.body.addWidget(self._calendar, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def show_state(self, state: VandaagState) -> None:
        """Show the agenda. What already stands there so stays, with its focus."""
        self._heading.show_text("Vandaag", long_date(day_of(state.now)))
        self._backup.show_words(state.backup)
        self._show_visit(state)
        self._show_clocks(state)
        self._ending.show_words(state.ending)
        self._requests.show_words(state.requests)
        for spoed, group in self._groups.items():
            entries = tuple((line, agenda_entry(line, state)) for line in state.agenda.of(spoed))
            group.show_entries(entries, folded=spoed is Spoed.LATER)
        off = tuple((line, agenda_entry(line, state)) for line in state.agenda.uitgesteld)
        self._off.show_entries(off, folded=True)
        self._calendar.setVisible(bool(state.agenda.regels))
        self._show_empty(state)
        self._grow()

    def _grow(self) -> None:
        """Make the next rows, from the top down."""
        room = _AT_ONCE
        for group in (*self._groups.values(), self._off):
            room -= group.grow(room)
        if room == _AT_ONCE:
            self._growing.stop()

    def _show_visit(self, state: VandaagState) -> None:
        """What became late while the program was closed."""
        words = visit_words(state)
        if words == self._said:
            return
        self._said = words
        _clear(self._visit_place)
        if words[0]:
            self._visit_place.setContentsMargins(0, STEP_4, 0, 0)
            self._visit_place.addWidget(NoticeBar(Tone.ACCENT, *words, icon=Icon.HISTORY))

    def _show_clocks(self, state: VandaagState) -> None:
        self._clock_state = state
        lines = state.agenda.klokken[: self._clocks_shown]
        wanted = tuple((line.zaak, line.doel, line.verval) for line in lines)
        if self._shown == wanted:
            for clock in self._clocks:
                clock.show_now(state.now)
            return
        self._shown = wanted
        _clear(self._clock_place)
        self._clocks = tuple(clock_notice(line, state) for line in lines)
        self._clock_place.setContentsMargins(0, STEP_4 if lines else 0, 0, 0)
        self._clock_place.setSpacing(STEP_3)
        for line, clock in zip(lines, self._clocks, strict=True):
            clock.action_wanted.connect(_teller(self.item_wanted.emit, line))
            self._clock_place.addWidget(clock)
        left = len(state.agenda.klokken) - len(lines)
        if left:
            more = Button(f"Nog {counted(left, 'klok', 'klokken')} tonen", Kind.LINK, small=True)
            more.setObjectName("more_clocks")
            more.clicked.connect(self._show_more_clocks)
            self._clock_place.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more_clocks(self) -> None:
        self._clocks_shown += SLICE
        self._show_clocks(self._clock_state)

    def _show_empty(self, state: VandaagState) -> None:
        _clear(self._empty_place)
        if state.agenda.regels or state.agenda.klokken:
            return
        if state.has_zaken:
            empty = EmptyState(
                Icon.CALENDAR_CHECK, "Niets te doen", "Alles is bij. Rust even, of kijk in Zaken."
            )
        else:
            empty = EmptyState(
                Icon.SUN,
                "Nog geen meldingen",
                "Heeft iemand u iets verteld? Eén zin is genoeg om te beginnen.",
                action="Nieuwe melding",
                action_icon=Icon.PLUS,
            )
            empty.action_wanted.connect(self.new_wanted)
        self._empty_place.addSpacing(STEP_5 * 2)
        self._empty_place.addWidget(empty)


class _QuietLine(QWidget):
    """A sentence with the way to what it is about; gone when there is nothing to say."""

    def __init__(self, name: str, action: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._words = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.action = Button(action, Kind.LINK, small=True)
        self.action.setObjectName(f"{name}_action")
        line = QWidget()
        line.setLayout(SideLayout(self._words, self.action, room=380))
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_2, STEP_3, 0, 0)
        column.addWidget(line)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say this, or nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))


class _Group(QWidget):
    """One group: heading with a count, rows, and a button for the rest."""

    item_wanted = Signal(object)
    zaak_wanted = Signal(object)
    snooze_wanted = Signal(object, object, str)
    rows_wanted = Signal()

    def __init__(self, title: str, ink: Ink) -> None:
        super().__init__()
        self._title = title
        self._entries: tuple[tuple[AgendaRegel, AgendaEntry], ...] = ()
        self._open = False
        self._limit = SLICE
        self._made = 0
        self._heading = SectionHeading(title, ink=ink, line=True, inset=8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._more = Button("", Kind.LINK, Icon.CHEVRON_DOWN, small=True)
        self._more.setObjectName(f"more_{title.lower().replace(' ', '_')}")
        self._more.clicked.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addSpacing(RING_ROOM)
        column.addWidget(self._more)

    def show_entries(
        self, entries: tuple[tuple[AgendaRegel, AgendaEntry], ...], *, folded: bool
    ) -> None:
        """Show these; the same entries move nothing."""
        self.setVisible(bool(entries))
        if entries == self._entries:
            return
        self._entries = entries
        if not folded:
            self._open = True
        self._build()

    def _build(self) -> None:
        _clear(self._rows)
        self._heading.show_text(self._title, str(len(self._entries)))
        self._made = 0
        shown = self._shown()
        self.rows_wanted.emit()
        left = len(self._entries) - len(shown)
        self._more.setVisible(left > 0)
        words = counted(left, "regel", "regels")
        self._more.setText(f"Nog {words} tonen" if shown else f"{words} tonen")

    def _shown(self) -> tuple[tuple[AgendaRegel, AgendaEntry], ...]:
        return self._entries[: self._limit] if self._open else ()

    def grow(self, most: int) -> int:
        """Make so many more rows at most; how many were made."""
        some = self._shown()[self._made : self._made + most]
        self._made += len(some)
        for line, entry in some:
            row = AgendaRow(entry)
            row.action_wanted.connect(_teller(self.item_wanted.emit, line))
            row.zaak_wanted.connect(_teller(self.zaak_wanted.emit, line.zaak))
            row.snooze_given.connect(
                lambda day, why, one=line: self.snooze_wanted.emit(one, day, why)
            )
            self._rows.addWidget(row)
        return len(some)

    def _unfold(self) -> None:
        if self._open:
            self._limit += SLICE
        self._open = True
        self._build()
        self.grow(_AT_ONCE)


def agenda_entry(line: AgendaRegel, state: VandaagState) -> AgendaEntry:
    """What a row says about a line of the agenda."""
    action = _ACTIONS[line.waarvan]
    if line.wacht_op_toestemming:
        action = "Toestemming vragen"
    reason = line.waarom if line.waarom.endswith((".", "?", "!")) else f"{line.waarom}."
    reason = f"{reason} {verlenging(line.verval)}".strip()
    if line.uitstel is not None:
        until, why = short_date(line.uitstel.tot), line.uitstel.reden.reveal()
        reason = f"Uitgesteld tot {until}: {why}"
    return AgendaEntry(
        urgency=urgency(line.verval, state.now),
        day=due_day(line.verval, state.now),
        relative=due_relative(line.verval, state.now),
        title=line.titel,
        reason=reason[:1].upper() + reason[1:],
        source=source_titles(line.bron, state.inhoud),
        zaak_code=line.code,
        zaak_name=line.codenaam.reveal(),
        action=action,
        marks=(_NO_CONSENT,) if line.wacht_op_toestemming else (),
        snooze_from=day_of(state.now),
    )


def visit_words(state: VandaagState) -> tuple[str, str]:
    """What became late while the program was closed: title and text, or nothing."""
    late = () if state.vorig is None else state.agenda.since(state.vorig, state.now)
    if state.vorig is None or not late:
        return ("", "")
    day = f"{short_date(day_of(state.vorig))}, {clock_time(state.vorig)}"
    what = counted(len(late), "regel is", "regels zijn")
    return f"{what} te laat geworden sinds {day}", "Toen was u hier voor het laatst bezig."


def clock_notice(line: AgendaRegel, state: VandaagState) -> ClockNotice:
    """The clock of camera images, in the shape it has in Vandaag."""
    return ClockNotice(
        line.verval.op,
        state.now,
        title=line.titel,
        text=f"Zaak {line.code}, {line.codenaam.reveal()}. {line.waarom}",
        until_text=f"tot {moment_words(line.verval.op, state.now)}",
        source=f"Bron: {source_titles(line.bron, state.inhoud)}" if line.bron else "",
        action="Toestemming vragen" if line.wacht_op_toestemming else "Beelden laten opslaan",
    )


def _teller(tell: Callable[[object], None], value: object) -> Callable[[], None]:
    return lambda: tell(value)


def _clear(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()

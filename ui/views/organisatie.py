"""Organisatie: the steps at the level of the municipality, and what is known about it."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look import Icon, Role, Room, look
from ui.look.sizes import FORM_WIDTH, PAGE_INSET, STEP_2, STEP_3, STEP_4, STEP_RAIL_WIDTH
from ui.views.organisatie_gegevens import (
    AfdelingenPart,
    ContactenPart,
    GemeentePart,
    LocatiesPart,
    OfficePart,
)
from ui.views.organisatie_papier import GemeenteDocumenten
from ui.views.papier import PapierPart
from ui.views.taak_details import TaakDetails, detail_rows
from ui.views.wording import source_titles
from ui.views.zaak_state import who_words
from ui.widgets.checklist_row import ChecklistItem, ChecklistRow
from ui.widgets.chip import Mark, Urgency, termijn_mark
from ui.widgets.field import Select
from ui.widgets.form_row import FormRow
from ui.widgets.heading import PageHeading, SectionHeading
from ui.widgets.label import Hairline, Label, Prose
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.step_rail import ContinuousEntry, StepEntry, StepRail
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Organisatie
from vertrouwenspersoon.domain.organisatiepagina import OrganisatiePagina, OrganisatieRegel
from vertrouwenspersoon.domain.speech import count_of, due_in_days, short_date
from vertrouwenspersoon.domain.taken import Stand, TaakId

GEMEENTE, CONTACTEN, LOCATIES, AFDELINGEN = "gemeente", "contacten", "locaties", "afdelingen"
DOCUMENTEN = "documenten"
_FACTS = (
    (GEMEENTE, "Gemeente", Icon.BUILDING),
    (CONTACTEN, "Contacten", Icon.PHONE),
    (LOCATIES, "Locaties", Icon.HOUSE),
    (AFDELINGEN, "Afdelingen", Icon.USERS),
    (DOCUMENTEN, "Documenten", Icon.FILE_TEXT),
)
_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class OrganisatieState:
    """The municipality, its steps, the content, the moment, and what is open."""

    organisatie: Organisatie
    paginas: tuple[OrganisatiePagina, ...]
    inhoud: Inhoud
    now: datetime
    part: str

    @property
    def today(self) -> date:
        """The day in the Netherlands."""
        return day_of(self.now)

    @property
    def pagina(self) -> OrganisatiePagina | None:
        """The step that is open, or None in another part."""
        return next((page for page in self.paginas if page.stap.id == self.part), None)


class OrganisatieView(QWidget):
    """A rail of steps and facts, and the part that is open."""

    part_wanted = Signal(str)
    taak_set = Signal(str, object, str)
    """A taak, its `Stand`, and the reason."""
    wished = Signal(object)
    """What a part of the facts wants, as one of `views.organisatie_wishes`."""
    draw_wanted = Signal(str)
    """Show this document of the municipality."""

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("organisatie")
        self._inhoud, self._today = inhoud, today
        self._shown = ""
        self._part: QWidget | None = None
        self._rows: dict[TaakId, ChecklistRow] = {}
        self._state: OrganisatieState | None = None
        self._heading = PageHeading("Organisatie")
        self.rail = StepRail(heading="Over de gemeente")
        self.choice = Select()
        self.choice.setObjectName("organisatie_part")
        self._choice_row = FormRow("Onderdeel", self.choice)
        self.page = ScrollPage(insets=False)
        self._slot = QVBoxLayout()
        self.rail.step_wanted.connect(lambda key: self.part_wanted.emit(str(key)))
        self.rail.continuous_wanted.connect(lambda key: self.part_wanted.emit(str(key)))
        self.choice.chosen.connect(lambda key: self.part_wanted.emit(str(key)))
        self._lay_out()
        self.dress()

    def dress(self) -> None:
        self._rail_area.setFixedWidth(look().px(STEP_RAIL_WIDTH))
        if isinstance(self._part, OfficePart):
            self._part.setMaximumWidth(look().px(FORM_WIDTH))
        self._reflow()

    def show_state(self, state: OrganisatieState) -> None:
        """Show the municipality."""
        self._state = state
        steps = tuple(_step_entry(page, state.today) for page in state.paginas)
        facts = tuple(
            ContinuousEntry(key, name, icon, _count(key, state.organisatie))
            for key, name, icon in _FACTS
        )
        done = sum(step.done for step in steps)
        total = sum(step.total for step in steps)
        words = f"{count_of(done, total)} taken van de gemeente op orde"
        self._heading.show_text("Organisatie", words)
        self.rail.show_steps(steps, facts)
        self.rail.show_current(state.part)
        options = tuple((step.key, f"{step.number}. {step.name}") for step in steps)
        self.choice.show_options((*options, *((key, name) for key, name, _ in _FACTS)))
        self.choice.show_value(state.part)
        if state.part != self._shown:
            self._open_part(state)
        self._show_part(state)

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when no field here has that name."""
        part = self._part
        if isinstance(part, GemeentePart | ContactenPart | LocatiesPart | AfdelingenPart):
            return part.show_error(where, text)
        return False

    def paper_part(self) -> PapierPart | None:
        """Where a document is shown, while that part is open."""
        if not isinstance(self._part, GemeenteDocumenten):
            return None
        self._part.clear_refusal()
        return self._part.papier

    def show_refused_document(self, title: str, text: str) -> None:
        """Say why a document cannot be made."""
        if isinstance(self._part, GemeenteDocumenten):
            self._part.show_refusal(title, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        narrow = look().room(self.window().width()) is Room.NARROW
        self._rail_area.setVisible(not narrow)
        self._line.setVisible(not narrow)
        self._choice_row.setVisible(narrow)
        side = PAGE_INSET + STEP_2 if narrow else 28
        self.page.body.setContentsMargins(side, 20, PAGE_INSET, PAGE_INSET)

    def _lay_out(self) -> None:
        self._rail_area = QScrollArea()
        self._rail_area.setFrameShape(QFrame.Shape.NoFrame)
        self._rail_area.setWidgetResizable(True)
        self._rail_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rail_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rail_area.setWidget(self.rail)
        self.rail.setAutoFillBackground(False)
        self._rail_area.viewport().setAutoFillBackground(False)
        self._line = Hairline(upright=True)
        self.page.body.addWidget(self._choice_row)
        self.page.body.addLayout(self._slot)
        self.page.body.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_INSET, STEP_4, PAGE_INSET, STEP_3)
        top.addWidget(self._heading)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail_area)
        row.addWidget(self._line)
        row.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addLayout(row, 1)

    def _open_part(self, state: OrganisatieState) -> None:
        self._shown = state.part
        if self._part is not None:
            self._slot.removeWidget(self._part)
            self._part.hide()
            self._part.deleteLater()
        self._rows = {}
        self._part = self._make_part(state)
        self._slot.addWidget(self._part)
        self.page.verticalScrollBar().setValue(0)

    def _make_part(self, state: OrganisatieState) -> QWidget:
        page = state.pagina
        if page is not None:
            return self._step_part(page)
        if state.part == DOCUMENTEN:
            papers = GemeenteDocumenten(self._inhoud)
            papers.draw_wanted.connect(self.draw_wanted)
            return papers
        part: GemeentePart | ContactenPart | LocatiesPart | AfdelingenPart
        match state.part:
            case "contacten":
                part = ContactenPart()
            case "locaties":
                part = LocatiesPart(self._inhoud)
            case "afdelingen":
                part = AfdelingenPart(self._inhoud)
            case _:
                part = GemeentePart()
        part.wished.connect(self.wished)
        part.setMaximumWidth(look().px(FORM_WIDTH))
        return part

    def _step_part(self, page: OrganisatiePagina) -> QWidget:
        part = QWidget()
        self._progress = SectionHeading("Wat de gemeente doet")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(Label(page.stap.titel, Role.STEP_TITLE))
        column.addSpacing(6)
        column.addWidget(Prose(page.stap.waarom))
        column.addSpacing(14)
        column.addWidget(self._progress)
        column.addWidget(Hairline())
        for regel in page.regels:
            column.addWidget(self._row(regel))
        return part

    def _row(self, regel: OrganisatieRegel) -> ChecklistRow:
        taak = regel.taak.id
        row = ChecklistRow(ChecklistItem(regel.taak.kort, Stand.OPEN))
        row.setObjectName(f"taak_{taak}")
        row.state_wanted.connect(lambda stand, reden: self.taak_set.emit(taak, stand, reden))
        row.details_wanted.connect(lambda: self._toggle(taak))
        self._rows[taak] = row
        return row

    def _show_part(self, state: OrganisatieState) -> None:
        page = state.pagina
        if page is not None:
            done = count_of(page.klaar(state.today), len(page.regels))
            self._progress.show_text("Wat de gemeente doet", f"{done} klaar")
            for regel in page.regels:
                self._rows[regel.taak.id].show_item(organisatie_item(regel, state))
            return
        part = self._part
        if isinstance(part, GemeentePart | ContactenPart | LocatiesPart | AfdelingenPart):
            part.show_office(state.organisatie)

    def _toggle(self, taak: TaakId) -> None:
        row = self._rows[taak]
        if row.has_details():
            row.hide_details()
            return
        page = None if self._state is None else self._state.pagina
        regel = None
        if page is not None:
            regel = next(regel for regel in page.regels if regel.taak.id == taak)
        if regel is not None:
            rows = detail_rows(regel.taak, self._inhoud, None)
            details = TaakDetails(rows, regel.taak.tekst, regel.notities, may_note=False)
            row.show_details(details)


def organisatie_item(regel: OrganisatieRegel, state: OrganisatieState) -> ChecklistItem:
    """A taak of the organisation as a row of the checklist."""
    taak = regel.taak
    stand = regel.state_on(state.today)
    when = taak.wanneer.tekst
    if stand is Stand.GEDAAN and regel.stand is not None:
        when = f"gedaan op {short_date(day_of(regel.stand.op))}"
    reasons = [n for n in regel.notities if n.soort is Notitiesoort.REDEN]
    return ChecklistItem(
        title=taak.kort,
        stand=stand,
        who_when=" · ".join(part for part in (who_words(taak, state.inhoud), when) if part),
        source=source_titles(taak.bron, state.inhoud),
        reason=reasons[-1].tekst.reveal() if reasons and stand is Stand.NVT else "",
        marks=_again_marks(regel, state.today),
    )


def _again_marks(regel: OrganisatieRegel, today: date) -> tuple[Mark, ...]:
    again = regel.opnieuw_op
    if again is None:
        return ()
    off = (again - today).days
    if off <= 0:
        return (termijn_mark(Urgency.LATE, f"opnieuw, {due_in_days(again, today)}"),)
    near = Urgency.WEEK if off <= _SOON_DAYS else Urgency.LATER
    return (termijn_mark(near, f"opnieuw {short_date(again)}"),)


def _step_entry(page: OrganisatiePagina, today: date) -> StepEntry:
    late = any(r.opnieuw_op is not None and r.opnieuw_op <= today for r in page.regels)
    return StepEntry(
        key=page.stap.id,
        number=page.stap.nummer,
        name=page.stap.titel,
        done=page.klaar(today),
        total=len(page.regels),
        urgency=Urgency.LATE if late else None,
    )


def _count(key: str, office: Organisatie) -> int:
    counts = {
        CONTACTEN: len(office.contacten),
        LOCATIES: len(office.locaties),
        AFDELINGEN: len(office.sterktes),
    }
    return counts.get(key, 0)

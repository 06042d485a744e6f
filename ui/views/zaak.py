"""Zaak: header, steps, and the part that is open; it reflows down to a narrow window."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Room, look
from ui.look.sizes import FORM_WIDTH, PAGE_INSET, RING_ROOM, STEP_2, STEP_3, STEP_RAIL_WIDTH
from ui.views.bijlage_kijker import BijlageKijker
from ui.views.papier import PapierPart
from ui.views.record_form import RecordForm
from ui.views.zaak_betrokkenen import BetrokkenenPart
from ui.views.zaak_bewaren import BewarenPart
from ui.views.zaak_bewijs import BewijsPart
from ui.views.zaak_delen import DelenPart
from ui.views.zaak_documenten import DocumentenPart
from ui.views.zaak_gegevens import GegevensPart, SluitenPart
from ui.views.zaak_selector import StepSelector
from ui.views.zaak_sporen import SporenPart
from ui.views.zaak_state import (
    BETROKKENEN,
    BEWAREN,
    BEWIJS,
    DELEN,
    DOCUMENTEN,
    GEGEVENS,
    SLUITEN,
    SPOREN,
    TERMIJNEN,
    TIJDLIJN,
    ZaakState,
    continuous_entries,
    header_marks,
    step_entries,
)
from ui.views.zaak_step import StepPage
from ui.views.zaak_termijnen import TermijnenPart
from ui.views.zaak_tijdlijn import TijdlijnPart
from ui.views.zaak_wishes import ReopenZaak, ShowPart, Wish
from ui.widgets.button import Button, Kind
from ui.widgets.chip import ChipRow
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.step_rail import StepRail
from ui.widgets.text_link import TextLink
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.krimpen import Bewaarblad
from vertrouwenspersoon.domain.zaak import ZaakStatus

Beside = (
    TijdlijnPart
    | TermijnenPart
    | BewijsPart
    | BetrokkenenPart
    | DelenPart
    | SporenPart
    | DocumentenPart
    | GegevensPart
    | SluitenPart
    | BewarenPart
)
Part = StepPage | Beside
_PARTS: dict[str, type[Beside]] = {
    TIJDLIJN: TijdlijnPart,
    TERMIJNEN: TermijnenPart,
    BETROKKENEN: BetrokkenenPart,
    BEWIJS: BewijsPart,
    DELEN: DelenPart,
    SPOREN: SporenPart,
    DOCUMENTEN: DocumentenPart,
    GEGEVENS: GegevensPart,
    SLUITEN: SluitenPart,
    BEWAREN: BewarenPart,
}


class ZaakView(QWidget):
    """One zaak. `wished` tells what the person wants, as one of `views.zaak_wishes`."""

    wished = Signal(object)
    list_wanted = Signal()

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("zaak")
        self._inhoud, self._today = inhoud, today
        self._state: ZaakState | None = None
        self._part: Part | None = None
        self._shown: tuple[object, str] = (None, "")
        self._room = Room.WIDE
        self.header = ZaakHeader()
        self.rail = StepRail()
        self.selector = StepSelector()
        self.page = ScrollPage(insets=False)
        # Beside room: a column would ask the height of a part at more width than it may have.
        self._slot = QHBoxLayout()
        self._slot.addStretch()
        self._connect()
        self._lay_out()
        self.dress()

    def dress(self) -> None:
        self._rail_area.setFixedWidth(look().px(STEP_RAIL_WIDTH))
        self._limit_width()
        self._reflow()

    def show_state(self, state: ZaakState) -> None:
        """Show a zaak; another zaak or part is built anew, the same one in place."""
        wanted = (state.beeld.zaak.id, state.part)
        self._state = state
        self.header.show_state(state)
        self.rail.show_steps(step_entries(state), continuous_entries(state))
        self.rail.show_current(state.part)
        self.selector.show_state(state)
        if wanted != self._shown:
            self._open_part(state)
            self._shown = wanted
        if self._part is not None:
            self._part.show_state(state)
        if state.item and isinstance(self._part, StepPage):
            self._part.go_to(state.item)

    def show_now(self, now: datetime) -> None:
        """A minute has passed."""
        if isinstance(self._part, StepPage):
            self._part.show_now(now)

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when no field here has that name."""
        if isinstance(self._part, SluitenPart | DelenPart | BewarenPart):
            return self._part.show_error(where, text)
        forms = self.page.findChildren(RecordForm)
        shown = [form for form in forms if form.isVisibleTo(self)]
        return any(form.show_error(where, text) for form in shown)

    def paper_part(self) -> PapierPart | None:
        """Where a document is shown, while that part is open."""
        if isinstance(self._part, DocumentenPart):
            self._part.clear_refusal()
            return self._part.papier
        return self._part.form.papier if isinstance(self._part, DelenPart) else None

    def show_ending(self, blad: Bewaarblad) -> None:
        """Show from when each step of krimpen is due, and what it would take."""
        if isinstance(self._part, BewarenPart):
            self._part.show_blad(blad)

    def show_refused_document(self, title: str, text: str) -> None:
        """Say why a document cannot be made."""
        if isinstance(self._part, DocumentenPart):
            self._part.show_refusal(title, text)

    def show_coming(self, name: str, done: int, total: int, waiting: int) -> None:
        """Show how far a file of this zaak is on its way in."""
        if isinstance(self._part, BewijsPart):
            self._part.files.progress.show_coming(name, done, total, waiting)

    def show_none_coming(self) -> None:
        """No file of this zaak is on its way in."""
        if isinstance(self._part, BewijsPart):
            self._part.files.progress.show_none()

    def show_file_trouble(self, words: str) -> bool:
        """Say why a file was not added; false when that is not shown here."""
        if not isinstance(self._part, BewijsPart):
            return False
        self._part.files.show_trouble(words)
        return True

    def close_file(self, bijlage: str) -> None:
        """Close what is open below a file: it was done."""
        if isinstance(self._part, BewijsPart):
            self._part.files.row(bijlage).close_part()

    def file(self, bijlage: BijlageId) -> tuple[BijlageKijker, Bijlage] | None:
        """The viewer and a file of this zaak; None when the evidence is not shown."""
        known = () if self._state is None else self._state.beeld.bijlagen
        found = next((one for one in known if one.id == bijlage), None)
        if found is None or not isinstance(self._part, BewijsPart):
            return None
        return self._part.viewer, found

    def open_consent(self) -> None:
        """Open the editor of consent, in the step that is open."""
        if isinstance(self._part, StepPage):
            self._part.open_consent()

    def start_note(self) -> None:
        """Put the cursor in a new note."""
        if isinstance(self._part, TijdlijnPart):
            self._part.notes.start()

    def start_appointment(self) -> None:
        """Put the cursor in a new appointment."""
        if isinstance(self._part, TijdlijnPart):
            self._part.appointments.start()

    def part(self) -> Part | None:
        """The part that is open."""
        return self._part

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _connect(self) -> None:
        self.header.list_wanted.connect(self.list_wanted)
        self.header.wished.connect(self.wished)
        for signal in (self.rail.step_wanted, self.rail.continuous_wanted):
            signal.connect(lambda key: self.wished.emit(ShowPart(str(key))))
        self.selector.part_wanted.connect(lambda key: self.wished.emit(ShowPart(key)))

    def _lay_out(self) -> None:
        self._rail_area = QScrollArea()
        self._rail_area.setFrameShape(QFrame.Shape.NoFrame)
        self._rail_area.setWidgetResizable(True)
        self._rail_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rail_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rail_area.setWidget(self.rail)
        self.rail.setAutoFillBackground(False)
        self._rail_area.viewport().setAutoFillBackground(False)
        self._rail_line = Hairline(upright=True)
        self._head_line = Hairline()
        self._top = QVBoxLayout()
        self._inner_head = QVBoxLayout()
        self._narrow_clock = QVBoxLayout()
        self.page.body.setContentsMargins(28, 20, PAGE_INSET + 12, PAGE_INSET)
        self.page.body.addLayout(self._inner_head)
        self.page.body.addLayout(self._narrow_clock)
        self.page.body.addWidget(self.selector)
        self.page.body.addLayout(self._slot)
        self.page.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail_area)
        row.addWidget(self._rail_line)
        row.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._head_line)
        column.addLayout(row, 1)
        self._top.addWidget(self.header)
        self.selector.hide()

    def _open_part(self, state: ZaakState) -> None:
        if self._part is not None:
            if isinstance(self._part, StepPage):
                self._part.show_narrow(narrow=False)
            self._slot.removeWidget(self._part)
            self._part.hide()
            self._part.deleteLater()
        step = state.step
        if step is not None:
            self._part = StepPage(step.stap, self._inhoud, state.today)
            self._place_clock(self._part)
        else:
            self._part = _PARTS[state.part](self._inhoud, state.today)
        self._part.wished.connect(self.wished)
        self._limit_width()
        self._slot.insertWidget(0, self._part, 1)
        self.page.verticalScrollBar().setValue(0)

    def _limit_width(self) -> None:
        """What is typed in stays readable on a wide screen; a checklist may be as wide as it is."""
        if self._part is not None and not isinstance(self._part, StepPage):
            self._part.setMaximumWidth(look().px(FORM_WIDTH))

    def _reflow(self) -> None:
        room = look().room(self.window().width())
        narrow = room is Room.NARROW
        if room is self._room and narrow == self._rail_area.isHidden():
            return
        self._room = room
        self._rail_area.setVisible(not narrow)
        self._rail_line.setVisible(not narrow)
        self._head_line.setVisible(not narrow)
        self.selector.setVisible(narrow)
        (self._inner_head if narrow else self._top).addWidget(self.header)
        self.header.show_inset(inset=not narrow)
        if isinstance(self._part, StepPage):
            self._place_clock(self._part)
        side = PAGE_INSET + STEP_2 if narrow else 28
        self.page.body.setContentsMargins(side, 8 if narrow else 20, PAGE_INSET, PAGE_INSET)

    def _place_clock(self, part: StepPage) -> None:
        """What cannot be repaired comes first: in a narrow window above the selector."""
        narrow = self._room is Room.NARROW
        part.show_narrow(narrow=narrow)
        if narrow:
            self._narrow_clock.addWidget(part.clock_box)


class ZaakHeader(QWidget):
    """Where one is, the title, the chips, and what can be done with the whole zaak."""

    wished = Signal(object)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._list = TextLink("Zaken")
        self._list.setObjectName("to_list")
        self._code = Label("", Role.LABEL)
        self._name = Label("", Role.SECOND, Ink.MUTED)
        self._title = Label("", Role.PAGE_TITLE, wrap=True)
        self._title.setObjectName("zaak_title")
        self._chips = ChipRow()
        self._note = Button("Notitie", Kind.QUIET, Icon.MESSAGE)
        self._appointment = Button("Afspraak", Kind.QUIET, Icon.CALENDAR_CHECK)
        self._more = Button("Meer", Kind.QUIET, Icon.ELLIPSIS)
        for name, button in (
            ("note", self._note),
            ("appointment", self._appointment),
            ("more", self._more),
        ):
            button.setObjectName(f"zaak_{name}")
        self._list.clicked.connect(self.list_wanted)
        self._note.clicked.connect(lambda: self.wished.emit(ShowPart(TIJDLIJN, "notitie")))
        self._appointment.clicked.connect(lambda: self.wished.emit(ShowPart(TIJDLIJN, "afspraak")))
        self._more.clicked.connect(self._open_menu)
        self._lay_out()
        self.show_inset(inset=True)

    def show_state(self, state: ZaakState) -> None:
        """Show the head of a zaak."""
        zaak, dossier = state.beeld.zaak, state.beeld.dossier
        self._closed = zaak.status is ZaakStatus.GESLOTEN
        self._code.setText(zaak.code)
        self._name.setText(f"Codenaam {dossier.codenaam.reveal()}")
        self._title.setText(dossier.titel.reveal())
        self._chips.show_marks(header_marks(state))

    def show_inset(self, *, inset: bool) -> None:
        """With the page's own insets, or inside a page that has them already."""
        side = PAGE_INSET + STEP_2 if inset else 0
        self._outer.setContentsMargins(side, STEP_3, PAGE_INSET - 10 if inset else 0, STEP_3 + 2)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Meer over deze zaak")
        entries: list[tuple[str, Wish]] = [("Titel, codenaam en status", ShowPart(GEGEVENS))]
        if self._closed:
            entries.append(("Zaak weer openen", ReopenZaak()))
        else:
            entries.append(("Zaak sluiten", ShowPart(SLUITEN)))
        entries.append(("Documenten", ShowPart(DOCUMENTEN)))
        entries.append(("Bewaren en vernietigen", ShowPart(BEWAREN)))
        for words, wish in entries:
            menu.addAction(words).setData(wish)
        menu.triggered.connect(self._take)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _take(self, action: QAction) -> None:
        self.wished.emit(action.data())

    def _lay_out(self) -> None:
        path = QHBoxLayout()
        path.setSpacing(6)
        path.addWidget(self._list)
        path.addWidget(IconMark(Icon.CHEVRON_RIGHT, 14))
        path.addWidget(self._code)
        path.addSpacing(4)
        path.addWidget(self._name, 1)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(path)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._chips)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, RING_ROOM, 0, RING_ROOM)
        row.setSpacing(8)
        for button in (self._note, self._appointment, self._more):
            row.addWidget(button)
        row.addStretch(1)
        self._outer = QVBoxLayout(self)
        both = QWidget()
        both.setLayout(SideLayout(words, buttons, room=620, gap=12))
        self._outer.addWidget(both)

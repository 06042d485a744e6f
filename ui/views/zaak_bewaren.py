"""Bewaren: hold a closed zaak, or let it get smaller step by step, each confirmed twice."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.views.bewaren_words import due_words, goes_words
from ui.views.record_form import code_options
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import HoudVast, LaatLos, NeemVoor, VoerUit, ZieAf
from ui.widgets.button import Button, Kind
from ui.widgets.field import Select, TextArea
from ui.widgets.form_row import FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.bewaren import Bewaarregel, Krimpstap, Vasthouding
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.krimpen import Bewaarblad, Krimpvoorbeeld
from vertrouwenspersoon.domain.speech import KRIMPSTAP, KRIMPUITLEG, short_date
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.explain import explain

_QUIET = (Reason.STEP_DONE, Reason.NOT_CLOSED)
"""What is in the way of a step, and is no reason to alarm anybody."""


class BewarenPart(QWidget):
    """Holding, and the steps with what each would take."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bewaren")
        self._inhoud, self._today = inhoud, today
        self._state: ZaakState | None = None
        self._held = QVBoxLayout()
        self.hold = _HoldForm(inhoud)
        self.hold.wished.connect(self.wished)
        self.ground = Select(code_options(inhoud.codelijsten, "vernietiggrond"))
        self.ground.setObjectName("erase_ground")
        self.ground.setCurrentIndex(-1)
        self._ground_row = FormRow(
            "Waarom gaat het weg?", self.ground, help_text="Dit komt op de verklaring."
        )
        self._steps = QVBoxLayout()
        self._steps.setSpacing(10)
        self._lay_out()

    def show_state(self, state: ZaakState) -> None:
        """Show whether the zaak is held."""
        self._state = state
        vast = state.beeld.bewaring.vast
        drop_all(self._held)
        self.hold.setVisible(vast is None)
        if vast is not None:
            bar = NoticeBar(Tone.WARN, *self._held_words(vast), action="Loslaten", icon=Icon.LOCK)
            bar.action_wanted.connect(lambda: self.wished.emit(LaatLos()))
            self._held.addWidget(bar)

    def show_blad(self, blad: Bewaarblad) -> None:
        """Show each step: from when, what goes, and what is in the way."""
        drop_all(self._steps)
        days = {regel.stap: regel for regel in blad.regels}
        for found in blad.voorbeelden:
            self._steps.addWidget(self._step(found, days.get(found.stap)))

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when no field here has that name."""
        if where == "toelichting":
            self.hold.note_row.show_error(text)
        return where == "toelichting"

    def _held_words(self, vast: Vasthouding) -> tuple[str, str]:
        said = self._inhoud.codelijsten.label(vast.grond)
        note = vast.toelichting.reveal().strip()
        words = f"{said}, sinds {short_date(vast.sinds)}." + (f" {note}" if note else "")
        return "U houdt deze zaak vast", f"{words} Er gaat niets weg zolang dit zo is."

    def _step(self, found: Krimpvoorbeeld, regel: Bewaarregel | None) -> QWidget:
        stap = found.stap
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addWidget(Label(KRIMPSTAP[stap], Role.BODY_STRONG))
        column.addWidget(Label(KRIMPUITLEG[stap], Role.SECOND, Ink.MUTED, wrap=True))
        if regel is not None:
            column.addWidget(Label(due_words(regel, self._today), Role.SECOND, wrap=True))
        if found.beletsel not in _QUIET:
            column.addWidget(Label(goes_words(found.telling.delen), Role.SECOND, wrap=True))
        column.addWidget(self._way_on(found))
        column.addWidget(Hairline())
        return holder

    def _way_on(self, found: Krimpvoorbeeld) -> QWidget:
        """The button for the first or the second confirmation, or why there is none."""
        plan = None if self._state is None else self._state.beeld.bewaring.voornemen
        if found.beletsel is not None:
            words = explain(Refused(found.beletsel)).line
            ink = Ink.MUTED if found.beletsel in _QUIET else Ink.WARN
            return Label(words, Role.SECOND, ink, wrap=True)
        if plan is not None and plan.stap is found.stap:
            return self._second(found)
        button = Button("Voorbereiden…", Kind.SECONDARY, small=True)
        button.setObjectName(f"prepare_{found.stap.value}")
        button.clicked.connect(lambda: self._prepare(found.stap))
        return _row(button)

    def _second(self, found: Krimpvoorbeeld) -> QWidget:
        now = Button("Ja, dit gaat nu weg", Kind.DANGER_NOW, small=True)
        now.setObjectName(f"erase_{found.stap.value}")
        now.clicked.connect(lambda: self.wished.emit(VoerUit(found.stap, found.telling)))
        back = Button("Toch niet", Kind.QUIET, small=True)
        back.setObjectName("erase_not")
        back.clicked.connect(lambda: self.wished.emit(ZieAf()))
        words = "U bevestigt nu voor de tweede keer. Daarna is dit niet terug te halen."
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(NoticeBar(Tone.DANGER, words))
        column.addWidget(_row(now, back))
        return holder

    def _prepare(self, stap: Krimpstap) -> None:
        self._ground_row.clear_error()
        ground = self.ground.value()
        if ground is None:
            self._ground_row.show_error("Kies eerst waarom dit weg mag.")
            self.ground.setFocus()
        else:
            self.wished.emit(NeemVoor(stap, Code(str(ground))))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, RING_ROOM, 24)
        column.setSpacing(12)
        column.addWidget(Label("Bewaren en vernietigen", Role.STEP_TITLE))
        words = (
            "Er gaat nooit iets vanzelf weg. U maakt een gesloten zaak stap voor stap kleiner. "
            "Elke stap bevestigt u twee keer. De cijfers van het jaar blijven kloppen."
        )
        column.addWidget(Label(words, Role.BODY, Ink.MUTED, wrap=True))
        column.addWidget(SectionHeading("Vasthouden", "bijvoorbeeld bij een strafzaak"))
        column.addWidget(Hairline())
        column.addLayout(self._held)
        column.addWidget(self.hold)
        column.addWidget(SectionHeading("Krimpen", "in stappen"))
        column.addWidget(Hairline())
        column.addWidget(self._ground_row)
        column.addLayout(self._steps)


class _HoldForm(QWidget):
    """Why a zaak is held."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud) -> None:
        super().__init__()
        self.ground = Select(code_options(inhoud.codelijsten, "vasthoudgrond"))
        self.ground.setObjectName("hold_ground")
        self.ground.setCurrentIndex(-1)
        self.ground_row = FormRow("Waarom houdt u deze zaak vast?", self.ground)
        self.note = TextArea(rows=2)
        self.note.setObjectName("hold_note")
        self.note.keeps_draft = True
        self.note_row = FormRow("Toelichting", self.note, hint="alleen in deze kluis")
        self.button = Button("Vasthouden", Kind.SECONDARY, Icon.LOCK)
        self.button.setObjectName("hold")
        self.button.clicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.ground_row, self.note_row, _row(self.button)):
            column.addWidget(part)

    def _tell(self) -> None:
        self.ground_row.clear_error()
        self.note_row.clear_error()
        ground = self.ground.value()
        if ground is None:
            self.ground_row.show_error("Kies waarom.")
        else:
            self.wished.emit(HoudVast(Code(str(ground)), Confidential(self.note.text().strip())))


def _row(*buttons: Button) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(RING_ROOM, RING_ROOM, 0, RING_ROOM)
    row.setSpacing(12)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return holder

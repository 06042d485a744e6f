"""Bewaren en vernietigen in Beheer: what is due, which terms hold, and what was destroyed."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.views.bewaren_words import due_words
from ui.views.papier import PapierPart
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.field import Field, Select
from ui.widgets.form_row import FormRow
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.bewaren import (
    TERMIJNEN,
    Bewaarlijst,
    Bewaarregel,
    Bewaartermijn,
    Krimpstap,
)
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import KRIMPSTAP, counted, short_date

_MOST = 50
"""Lines that are shown; more is said as a number."""
_TERMED = (Krimpstap.BEWIJS, Krimpstap.DADER, Krimpstap.FEITEN, Krimpstap.WEG)
_EVERY = "elke"
_ALL = (_EVERY, "Elke uitkomst")
_BY_DAY = "op de dag die u kiest bij sluiten, anders op 1 april na het jaar van sluiten"


@dataclass(frozen=True, slots=True)
class BewaarState:
    """What is due, the code lists, and the day."""

    lijst: Bewaarlijst
    lijsten: Codelijsten
    today: date


class BewaarPart(QWidget):
    """One list of what is due, the terms with a form for an own one, and the tombstones."""

    zaak_wanted = Signal(object)
    date_confirmed = Signal()
    termijn_wanted = Signal(object)
    """A `Bewaartermijn` that the office sets."""
    proposal_wanted = Signal(object, object)
    """A `Krimpstap` and an outcome, or None for all, for which our proposal holds again."""
    verklaring_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jump, self._due = QVBoxLayout(), QVBoxLayout()
        self._terms, self._stones = KeyValues(values_right=False), KeyValues(values_right=False)
        self.stap = Select(tuple((stap, KRIMPSTAP[stap]) for stap in _TERMED))
        self.uitkomst = Select((_ALL,))
        self.uitkomst.show_value(_EVERY)
        self.months, self.reason = Field(), Field()
        self.months.keeps_draft = self.reason.keeps_draft = True
        self.months_row = FormRow("Maanden", self.months, help_text="Een getal, zoals 24.")
        self.reason_row = FormRow("Waarom deze termijn?", self.reason)
        self.keep = Button("Termijn vastleggen", Kind.SECONDARY)
        self.back = Button("Terug naar ons voorstel", Kind.QUIET)
        self.verklaring = Button("Verklaring van vernietiging", Kind.SECONDARY, Icon.FILE_DOWN)
        self.papier = PapierPart()
        self._none = Label("Er is nog geen zaak vernietigd.", Role.SECOND, Ink.MUTED)
        for name, field in (
            ("term_step", self.stap),
            ("term_outcome", self.uitkomst),
            ("term_months", self.months),
            ("term_reason", self.reason),
            ("term_keep", self.keep),
            ("term_back", self.back),
            ("declaration", self.verklaring),
        ):
            field.setObjectName(name)
        self.keep.clicked.connect(self._tell)
        self.back.clicked.connect(
            lambda: self.proposal_wanted.emit(self.stap.value(), self._outcome())
        )
        self.verklaring.clicked.connect(self.verklaring_wanted)
        self._lay_out()

    def show_state(self, state: BewaarState) -> None:
        """Show all of it."""
        lijst = state.lijst
        drop_all(self._jump)
        if lijst.sprong:
            self._jump.addWidget(self._jump_bar(state.today))
        drop_all(self._due)
        for regel in lijst.regels[:_MOST]:
            self._due.addWidget(self._due_row(regel, state.today))
        self._due.addWidget(Label(_rest_words(len(lijst.regels)), Role.SECOND, Ink.MUTED))
        self._offer_outcomes(state.lijsten)
        self._terms.show_rows(_term_rows(lijst.termijnen, state.lijsten))
        self._stones.show_rows(
            tuple(
                (one.code, f"{short_date(day_of(one.op))}, {state.lijsten.label(one.grond)}")
                for one in lijst.grafstenen
            )
        )
        self._none.setVisible(not lijst.grafstenen)
        self.verklaring.setVisible(bool(lijst.grafstenen))

    def show_error(self, where: str, text: str) -> bool:
        """Say beside a field what is wrong; false when no field here has that name."""
        rows = {"maanden": self.months_row, "reden": self.reason_row}
        if where in rows:
            rows[where].show_error(text)
        return where in rows

    def _jump_bar(self, today: date) -> NoticeBar:
        bar = NoticeBar(
            Tone.WARN,
            f"Klopt het dat het vandaag {short_date(today)} is?",
            "U gebruikte de kluis lang niet, of de klok van deze computer staat verkeerd. "
            "Er gaat niets weg voordat u dit hebt bevestigd.",
            action="Ja, de datum klopt",
        )
        bar.action_wanted.connect(self.date_confirmed)
        return bar

    def _due_row(self, regel: Bewaarregel, today: date) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, RING_ROOM, 4)
        held = " U houdt deze zaak vast." if regel.vast else ""
        once = " U bevestigde dit één keer." if regel.voornemen else ""
        words = f"{regel.code}: {KRIMPSTAP[regel.stap]}. {due_words(regel, today)}.{held}{once}"
        row.addWidget(Label(words, Role.SECOND, wrap=True), 1)
        go = Button("Bekijken", Kind.LINK, small=True)
        go.setObjectName(f"due_{regel.code}_{regel.stap.value}")
        go.setAccessibleName(f"Zaak {regel.code} bekijken")
        go.clicked.connect(lambda: self.zaak_wanted.emit(regel.zaak))
        row.addWidget(go)
        return holder

    def _tell(self) -> None:
        self.months_row.clear_error()
        self.reason_row.clear_error()
        typed, stap = self.months.text().strip(), self.stap.value()
        if not (typed.isascii() and typed.isdigit() and len(typed) <= 4):
            self.months_row.show_error("Typ een aantal maanden, zoals 24.")
        elif isinstance(stap, Krimpstap):
            reason = Confidential(self.reason.text().strip())
            self.termijn_wanted.emit(Bewaartermijn(stap, int(typed), reason, self._outcome()))

    def _outcome(self) -> Code | None:
        """The outcome that was chosen; None for all."""
        value = self.uitkomst.value()
        return Code(value) if isinstance(value, str) and value != _EVERY else None

    def _offer_outcomes(self, lijsten: Codelijsten) -> None:
        chosen = self.uitkomst.value()
        codes = tuple((one.code, one.label) for one in lijsten.lijst("uitkomst").waarde)
        self.uitkomst.show_options((_ALL, *codes))
        self.uitkomst.show_value(chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = (
            "Hier staat wat weg mag. U beslist zelf, per zaak en twee keer. De termijnen zijn ons "
            "voorstel. Leg vast wat u met uw gemeente en de privacy officer hebt afgesproken."
        )
        column.addWidget(Label(words, Role.SECOND, Ink.MUTED, wrap=True))
        column.addLayout(self._jump)
        column.addLayout(self._due)
        column.addWidget(Label("Termijnen", Role.LABEL))
        column.addWidget(self._terms)
        outcome = FormRow("Bij welke uitkomst?", self.uitkomst)
        for row in (FormRow("Wat", self.stap), outcome, self.months_row, self.reason_row):
            column.addWidget(row)
        column.addWidget(button_row(self.keep, self.back))
        column.addWidget(Label("Vernietigd", Role.LABEL))
        column.addWidget(self._none)
        column.addWidget(self._stones)
        column.addWidget(button_row(self.verklaring))
        column.addWidget(self.papier)


def _rest_words(count: int) -> str:
    if not count:
        return "Er hoeft nu niets weg."
    more = count - _MOST
    return f"En nog {counted(more, 'regel', 'regels')}." if more > 0 else ""


def _term_rows(
    termijnen: tuple[Bewaartermijn, ...], lijsten: Codelijsten
) -> tuple[tuple[str, str], ...]:
    """Each term that holds: those of the office, and our proposal where there is none for all."""
    rows = []
    for stap in _TERMED:
        own = [one for one in termijnen if one.stap is stap]
        for one in own:
            only = f" ({lijsten.label(one.uitkomst)})" if one.uitkomst else ""
            why = f"{_months(stap, one.maanden)}, zelf gekozen: {one.reden.reveal()}"
            rows.append((f"{KRIMPSTAP[stap]}{only}", why))
        if all(one.uitkomst is not None for one in own):
            months = TERMIJNEN.get(stap)
            words = _BY_DAY if months is None else _months(stap, months)
            rows.append((KRIMPSTAP[stap], f"{words} (ons voorstel)"))
    return tuple(rows)


def _months(stap: Krimpstap, count: int) -> str:
    start = "het laatste incident of de laatste maatregel" if stap is Krimpstap.DADER else "sluiten"
    return f"{counted(count, 'maand', 'maanden')} na {start}"

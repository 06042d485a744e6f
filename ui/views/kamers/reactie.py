"""Reactie: what the scheme advises, what was decided and why, and whether it is in proportion."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_2
from ui.views.kamers.adviesregel import Adviesregel
from ui.views.kamers.kamer import Kamer, adding_select, padded
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.record_form import Question, code_options
from ui.views.record_list import RecordList
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RemoveOnderdeel, SaveOnderdeel
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field
from ui.widgets.form_row import FormRow
from ui.widgets.inputs import DayInput, SelectInput
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.begeleiding import Maatregel, MaatregelId
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.punt import Puntstand, stand_of
from vertrouwenspersoon.domain.reactie import TOETSBAAR, advice_part, deviates, is_too_heavy
from vertrouwenspersoon.domain.reactieschema import Advies, Reactieschema, Rij
from vertrouwenspersoon.domain.speech import short_date

_NO_ROWS = "Kies bij Norm de soort en bij Registreren de ernst. Dan ziet u hier het advies."


class ReactieFields(Kamer):
    """What the scheme of the municipality advises for this zaak, and what was decided."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Wat het reactieschema zegt")
        self._today = today
        self._advice = QVBoxLayout()
        self._advice.setSpacing(0)
        self._shown: object = None
        self.column.addLayout(self._advice)
        lijsten = inhoud.codelijsten
        self._list = RecordList(
            "Maatregel",
            lambda: maatregel_questions(lijsten, today),
            lambda m: maatregel_words(m, lijsten),
            extra=lambda: _BijMaatregel(inhoud, today),
        )
        self._list.wished.connect(self.wished)
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        self._other = _AndereMaatregel(lijsten)
        self._other.decided.connect(self._decide)
        self.add_section("Wat er besloten is", self._list)
        self.column.addWidget(self._other)

    def show_state(self, state: ZaakState) -> None:
        decided = state.beeld.begeleiding.maatregelen
        self._list.show_records(decided, state)
        self._other.show_state(state)
        rows = state.schema.rows_for(state.pagina.feiten)
        skipped = _skipped(state)
        schema, soorten = state.schema, tuple(m.soort for m in decided)
        wanted = (rows, schema.kolom, schema.versie, soorten, tuple(skipped.items()))
        if wanted == self._shown:
            return
        self._shown = wanted
        drop_all(self._advice)
        if not rows:
            self._advice.addSpacing(8)
            self._advice.addWidget(padded(Label(_NO_ROWS, Role.SECOND, Ink.MUTED, wrap=True)))
        for rij in rows:
            self._advice.addWidget(self._row(rij, state, skipped))
        held = Label(applied_words(schema, decided=bool(decided)), Role.CAPTION, Ink.MUTED)
        held.setObjectName("applied_schema")
        self._advice.addWidget(padded(held))

    def _row(self, rij: Rij, state: ZaakState, skipped: dict[str, str]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 10, 0, 2)
        column.setSpacing(0)
        title = f"{rij.gedrag} ({rij.ernst})" if rij.ernst else rij.gedrag
        column.addWidget(padded(Label(title, Role.BODY_STRONG, wrap=True)))
        if rij.extra:
            column.addWidget(padded(Label(rij.extra, Role.SECOND, Ink.MUTED, wrap=True)))
        decided = {m.soort for m in state.beeld.begeleiding.maatregelen}
        for kolom, advies in zip(state.schema.kolom, rij.advies, strict=True):
            if advies is Advies.NIET:
                continue
            reasons = [skipped[code] for code in kolom.maatregel if code in skipped]
            line = Adviesregel(kolom, advies, decided, reasons[0] if reasons else "")
            line.decided.connect(lambda code: self._decide(code, ""))
            line.wished.connect(self.wished)
            column.addWidget(line)
        return part

    def _decide(self, code: object, reden: str) -> None:
        maatregel = Maatregel(MaatregelId(""), Code(str(code)), self._today)
        self.wished.emit(SaveOnderdeel(maatregel, Confidential(reden)))


class _AndereMaatregel(QWidget):
    """Decide another maatregel; when the scheme says no it asks why, when too heavy it stops."""

    decided = Signal(object, str)

    def __init__(self, lijsten: Codelijsten) -> None:
        super().__init__()
        self._state: ZaakState | None = None
        self._select = adding_select(code_options(lijsten, "maatregel"), "Kies een maatregel")
        self._select.chosen.connect(lambda _code: self._look())
        self._why = Field()
        self._why.setObjectName("deviation_why")
        self._why.keeps_draft = True
        self._row = FormRow(
            "Waarom wijkt u af van het reactieschema?",
            self._why,
            help_text="Het schema van de gemeente zegt hier: niet doen.",
        )
        self._select_row = FormRow("Een andere maatregel", self._select)
        button = Button("Besluit vastleggen", Kind.SECONDARY, Icon.PLUS)
        button.setObjectName("add_maatregel")
        button.clicked.connect(self._tell)
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP_2, 12, RING_ROOM, 10)
        column.setSpacing(10)
        column.addWidget(self._select_row)
        column.addWidget(self._row)
        column.addLayout(line)
        self._row.hide()

    def show_state(self, state: ZaakState) -> None:
        """Judge what is chosen by what the zaak is now."""
        self._state = state
        self._look()

    def _look(self) -> None:
        code, state = self._select.value(), self._state
        asks = code is not None and state is not None and self._deviates(state, Code(str(code)))
        self._row.setVisible(asks)
        self._select_row.clear_error()

    def _deviates(self, state: ZaakState, code: Code) -> bool:
        return deviates(state.schema, state.pagina.feiten, code)

    def _tell(self) -> None:
        value, state = self._select.value(), self._state
        if value is None or state is None:
            self._select.setFocus()
            return
        code, why = Code(str(value)), self._why.text().strip()
        if is_too_heavy(state.pagina.feiten, code):
            self._select_row.show_error(
                "Bij hinderlijk gedrag (E1) past geen verbod en geen stop van de hulp. Kies een "
                "lichter middel, of pas bij Registreren de ernst aan."
            )
            return
        if self._deviates(state, code) and not why:
            self._row.show_error("Schrijf in een paar woorden waarom.")
            self._why.setFocus()
            return
        self._why.show_text("")
        self._select.setCurrentIndex(-1)
        self._row.hide()
        self.decided.emit(code, why)


class _BijMaatregel(QWidget):
    """Below the form of one maatregel: who decides, why it deviates, and the check."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__()
        self._soorten = {soort.code: soort for soort in inhoud.maatregelen}
        self._about = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._reason = Label("", Role.SECOND, wrap=True)
        self._warnings = QVBoxLayout()
        self._shown: object = None
        self._heading = Label("Klopt deze maatregel?", Role.LABEL)
        self._check = Puntenlijst("toets", inhoud, today)
        self._check.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(10)
        for part in (self._about, self._reason):
            column.addWidget(part)
        column.addLayout(self._warnings)
        column.addWidget(self._heading)
        column.addWidget(self._check)

    def show_part(self, maatregel: Maatregel, state: ZaakState) -> None:
        """Show what belongs to this maatregel."""
        part, beeld = f"maatregel:{maatregel.id}", state.beeld
        soort = self._soorten[maatregel.soort]
        self._about.setText(f"Wie beslist: {soort.beslist} {soort.let_op}")
        reasons = [n for n in beeld.notities_bij(part) if n.soort is Notitiesoort.REDEN]
        self._reason.setVisible(bool(reasons))
        if reasons:
            self._reason.setText(f"Reden voor afwijken: {reasons[-1].tekst.reveal()}")
        checked = maatregel.soort in TOETSBAAR
        self._heading.setVisible(checked)
        self._check.setVisible(checked)
        self._check.show_punten(beeld.begeleiding.punten, part)
        warnings = maatregel_warnings(maatregel, state) if checked else ()
        if warnings != self._shown:
            self._shown = warnings
            drop_all(self._warnings)
            for title, text in warnings:
                self._warnings.addWidget(NoticeBar(Tone.WARN, title, text))


def _skipped(state: ZaakState) -> dict[str, str]:
    """Per maatregel that was advised and not taken: why."""
    return {
        note.bij.removeprefix(advice_part(Code(""))): note.tekst.reveal()
        for note in state.beeld.dossier.notities
        if note.bij.startswith(advice_part(Code("")))
    }


def maatregel_warnings(maatregel: Maatregel, state: ZaakState) -> tuple[tuple[str, str], ...]:
    """What is not right yet with a maatregel that is written to the dader."""
    part, punten = f"maatregel:{maatregel.id}", state.beeld.begeleiding.punten
    found = []
    if stand_of(punten, part, Code("toets:gedrag")) is Puntstand.NEE:
        text = (
            "Kritiek, een klacht of een procedure is een recht. Neem daarvoor geen maatregel. "
            "Laat een tweede persoon meekijken (W27)."
        )
        found.append(("Dit is geen agressie", text))
    if stand_of(punten, part, Code("toets:gehoord")) is Puntstand.NEE:
        text = "Laat de dader zijn verhaal doen voordat u beslist. Bij gevaar mag het erna (W28)."
        found.append(("De dader is nog niet gehoord", text))
    lasting = maatregel.soort in {"maatregel:RM5", "maatregel:RM6", "maatregel:RM7"}
    if lasting and (maatregel.einde_op is None or maatregel.evaluatie_op is None):
        text = "Kies een einddatum en een dag om te kijken of het nog nodig is (W28)."
        found.append(("Einde of evaluatie ontbreekt", text))
    return tuple(found)


def maatregel_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one measure."""
    kinds = code_options(lijsten, "maatregel")
    deciders = code_options(lijsten, "wie")
    return (
        Question("soort", "Maatregel", lambda: SelectInput(kinds, optional=False), line=1),
        Question("besloten_door", "Wie besloot dit?", lambda: SelectInput(deciders), line=1),
        Question(
            "besloten_op",
            "Besloten op",
            lambda: DayInput(today, allow_future=False),
            line=2,
            required=True,
        ),
        Question("einde_op", "Geldt tot en met", lambda: DayInput(today), line=2),
        Question("evaluatie_op", "Opnieuw bekijken op", lambda: DayInput(today), line=3),
        Question("teruggekoppeld_op", "Aan de melder verteld op", lambda: DayInput(today), line=3),
    )


def maatregel_words(maatregel: Maatregel, lijsten: Codelijsten) -> tuple[str, str]:
    """A measure in two lines."""
    parts = [f"besloten op {short_date(maatregel.besloten_op)}"]
    if maatregel.besloten_door is not None:
        parts.append(f"door: {lijsten.label(maatregel.besloten_door)}")
    if maatregel.einde_op is not None:
        parts.append(f"tot en met {short_date(maatregel.einde_op)}")
    if maatregel.evaluatie_op is not None:
        parts.append(f"opnieuw bekijken op {short_date(maatregel.evaluatie_op)}")
    if maatregel.teruggekoppeld_op is not None:
        parts.append(f"verteld op {short_date(maatregel.teruggekoppeld_op)}")
    return lijsten.label(maatregel.soort), " · ".join(parts)


def applied_words(schema: Reactieschema, *, decided: bool) -> str:
    """Which version of the scheme a zaak goes by; once something was decided, that one stays."""
    op = schema.vastgesteld_op
    since = "nog niet vastgesteld" if op is None else f"vastgesteld op {short_date(op)}"
    held = "Dit gold bij het eerste besluit: versie" if decided else "Dit is versie"
    return f"{held} {schema.versie}, {since}."

"""Juridisch: the signs, the review by two people, the procedures with their terms and load."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.views.kamers.belasting import Belasting
from ui.views.kamers.kamer import Kamer, adding_select, padded
from ui.views.kamers.puntenlijst import Puntenlijst
from ui.views.kamers.woordvelden import Woordvelden
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.record_list import AddLine, RecordList
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import RemoveOnderdeel, SaveIncident, SaveOnderdeel
from ui.widgets.inputs import ChipsInput, DayInput, NumberInput, SelectInput, YesNoInput
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.procedure import (
    Procedure,
    ProcedureId,
    decided_by,
    load_per_month,
)
from vertrouwenspersoon.domain.punt import ZAAK, Punt, Puntstand, stand_of
from vertrouwenspersoon.domain.speech import counted, short_date, verlenging

_RIGHT = (
    "Iedereen mag vragen stellen, klagen, bezwaar maken en naar de rechter gaan. Ook vaak. "
    "Behandel elk verzoek netjes en op tijd."
)
_YES_NO = ((True, "Ja"), (False, "Nee"))


class JuridischFields(Kamer):
    """What makes procedures intimidating, judged by two people, beside the citizen's right."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Waaraan ziet u het?", "procederen is een recht")
        signs = code_options(inhoud.codelijsten, "indicator")
        motives = code_options(inhoud.codelijsten, "motief")
        self._form = RecordForm(
            (
                Question("indicatoren", "Kenmerken", lambda: ChipsInput(signs)),
                Question("motief", "Hoe ervaart de melder het doel?", lambda: SelectInput(motives)),
            )
        )
        self._form.given.connect(lambda r, _f: self.wished.emit(SaveIncident(r)))
        self._judged = QVBoxLayout()
        self._shown: object = None
        self._points = Puntenlijst("juridisch", inhoud, today)
        self._points.wished.connect(self.wished)
        self.add_form(self._form)
        self.column.addSpacing(10)
        self.column.addLayout(self._judged)
        self.column.addWidget(self._points)

    def show_state(self, state: ZaakState) -> None:
        punten = state.beeld.begeleiding.punten
        self._form.show_record(state.beeld.zaak.eerste)
        self._points.show_punten(punten, ZAAK)
        judged = judged_words(punten)
        if judged != self._shown:
            self._shown = judged
            drop_all(self._judged)
            tone, title = judged
            self._judged.addWidget(NoticeBar(tone, title, _RIGHT, icon=Icon.SCALES))


class ProceduresFields(Kamer):
    """The register of procedures: each with its term, and the load over a year as a picture."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Register van procedures")
        lijsten = inhoud.codelijsten
        self._list = RecordList(
            "Procedure",
            lambda: procedure_questions(lijsten, today),
            lambda p: procedure_words(p, inhoud),
            extra=lambda: _BijProcedure(inhoud),
        )
        self._list.wished.connect(self.wished)
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        select = adding_select(code_options(lijsten, "proceduresoort"), "Kies wat er binnenkwam")
        add = AddLine(select, "Procedure toevoegen", "procedure")
        add.added.connect(
            lambda code: self.wished.emit(SaveOnderdeel(Procedure(ProcedureId(""), code, today)))
        )
        self._load = Belasting()
        self._load_words = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._load_words.setObjectName("load_words")
        self._load_place = QWidget()
        column = QVBoxLayout(self._load_place)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(padded(self._load_words))
        column.addWidget(padded(self._load))
        self.column.addWidget(self._list)
        self.column.addWidget(add)
        self.column.addWidget(self._load_place)

    def show_state(self, state: ZaakState) -> None:
        found = state.beeld.begeleiding.procedures
        self._list.show_records(found, state)
        self._load_place.setVisible(bool(found))
        self._heading.show_text(self._title, register_words(found))
        load = load_per_month(found, state.today)
        self._load.show_load(load)
        most = max(count for _, count in load)
        self._load_words.setText(
            f"Belasting over twaalf maanden: hoogstens {counted(most, 'procedure', 'procedures')} "
            "tegelijk in één maand. Een hoog aantal zegt niet dat iemand het verkeerd doet."
        )


class _BijProcedure(QWidget):
    """Below the form of one procedure: the words, and what its term rests on."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud) -> None:
        super().__init__()
        self._inhoud = inhoud
        self._term = Label("", Role.SECOND, wrap=True)
        self._term.setObjectName("procedure_term")
        self._words = Woordvelden("procedure")
        self._words.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._term)
        column.addWidget(self._words)

    def show_part(self, procedure: Procedure, state: ZaakState) -> None:
        """Show what belongs to this procedure."""
        self._words.show_woorden(state.beeld.dossier.woorden, f"procedure:{procedure.id}")
        self._term.setText(term_words(procedure, self._inhoud))


def judged_words(punten: tuple[Punt, ...]) -> tuple[Tone, str]:
    """Whether two people judged it: only two times yes gives the name."""
    said = [
        stand_of(punten, ZAAK, Code(f"juridisch:{who}")) is Puntstand.JA
        for who in ("eerste", "tweede")
    ]
    if all(said):
        return Tone.WARN, "Twee mensen noemen dit juridische intimidatie"
    return Tone.NEUTRAL, "Nog geen oordeel: daar zijn twee mensen voor nodig"


def register_words(found: Sequence[Procedure]) -> str:
    """How many there are, how many are open, and what they cost."""
    if not found:
        return ""
    open_now = sum(one.is_open for one in found)
    hours = sum(one.uren or 0 for one in found)
    words = f"{counted(len(found), 'procedure', 'procedures')}, {open_now} open"
    return f"{words}, {hours} uur werk" if hours else words


def term_words(procedure: Procedure, inhoud: Inhoud) -> str:
    """When it must be decided, and on what that rests."""
    rule = inhoud.codelijsten.waarde(procedure.soort).uitleg
    due = decided_by(procedure, inhoud.kalender())
    if due is None:
        return rule
    parts = (f"Beslis uiterlijk op {short_date(due.dag)}.", verlenging(due), rule)
    return " ".join(part for part in (*parts, "Niet nagekeken in de wet zelf.") if part)


def procedure_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one procedure."""
    kinds = code_options(lijsten, "proceduresoort")

    def past() -> DayInput:
        return DayInput(today, allow_future=False)

    return (
        Question("soort", "Wat is het?", lambda: SelectInput(kinds, optional=False)),
        Question("ontvangen_op", "Ontvangen op", past, line=1, required=True),
        Question(
            "loopt_vanaf", "Termijn loopt vanaf", lambda: DayInput(today), hint="als later", line=1
        ),
        Question("afgedaan_op", "Afgedaan op", past, line=1),
        Question("verdaagd", "Is de termijn verlengd?", lambda: YesNoInput(_YES_NO), line=2),
        Question("tegen_persoon", "Gericht tegen een persoon?", YesNoInput, line=2),
        Question("uren", "Uren werk tot nu toe", NumberInput),
    )


def procedure_words(procedure: Procedure, inhoud: Inhoud) -> tuple[str, str]:
    """A procedure in two lines."""
    parts = [f"ontvangen op {short_date(procedure.ontvangen_op)}"]
    due = decided_by(procedure, inhoud.kalender())
    if due is not None:
        parts.append(f"beslis uiterlijk op {short_date(due.dag)}")
    if procedure.afgedaan_op is not None:
        parts.append(f"afgedaan op {short_date(procedure.afgedaan_op)}")
    if procedure.tegen_persoon:
        parts.append("gericht tegen een persoon")
    return inhoud.codelijsten.label(procedure.soort), " · ".join(parts)

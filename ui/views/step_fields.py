"""What a step records besides its checklist, per step: codes, measures, damage, aftercare."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_2, STEP_4
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.record_list import AddLine, RecordList
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import (
    AddIncident,
    RemoveOnderdeel,
    SaveHead,
    SaveIncident,
    SaveOnderdeel,
)
from ui.widgets.button import Button, Kind
from ui.widgets.chip import Chip, Mark
from ui.widgets.choices import ChoiceChips
from ui.widgets.field import Select
from ui.widgets.form_row import FormRow
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import (
    AmountInput,
    ChipsInput,
    ClockInput,
    DayInput,
    MomentInput,
    SecretInput,
    SelectInput,
    YesNoInput,
)
from ui.widgets.label import Hairline, Label
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.reactieschema import Advies, Reactieschema, Rij
from vertrouwenspersoon.domain.speech import clock_time, counted, euros, short_date
from vertrouwenspersoon.domain.zaak import Incident

_WHOSE = ((True, "Van de gemeente"), (False, "Van het slachtoffer"))


class StepFields(QWidget):
    """A part of a step page. It tells wishes, and knows where an error belongs."""

    wished = Signal(object)

    def __init__(self, title: str, beside: str = "") -> None:
        super().__init__()
        self._heading = SectionHeading(title, beside)
        self._title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 22, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(self._heading)
        self.column.addWidget(Hairline())

    def show_state(self, state: ZaakState) -> None:
        """Show what is recorded now."""
        raise NotImplementedError

    def add_form(self, form: QWidget) -> None:
        """Put a form under the heading, with room around it."""
        inner = QVBoxLayout()
        inner.setContentsMargins(STEP_2, 14, RING_ROOM, 4)
        inner.addWidget(form)
        self.column.addLayout(inner)


class NormFields(StepFields):
    """What kind of behaviour it was."""

    def __init__(self, inhoud: Inhoud, _today: date) -> None:
        super().__init__("Om welk gedrag gaat het?", "het eerste is het belangrijkste")
        self._lijsten = inhoud.codelijsten
        self._incident: Incident | None = None
        self._shown: tuple[tuple[object, str], ...] = ()
        kinds = code_options(self._lijsten, "soort")
        self._form = RecordForm((Question("soorten", "Soort", lambda: ChipsInput(kinds)),))
        self._form.given.connect(lambda record, _field: self._tell(record))
        self._more = ChoiceChips()
        self._more.setObjectName("field_subsoorten")
        self._more.chosen.connect(self._take_more)
        self._more_row = FormRow("Preciezer", self._more, hint="meer keuzes mogelijk")
        self.add_form(self._form)
        self.add_form(self._more_row)

    def show_state(self, state: ZaakState) -> None:
        self._incident = state.beeld.zaak.eerste
        self._form.show_record(self._incident)
        options = subsoort_options(self._incident, self._lijsten)
        if options != self._shown:
            self._shown = options
            self._more.show_options(options)
        self._more.show_values(self._incident.subsoorten)
        self._more_row.setVisible(bool(options))

    def _take_more(self, values: tuple[object, ...]) -> None:
        if self._incident is not None:
            self._tell(replace(self._incident, subsoorten=tuple(Code(str(v)) for v in values)))

    def _tell(self, incident: Incident) -> None:
        offered = {code for code, _ in subsoort_options(incident, self._lijsten)}
        kept = tuple(code for code in incident.subsoorten if code in offered)
        self.wished.emit(SaveIncident(replace(incident, subsoorten=kept)))


class MeldenFields(StepFields):
    """The story, in the words of the melder."""

    def __init__(self, inhoud: Inhoud, _today: date) -> None:
        super().__init__("Wat de melder vertelde", "alleen in deze kluis")
        involved = code_options(inhoud.codelijsten, "betrokken")
        self._story = RecordForm((Question("verhaal", "Verhaal", lambda: SecretInput(5)),))
        self._story.given.connect(lambda r, _f: self.wished.emit(SaveHead(verhaal=r.verhaal)))
        self._incident = RecordForm(
            (Question("betrokken", "De melder is", lambda: SelectInput(involved)),)
        )
        self._incident.given.connect(lambda r, _f: self.wished.emit(SaveIncident(r)))
        self.add_form(self._story)
        self.add_form(self._incident)

    def show_state(self, state: ZaakState) -> None:
        self._story.show_record(state.beeld.dossier)
        self._incident.show_record(state.beeld.zaak.eerste)


class RegistrerenFields(StepFields):
    """The coded incident, in the order in which it is registered; more incidents may follow."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("De registratie", "alleen feiten, geen namen")
        self._inhoud, self._today = inhoud, today
        self._forms: dict[str, RecordForm] = {}
        self._place = QVBoxLayout()
        self._place.setSpacing(12)
        self.column.addLayout(self._place)
        add = Button("Nog een incident toevoegen", Kind.SECONDARY, Icon.PLUS, small=True)
        add.setObjectName("add_incident")
        add.clicked.connect(lambda: self.wished.emit(AddIncident()))
        self.column.addSpacing(10)
        self.column.addLayout(_left(add))

    def show_state(self, state: ZaakState) -> None:
        incidents = state.beeld.zaak.incidenten
        for number, incident in enumerate(incidents, start=1):
            if incident.id not in self._forms:
                self._add(incident, number, first=number == 1)
            self._forms[incident.id].show_record(incident)

    def _add(self, incident: Incident, number: int, *, first: bool) -> None:
        form = RecordForm(incident_questions(self._inhoud, self._today))
        form.given.connect(lambda record, _field: self.wished.emit(SaveIncident(record)))
        self._forms[incident.id] = form
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(STEP_2, 14, RING_ROOM, 4)
        column.setSpacing(12)
        if not first:
            column.addWidget(Label(f"Incident {number}", Role.LABEL))
        column.addWidget(form)
        self._place.addWidget(holder)


class JuridischFields(StepFields):
    """What makes the procedures intimidating."""

    def __init__(self, inhoud: Inhoud, _today: date) -> None:
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
        self.add_form(self._form)

    def show_state(self, state: ZaakState) -> None:
        self._form.show_record(state.beeld.zaak.eerste)


class AangifteFields(StepFields):
    """Where the aangifte stands."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Contact met de politie")
        lijsten = inhoud.codelijsten
        self._list = RecordList(
            "Aangifte",
            lambda: aangifte_questions(lijsten, today),
            lambda a: aangifte_words(a, lijsten),
        )
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        select = _adding_select(code_options(lijsten, "politie"), "Kies waar het staat")
        add = AddLine(select, "Toevoegen", "aangifte")
        add.added.connect(
            lambda code: self.wished.emit(SaveOnderdeel(Aangifte(AangifteId(""), code)))
        )
        self.column.addWidget(self._list)
        self.column.addWidget(add)

    def show_state(self, state: ZaakState) -> None:
        self._list.show_records(state.beeld.begeleiding.aangiften)


class ReactieFields(StepFields):
    """What the scheme of the municipality advises for this zaak, and what was decided."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Wat het reactieschema zegt")
        self._inhoud, self._today = inhoud, today
        self._advice = QVBoxLayout()
        self._advice.setSpacing(0)
        self._shown: object = None
        self.column.addLayout(self._advice)
        lijsten = inhoud.codelijsten
        self._list = RecordList(
            "Maatregel",
            lambda: maatregel_questions(lijsten, today),
            lambda m: maatregel_words(m, lijsten),
        )
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        select = _adding_select(code_options(lijsten, "maatregel"), "Kies een maatregel")
        add = AddLine(select, "Besluit vastleggen", "maatregel")
        add.added.connect(self._decide)
        self.column.addSpacing(18)
        self.column.addWidget(SectionHeading("Wat er besloten is"))
        self.column.addWidget(Hairline())
        self.column.addWidget(self._list)
        self.column.addWidget(add)

    def show_state(self, state: ZaakState) -> None:
        decided = state.beeld.begeleiding.maatregelen
        self._list.show_records(decided)
        rows = state.schema.rows_for(state.pagina.feiten)
        schema = state.schema
        wanted = (rows, schema.kolom, schema.versie, tuple(m.soort for m in decided))
        if wanted == self._shown:
            return
        self._shown = wanted
        _clear(self._advice)
        if not rows:
            words = (
                "Kies bij Norm de soort en bij Registreren de ernst. Dan ziet u hier het advies."
            )
            self._advice.addSpacing(8)
            self._advice.addWidget(_padded(Label(words, Role.SECOND, Ink.MUTED, wrap=True)))
        for rij in rows:
            self._advice.addWidget(self._row(rij, state))
        held = Label(applied_words(schema, decided=bool(decided)), Role.CAPTION, Ink.MUTED)
        held.setObjectName("applied_schema")
        self._advice.addWidget(_padded(held))

    def _row(self, rij: Rij, state: ZaakState) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 10, 0, 2)
        column.setSpacing(0)
        title = f"{rij.gedrag} ({rij.ernst})" if rij.ernst else rij.gedrag
        column.addWidget(_padded(Label(title, Role.BODY_STRONG, wrap=True)))
        if rij.extra:
            column.addWidget(_padded(Label(rij.extra, Role.SECOND, Ink.MUTED, wrap=True)))
        decided = {m.soort for m in state.beeld.begeleiding.maatregelen}
        for kolom, advies in zip(state.schema.kolom, rij.advies, strict=True):
            if advies is not Advies.NIET:
                column.addWidget(
                    self._advice_line(kolom.kop, kolom.beslist, kolom.maatregel, advies, decided)
                )
        return part

    def _advice_line(
        self,
        head: str,
        decides: str,
        codes: tuple[Code, ...],
        advies: Advies,
        decided: set[Code],
    ) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(STEP_2, 5, RING_ROOM, 5)
        row.setSpacing(12)
        must = advies is Advies.DOEN
        mark = Mark(
            "Doen" if must else "Kan",
            Tone.ACCENT if must else Tone.NEUTRAL,
            Icon.CHECK if must else Icon.CIRCLE_DOT,
        )
        chip = Chip(mark)
        row.addWidget(chip)
        words = head.replace("-\n", "").replace("\n", " ")
        row.addWidget(Label(words, Role.BODY_MEDIUM, wrap=True), 1)
        row.addWidget(Label(f"beslist: {decides}", Role.CAPTION, Ink.MUTED))
        if any(code in decided for code in codes):
            row.addWidget(Chip(Mark("Besloten", Tone.OK, Icon.CHECK, filled=False)))
        else:
            button = Button("Vastleggen", Kind.SECONDARY, small=True)
            button.setObjectName(f"decide_{codes[0].partition(':')[2]}")
            button.setAccessibleName(f"{words} vastleggen")
            button.clicked.connect(lambda: self._decide(codes[0]))
            row.addWidget(button)
        return line

    def _decide(self, code: Code) -> None:
        self.wished.emit(SaveOnderdeel(Maatregel(MaatregelId(""), code, self._today)))


class SchadeFields(StepFields):
    """The damage, item by item, with what it adds up to."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("De schade")
        lijsten = inhoud.codelijsten
        self._list = RecordList(
            "Schade", lambda: schade_questions(today), lambda s: schade_words(s, lijsten)
        )
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        select = _adding_select(code_options(lijsten, "schadesoort"), "Kies wat er stuk of weg is")
        add = AddLine(select, "Schade toevoegen", "schade")
        add.added.connect(
            lambda code: self.wished.emit(
                SaveOnderdeel(Schade(SchadeId(""), code, van_gemeente=False))
            )
        )
        self.column.addWidget(self._list)
        self.column.addWidget(add)

    def show_state(self, state: ZaakState) -> None:
        items = state.beeld.begeleiding.schades
        self._list.show_records(items)
        self._heading.show_text(self._title, schade_total(items))


class NazorgFields(StepFields):
    """The moments of aftercare, and what it does to the person."""

    def __init__(self, inhoud: Inhoud, today: date) -> None:
        super().__init__("Contactmomenten")
        lijsten = inhoud.codelijsten
        self._list = RecordList(
            "Contactmoment",
            lambda: nazorg_questions(lijsten, today),
            lambda n: nazorg_words(n, lijsten),
        )
        self._list.saved.connect(lambda item: self.wished.emit(SaveOnderdeel(item)))
        self._list.removed.connect(lambda item: self.wished.emit(RemoveOnderdeel(item)))
        self.column.addWidget(self._list)
        add = Button("Contactmoment plannen", Kind.SECONDARY, Icon.PLUS, small=True)
        add.setObjectName("add_nazorg")
        add.clicked.connect(self._plan)
        self.column.addSpacing(10)
        self.column.addLayout(_left(add))
        effects = code_options(lijsten, "gevolg-persoon")
        self._effects = RecordForm(
            (
                Question(
                    "gevolgen",
                    "Wat doet het met de melder?",
                    lambda: ChipsInput(effects),
                    hint="alleen in deze kluis, niet in de registratie",
                ),
            )
        )
        self._effects.given.connect(lambda r, _f: self.wished.emit(SaveHead(gevolgen=r.gevolgen)))
        self.add_form(self._effects)
        self._now: datetime | None = None

    def show_state(self, state: ZaakState) -> None:
        self._now = state.now
        self._list.show_records(state.beeld.begeleiding.nazorg)
        self._effects.show_record(state.beeld.dossier)

    def _plan(self) -> None:
        if self._now is not None:
            tomorrow = day_of(self._now) + timedelta(days=1)
            moment = datetime.combine(tomorrow, time(9, 0), AMSTERDAM)
            self.wished.emit(SaveOnderdeel(Nazorg(NazorgId(""), moment)))


FIELDS: dict[int, tuple[Callable[[Inhoud, date], StepFields], ...]] = {
    1: (NormFields,),
    2: (MeldenFields,),
    3: (RegistrerenFields,),
    5: (AangifteFields,),
    6: (ReactieFields,),
    7: (SchadeFields,),
    8: (NazorgFields,),
    9: (JuridischFields,),
}
"""The fields of each step, by its number."""


def incident_questions(inhoud: Inhoud, today: date) -> Sequence[Question]:
    """The coded facts of an incident."""
    lijsten = inhoud.codelijsten

    def select(name: str, label: str, list_id: str, line: int, hint: str = "") -> Question:
        options = code_options(lijsten, list_id)
        return Question(name, label, lambda: SelectInput(options), hint=hint, line=line)

    work = code_options(lijsten, "gevolg-werk")
    return (
        Question("gebeurd_op", "Dag", lambda: DayInput(today, allow_future=False), line=1),
        Question("gebeurd_om", "Tijd", ClockInput, line=1),
        select("ernst", "Ernst", "ernst", 2, "volgens de norm"),
        select("ernst_melder", "Ernst volgens de melder", "ernst", 2),
        select("rol", "Rol van het slachtoffer", "rol", 3),
        select("afdeling", "Afdeling", "afdeling", 3),
        select("kanaal", "Hoe", "kanaal", 4),
        select("plaats", "Waar", "plaats", 4),
        select("dader", "Is de dader bekend?", "dader", 5),
        select("dadertype", "Wie is de dader?", "dadertype", 5),
        select("werkproces", "Bij welk werk", "werkproces", 6),
        select("motief", "Doel, zoals het overkomt", "motief", 6),
        Question("gevolgen_werk", "Gevolgen voor het werk", lambda: ChipsInput(work)),
    )


def subsoort_options(incident: Incident, lijsten: Codelijsten) -> tuple[tuple[object, str], ...]:
    """The subsoorten that belong to the chosen soorten."""
    chosen = set(incident.soorten)
    return tuple(
        (w.code, w.label)
        for w in lijsten.lijst("subsoort").waarde
        if w.vervallen is None and w.groep in chosen
    )


def aangifte_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one aangifte."""
    police = code_options(lijsten, "politie")
    protection = code_options(lijsten, "naambescherming")
    who = ((True, "De gemeente"), (False, "Het slachtoffer"), (None, "Weet ik niet"))
    return (
        Question("politie", "Waar staat het?", lambda: SelectInput(police, optional=False), line=1),
        Question("gedaan_op", "Gedaan op", lambda: DayInput(today, allow_future=False), line=1),
        Question("door_gemeente", "Wie doet aangifte?", lambda: YesNoInput(who)),
        Question(
            "naambescherming",
            "Hoe is de naam beschermd?",
            lambda: SelectInput(protection),
            help_text="Kies dit voordat de aangifte is gedaan.",
        ),
        Question("vpt_code", "Staat de VPT-code op de kopie?", YesNoInput),
        Question("teruggekoppeld_op", "Laatste terugkoppeling", lambda: DayInput(today)),
    )


def aangifte_words(aangifte: Aangifte, lijsten: Codelijsten) -> tuple[str, str]:
    """An aangifte in two lines."""
    parts = []
    if aangifte.gedaan_op is not None:
        parts.append(f"gedaan op {short_date(aangifte.gedaan_op)}")
    if aangifte.door_gemeente is not None:
        parts.append("door de gemeente" if aangifte.door_gemeente else "door het slachtoffer")
    if aangifte.vpt_code is not None:
        parts.append("met VPT-code" if aangifte.vpt_code else "zonder VPT-code")
    return lijsten.label(aangifte.politie), " · ".join(parts)


def maatregel_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one measure."""
    kinds = code_options(lijsten, "maatregel")
    return (
        Question("soort", "Maatregel", lambda: SelectInput(kinds, optional=False)),
        Question(
            "besloten_op",
            "Besloten op",
            lambda: DayInput(today, allow_future=False),
            line=1,
            required=True,
        ),
        Question("einde_op", "Geldt tot en met", lambda: DayInput(today), line=1),
        Question("evaluatie_op", "Opnieuw bekijken op", lambda: DayInput(today), line=2),
        Question("teruggekoppeld_op", "Aan de melder verteld op", lambda: DayInput(today), line=2),
    )


def maatregel_words(maatregel: Maatregel, lijsten: Codelijsten) -> tuple[str, str]:
    """A measure in two lines."""
    parts = [f"besloten op {short_date(maatregel.besloten_op)}"]
    if maatregel.einde_op is not None:
        parts.append(f"tot en met {short_date(maatregel.einde_op)}")
    if maatregel.teruggekoppeld_op is not None:
        parts.append(f"verteld op {short_date(maatregel.teruggekoppeld_op)}")
    return lijsten.label(maatregel.soort), " · ".join(parts)


def schade_questions(today: date) -> Sequence[Question]:
    """The questions of one item of damage."""
    return (
        Question("bedrag", "Bedrag", AmountInput, hint="mag later", line=1),
        Question("verhaald", "Al terugbetaald", AmountInput, line=1),
        Question("van_gemeente", "Van wie is de schade?", lambda: YesNoInput(_WHOSE)),
        Question(
            "gemeld_verzekering_op",
            "Gemeld bij de verzekering op",
            lambda: DayInput(today, allow_future=False),
        ),
    )


def schade_words(schade: Schade, lijsten: Codelijsten) -> tuple[str, str]:
    """An item of damage in two lines."""
    parts = ["bedrag nog niet bekend" if schade.bedrag is None else euros(schade.bedrag)]
    parts.append("van de gemeente" if schade.van_gemeente else "van het slachtoffer")
    if schade.verhaald is not None:
        parts.append(f"{euros(schade.verhaald)} terugbetaald")
    if schade.gemeld_verzekering_op is not None:
        parts.append(f"gemeld bij de verzekering op {short_date(schade.gemeld_verzekering_op)}")
    return lijsten.label(schade.soort), " · ".join(parts)


def schade_total(items: Sequence[Schade]) -> str:
    """What the damage adds up to."""
    if not items:
        return ""
    total = sum(item.bedrag or 0 for item in items)
    back = sum(item.verhaald or 0 for item in items)
    words = f"{counted(len(items), 'post', 'posten')}, samen {euros(total)}"
    return f"{words}, {euros(back)} terugbetaald" if back else words


def nazorg_questions(lijsten: Codelijsten, today: date) -> Sequence[Question]:
    """The questions of one moment of aftercare."""
    support = code_options(lijsten, "steun")
    return (
        Question("gepland_op", "Gepland op", lambda: MomentInput(today), required=True, line=1),
        Question(
            "gehouden_op",
            "Gehouden op",
            lambda: MomentInput(today, allow_future=False),
            hint="leeg als het nog komt",
            line=1,
        ),
        Question("steun", "Wat voor steun?", lambda: ChipsInput(support)),
        Question(
            "opvang",
            "Is dit het opvanggesprek?",
            lambda: YesNoInput(((True, "Ja"), (False, "Nee"))),
        ),
    )


def nazorg_words(nazorg: Nazorg, lijsten: Codelijsten) -> tuple[str, str]:
    """A moment of aftercare in two lines."""
    kind = "Opvanggesprek" if nazorg.opvang else "Contactmoment"
    moment = nazorg.gehouden_op or nazorg.gepland_op
    verb = "gehouden" if nazorg.gehouden_op is not None else "gepland"
    when = f"{verb} op {short_date(day_of(moment))}, {clock_time(moment)}"
    support = ", ".join(lijsten.label(code) for code in nazorg.steun)
    return kind, " · ".join(part for part in (when, support) if part)


def _adding_select(options: tuple[tuple[object, str], ...], words: str) -> Select:
    select = Select(options)
    select.setPlaceholderText(words)
    select.setCurrentIndex(-1)
    select.setAccessibleName(words)
    select.setObjectName("choose_new")
    return select


def _padded(part: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(STEP_2, 0, STEP_4, 4)
    column.addWidget(part)
    return holder


def _left(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(STEP_2, RING_ROOM, RING_ROOM, RING_ROOM)
    row.addWidget(button)
    row.addStretch(1)
    return row


def _clear(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()


def applied_words(schema: Reactieschema, *, decided: bool) -> str:
    """Which version of the scheme a zaak goes by; once something was decided, that one stays."""
    op = schema.vastgesteld_op
    since = "nog niet vastgesteld" if op is None else f"vastgesteld op {short_date(op)}"
    held = "Dit gold bij het eerste besluit: versie" if decided else "Dit is versie"
    return f"{held} {schema.versie}, {since}."

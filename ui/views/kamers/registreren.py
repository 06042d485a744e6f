"""Registreren: the coded incidents, and the seven w's of each in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Role
from ui.look.sizes import RING_ROOM, STEP_2
from ui.views.kamers.kamer import Kamer, beside_left
from ui.views.kamers.woordvelden import Woordvelden
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import AddIncident, SaveIncident
from ui.widgets.button import Button, Kind
from ui.widgets.inputs import ChipsInput, ClockInput, DayInput, SelectInput
from ui.widgets.label import Label
from ui.widgets.unfold import unfold
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import Incident


class RegistrerenFields(Kamer):
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
        self.column.addLayout(beside_left(add))

    def show_state(self, state: ZaakState) -> None:
        incidents = state.beeld.zaak.incidenten
        for number, incident in enumerate(incidents, start=1):
            if incident.id not in self._forms:
                self._add(incident, number, first=number == 1)
            self._forms[incident.id].show_record(incident)
        for part in self.findChildren(_ZevenW):
            part.show_state(state)

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
        column.addWidget(_ZevenW(self, incident))
        self._place.addWidget(holder)


class _ZevenW(QWidget):
    """The seven w's of one incident in words, below a button: they can wait."""

    def __init__(self, room: Kamer, incident: Incident) -> None:
        super().__init__()
        self._bij = f"incident:{incident.id}"
        self._room = room
        self._fields: Woordvelden | None = None
        self._woorden: tuple[Woord, ...] = ()
        self._open = Button("In woorden: de zeven w’s", Kind.LINK, small=True)
        self._open.setObjectName("open_zeven_w")
        self._open.clicked.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(beside_left(self._open))

    def show_state(self, state: ZaakState) -> None:
        """Show the words, and how many of the seven there are."""
        self._woorden = state.beeld.dossier.woorden
        count = sum(woord.bij == self._bij for woord in self._woorden)
        self._open.setText(f"In woorden: de zeven w’s ({count} van 7)")
        if self._fields is not None:
            self._fields.show_woorden(self._woorden, self._bij)

    def _toggle(self) -> None:
        if self._fields is None:
            self._fields = self._make_fields()
        if self._fields.isVisibleTo(self):
            self._fields.hide()
        else:
            unfold(self._fields)

    def _make_fields(self) -> Woordvelden:
        """Seven fields that most of the time nobody opens."""
        fields = Woordvelden("incident", rows=2)
        fields.wished.connect(self._room.wished)
        fields.show_woorden(self._woorden, self._bij)
        fields.hide()
        self._column.addWidget(fields)
        return fields


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

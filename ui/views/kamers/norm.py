"""Norm: what kind of behaviour it was."""

from dataclasses import replace
from datetime import date

from ui.views.kamers.kamer import Kamer
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import SaveIncident
from ui.widgets.choices import ChoiceChips
from ui.widgets.form_row import FormRow
from ui.widgets.inputs import ChipsInput
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.zaak import Incident


class NormFields(Kamer):
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


def subsoort_options(incident: Incident, lijsten: Codelijsten) -> tuple[tuple[object, str], ...]:
    """The subsoorten that belong to the chosen soorten."""
    chosen = set(incident.soorten)
    return tuple(
        (w.code, w.label)
        for w in lijsten.lijst("subsoort").waarde
        if w.vervallen is None and w.groep in chosen
    )

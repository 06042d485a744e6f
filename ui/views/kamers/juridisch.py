"""Juridisch: what makes procedures intimidating."""

from datetime import date

from ui.views.kamers.kamer import Kamer
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import SaveIncident
from ui.widgets.inputs import ChipsInput, SelectInput
from vertrouwenspersoon.domain.inhoud import Inhoud


class JuridischFields(Kamer):
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

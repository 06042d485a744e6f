"""Melden: the story, in the words of the melder."""

from datetime import date

from ui.views.kamers.kamer import Kamer
from ui.views.record_form import Question, RecordForm, code_options
from ui.views.zaak_state import ZaakState
from ui.views.zaak_wishes import SaveHead, SaveIncident
from ui.widgets.inputs import SecretInput, SelectInput
from vertrouwenspersoon.domain.inhoud import Inhoud


class MeldenFields(Kamer):
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

"""Nieuwe melding: keeps what is typed, one save after another, until the person goes on."""

from ui.desk import Desk, Screen, trouble
from ui.place import Page, Place
from ui.views.melding import MeldingState, MeldingView
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.speech import clock_time
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.meldingen import GEVAAR, Recorded


class MeldingScreen(Screen):
    """One melding at a time; a second save waits for the first, so that it stays one zaak."""

    def __init__(self, desk: Desk) -> None:
        self.view = MeldingView(desk.inhoud.codelijsten, desk.today())
        super().__init__(desk, self.view)
        self._zaak: ZaakId | None = None
        self._code = ""
        self._saved = ""
        self._terms: tuple[str, ...] = ()
        self._phone = ""
        self._waiting: MeldingConcept | None = None
        self._is_saving = False
        self._then_open = False
        self.view.concept_changed.connect(self._keep)
        self.view.open_wanted.connect(self._open_zaak)
        self.view.later_wanted.connect(self._later)

    def open(self, place: Place) -> None:
        """Begin a new melding, or go on with the one of this zaak."""
        self._zaak, self._saved, self._terms = place.zaak, "", ()
        self._waiting, self._is_saving, self._then_open = None, False, False
        office, zaak = self.desk.office, place.zaak

        def read() -> tuple[str, MeldingConcept, str]:
            phone = office.organisatie.lees().gemeente.telefoon_intern
            if zaak is None:
                name = Confidential(office.meldingen.suggest_codenaam())
                return (
                    office.meldingen.next_code(),
                    MeldingConcept(Confidential(""), codenaam=name),
                    phone,
                )
            return *_as_concept(office.zaken.pagina(zaak)), phone

        self.run(read, self._begin)

    def place(self) -> Place:
        return Place(Page.MELDING, zaak=self._zaak)

    def is_touched_by(self, _changes: Changes) -> bool:
        return False

    def reload(self) -> None:
        """What is being typed is newer than what is kept."""

    def settle(self) -> None:
        self.view.settle()

    def _begin(self, found: tuple[str, MeldingConcept, str]) -> None:
        self._code, concept, self._phone = found
        self.view.show_concept(concept)
        self._show()
        self.view.start()

    def _keep(self, concept: MeldingConcept) -> None:
        self._waiting = concept
        self._save_next()

    def _save_next(self) -> None:
        concept = self._waiting
        if concept is None or self._is_saving:
            return
        if self._zaak is None and not concept.verhaal.reveal().strip():
            return
        self._waiting, self._is_saving = None, True
        office, zaak = self.desk.office, self._zaak

        def save() -> Recorded:
            return office.meldingen.save(concept, zaak)

        self.run(save, self._saved_as, self._refused)

    def _saved_as(self, recorded: Recorded) -> None:
        self._is_saving = False
        self._zaak, self._code = recorded.zaak, recorded.code
        self._saved = clock_time(self.desk.now())
        self.view.clear_errors()
        if self._waiting is not None:
            self._save_next()
        elif self._then_open:
            self._go_to_zaak()
        else:
            zaak = recorded.zaak
            self.run(lambda: self.desk.office.zaken.pagina(zaak), self._show_terms)
        self._show()

    def _refused(self, error: VertrouwenspersoonError) -> None:
        self._is_saving, self._then_open = False, False
        if isinstance(error, Refused):
            self.view.show_error(error.where, explain(error).line)
        else:
            self.message_given.emit(trouble(error))

    def _show_terms(self, pagina: ZaakPagina) -> None:
        due = [
            regel
            for page in pagina.stappen
            for regel in page.regels
            if regel.is_waiting and regel.verval is not None
        ]
        due.sort(key=lambda regel: regel.verval.op.timestamp() if regel.verval else 0.0)
        self._terms = tuple(regel.taak.kort for regel in due)
        self._show()

    def _show(self) -> None:
        lijsten, today = self.desk.inhoud.codelijsten, self.desk.today()
        self.view.show_state(
            MeldingState(self._code, today, lijsten, self._phone, self._saved, self._terms)
        )

    def _open_zaak(self) -> None:
        """Open the zaak, after what was typed is kept."""
        if self._is_saving or self._waiting is not None:
            self._then_open = True
            self._save_next()
        if self._is_saving:
            return
        self._then_open = False
        if self._zaak is None:
            self.view.show_error("verhaal", explain(Refused(Reason.EMPTY, "verhaal")).line)
            self.view.start()
        else:
            self._go_to_zaak()

    def _go_to_zaak(self) -> None:
        self._then_open = False
        self.place_wanted.emit(Place(Page.ZAAK, zaak=self._zaak))

    def _later(self) -> None:
        self.view.settle()
        self.go(Page.VANDAAG)


def _as_concept(pagina: ZaakPagina) -> tuple[str, MeldingConcept]:
    """A zaak as the melding it began with, to go on typing in it."""
    beeld = pagina.beeld
    first, dossier = beeld.zaak.eerste, beeld.dossier
    danger = {antwoord.vraag: antwoord.ja for antwoord in beeld.antwoorden}
    given = dossier.toestemmingen
    consents = {t.ontvanger for t in given if may_share(given, t.ontvanger, Wat.FEITEN)}
    return beeld.zaak.code, MeldingConcept(
        verhaal=dossier.verhaal,
        codenaam=dossier.codenaam,
        gebeurd_op=first.gebeurd_op,
        gebeurd_om=first.gebeurd_om,
        soorten=first.soorten,
        kanaal=first.kanaal,
        plaats=first.plaats,
        rol=first.rol,
        afdeling=first.afdeling,
        gevaar=danger.get(GEVAAR),
        toestemmingen=tuple(sorted(consents)),
    )

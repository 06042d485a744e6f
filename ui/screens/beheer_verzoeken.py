"""Verzoeken in Beheer: between the part of the page and the use case."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from ui.desk import Desk, Message, Screen, trouble
from ui.paper_work import PaperWork
from ui.views.beheer_verzoeken import VerzoekenPart, VerzoekRij
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inzage import Vondst
from vertrouwenspersoon.domain.verzoek import Antwoordsoort, VerzoekId, Verzoeksoort
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.verzoeken import Verzoekregel


class VerzoekenHandling(QObject):
    """Keeps requests and answers, searches for a person, and puts texts right."""

    def __init__(
        self, desk: Desk, part: VerzoekenPart, tell: Callable[[Message], None], screen: Screen
    ) -> None:
        super().__init__(screen)
        self._desk, self._part, self._tell = desk, part, tell
        self._use = desk.office.verzoeken
        self._naam = Confidential("")
        self._found: tuple[Vondst, ...] = ()
        self._paper = PaperWork(screen)
        part.received.connect(self._receive)
        part.extended.connect(self._extend)
        part.answered.connect(self._answer)
        part.removed.connect(self._remove)
        part.search_wanted.connect(self._search)
        part.paper_wanted.connect(self._write)
        part.fixed.connect(self._fix)

    def reload(self) -> None:
        """Read the log."""
        self._desk.lane.run(self, self._use.lijst, self._show)

    def forget(self) -> None:
        """The person leaves or locks: nothing that was found is shown any more."""
        self._naam, self._found = Confidential(""), ()
        self._paper.forget()
        self._part.forget()

    def _show(self, lijst: tuple[Verzoekregel, ...]) -> None:
        rows = tuple(VerzoekRij(regel.verzoek, regel.uiterlijk) for regel in lijst)
        self._part.show_state(rows, self._desk.today())

    def _receive(self, soort: Verzoeksoort, naam: Confidential, day: date) -> None:
        self._run(partial(self._use.ontvang, soort, naam, day), self._received)

    def _received(self, _: object) -> None:
        self._part.fold_new()
        self.reload()

    def _extend(self, verzoek: VerzoekId, why: Confidential) -> None:
        self._run(partial(self._use.verleng, verzoek, why), self._again)

    def _answer(self, verzoek: VerzoekId, answer: Antwoordsoort, why: Confidential) -> None:
        self._run(partial(self._use.antwoord, verzoek, answer, why), self._again)

    def _remove(self, verzoek: VerzoekId) -> None:
        self._run(partial(self._use.verwijder, verzoek), self._again)

    def _search(self, naam: Confidential) -> None:
        self._naam = naam
        self._paper.forget()
        self._run(partial(self._use.zoek, naam), self._searched)

    def _searched(self, found: tuple[Vondst, ...]) -> None:
        self._found = found
        self._part.show_found(found)

    def _write(self, mee: AbstractSet[str]) -> None:
        make = partial(self._use.overzicht, self._naam, self._found, mee)
        self._paper.show(self._part.papier, make, self._refused)

    def _fix(self, verzoek: VerzoekId, one: Vondst, text: Confidential, why: Confidential) -> None:
        place = one.rechtzetten
        work = partial(self._use.corrigeer, verzoek, one.zaak, place, text, why)
        self._run(work, self._fixed)

    def _fixed(self, _: object) -> None:
        self._part.end_fix()
        self._search(self._naam)

    def _run(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._desk.lane.run(self, work, then, self._refused)

    def _again(self, _: object) -> None:
        self.reload()

    def _refused(self, error: VertrouwenspersoonError) -> None:
        where = error.where if isinstance(error, Refused) else ""
        if not self._part.show_error(where, explain(error).line):
            self._tell(trouble(error))

"""Bewaren en vernietigen in Beheer: between the part of the page and the use case."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk, Message, Screen, trouble
from ui.paper_work import PaperWork
from ui.place import Page, Place
from ui.views.beheer_bewaren import BewaarPart, BewaarState
from ui.views.zaak_state import BEWAREN
from vertrouwenspersoon.domain.bewaren import Bewaarlijst, Bewaartermijn, Krimpstap
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain


class BewaarHandling(QObject):
    """Reads what is due, keeps terms, and shows the declaration."""

    place_wanted = Signal(object)

    def __init__(
        self, desk: Desk, part: BewaarPart, tell: Callable[[Message], None], screen: Screen
    ) -> None:
        super().__init__(screen)
        self._desk, self._part, self._tell = desk, part, tell
        self._lijst: Bewaarlijst | None = None
        self._paper = PaperWork(screen)
        part.zaak_wanted.connect(
            lambda zaak: self.place_wanted.emit(Place(Page.ZAAK, zaak=zaak, part=BEWAREN))
        )
        part.date_confirmed.connect(self._confirm_date)
        part.termijn_wanted.connect(self._keep)
        part.proposal_wanted.connect(self._forget)
        part.verklaring_wanted.connect(self._write)

    def reload(self) -> None:
        """Read what is due."""
        self._desk.lane.run(self, self._desk.office.bewaren.lijst, self._show)

    def _show(self, lijst: Bewaarlijst) -> None:
        self._lijst = lijst
        lijsten = self._desk.inhoud.codelijsten
        self._part.show_state(BewaarState(lijst, lijsten, self._desk.today()))

    def _confirm_date(self) -> None:
        self._desk.lane.run(self, self._desk.office.bewaren.bevestig_datum, self._again)

    def _keep(self, termijn: Bewaartermijn) -> None:
        use = self._desk.office.bewaren
        self._desk.lane.run(self, lambda: use.save_termijn(termijn), self._again, self._refused)

    def _forget(self, stap: Krimpstap, uitkomst: Code | None) -> None:
        work = partial(self._desk.office.bewaren.remove_termijn, stap, uitkomst)
        self._desk.lane.run(self, work, self._again, self._refused)

    def _again(self, _: object) -> None:
        self.reload()

    def _write(self) -> None:
        if self._lijst is None:
            return
        stenen = tuple(one.id for one in self._lijst.grafstenen)
        use = self._desk.office.bewaren
        self._paper.show(self._part.papier, lambda: use.verklaring(stenen), self._refused)

    def put_away(self) -> None:
        """The person leaves or locks: no document is shown any more."""
        self._paper.forget()

    def _refused(self, error: VertrouwenspersoonError) -> None:
        where = error.where if isinstance(error, Refused) else ""
        if not self._part.show_error(where, explain(error).line):
            self._tell(trouble(error))

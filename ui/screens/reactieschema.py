"""Reactieschema's: keeps each change, and draws the very page again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from ui.desk import Desk, Screen, trouble
from ui.drawing import draw_pages
from ui.look import Tone
from ui.paper_work import PaperWork
from ui.place import Page, Place
from ui.views.reactieschema import SchemaState, SchemaView
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.reactieschema import Reactieschema, Rij, Schemavorm
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes

if TYPE_CHECKING:
    from vertrouwenspersoon.documents.paper import Fit  # loads the PDF engine


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The newest version, how it fits, and its page with one row marked."""

    schema: Reactieschema
    fit: "Fit"
    page: QImage
    versies: tuple[int, ...]


class SchemaScreen(Screen):
    """The scheme of the municipality; which row is open is all it remembers."""

    def __init__(self, desk: Desk) -> None:
        self.view = SchemaView()
        super().__init__(desk, self.view)
        self._row = ""
        self._vorm = Schemavorm.LIGGEND
        self._paper = PaperWork(self)
        self._known: _Drawn | None = None
        self.view.row_wanted.connect(self._choose)
        self.view.row_changed.connect(self._keep)
        self.view.pdf_wanted.connect(lambda: self._show_paper(None))
        self.view.vorm_wanted.connect(self._choose_vorm)
        self.view.versie_wanted.connect(self._show_paper)
        self.view.adopt_wanted.connect(self._adopt)

    def open(self, place: Place) -> None:
        self._row = place.item or self._row
        self.reload()

    def place(self) -> Place:
        return Place(Page.REACTIESCHEMAS, item=self._row)

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.schema or changes.organisatie

    def reload(self) -> None:
        row, vorm = self._row, self._vorm
        self._paper.forget()
        self.run(lambda: self._draw(row, vorm), self._show)

    def settle(self) -> None:
        self.view.settle()
        self._paper.forget()
        self.view.paper.preview.show()

    def _draw(self, row: str, vorm: Schemavorm) -> _Drawn:
        """On the lane: the page as it will be printed, with the open row marked on the screen."""
        office = self.desk.office
        schema, fit = office.reactieschemas.huidig(), office.reactieschemas.fit(vorm)
        versies = tuple(one.versie for one in office.reactieschemas.versies())
        if not fit.fits:
            return _Drawn(schema, fit, QImage(), versies)
        ids = {rij.id for rij in schema.rij}
        marked = frozenset({row}) if row in ids else frozenset({schema.rij[0].id})
        page = draw_pages(office.reactieschemas.pdf(vorm, highlighted=marked).pdf)[0]
        return _Drawn(schema, fit, page, versies)

    def _show(self, drawn: _Drawn) -> None:
        self._known = drawn
        ids = [rij.id for rij in drawn.schema.rij]
        if self._row not in ids:
            self._row = ids[0]
        self.view.show_state(
            SchemaState(drawn.schema, self._row, drawn.fit, drawn.page, self._vorm, drawn.versies)
        )

    def _choose(self, row: str) -> None:
        self._row = row
        if self._known is not None:
            self._show(self._known)
        self.reload()

    def _keep(self, rij: Rij) -> None:
        office = self.desk.office
        self.run(lambda: office.reactieschemas.save_rij(rij), None, self._refused)

    def _adopt(self) -> None:
        office = self.desk.office
        self.view.settle()
        self.run(
            lambda: office.reactieschemas.adopt(day_of(office.now())),
            lambda _changes: self.tell(
                Tone.OK,
                "Het reactieschema is vastgesteld",
                "Verandert u later iets? Dan wordt dat een nieuw concept.",
            ),
        )

    def _choose_vorm(self, vorm: Schemavorm) -> None:
        self._vorm = vorm
        self.reload()

    def _show_paper(self, versie: int | None) -> None:
        """The page itself, without a mark: what is seen now is what leaves."""
        self.view.settle()
        reactieschemas, vorm = self.desk.office.reactieschemas, self._vorm
        self.view.paper.preview.hide()
        self._paper.show(self.view.paper.papier, lambda: reactieschemas.pdf(vorm, versie))

    def _refused(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused):
            self.view.show_error(explain(error).line)
        else:
            self.message_given.emit(trouble(error))

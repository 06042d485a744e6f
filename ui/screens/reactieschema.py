"""Reactieschema's: keeps each change, and draws the very page again."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from ui.desk import Desk, Screen, trouble
from ui.drawing import draw_pages
from ui.look import Tone
from ui.paper_work import PaperWork
from ui.place import Page, Place
from ui.views.reactieschema import SchemaState, SchemaView
from vertrouwenspersoon.domain.afdruk import Papierstuk
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.reactieschema import Reactieschema, Rij, Schemavorm
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes

if TYPE_CHECKING:
    from vertrouwenspersoon.documents.paper import Fit  # loads the PDF engine


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The newest version, how it fits, the numbers of all; and the page when there is one."""

    schema: Reactieschema
    fit: "Fit"
    versies: tuple[int, ...]
    stuk: Papierstuk | None = None
    page: QImage = field(default_factory=QImage)
    places: dict[str, tuple[float, float]] = field(default_factory=dict)


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
        vorm = self._vorm
        self._paper.forget()
        self.run(lambda: self._draw(vorm), self._show)

    def settle(self) -> None:
        self.view.settle()
        self._paper.forget()
        self.view.paper.preview.show()

    def _draw(self, vorm: Schemavorm) -> _Drawn:
        """On the lane: the very page that will be printed, and where its rows stand."""
        schemas = self.desk.office.reactieschemas
        schema, fit = schemas.huidig(), schemas.fit(vorm)
        versies = tuple(one.versie for one in schemas.versies())
        if not fit.fits:
            return _Drawn(schema, fit, versies)
        stuk = schemas.pdf(vorm)
        return _Drawn(schema, fit, versies, stuk, draw_pages(stuk.pdf)[0], schemas.places(vorm))

    def _show(self, drawn: _Drawn) -> None:
        self._known = drawn
        ids = [rij.id for rij in drawn.schema.rij]
        if self._row not in ids:
            self._row = ids[0]
        self.view.show_state(
            SchemaState(
                drawn.schema,
                self._row,
                drawn.fit,
                drawn.page,
                self._vorm,
                drawn.versies,
                drawn.places.get(self._row),
            )
        )

    def _choose(self, row: str) -> None:
        self._row = row
        if self._known is not None:
            self._show(self._known)

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
        """The page itself, without the mark: the very bytes that were shown are what leaves."""
        self.view.settle()
        vorm = self._vorm
        self.view.paper.preview.hide()
        self._paper.show(self.view.paper.papier, lambda: self._stuk_of(versie, vorm))

    def _stuk_of(self, versie: int | None, vorm: Schemavorm) -> Papierstuk:
        """The page that was shown; one of an earlier version is made now."""
        known = self._known
        if known is not None and known.stuk is not None and versie in (None, known.schema.versie):
            return known.stuk
        return self.desk.office.reactieschemas.pdf(vorm, versie)

    def _refused(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused):
            self.view.show_error(explain(error).line)
        else:
            self.message_given.emit(trouble(error))

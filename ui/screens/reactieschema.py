"""Reactieschema's: keeps each change, and draws the very page again."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from ui.asking import PDF
from ui.desk import Desk, Screen, trouble
from ui.drawing import draw_pages
from ui.look import Tone
from ui.place import Page, Place
from ui.views.reactieschema import SchemaState, SchemaView
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.reactieschema import Reactieschema, Rij
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes

if TYPE_CHECKING:
    from vertrouwenspersoon.documents.paper import Fit  # loads the PDF engine

_FILE = "reactieschema.pdf"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The newest version, how it fits, and its page with one row marked."""

    schema: Reactieschema
    fit: "Fit"
    page: QImage


class SchemaScreen(Screen):
    """The scheme of the municipality; which row is open is all it remembers."""

    def __init__(self, desk: Desk) -> None:
        self.view = SchemaView()
        super().__init__(desk, self.view)
        self._row = ""
        self._known: _Drawn | None = None
        self.view.row_wanted.connect(self._choose)
        self.view.row_changed.connect(self._keep)
        self.view.pdf_wanted.connect(self._make_pdf)
        self.view.adopt_wanted.connect(self._adopt)

    def open(self, place: Place) -> None:
        self._row = place.item or self._row
        self.reload()

    def place(self) -> Place:
        return Place(Page.REACTIESCHEMAS, item=self._row)

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.schema or changes.organisatie

    def reload(self) -> None:
        row = self._row
        self.run(lambda: self._draw(row), self._show)

    def settle(self) -> None:
        self.view.settle()

    def _draw(self, row: str) -> _Drawn:
        """On the lane: the page as it will be printed, with the open row marked on the screen."""
        office = self.desk.office
        schema, fit = office.reactieschemas.huidig(), office.reactieschemas.fit()
        if not fit.fits:
            return _Drawn(schema, fit, QImage())
        ids = {rij.id for rij in schema.rij}
        marked = frozenset({row}) if row in ids else frozenset({schema.rij[0].id})
        return _Drawn(schema, fit, draw_pages(office.reactieschemas.pdf(marked))[0])

    def _show(self, drawn: _Drawn) -> None:
        self._known = drawn
        ids = [rij.id for rij in drawn.schema.rij]
        if self._row not in ids:
            self._row = ids[0]
        self.view.show_state(SchemaState(drawn.schema, self._row, drawn.fit, drawn.page))

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

    def _make_pdf(self) -> None:
        self.view.settle()
        chosen = self.desk.asking.file_to_write(self, "PDF maken", Path.home() / _FILE, PDF)
        if chosen is not None:
            office = self.desk.office
            self.run(
                lambda: office.reactieschemas.write_pdf(chosen),
                lambda path: self.tell(
                    Tone.OK, "De PDF is gemaakt", f"Het schema staat in {path.name}."
                ),
            )

    def _refused(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused):
            self.view.show_error(explain(error).line)
        else:
            self.message_given.emit(trouble(error))

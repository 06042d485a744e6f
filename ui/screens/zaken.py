"""Zaken: reads the list, searches, looks into one zaak for the preview."""

from ui.desk import Desk, Screen
from ui.place import Page, Place
from ui.views.zaak_preview import PreviewState
from ui.views.zaken import ZakenView
from ui.views.zaken_bewaard import NamedFilter, from_words, in_words
from ui.views.zaken_filter import ZakenState, hits_by_zaak
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Treffer, ZaakRegel
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.filters import Bewaardfilter


class ZakenScreen(Screen):
    """The list of all zaken."""

    def __init__(self, desk: Desk) -> None:
        self.view = ZakenView()
        super().__init__(desk, self.view)
        self._regels: tuple[ZaakRegel, ...] = ()
        self._treffers: tuple[Treffer, ...] | None = None
        self._search = ""
        self.view.zaak_wanted.connect(
            lambda zaak: self.place_wanted.emit(Place(Page.ZAAK, zaak=zaak))
        )
        self.view.preview_wanted.connect(self._look_into)
        self.view.search_cleared.connect(
            lambda: self.place_wanted.emit(Place(Page.ZAKEN, search=""))
        )
        self.view.saved.save_wanted.connect(self._save_filter)
        self.view.saved.forget_wanted.connect(self._forget_filter)
        self.view.new_wanted.connect(lambda: self.go(Page.MELDING))

    def open(self, place: Place) -> None:
        self._search = place.search
        self.reload()
        self._read_filters()

    def place(self) -> Place:
        return Place(Page.ZAKEN, zaak=self.view.current_zaak(), search=self._search)

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.lijst

    def reload(self) -> None:
        office, text = self.desk.office, self._search

        def read() -> tuple[str, tuple[ZaakRegel, ...], tuple[Treffer, ...] | None]:
            found = office.zaken.search(text) if text.strip() else None
            return text, office.zaken.regels(), found

        self.run(read, self._show)

    def look_for(self, text: str) -> None:
        """Search in the list that is shown; only the hits are read again."""
        self._search = text
        if not text.strip():
            self._treffers = None
            self._show_list()
            return
        office = self.desk.office
        self.run(lambda: (text, office.zaken.search(text)), self._show_hits)

    def go_to_list(self) -> None:
        """Put the keyboard in the list."""
        self.view.go_to_list()

    def _show(self, found: tuple[str, tuple[ZaakRegel, ...], tuple[Treffer, ...] | None]) -> None:
        text, self._regels, hits = found
        if text == self._search:
            self._treffers = hits
        self._show_list()

    def _show_hits(self, found: tuple[str, tuple[Treffer, ...]]) -> None:
        text, hits = found
        if text == self._search:
            self._treffers = hits
            self._show_list()

    def _show_list(self) -> None:
        lijsten = self.desk.inhoud.codelijsten
        self.view.show_state(
            ZakenState(self._regels, lijsten, self.desk.now(), self._search, self._treffers)
        )

    def _read_filters(self, _: Changes | None = None) -> None:
        self.run(self.desk.office.filters.lijst, self._show_filters)

    def _show_filters(self, found: tuple[Bewaardfilter, ...]) -> None:
        known = tuple(NamedFilter(one.naam, from_words(one.keuzes)) for one in found)
        self.view.saved.show_known(known, self.view.chosen_filter())

    def _save_filter(self, naam: Confidential) -> None:
        use, keuzes = self.desk.office.filters, in_words(self.view.chosen_filter())
        self.run(lambda: use.bewaar(naam, keuzes), self._read_filters, self._no_filter)

    def _forget_filter(self, naam: Confidential) -> None:
        use = self.desk.office.filters
        self.run(lambda: use.vergeet(naam), self._read_filters)

    def _no_filter(self, error: VertrouwenspersoonError) -> None:
        self.view.saved.show_error(explain(error).line)

    def _look_into(self, zaak: ZaakId) -> None:
        office = self.desk.office

        def look() -> ZaakPagina:
            office.logboek.note_view(zaak)
            return office.zaken.pagina(zaak)

        self.run(look, self._show_preview)

    def _show_preview(self, pagina: ZaakPagina) -> None:
        zaak = pagina.beeld.zaak.id
        regel = next((regel for regel in self._regels if regel.rij.zaak == zaak), None)
        if regel is not None:
            hits = hits_by_zaak(self._treffers or ()).get(zaak, ())
            lijsten = self.desk.inhoud.codelijsten
            self.view.show_preview(PreviewState(pagina, regel, hits, lijsten, self.desk.now()))

"""Cijfers: shows what a year would give away, and writes it when the person wants."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from ui.desk import Desk, Screen
from ui.look import Tone
from ui.place import Page, Place
from ui.views.cijfers import FIGURES, OVERZICHT, VERSLAG, CijfersState, CijfersView
from vertrouwenspersoon.domain.jaarverslag import Bezwaar, Verslag, Verslagtekst
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import calendar_date, short_date
from vertrouwenspersoon.usecases.changes import Changes

_PARTS = (FIGURES, VERSLAG, OVERZICHT)


class CijfersScreen(Screen):
    """Which year is chosen, and which part of the page, is all it remembers."""

    def __init__(self, desk: Desk) -> None:
        self.view = CijfersView()
        super().__init__(desk, self.view)
        self._year: int | None = None
        self._part = FIGURES
        self._released = False
        self.view.year_wanted.connect(self._choose)
        self.view.part_wanted.connect(self._turn_to)
        self.view.export_wanted.connect(self._go_on)
        self.view.verslag.text_settled.connect(self._check)
        self.view.verslag.make_wanted.connect(self._fix)

    def open(self, place: Place) -> None:
        self._year = int(place.item) if place.item else self._year
        self._part = place.part if place.part in _PARTS else FIGURES
        self.reload()

    def place(self) -> Place:
        item = "" if self._year is None else str(self._year)
        return Place(Page.CIJFERS, part=self._part, item=item)

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.lijst or changes.organisatie

    def reload(self) -> None:
        read = partial(self._read, self._year, self._part, self.desk.today().year)
        self.run(read, self._show)

    def _read(self, wanted: int | None, part: str, this_year: int) -> CijfersState:
        """On the lane: the figures of the year that is wanted, or of the one proposed."""
        jaarexport = self.desk.office.jaarexport
        years = jaarexport.jaren()
        year = wanted if wanted in years else _proposed(years, this_year)
        if year is None:
            return CijfersState(years, None, None)
        export, release = jaarexport.preview(year), jaarexport.released(year)
        state = CijfersState(
            years,
            year,
            export,
            running=year >= this_year,
            released="" if release is None else short_date(day_of(release.op)),
            part=part,
        )
        if part == OVERZICHT:
            return replace(state, overzicht=jaarexport.eigen_overzicht(year))
        if part == VERSLAG and (state.running or state.released):
            return replace(state, part=FIGURES)
        return replace(state, stukken=jaarexport.stukken(export)) if part == VERSLAG else state

    def _show(self, state: CijfersState) -> None:
        self._year, self._part = state.jaar, state.part
        self._released = bool(state.released)
        self.view.show_state(replace(state, today=calendar_date(self.desk.today())))

    def _choose(self, year: int) -> None:
        self._year = year
        self.reload()

    def _turn_to(self, part: str) -> None:
        self._part = part
        self.reload()

    def _go_on(self) -> None:
        """Write what is fixed once more, or go on to the report that fixes it."""
        if self._released:
            self._write(None)
        else:
            self._turn_to(VERSLAG)

    def _check(self, tekst: Verslagtekst) -> None:
        year, jaarexport = self._year, self.desk.office.jaarexport
        if year is not None:
            found = partial(jaarexport.bezwaren, year, tekst)
            self.run(found, self.view.verslag.show_faults)

    def _fix(self, verslag: Verslag) -> None:
        """Check the name and the words first: then the folder is asked for."""
        year, jaarexport = self._year, self.desk.office.jaarexport
        if not verslag.naam.reveal():
            self.view.verslag.ask_name()
        elif year is not None:
            found = partial(jaarexport.bezwaren, year, verslag.tekst)
            self.run(found, partial(self._write_checked, verslag))

    def _write_checked(self, verslag: Verslag, faults: tuple[Bezwaar, ...]) -> None:
        self.view.verslag.show_faults(faults)
        if not faults:
            self._write(verslag)

    def _write(self, verslag: Verslag | None) -> None:
        year, jaarexport = self._year, self.desk.office.jaarexport
        if year is None:
            return
        folder = self.desk.asking.folder(self, "Waar komt de export?", Path.home())
        if folder is not None:
            self.run(partial(jaarexport.write, year, folder, verslag), self._made)

    def _made(self, paths: tuple[Path, ...]) -> None:
        verslag = " Open eerst het verslag." if any(p.suffix == ".pdf" for p in paths) else ""
        self.tell(
            Tone.OK,
            f"De jaarexport van {self._year} is gemaakt",
            f"In de map staan {len(paths)} bestanden.{verslag}",
        )
        self.view.verslag.clear()
        self._turn_to(FIGURES)


def _proposed(years: tuple[int, ...], this_year: int) -> int | None:
    """The newest year that is over, else the newest."""
    over = [year for year in years if year < this_year]
    return max(over or years, default=None)

"""Cijfers: shows what a year would give away, and writes it when the person wants."""

from pathlib import Path

from ui.desk import Desk, Screen
from ui.look import Tone
from ui.place import Page, Place
from ui.views.cijfers import CijfersState, CijfersView
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Release
from vertrouwenspersoon.domain.speech import short_date
from vertrouwenspersoon.statistics.export import Jaarexport
from vertrouwenspersoon.usecases.changes import Changes

Read = tuple[tuple[int, ...], int | None, Jaarexport | None, Release | None]


class CijfersScreen(Screen):
    """Which year is chosen is all it remembers."""

    def __init__(self, desk: Desk) -> None:
        self.view = CijfersView()
        super().__init__(desk, self.view)
        self._year: int | None = None
        self.view.year_wanted.connect(self._choose)
        self.view.export_wanted.connect(self._make)

    def open(self, place: Place) -> None:
        self._year = int(place.item) if place.item else self._year
        self.reload()

    def place(self) -> Place:
        return Place(Page.CIJFERS, item="" if self._year is None else str(self._year))

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.lijst or changes.organisatie

    def reload(self) -> None:
        jaarexport, wanted = self.desk.office.jaarexport, self._year
        this_year = self.desk.today().year

        def read() -> Read:
            years = jaarexport.jaren()
            year = wanted if wanted in years else _proposed(years, this_year)
            if year is None:
                return years, None, None, None
            return years, year, jaarexport.preview(year), jaarexport.released(year)

        self.run(read, self._show)

    def _show(self, found: Read) -> None:
        years, self._year, export, release = found
        fixed = "" if release is None else short_date(day_of(release.op))
        running = self._year is not None and self._year >= self.desk.today().year
        self.view.show_state(CijfersState(years, self._year, export, running, fixed))

    def _choose(self, year: int) -> None:
        self._year = year
        self.reload()

    def _make(self) -> None:
        year = self._year
        if year is None:
            return
        folder = self.desk.asking.folder(self, "Waar komt de export?", Path.home())
        if folder is not None:
            jaarexport = self.desk.office.jaarexport
            self.run(lambda: jaarexport.write(year, folder), self._made)

    def _made(self, paths: tuple[Path, ...]) -> None:
        names = " en ".join(path.name for path in paths)
        self.tell(
            Tone.OK, f"De jaarexport van {self._year} is gemaakt", f"In de map staan {names}."
        )
        self.reload()


def _proposed(years: tuple[int, ...], this_year: int) -> int | None:
    """The newest year that is over, else the newest."""
    over = [year for year in years if year < this_year]
    return max(over or years, default=None)

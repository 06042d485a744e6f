"""Cijfers: shows what a year would give away, and writes it when the person wants."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from ui.desk import Desk, Screen, trouble
from ui.look import Tone
from ui.place import Page, Place
from ui.views.cijfers import (
    FIGURES,
    NIEUW,
    OVERZICHT,
    REGELS,
    TUSSEN,
    VERSLAG,
    CijfersState,
    CijfersView,
)
from ui.views.cijfers_regels import RegelsState
from vertrouwenspersoon.domain.jaarverslag import Bezwaar, Verslag, Verslagtekst
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.release import BekendCijfer, BekendId
from vertrouwenspersoon.domain.speech import calendar_date, short_date
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes

_PARTS = (FIGURES, VERSLAG, NIEUW, OVERZICHT, REGELS, TUSSEN)


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
        self.view.verslag.onaf.zaak_wanted.connect(
            lambda zaak: self.place_wanted.emit(Place(Page.ZAAK, zaak=zaak))
        )
        self.view.tussenstand.make_wanted.connect(self._write_rounded)
        self.view.regels.bekend_wanted.connect(self._add_bekend)
        self.view.regels.bekend_gone.connect(self._remove_bekend)
        self.view.regels.gemeente_wanted.connect(self._keep_rules)

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
        export, release = jaarexport.getoond(year), jaarexport.released(year)
        state = CijfersState(
            years,
            year,
            export,
            running=year >= this_year,
            released="" if release is None else short_date(day_of(release.op)),
            part=part,
            veranderd=jaarexport.veranderd(year),
            tussen_released=self._rounded_on(year),
        )
        if part == OVERZICHT:
            return replace(state, overzicht=jaarexport.eigen_overzicht(year))
        if part == REGELS:
            return replace(state, regels=self._rules(year, is_fixed=release is not None))
        if part == TUSSEN and (state.running or state.tussen_released):
            return replace(state, tussenstand=self.desk.office.tussenstand.preview(year))
        if part in (FIGURES, TUSSEN) or not _may_be_fixed(state):
            return replace(state, part=FIGURES)
        if part == NIEUW:
            export = jaarexport.preview_stand(year)
        return replace(state, stukken=jaarexport.stukken(export), onaf=jaarexport.onaf(year))

    def _rounded_on(self, year: int) -> str:
        """On the lane: when the rounded figures of a year left, in words."""
        release = self.desk.office.tussenstand.released(year)
        return "" if release is None else short_date(day_of(release.op))

    def _rules(self, year: int, *, is_fixed: bool) -> RegelsState:
        """On the lane: the settings, and what readers know of a year."""
        office = self.desk.office
        gemeente, jaarexport = office.organisatie.lees().gemeente, office.jaarexport
        return RegelsState(
            year, gemeente, jaarexport.bekend(year), jaarexport.tabelkeuzes(year), is_fixed
        )

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
            found = partial(jaarexport.bezwaren, year, tekst, nieuw=self._part == NIEUW)
            self.run(found, self.view.verslag.show_faults)

    def _fix(self, verslag: Verslag) -> None:
        """Check the name and the words first: then the folder is asked for."""
        year, jaarexport = self._year, self.desk.office.jaarexport
        if not verslag.naam.reveal():
            self.view.verslag.ask_name()
        elif not self.view.verslag.onaf.is_seen():
            self.view.verslag.onaf.ask()
        elif year is not None:
            found = partial(jaarexport.bezwaren, year, verslag.tekst, nieuw=self._part == NIEUW)
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
            write = partial(
                jaarexport.write,
                year,
                folder,
                verslag,
                gezien=self.view.verslag.onaf.is_seen(),
                nieuw=self._part == NIEUW,
            )
            self.run(write, self._made)

    def _write_rounded(self) -> None:
        year, tussenstand = self._year, self.desk.office.tussenstand
        if year is None:
            return
        folder = self.desk.asking.folder(self, "Waar komt de tussenstand?", Path.home())
        if folder is not None:
            self.run(partial(tussenstand.write, year, folder), self._made_rounded)

    def _made_rounded(self, paths: tuple[Path, ...]) -> None:
        title = f"De tussenstand van {self._year} is gemaakt"
        self.tell(Tone.OK, title, f"In de map staan {len(paths)} bestanden.")
        self._turn_to(FIGURES)

    def _add_bekend(self, cijfer: BekendCijfer) -> None:
        add = partial(self.desk.office.jaarexport.add_bekend, cijfer)
        self.run(add, lambda _changes: self._renew_rules(), self._refuse_bekend)

    def _renew_rules(self) -> None:
        self.view.regels.form.clear()
        self.reload()

    def _refuse_bekend(self, error: VertrouwenspersoonError) -> None:
        where = error.where if isinstance(error, Refused) else ""
        if not self.view.regels.show_error(where, explain(error).line):
            self.message_given.emit(trouble(error))

    def _remove_bekend(self, own: BekendId) -> None:
        remove = partial(self.desk.office.jaarexport.remove_bekend, own)
        self.run(remove, lambda _changes: self.reload())

    def _keep_rules(self, gemeente: Gemeente) -> None:
        save = partial(self.desk.office.organisatie.save_gemeente, gemeente)
        self.run(save, lambda _changes: self.reload())

    def _made(self, paths: tuple[Path, ...]) -> None:
        verslag = " Open eerst het verslag." if any(p.suffix == ".pdf" for p in paths) else ""
        self.tell(
            Tone.OK,
            f"De jaarexport van {self._year} is gemaakt",
            f"In de map staan {len(paths)} bestanden.{verslag}",
        )
        self.view.verslag.clear()
        self._turn_to(FIGURES)


def _may_be_fixed(state: CijfersState) -> bool:
    """Whether the report of this year, or of a new state of it, can be filled in."""
    if state.part == NIEUW:
        return state.veranderd is not None and state.veranderd.beletsel is None
    return not state.running and not state.released


def _proposed(years: tuple[int, ...], this_year: int) -> int | None:
    """The newest year that is over, else the newest."""
    over = [year for year in years if year < this_year]
    return max(over or years, default=None)

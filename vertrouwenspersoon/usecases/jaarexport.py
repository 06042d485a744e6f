"""Jaarexport: preview, then write, the anonymised year; a year that was written is frozen."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.domain.eigen_overzicht import EigenOverzicht, eigen_overzicht
from vertrouwenspersoon.domain.jaarverslag import (
    Bezwaar,
    Ondertekening,
    Verslag,
    Verslagstukken,
    Verslagtekst,
)
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Handeling, Release
from vertrouwenspersoon.domain.zaak import EARLIEST
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.statistics.bestanden import Bestanden
from vertrouwenspersoon.statistics.export import Jaarexport, make_jaarexport
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave
from vertrouwenspersoon.store import countable, geheim, namen, organisatie, overzicht, releases
from vertrouwenspersoon.usecases.jaarverslag import (
    check_verslag,
    figures_of,
    make_verslag,
    text_faults,
    verslagstukken,
    with_further_files,
)
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import check_writable, write_files


@dataclass(frozen=True, slots=True)
class Jaarexporten:
    """The annual export to the municipal secretary."""

    tools: Tools

    def jaren(self) -> tuple[int, ...]:
        """The years that hold zaken, newest first."""
        return countable.jaren(self.tools.store)

    def preview(self, jaar: int) -> Jaarexport:
        """What would leave, with the reasons for the screen. Nothing is written or recorded."""
        tools = self.tools
        lijsten = tools.inhoud.codelijsten
        office = organisatie.read_organisatie(tools.store)
        return make_jaarexport(
            countable.countable_incidents(tools.store, jaar, lijsten),
            jaar,
            lijsten,
            office.sterktes,
            drempel=office.gemeente.drempel,
            sleutel=geheim.read_sleutel(tools.store),
            inhoud_versie=tools.inhoud.versie,
        )

    def released(self, jaar: int) -> Release | None:
        """The figures of this year as they were written before, or None."""
        return releases.release_of(self.tools.store, jaar)

    def eigen_overzicht(self, jaar: int) -> EigenOverzicht:
        """The unprotected counts of a year, for the adviser's own screen; never for a file."""
        regels = overzicht.overzichtsregels(self.tools.store)
        return eigen_overzicht(regels, jaar, self.tools.inhoud.codelijsten)

    def stukken(self, export: Jaarexport) -> Verslagstukken:
        """What the report would say about these figures: sentences and key figures."""
        office = organisatie.read_organisatie(self.tools.store)
        cijfers = read_vrijgave(figures_of(export.bestanden))
        return verslagstukken(cijfers, office, self.tools.inhoud)

    def bezwaren(self, jaar: int, tekst: Verslagtekst) -> tuple[Bezwaar, ...]:
        """What in the adviser's own text may not leave beside the figures of this year."""
        known = self.released(jaar)
        figures = self.preview(jaar).bestanden if known is None else known.bestanden
        return text_faults(tekst, figures, namen.all_names(self.tools.store))

    def write(self, jaar: int, folder: Path, verslag: Verslag | None = None) -> tuple[Path, ...]:
        """Write the files of a year into a folder and give their places: all of them, or none.

        With a signed `verslag` the report is one of them. A release that has a report keeps it.

        The first time fixes the figures; afterwards the same bytes are written, whatever changed
        since (disclosure design, section 6). `Refused(YEAR_NOT_OVER)` before 1 January of the
        next year: two states of one year give each other away. `Refused(DATE_IMPOSSIBLE)` for a
        year before living memory.
        """
        tools = self.tools
        if jaar < EARLIEST.year:
            raise Refused(Reason.DATE_IMPOSSIBLE, "jaar")
        if jaar >= day_of(tools.clock.now()).year:
            raise Refused(Reason.YEAR_NOT_OVER, str(jaar))
        check_writable(folder / f"jaarcijfers-{jaar}.csv")
        return write_files(folder, self._fixed(jaar, verslag))

    def _fixed(self, jaar: int, verslag: Verslag | None) -> Bestanden:
        """The bytes of this year: those of the ledger, or new ones that enter it now."""
        known = self.released(jaar)
        if known is not None:
            return self._reported(known.bestanden, verslag, known.op)
        tools = self.tools
        office = organisatie.read_organisatie(tools.store)
        made = with_further_files(self.preview(jaar).bestanden, office, tools.inhoud)
        made = self._reported(made, verslag, tools.clock.now())
        with tools.writing(Handeling.JAAREXPORT_GEMAAKT, str(jaar)) as now:
            releases.add_release(tools.store, Release(jaar, now, made))
        return made

    def _reported(self, made: Bestanden, verslag: Verslag | None, op: datetime) -> Bestanden:
        """The files with the report, when one was signed and there is none yet."""
        if verslag is None or any(name.startswith("jaarverslag-") for name, _ in made):
            return made
        tools = self.tools
        check_verslag(verslag, made, namen.all_names(tools.store))
        signed = Ondertekening(verslag.naam, day_of(tools.clock.now()), day_of(op))
        office = organisatie.read_organisatie(tools.store)
        return (*made, make_verslag(made, verslag, signed, office, tools.inhoud))

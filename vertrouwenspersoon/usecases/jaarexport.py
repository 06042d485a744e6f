"""Jaarexport: preview, then write, the anonymised year; a year that was written is frozen."""

from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Handeling, Release
from vertrouwenspersoon.domain.zaak import EARLIEST
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.statistics.export import Jaarexport, make_jaarexport
from vertrouwenspersoon.store import countable, geheim, organisatie, releases
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file


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

    def write(self, jaar: int, folder: Path) -> tuple[Path, ...]:
        """Write the files of a year into a folder and give their places.

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
        bestanden = self._fixed(jaar)
        written = []
        for name, data in bestanden:
            write_file(folder / name, data)
            written.append(folder / name)
        return tuple(written)

    def _fixed(self, jaar: int) -> tuple[tuple[str, bytes], ...]:
        """The bytes of this year: those of the ledger, or new ones that enter it now."""
        known = self.released(jaar)
        if known is not None:
            return known.bestanden
        made = self.preview(jaar).bestanden
        with self.tools.writing(Handeling.JAAREXPORT_GEMAAKT, str(jaar)) as now:
            releases.add_release(self.tools.store, Release(jaar, now, made))
        return made

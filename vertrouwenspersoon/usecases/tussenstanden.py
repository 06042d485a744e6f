"""Tussenstanden: rounded figures of a year that is not over; one for each year, for good."""

from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.release import Release, Releasesoort
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.statistics.tussenstand import (
    Tussenstand,
    make_tussenbestanden,
    make_tussenstand,
    read_tussenstand,
)
from vertrouwenspersoon.store import countable, geheim, organisatie, releases
from vertrouwenspersoon.usecases.jaarstanden import counted, is_over
from vertrouwenspersoon.usecases.jaarverslag import figures_of
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import check_writable, write_files


@dataclass(frozen=True, slots=True)
class Tussenstanden:
    """Interim figures, for whoever cannot wait for the figures of the year."""

    tools: Tools

    def preview(self, jaar: int) -> Tussenstand:
        """The rounded figures of the year so far: as they left, or as they would leave now."""
        known = self.released(jaar)
        if known is not None:
            return read_tussenstand(figures_of(known.bestanden))
        store, lijsten = self.tools.store, self.tools.inhoud.codelijsten
        office = organisatie.read_organisatie(store)
        return make_tussenstand(
            countable.countable_incidents(store, jaar, lijsten),
            jaar,
            lijsten,
            office.sterktes,
            basis=office.gemeente.drempel,
            sleutel=geheim.read_sleutel(store),
        )

    def released(self, jaar: int) -> Release | None:
        """The rounded figures of this year that left, or None."""
        found = releases.releases_of(self.tools.store, jaar)
        return next((one for one in found if one.soort is Releasesoort.TUSSENSTAND), None)

    def write(self, jaar: int, folder: Path) -> tuple[Path, ...]:
        """Write the rounded figures of the running year: once, and later the same bytes again.

        A second draw would narrow the first, so there is one in a year. `Refused(YEAR_OVER)` for a
        year that is not running and has none.
        """
        known = self.released(jaar)
        if known is None and (is_over(self.tools, jaar) or not is_over(self.tools, jaar - 1)):
            raise Refused(Reason.YEAR_OVER, str(jaar))
        check_writable(folder / f"tussenstand-{jaar}.csv")
        return write_files(folder, self._fixed(jaar) if known is None else known.bestanden)

    def _fixed(self, jaar: int) -> tuple[tuple[str, bytes], ...]:
        """New bytes, which enter the ledger now."""
        made, geteld = make_tussenbestanden(self.preview(jaar)), counted(self.tools, jaar)
        soort = Releasesoort.TUSSENSTAND
        with self.tools.writing(Handeling.JAAREXPORT_GEMAAKT, f"{jaar} {soort.value}") as now:
            kept = Release(jaar, now, made, soort, aantal=len(geteld), geteld=geteld)
            releases.add_release(self.tools.store, kept)
        return made

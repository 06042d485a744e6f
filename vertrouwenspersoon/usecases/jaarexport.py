"""Jaarexport: preview, then write, the anonymised year; a year that was written is frozen."""

from dataclasses import dataclass, replace
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
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.release import (
    BekendCijfer,
    BekendId,
    OpenZaak,
    Release,
    Tabelkeuze,
    Veranderd,
    check_bekend,
)
from vertrouwenspersoon.domain.zaak import EARLIEST
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.statistics.bestanden import Bestanden
from vertrouwenspersoon.statistics.export import Jaarexport, shown_again
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave
from vertrouwenspersoon.store import (
    bekend,
    countable,
    namen,
    organisatie,
    overzicht,
    releases,
)
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.jaarstanden import (
    choices,
    counted,
    earlier,
    is_over,
    make_export,
    states_of,
    unfinished,
    veranderd,
)
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
        """What would leave first, with the reasons for the screen. Nothing is written or kept."""
        rounded = tuple(state for state in earlier(self.tools, jaar) if state.is_rounded)
        return make_export(self.tools, jaar, rounded)

    def getoond(self, jaar: int) -> Jaarexport:
        """What the screen shows of a year: what left, or what would leave when nothing did yet."""
        known = self.released(jaar)
        return self.preview(jaar) if known is None else shown_again(known.bestanden)

    def preview_stand(self, jaar: int) -> Jaarexport:
        """A new state of a year that left, as it would be; `Refused` when there cannot be one.

        `TOO_FEW_CHANGED`, `STATE_UNPROVEN`, or `ERASED_SINCE`: of what is erased the ledger keeps
        nothing but the numbers that left, so no difference can be checked any more.
        """
        changed = self.veranderd(jaar)
        if changed is None:
            return self.preview(jaar)
        if changed.beletsel is not None:
            raise Refused(changed.beletsel, str(jaar))
        return make_export(self.tools, jaar, earlier(self.tools, jaar))

    def veranderd(self, jaar: int) -> Veranderd | None:
        """What changed since a year was fixed; None when it was not."""
        return veranderd(self.tools, jaar)

    def onaf(self, jaar: int) -> tuple[OpenZaak, ...]:
        """The zaken of a year that are not closed or not coded: to be seen before fixing it."""
        return unfinished(self.tools, jaar)

    def tabelkeuzes(self, jaar: int) -> tuple[Tabelkeuze, ...]:
        """The tables and rows of which a number may be known elsewhere."""
        return choices(self.tools, jaar)

    def bekend(self, jaar: int) -> tuple[BekendCijfer, ...]:
        """What readers know about a year from elsewhere."""
        return bekend.bekend_of(self.tools.store, jaar)

    def add_bekend(self, cijfer: BekendCijfer) -> Changes:
        """Keep a number that readers know (A28); `Refused` with the field that is wrong."""
        check_bekend(cijfer, self.bekend(cijfer.jaar))
        keuze = next((k for k in self.tabelkeuzes(cijfer.jaar) if k.tabel == cijfer.tabel), None)
        if keuze is None or not set(cijfer.rijen) <= {code for code, _ in keuze.rijen}:
            raise Refused(Reason.UNKNOWN_CODE, "rijen")
        named = replace(cijfer, id=BekendId(self.tools.ids.new()))
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "bekend_cijfer"):
            bekend.add_bekend(self.tools.store, named)
        return Changes(organisatie=True)

    def remove_bekend(self, own: BekendId) -> Changes:
        """Take a number that readers know out."""
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "bekend_cijfer"):
            bekend.remove_bekend(self.tools.store, own)
        return Changes(organisatie=True)

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

    def bezwaren(
        self, jaar: int, tekst: Verslagtekst, *, nieuw: bool = False
    ) -> tuple[Bezwaar, ...]:
        """What in the adviser's own text may not leave beside the figures of this year.

        With `nieuw` beside those of a new state.
        """
        export = self.preview_stand(jaar) if nieuw else self.getoond(jaar)
        return text_faults(tekst, export.bestanden, namen.all_names(self.tools.store))

    def write(
        self,
        jaar: int,
        folder: Path,
        verslag: Verslag | None = None,
        *,
        gezien: bool = False,
        nieuw: bool = False,
    ) -> tuple[Path, ...]:
        """Write the files of a year into a folder and give their places: all of them, or none.

        With a signed `verslag` the report is one of them. A release that has a report keeps it.

        The first time fixes the figures; afterwards the same bytes are written, whatever changed
        since (disclosure design, section 6), unless a `nieuw` state is asked for and may be
        (`preview_stand`). `gezien` tells that the zaken that are not finished were seen:
        `Refused(ZAKEN_UNFINISHED)` without it when there are any. `Refused(YEAR_NOT_OVER)` before
        1 January of the next year: two states of one year give each other away.
        `Refused(DATE_IMPOSSIBLE)` for a year before living memory.
        """
        if jaar < EARLIEST.year:
            raise Refused(Reason.DATE_IMPOSSIBLE, "jaar")
        if not is_over(self.tools, jaar):
            raise Refused(Reason.YEAR_NOT_OVER, str(jaar))
        check_writable(folder / f"jaarcijfers-{jaar}.csv")
        known = None if nieuw else self.released(jaar)
        if known is not None:
            return write_files(folder, self._reported(known.bestanden, verslag, known.op))
        if not gezien and self.onaf(jaar):
            raise Refused(Reason.ZAKEN_UNFINISHED, str(jaar))
        return write_files(folder, self._fixed(jaar, verslag))

    def _fixed(self, jaar: int, verslag: Verslag | None) -> Bestanden:
        """New bytes for this year, which enter the ledger now."""
        tools = self.tools
        office = organisatie.read_organisatie(tools.store)
        export = self.preview_stand(jaar)
        made = with_further_files(export.bestanden, office, tools.inhoud)
        made = self._reported(made, verslag, tools.clock.now())
        geteld, nummer = counted(tools, jaar), len(states_of(tools, jaar)) + 1
        with tools.writing(Handeling.JAAREXPORT_GEMAAKT, str(jaar)) as now:
            release = Release(jaar, now, made, nummer=nummer, aantal=len(geteld), geteld=geteld)
            releases.add_release(tools.store, release)
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

"""Reactieschemas: change the municipality's scheme, adopt a version, make the one A4.

The drawing of PDFs is loaded when the first one is made: opening the program does not wait for it.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vertrouwenspersoon.domain.bounds import check_bounds, check_day
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.reactieschema import Reactieschema, Rij
from vertrouwenspersoon.store import organisatie
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file

if TYPE_CHECKING:
    from vertrouwenspersoon.documents.reactieschema import Fit

_CHANGED = Changes(schema=True)


@dataclass(frozen=True, slots=True)
class Reactieschemas:
    """The versions of the scheme; the newest one is the one that is edited and printed."""

    tools: Tools

    def huidig(self) -> Reactieschema:
        """The newest version, adopted or still a concept."""
        return organisatie.read_organisatie(self.tools.store).reactieschema

    def save_rij(self, rij: Rij) -> Changes:
        """Keep a row. An adopted version is never changed: the row goes into a new concept."""
        check_bounds(rij)
        tools = self.tools
        with tools.writing(Handeling.SCHEMA_GEWIJZIGD, rij.id):
            current = self.huidig()
            if current.vastgesteld_op is None:
                organisatie.save_reactieschema(tools.store, current.with_rij(rij))
            else:
                concept = replace(current, versie=current.versie + 1, vastgesteld_op=None)
                organisatie.add_reactieschema(tools.store, concept.with_rij(rij))
        return _CHANGED

    def adopt(self, op: date) -> Changes:
        """Adopt the concept: from this day it is the scheme of the municipality."""
        check_day(op, "vastgesteld_op")
        tools = self.tools
        with tools.writing(Handeling.SCHEMA_GEWIJZIGD, "vastgesteld"):
            current = self.huidig()
            organisatie.save_reactieschema(tools.store, replace(current, vastgesteld_op=op))
        return _CHANGED

    def fit(self) -> "Fit":
        """Whether the newest version fits one A4, and which rows are too long."""
        from vertrouwenspersoon.documents.reactieschema import fit  # noqa: PLC0415 - see module

        return fit(self._printed(), self._gemeente())

    def pdf(self, highlighted: frozenset[str] = frozenset()) -> bytes:
        """The A4, as PDF, with these rows marked.

        `Refused(DOES_NOT_FIT_ONE_PAGE)` with the row when it does not fit.
        """
        from vertrouwenspersoon.documents.reactieschema import (  # noqa: PLC0415 - see module
            render_reactieschema,
        )

        today = day_of(self.tools.clock.now())
        return render_reactieschema(
            self._printed(), self._gemeente(), printed_on=today, highlighted=highlighted
        )

    def write_pdf(self, path: Path) -> Path:
        """Record that the A4 is made, and write it to a file."""
        data = self.pdf()
        with self.tools.writing(Handeling.PDF_GEMAAKT, "reactieschema"):
            pass
        write_file(path, data)
        return path

    def _gemeente(self) -> Gemeente:
        return organisatie.read_organisatie(self.tools.store).gemeente

    def _printed(self) -> Reactieschema:
        """The newest version with its sources by title: at the wall nobody knows their codes."""
        schema = self.huidig()
        titles = {bron.id: bron.titel for bron in self.tools.inhoud.bronnen}
        return replace(schema, bron=tuple(titles.get(one, one) for one in schema.bron))

"""Reactieschemas: change the municipality's scheme, adopt a version, make the one A4.

The drawing of PDFs is loaded when the first one is made: opening the program does not wait for it.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vertrouwenspersoon.domain.afdruk import Afdruk, Papierstuk
from vertrouwenspersoon.domain.bounds import check_bounds, check_day
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.reactieschema import Reactieschema, Rij, Schemavorm, in_force
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import feiten
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, organisatie
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools

if TYPE_CHECKING:
    from vertrouwenspersoon.documents.reactieschema import Fit
    from vertrouwenspersoon.documents.schemaplan import Opmaak

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

    def versies(self) -> tuple[Reactieschema, ...]:
        """Every version that was kept, the newest first."""
        kept = organisatie.read_organisatie(self.tools.store).reactieschemas
        return tuple(sorted(kept, key=lambda schema: -schema.versie))

    def of_zaak(self, zaak: ZaakId) -> Reactieschema:
        """The version that is applied in a zaak.

        The one in force when its first measure was decided; before that the newest.
        """
        store = self.tools.store
        office = organisatie.read_organisatie(store)
        decided = [m.besloten_op for m in beelden.read_beeld(store, zaak).begeleiding.maatregelen]
        held = in_force(office.reactieschemas, min(decided)) if decided else None
        return held or office.reactieschema

    def fit(self, vorm: Schemavorm = Schemavorm.LIGGEND) -> "Fit":
        """Whether the newest version fits one page, and which rows are too long."""
        from vertrouwenspersoon.documents.reactieschema import fit  # noqa: PLC0415 - see module
        from vertrouwenspersoon.documents.schemaplan import Opmaak  # noqa: PLC0415 - the same

        office = organisatie.read_organisatie(self.tools.store)
        return fit(self._named(self.huidig()), office.gemeente, Opmaak(office.logo), vorm)

    def places(self, vorm: Schemavorm = Schemavorm.LIGGEND) -> dict[str, tuple[float, float]]:
        """Where each row of the newest version stands on its page, as shares from above."""
        from vertrouwenspersoon.documents.reactieschema import (  # noqa: PLC0415 - see module
            row_places,
        )
        from vertrouwenspersoon.documents.schemaplan import Opmaak  # noqa: PLC0415 - the same

        office = organisatie.read_organisatie(self.tools.store)
        return row_places(self._named(self.huidig()), office.gemeente, Opmaak(office.logo), vorm)

    def pdf(self, vorm: Schemavorm = Schemavorm.LIGGEND, versie: int | None = None) -> Papierstuk:
        """The page of a version (the newest), made and not yet written.

        `Refused(DOES_NOT_FIT_ONE_PAGE)` with the row when it does not fit;
        `Refused(NOT_FOUND)` for a version that is not there.
        """
        from vertrouwenspersoon.documents.schemaplan import Opmaak  # noqa: PLC0415 - see module

        kept = {schema.versie: schema for schema in self.versies()}
        schema = self.huidig() if versie is None else kept.get(versie)
        if schema is None:
            raise Refused(Reason.NOT_FOUND, "reactieschema")
        opmaak = Opmaak(organisatie.read_organisatie(self.tools.store).logo)
        return self._prepare(schema, opmaak, vorm)

    def pdf_of_zaak(self, zaak: ZaakId, vorm: Schemavorm = Schemavorm.LIGGEND) -> Papierstuk:
        """The page for one zaak: its situation marked, its version, and whom to call.

        `Refused(DOES_NOT_FIT_ONE_PAGE)` also when there are more contacts than fit.
        """
        from vertrouwenspersoon.documents.schemaplan import Opmaak  # noqa: PLC0415 - see module

        tools = self.tools
        beeld = beelden.read_beeld(tools.store, zaak)
        office = organisatie.read_organisatie(tools.store)
        known = feiten(beeld, tools.inhoud.codelijsten, tools.inhoud.vragen)
        schema = self.of_zaak(zaak)
        rows = frozenset(rij.id for rij in schema.rows_for(known))
        opmaak = Opmaak(office.logo, beeld.zaak.code, office.contacten)
        return self._prepare(schema, opmaak, vorm, rows, zaak)

    def _prepare(
        self,
        schema: Reactieschema,
        opmaak: "Opmaak",
        vorm: Schemavorm,
        highlighted: frozenset[str] = frozenset(),
        zaak: ZaakId | None = None,
    ) -> Papierstuk:
        from vertrouwenspersoon.documents.reactieschema import (  # noqa: PLC0415 - see module
            render_reactieschema,
        )

        printed, gemeente = self._named(schema), self._gemeente()

        def draw(afdruk: Afdruk) -> bytes:
            return render_reactieschema(
                printed,
                gemeente,
                printed_on=day_of(afdruk.op),
                highlighted=highlighted,
                controle=afdruk.code,
                opmaak=opmaak,
                vorm=vorm,
            )

        return Afdrukken(self.tools).prepare("reactieschema", draw, zaak=zaak, versie=schema.versie)

    def write_pdf(self, path: Path, password: Confidential | None = None) -> Path:
        """Record that the A4 is made, and write it to a file."""
        return Afdrukken(self.tools).write(self.pdf(), path, password)

    def _gemeente(self) -> Gemeente:
        return organisatie.read_organisatie(self.tools.store).gemeente

    def _named(self, schema: Reactieschema) -> Reactieschema:
        """A version with its sources by title: at the wall nobody knows their codes."""
        titles = {bron.id: bron.titel for bron in self.tools.inhoud.bronnen}
        return replace(schema, bron=tuple(titles.get(one, one) for one in schema.bron))

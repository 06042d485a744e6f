"""Doorgiften: pass something on with consent or on an exception, and keep a line of it."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from vertrouwenspersoon.domain.afdruk import Afdruk, Deelt, Papierstuk
from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgeefformulier import (
    Veld,
    doorgeefvelden,
    groups,
    offered,
    ticked,
)
from vertrouwenspersoon.domain.doorgifte import (
    TOESTEMMING,
    Doorgifte,
    DoorgifteId,
    Weg,
    check_grond,
)
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.toestemming import Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.store import beelden, doorgiften, dossiers, organisatie
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools

FORMULIER = "doorgeefformulier"
"""What kind of document the form is."""


@dataclass(frozen=True, slots=True)
class Doorgiften:
    """The ledger of what left a zaak, and the form by which it leaves."""

    tools: Tools

    def record(
        self,
        zaak: ZaakId,
        ontvanger: Code,
        wat: tuple[Wat, ...],
        weg: Weg,
        *,
        grond: Code = TOESTEMMING,
        woorden: Confidential = Confidential(""),
    ) -> Changes:
        """Keep that something was told.

        `Refused(CONSENT_MISSING)` when the melder did not say yes to each group of facts;
        `Refused(REASON_MISSING)` for an exception without a reason; `Refused(EMPTY)` for nothing.
        """
        lijsten = self.tools.inhoud.codelijsten
        lijsten.check(ontvanger, "ontvanger")
        lijsten.check(grond, "grond")
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "doorgifte") as (_, now):
            identity = DoorgifteId(self.tools.ids.new())
            line = Doorgifte(identity, ontvanger, wat, weg, now, grond, woorden=woorden)
            check_bounds(line)
            check_grond(line, dossiers.read_dossier(self.tools.store, zaak).toestemmingen)
            doorgiften.add_doorgifte(self.tools.store, zaak, line)
        return of_zaak(zaak)

    def formulier(self, zaak: ZaakId, ontvanger: Code, ids: Collection[str]) -> Papierstuk:
        """The form with these fields, made and not yet written; nobody was told anything yet.

        Only fields the ontvanger may know are copied; `Refused(EMPTY)` when none is left. Its line
        in the ledger comes when it leaves.
        """
        # The drawing of PDFs is loaded when the first one is made, as in papier.
        from vertrouwenspersoon.documents.doorgeefformulier import (  # noqa: PLC0415 - see above
            render_doorgeefformulier,
        )

        tools = self.tools
        velden = self._chosen(zaak, ontvanger, ids)
        code = beelden.read_beeld(tools.store, zaak).zaak.code
        gemeente = organisatie.read_organisatie(tools.store).gemeente
        label = tools.inhoud.codelijsten.label(ontvanger)

        def draw(afdruk: Afdruk) -> bytes:
            return render_doorgeefformulier(
                code, label, velden, gemeente, printed_on=afdruk.op, controle=afdruk.code
            )

        told = Confidential(", ".join(veld.label for veld in velden))
        return Afdrukken(tools).prepare(
            FORMULIER,
            draw,
            zaak=zaak,
            lezer=ontvanger.partition(":")[2],
            deelt=Deelt(ontvanger, groups(velden), told),
        )

    def write_formulier(
        self, zaak: ZaakId, ontvanger: Code, ids: Collection[str], path: Path
    ) -> Path:
        """Write the form to a file; ledgers and journal get their lines before it is there."""
        return Afdrukken(self.tools).write(self.formulier(zaak, ontvanger, ids), path)

    def _chosen(self, zaak: ZaakId, ontvanger: Code, ids: Collection[str]) -> tuple[Veld, ...]:
        lijsten = self.tools.inhoud.codelijsten
        lijsten.check(ontvanger, "ontvanger")
        beeld = beelden.read_beeld(self.tools.store, zaak)
        velden = offered(doorgeefvelden(beeld, lijsten), beeld.dossier.toestemmingen, ontvanger)
        return ticked(velden, ids)

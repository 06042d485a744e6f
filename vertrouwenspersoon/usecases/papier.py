"""Papier: the case summary as PDF, in memory or in a file, as far as consent reaches.

The drawing of PDFs is loaded when the first one is made: opening the program does not wait for it.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.stappen import zaak_pagina
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, doorgiften, organisatie
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file


class Lezer(Enum):
    """For whom a case summary is made."""

    EIGEN = "eigen"
    """The adviser: everything."""
    REGISTRATIE = "registratie"
    """The incidentregistratie of the municipality: coded facts only, with consent."""


REGISTRATIE_ONTVANGER = Code("ontvanger:registratie")
"""The ontvanger whose consent lets coded facts cross to the incidentregistratie."""


@dataclass(frozen=True, slots=True)
class Papier:
    """What leaves a zaak on paper."""

    tools: Tools

    def zaakoverzicht(self, zaak: ZaakId, lezer: Lezer) -> bytes:
        """The case summary as PDF bytes.

        `Refused(CONSENT_MISSING)` for the registration while the melder did not say yes to it.
        """
        from vertrouwenspersoon.documents.zaakoverzicht import (  # noqa: PLC0415 - see module
            render_registratieblad,
            render_zaakoverzicht,
        )

        tools = self.tools
        beeld = beelden.read_beeld(tools.store, zaak)
        pagina = zaak_pagina(beeld, tools.inhoud, tools.kalender())
        gemeente = organisatie.read_organisatie(tools.store).gemeente
        now = tools.clock.now()
        if lezer is Lezer.EIGEN:
            return render_zaakoverzicht(pagina, tools.inhoud, gemeente, printed_on=now)
        if not may_share(beeld.dossier.toestemmingen, REGISTRATIE_ONTVANGER, Wat.FEITEN):
            raise Refused(Reason.CONSENT_MISSING, REGISTRATIE_ONTVANGER)
        return render_registratieblad(pagina, tools.inhoud, gemeente, printed_on=now)

    def write_zaakoverzicht(self, zaak: ZaakId, lezer: Lezer, path: Path) -> Path:
        """Record that the case summary is made, and for whom, and write it to a file.

        The journal gets its line before the file is there, so that no paper exists without one;
        the sheet for the registration gets one in the ledger too.
        """
        data = self.zaakoverzicht(zaak, lezer)
        tools = self.tools
        with tools.writing(Handeling.PDF_GEMAAKT, f"{zaak} zaakoverzicht {lezer.value}") as now:
            if lezer is Lezer.REGISTRATIE:
                identity, part = DoorgifteId(tools.ids.new()), "document:registratieblad"
                to, wat = REGISTRATIE_ONTVANGER, (Wat.FEITEN,)
                line = Doorgifte(identity, to, wat, Weg.OPGESLAGEN, now, bij=part)
                doorgiften.add_doorgifte(tools.store, zaak, line)
        write_file(path, data)
        return path

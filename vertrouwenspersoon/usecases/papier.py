"""Papier: the case summary as PDF, in memory or in a file, as far as consent reaches.

The drawing of PDFs is loaded when the first one is made: opening the program does not wait for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from vertrouwenspersoon.domain.afdruk import Afdruk, Deelt, Papierstuk
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.overzicht import (
    Keuze,
    Publiek,
    Sectie,
    check_keuze,
    proposed,
    told,
)
from vertrouwenspersoon.domain.speech import SECTIE
from vertrouwenspersoon.domain.stappen import zaak_pagina
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, organisatie, zaken
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.tools import Tools


class Lezer(Enum):
    """For whom a case summary is made."""

    EIGEN = "eigen"
    """The adviser: everything."""
    REGISTRATIE = "registratie"
    """The incidentregistratie of the municipality: coded facts only, with consent."""


_NOT_IN_FACTS = ("verhaal", "namen", "notities", "toestemming", "bewijs", "schade van personen")
"""What a registratieblad does not tell."""
REGISTRATIE_ONTVANGER = Code("ontvanger:registratie")
"""The ontvanger whose consent lets coded facts cross to the incidentregistratie."""


@dataclass(frozen=True, slots=True)
class Papier:
    """What leaves a zaak on paper."""

    tools: Tools

    def zaakoverzicht(self, zaak: ZaakId, lezer: Lezer) -> Papierstuk:
        """The case summary, made and not yet written: its bytes can be shown, printed and kept.

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
        own = lezer is Lezer.EIGEN
        if not own and not may_share(
            beeld.dossier.toestemmingen, REGISTRATIE_ONTVANGER, Wat.FEITEN
        ):
            raise Refused(Reason.CONSENT_MISSING, REGISTRATIE_ONTVANGER)
        render = render_zaakoverzicht if own else render_registratieblad

        def draw(afdruk: Afdruk) -> bytes:
            return render(
                pagina, tools.inhoud, gemeente, printed_on=afdruk.op, controle=afdruk.code
            )

        return Afdrukken(tools).prepare(
            "zaakoverzicht" if own else "registratieblad",
            draw,
            zaak=zaak,
            lezer=lezer.value,
            weggelaten=() if own else _NOT_IN_FACTS,
            deelt=None if own else Deelt(REGISTRATIE_ONTVANGER, (Wat.FEITEN,)),
        )

    def overzicht(self, zaak: ZaakId, keuze: Keuze) -> Papierstuk:
        """The case summary for one reader, made and not yet written.

        `Refused(CONSENT_MISSING)` for a section the melder did not say yes to, `Refused(EMPTY)`
        without any section.
        """
        from vertrouwenspersoon.documents.zaakoverzicht import (  # noqa: PLC0415 - see module
            render_overzicht_for,
        )

        tools = self.tools
        beeld = beelden.read_beeld(tools.store, zaak)
        said = beeld.dossier.toestemmingen
        check_keuze(keuze, said)
        pagina = zaak_pagina(beeld, tools.inhoud, tools.kalender())
        gemeente = organisatie.read_organisatie(tools.store).gemeente

        def draw(afdruk: Afdruk) -> bytes:
            moment, code = afdruk.op, afdruk.code
            return render_overzicht_for(
                keuze, pagina, tools.inhoud, gemeente, printed_on=moment, controle=code
            )

        ontvanger, wat = keuze.publiek.ontvanger, told(keuze, said)
        return Afdrukken(tools).prepare(
            "zaakoverzicht",
            draw,
            zaak=zaak,
            lezer=keuze.publiek.value,
            weggelaten=_left_out(keuze, wat),
            deelt=None if ontvanger is None else Deelt(ontvanger, wat),
        )

    def write_overzicht(self, zaak: ZaakId, publiek: Publiek, path: Path) -> Path:
        """Write to a file all that a reader may have but the adviser's own notes, and record it."""
        said = beelden.read_beeld(self.tools.store, zaak).dossier.toestemmingen
        stuk = self.overzicht(zaak, Keuze(publiek, proposed(publiek, said)))
        return Afdrukken(self.tools).write(stuk, path)

    def write_zaakoverzicht(
        self, zaak: ZaakId, lezer: Lezer, path: Path, password: Confidential | None = None
    ) -> Path:
        """Record that the case summary is made, and for whom, and write it to a file.

        With a password the file opens with that only.
        """
        return Afdrukken(self.tools).write(self.zaakoverzicht(zaak, lezer), path, password)

    def open_zaken(self) -> tuple[ZaakId, ...]:
        """The zaken that are not closed: what a successor would want on paper."""
        return zaken.open_ids(self.tools.store)

    def write_stapel(
        self, these: tuple[ZaakId, ...], folder: Path, password: Confidential | None = None
    ) -> Iterator[Path]:
        """Write the adviser's own summary of each zaak, one file at a time.

        Each step makes, records and writes one document and gives its place; whoever stops asking
        stops the work, and what was written stays. No more than one document is in memory.
        """
        for zaak in these:
            stuk = self.zaakoverzicht(zaak, Lezer.EIGEN)
            yield Afdrukken(self.tools).write(stuk, folder / stuk.bestandsnaam, password)


def _left_out(keuze: Keuze, wat: tuple[Wat, ...]) -> tuple[str, ...]:
    """What a summary does not tell, in words for whoever finds its code."""
    secties = tuple(SECTIE[one].lower() for one in Sectie if one not in keuze.secties)
    return secties if Wat.NAAM in wat or keuze.publiek.ontvanger is None else (*secties, "namen")

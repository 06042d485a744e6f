"""Dossiers: story, people, notes and consent; the confidential half of a zaak."""

from dataclasses import dataclass, replace
from datetime import datetime

from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import (
    Betrokkene,
    BetrokkeneId,
    Hoedanigheid,
    Notitie,
    NotitieId,
    Notitiesoort,
    check_text,
)
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, ToestemmingId, Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import dossiers
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.prullenbak import removing
from vertrouwenspersoon.usecases.tools import Tools


@dataclass(frozen=True, slots=True)
class Dossiers:
    """The vertrouwelijke dossiers."""

    tools: Tools

    def save_head(
        self,
        zaak: ZaakId,
        *,
        titel: Confidential | None = None,
        codenaam: Confidential | None = None,
        verhaal: Confidential | None = None,
        gevolgen: tuple[Code, ...] | None = None,
    ) -> Changes:
        """Keep title, code name, story or personal consequences; None leaves one as it was."""
        for text, where in ((titel, "titel"), (codenaam, "codenaam")):
            if text is not None:
                check_text(text, where, required=True)
        if verhaal is not None:
            check_text(verhaal, "verhaal")
        for gevolg in gevolgen or ():
            self.tools.inhoud.codelijsten.check(gevolg, "gevolg-persoon")
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "hoofd"):
            known = dossiers.read_dossier(self.tools.store, zaak)
            head = replace(
                known,
                titel=known.titel if titel is None else titel,
                codenaam=known.codenaam if codenaam is None else codenaam,
                verhaal=known.verhaal if verhaal is None else verhaal,
                gevolgen=known.gevolgen if gevolgen is None else gevolgen,
            )
            dossiers.save_dossier_head(self.tools.store, head)
        return of_zaak(zaak)

    def save_betrokkene(
        self,
        zaak: ZaakId,
        hoedanigheid: Hoedanigheid,
        naam: Confidential,
        contact: Confidential = Confidential(""),
        *,
        rol: Code | None = None,
        betrokkene: BetrokkeneId | None = None,
    ) -> Changes:
        """Keep someone in the dossier: a new person, or the one with this identity."""
        check_text(naam, "naam", required=True)
        check_text(contact, "contact")
        if rol is not None:
            self.tools.inhoud.codelijsten.check(rol, "rol")
        identity = betrokkene or BetrokkeneId(self.tools.ids.new())
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "betrokkene"):
            person = Betrokkene(identity, hoedanigheid, naam, contact, rol)
            dossiers.save_betrokkene(self.tools.store, zaak, person)
        return of_zaak(zaak)

    def remove_betrokkene(self, zaak: ZaakId, betrokkene: BetrokkeneId) -> Changes:
        """Take someone out of the dossier, into the bin."""
        with removing(self.tools, zaak, Handeling.DOSSIER_GEWIJZIGD, "betrokkene"):
            dossiers.remove_betrokkene(self.tools.store, zaak, betrokkene)
        return of_zaak(zaak)

    def save_notitie(
        self,
        zaak: ZaakId,
        tekst: Confidential,
        *,
        bij: str = "zaak",
        soort: Notitiesoort = Notitiesoort.NOTITIE,
        gebeurd_op: datetime | None = None,
        notitie: NotitieId | None = None,
    ) -> Changes:
        """Keep a note: a new one, or the one with this identity in new words."""
        check_text(tekst, "notitie", required=True)
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "notitie") as (_, now):
            if notitie is None:
                identity = NotitieId(self.tools.ids.new())
                note = Notitie(identity, soort, bij, tekst, gebeurd_op or now, now)
            else:
                known = self._known(zaak, notitie)
                note = replace(known, tekst=tekst, gebeurd_op=gebeurd_op or known.gebeurd_op)
            check_bounds(note)
            dossiers.save_notitie(self.tools.store, zaak, note)
        return of_zaak(zaak)

    def _known(self, zaak: ZaakId, notitie: NotitieId) -> Notitie:
        for note in dossiers.read_dossier(self.tools.store, zaak).notities:
            if note.id == notitie:
                return note
        raise Refused(Reason.NOT_FOUND, "notitie")

    def remove_notitie(self, zaak: ZaakId, notitie: NotitieId) -> Changes:
        """Take a note out of the dossier, into the bin."""
        with removing(self.tools, zaak, Handeling.DOSSIER_GEWIJZIGD, "notitie"):
            dossiers.remove_notitie(self.tools.store, zaak, notitie)
        return of_zaak(zaak)

    def record_toestemming(
        self,
        zaak: ZaakId,
        ontvanger: Code,
        wat: Wat,
        besluit: Besluit,
        *,
        wijze: Code | None = None,
        woorden: Confidential = Confidential(""),
    ) -> Changes:
        """Record what the melder said about sharing; earlier words stay as history."""
        check_text(woorden, "woorden")
        lijsten = self.tools.inhoud.codelijsten
        lijsten.check(ontvanger, "ontvanger")
        if wijze is not None:
            lijsten.check(wijze, "wijze")
        part = f"{ontvanger} {wat.value}"
        with self.tools.changing(zaak, Handeling.TOESTEMMING_VASTGELEGD, part) as (_, now):
            identity = ToestemmingId(self.tools.ids.new())
            word = Toestemming(identity, ontvanger, wat, besluit, now, wijze, woorden)
            dossiers.add_toestemming(self.tools.store, zaak, word)
        return of_zaak(zaak)

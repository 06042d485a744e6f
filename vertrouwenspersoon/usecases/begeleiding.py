"""Begeleiding: decide a reaction, follow an aangifte, list damage, plan aftercare."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Afspraak,
    AfspraakId,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.zaak import ZaakId, check_not_after
from vertrouwenspersoon.store import begeleiding, dossiers
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools

Onderdeel = Maatregel | Aangifte | Schade | Nazorg | Afspraak


@dataclass(frozen=True, slots=True)
class Begeleiding:
    """What the steps record besides taken: each in codes and dates, its words as notes."""

    tools: Tools

    def new_id(self) -> str:
        """An identity for something new."""
        return self.tools.ids.new()

    def save_maatregel(self, zaak: ZaakId, maatregel: Maatregel) -> Changes:
        """Keep a reaction to the dader that was decided; `Refused` for a day still to come."""
        check_bounds(maatregel)
        self.tools.inhoud.codelijsten.check(maatregel.soort, "maatregel")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "maatregel") as (_, now):
            check_not_after(maatregel.besloten_op, now, "besloten_op")
            begeleiding.save_maatregel(self.tools.store, zaak, maatregel)
        return of_zaak(zaak)

    def save_aangifte(self, zaak: ZaakId, aangifte: Aangifte) -> Changes:
        """Keep where an aangifte or melding at the police stands."""
        check_bounds(aangifte)
        lijsten = self.tools.inhoud.codelijsten
        lijsten.check(aangifte.politie, "politie")
        if aangifte.naambescherming is not None:
            lijsten.check(aangifte.naambescherming, "naambescherming")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "aangifte") as (_, now):
            check_not_after(aangifte.gedaan_op, now, "gedaan_op")
            begeleiding.save_aangifte(self.tools.store, zaak, aangifte)
        return of_zaak(zaak)

    def save_schade(self, zaak: ZaakId, schade: Schade) -> Changes:
        """Keep one item of damage."""
        check_bounds(schade)
        self.tools.inhoud.codelijsten.check(schade.soort, "schadesoort")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "schade"):
            begeleiding.save_schade(self.tools.store, zaak, schade)
        return of_zaak(zaak)

    def save_nazorg(self, zaak: ZaakId, nazorg: Nazorg) -> Changes:
        """Keep one moment of aftercare, planned or held."""
        check_bounds(nazorg)
        for steun in nazorg.steun:
            self.tools.inhoud.codelijsten.check(steun, "steun")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "nazorg"):
            begeleiding.save_nazorg(self.tools.store, zaak, nazorg)
        return of_zaak(zaak)

    def save_afspraak(
        self, zaak: ZaakId, afspraak: Afspraak, tekst: Confidential = Confidential("")
    ) -> Changes:
        """Keep an appointment, and what it is about as a note beside it."""
        check_bounds(afspraak)
        check_text(tekst, "afspraak")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "afspraak") as (_, now):
            begeleiding.save_afspraak(self.tools.store, zaak, afspraak)
            if tekst.reveal().strip():
                identity, part = NotitieId(self.tools.ids.new()), f"afspraak:{afspraak.id}"
                note = Notitie(identity, Notitiesoort.NOTITIE, part, tekst, now, now)
                dossiers.save_notitie(self.tools.store, zaak, note)
        return of_zaak(zaak)

    def remove(self, zaak: ZaakId, item: Onderdeel) -> Changes:
        """Take one of these out of a zaak."""
        store = self.tools.store
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, type(item).__name__.lower()):
            match item:
                case Maatregel():
                    begeleiding.remove_maatregel(store, zaak, MaatregelId(item.id))
                case Aangifte():
                    begeleiding.remove_aangifte(store, zaak, AangifteId(item.id))
                case Schade():
                    begeleiding.remove_schade(store, zaak, SchadeId(item.id))
                case Nazorg():
                    begeleiding.remove_nazorg(store, zaak, NazorgId(item.id))
                case Afspraak():
                    begeleiding.remove_afspraak(store, zaak, AfspraakId(item.id))
        return of_zaak(zaak)

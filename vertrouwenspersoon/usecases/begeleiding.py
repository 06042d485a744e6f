"""Begeleiding: decide a reaction, follow an aangifte, list damage, plan aftercare."""

from dataclasses import dataclass
from datetime import datetime

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
    is_protected,
)
from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.codes import Code, code_list
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.nazorgplan import usual_moments
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.punt import Punt, may_begin
from vertrouwenspersoon.domain.reactie import advice_part, deviates, is_too_heavy
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import ZaakId, check_not_after
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld, feiten
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, begeleiding, dossiers, punten, sporen
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.prullenbak import removing
from vertrouwenspersoon.usecases.reactieschemas import Reactieschemas
from vertrouwenspersoon.usecases.tools import Tools

Onderdeel = Maatregel | Aangifte | Schade | Nazorg | Afspraak | Procedure | Gift


@dataclass(frozen=True, slots=True)
class Begeleiding:
    """What the steps record besides taken: each in codes and dates, its words as notes."""

    tools: Tools

    def new_id(self) -> str:
        """An identity for something new."""
        return self.tools.ids.new()

    def save_maatregel(
        self, zaak: ZaakId, maatregel: Maatregel, reden: Confidential = Confidential("")
    ) -> Changes:
        """Keep a reaction to the dader that was decided; `Refused` for a day still to come.

        `Refused(OUT_OF_PROPORTION)` for a ban or a stop of service at E1;
        `Refused(REASON_MISSING)` when the scheme of the municipality says no and no reason for
        deciding otherwise is given or known. The reason becomes a note beside the maatregel.
        """
        check_bounds(maatregel)
        check_text(reden, "reden")
        lijsten = self.tools.inhoud.codelijsten
        lijsten.check(maatregel.soort, "maatregel")
        if maatregel.besloten_door is not None:
            lijsten.check(maatregel.besloten_door, "wie")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "maatregel") as (_, now):
            check_not_after(maatregel.besloten_op, now, "besloten_op")
            self._check_proportion(zaak, maatregel, reden)
            begeleiding.save_maatregel(self.tools.store, zaak, maatregel)
            if reden.reveal().strip():
                self._note_reason(zaak, f"maatregel:{maatregel.id}", reden, now)
        return of_zaak(zaak)

    def _check_proportion(self, zaak: ZaakId, maatregel: Maatregel, reden: Confidential) -> None:
        """Judge a maatregel that is new, or that became another one."""
        tools = self.tools
        beeld = beelden.read_beeld(tools.store, zaak)
        known = {one.id: one.soort for one in beeld.begeleiding.maatregelen}
        if known.get(maatregel.id) == maatregel.soort:
            return
        facts = feiten(beeld, tools.inhoud.codelijsten, tools.inhoud.vragen)
        if is_too_heavy(facts, maatregel.soort):
            raise Refused(Reason.OUT_OF_PROPORTION, "soort")
        schema = Reactieschemas(tools).of_zaak(zaak)
        said = beeld.notities_bij(f"maatregel:{maatregel.id}")
        explained = reden.reveal().strip() or any(n.soort is Notitiesoort.REDEN for n in said)
        if deviates(schema, facts, maatregel.soort) and not explained:
            raise Refused(Reason.REASON_MISSING, "reden")

    def skip_maatregel(self, zaak: ZaakId, soort: Code, reden: Confidential) -> Changes:
        """Keep why a maatregel that the scheme advises is not taken.

        `Refused(REASON_MISSING)` without a reason. It is the note `advies:<soort>`.
        """
        self.tools.inhoud.codelijsten.check(soort, "maatregel")
        check_text(reden, "reden")
        if not reden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, "reden")
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "notitie") as (_, now):
            self._note_reason(zaak, advice_part(soort), reden, now)
        return of_zaak(zaak)

    def _note_reason(self, zaak: ZaakId, part: str, reden: Confidential, now: datetime) -> None:
        identity = NotitieId(self.tools.ids.new())
        note = Notitie(identity, Notitiesoort.REDEN, part, reden, now, now)
        dossiers.save_notitie(self.tools.store, zaak, note)

    def save_punt(self, zaak: ZaakId, punt: Punt) -> Changes:
        """Keep where a point stands; `Refused(NOT_FOUND)` for a part the zaak does not hold."""
        check_bounds(punt)
        self.tools.inhoud.codelijsten.check(punt.code, code_list(punt.code))
        if not punt.fits:
            raise Refused(Reason.UNKNOWN_CODE, "punt")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, punt.code) as (_, now):
            check_not_after(punt.op, now, "op")
            known = self._check_part(zaak, punt.bij)
            if not may_begin(known.begeleiding.punten, punt):
                raise Refused(Reason.EVIDENCE_FIRST, "punt")
            punten.save_punt(self.tools.store, zaak, punt)
        return of_zaak(zaak)

    def clear_punt(self, zaak: ZaakId, bij: str, code: Code) -> Changes:
        """Take back what was said of a point."""
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, code):
            punten.clear_punt(self.tools.store, zaak, bij, code)
        return of_zaak(zaak)

    def save_woord(self, zaak: ZaakId, woord: Woord) -> Changes:
        """Keep the words of a field about a part of the zaak; empty words clear it."""
        check_text(woord.tekst, "woord")
        if not woord.fits:
            raise Refused(Reason.NOT_FOUND, "veld")
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, woord.veld):
            self._check_part(zaak, woord.bij)
            punten.save_woord(self.tools.store, zaak, woord)
        return of_zaak(zaak)

    def _check_part(self, zaak: ZaakId, bij: str) -> Zaakbeeld:
        beeld = beelden.read_beeld(self.tools.store, zaak)
        if bij not in beeld.delen:
            raise Refused(Reason.NOT_FOUND, "deel")
        return beeld

    def save_procedure(self, zaak: ZaakId, procedure: Procedure) -> Changes:
        """Keep one procedure of the register; `Refused` for a day still to come."""
        check_bounds(procedure)
        self.tools.inhoud.codelijsten.check(procedure.soort, "proceduresoort")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "procedure") as (_, now):
            for where in ("ontvangen_op", "afgedaan_op"):
                check_not_after(getattr(procedure, where), now, where)
            sporen.save_procedure(self.tools.store, zaak, procedure)
        return of_zaak(zaak)

    def save_gift(self, zaak: ZaakId, gift: Gift) -> Changes:
        """Keep one offer; `Refused` for a day still to come."""
        check_bounds(gift)
        self.tools.inhoud.codelijsten.check(gift.soort, "giftsoort")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "gift") as (_, now):
            for where in ("aangeboden_op", "teruggegeven_op", "gemeld_op"):
                check_not_after(getattr(gift, where), now, where)
            sporen.save_gift(self.tools.store, zaak, gift)
        return of_zaak(zaak)

    def save_aangifte(self, zaak: ZaakId, aangifte: Aangifte) -> Changes:
        """Keep where an aangifte or melding at the police stands.

        `Refused(PROTECTION_FIRST)` for an aangifte that was done before anyone chose how the name
        is protected: afterwards that cannot be mended (C2).
        """
        check_bounds(aangifte)
        lijsten = self.tools.inhoud.codelijsten
        lijsten.check(aangifte.politie, "politie")
        if aangifte.naambescherming is not None:
            lijsten.check(aangifte.naambescherming, "naambescherming")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "aangifte") as (_, now):
            if aangifte.gedaan_op is not None and not is_protected(aangifte):
                raise Refused(Reason.PROTECTION_FIRST, "gedaan_op")
            for where in ("gedaan_op", "klacht_op", "afloop_op", "beklag_op"):
                check_not_after(getattr(aangifte, where), now, where)
            begeleiding.save_aangifte(self.tools.store, zaak, aangifte)
        return of_zaak(zaak)

    def save_schade(self, zaak: ZaakId, schade: Schade) -> Changes:
        """Keep one item of damage."""
        check_bounds(schade)
        lijsten = self.tools.inhoud.codelijsten
        lijsten.check(schade.soort, "schadesoort")
        if schade.route is not None:
            lijsten.check(schade.route, "schaderoute")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "schade") as (_, now):
            for where in ("kennis_op", "geclaimd_op", "gestuit_op"):
                check_not_after(getattr(schade, where), now, where)
            begeleiding.save_schade(self.tools.store, zaak, schade)
        return of_zaak(zaak)

    def save_nazorg(self, zaak: ZaakId, nazorg: Nazorg) -> Changes:
        """Keep one moment of aftercare, planned or held."""
        check_bounds(nazorg)
        if nazorg.voor is not None:
            self.tools.inhoud.codelijsten.check(nazorg.voor, "nazorgvoor")
        for steun in nazorg.steun:
            self.tools.inhoud.codelijsten.check(steun, "steun")
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "nazorg"):
            begeleiding.save_nazorg(self.tools.store, zaak, nazorg)
        return of_zaak(zaak)

    def plan_nazorg(self, zaak: ZaakId) -> Changes:
        """Plan the usual moments of aftercare, the first as opvanggesprek, as far as none is there.

        A zaak that has moments already keeps them as they are.
        """
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "nazorg") as (known, now):
            if not begeleiding.read_begeleiding(self.tools.store, zaak).nazorg:
                for number, moment in enumerate(usual_moments(known, now)):
                    identity = NazorgId(self.tools.ids.new())
                    planned = Nazorg(identity, moment, opvang=number == 0)
                    begeleiding.save_nazorg(self.tools.store, zaak, planned)
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
        """Take one of these into the bin, with the points, words and notes about it."""
        store, kind = self.tools.store, type(item).__name__.lower()
        with removing(self.tools, zaak, Handeling.ZAAK_GEWIJZIGD, kind):
            punten.clear_part(store, zaak, f"{kind}:{item.id}")
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
                case Procedure():
                    sporen.remove_procedure(store, zaak, ProcedureId(item.id))
                case Gift():
                    sporen.remove_gift(store, zaak, GiftId(item.id))
            dossiers.remove_notities_bij(store, zaak, f"{kind}:{item.id}")
        return of_zaak(zaak)

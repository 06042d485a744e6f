"""Record a melding, and go on typing in it: every save is kept at once."""

from dataclasses import dataclass, replace
from datetime import datetime

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Dossier, check_text
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.melding import MeldingConcept, first_words, pick_codenaam
from vertrouwenspersoon.domain.toestemming import (
    Besluit,
    Toestemming,
    ToestemmingId,
    Wat,
    may_share,
)
from vertrouwenspersoon.domain.zaak import (
    Antwoord,
    Incident,
    IncidentId,
    Zaak,
    ZaakId,
    ZaakStatus,
    check_not_after,
    next_code,
)
from vertrouwenspersoon.store import dossiers, lijst, zaken
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools

GEVAAR = "gevaar"
"""The question "Is er nu gevaar?" of the content."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A melding that is kept: the zaak it became."""

    zaak: ZaakId
    code: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Meldingen:
    """Meldingen: from the first sentence to a zaak."""

    tools: Tools

    def next_code(self) -> str:
        """The code the next melding will get."""
        return next_code(day_of(self.tools.clock.now()).year, zaken.zaak_codes(self.tools.store))

    def suggest_codenaam(self) -> str:
        """A code name that no other zaak uses."""
        rows = lijst.zaak_rijen(self.tools.store)
        return pick_codenaam(frozenset(row.codenaam.reveal() for row in rows))

    def save(self, concept: MeldingConcept, zaak: ZaakId | None = None) -> Recorded:
        """Keep a melding: as a new zaak, or as what the melding of this zaak now says.

        `Refused(EMPTY)` without a word in `verhaal`; `Refused` with the field for a date that
        lies ahead, a code that does not exist, or a text that cannot be kept.
        """
        check_text(concept.verhaal, "verhaal", required=True)
        check_text(concept.titel, "titel")
        check_text(concept.codenaam, "codenaam")
        self._check_codes(concept)
        if zaak is None:
            return self._record(concept)
        return self._rewrite(concept, zaak)

    def _check_codes(self, concept: MeldingConcept) -> None:
        lijsten = self.tools.inhoud.codelijsten
        for list_id, code in (
            *(("soort", soort) for soort in concept.soorten),
            ("kanaal", concept.kanaal),
            ("plaats", concept.plaats),
            ("rol", concept.rol),
            ("afdeling", concept.afdeling),
            *(("ontvanger", ontvanger) for ontvanger in concept.toestemmingen),
        ):
            if code is not None:
                lijsten.check(code, list_id)

    def _record(self, concept: MeldingConcept) -> Recorded:
        tools = self.tools
        codenaam = concept.codenaam
        if not codenaam.reveal().strip():
            codenaam = Confidential(self.suggest_codenaam())
        zaak_id = ZaakId(tools.ids.new())
        with tools.writing(Handeling.ZAAK_GEMAAKT, zaak_id) as now:
            check_not_after(concept.gebeurd_op, now, "gebeurd_op")
            code = next_code(day_of(now).year, zaken.zaak_codes(tools.store))
            zaak = Zaak(
                id=zaak_id,
                code=code,
                status=ZaakStatus.NIEUW,
                gemeld_op=now,
                gewijzigd_op=now,
                versie=tools.inhoud.versie,
                incidenten=(_incident(Incident(IncidentId(tools.ids.new())), concept),),
                slachtoffer=tools.ids.new(),
                melder=tools.ids.new(),
            )
            zaken.add_zaak(tools.store, zaak)
            titel = (
                concept.titel if concept.titel.reveal().strip() else first_words(concept.verhaal)
            )
            dossiers.add_dossier(tools.store, Dossier(zaak_id, titel, codenaam, concept.verhaal))
            self._keep_answers(zaak_id, concept, now)
        return Recorded(zaak_id, code, of_zaak(zaak_id))

    def _rewrite(self, concept: MeldingConcept, zaak_id: ZaakId) -> Recorded:
        tools = self.tools
        with tools.changing(zaak_id, Handeling.ZAAK_GEWIJZIGD) as (zaak, now):
            check_not_after(concept.gebeurd_op, now, "gebeurd_op")
            first = _incident(zaak.eerste, concept)
            zaken.save_zaak(tools.store, replace(zaak, incidenten=(first, *zaak.incidenten[1:])))
            dossier = dossiers.read_dossier(tools.store, zaak_id)
            was_automatic = dossier.titel == first_words(dossier.verhaal)
            chosen = concept.titel if concept.titel.reveal().strip() else dossier.titel
            titel = (
                first_words(concept.verhaal)
                if was_automatic and chosen == dossier.titel
                else chosen
            )
            codenaam = concept.codenaam if concept.codenaam.reveal().strip() else dossier.codenaam
            head = replace(dossier, titel=titel, codenaam=codenaam, verhaal=concept.verhaal)
            dossiers.save_dossier_head(tools.store, head)
            self._keep_answers(zaak_id, concept, now)
        return Recorded(zaak_id, zaak.code, of_zaak(zaak_id))

    def _keep_answers(self, zaak_id: ZaakId, concept: MeldingConcept, now: datetime) -> None:
        """Keep the safety question and what the melder said yes to, when that is new."""
        store = self.tools.store
        if concept.gevaar is None:
            zaken.clear_antwoord(store, zaak_id, GEVAAR)
        else:
            zaken.set_antwoord(store, zaak_id, Antwoord(GEVAAR, concept.gevaar, now))
        known = dossiers.read_dossier(store, zaak_id).toestemmingen
        given = {t.ontvanger for t in known if may_share(known, t.ontvanger, Wat.FEITEN)}
        for ontvanger in sorted(set(concept.toestemmingen) - given):
            self._add_toestemming(zaak_id, ontvanger, Besluit.GEGEVEN, now)
        for ontvanger in sorted(given - set(concept.toestemmingen)):
            self._add_toestemming(zaak_id, ontvanger, Besluit.INGETROKKEN, now)

    def _add_toestemming(
        self, zaak_id: ZaakId, ontvanger: Code, besluit: Besluit, now: datetime
    ) -> None:
        identity = ToestemmingId(self.tools.ids.new())
        word = Toestemming(identity, ontvanger, Wat.FEITEN, besluit, now)
        dossiers.add_toestemming(self.tools.store, zaak_id, word)


def _incident(incident: Incident, concept: MeldingConcept) -> Incident:
    """The incident with what the melding says about it."""
    return replace(
        incident,
        gebeurd_op=concept.gebeurd_op,
        gebeurd_om=concept.gebeurd_om,
        soorten=concept.soorten,
        kanaal=concept.kanaal,
        plaats=concept.plaats,
        rol=concept.rol,
        afdeling=concept.afdeling,
    )

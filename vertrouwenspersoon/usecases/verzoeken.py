"""Verzoeken: what people ask about their own data: inzage, correctie, wissen, bezwaar (AVG)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from vertrouwenspersoon.domain.afdruk import Afdruk, Papierstuk
from vertrouwenspersoon.domain.begeleiding import Maatregel
from vertrouwenspersoon.domain.bounds import check_bounds
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.correctie import Correctie, CorrectieId
from vertrouwenspersoon.domain.dossier import Dossier, Hoedanigheid, check_text
from vertrouwenspersoon.domain.inzage import (
    Oordeel,
    Persoon,
    Vondst,
    Vondstsoort,
    find,
    hide_others,
    is_own,
    is_sure,
    takes_part,
)
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.rechtzetten import corrected, text_at
from vertrouwenspersoon.domain.speech import short_date
from vertrouwenspersoon.domain.verzoek import (
    LONGEST_NAME,
    Antwoordsoort,
    Verzoek,
    VerzoekId,
    Verzoeksoort,
    answer_by,
    check_extension,
)
from vertrouwenspersoon.domain.zaak import ZaakId, check_not_after
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, correcties, dossiers, organisatie, verzoeken
from vertrouwenspersoon.usecases.afdrukken import Afdrukken
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.prullenbak import with_bin
from vertrouwenspersoon.usecases.tools import Tools

FEITEN = "feiten"
_OF_DADER = ("Dader", "Soort dader", "Motief, zo lijkt het")
_FOR_ALL = ("Gebeurd op", "Soort", "Hoe", "Waar")


@dataclass(frozen=True, slots=True)
class Verzoekregel:
    """A request, and by when the person must have an answer; None when that was given."""

    verzoek: Verzoek
    uiterlijk: Verval | None


@dataclass(frozen=True, slots=True)
class Verzoeken:
    """The log of requests, what is found for one, and putting a text right."""

    tools: Tools

    def lijst(self) -> tuple[Verzoekregel, ...]:
        """The whole log: what waits for an answer first, by its last day; then the newest."""
        kalender = self.tools.kalender()
        found = verzoeken.verzoeken(self.tools.store)
        waiting = [Verzoekregel(one, answer_by(one, kalender)) for one in found if one.is_open]
        waiting.sort(key=lambda regel: answer_by(regel.verzoek, kalender).op)
        done = [Verzoekregel(one, None) for one in reversed(found) if not one.is_open]
        return (*waiting, *done)

    def wachtend(self) -> tuple[date, ...]:
        """The last days to answer of the requests that wait, the first one first."""
        last = (regel.uiterlijk for regel in self.lijst() if regel.uiterlijk is not None)
        return tuple(verval.dag for verval in last)

    def ontvang(self, soort: Verzoeksoort, naam: Confidential, ontvangen_op: date) -> VerzoekId:
        """Keep that somebody asked, on the day it came: from that day the month runs.

        `Refused`: EMPTY or TOO_LONG for the name, DATE_IN_FUTURE for the day.
        """
        check_text(naam, "naam", required=True)
        if len(naam.reveal()) > LONGEST_NAME:
            raise Refused(Reason.TOO_LONG, "naam")
        check_not_after(ontvangen_op, self.tools.clock.now(), "ontvangen_op")
        verzoek = Verzoek(VerzoekId(self.tools.ids.new()), soort, naam, ontvangen_op)
        self._keep(verzoek)
        return verzoek.id

    def verleng(self, verzoek: VerzoekId, waarom: Confidential) -> Changes:
        """Keep that the person was told, today, that it takes two months more, and why.

        `Refused`: EMPTY without a reason, TERM_OVER after the first month, NOT_FOUND for a request
        that was answered or was extended before.
        """
        check_text(waarom, "waarom_later", required=True)
        known, today = self._open(verzoek), day_of(self.tools.clock.now())
        if known.verlengd_op is not None:
            raise Refused(Reason.NOT_FOUND, "verzoek")
        check_extension(known, today, self.tools.kalender())
        return self._keep(replace(known, verlengd_op=today, waarom_later=waarom))

    def antwoord(
        self, verzoek: VerzoekId, antwoord: Antwoordsoort, toelichting: Confidential
    ) -> Changes:
        """Keep what was answered today. Whatever is not all of it asks a reason (AVG 12 lid 4)."""
        check_text(toelichting, "toelichting", required=antwoord is not Antwoordsoort.JA)
        known, today = self._open(verzoek), day_of(self.tools.clock.now())
        done = replace(known, afgedaan_op=today, antwoord=antwoord, toelichting=toelichting)
        return self._keep(done)

    def verwijder(self, verzoek: VerzoekId) -> Changes:
        """Take an answered request out of the log; `Refused(NOT_FOUND)` while it waits."""
        if self._known(verzoek).is_open:
            raise Refused(Reason.NOT_FOUND, "verzoek")
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "verzoek"):
            verzoeken.remove_verzoek(self.tools.store, verzoek)
        return Changes(organisatie=True)

    def zoek(self, naam: Confidential) -> tuple[Vondst, ...]:
        """Everything that is held on a person of this name, over all zaken and the bin.

        `Refused(EMPTY)` for a name without a part of three letters. Nothing is recorded.
        """
        persoon = Persoon(naam)
        if not persoon.can_be_found:
            raise Refused(Reason.EMPTY, "naam")
        found = with_bin(self.tools, beelden.all_beelden(self.tools.store))
        return tuple(one for beeld in found for one in self._of_zaak(beeld, persoon))

    def overzicht(
        self, naam: Confidential, gezien: tuple[Vondst, ...], mee: AbstractSet[str]
    ) -> Papierstuk:
        """What the person gets: the chosen parts (`Vondst.sleutel`), with others made unreadable.

        `Refused(PREVIEW_CHANGED)` when what is found is not what the adviser judged any more;
        `Refused(EMPTY)` when nothing was chosen.
        """
        from vertrouwenspersoon.documents.inzage import render_inzage  # noqa: PLC0415 - see papier

        tools, persoon = self.tools, Persoon(naam)
        if self.zoek(naam) != gezien:
            raise Refused(Reason.PREVIEW_CHANGED, "inzage")
        chosen = [one for one in gezien if one.sleutel in mee]
        if not chosen:
            raise Refused(Reason.EMPTY, "inzage")
        beeld_of = {one.zaak.id: one for one in self._beelden(chosen)}
        delen = tuple(
            replace(one, tekst=hide_others(one.tekst, beeld_of[one.zaak], persoon))
            for one in chosen
        )
        zaken = tuple(one for one in beeld_of.values() if is_own(one, persoon))
        left_out = len(gezien) - len(chosen)
        gemeente = organisatie.read_organisatie(tools.store).gemeente

        def render(afdruk: Afdruk) -> bytes:
            return render_inzage(
                naam,
                delen,
                zaken,
                tools.inhoud.codelijsten,
                gemeente,
                left_out=left_out,
                printed_on=afdruk.op,
                controle=afdruk.code,
            )

        return Afdrukken(tools).prepare("inzage", render)

    def corrigeer(
        self,
        verzoek: VerzoekId,
        zaak: ZaakId,
        plek: str,
        tekst: Confidential,
        reden: Confidential,
    ) -> Changes:
        """Put a text right at a request; what it was stays beside it, with the reason.

        `plek` is a place of `rechtzetten`. `Refused`: NOT_FOUND for another place or request,
        EMPTY without a reason or a text that must be there, UNCHANGED when it says that already.
        """
        self._known(verzoek)
        check_text(reden, "reden", required=True)
        check_text(tekst, "tekst", required=not plek.startswith(("verhaal", "contact")))
        tools = self.tools
        with tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, "correctie") as (_, now):
            known = dossiers.read_dossier(tools.store, zaak)
            was = text_at(known, plek)
            if was == tekst:
                raise Refused(Reason.UNCHANGED, "tekst")
            identity = CorrectieId(tools.ids.new())
            self._put_right(corrected(known, plek, tekst))
            fix = Correctie(identity, verzoek, plek, was, tekst, reden, now)
            correcties.add_correctie(tools.store, zaak, fix)
        return of_zaak(zaak)

    def _put_right(self, dossier: Dossier) -> None:
        store = self.tools.store
        dossiers.save_dossier_head(store, dossier)
        for mens in dossier.betrokkenen:
            dossiers.save_betrokkene(store, dossier.zaak, mens)
        for notitie in dossier.notities:
            dossiers.save_notitie(store, dossier.zaak, notitie)

    def _of_zaak(self, beeld: Zaakbeeld, persoon: Persoon) -> tuple[Vondst, ...]:
        found = find(beeld, persoon)
        words = self._facts(beeld, persoon)
        if not words:
            return found
        oordelen = [] if is_own(beeld, persoon) else [Oordeel.VERTELD]
        if not is_sure(beeld, persoon):
            oordelen.append(Oordeel.ZELFDE)
        zaak = beeld.zaak
        facts = Vondst(
            zaak.id, zaak.code, FEITEN, Vondstsoort.FEITEN, Confidential(words), tuple(oordelen)
        )
        return (facts, *found)

    def _facts(self, beeld: Zaakbeeld, persoon: Persoon) -> str:
        """What is registered about somebody who takes part, in words; nothing of the others.

        Whom it happened to gets all but what is said of the offender, with aangifte, own damage and
        nazorg; the offender what is said of
        him and the measures, and others only what happened and when.
        """
        from vertrouwenspersoon.documents import feiten  # noqa: PLC0415 - see papier

        lijsten, people = self.tools.inhoud.codelijsten, takes_part(beeld, persoon)
        if not people:
            return ""
        pairs = [p for i in beeld.zaak.incidenten for p in feiten.incident_facts(i, lijsten)]
        if is_own(beeld, persoon):
            told = [pair for pair in pairs if pair[0] not in _OF_DADER]
            told = [*feiten.zaak_facts(beeld.zaak, lijsten), *told]
            labels = [lijsten.label(code) for code in beeld.dossier.gevolgen]
            told += [("Gevolgen", ", ".join(labels))] if labels else []
            hulp = beeld.begeleiding
            for done in (
                feiten.aangiften(hulp.aangiften, lijsten),
                feiten.schades((one for one in hulp.schades if not one.van_gemeente), lijsten),
                feiten.nazorg(hulp.nazorg, lijsten),
            ):
                told += feiten.in_words(done)
        elif any(mens.hoedanigheid is Hoedanigheid.DADER for mens in people):
            told = [pair for pair in pairs if pair[0] in (*_FOR_ALL, *_OF_DADER)]
            told += [("Maatregel", self._measure(one)) for one in beeld.begeleiding.maatregelen]
        else:
            told = [pair for pair in pairs if pair[0] in _FOR_ALL]
        return ". ".join(f"{label}: {value}" for label, value in told)

    def _measure(self, maatregel: Maatregel) -> str:
        label = self.tools.inhoud.codelijsten.label(maatregel.soort)
        until = (
            "" if maatregel.einde_op is None else f", tot en met {short_date(maatregel.einde_op)}"
        )
        return f"{label}, besloten op {short_date(maatregel.besloten_op)}{until}"

    def _beelden(self, found: list[Vondst]) -> tuple[Zaakbeeld, ...]:
        ids = tuple(dict.fromkeys(one.zaak for one in found))
        return tuple(with_bin(self.tools, beelden.these_beelden(self.tools.store, ids)))

    def _keep(self, verzoek: Verzoek) -> Changes:
        check_bounds(verzoek)
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, "verzoek"):
            verzoeken.save_verzoek(self.tools.store, verzoek)
        return Changes(organisatie=True)

    def _open(self, verzoek: VerzoekId) -> Verzoek:
        known = self._known(verzoek)
        if not known.is_open:
            raise Refused(Reason.NOT_FOUND, "verzoek")
        return known

    def _known(self, verzoek: VerzoekId) -> Verzoek:
        for one in verzoeken.verzoeken(self.tools.store):
            if one.id == verzoek:
                return one
        raise Refused(Reason.NOT_FOUND, "verzoek")

"""Stappagina: what is to be done in a step, for whom, when, why, and with whose consent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from vertrouwenspersoon.domain.camera import CAMERA_TAAK, Cameraklok, cameraklokken
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.dossier import Notitie, Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Kalender, Verval, day_of, end_of_day
from vertrouwenspersoon.domain.organisatie import Locatie
from vertrouwenspersoon.domain.taken import Laag, Stand, Stap, Taak, TaakId, TaakStand, latest
from vertrouwenspersoon.domain.termijnen import (
    Ankers,
    Dwang,
    Termijn,
    TermijnId,
    rule_ends,
    taak_due,
)
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.voorwaarden import Feit, Feiten, Geldt, Oordeel, Vraag, asked_by
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld, ankers, feiten


class Spoed(Enum):
    """How pressing a verval is at a moment."""

    TE_LAAT = "te-laat"
    VANDAAG = "vandaag"
    DEZE_WEEK = "deze-week"
    LATER = "later"
    GEEN = "geen"


def spoed(verval: Verval | None, now: datetime) -> Spoed:
    """How pressing a verval is: this week means within seven days from now.

    The own last day counts, not the day to which a law may move the end. Between the two it is
    pressing, but not late.
    """
    if verval is None:
        return Spoed.GEEN
    if verval.op < now:
        return Spoed.TE_LAAT
    days = (verval.zonder_verlenging - day_of(now)).days
    if days <= 0:
        return Spoed.VANDAAG
    return Spoed.DEZE_WEEK if days <= 7 else Spoed.LATER


@dataclass(frozen=True, slots=True)
class TaakRegel:
    """One taak as it stands for a zaak: its stand, its verval, and what it waits for."""

    taak: Taak
    stand: TaakStand | None
    oordeel: Oordeel
    verval: Verval | None
    wacht_op_toestemming: bool
    notities: tuple[Notitie, ...]

    @property
    def staat(self) -> Stand:
        """How far it is; nothing said yet means open."""
        return Stand.OPEN if self.stand is None else self.stand.stand

    @property
    def reden(self) -> Notitie | None:
        """Why it does not apply, when the adviser said so."""
        redenen = [n for n in self.notities if n.soort is Notitiesoort.REDEN]
        return redenen[-1] if redenen else None

    @property
    def is_waiting(self) -> bool:
        """Still to be done."""
        return not self.staat.is_finished


@dataclass(frozen=True, slots=True)
class LatereVraag:
    """A question that only makes sense from a moment on: "nog klachten na vier weken?"."""

    vraag: Vraag
    vanaf: Verval

    def is_timely(self, now: datetime) -> bool:
        """Whether that day has come."""
        return self.vanaf.dag <= day_of(now)


@dataclass(frozen=True, slots=True)
class StapPagina:
    """A step of a zaak: the taken that apply, those that may apply, and the open questions.

    `mogelijk` holds taken whose condition waits for a question or a code; `overig` those that do
    not apply but of which something was said before: their history is kept. `later` holds the
    questions that have their own moment.
    """

    stap: Stap
    regels: tuple[TaakRegel, ...]
    mogelijk: tuple[TaakRegel, ...]
    overig: tuple[TaakRegel, ...]
    vragen: tuple[Vraag, ...]
    later: tuple[LatereVraag, ...] = ()

    def asked(self, now: datetime) -> tuple[Vraag, ...]:
        """The questions to ask at this moment."""
        return (*self.vragen, *(each.vraag for each in self.later if each.is_timely(now)))

    @property
    def totaal(self) -> int:
        """How many taken apply."""
        return len(self.regels)

    @property
    def klaar(self) -> int:
        """How many of them are finished."""
        return sum(not regel.is_waiting for regel in self.regels)

    @property
    def eerste(self) -> TaakRegel | None:
        """The taak to do next: what falls due first, then the order of the step."""
        return min(
            (regel for regel in self.regels if regel.is_waiting), key=_due_order, default=None
        )


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """A termijn of chapter D as it runs for a zaak, and what was said of it."""

    id: TermijnId
    verval: Verval
    stand: TaakStand | None = None
    notities: tuple[Notitie, ...] = ()

    @property
    def is_waiting(self) -> bool:
        """Nobody said that it was met or does not apply."""
        return self.stand is None or not self.stand.stand.is_finished


@dataclass(frozen=True, slots=True)
class ZaakPagina:
    """A zaak with all its steps, its facts and the anchors they were computed from."""

    beeld: Zaakbeeld
    stappen: tuple[StapPagina, ...]
    feiten: Feiten
    ankers: Ankers
    klokken: tuple[Cameraklok, ...] = ()
    termijnen: tuple[Termijnregel, ...] = ()

    def stap(self, stap_id: str) -> StapPagina:
        """The page of one step."""
        return next(pagina for pagina in self.stappen if pagina.stap.id == stap_id)

    @property
    def volgende(self) -> tuple[StapPagina, TaakRegel] | None:
        """The best next action of the whole zaak, with its step."""
        waiting = [(p, p.eerste) for p in self.stappen]
        found = [(p, regel) for p, regel in waiting if regel is not None]
        return min(found, key=lambda pair: _due_order(pair[1]), default=None)


def _due_order(regel: TaakRegel) -> tuple[bool, float]:
    """Dated taken first, the earliest before the others."""
    return (regel.verval is None, regel.verval.zelf_uiterlijk.timestamp() if regel.verval else 0.0)


def zaak_pagina(
    beeld: Zaakbeeld, inhoud: Inhoud, kalender: Kalender, locaties: tuple[Locatie, ...] = ()
) -> ZaakPagina:
    """Judge every taak of layer I for a zaak. A pure function of what was recorded.

    `locaties` are the buildings of the municipality, for the camera clocks. Steps without any
    taak for this zaak (preventie; the legal track when nothing of it applies or was done) are
    left out.
    """
    known = feiten(beeld, inhoud.codelijsten, inhoud.vragen)
    moments = ankers(beeld)
    said = latest(beeld.standen)
    rules = inhoud.termijnregels()

    answered = {f"vraag:{antwoord.vraag}": antwoord.op for antwoord in beeld.antwoorden}

    def came_up(oordeel: Oordeel) -> datetime:
        """When it could be known that a taak applies: the melding, or a later answer."""
        answers = [answered[fact] for fact in oordeel.door if fact in answered]
        return max((beeld.zaak.gemeld_op, *answers))

    def line(taak: Taak, oordeel: Oordeel) -> TaakRegel:
        stand = said.get(taak.id)
        finished = stand is not None and stand.stand.is_finished
        words = beeld.dossier.toestemmingen
        consent = not all(may_share(words, who, Wat.FEITEN) for who in taak.ontvangers)
        return TaakRegel(
            taak=taak,
            stand=stand,
            oordeel=oordeel,
            verval=_not_late_at_once(
                taak, taak_due(taak.wanneer, rules, moments, kalender), came_up(oordeel), rules
            ),
            wacht_op_toestemming=consent and not finished,
            notities=beeld.notities_bij(f"taak:{taak.id}"),
        )

    later = _later_questions(inhoud, rules, moments, kalender)
    pages = []
    for stap in inhoud.stappen:
        judged = [(t, t.als.judge(known)) for t in stap.taak if t.laag is Laag.INCIDENT]
        lines = [
            line(taak, oordeel)
            for taak, oordeel in judged
            if oordeel.geldt is not Geldt.NEE or taak.id in said
        ]
        page = _page(stap, lines, inhoud, known, later)
        if page.regels or page.overig or (judged and stap.nummer <= 8):
            pages.append(page)
    camera = next((t for s in inhoud.stappen for t in s.taak if t.id == CAMERA_TAAK), None)
    clocks = () if camera is None else cameraklokken(beeld, camera.als.judge(known), locaties)
    pagina = ZaakPagina(beeld, tuple(pages), known, moments, clocks)
    return replace(pagina, termijnen=termijn_regels(pagina, inhoud, kalender))


def _not_late_at_once(
    taak: Taak, verval: Verval | None, since: datetime, rules: Mapping[TermijnId, Termijn]
) -> Verval | None:
    """A guideline that had passed before anyone could know of it is for that day, not late.

    A term with a legal consequence stays where the law put it.
    """
    rule = rules.get(TermijnId(taak.wanneer.termijn or ""))
    if verval is None or verval.op > since or (rule is not None and rule.dwang is Dwang.HARD):
        return verval
    day = day_of(since)
    return Verval(end_of_day(day), hele_dag=True, zonder_verlenging=day)


def _later_questions(
    inhoud: Inhoud, rules: Mapping[TermijnId, Termijn], moments: Ankers, kalender: Kalender
) -> dict[str, Verval]:
    """From when on a question is asked, for those that wait for a termijn of this zaak."""
    found = {}
    for vraag in inhoud.vragen:
        rule = rules.get(TermijnId(vraag.vanaf or ""))
        if rule is None or rule.anker is None or rule.anker not in moments:
            continue
        verval = rule_ends(rule, moments[rule.anker], kalender)
        if verval is not None:
            found[vraag.id] = verval
    return found


def _page(
    stap: Stap, lines: list[TaakRegel], inhoud: Inhoud, known: Feiten, later: Mapping[str, Verval]
) -> StapPagina:
    sorted_by = {
        geldt: tuple(regel for regel in lines if regel.oordeel.geldt is geldt) for geldt in Geldt
    }
    asked = asked_by(regel.oordeel for regel in sorted_by[Geldt.ONBEKEND])
    vragen = tuple(
        vraag
        for vraag in inhoud.vragen
        if vraag.id in asked and vraag.als.judge(known).geldt is Geldt.JA
    )
    return StapPagina(
        stap=stap,
        regels=sorted_by[Geldt.JA],
        mogelijk=sorted_by[Geldt.ONBEKEND],
        overig=sorted_by[Geldt.NEE],
        vragen=tuple(vraag for vraag in vragen if vraag.id not in later),
        later=tuple(LatereVraag(v, later[v.id]) for v in vragen if v.id in later),
    )


def termijn_regels(
    pagina: ZaakPagina, inhoud: Inhoud, kalender: Kalender
) -> tuple[Termijnregel, ...]:
    """The termijnen of chapter D that run for a zaak and that no taak or question carries."""
    carried = {taak.wanneer.termijn for taak in inhoud.taken(Laag.INCIDENT)}
    carried |= {vraag.vanaf for vraag in inhoud.vragen}
    said = latest(pagina.beeld.standen)
    found = []
    for rule in inhoud.termijnen:
        if rule.id in carried or rule.anker is None or rule.term is None:
            continue
        if rule.als.judge(pagina.feiten).geldt is Geldt.JA and rule.anker in pagina.ankers:
            verval = rule_ends(rule, pagina.ankers[rule.anker], kalender)
            if verval is not None:
                notes = pagina.beeld.notities_bij(f"taak:{rule.id}")
                found.append(Termijnregel(rule.id, verval, said.get(TaakId(rule.id)), notes))
    return tuple(sorted(found, key=lambda regel: regel.verval.zelf_uiterlijk))


def facts_in_words(door: tuple[Feit, ...], inhoud: Inhoud) -> tuple[str, ...]:
    """The facts behind a judgement in Dutch, for "waarom zie ik dit?"."""
    return tuple(_fact_in_words(feit, inhoud) for feit in door)


def _fact_in_words(feit: Feit, inhoud: Inhoud) -> str:
    kind, _, value = feit.partition(":")
    if kind == "vraag":
        return f"{inhoud.vraag(value).tekst} Ja."
    if kind == "ernst-melder":
        return inhoud.codelijsten.label(Code(f"ernst:{value}"))
    lijst = inhoud.codelijsten.lijst(kind)
    return f"{lijst.titel}: {inhoud.codelijsten.label(Code(feit))}"

"""Walks practice zaken through the steps, as far as their age makes likely."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Kalender, day_of
from vertrouwenspersoon.domain.taken import Laag, Stand, Taak, TaakId, TaakStand
from vertrouwenspersoon.domain.termijnen import taak_due
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.voorwaarden import Geldt
from vertrouwenspersoon.domain.zaak import Antwoord, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld, ankers, feiten
from vertrouwenspersoon.identity import Chance, Identities
from vertrouwenspersoon.practice.examples import OefenZaak
from vertrouwenspersoon.practice.support import CRIMES

_SELDOM, _OFTEN = 0.02, 0.6
_LIKELY_YES = {"bewijs": _OFTEN, "camera": 0.4, "meegaan": 0.3, "team": 0.3, "eerder": 0.2}
_UNANSWERED = 0.15
_SETTLED = timedelta(days=75)
"""After this practice zaken are closed: a small municipality has about ten open at a time."""
_FRESH = timedelta(days=14)
_RECENT = timedelta(days=2)
_QUIET = timedelta(days=6)
_REASON = Confidential("Niet nodig in deze zaak. Dat is met de melder besproken.")


class Walk:
    """Answers questions, ticks taken and closes zaken, always in the same way for a seed."""

    def __init__(self, inhoud: Inhoud, chance: Chance, ids: Identities, until: datetime) -> None:
        self._inhoud = inhoud
        self._taken = inhoud.taken(Laag.INCIDENT)
        self._outcomes = tuple(w.code for w in inhoud.codelijsten.lijst("uitkomst").waarde)
        self._chance = chance
        self._ids = ids
        self._until = until

    def answer(self, beeld: Zaakbeeld) -> Zaakbeeld:
        """The zaak with answers to most questions that may be asked about it."""
        op = beeld.zaak.gemeld_op
        known = feiten(beeld, self._inhoud.codelijsten, self._inhoud.vragen)
        asked = (v for v in self._inhoud.vragen if v.als.judge(known).geldt is Geldt.JA)
        answers = tuple(
            Antwoord(vraag.id, self._chance.random() < self._share_of_yes(vraag.id, beeld), op)
            for vraag in asked
            if self._chance.random() > _UNANSWERED
        )
        return replace(beeld, antwoorden=answers)

    def _share_of_yes(self, vraag: str, beeld: Zaakbeeld) -> float:
        certain = {
            "strafbaar": beeld.zaak.eerste.hoofdsoort in CRIMES,
            "aangifte": bool(beeld.begeleiding.aangiften),
            "schade": bool(beeld.begeleiding.schades),
            "vpt-melding": any(
                t.ontvanger == "ontvanger:registratie" for t in beeld.dossier.toestemmingen
            ),
        }
        return float(certain.get(vraag, _LIKELY_YES.get(vraag, _SELDOM)))

    def go(self, beeld: Zaakbeeld) -> Zaakbeeld:
        """The zaak with taken done: nearly all of what its age asks, and nothing ahead of time."""
        known = feiten(beeld, self._inhoud.codelijsten, self._inhoud.vragen)
        mine = [t for t in self._taken if t.als.judge(known).geldt is Geldt.JA]
        standen: list[TaakStand] = []
        reasons: list[Notitie] = []
        for number, taak in enumerate(mine):
            at = beeld.zaak.gemeld_op + timedelta(hours=1 + number)
            if self._waits(taak, beeld) or at > self._until or self._chance.random() < _SELDOM:
                continue
            skipped = self._chance.random() < _SELDOM
            standen.append(self._stand(taak.id, Stand.NVT if skipped else Stand.GEDAAN, at))
            if skipped:
                reasons.append(self._reason(taak.id, at))
        notes = (*beeld.dossier.notities, *reasons)
        walked = replace(
            beeld, standen=tuple(standen), dossier=replace(beeld.dossier, notities=notes)
        )
        return self._with_ledger(walked)

    def age(self, beeld: Zaakbeeld) -> Zaakbeeld:
        """The zaak with the status of its age: the old ones are closed, the fresh ones run."""
        age = self._until - beeld.zaak.gemeld_op
        if age >= _SETTLED:
            return self._closed(beeld)
        touched = max(
            beeld.zaak.gemeld_op, self._until - timedelta(days=self._chance.randint(1, 9))
        )
        zaak = replace(beeld.zaak, gewijzigd_op=touched)
        if age >= _FRESH:
            later = (ZaakStatus.NAZORG_LOOPT, ZaakStatus.WACHT_OP_POLITIE)
            zaak = replace(zaak, status=self._chance.choice(later))
        return replace(beeld, zaak=zaak)

    def _closed(self, beeld: Zaakbeeld) -> Zaakbeeld:
        day = day_of(beeld.zaak.gemeld_op) + timedelta(days=self._chance.randint(30, 74))
        zaak = replace(
            beeld.zaak,
            status=ZaakStatus.GESLOTEN,
            gesloten_op=day,
            uitkomst=self._chance.choice(self._outcomes),
            vernietigen_op=date(day.year + 1, 4, 1),
        )
        return replace(beeld, zaak=zaak)

    def as_told(self, beeld: Zaakbeeld, told: OefenZaak) -> Zaakbeeld:
        """The zaak with the answers and taken of its story, and what fell due before done."""
        op = beeld.zaak.gemeld_op
        answers = [Antwoord(vraag, ja=True, op=op) for vraag in told.ja]
        answers += [Antwoord(vraag, ja=False, op=op) for vraag in told.nee]
        answered = replace(beeld, antwoorden=tuple(answers))
        standen = (*self._told_standen(told, op), *self._past_standen(answered, told))
        touched = max((stand.op for stand in standen), default=op)
        zaak = replace(beeld.zaak, gewijzigd_op=max(op, touched, self._until - _QUIET))
        return self._with_ledger(replace(answered, zaak=zaak, standen=standen))

    def _told_standen(self, told: OefenZaak, reported: datetime) -> Iterator[TaakStand]:
        for stand, taken in ((Stand.GEDAAN, told.gedaan), (Stand.BEGONNEN, told.begonnen)):
            for number, taak in enumerate(taken):
                at = min(reported + timedelta(minutes=20 * number), self._until)
                yield self._stand(TaakId(taak), stand, at)

    def _past_standen(self, beeld: Zaakbeeld, told: OefenZaak) -> Iterator[TaakStand]:
        """What fell due before the last two days was done on its day."""
        known = feiten(beeld, self._inhoud.codelijsten, self._inhoud.vragen)
        rules, moments, kalender = self._inhoud.termijnregels(), ankers(beeld), Kalender()
        for taak in self._taken:
            due = taak_due(taak.wanneer, rules, moments, kalender)
            if due is None or due.op > self._until - _RECENT or self._waits(taak, beeld):
                continue
            named = taak.id in (*told.gedaan, *told.begonnen)
            if not named and taak.als.judge(known).geldt is Geldt.JA:
                yield self._stand(taak.id, Stand.GEDAAN, due.op.astimezone(UTC))

    def _with_ledger(self, beeld: Zaakbeeld) -> Zaakbeeld:
        """The zaak with a line for every taak that told someone something."""
        asked = {taak.id: taak.ontvangers for taak in self._taken}
        told = tuple(
            Doorgifte(
                DoorgifteId(f"{beeld.zaak.id}-{stand.taak}-{ontvanger.partition(':')[2]}"),
                ontvanger,
                (Wat.FEITEN,),
                Weg.VERTELD,
                stand.op,
                bij=f"taak:{stand.taak}",
            )
            for stand in beeld.standen
            if stand.stand is Stand.GEDAAN
            for ontvanger in asked[stand.taak]
        )
        return replace(beeld, dossier=replace(beeld.dossier, doorgiften=told))

    def _waits(self, taak: Taak, beeld: Zaakbeeld) -> bool:
        words = beeld.dossier.toestemmingen
        return not all(may_share(words, who, Wat.FEITEN) for who in taak.ontvangers)

    def _stand(self, taak: TaakId, stand: Stand, at: datetime) -> TaakStand:
        return TaakStand(taak, stand, at, self._inhoud.versie)

    def _reason(self, taak: TaakId, at: datetime) -> Notitie:
        identity = NotitieId(self._ids.new())
        return Notitie(identity, Notitiesoort.REDEN, f"taak:{taak}", _REASON, at, at)

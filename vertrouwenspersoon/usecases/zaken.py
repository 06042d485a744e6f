"""Zaken: see them, walk their steps, answer, code, close and reopen."""

import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from vertrouwenspersoon.domain.agenda import Agenda, AgendaRegel, Waarvan, agenda, zaak_agenda
from vertrouwenspersoon.domain.agendabestand import Gebeurtenis, agendabestand
from vertrouwenspersoon.domain.bounds import check_bounds, check_day
from vertrouwenspersoon.domain.camera import CAMERA_TAAK, taak_of_stand
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import Doorgifte, DoorgifteId, Weg
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.kalender import day_of, start_of_day
from vertrouwenspersoon.domain.lijst import Handeling, Treffer, ZaakRegel, ZaakRij
from vertrouwenspersoon.domain.sluiten import is_light, open_at_closing, without_reason
from vertrouwenspersoon.domain.stappen import StapPagina, TaakRegel, ZaakPagina, zaak_pagina
from vertrouwenspersoon.domain.taken import Laag, Stand, Taak, TaakId, TaakStand
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.domain.toestemming import Wat, may_share
from vertrouwenspersoon.domain.uitstel import UITSTEL, check_uitstel
from vertrouwenspersoon.domain.voorwaarden import Geldt
from vertrouwenspersoon.domain.zaak import (
    Antwoord,
    Incident,
    IncidentId,
    ZaakId,
    ZaakStatus,
    check_not_after,
)
from vertrouwenspersoon.domain.zaakbeeld import feiten
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden, doorgiften, dossiers, lijst, zaken, zoeken
from vertrouwenspersoon.store.geheim import read_sleutel
from vertrouwenspersoon.store.organisatie import read_locaties
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import write_file

SLUITEN = "sluiten"
"""The part of a zaak that notes about its closing are filed under."""

_LISTS = {
    "ernst": "ernst",
    "ernst_melder": "ernst",
    "rol": "rol",
    "betrokken": "betrokken",
    "afdeling": "afdeling",
    "werkproces": "werkproces",
    "kanaal": "kanaal",
    "plaats": "plaats",
    "dader": "dader",
    "dadertype": "dadertype",
    "motief": "motief",
}
_MANY = {
    "soorten": "soort",
    "subsoorten": "subsoort",
    "indicatoren": "indicator",
    "gevolgen_werk": "gevolg-werk",
}


@dataclass(frozen=True, slots=True)
class _Rondgang:
    """What came of judging all open zaken: when, over which version of the store."""

    version: object
    now: datetime
    agenda: Agenda
    stappen: Mapping[ZaakId, tuple[str, tuple[int, int]]]
    """Of each open zaak the step to do next, and how far that is."""


@dataclass(frozen=True, slots=True)
class Zaken:
    """The zaken of this vault."""

    tools: Tools
    last: list[_Rondgang] = field(default_factory=list, compare=False, repr=False)
    """The last round past all open zaken, if any: three pages ask for the same."""

    def pagina(self, zaak: ZaakId) -> ZaakPagina:
        """One zaak with all its steps."""
        beeld = beelden.read_beeld(self.tools.store, zaak)
        tools = self.tools
        return zaak_pagina(beeld, tools.inhoud, tools.kalender(), read_locaties(tools.store))

    def find(self, code: str) -> ZaakId:
        """The zaak with this code; `Refused(NOT_FOUND)` when there is none."""
        return zaken.find_by_code(self.tools.store, code)

    def agenda(self) -> Agenda:
        """What is due over all open zaken, now."""
        return self._rondgang().agenda

    def regels(self) -> tuple[ZaakRegel, ...]:
        """All zaken for the list, newest first; open ones with their next step and verval."""
        found = self._rondgang()
        first: dict[ZaakId, AgendaRegel] = {}
        for regel in found.agenda.regels:
            first.setdefault(regel.zaak, regel)
        return tuple(
            _regel(rij, found.stappen.get(rij.zaak), first.get(rij.zaak))
            for rij in lijst.zaak_rijen(self.tools.store)
        )

    def _rondgang(self) -> "_Rondgang":
        """All open zaken judged once: the same until something changed or a minute passed."""
        tools, last = self.tools, self.last
        now = tools.clock.now().replace(second=0, microsecond=0)
        if not last or (last[0].now, last[0].version) != (now, tools.store.version):
            last[:] = [self._walk(now)]
        return last[0]

    def _walk(self, now: datetime) -> "_Rondgang":
        """Judge them some at a time: only what is shown of each zaak stays in memory."""
        tools = self.tools
        version, kalender = tools.store.version, tools.kalender()
        places = read_locaties(tools.store)
        stappen: dict[ZaakId, tuple[str, tuple[int, int]]] = {}

        def paginas() -> Iterator[ZaakPagina]:
            for beeld in beelden.these_beelden(tools.store, zaken.open_ids(tools.store)):
                pagina = zaak_pagina(beeld, tools.inhoud, kalender, places)
                stap = _next_step(pagina)
                stappen[beeld.zaak.id] = (stap.stap.titel, (stap.klaar, stap.totaal))
                yield pagina

        found = agenda(paginas(), tools.inhoud, tools.clock.now())
        return _Rondgang(version, now, found, stappen)

    def search(self, text: str) -> tuple[Treffer, ...]:
        """Where these words stand, over all zaken; empty for no words."""
        return zoeken.search(self.tools.store, text) if text.strip() else ()

    def set_taak(
        self, zaak: ZaakId, taak: TaakId, stand: Stand, reden: Confidential = Confidential("")
    ) -> Changes:
        """Say how far a taak is.

        `Refused(NOT_FOUND)` for a taak that is not of a zaak; `Refused(REASON_MISSING)` for "niet
        van toepassing" without a reason; `Refused(CONSENT_MISSING)` when the taak would tell
        someone something the melder did not say yes to, `Refused(CHOICE_MISSING)` when it would
        before the melder chose for it (RG10 after ML06).
        """
        tools = self.tools
        known = tools.inhoud.taak_of(Laag.INCIDENT, taak)
        check_text(reden, "reden")
        if stand is Stand.NVT and not reden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, taak)
        with tools.changing(zaak, Handeling.TAAK_GEZET, taak) as (_, now):
            self._tell(zaak, known, stand, now)
            self._say(zaak, taak, stand, reden, now)
        return of_zaak(zaak)

    def set_termijn(
        self, zaak: ZaakId, termijn: TermijnId, stand: Stand, reden: Confidential = Confidential("")
    ) -> Changes:
        """Say that a termijn of chapter D was met, does not apply (with a reason), or is open.

        `Refused(NOT_FOUND)` for a termijn that does not exist, `Refused(REASON_MISSING)` as for a
        taak. What is not said stays in the agenda, also when it is late.
        """
        if termijn not in self.tools.inhoud.termijnregels():
            raise Refused(Reason.NOT_FOUND, "termijn")
        check_text(reden, "reden")
        if stand is Stand.NVT and not reden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, termijn)
        with self.tools.changing(zaak, Handeling.TAAK_GEZET, termijn) as (_, now):
            self._say(zaak, TaakId(termijn), stand, reden, now)
        return of_zaak(zaak)

    def set_camera(
        self, zaak: ZaakId, doel: TaakId, stand: Stand, reden: Confidential = Confidential("")
    ) -> Changes:
        """Say that the images of one clock are secured, or absent with a reason.

        The last location settles the taak itself. `Refused(NOT_FOUND)` for a clock that does not
        run; for the rest as `set_taak`.
        """
        running = {clock.doel for clock in self.pagina(zaak).klokken}
        if doel not in running:
            raise Refused(Reason.NOT_FOUND, "camera")
        check_text(reden, "reden")
        if stand is Stand.NVT and not reden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, CAMERA_TAAK)
        known = self.tools.inhoud.taak(CAMERA_TAAK)
        with self.tools.changing(zaak, Handeling.TAAK_GEZET, doel) as (_, now):
            self._tell(zaak, known, stand, now)
            self._say(zaak, doel, stand, reden, now)
            if running == {doel} and stand.is_finished:
                secured = any(
                    said.stand is Stand.GEDAAN and taak_of_stand(said.taak) == CAMERA_TAAK
                    for said in zaken.standen(self.tools.store, zaak)
                )
                whole = Stand.GEDAAN if secured else Stand.NVT
                self._say(zaak, CAMERA_TAAK, whole, reden, now)
        return of_zaak(zaak)

    def uitstellen(self, zaak: ZaakId, doel: str, tot: date, reden: Confidential) -> Changes:
        """Put a line of the agenda off until a day, with a reason; it comes back by itself.

        `Refused(NOT_FOUND)` for what is not in the agenda, or is a camera clock;
        `Refused(REASON_MISSING)` without a reason; `Refused(DATE_IMPOSSIBLE)` for a day that is
        not ahead, more than 90 days off, or past the own last day of a hard term.
        """
        check_text(reden, "uitstel")
        if not reden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, "uitstel")
        lines = zaak_agenda(self.pagina(zaak), self.tools.inhoud, self.tools.clock.now())
        line = next((x for x in lines if x.doel == doel and x.waarvan is not Waarvan.CAMERA), None)
        if line is None:
            raise Refused(Reason.NOT_FOUND, "uitstel")
        with self.tools.changing(zaak, Handeling.DOSSIER_GEWIJZIGD, UITSTEL) as (_, now):
            check_uitstel(tot, line.verval, now, hard=line.hard)
            note = replace(
                self._reason(f"{UITSTEL}:{doel}", reden, now), gebeurd_op=start_of_day(tot)
            )
            dossiers.save_notitie(self.tools.store, zaak, note)
        return of_zaak(zaak)

    def write_agendabestand(self, path: Path) -> Path:
        """Write what is still to come as a calendar file with titles that say nothing.

        A moment keeps its mark over several files, so that a calendar updates it. Raises
        `NoSpace` or `NotWritable`.
        """
        now, key = self.tools.clock.now(), read_sleutel(self.tools.store)
        coming = [r for r in self.agenda().regels if r.verval.zelf_uiterlijk >= now]
        events = [
            Gebeurtenis(_mark(key, line), line.verval)
            for line in coming
            if line.waarvan is not Waarvan.STIL
        ]
        write_file(path, agendabestand(events, now))
        return path

    def _tell(self, zaak: ZaakId, taak: Taak, stand: Stand, now: datetime) -> None:
        """What telling others asks before it, and the ledger after it."""
        if stand in (Stand.BEGONNEN, Stand.GEDAAN):
            self._check_consent(zaak, taak)
        if stand is Stand.GEDAAN:
            for ontvanger in taak.ontvangers:
                self._note_told(zaak, taak.id, ontvanger, now)

    def _say(
        self, zaak: ZaakId, taak: TaakId, stand: Stand, reden: Confidential, now: datetime
    ) -> None:
        """Keep what is said of a taak or termijn, and why."""
        tools = self.tools
        zaken.add_stand(tools.store, zaak, TaakStand(taak, stand, now, tools.inhoud.versie))
        if reden.reveal().strip():
            dossiers.save_notitie(tools.store, zaak, self._reason(f"taak:{taak}", reden, now))
        self._wake(zaak)

    def _check_consent(self, zaak: ZaakId, taak: Taak) -> None:
        """Refuse to tell someone without the choice (ML06) and the yes of the melder for it."""
        tools = self.tools
        if not taak.ontvangers:
            return
        beeld = beelden.read_beeld(tools.store, zaak)
        known = feiten(beeld, tools.inhoud.codelijsten, tools.inhoud.vragen)
        for ontvanger in taak.ontvangers:
            if not may_share(beeld.dossier.toestemmingen, ontvanger, Wat.FEITEN):
                raise Refused(Reason.CONSENT_MISSING, ontvanger)
        if taak.als.judge(known).geldt is not Geldt.JA:
            raise Refused(Reason.CHOICE_MISSING, taak.id)

    def _note_told(self, zaak: ZaakId, taak: TaakId, ontvanger: Code, now: datetime) -> None:
        """A taak that told someone is a line of the ledger, once however often it is ticked."""
        part = f"taak:{taak}"
        known = dossiers.read_dossier(self.tools.store, zaak).doorgiften
        if all((line.bij, line.ontvanger) != (part, ontvanger) for line in known):
            identity = DoorgifteId(self.tools.ids.new())
            line = Doorgifte(identity, ontvanger, (Wat.FEITEN,), Weg.VERTELD, now, bij=part)
            doorgiften.add_doorgifte(self.tools.store, zaak, line)

    def _wake(self, zaak_id: ZaakId) -> None:
        """A new zaak on which work began is in behandeling."""
        zaak = zaken.read_zaak(self.tools.store, zaak_id)
        if zaak.status is ZaakStatus.NIEUW:
            zaken.save_zaak(self.tools.store, replace(zaak, status=ZaakStatus.IN_BEHANDELING))

    def _reason(self, part: str, text: Confidential, now: datetime) -> Notitie:
        return Notitie(NotitieId(self.tools.ids.new()), Notitiesoort.REDEN, part, text, now, now)

    def answer(self, zaak: ZaakId, vraag: str, ja: bool | None) -> Changes:  # noqa: FBT001 - yes, no or unknown is the answer itself
        """Answer a question about a zaak; None takes the answer back.

        `Refused(NOT_FOUND)` for a question that does not exist.
        """
        tools = self.tools
        tools.inhoud.vraag(vraag)
        with tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, f"vraag:{vraag}") as (_, now):
            if ja is None:
                zaken.clear_antwoord(tools.store, zaak, vraag)
            else:
                zaken.set_antwoord(tools.store, zaak, Antwoord(vraag, ja, now))
        return of_zaak(zaak)

    def save_incident(self, zaak: ZaakId, incident: Incident) -> Changes:
        """Keep what is coded of one incident; `Refused` with the field for a code or date."""
        tools = self.tools
        check_bounds(incident)
        self._check_codes(incident)
        with tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "incident") as (known, now):
            check_not_after(incident.gebeurd_op, now, "gebeurd_op")
            if all(incident.id != i.id for i in known.incidenten):
                raise Refused(Reason.NOT_FOUND, "incident")
            incidenten = tuple(incident if i.id == incident.id else i for i in known.incidenten)
            zaken.save_zaak(tools.store, replace(known, incidenten=incidenten))
        return of_zaak(zaak)

    def add_incident(self, zaak: ZaakId) -> Changes:
        """Add another incident to a zaak: the same person or the same quarrel again."""
        tools = self.tools
        with tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "incident") as (known, _):
            more = Incident(IncidentId(tools.ids.new()), rol=known.eerste.rol)
            zaken.save_zaak(tools.store, replace(known, incidenten=(*known.incidenten, more)))
        return of_zaak(zaak)

    def _check_codes(self, incident: Incident) -> None:
        lijsten = self.tools.inhoud.codelijsten
        for name, list_id in _LISTS.items():
            code: Code | None = getattr(incident, name)
            if code is not None:
                lijsten.check(code, list_id)
        for name, list_id in _MANY.items():
            codes: tuple[Code, ...] = getattr(incident, name)
            for code in codes:
                lijsten.check(code, list_id)

    def set_kennis(self, zaak: ZaakId, op: date | None) -> Changes:
        """Record since when the victim knows of it (K0): the term of a klacht runs from that day.

        None means: since the melding. `Refused(DATE_IN_FUTURE)` for a day still to come.
        """
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "kennis_op") as (known, now):
            check_not_after(op, now, "kennis_op")
            zaken.save_zaak(self.tools.store, replace(known, kennis_op=op))
        return of_zaak(zaak)

    def set_status(self, zaak: ZaakId, status: ZaakStatus) -> Changes:
        """Say where an open zaak stands; closing and reopening have their own calls."""
        with self.tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "status") as (known, _):
            if status is ZaakStatus.GESLOTEN or known.status is ZaakStatus.GESLOTEN:
                raise Refused(Reason.ALREADY_CLOSED, "status")
            zaken.save_zaak(self.tools.store, replace(known, status=status))
        return of_zaak(zaak)

    def open_bij_sluiten(self, zaak: ZaakId) -> tuple[TaakRegel, ...]:
        """What is still open of the minimum set (G10) in this zaak."""
        return open_at_closing(self.pagina(zaak))

    def close(
        self,
        zaak: ZaakId,
        uitkomst: Code,
        reden: Confidential,
        vernietigen_op: date,
        redenen: Mapping[TaakId, Confidential] | None = None,
    ) -> Changes:
        """Close a zaak with its outcome and the day on which the dossier is to be destroyed.

        `Refused(REASON_MISSING)` when taken of the minimum set are open without a reason: each
        asks its own in `redenen` (`reden:<taak>` names the first that lacks it), a zaak of E1
        asks one for all in `reden`. `Refused(DATE_IMPOSSIBLE)` when the day of destruction lies
        before today.
        """
        why = redenen or {}
        tools = self.tools
        check_text(reden, "reden")
        check_day(vernietigen_op, "vernietigen_op")
        tools.inhoud.codelijsten.check(uitkomst, "uitkomst")
        for taak, text in why.items():
            check_text(text, f"reden:{taak}")
        self._check_reasons(zaak, reden, why)
        with tools.changing(zaak, Handeling.ZAAK_GESLOTEN) as (known, now):
            if known.status is ZaakStatus.GESLOTEN:
                raise Refused(Reason.ALREADY_CLOSED, "status")
            if vernietigen_op < day_of(now):
                raise Refused(Reason.DATE_IMPOSSIBLE, "vernietigen_op")
            closed = replace(
                known,
                status=ZaakStatus.GESLOTEN,
                gesloten_op=day_of(now),
                uitkomst=uitkomst,
                vernietigen_op=vernietigen_op,
            )
            zaken.save_zaak(tools.store, closed)
            if reden.reveal().strip():
                dossiers.save_notitie(tools.store, zaak, self._reason(SLUITEN, reden, now))
            for taak, text in why.items():
                if text.reveal().strip():
                    note = self._reason(f"taak:{taak}", text, now)
                    dossiers.save_notitie(tools.store, zaak, note)
        return of_zaak(zaak)

    def _check_reasons(
        self, zaak: ZaakId, reden: Confidential, redenen: Mapping[TaakId, Confidential]
    ) -> None:
        """One reason for a zaak of E1, else one for each taak of the minimum set that is open."""
        pagina = self.pagina(zaak)
        left = open_at_closing(pagina)
        if not left or (is_light(pagina) and reden.reveal().strip()):
            return
        if is_light(pagina):
            raise Refused(Reason.REASON_MISSING, "reden")
        for taak in without_reason(left, redenen):
            raise Refused(Reason.REASON_MISSING, f"reden:{taak}")

    def reopen(self, zaak: ZaakId) -> Changes:
        """Open a closed zaak again; what was recorded stays."""
        tools = self.tools
        with tools.changing(zaak, Handeling.ZAAK_HEROPEND) as (known, _):
            if known.status is not ZaakStatus.GESLOTEN:
                raise Refused(Reason.ALREADY_CLOSED, "status")
            opened = replace(
                known,
                status=ZaakStatus.IN_BEHANDELING,
                gesloten_op=None,
                uitkomst=None,
                vernietigen_op=None,
            )
            zaken.save_zaak(tools.store, opened)
        return of_zaak(zaak)


def _mark(key: bytes, line: AgendaRegel) -> str:
    """A mark that only this vault can tie to a line."""
    return hmac.digest(key, f"agenda {line.zaak} {line.doel}".encode(), "sha256").hex()[:32]


def _regel(
    rij: ZaakRij, stap: tuple[str, tuple[int, int]] | None, due: AgendaRegel | None
) -> ZaakRegel:
    """A line of the list: for an open zaak the step to do next and what falls due first."""
    if stap is None:
        return ZaakRegel(rij, "", (0, 0), "", None)
    wat, verval = (due.titel, due.verval) if due is not None else ("", None)
    return ZaakRegel(rij, *stap, wat, verval)


def _next_step(pagina: ZaakPagina) -> StapPagina:
    """The step of what is best done next, or the last that was worked on."""
    nxt = pagina.volgende
    return nxt[0] if nxt is not None else _last_busy(pagina)


def _last_busy(pagina: ZaakPagina) -> StapPagina:
    """The last step with taken, when nothing is left to do."""
    busy = [stap for stap in pagina.stappen if stap.totaal]
    return (busy or list(pagina.stappen))[-1]

"""Agenda: what is due over all open zaken, for the screen Vandaag."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from vertrouwenspersoon.domain.camera import CAMERA_TAAK
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Verval, day_of, end_of_day
from vertrouwenspersoon.domain.stappen import Spoed, ZaakPagina, spoed
from vertrouwenspersoon.domain.termijnen import Dwang, Termijn, TermijnId
from vertrouwenspersoon.domain.uitstel import Uitstel, uitstel_van
from vertrouwenspersoon.domain.zaak import ZaakId

QUIET_DAYS = 14
"""Days without activity after which a zaak asks for attention."""


class Waarvan(Enum):
    """What an agenda line comes from."""

    TAAK = "taak"
    TERMIJN = "termijn"
    NAZORG = "nazorg"
    AFSPRAAK = "afspraak"
    STIL = "stil"
    TOESTEMMING = "toestemming"
    VRAAG = "vraag"
    CAMERA = "camera"


@dataclass(frozen=True, slots=True)
class AgendaRegel:
    """One line of Vandaag: which zaak, what, by when, why, on which source."""

    zaak: ZaakId
    code: str
    codenaam: Confidential
    waarvan: Waarvan
    doel: str
    """The identity of the taak, termijn, nazorg or afspraak."""
    stap: str
    """The step of the zaak where it is done."""
    titel: str
    waarom: str
    bron: tuple[str, ...]
    verval: Verval
    spoed: Spoed
    wacht_op_toestemming: bool = False
    hard: bool = False
    """Whether missing it has a legal consequence."""
    uitstel: Uitstel | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """All lines, the most pressing first, and the camera clocks that run above them."""

    regels: tuple[AgendaRegel, ...]
    klokken: tuple[AgendaRegel, ...] = ()

    def of(self, spoed_: Spoed) -> tuple[AgendaRegel, ...]:
        """The lines of one degree of urgency that are not put off."""
        return tuple(r for r in self.regels if r.spoed is spoed_ and r.uitstel is None)

    @property
    def uitgesteld(self) -> tuple[AgendaRegel, ...]:
        """What was put off and is not back yet, with the day and the reason."""
        return tuple(regel for regel in self.regels if regel.uitstel is not None)

    @property
    def te_doen(self) -> int:
        """How many lines are due today or before, for the count in the rail; each clock is one."""
        return len(self.of(Spoed.TE_LAAT)) + len(self.of(Spoed.VANDAAG)) + len(self.klokken)

    def since(self, moment: datetime, now: datetime) -> tuple[AgendaRegel, ...]:
        """What became late after a moment: the catching up after the program was closed."""
        return tuple(r for r in self.regels if moment < r.verval.zelf_uiterlijk <= now)


def agenda(paginas: Iterable[ZaakPagina], inhoud: Inhoud, now: datetime) -> Agenda:
    """What is due in the zaken that are open: taken, termijnen, nazorg, afspraken, quiet zaken."""
    lines: list[AgendaRegel] = []
    for pagina in paginas:
        if pagina.beeld.zaak.status.is_open:
            lines += _put_off(zaak_agenda(pagina, inhoud, now), pagina, now)
    lines.sort(key=lambda regel: (regel.verval.zelf_uiterlijk, regel.code, regel.doel))
    clocks = tuple(regel for regel in lines if regel.waarvan is Waarvan.CAMERA)
    return Agenda(tuple(r for r in lines if r.waarvan is not Waarvan.CAMERA), clocks)


def zaak_agenda(pagina: ZaakPagina, inhoud: Inhoud, now: datetime) -> list[AgendaRegel]:
    """The agenda lines of one zaak."""
    beeld, rules = pagina.beeld, inhoud.termijnregels()
    base = (beeld.zaak.id, beeld.zaak.code, beeld.dossier.codenaam)
    lines = [
        AgendaRegel(
            *base,
            Waarvan.TAAK,
            regel.taak.id,
            stap.stap.id,
            regel.taak.kort,
            regel.taak.wanneer.tekst,
            regel.taak.bron,
            regel.verval,
            spoed(regel.verval, now),
            regel.wacht_op_toestemming,
            _is_hard(rules, regel.taak.wanneer.termijn),
        )
        for stap in pagina.stappen
        for regel in stap.regels
        if regel.is_waiting and regel.verval is not None and regel.taak.id != CAMERA_TAAK
    ]
    lines += [
        AgendaRegel(
            *base,
            Waarvan.TERMIJN,
            regel.id,
            "",
            rules[regel.id].titel,
            rules[regel.id].gevolg,
            rules[regel.id].bron,
            regel.verval,
            spoed(regel.verval, now),
            hard=_is_hard(rules, regel.id),
        )
        for regel in pagina.termijnen
        if regel.is_waiting
    ]
    lines += _cameras(pagina, inhoud, base, now)
    lines += _questions(pagina, base, now)
    return lines + _agreed(pagina, base, now) + _quiet(pagina, base, now)


def _put_off(lines: list[AgendaRegel], pagina: ZaakPagina, now: datetime) -> Iterator[AgendaRegel]:
    """The lines with what was put off marked; images cannot wait."""
    off = uitstel_van(pagina.beeld.dossier.notities)
    for line in lines:
        found = off.get(line.doel) if line.waarvan is not Waarvan.CAMERA else None
        holds = found is not None and found.holds_on(day_of(now))
        yield replace(line, uitstel=found) if holds else line


def _is_hard(rules: Mapping[TermijnId, Termijn], termijn: str | None) -> bool:
    rule = rules.get(TermijnId(termijn or ""))
    return rule is not None and rule.dwang is Dwang.HARD


def _cameras(
    pagina: ZaakPagina, inhoud: Inhoud, base: tuple[ZaakId, str, Confidential], now: datetime
) -> list[AgendaRegel]:
    """One line per location whose images may be erased."""
    if not pagina.klokken:
        return []
    taak, stap = inhoud.taak(CAMERA_TAAK), inhoud.stap_of(CAMERA_TAAK)
    waits = any(
        regel.wacht_op_toestemming
        for page in pagina.stappen
        for regel in page.regels
        if regel.taak.id == CAMERA_TAAK
    )
    return [
        AgendaRegel(
            *base,
            Waarvan.CAMERA,
            clock.doel,
            stap.id,
            f"{taak.kort}: {clock.naam}" if clock.naam else taak.kort,
            "Gewiste beelden komen niet terug.",
            taak.bron,
            clock.verval,
            spoed(clock.verval, now),
            waits,
        )
        for clock in pagina.klokken
    ]


def _questions(
    pagina: ZaakPagina, base: tuple[ZaakId, str, Confidential], now: datetime
) -> list[AgendaRegel]:
    """Questions that have their own day, each once: the first step that needs the answer."""
    firsts = {
        each.vraag.id: (stap, each) for stap in reversed(pagina.stappen) for each in stap.later
    }
    return [
        AgendaRegel(
            *base,
            Waarvan.VRAAG,
            f"vraag:{each.vraag.id}",
            stap.stap.id,
            each.vraag.tekst,
            each.vraag.uitleg,
            each.vraag.bron,
            each.vanaf,
            spoed(each.vanaf, now),
        )
        for stap, each in firsts.values()
    ]


def _agreed(
    pagina: ZaakPagina, base: tuple[ZaakId, str, Confidential], now: datetime
) -> list[AgendaRegel]:
    """Aftercare moments and appointments that were planned and not held yet."""
    hulp = pagina.beeld.begeleiding
    planned: list[tuple[Waarvan, str, str, str, datetime]] = [
        (Waarvan.NAZORG, n.id, "nazorg", "Contactmoment nazorg", n.gepland_op)
        for n in hulp.nazorg
        if n.gehouden_op is None
    ]
    planned += [
        (Waarvan.AFSPRAAK, a.id, "", "Afspraak", a.op)
        for a in hulp.afspraken
        if a.gedaan_op is None
    ]
    lines = []
    for waarvan, doel, stap, titel, op in planned:
        verval = Verval(op, hele_dag=False, zonder_verlenging=day_of(op))
        lines.append(
            AgendaRegel(
                *base, waarvan, doel, stap, titel, "Dit sprak u af.", (), verval, spoed(verval, now)
            )
        )
    return lines


def _quiet(
    pagina: ZaakPagina, base: tuple[ZaakId, str, Confidential], now: datetime
) -> list[AgendaRegel]:
    """A line when nothing happened in the zaak for fourteen days."""
    since = pagina.beeld.zaak.gewijzigd_op
    if now - since < timedelta(days=QUIET_DAYS):
        return []
    day = day_of(since) + timedelta(days=QUIET_DAYS)
    verval = Verval(end_of_day(day), hele_dag=True, zonder_verlenging=day)
    titel, waarom = "Kijk of deze zaak verder moet", "Er gebeurde 14 dagen niets in deze zaak."
    line = AgendaRegel(
        *base, Waarvan.STIL, "stil", "", titel, waarom, (), verval, spoed(verval, now)
    )
    return [line]

"""Agenda: what is due over all open zaken, for the screen Vandaag."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Kalender, Verval, day_of, end_of_day
from vertrouwenspersoon.domain.stappen import Spoed, ZaakPagina, spoed, termijn_regels
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


@dataclass(frozen=True, slots=True)
class Agenda:
    """All lines, the most pressing first, and the camera clock if one is running."""

    regels: tuple[AgendaRegel, ...]
    klok: AgendaRegel | None

    def of(self, spoed_: Spoed) -> tuple[AgendaRegel, ...]:
        """The lines of one degree of urgency."""
        return tuple(regel for regel in self.regels if regel.spoed is spoed_)

    @property
    def te_doen(self) -> int:
        """How many lines are due today or before, for the count in the rail."""
        return len(self.of(Spoed.TE_LAAT)) + len(self.of(Spoed.VANDAAG))


CAMERA_TAAK = "RG08"
"""The taak that secures camera images: it cannot be repaired, so it comes first."""


def agenda(
    paginas: Iterable[ZaakPagina], inhoud: Inhoud, kalender: Kalender, now: datetime
) -> Agenda:
    """What is due in the zaken that are open: taken, termijnen, nazorg, afspraken, quiet zaken."""
    lines: list[AgendaRegel] = []
    for pagina in paginas:
        if pagina.beeld.zaak.status.is_open:
            lines += zaak_agenda(pagina, inhoud, kalender, now)
    lines.sort(key=lambda regel: (regel.verval.zelf_uiterlijk, regel.code, regel.doel))
    clock = next((r for r in lines if r.doel == CAMERA_TAAK and r.verval.op >= now), None)
    return Agenda(tuple(lines), clock)


def zaak_agenda(
    pagina: ZaakPagina, inhoud: Inhoud, kalender: Kalender, now: datetime
) -> list[AgendaRegel]:
    """The agenda lines of one zaak."""
    beeld = pagina.beeld
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
        )
        for stap in pagina.stappen
        for regel in stap.regels
        if regel.is_waiting and regel.verval is not None
    ]
    rules = inhoud.termijnregels()
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
        )
        for regel in termijn_regels(pagina, inhoud, kalender)
        if regel.verval.op >= now
    ]
    lines += _questions(pagina, base, now)
    return lines + _agreed(pagina, base, now) + _quiet(pagina, base, now)


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

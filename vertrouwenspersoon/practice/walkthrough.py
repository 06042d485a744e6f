"""Walks one practice zaak through all steps by the same calls as the screens."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.practice.examples import OefenZaak

_STEP = timedelta(hours=20)
_TAAK = timedelta(minutes=10)


def moment_of(told: OefenZaak, until: datetime) -> datetime:
    """When the melding of a told zaak comes in."""
    day = day_of(until) - timedelta(days=told.dagen)
    happened = datetime.combine(day, told.tijd, AMSTERDAM)
    return (happened + timedelta(hours=told.gemeld_na_uren)).astimezone(UTC)


def walk_through(office: Office, clock: FixedClock, told: OefenZaak, until: datetime) -> ZaakId:
    """Record the melding, then code, answer and do what every step asks, up to `until`.

    The clock has to stand at `moment_of` the melding and goes on with the work. Taken that fall
    due after `until` stay open, and so does what the melder did not agree to.
    """
    zaak = _record(office, told)
    for stap in office.inhoud.stappen:
        if any(page.stap.id == stap.id for page in office.zaken.pagina(zaak).stappen):
            clock.advance(_STEP)
            _record_help(office, zaak, stap.id, clock)
            _do_taken(office, zaak, stap.id, clock, until)
    for text in told.notitie:
        clock.advance(_STEP)
        office.dossiers.save_notitie(zaak, Confidential(text), soort=Notitiesoort.GESPREK)
    office.zaken.set_status(zaak, ZaakStatus.NAZORG_LOOPT)
    clock.advance(until - clock.now())
    return zaak


def _record(office: Office, told: OefenZaak) -> ZaakId:
    """The melding with its codes, answers and consent."""
    day = day_of(office.now() - timedelta(hours=told.gemeld_na_uren))
    concept = MeldingConcept(
        Confidential(told.verhaal.strip()),
        Confidential(told.titel),
        Confidential(told.codenaam),
        gebeurd_op=day,
        gebeurd_om=told.tijd,
        soorten=told.soorten,
        kanaal=told.kanaal,
        plaats=told.plaats,
        rol=told.rol,
        afdeling=told.afdeling,
        toestemmingen=told.toestemming,
    )
    zaak = office.meldingen.save(concept).zaak
    incident = office.zaken.pagina(zaak).beeld.zaak.eerste
    coded = replace(
        incident,
        ernst=told.ernst,
        betrokken=Code("betrokken:slachtoffer"),
        dader=told.dader,
        dadertype=told.dadertype,
    )
    office.zaken.save_incident(zaak, coded)
    for vraag in told.ja:
        office.zaken.answer(zaak, vraag, ja=True)
    for vraag in told.nee:
        office.zaken.answer(zaak, vraag, ja=False)
    return zaak


def _do_taken(
    office: Office, zaak: ZaakId, stap_id: str, clock: FixedClock, until: datetime
) -> None:
    for regel in office.zaken.pagina(zaak).stap(stap_id).regels:
        ahead = regel.verval is not None and regel.verval.op > until
        if regel.is_waiting and not regel.wacht_op_toestemming and not ahead:
            office.zaken.set_taak(zaak, regel.taak.id, Stand.GEDAAN)
            clock.advance(_TAAK)


def _record_help(office: Office, zaak: ZaakId, stap_id: str, clock: FixedClock) -> None:
    """What a step records besides its taken: the police, the reaction, the damage, the care."""
    work, now = office.begeleiding, clock.now()
    today = day_of(now)
    match stap_id:
        case "aangifte":
            work.save_aangifte(
                zaak,
                Aangifte(
                    AangifteId(work.new_id()),
                    Code("politie:aangifte-opgenomen"),
                    gedaan_op=today,
                    door_gemeente=True,
                    naambescherming=Code("naambescherming:domicilie"),
                    vpt_code=True,
                ),
            )
        case "reageren":
            work.save_maatregel(
                zaak,
                Maatregel(
                    MaatregelId(work.new_id()),
                    Code("maatregel:RM6"),
                    today,
                    einde_op=today + timedelta(days=182),
                    evaluatie_op=today + timedelta(days=150),
                    teruggekoppeld_op=today,
                ),
            )
        case "schade":
            work.save_schade(
                zaak,
                Schade(
                    SchadeId(work.new_id()),
                    Code("schadesoort:spullen"),
                    van_gemeente=True,
                    bedrag=42_500,
                    gemeld_verzekering_op=today,
                ),
            )
        case "nazorg":
            _plan_care(office, zaak, now)


def _plan_care(office: Office, zaak: ZaakId, now: datetime) -> None:
    """The opvanggesprek that was held, and the two talks that follow from it (chapter D, L06)."""
    work = office.begeleiding
    held = office.zaken.pagina(zaak).beeld.zaak.gemeld_op + timedelta(hours=48)
    for weeks in (0, 2, 7):
        moment = held + timedelta(weeks=weeks)
        work.save_nazorg(
            zaak,
            Nazorg(
                NazorgId(work.new_id()),
                moment,
                opvang=weeks == 0,
                gehouden_op=moment if moment <= now else None,
                steun=(Code("steun:hoofd"),) if moment <= now else (),
            ),
        )

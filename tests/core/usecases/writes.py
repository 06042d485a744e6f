"""Every way to change something in an office, once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tests.builders import NOW
from tests.core.usecases.offices import (
    REGISTRATIE,
    beeld,
    every_reason,
    melding,
    organisation_taak,
    plain_taak,
    some_code,
)
from vertrouwenspersoon.bootstrap import Office
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
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import Weg
from vertrouwenspersoon.domain.dossier import Hoedanigheid
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.koppeling import Koppelsoort
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Locatie,
    LocatieId,
    Sterkte,
)
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.punt import ZAAK, Punt, Puntstand
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.usecases.changes import Changes

Write = Callable[[Office, ZaakId], Changes]

WORDS = Confidential("Zo is het afgesproken.")
DAY = date(2026, 11, 21)


def maatregel(office: Office) -> Maatregel:
    """A reaction decided two days ago."""
    return Maatregel(MaatregelId("m-1"), some_code(office, "maatregel"), DAY)


def aangifte(_office: Office) -> Aangifte:
    """A melding at the police of two days ago."""
    return Aangifte(AangifteId("a-1"), Code("politie:melding"), DAY)


def schade(office: Office) -> Schade:
    """Damage of a hundred euros."""
    return Schade(SchadeId("s-1"), some_code(office, "schadesoort"), van_gemeente=True, bedrag=100)


def nazorg(office: Office) -> Nazorg:
    """A planned moment of aftercare."""
    return Nazorg(NazorgId("n-1"), NOW + timedelta(days=2), steun=(some_code(office, "steun"),))


def procedure(office: Office) -> Procedure:
    """A request of two days ago."""
    return Procedure(ProcedureId("p-1"), some_code(office, "proceduresoort"), DAY)


def gift(office: Office) -> Gift:
    """An offer of fifty euros."""
    return Gift(GiftId("g-1"), some_code(office, "giftsoort"), DAY, 50_00)


AFSPRAAK = Afspraak(AfspraakId("f-1"), NOW + timedelta(days=1), hele_dag=True)


def _save_incident(office: Office, zaak: ZaakId) -> Changes:
    first = beeld(office, zaak).zaak.eerste
    return office.zaken.save_incident(zaak, replace(first, ernst=some_code(office, "ernst")))


def _close(office: Office, zaak: ZaakId) -> Changes:
    outcome = some_code(office, "uitkomst")
    why = every_reason(office, zaak, WORDS)
    return office.zaken.close(zaak, outcome, WORDS, date(2028, 11, 23), why)


def _deviate(office: Office, zaak: ZaakId) -> Changes:
    ban = Maatregel(MaatregelId("m-2"), Code("maatregel:RM6"), DAY)
    return office.begeleiding.save_maatregel(zaak, ban, WORDS)


def _save_rij(office: Office, _: ZaakId) -> Changes:
    row = office.reactieschemas.huidig().rij[0]
    return office.reactieschemas.save_rij(replace(row, extra="bel eerst"))


def _save_gemeente(office: Office, _: ZaakId) -> Changes:
    gemeente = office.organisatie.lees().gemeente
    return office.organisatie.save_gemeente(replace(gemeente, telefoon_intern="1234"))


WRITES: dict[str, Write] = {
    "melding": lambda office, _: office.meldingen.save(melding()).changes,
    "melding again": lambda office, zaak: office.meldingen.save(melding(), zaak).changes,
    "set_taak": lambda office, zaak: office.zaken.set_taak(
        zaak, plain_taak(office).id, Stand.NVT, WORDS
    ),
    "answer": lambda office, zaak: office.zaken.answer(zaak, office.inhoud.vragen[0].id, ja=True),
    "answer taken back": lambda office, zaak: office.zaken.answer(
        zaak, office.inhoud.vragen[0].id, ja=None
    ),
    "save_incident": _save_incident,
    "add_incident": lambda office, zaak: office.zaken.add_incident(zaak),
    "set_status": lambda office, zaak: office.zaken.set_status(zaak, ZaakStatus.NAZORG_LOOPT),
    "set_kennis": lambda office, zaak: office.zaken.set_kennis(zaak, DAY),
    "close": _close,
    "save_head": lambda office, zaak: office.dossiers.save_head(zaak, titel=WORDS),
    "save_betrokkene": lambda office, zaak: office.dossiers.save_betrokkene(
        zaak, Hoedanigheid.GETUIGE, WORDS
    ),
    "save_notitie": lambda office, zaak: office.dossiers.save_notitie(zaak, WORDS),
    "record_toestemming": lambda office, zaak: office.dossiers.record_toestemming(
        zaak, REGISTRATIE, Wat.FEITEN, Besluit.GEGEVEN
    ),
    "record_doorgifte": lambda office, zaak: office.doorgiften.record(
        zaak, REGISTRATIE, (Wat.FEITEN,), Weg.VERTELD, grond=Code("grond:gevaar"), woorden=WORDS
    ),
    "save_maatregel": lambda o, zaak: o.begeleiding.save_maatregel(zaak, maatregel(o)),
    "save_aangifte": lambda o, zaak: o.begeleiding.save_aangifte(zaak, aangifte(o)),
    "save_schade": lambda o, zaak: o.begeleiding.save_schade(zaak, schade(o)),
    "save_nazorg": lambda o, zaak: o.begeleiding.save_nazorg(zaak, nazorg(o)),
    "save_maatregel that deviates": _deviate,
    "skip_maatregel": lambda o, zaak: o.begeleiding.skip_maatregel(
        zaak, Code("maatregel:RM6"), WORDS
    ),
    "save_punt": lambda o, zaak: o.begeleiding.save_punt(
        zaak, Punt(ZAAK, some_code(o, "tevreden"), Puntstand.JA, DAY)
    ),
    "clear_punt": lambda o, zaak: o.begeleiding.clear_punt(zaak, ZAAK, some_code(o, "tevreden")),
    "add_koppeling": lambda o, zaak: o.stapelen.add(zaak, Koppelsoort.OBJECT, WORDS),
    "save_procedure": lambda o, zaak: o.begeleiding.save_procedure(zaak, procedure(o)),
    "save_gift": lambda o, zaak: o.begeleiding.save_gift(zaak, gift(o)),
    "save_woord": lambda o, zaak: o.begeleiding.save_woord(
        zaak, Woord(f"incident:{beeld(o, zaak).zaak.eerste.id}", "wie", WORDS)
    ),
    "plan_nazorg": lambda o, zaak: o.begeleiding.plan_nazorg(zaak),
    "save_afspraak": lambda o, zaak: o.begeleiding.save_afspraak(zaak, AFSPRAAK, WORDS),
    "save_gemeente": _save_gemeente,
    "save_contact": lambda office, _: office.organisatie.save_contact(
        Contact(ContactId("c-1"), "Wijkagent")
    ),
    "save_locatie": lambda office, _: office.organisatie.save_locatie(
        Locatie(LocatieId("l-1"), "Stadhuis", camera_uren=72)
    ),
    "save_sterkte": lambda office, _: office.organisatie.save_sterkte(
        Sterkte(some_code(office, "afdeling"), 12)
    ),
    "set_taak of organisation": lambda office, _: office.organisatie.set_taak(
        organisation_taak(office).id, Stand.NVT, WORDS
    ),
    "save_rij": _save_rij,
    "adopt": lambda office, _: office.reactieschemas.adopt(DAY),
}
"""Each change by name; every one is made in an office with one zaak."""

"""A practice municipality: the same zaken every time, for practising, showing and measuring.

Shares follow the national figures roughly (domain reference, A12 and E5); the words are invented.
"""

from dataclasses import replace
from datetime import datetime, time, timedelta

from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    AangifteId,
    Begeleiding,
    Maatregel,
    MaatregelId,
    Nazorg,
    NazorgId,
    Schade,
    SchadeId,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Dossier, Notitie, NotitieId, Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.melding import CODENAMEN
from vertrouwenspersoon.domain.reactieschema import Advies
from vertrouwenspersoon.domain.taken import Laag, Stand, TaakId, TaakStand
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, ToestemmingId, Wat
from vertrouwenspersoon.domain.voorwaarden import Geldt
from vertrouwenspersoon.domain.zaak import (
    Antwoord,
    Incident,
    IncidentId,
    Zaak,
    ZaakId,
    ZaakStatus,
    next_code,
)
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld, feiten
from vertrouwenspersoon.identity import CountedIdentities, repeatable_chance
from vertrouwenspersoon.practice.examples import OefenSoort, OefenZaak, read_zaken

YEARS = 3
PER_YEAR = 40
_DAY = timedelta(days=1)
_STAFF = ("rol:AMB", "rol:AMB", "rol:AMB", "rol:LEI", "rol:BOA", "rol:BOA", "rol:UIT", "rol:INH")
_POLITICS = ("rol:RAA", "rol:RAA", "rol:WET", "rol:BUR", "rol:COM")
_DEPARTMENTS = ("KCC", "BZ", "WI", "WMO", "HAN", "VER", "BUI", "MIL", "JUR", "FIN", "WI", "HAN")
_PLACES = {
    "kanaal:FTF": "plaats:BALIE",
    "kanaal:TEL": "plaats:TELEF",
    "kanaal:SOC": "plaats:ONLINE",
    "kanaal:DM": "plaats:ONLINE",
    "kanaal:MAI": "plaats:ONLINE",
}
_CRIMES = frozenset({"soort:BED", "soort:FYS", "soort:VNL", "soort:STA", "soort:DOX", "soort:THU"})
_NOTES = (
    "Gebeld. Het gaat redelijk. Volgende week weer contact.",
    "Gesprek gehad op een rustige plek. De melder wil er even niet over schrijven.",
    "De leidinggevende is op de hoogte, met toestemming.",
    "Er is een mail met excuses gekomen. De melder weet nog niet wat zij daarvan vindt.",
)


class Builder:
    """Builds practice zaken one after another, each from the chance of one seed."""

    def __init__(self, inhoud: Inhoud, until: datetime, seed: int = 1) -> None:
        self._inhoud = inhoud
        self._until = until
        self._chance = repeatable_chance(seed)
        self._ids = CountedIdentities(1_000_000)
        self._texts = read_zaken()
        self._codes: list[str] = []
        self._people: list[str] = []

    def build(self, count: int) -> tuple[Zaakbeeld, ...]:
        """`count` zaken over the last three years, oldest first; the newest are told in full."""
        recent = sorted(self._texts.recent, key=lambda zaak: -zaak.dagen)[:count]
        before = self._until - timedelta(days=max((z.dagen for z in recent), default=0) + 3)
        span = timedelta(days=365 * YEARS) - (self._until - before)
        moments = sorted(
            before - span * self._chance.random() for _ in range(count - len(recent))
        )
        return (
            *(self._ordinary(self._office_hour(moment)) for moment in moments),
            *(self._told(zaak) for zaak in recent),
        )

    def _office_hour(self, moment: datetime) -> datetime:
        """The same day at an hour when people meet."""
        hour = time(self._chance.choice((9, 10, 11, 13, 14, 15, 16, 19, 20)), 15)
        return datetime.combine(day_of(moment), hour, AMSTERDAM)

    def _head(self, happened: datetime, reported: datetime) -> Zaak:
        code = next_code(day_of(reported).year, tuple(self._codes[-1:]))
        self._codes.append(code)
        return Zaak(
            id=ZaakId(self._ids.new()),
            code=code,
            status=ZaakStatus.IN_BEHANDELING,
            gemeld_op=reported,
            gewijzigd_op=reported,
            versie=self._inhoud.versie,
            incidenten=(
                Incident(
                    IncidentId(self._ids.new()),
                    gebeurd_op=day_of(happened),
                    gebeurd_om=happened.time(),
                ),
            ),
            slachtoffer=self._person(),
            melder=self._ids.new(),
        )

    def _person(self) -> str:
        """A victim: mostly somebody new, sometimes one of the last twenty again."""
        if self._people and self._chance.random() < 0.12:
            return self._chance.choice(self._people[-20:])
        self._people.append(self._ids.new())
        return self._people[-1]

    def _ordinary(self, happened: datetime) -> Zaakbeeld:
        """A zaak from the shares and texts of its soort, walked as far as its age."""
        kinds = self._texts.soort
        kind = self._chance.choices(kinds, [k.gewicht for k in kinds])[0]
        reported = happened + timedelta(hours=self._chance.choice((1, 2, 3, 20, 26, 50)))
        zaak = self._head(happened, reported)
        incident = self._coded(zaak.eerste, kind)
        zaak = replace(zaak, incidenten=(incident,))
        dossier = Dossier(
            zaak.id,
            Confidential(self._chance.choice(kind.titel)),
            Confidential(CODENAMEN[len(self._codes) % len(CODENAMEN)]),
            Confidential(self._chance.choice(kind.verhaal)),
            toestemmingen=self._consent(reported, kind),
            notities=self._notes(reported),
        )
        beeld = Zaakbeeld(zaak, dossier, self._help(reported, incident))
        beeld = replace(beeld, antwoorden=self._answers(beeld, reported))
        return self._aged(replace(beeld, standen=self._walked(beeld, reported)))

    def _coded(self, incident: Incident, kind: OefenSoort) -> Incident:
        pick = self._chance.choice
        political = self._chance.random() < 0.3
        kanaal = pick(kind.kanaal)
        afdeling = pick(("RAAD", "COL", "GRF")) if political else pick(_DEPARTMENTS)
        return replace(
            incident,
            soorten=(kind.code,),
            subsoorten=(pick(kind.subsoort),) if kind.subsoort else (),
            ernst=pick(kind.ernst),
            rol=Code(pick(_POLITICS if political else _STAFF)),
            betrokken=Code("betrokken:slachtoffer"),
            afdeling=Code(f"afdeling:{afdeling}"),
            kanaal=kanaal,
            plaats=Code(_PLACES.get(kanaal, "plaats:LOC")),
            dader=Code(pick(("dader:bekend", "dader:bekend", "dader:onbekend", "dader:anoniem"))),
        )

    def _consent(self, reported: datetime, kind: OefenSoort) -> tuple[Toestemming, ...]:
        shares = {
            "ontvanger:registratie": 0.8,
            "ontvanger:gemeentesecretaris": 0.7,
            "ontvanger:leidinggevende": 0.75,
            "ontvanger:politie": 0.5 if kind.code in _CRIMES else 0.1,
        }
        return tuple(
            self._word(Code(ontvanger), reported)
            for ontvanger, share in shares.items()
            if self._chance.random() < share
        )

    def _word(self, ontvanger: Code, op: datetime) -> Toestemming:
        identity = ToestemmingId(self._ids.new())
        return Toestemming(
            identity, ontvanger, Wat.FEITEN, Besluit.GEGEVEN, op, Code("wijze:mondeling")
        )

    def _notes(self, reported: datetime) -> tuple[Notitie, ...]:
        count = self._chance.randint(0, 3)
        moments = (reported + _DAY * n for n in range(1, count + 1))
        return tuple(
            self._note(self._chance.choice(_NOTES), moment)
            for moment in moments
            if moment <= self._until
        )

    def _note(self, text: str, at: datetime) -> Notitie:
        identity = NotitieId(self._ids.new())
        return Notitie(identity, Notitiesoort.GESPREK, "zaak", Confidential(text), at, at)

    def _help(self, reported: datetime, incident: Incident) -> Begeleiding:
        """Measures by the shipped scheme, a police report, damage and aftercare."""
        day = day_of(reported)
        decided = day + _DAY
        known = incident.dader == "dader:bekend" and decided <= day_of(self._until)
        filed = incident.soorten[0] in _CRIMES and self._chance.random() < 0.35
        damaged = incident.soorten[0] in ("soort:VNL", "soort:FYS")
        return Begeleiding(
            maatregelen=self._measures(incident, decided) if known else (),
            aangiften=(
                Aangifte(
                    AangifteId(self._ids.new()),
                    Code("politie:aangifte-opgenomen"),
                    gedaan_op=day,
                    door_gemeente=self._chance.random() < 0.5,
                    naambescherming=Code("naambescherming:domicilie"),
                    vpt_code=self._chance.random() < 0.6,
                ),
            )
            if filed
            else (),
            schades=(
                Schade(
                    SchadeId(self._ids.new()),
                    Code("schadesoort:spullen"),
                    van_gemeente=self._chance.random() < 0.5,
                    bedrag=self._chance.randint(40, 900) * 100,
                ),
            )
            if damaged
            else (),
            nazorg=self._aftercare(reported),
        )

    def _measures(self, incident: Incident, decided: object) -> tuple[Maatregel, ...]:
        raise TypeError(incident, decided)

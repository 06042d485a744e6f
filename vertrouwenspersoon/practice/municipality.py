"""A practice municipality: the same zaken every time, for practising, showing and measuring.

Shares follow the national figures roughly (domain reference, A12 and E5); the words are invented.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Dossier, Notitie, NotitieId, Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.koppeling import Koppeling, KoppelingId, Koppelsoort
from vertrouwenspersoon.domain.melding import CODENAMEN
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Gemeente,
    Locatie,
    LocatieId,
    Organisatie,
    Sterkte,
)
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, ToestemmingId, Wat
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import Incident, IncidentId, Zaak, ZaakId, ZaakStatus
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.identity import CountedIdentities, repeatable_chance
from vertrouwenspersoon.openformat.document import OpenDocument, open_document
from vertrouwenspersoon.practice.examples import (
    OefenSoort,
    OefenZaak,
    Oefenzaken,
    read_gemeente,
    read_zaken,
)
from vertrouwenspersoon.practice.support import Support
from vertrouwenspersoon.practice.walk import Walk

YEARS = 3
PER_YEAR = 40
"""A municipality of 20,000 people records 10 to 50 incidents a year (domain reference, E5)."""
_FIRST_ID = 1_000_000
_STAFF = ("AMB", "AMB", "AMB", "LEI", "BOA", "BOA", "UIT", "INH")
_POLITICS = ("RAA", "RAA", "WET", "BUR", "COM")
_POLITICAL_SHARE = 0.3
_DEPARTMENTS = ("KCC", "BZ", "WI", "WMO", "HAN", "VER", "BUI", "MIL", "JUR", "FIN", "WI", "HAN")
_PLACES = {
    "kanaal:FTF": "plaats:BALIE",
    "kanaal:TEL": "plaats:TELEF",
    "kanaal:SOC": "plaats:ONLINE",
    "kanaal:DM": "plaats:ONLINE",
    "kanaal:MAI": "plaats:ONLINE",
}
_TOESTEMMINGEN = {
    "ontvanger:registratie": 0.8,
    "ontvanger:gemeentesecretaris": 0.85,
    "ontvanger:leidinggevende": 0.75,
    "ontvanger:burgemeester": 0.9,
    "ontvanger:jurist": 0.9,
    "ontvanger:riec": 0.8,
    "ontvanger:privacy-officer": 0.9,
    "ontvanger:politie": 0.7,
    "ontvanger:facilitair": 0.97,
    "ontvanger:verzekeraar": 0.95,
    "ontvanger:ondersteuningsteam": 0.9,
    "ontvanger:team": 0.8,
}
_NOTES = (
    "Gebeld. Het gaat redelijk. Volgende week weer contact.",
    "Gesprek gehad op een rustige plek. De melder wil er even niet over schrijven.",
    "De leidinggevende is op de hoogte, met toestemming.",
    "Er is een mail met excuses gekomen. De melder weet nog niet wat zij daarvan vindt.",
)


def practice_document(
    inhoud: Inhoud, until: datetime, count: int = YEARS * PER_YEAR, seed: int = 1
) -> OpenDocument:
    """A practice municipality with `count` zaken of the three years before `until`."""
    builder = Builder(inhoud, until, seed)
    return open_document(practice_organisatie(inhoud), builder.build(count), ())


def practice_organisatie(inhoud: Inhoud) -> Organisatie:
    """The practice municipality itself: marked as practice on every screen and page."""
    read = read_gemeente()
    ids = CountedIdentities()
    return Organisatie(
        Gemeente(read.naam, telefoon_intern=read.telefoon_intern, oefening=True),
        (inhoud.reactieschema,),
        tuple(Contact(ContactId(ids.new()), c.functie, c.naam, c.telefoon) for c in read.contact),
        tuple(
            Locatie(LocatieId(ids.new()), one.naam, one.plaats, one.camera_uren)
            for one in read.locatie
        ),
        tuple(Sterkte(Code(code), count) for code, count in sorted(read.sterkte.items())),
    )


class Builder:
    """Builds practice zaken one after another; the same seed and moment give the same zaken."""

    def __init__(self, inhoud: Inhoud, until: datetime, seed: int = 1) -> None:
        self._until = until
        self._versie = inhoud.versie
        self._chance = repeatable_chance(seed)
        self._ids = CountedIdentities(_FIRST_ID)
        self._support = Support(self._chance, self._ids, until)
        self._walk = Walk(inhoud, self._chance, self._ids, until)
        self._texts: Oefenzaken = read_zaken()
        self._numbers: dict[int, int] = {}
        self._people: list[str] = []

    def build(self, count: int) -> tuple[Zaakbeeld, ...]:
        """`count` zaken over the last three years, oldest first; the newest are told in full."""
        recent = sorted(self._texts.recent, key=lambda zaak: -zaak.dagen)[:count]
        days = max((zaak.dagen for zaak in recent), default=0) + 3
        span = timedelta(days=365 * YEARS - days)
        before = self._until - timedelta(days=days)
        moments = sorted(before - span * self._chance.random() for _ in range(count - len(recent)))
        return (
            *(self._ordinary(self._office_hour(moment)) for moment in moments),
            *(self._told(zaak) for zaak in recent),
        )

    def _office_hour(self, moment: datetime) -> datetime:
        """The same day at an hour when people meet."""
        hour = time(self._chance.choice((9, 10, 11, 13, 14, 15, 16, 19, 20)), 15)
        return datetime.combine(day_of(moment), hour, AMSTERDAM)

    def _ordinary(self, happened: datetime) -> Zaakbeeld:
        """A zaak from the shares and texts of its soort, walked as far as its age."""
        kinds = self._texts.soort
        kind = self._chance.choices(kinds, [one.gewicht for one in kinds])[0]
        later = timedelta(hours=self._chance.choice((1, 2, 3, 20, 26, 50)))
        reported = (happened + later).astimezone(UTC)
        zaak = self._head(happened, reported)
        zaak = replace(zaak, incidenten=(self._coded(zaak.eerste, kind),))
        names = CODENAMEN[self._numbers[int(zaak.code[:4])] % len(CODENAMEN)]
        dossier = Dossier(
            zaak.id,
            Confidential(self._chance.choice(kind.titel)),
            Confidential(names),
            Confidential(self._chance.choice(kind.verhaal)),
            toestemmingen=tuple(
                self._toestemming(Code(ontvanger), reported)
                for ontvanger, share in _TOESTEMMINGEN.items()
                if self._chance.random() < share
            ),
            notities=self._notes(reported),
        )
        hulp = self._support.give(reported, zaak.eerste)
        words = tuple(
            Woord(f"aangifte:{one.id}", "pv-nummer", Confidential(f"OEFEN-{zaak.code}"))
            for one in hulp.aangiften
        )
        beeld = Zaakbeeld(zaak, replace(dossier, woorden=words), hulp)
        return self._walk.age(self._walk.go(self._walk.answer(beeld)))

    def _told(self, told: OefenZaak) -> Zaakbeeld:
        """A recent zaak as it is told, with exactly the answers and taken it names."""
        day = day_of(self._until) - timedelta(days=told.dagen)
        happened = datetime.combine(day, told.tijd, AMSTERDAM)
        later = timedelta(hours=told.gemeld_na_uren)
        reported = min(happened + later, self._until).astimezone(UTC)
        zaak = self._head(happened, reported)
        incident = replace(
            zaak.eerste,
            soorten=told.soorten,
            ernst=told.ernst,
            rol=told.rol,
            betrokken=Code("betrokken:slachtoffer"),
            afdeling=told.afdeling,
            kanaal=told.kanaal,
            plaats=told.plaats,
            dader=told.dader,
            dadertype=told.dadertype,
        )
        dossier = Dossier(
            zaak.id,
            Confidential(told.titel),
            Confidential(told.codenaam),
            Confidential(told.verhaal.strip()),
            toestemmingen=(
                *(self._toestemming(one, reported) for one in told.toestemming),
                *(self._ingetrokken(one, reported) for one in told.ingetrokken),
            ),
            notities=tuple(
                self._note(text, min(reported + timedelta(days=number), self._until))
                for number, text in enumerate(told.notitie)
            ),
        )
        saw = Confidential("Collega’s in de buurt hoorden het ook.")
        words = (Woord(f"incident:{incident.id}", "wie", saw),)
        hulp = self._support.tracks(reported, incident)
        told_zaak = replace(zaak, incidenten=(incident,))
        marked = replace(dossier, woorden=words, koppelingen=self._marks(told, reported))
        beeld = Zaakbeeld(told_zaak, marked, hulp)
        return self._walk.as_told(beeld, told)

    def _marks(self, told: OefenZaak, reported: datetime) -> tuple[Koppeling, ...]:
        """What happened at the desk belongs together by the place: nobody's data are needed."""
        if told.plaats != "plaats:BALIE":
            return ()
        identity, place = KoppelingId(f"plek-{told.codenaam}"), Confidential("Publiekshal")
        return (Koppeling(identity, Koppelsoort.OBJECT, place, reported),)

    def _head(self, happened: datetime, reported: datetime) -> Zaak:
        return Zaak(
            id=ZaakId(self._ids.new()),
            code=self._code(day_of(reported)),
            status=ZaakStatus.IN_BEHANDELING,
            gemeld_op=reported,
            gewijzigd_op=reported,
            versie=self._versie,
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

    def _code(self, reported: date) -> str:
        self._numbers[reported.year] = self._numbers.get(reported.year, 0) + 1
        return f"{reported.year}-{self._numbers[reported.year]:03d}"

    def _person(self) -> str:
        """A victim: mostly somebody new, sometimes one of the last twenty again."""
        if self._people and self._chance.random() < 0.12:
            return self._chance.choice(self._people[-20:])
        self._people.append(self._ids.new())
        return self._people[-1]

    def _coded(self, incident: Incident, kind: OefenSoort) -> Incident:
        pick = self._chance.choice
        political = self._chance.random() < _POLITICAL_SHARE
        kanaal = pick(kind.kanaal)
        afdeling = pick(("RAAD", "COL", "GRF")) if political else pick(_DEPARTMENTS)
        return replace(
            incident,
            soorten=(kind.code,),
            subsoorten=(pick(kind.subsoort),) if kind.subsoort else (),
            ernst=pick(kind.ernst),
            rol=Code(f"rol:{pick(_POLITICS if political else _STAFF)}"),
            betrokken=Code("betrokken:slachtoffer"),
            afdeling=Code(f"afdeling:{afdeling}"),
            kanaal=kanaal,
            plaats=Code(_PLACES.get(kanaal, "plaats:LOC")),
            dader=Code(pick(("dader:bekend", "dader:bekend", "dader:onbekend", "dader:anoniem"))),
        )

    def _toestemming(self, ontvanger: Code, op: datetime) -> Toestemming:
        identity = ToestemmingId(self._ids.new())
        return Toestemming(
            identity, ontvanger, Wat.FEITEN, Besluit.GEGEVEN, op, Code("wijze:mondeling")
        )

    def _ingetrokken(self, ontvanger: Code, reported: datetime) -> Toestemming:
        later = min(reported + timedelta(days=2), self._until)
        return replace(
            self._toestemming(ontvanger, later),
            besluit=Besluit.INGETROKKEN,
            woorden=Confidential("Bij nader inzien liever niet."),
        )

    def _notes(self, reported: datetime) -> tuple[Notitie, ...]:
        count = self._chance.randint(0, 3)
        moments = (reported + timedelta(days=number) for number in range(1, count + 1))
        return tuple(
            self._note(self._chance.choice(_NOTES), moment)
            for moment in moments
            if moment <= self._until
        )

    def _note(self, text: str, at: datetime) -> Notitie:
        identity = NotitieId(self._ids.new())
        return Notitie(identity, Notitiesoort.GESPREK, "zaak", Confidential(text), at, at)

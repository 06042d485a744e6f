"""What a practice municipality did for a zaak: measures, a police report, damage, aftercare."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

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
from vertrouwenspersoon.domain.gift import Gift, GiftId
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.procedure import Procedure, ProcedureId
from vertrouwenspersoon.domain.punt import ZAAK, Punt, Puntstand
from vertrouwenspersoon.domain.reactie import TOETSBAAR
from vertrouwenspersoon.domain.zaak import Incident
from vertrouwenspersoon.identity import Chance, Identities

CRIMES = frozenset({"soort:BED", "soort:FYS", "soort:VNL", "soort:STA", "soort:DOX", "soort:THU"})
_MET_SCHADE = frozenset({"soort:VNL", "soort:FYS"})
_LETTER, _CONTACT, _BAN = (Code(f"maatregel:{name}") for name in ("RM4", "RM5", "RM6"))
_BY_ERNST = {
    "ernst:E1": Code("maatregel:RM1"),
    "ernst:E2": _LETTER,
    "ernst:E3": _CONTACT,
    "ernst:E4": _BAN,
}
_DECIDES = {
    Code("maatregel:RM1"): Code("wie:LG"),
    _LETTER: Code("wie:LG"),
    _CONTACT: Code("wie:GS"),
    _BAN: Code("wie:GS"),
}
_POLICE = ("aangifte-opgenomen", "aangifte-opgenomen", "onderzoek", "sepot", "dagvaarding")


class Support:
    """Gives practice zaken the help that fits their soort, ernst and age."""

    def __init__(self, chance: Chance, ids: Identities, until: datetime) -> None:
        self._chance = chance
        self._ids = ids
        self._until = until

    def give(self, reported: datetime, incident: Incident) -> Begeleiding:
        """Measures by the ernst, and a report, damage and aftercare by chance."""
        day = day_of(reported)
        known = incident.dader == "dader:bekend" and self._is_past(day + timedelta(days=1))
        crime = incident.hoofdsoort in CRIMES and self._chance.random() < 0.35
        damaged = incident.hoofdsoort in _MET_SCHADE
        hulp = Begeleiding(
            maatregelen=(self._maatregel(incident, day + timedelta(days=1)),) if known else (),
            aangiften=(self._aangifte(day, incident),) if crime else (),
            schades=(self._schade(day),) if damaged else (),
            nazorg=self._nazorg(reported),
            procedures=_procedures(incident, day),
            giften=_giften(incident, day),
        )
        return replace(hulp, punten=tuple(_points(hulp, day)))

    @staticmethod
    def tracks(reported: datetime, incident: Incident) -> Begeleiding:
        """Only what the tracks of a zaak record."""
        day = day_of(reported)
        return Begeleiding(procedures=_procedures(incident, day), giften=_giften(incident, day))

    def _is_past(self, day: date) -> bool:
        return day <= day_of(self._until)

    def _maatregel(self, incident: Incident, decided: date) -> Maatregel:
        soort = _BY_ERNST[incident.ernst or "ernst:E2"]
        lasting = soort in (_CONTACT, _BAN)
        told = decided + timedelta(days=2)
        return Maatregel(
            MaatregelId(self._ids.new()),
            soort,
            decided,
            einde_op=decided + timedelta(days=180) if lasting else None,
            evaluatie_op=decided + timedelta(days=150) if lasting else None,
            teruggekoppeld_op=told if self._is_past(told) and self._chance.random() < 0.7 else None,
            besloten_door=_DECIDES[soort],
        )

    def _aangifte(self, day: date, incident: Incident) -> Aangifte:
        told = day + timedelta(days=40)
        return Aangifte(
            AangifteId(self._ids.new()),
            Code(f"politie:{self._chance.choice(_POLICE)}"),
            gedaan_op=day,
            door_gemeente=self._chance.random() < 0.5,
            naambescherming=Code("naambescherming:domicilie"),
            vpt_code=self._chance.random() < 0.6,
            domicilie=True,
            klacht_op=day if incident.hoofdsoort == "soort:STA" else None,
            afloop_op=told if self._is_past(told) else None,
        )

    def _schade(self, day: date) -> Schade:
        return Schade(
            SchadeId(self._ids.new()),
            Code("schadesoort:spullen"),
            van_gemeente=self._chance.random() < 0.5,
            bedrag=self._chance.randint(40, 900) * 100,
            bewijs=True,
            route=Code("schaderoute:verzekering"),
            kennis_op=day,
        )

    def _nazorg(self, reported: datetime) -> tuple[Nazorg, ...]:
        """The opvanggesprek and the two talks after it, held when their day is past."""
        if self._chance.random() > 0.7:
            return ()
        moments = (timedelta(days=2), timedelta(days=16), timedelta(days=49))
        return tuple(
            self._talk(reported + after, opvang=number == 0) for number, after in enumerate(moments)
        )

    def _talk(self, moment: datetime, *, opvang: bool) -> Nazorg:
        held = moment if moment <= self._until else None
        steun = (Code("steun:hoofd"),) if held is not None else ()
        who = Code("nazorgvoor:slachtoffer")
        return Nazorg(NazorgId(self._ids.new()), moment, opvang, held, steun, who)


def _procedures(incident: Incident, day: date) -> tuple[Procedure, ...]:
    """A row of requests of one person, the last one still open."""
    if incident.hoofdsoort != "soort:JUR":
        return ()
    kinds = ("woo", "klacht", "bezwaar", "woo")
    return tuple(
        Procedure(
            ProcedureId(f"{incident.id}-procedure-{number}"),
            Code(f"proceduresoort:{kind}"),
            day - timedelta(days=40 * (len(kinds) - number)),
            afgedaan_op=None if number == len(kinds) - 1 else day - timedelta(days=20),
            uren=4 + 2 * number,
        )
        for number, kind in enumerate(kinds)
    )


def _giften(incident: Incident, day: date) -> tuple[Gift, ...]:
    if incident.hoofdsoort != "soort:OMK":
        return ()
    kind, identity = Code("giftsoort:cadeau"), GiftId(f"{incident.id}-gift")
    return (Gift(identity, kind, day, 75_00, aangenomen=False, gemeld_op=day),)


def _points(hulp: Begeleiding, day: date) -> Iterator[Punt]:
    """What was checked of each maatregel, what the police kept, and to whom help was offered."""
    for aangifte in hulp.aangiften:
        kept = Puntstand.JA if aangifte.vpt_code else Puntstand.NEE
        part = f"aangifte:{aangifte.id}"
        yield Punt(part, Code("ela:vpt-code"), kept, day)
        yield Punt(part, Code("ela:opgenomen"), Puntstand.JA, day)
    for maatregel in hulp.maatregelen:
        if maatregel.soort in TOETSBAAR:
            for name in ("gedrag", "gehoord", "rechtsmiddel"):
                code, part = Code(f"toets:{name}"), f"maatregel:{maatregel.id}"
                yield Punt(part, code, Puntstand.JA, maatregel.besloten_op)
    if hulp.schades:
        yield Punt(ZAAK, Code("schadehulp:helper"), Puntstand.JA, day)
    if hulp.nazorg:
        yield Punt(ZAAK, Code("nazorgkring:team"), Puntstand.GEVRAAGD, day)

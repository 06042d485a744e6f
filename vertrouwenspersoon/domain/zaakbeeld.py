"""Zaakbeeld: one zaak whole, and the facts and anchors that follow from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.bewaren import NIETS_GEDAAN, Bewaring
from vertrouwenspersoon.domain.bijlage import Bijlage
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.dossier import Dossier, Notitie
from vertrouwenspersoon.domain.kalender import start_of_day
from vertrouwenspersoon.domain.punt import ZAAK
from vertrouwenspersoon.domain.taken import Anker, TaakStand
from vertrouwenspersoon.domain.termijnen import Ankers
from vertrouwenspersoon.domain.voorwaarden import Feiten, Vraag
from vertrouwenspersoon.domain.zaak import Antwoord, Incident, Zaak

_SINGLE = {
    "ernst": "ernst",
    "ernst-melder": "ernst_melder",
    "rol": "rol",
    "betrokken": "betrokken",
    "afdeling": "afdeling",
    "werkproces": "werkproces",
    "kanaal": "kanaal",
    "plaats": "plaats",
    "dader": "dader",
    "dadertype": "dadertype",
}
"""The kinds of fact an incident holds at most once, with the field that holds it."""


@dataclass(frozen=True, slots=True)
class Zaakbeeld:
    """Everything about one zaak: the registration beside the dossier, never mixed."""

    zaak: Zaak
    dossier: Dossier
    begeleiding: Begeleiding = Begeleiding()
    antwoorden: tuple[Antwoord, ...] = ()
    standen: tuple[TaakStand, ...] = ()
    bijlagen: tuple[Bijlage, ...] = ()
    bewaring: Bewaring = NIETS_GEDAAN

    @property
    def delen(self) -> frozenset[str]:
        """What a point or a word can be about: the zaak and each of its parts, `aangifte:<id>`."""
        hulp = self.begeleiding
        kinds: dict[str, Sequence[str]] = {
            "incident": [part.id for part in self.zaak.incidenten],
            "maatregel": [part.id for part in hulp.maatregelen],
            "aangifte": [part.id for part in hulp.aangiften],
            "schade": [part.id for part in hulp.schades],
            "nazorg": [part.id for part in hulp.nazorg],
            "procedure": [part.id for part in hulp.procedures],
            "gift": [part.id for part in hulp.giften],
        }
        return frozenset({ZAAK, *(f"{kind}:{part}" for kind, ids in kinds.items() for part in ids)})

    def notities_bij(self, part: str) -> tuple[Notitie, ...]:
        """The notes about one part of the zaak (`taak:ML01`), oldest first."""
        found = (notitie for notitie in self.dossier.notities if notitie.bij == part)
        return tuple(sorted(found, key=lambda notitie: (notitie.gebeurd_op, notitie.id)))


def feiten(beeld: Zaakbeeld, lijsten: Codelijsten, vragen: tuple[Vraag, ...]) -> Feiten:
    """What is known about a zaak, and what is still unknown, for judging conditions.

    A kind is unknown only when no incident of the zaak tells it: two incidents of different
    kinds count both.
    """
    known = set(_code_facts(beeld, lijsten))
    known |= {f"vraag:{antwoord.vraag}" for antwoord in beeld.antwoorden if antwoord.ja}
    kinds = {fact.partition(":")[0] for fact in known}
    unknown = {kind for kind in (*_SINGLE, "soort", "doelgroep") if kind not in kinds}
    answered = {antwoord.vraag for antwoord in beeld.antwoorden}
    unknown |= {vraag.feit for vraag in vragen if vraag.id not in answered}
    return Feiten(frozenset(known), frozenset(unknown))


def _code_facts(beeld: Zaakbeeld, lijsten: Codelijsten) -> Iterator[str]:
    yield f"status:{beeld.zaak.status.value}"
    yield from (maatregel.soort for maatregel in beeld.begeleiding.maatregelen)
    yield from (aangifte.politie for aangifte in beeld.begeleiding.aangiften)
    for incident in beeld.zaak.incidenten:
        yield from (*incident.soorten, *incident.subsoorten, *incident.gevolgen_werk)
        yield from _single_facts(incident, lijsten)


def _single_facts(incident: Incident, lijsten: Codelijsten) -> Iterator[str]:
    for kind, field in _SINGLE.items():
        code: Code | None = getattr(incident, field)
        if code is not None:
            yield f"{kind}:{code.partition(':')[2]}"
    if incident.rol is not None:
        group = lijsten.waarde(incident.rol).groep
        if group is not None:
            yield group


def ankers(beeld: Zaakbeeld) -> Ankers:
    """The anchors of chapter D that are known for a zaak.

    Where several moments could be meant the first one that still counts is taken: a term must
    not be shown later than it is. Knowledge (K0) is the melding unless another day was recorded.
    """
    zaak, hulp = beeld.zaak, beeld.begeleiding
    found: dict[Anker, datetime] = {Anker.MELDING: zaak.gemeld_op, Anker.KENNIS: zaak.gemeld_op}
    if zaak.kennis_op is not None:
        found[Anker.KENNIS] = start_of_day(zaak.kennis_op)
    if zaak.gesloten_op is not None:
        found[Anker.SLUITING] = start_of_day(zaak.gesloten_op)
    happened = [i.moment for i in zaak.incidenten if i.moment is not None]
    decided = [start_of_day(m.besloten_op) for m in hulp.maatregelen]
    ending = [start_of_day(m.einde_op) for m in hulp.maatregelen if m.einde_op is not None]
    filed = [start_of_day(a.gedaan_op) for a in hulp.aangiften if a.gedaan_op is not None]
    received = [n.gehouden_op for n in hulp.nazorg if n.opvang and n.gehouden_op is not None]
    for anker, moments in (
        (Anker.INCIDENT, happened),
        (Anker.BESLUIT, decided),
        (Anker.EINDE_MAATREGEL, ending),
        (Anker.AANGIFTE, filed),
        (Anker.OPVANGGESPREK, received),
    ):
        if moments:
            found[anker] = min(moments)
    return found

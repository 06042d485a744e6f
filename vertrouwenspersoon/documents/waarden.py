"""Waarden: what the texts of a document take from what is recorded, in Dutch words."""

from datetime import date, datetime, timedelta

from vertrouwenspersoon.documents.speech import euros
from vertrouwenspersoon.domain.begeleiding import Aangifte, Maatregel
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.sjabloon import Sjabloon
from vertrouwenspersoon.domain.speech import calendar_date
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.zaak import Incident

_LOOK_AGAIN = {"E1": 91, "E2": 91, "E3": 28, "E4": 7}
"""Days until a home is looked at again (our own proposal)."""


def general_values(gemeente: Gemeente, now: datetime) -> dict[str, str]:
    """What every document can say."""
    return {"gemeente": gemeente.naam, "vandaag": calendar_date(day_of(now))}


def zaak_values(
    sjabloon: Sjabloon, pagina: ZaakPagina, inhoud: Inhoud, now: datetime
) -> dict[str, str]:
    """What a document about a zaak can say; an empty value is not known.

    The days of a measure are those of the last one that the document is about.
    """
    zaak, hulp, lijsten = pagina.beeld.zaak, pagina.beeld.begeleiding, inhoud.codelijsten
    first = zaak.eerste
    return {
        "gemeld_dag": calendar_date(day_of(zaak.gemeld_op)),
        "incident_dag": _day(first.gebeurd_op),
        "incident_tijd": _clock(first),
        "rol": lijsten.label(first.rol, ""),
        "nakijk_dag": _day(_look_again(first, now)),
        **_measure_values(_last_measure(hulp.maatregelen, sjabloon)),
        **_schade_values(pagina),
        **_police_values(_last_aangifte(hulp.aangiften), inhoud),
    }


def _measure_values(maatregel: Maatregel | None) -> dict[str, str]:
    if maatregel is None:
        return {}
    return {
        "besluit_dag": _day(maatregel.besloten_op),
        "einde_dag": _day(maatregel.einde_op),
        "evaluatie_dag": _day(maatregel.evaluatie_op),
    }


def _schade_values(pagina: ZaakPagina) -> dict[str, str]:
    """The municipality's own damage, when every amount of it is known."""
    items = [schade for schade in pagina.beeld.begeleiding.schades if schade.van_gemeente]
    if not items or any(schade.bedrag is None for schade in items):
        return {}
    return {
        "schade_gemeente": euros(sum(schade.bedrag or 0 for schade in items)),
        "schade_verhaald": euros(sum(schade.verhaald or 0 for schade in items)),
    }


def _police_values(aangifte: Aangifte | None, inhoud: Inhoud) -> dict[str, str]:
    if aangifte is None:
        return {}
    by = {True: "de gemeente", False: "het slachtoffer", None: ""}
    return {
        "aangifte_dag": _day(aangifte.gedaan_op),
        "aangever": by[aangifte.door_gemeente],
        "naambescherming": inhoud.codelijsten.label(aangifte.naambescherming, ""),
    }


def _last_measure(found: tuple[Maatregel, ...], sjabloon: Sjabloon) -> Maatregel | None:
    mine = [maatregel for maatregel in found if maatregel.soort in sjabloon.maatregel]
    return max(mine, key=lambda maatregel: (maatregel.besloten_op, maatregel.id), default=None)


def _last_aangifte(found: tuple[Aangifte, ...]) -> Aangifte | None:
    return max(found, key=lambda one: (one.gedaan_op or date.min, one.id), default=None)


def _look_again(incident: Incident, now: datetime) -> date:
    ernst = "E2" if incident.ernst is None else incident.ernst.partition(":")[2]
    return day_of(now) + timedelta(days=_LOOK_AGAIN.get(ernst, 28))


def _clock(incident: Incident) -> str:
    if incident.gebeurd_op is None:
        return ""
    om = incident.gebeurd_om
    return "het tijdstip is niet bekend" if om is None else f"om {om:%H:%M} uur"


def _day(day: date | None) -> str:
    return "" if day is None else calendar_date(day)

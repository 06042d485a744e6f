"""Camera images: a clock per location, from the incident until they are secured or absent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from vertrouwenspersoon.domain.kalender import AMSTERDAM, Verval, day_of
from vertrouwenspersoon.domain.organisatie import Locatie
from vertrouwenspersoon.domain.taken import TaakId, latest
from vertrouwenspersoon.domain.voorwaarden import Geldt, Oordeel
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

CAMERA_TAAK = TaakId("RG08")
"""The taak that secures camera images: it cannot be repaired, so it comes first."""
CAMERA_VRAAG = "camera"
_ADVICE = timedelta(hours=24)
"""Within a day (L02): where the real retention is not known, that day is the clock."""


@dataclass(frozen=True, slots=True)
class Cameraklok:
    """The images of one location that may be erased. `naam` is empty when no location is known.

    `verval` is the moment the system of that location erases them, as the municipality recorded
    it (`is_wissen`), else the end of the day that is advised (L02).
    """

    doel: TaakId
    naam: str
    verval: Verval
    is_wissen: bool = False


def at_location(locatie: str) -> TaakId:
    """How securing the images of one location is told apart: `RG08@<location>`."""
    return TaakId(f"{CAMERA_TAAK}@{locatie}")


def taak_of_stand(taak: TaakId) -> TaakId:
    """The taak a word is about: of `RG08@<location>` that is RG08."""
    return TaakId(taak.partition("@")[0])


def cameraklokken(
    beeld: Zaakbeeld, oordeel: Oordeel, locaties: tuple[Locatie, ...]
) -> tuple[Cameraklok, ...]:
    """The clocks that run for a zaak, the first to be erased first.

    `oordeel` is that of RG08. While the question about a camera is open, only locations of which
    the municipality recorded that their cameras keep images count; a "nee" stops every clock.
    """
    said = latest(beeld.standen)
    all_done = CAMERA_TAAK in said and said[CAMERA_TAAK].stand.is_finished
    if all_done or oordeel.geldt is Geldt.NEE:
        return ()
    found = {clock.doel: clock for clock in _at_locations(beeld, locaties)}
    if not found and oordeel.geldt is Geldt.JA:
        found[CAMERA_TAAK] = Cameraklok(CAMERA_TAAK, "", _after(_start(beeld), _ADVICE))
    waiting = (c for c in found.values() if not (c.doel in said and said[c.doel].stand.is_finished))
    return tuple(sorted(waiting, key=lambda clock: (clock.verval.op, clock.doel)))


def _at_locations(beeld: Zaakbeeld, locaties: tuple[Locatie, ...]) -> Iterator[Cameraklok]:
    """The latest incident first, so that the earliest one of a location stays."""
    placed = [i for i in beeld.zaak.incidenten if i.plaats is not None]
    placed.sort(key=lambda i: i.moment or beeld.zaak.gemeld_op, reverse=True)
    for incident in placed:
        start = incident.moment or beeld.zaak.gemeld_op
        for locatie in locaties:
            if locatie.plaats == incident.plaats and locatie.camera_uren is not None:
                verval = _after(start, timedelta(hours=locatie.camera_uren))
                yield Cameraklok(at_location(locatie.id), locatie.naam, verval, is_wissen=True)


def _start(beeld: Zaakbeeld) -> datetime:
    """The first incident, or the melding when no day of it is known."""
    moments = [i.moment for i in beeld.zaak.incidenten if i.moment is not None]
    return min(moments, default=beeld.zaak.gemeld_op)


def _after(start: datetime, hours: timedelta) -> Verval:
    """Through UTC: hours are hours, also in the night the clock changes."""
    moment = (start.astimezone(UTC) + hours).astimezone(AMSTERDAM)
    return Verval(moment, hele_dag=False, zonder_verlenging=day_of(moment))

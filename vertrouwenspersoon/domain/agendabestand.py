"""Agendabestand: days and times for another calendar, with titles that say nothing (RFC 5545)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from vertrouwenspersoon.domain.kalender import Verval

_PRODUCT = "-//Vertrouwenspersoon//Agenda//NL"


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One moment. `merk` tells the same moment again in a later file, and says nothing else."""

    merk: str
    verval: Verval


def agendabestand(gebeurtenissen: Sequence[Gebeurtenis], now: datetime) -> bytes:
    """An iCalendar file. Every title is "Afspraak <number> – zie app": no zaak, no name, no place.

    Whole days stand on the own last day; a moment stands at its own time, in UTC.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    for number, gebeurtenis in enumerate(gebeurtenissen, start=1):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{gebeurtenis.merk}",
            f"DTSTAMP:{_utc(now)}",
            *_when(gebeurtenis.verval),
            f"SUMMARY:Afspraak {number} – zie app",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{line}\r\n" for line in (*lines, "END:VCALENDAR")).encode()


def _when(verval: Verval) -> tuple[str, str]:
    if verval.hele_dag:
        first = verval.zonder_verlenging
        after = first + timedelta(days=1)
        return (f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}")
    return (f"DTSTART:{_utc(verval.op)}", f"DTEND:{_utc(verval.op + timedelta(minutes=15))}")


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"

"""How domain values are said on screen: urgency, states, sources. Pure functions."""

from datetime import date, datetime

from ui.widgets.chip import Mark, Urgency, termijn_mark
from vertrouwenspersoon.domain.doorgifte import Weg
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.speech import clock_time, due_in_days, short_date
from vertrouwenspersoon.domain.stappen import Spoed, spoed
from vertrouwenspersoon.domain.toestemming import Besluit, Wat

BESLUIT_WORDS = {
    Besluit.GEVRAAGD: "nog niet",
    Besluit.GEGEVEN: "ja",
    Besluit.GEWEIGERD: "nee",
    Besluit.INGETROKKEN: "ingetrokken",
}
WEG_WORDS = {
    Weg.VERTELD: "verteld",
    Weg.AFGEDRUKT: "op papier gegeven",
    Weg.OPGESLAGEN: "als bestand gegeven",
}
WAT_WORDS = {Wat.FEITEN: "feiten", Wat.VERHAAL: "verhaal", Wat.NAAM: "naam"}
_URGENCIES = {
    Spoed.TE_LAAT: Urgency.LATE,
    Spoed.VANDAAG: Urgency.TODAY,
    Spoed.DEZE_WEEK: Urgency.WEEK,
    Spoed.LATER: Urgency.LATER,
    Spoed.GEEN: Urgency.LATER,
}


def urgency(verval: Verval | None, now: datetime) -> Urgency:
    """How near a verval is, as the widgets know it."""
    return _URGENCIES[spoed(verval, now)]


def due_day(verval: Verval, now: datetime) -> str:
    """The own last day of a verval: "vandaag 18:00", "vandaag", "vr 20 nov 2026"."""
    today = day_of(now)
    day = verval.day_to_show(today)
    if day != today:
        return short_date(day)
    return "vandaag" if verval.hele_dag else f"vandaag {clock_time(verval.op)}"


def due_relative(verval: Verval, now: datetime) -> str:
    """What stands under the day: "3 dagen te laat", "einde van de dag", "over 2 dagen"."""
    today = day_of(now)
    day = verval.day_to_show(today)
    if day == today:
        if verval.op < now:
            return "te laat"
        return "einde van de dag" if verval.hele_dag else "op dit tijdstip"
    return due_in_days(day, today)


def due_mark(verval: Verval, now: datetime) -> Mark:
    """The chip of a verval."""
    near = urgency(verval, now)
    if near is Urgency.LATE:
        return termijn_mark(near, due_relative(verval, now))
    return termijn_mark(near, due_day(verval, now))


def source_titles(bron: tuple[str, ...], inhoud: Inhoud, most: int = 1) -> str:
    """The first sources by their titles."""
    return ", ".join(inhoud.bron(one).titel for one in bron[:most])


def first_upper(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def role_words(rol: str, afdeling: str) -> str:
    """A role with its afdeling: "Ambtenaar, Burgerzaken"."""
    return ", ".join(part for part in (rol, afdeling) if part)


def day_or_nothing(day: date | None) -> str:
    """A day in words, or a dash."""
    return "–" if day is None else short_date(day)

"""Speech: how paper says dates, amounts and answers in Dutch; what lines may not tear apart."""

from datetime import date, datetime

from vertrouwenspersoon.domain import speech
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat

_NO_BREAK = "\u00a0"

STAND = {
    Stand.OPEN: "Open",
    Stand.BEGONNEN: "Begonnen",
    Stand.GEDAAN: "Gedaan",
    Stand.NVT: "Niet van toepassing",
}
WAT = {
    Wat.FEITEN: "De feiten, zonder namen",
    Wat.VERHAAL: "Het verhaal",
    Wat.NAAM: "De naam",
}
BESLUIT = {
    Besluit.GEVRAAGD: "Gevraagd",
    Besluit.GEGEVEN: "Ja",
    Besluit.GEWEIGERD: "Nee",
    Besluit.INGETROKKEN: "Ingetrokken",
}


def short_date(day: date) -> str:
    """A day as "ma 23 nov 2026", which a line end does not tear apart."""
    return _unbroken(speech.short_date(day))


def moment(at: datetime) -> str:
    """An aware moment as "ma 23 nov 2026, 11:42", on the Dutch clock."""
    return f"{short_date(day_of(at))}, {speech.clock_time(at)}"


def due(verval: Verval) -> str:
    """When something falls due: the day, with the time when the term runs in hours."""
    return short_date(verval.dag) if verval.hele_dag else moment(verval.op)


def day_or_dash(day: date | None) -> str:
    """A day, or a dash when it is not known."""
    return "–" if day is None else short_date(day)


def yes_or_no(known: bool | None) -> str:  # noqa: FBT001 - the value itself is what is said
    """An answer as "ja" or "nee", or "onbekend" when it was not asked."""
    return {True: "ja", False: "nee", None: "onbekend"}[known]


def euros(cents: int) -> str:
    """Whole cents as "€ 1.234,50", which a line end does not tear apart."""
    return _unbroken(speech.euros(cents))


def _unbroken(words: str) -> str:
    return words.replace(" ", _NO_BREAK)

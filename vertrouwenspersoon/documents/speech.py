"""Speech: how paper says dates, amounts, sources and the stable values of the domain in Dutch."""

from datetime import date, datetime

from vertrouwenspersoon.domain.dossier import Hoedanigheid, Notitiesoort
from vertrouwenspersoon.domain.kalender import AMSTERDAM, Verval, day_of
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakStatus

_NO_BREAK = "\u00a0"
_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_SHORT_MONTHS = (
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip

STAND = {
    Stand.OPEN: "Open",
    Stand.BEGONNEN: "Begonnen",
    Stand.GEDAAN: "Gedaan",
    Stand.NVT: "Niet van toepassing",
}
STATUS = {
    ZaakStatus.NIEUW: "Nieuw",
    ZaakStatus.IN_BEHANDELING: "In behandeling",
    ZaakStatus.WACHT_OP_MELDER: "Wacht op melder",
    ZaakStatus.WACHT_OP_POLITIE: "Wacht op politie of OM",
    ZaakStatus.WACHT_OP_RECHTER: "Wacht op rechter",
    ZaakStatus.NAZORG_LOOPT: "Nazorg loopt",
    ZaakStatus.GESLOTEN: "Gesloten",
    ZaakStatus.OVERGEDRAGEN: "Overgedragen",
}
"""Chapter B9 of the domain reference."""
HOEDANIGHEID = {
    Hoedanigheid.MELDER: "Melder",
    Hoedanigheid.SLACHTOFFER: "Slachtoffer",
    Hoedanigheid.GETUIGE: "Getuige",
    Hoedanigheid.DADER: "Dader",
    Hoedanigheid.CONTACT: "Contact",
}
NOTITIESOORT = {
    Notitiesoort.NOTITIE: "Notitie",
    Notitiesoort.GESPREK: "Gesprek",
    Notitiesoort.REDEN: "Reden",
    Notitiesoort.BEWIJS: "Bewijs",
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
    words = f"{_DAYS[day.weekday()]} {day.day} {_SHORT_MONTHS[day.month - 1]} {day.year}"
    return words.replace(" ", _NO_BREAK)


def long_date(day: date) -> str:
    """A day as "23 november 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment(at: datetime) -> str:
    """An aware moment as "ma 23 nov 2026, 11:42", on the Dutch clock."""
    return f"{short_date(day_of(at))}, {at.astimezone(AMSTERDAM):%H:%M}"


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
    """Whole cents as "€ 1.234,50"."""
    whole, rest = divmod(cents, 100)
    return f"€{_NO_BREAK}{whole:,}".replace(",", ".") + f",{rest:02d}"

"""What is said about versions: which one runs, how old it is, what a new one brings."""

from datetime import date

from vertrouwenspersoon.domain.speech import calendar_date, counted
from vertrouwenspersoon.domain.stuk import Wijzigingen
from vertrouwenspersoon.domain.uitgave import Uitgave

_NEW_FORM = (
    "Deze versie geeft de kluis een nieuwe vorm. De versie van nu kan hem daarna niet meer openen. "
    "Daarom maakt het programma eerst een back-up."
)
_OLD_AFTER = 12
"""Months after which it is said that a version is old."""


def version_words(version: str, dated: date | None, today: date) -> str:
    """The version and its age: "0.1.0 van 23 november 2026, 3 maanden oud"."""
    if dated is None:
        return version
    return f"{version} van {calendar_date(dated)}, {age_words(dated, today)}"


def age_words(dated: date, today: date) -> str:
    """How old something is, in whole months from a month on."""
    months = _months(dated, today)
    if months < 1:
        days = max((today - dated).days, 0)
        return "van vandaag" if days == 0 else f"{counted(days, 'dag', 'dagen')} oud"
    return f"{counted(months, 'maand', 'maanden')} oud"


def is_old(dated: date, today: date) -> bool:
    """Whether a person should ask for a newer version."""
    return _months(dated, today) >= _OLD_AFTER


def offer_words(uitgave: Uitgave, form: int) -> str:
    """What an update file brings, before it is installed; `form` is what this program writes."""
    day = calendar_date(uitgave.datum)
    checked = f"Versie {uitgave.versie} van {day}. De handtekening is van de maker en klopt."
    return f"{checked} {_NEW_FORM}" if uitgave.vorm > form else checked


def change_lines(changes: tuple[Wijzigingen, ...]) -> tuple[str, ...]:
    """What versions changed, a line each; with several versions each has its own heading."""
    if len(changes) == 1:
        return changes[0].regels
    return tuple(line for each in changes for line in (f"Versie {each.versie}", *each.regels))


def _months(dated: date, today: date) -> int:
    whole = (today.year - dated.year) * 12 + today.month - dated.month
    return whole - (today.day < dated.day)

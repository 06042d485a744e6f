"""How dates, spans, counts and amounts are said in Dutch, whatever the computer's own language.

Pure functions: the moment is a value, days are days in the Netherlands.
"""

import re
from datetime import date, datetime, time, timedelta

from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT_MONTHS = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)
_NAMED_DAYS = {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}
_WRITTEN_DAY = re.compile(
    r"(?:[a-z]{2,9}\.?\s+)?(\d{1,2})(?:[-/. ]+)(\d{1,2}|[a-z]{3,9})\.?(?:[-/. ]+(\d{4}|\d{2}))?"
)
_WRITTEN_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*(?:u|uur))?")
_WRITTEN_AMOUNT = re.compile(r"(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}|-))?")


def short_date(day: date) -> str:
    """A day as "ma 23 nov 2026"."""
    month = _SHORT_MONTHS[day.month - 1]
    return f"{_DAYS[day.weekday()][:2]} {day.day} {month} {day.year}"


def long_date(day: date) -> str:
    """A day as "maandag 23 november 2026"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_name(month: int) -> str:
    """The name of a month, 1 to 12."""
    return _MONTHS[month - 1]


def clock_time(moment: datetime) -> str:
    """The time on a Dutch clock, "09:05". The moment is aware."""
    return f"{moment.astimezone(AMSTERDAM):%H:%M}"


def moment_words(moment: datetime, now: datetime) -> str:
    """A moment as "vandaag 18:00", "morgen 09:00" or "ma 23 nov 2026 18:00". Both are aware."""
    day, today = day_of(moment), day_of(now)
    near = {-1: "gisteren", 0: "vandaag", 1: "morgen"}
    return f"{near.get((day - today).days, short_date(day))} {clock_time(moment)}"


def due_in_days(day: date, today: date) -> str:
    """How far off a day is that something is due: "3 dagen te laat", "morgen", "over 2 dagen"."""
    off = (day - today).days
    if off < 0:
        return f"{counted(-off, 'dag', 'dagen')} te laat"
    return {0: "vandaag", 1: "morgen"}.get(off, f"over {off} dagen")


def days_ago(day: date, today: date) -> str:
    """How long ago a day was: "gisteren", "8 dagen geleden"; days ahead as `due_in_days`."""
    off = (today - day).days
    if off < 0:
        return due_in_days(day, today)
    return {0: "vandaag", 1: "gisteren"}.get(off, f"{off} dagen geleden")


def remaining(until: datetime, now: datetime) -> str:
    """What is left as "Nog 6 uur en 18 minuten"; from two days on "Nog 3 dagen en 4 uur".

    Whole minutes, rounded down: the person is never promised time that is not there.
    """
    minutes = (until - now) // timedelta(minutes=1)
    if until <= now:
        return "De tijd is om"
    if minutes == 0:
        return "Nog minder dan 1 minuut"
    hours, rest = divmod(minutes, 60)
    if hours < 48:
        return f"Nog {_two_parts(counted_hours(hours), counted(rest, 'minuut', 'minuten'))}"
    days, hours = divmod(hours, 24)
    return f"Nog {_two_parts(counted(days, 'dag', 'dagen'), counted_hours(hours))}"


def _two_parts(large: str, small: str) -> str:
    return " en ".join(part for part in (large, small) if not part.startswith("0 "))


def counted_hours(hours: int) -> str:
    """A number of hours; Dutch keeps "uur" after any number."""
    return f"{hours} uur"


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun: "1 dag", "2 dagen", "0 dagen"."""
    return f"{count} {one if count == 1 else many}"


def count_of(done: int, total: int) -> str:
    """Progress in words and figures: "5 van 9"."""
    return f"{done} van {total}"


def listed(words: tuple[str, ...]) -> str:
    """Words in a row: "a, b en c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def euros(cents: int) -> str:
    """Whole cents as "€ 1.234,50"; below zero "€ –12,50"."""
    whole, rest = divmod(abs(cents), 100)
    sign = "–" if cents < 0 else ""
    return f"€ {sign}{_grouped(whole)},{rest:02d}"


def _grouped(whole: int) -> str:
    return f"{whole:,}".replace(",", ".")


def read_day(text: str, today: date) -> date | None:
    """The day a person typed, or None when it cannot be read.

    Reads "23-11-2026", "23/11/26", "23-11" and "23 nov" (this year), "ma 23 nov 2026",
    "maandag 23 november 2026", "vandaag", "gisteren", "eergisteren", "morgen", "overmorgen".
    The name of the weekday is not checked: the number is what was meant.
    """
    typed = text.strip().lower()
    if typed in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[typed])
    found = _WRITTEN_DAY.fullmatch(typed)
    if found is None:
        return None
    month = _month_number(found[2])
    try:
        return date(_full_year(found[3], today), month, int(found[1]))
    except ValueError:
        return None


def _full_year(typed: str | None, today: date) -> int:
    if typed is None:
        return today.year
    return int(typed) if len(typed) == 4 else 2000 + int(typed)


def _month_number(typed: str) -> int:
    """1 to 12, or 0 when there is no such month; `date` refuses that itself."""
    if typed.isdigit():
        return int(typed)
    known = (*_SHORT_MONTHS, *_MONTHS)
    alike = [number for number, name in enumerate(known) if name == typed]
    if typed in ("mar", "sept"):
        return {"mar": 3, "sept": 9}[typed]
    return alike[0] % 12 + 1 if alike else 0


def read_time(text: str) -> time | None:
    """The time a person typed ("9", "9:15", "9.15", "0915", "9 uur"), or None."""
    found = _WRITTEN_TIME.fullmatch(text.strip().lower())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None


def read_euros(text: str) -> int | None:
    """The amount a person typed ("12", "12,50", "€ 1.234,50", "12,-") in whole cents, or None."""
    found = _WRITTEN_AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    cents = found[2] if found[2] and found[2] != "-" else "0"
    return int(found[1].replace(".", "")) * 100 + int(cents)

"""Reads what a person typed: a day, a time, an amount; in the ways the Dutch write them."""

import re
from datetime import date, time, timedelta

from vertrouwenspersoon.domain.speech import MONTHS, SHORT_MONTHS

_NAMED_DAYS = {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}
_WRITTEN_DAY = re.compile(
    r"(?:[a-z]{2,9}\.?\s+)?(\d{1,2})(?:[-/. ]+)(\d{1,2}|[a-z]{3,9})\.?(?:[-/. ]+(\d{4}|\d{2}))?"
)
_WRITTEN_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*(?:u|uur))?")
_WRITTEN_AMOUNT = re.compile(r"(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}|-))?")


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
    known = (*SHORT_MONTHS, *MONTHS)
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

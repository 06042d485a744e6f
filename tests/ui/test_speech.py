from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import speech
from vertrouwenspersoon.domain.speech import euros, long_date, short_date

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(st.integers(0, 10**12))
def test_amounts_can_be_read_back(cents: int) -> None:
    """Every amount that is shown can be typed in again."""
    assert cents == speech.read_euros(euros(cents))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12", 1200), ("12,5", None), ("12,-", 1200), (" € 12,50 ", 1250), ("1.23", None), ("", None)],
)
def test_read_euros(text: str, expected: int | None) -> None:
    """An amount is read as the Dutch write it, and not guessed."""
    assert expected == speech.read_euros(text)


@given(DAYS)
def test_dates_can_be_read_back(day: date) -> None:
    """Every date that is shown, short or long, can be typed in again."""
    assert (day, day) == (
        speech.read_day(short_date(day), TODAY),
        speech.read_day(long_date(day), TODAY),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23-11-2026", TODAY),
        ("23-11-26", TODAY),
        ("23/11/2026", TODAY),
        ("23.11.2026", TODAY),
        ("23-11", TODAY),
        ("23 nov", TODAY),
        ("23 november", TODAY),
        ("Ma 23 Nov 2026", TODAY),
        ("1 sept", date(2026, 9, 1)),
        ("  vandaag ", TODAY),
        ("Gisteren", date(2026, 11, 22)),
        ("eergisteren", date(2026, 11, 21)),
        ("morgen", date(2026, 11, 24)),
        ("29-2", None),
        ("31-11-2026", None),
        ("23 nvo", None),
        ("23", None),
        ("0-11", None),
        ("volgende week", None),
        ("", None),
    ],
)
def test_read_day(text: str, expected: date | None) -> None:
    """A typed day is read in the ways people write it, and refused when it does not exist."""
    assert expected == speech.read_day(text, TODAY)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text a person types can break the reading of a day, a time or an amount."""
    found = (speech.read_day(text, TODAY), speech.read_time(text), speech.read_euros(text))
    assert all(
        value is None or isinstance(value, kind)
        for value, kind in zip(found, (date, time, int), strict=True)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", time(9)),
        ("9:15", time(9, 15)),
        ("9.15", time(9, 15)),
        ("0915", time(9, 15)),
        ("9 uur", time(9)),
        ("24:00", None),
        ("9:60", None),
        ("half tien", None),
        ("", None),
    ],
)
def test_read_time(text: str, expected: time | None) -> None:
    """A typed time is read in the ways people write it, and refused when no clock shows it."""
    assert expected == speech.read_time(text)

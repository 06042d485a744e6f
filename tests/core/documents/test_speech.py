from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum

import pytest

from vertrouwenspersoon.documents import speech
from vertrouwenspersoon.domain.kalender import AMSTERDAM, Verval
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit, Wat


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (speech.STAND, Stand),
        (speech.WAT, Wat),
        (speech.BESLUIT, Besluit),
    ],
)
def test_every_value_has_its_own_dutch_word(words: Mapping[Enum, str], kind: type[Enum]) -> None:
    """No value is left without a word, and no two share one."""
    assert set(kind) == set(words)
    assert len(words) == len(set(words.values()))


def test_days_are_said_in_dutch_and_stay_together() -> None:
    """A short day holds no place where a line may end."""
    assert "ma\u00a023\u00a0nov\u00a02026" == speech.short_date(date(2026, 11, 23))
    assert "–" == speech.day_or_dash(None)


def test_moments_are_on_the_dutch_clock() -> None:
    """Summer and winter time are those of the Netherlands."""
    assert speech.moment(datetime(2026, 7, 1, 10, 0, tzinfo=UTC)).endswith("2026, 12:00")
    assert speech.moment(datetime(2026, 12, 1, 10, 0, tzinfo=UTC)).endswith("2026, 11:00")


def test_term_in_hours_is_said_with_its_hour() -> None:
    """A term in days is said as a day, a term in hours with its moment."""
    at = datetime(2026, 11, 23, 18, 0, tzinfo=AMSTERDAM)
    days = Verval(at, hele_dag=True, zonder_verlenging=at.date())
    hours = Verval(at, hele_dag=False, zonder_verlenging=at.date())
    assert speech.short_date(at.date()) == speech.due(days)
    assert f"{speech.short_date(at.date())}, 18:00" == speech.due(hours)


def test_amounts_are_said_in_dutch() -> None:
    """Thousands get a point and cents a comma."""
    assert "€\u00a01.234,50" == speech.euros(123450)
    assert "€\u00a00,05" == speech.euros(5)


def test_answers_are_yes_no_or_unknown() -> None:
    """Not asked is not a no."""
    assert ["ja", "nee", "onbekend"] == [speech.yes_or_no(a) for a in (True, False, None)]

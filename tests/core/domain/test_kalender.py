from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.kalender import (
    AMSTERDAM,
    Eenheid,
    Kalender,
    Term,
    add_months,
    day_of,
    end_of_day,
    is_governed,
    start_of_day,
)

KALENDER = Kalender()
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1))


def _ends(first: date, count: int, unit: Eenheid, *, legal: bool = False) -> date:
    return KALENDER.end(start_of_day(first), Term(count, unit), legal=legal).dag


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2026, 11, 22),
    ],
)
def test_the_days_of_article_3_are_holidays(day: date) -> None:
    """Every day that art. 3 Algemene termijnenwet names, and every Sunday, is a holiday."""
    assert KALENDER.is_holiday(day)


def test_the_fifth_of_may_counts_in_every_year() -> None:
    """5 May is a holiday in law every year, not only in years divisible by five."""
    assert all(KALENDER.is_holiday(date(year, 5, 5)) for year in range(2021, 2040))


def test_the_municipality_may_close_on_its_own_days() -> None:
    """A closing day of the municipality is no working day but stays an ordinary day in law."""
    kalender = Kalender(frozenset({date(2026, 11, 24)}))
    assert (False, False) == (
        kalender.is_working_day(date(2026, 11, 24)),
        kalender.is_holiday(date(2026, 11, 24)),
    )


def test_working_days_skip_the_weekend() -> None:
    """Two working days after Friday 20 November 2026 is Tuesday 24 November."""
    assert date(2026, 11, 24) == _ends(date(2026, 11, 20), 2, Eenheid.WERKDAG)


def test_hours_run_through_the_night_the_clock_goes_back() -> None:
    """Twenty-four hours from noon before the clock goes back end at eleven, not at noon."""
    start = datetime(2026, 10, 24, 12, 0, tzinfo=AMSTERDAM)
    end = KALENDER.end(start, Term(24, Eenheid.UUR), legal=False)
    assert datetime(2026, 10, 25, 11, 0, tzinfo=AMSTERDAM) == end.op


def test_a_legal_term_that_ends_on_a_sunday_runs_to_monday() -> None:
    """A term of weeks that ends on Sunday ends on Monday (art. 1 lid 1 Algemene termijnenwet)."""
    assert date(2026, 11, 23) == _ends(date(2026, 11, 8), 2, Eenheid.WEEK, legal=True)


def test_the_plain_end_of_a_legal_term_stays_visible() -> None:
    """Whoever has to act sees the day without extension beside the extended one."""
    end = KALENDER.end(start_of_day(date(2026, 11, 8)), Term(2, Eenheid.WEEK), legal=True)
    assert date(2026, 11, 22) == end.zonder_verlenging


def test_a_term_around_ascension_day_runs_to_the_second_working_day() -> None:
    """Three days from Wednesday 13 May 2026, before Ascension Day, hold two ordinary days."""
    assert date(2026, 5, 18) == _ends(date(2026, 5, 13), 3, Eenheid.DAG, legal=True)


def test_a_klacht_within_three_months_is_governed() -> None:
    """Three months is within the Algemene termijnenwet (art. 66 Sr; art. 4 Atw)."""
    assert date(2026, 11, 23) == _ends(date(2026, 8, 22), 3, Eenheid.MAAND, legal=True)


def test_a_prescription_of_years_is_not_extended() -> None:
    """A term of years ends on its own day, also on a Sunday (art. 4 Algemene termijnenwet)."""
    assert date(2026, 11, 22) == _ends(date(2021, 11, 22), 5, Eenheid.JAAR, legal=True)


@pytest.mark.parametrize(
    ("term", "governed"),
    [
        (Term(90, Eenheid.DAG), True),
        (Term(91, Eenheid.DAG), False),
        (Term(12, Eenheid.WEEK), True),
        (Term(13, Eenheid.WEEK), False),
        (Term(3, Eenheid.MAAND), True),
        (Term(4, Eenheid.MAAND), False),
        (Term(72, Eenheid.UUR), False),
        (Term(1, Eenheid.JAAR), False),
    ],
)
def test_article_4_decides_which_terms_are_governed(term: Term, *, governed: bool) -> None:
    """Hours, years and terms longer than three months stay outside the Algemene termijnenwet."""
    assert governed == is_governed(term)


def test_a_month_from_the_last_of_january_ends_in_february() -> None:
    """A month from 31 January is the last day of February."""
    assert date(2027, 2, 28) == add_months(date(2027, 1, 31), 1)


def test_a_year_from_leap_day_is_the_last_of_february() -> None:
    """Twelve months from 29 February end on 28 February."""
    assert date(2029, 2, 28) == add_months(date(2028, 2, 29), 12)


@given(DAYS, st.integers(0, 30))
def test_the_nth_working_day_is_a_working_day(day: date, count: int) -> None:
    """Counting n working days passes exactly n of them."""
    end = KALENDER.add_working_days(day, count)
    passed = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert count == sum(KALENDER.is_working_day(d) for d in passed)


@given(DAYS, st.integers(1, 90))
def test_a_legal_term_never_ends_on_a_holiday_or_early(day: date, count: int) -> None:
    """The law only ever moves the end of a term forward, and never onto a holiday."""
    end = KALENDER.end(start_of_day(day), Term(count, Eenheid.DAG), legal=True)
    assert (False, True) == (KALENDER.is_holiday(end.dag), end.dag >= end.zonder_verlenging)


@given(DAYS, st.integers(-30, 60))
def test_months_keep_the_day_or_shorten_it(day: date, count: int) -> None:
    """Adding months gives the same day number, or the last day of a shorter month."""
    later = add_months(day, count)
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_the_day_of_a_moment_is_the_dutch_day() -> None:
    """Half past eleven at night in UTC is the next day in the Netherlands."""
    assert date(2026, 11, 24) == day_of(datetime(2026, 11, 23, 23, 30, tzinfo=UTC))


@given(DAYS)
def test_a_day_starts_and_ends_on_itself(day: date) -> None:
    """The first and the last minute of a day lie on that day, also when the clock changes."""
    assert (day, day) == (day_of(start_of_day(day)), day_of(end_of_day(day)))

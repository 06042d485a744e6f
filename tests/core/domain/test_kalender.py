from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.kalender import (
    AMSTERDAM,
    Eenheid,
    Kalender,
    Term,
    Verval,
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


DECREE = Kalender(gelijkgesteld=frozenset({date(2026, 5, 15), date(2027, 5, 7)}), bekend_tot=2028)
ONE_MONTH = Term(1, Eenheid.MAAND)


def _moment(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), AMSTERDAM)


@pytest.mark.parametrize(
    ("law", "start", "term", "own", "moved"),
    [
        # Art. 6:7 Awb: six weeks; the 42nd day is Easter Monday, so one day more (art. 1 lid 1).
        ("Awb 6:7", date(2026, 2, 23), Term(6, Eenheid.WEEK), date(2026, 4, 6), date(2026, 4, 7)),
        # Art. 4.4 Woo: four weeks from Friday 10 April end on Friday: nothing moves.
        ("Woo 4.4", date(2026, 4, 10), Term(4, Eenheid.WEEK), date(2026, 5, 8), date(2026, 5, 8)),
        # Art. 4:17 Awb: two weeks end on Christmas Day; Boxing Day is Saturday, so Monday.
        (
            "Awb 4:17",
            date(2026, 12, 11),
            Term(2, Eenheid.WEEK),
            date(2026, 12, 25),
            date(2026, 12, 28),
        ),
        # Art. 66 with art. 88 Sr: three months of thirty days are ninety days, a Saturday.
        (
            "Sr 66",
            date(2026, 11, 22),
            Term(3, Eenheid.STRAFMAAND),
            date(2027, 2, 20),
            date(2027, 2, 22),
        ),
        # The same with months of the calendar would have ended two days later.
        ("BW", date(2026, 11, 22), Term(3, Eenheid.MAAND), date(2027, 2, 22), date(2027, 2, 22)),
        # Art. 3 lid 3 Atw: the Friday after Ascension Day 2026 is equated by decree.
        ("Atw 3", date(2026, 5, 1), Term(2, Eenheid.WEEK), date(2026, 5, 15), date(2026, 5, 18)),
        # Art. 2 Atw: three days from Wednesday 13 May 2026 hold two ordinary days: Mon and Tue.
        ("Atw 2", date(2026, 5, 13), Term(3, Eenheid.DAG), date(2026, 5, 16), date(2026, 5, 19)),
        # Art. 70 Sr: six years are outside the law (art. 4 Atw) and end on a Sunday.
        (
            "Sr 70",
            date(2026, 11, 22),
            Term(6, Eenheid.JAAR),
            date(2032, 11, 22),
            date(2032, 11, 22),
        ),
        # Art. 3:310 BW: five years from leap day end on the last of February.
        (
            "BW 3:310",
            date(2028, 2, 29),
            Term(5, Eenheid.JAAR),
            date(2033, 2, 28),
            date(2033, 2, 28),
        ),
        # Ninety days are still governed, ninety-one are not (art. 4 onder b Atw).
        ("Atw 4", date(2026, 11, 22), Term(90, Eenheid.DAG), date(2027, 2, 20), date(2027, 2, 22)),
        ("Atw 4", date(2026, 11, 21), Term(91, Eenheid.DAG), date(2027, 2, 20), date(2027, 2, 20)),
    ],
)
def test_worked_examples_with_their_article(
    law: str, start: date, term: Term, own: date, moved: date
) -> None:
    """Each example ends where its article says: the own last day, and where the law moves it."""
    end = DECREE.end(start_of_day(start), term, legal=True)
    assert (law, own, moved) == (law, end.zonder_verlenging, end.dag)


def test_a_saturday_before_ascension_week_can_run_nine_days() -> None:
    """Where Ascension Day is 7 May and decrees equate 4, 6 and 8 May, Saturday 2 runs to 11 May."""
    days = {date(2043, 5, 4), date(2043, 5, 6), date(2043, 5, 8)}
    end = Kalender(gelijkgesteld=frozenset(days)).end(
        start_of_day(date(2043, 4, 18)), Term(2, Eenheid.WEEK), legal=True
    )
    assert (date(2043, 5, 2), date(2043, 5, 11)) == (end.zonder_verlenging, end.dag)


def test_a_decree_day_is_no_day_off() -> None:
    """A day equated by decree counts for the Algemene termijnenwet, not for our working days."""
    day = date(2026, 5, 15)
    assert (True, False, True) == (
        DECREE.is_legal_holiday(day),
        DECREE.is_holiday(day),
        DECREE.is_working_day(day),
    )


def test_a_closing_day_moves_no_term_in_law() -> None:
    """A term in law that ends on a closing day of the municipality ends on that day."""
    kalender = Kalender(frozenset({date(2026, 11, 24)}))
    end = kalender.end(start_of_day(date(2026, 11, 10)), Term(2, Eenheid.WEEK), legal=True)
    assert date(2026, 11, 24) == end.dag


def test_days_by_decree_of_a_later_year_are_said_to_be_unknown() -> None:
    """A governed term that ends after the last known decree says so; one before it does not."""
    late = DECREE.end(start_of_day(date(2029, 4, 2)), Term(2, Eenheid.WEEK), legal=True)
    known = DECREE.end(start_of_day(date(2028, 4, 3)), Term(2, Eenheid.WEEK), legal=True)
    assert (True, False) == (late.dagen_onbekend, known.dagen_onbekend)


@pytest.mark.parametrize(
    ("start", "term", "own", "moved"),
    [
        # Art. 12 lid 3 AVG: received 5 March, answered by 5 April; a Sunday, then Easter Monday.
        (date(2026, 3, 5), ONE_MONTH, date(2026, 4, 5), date(2026, 4, 7)),
        # Received on 31 August: September has no 31st, so the last day of the month.
        (date(2026, 8, 31), ONE_MONTH, date(2026, 9, 30), date(2026, 9, 30)),
        # Good Friday is a holiday "for this law" in the Atw only (art. 3 lid 2): no European one.
        (date(2026, 3, 3), ONE_MONTH, date(2026, 4, 3), date(2026, 4, 3)),
        # Nor is a day by decree (art. 3 lid 3 Atw).
        (date(2026, 4, 15), ONE_MONTH, date(2026, 5, 15), date(2026, 5, 15)),
        # 5 May is one in every year (art. 3 lid 1 Atw).
        (date(2026, 4, 5), ONE_MONTH, date(2026, 5, 5), date(2026, 5, 6)),
        # Two days from Friday hold two working days (art. 3 lid 5): Monday and Tuesday.
        (date(2026, 11, 20), Term(2, Eenheid.DAG), date(2026, 11, 22), date(2026, 11, 24)),
        # Longer than three months: the Regulation still moves the end (lid 4), the Atw would not.
        (date(2026, 8, 22), Term(6, Eenheid.MAAND), date(2027, 2, 22), date(2027, 2, 22)),
        (date(2026, 7, 22), Term(4, Eenheid.MAAND), date(2026, 11, 22), date(2026, 11, 23)),
    ],
)
def test_european_terms_follow_their_own_regulation(
    start: date, term: Term, own: date, moved: date
) -> None:
    """A term of the AVG ends by Regulation 1182/71, art. 3, not by the Algemene termijnenwet."""
    end = DECREE.european_end(start_of_day(start), term)
    assert (own, moved, True) == (end.zonder_verlenging, end.dag, end.europees)


def test_seventy_two_european_hours_begin_with_the_next_hour() -> None:
    """The hour of the event does not count (art. 3 lid 1): 10.20 on Monday, 11.00 on Thursday."""
    end = DECREE.european_end(_moment(date(2026, 11, 23), 10, 20), Term(72, Eenheid.UUR))
    assert _moment(date(2026, 11, 26), 11) == end.op


def test_hours_run_through_the_night_the_clock_goes_forward() -> None:
    """Seventy-two hours over the short night end an hour later by the clock."""
    end = KALENDER.end(_moment(date(2026, 3, 27), 12), Term(72, Eenheid.UUR), legal=False)
    assert _moment(date(2026, 3, 30), 13) == end.op


def test_hours_from_the_hour_that_comes_twice_stay_apart() -> None:
    """Half past two, first and second time, are an hour apart, and so are their ends."""
    first = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM)
    ends = [
        KALENDER.end(moment, Term(24, Eenheid.UUR), legal=False).op.astimezone(UTC)
        for moment in (first, first.replace(fold=1))
    ]
    assert timedelta(hours=1) == ends[1] - ends[0]


def test_the_own_last_day_is_shown_until_it_is_over() -> None:
    """Until the own last day that day is shown; after it, the day the law allows."""
    end = KALENDER.end(start_of_day(date(2026, 11, 8)), Term(2, Eenheid.WEEK), legal=True)
    shown = [end.day_to_show(date(2026, 11, day)) for day in (20, 22, 23)]
    assert [date(2026, 11, 22), date(2026, 11, 22), date(2026, 11, 23)] == shown


def test_the_own_last_moment_is_the_end_of_the_own_day() -> None:
    """Whoever acts before the end of the day without extension is never late."""
    end = Verval(
        end_of_day(date(2026, 11, 23)), hele_dag=True, zonder_verlenging=date(2026, 11, 22)
    )
    assert end_of_day(date(2026, 11, 22)) == end.zelf_uiterlijk


@given(DAYS, st.integers(0, 200), st.sampled_from([e for e in Eenheid if e is not Eenheid.UUR]))
def test_a_european_term_never_ends_early_or_on_a_weekend(
    day: date, count: int, unit: Eenheid
) -> None:
    """The Regulation only moves the end forward, and never onto a Saturday or Sunday."""
    end = KALENDER.european_end(start_of_day(day), Term(count, unit))
    assert (True, True) == (end.dag.weekday() < 5, end.dag >= end.zonder_verlenging)


@given(st.integers(2000, 2090))
def test_only_good_friday_is_no_european_holiday(year: int) -> None:
    """Of the weekday holidays of any year the Regulation leaves out exactly one: Good Friday."""
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    nothing = Term(0, Eenheid.DAG)
    holidays = [day for day in days if day.weekday() < 5 and KALENDER.is_holiday(day)]
    moved = {d for d in holidays if KALENDER.european_end(start_of_day(d), nothing).dag != d}
    assert [4] == [day.weekday() for day in holidays if day not in moved]


@given(DAYS, st.integers(3, 90))
def test_a_legal_term_of_three_days_holds_two_ordinary_days(day: date, count: int) -> None:
    """At least two days of a governed term are no weekend and no holiday (art. 2 Atw)."""
    end = DECREE.end(start_of_day(day), Term(count, Eenheid.DAG), legal=True)
    days = [day + timedelta(days=n) for n in range(1, (end.dag - day).days + 1)]
    assert sum(not DECREE.is_legal_holiday(d) for d in days) >= 2


@given(DAYS, st.integers(1, 3))
def test_a_month_of_criminal_law_is_thirty_days(day: date, count: int) -> None:
    """A month of criminal law is thirty days, in any part of the year (art. 88 Sr)."""
    strict = KALENDER.end(start_of_day(day), Term(count, Eenheid.STRAFMAAND), legal=False).dag
    assert timedelta(days=30 * count) == strict - day


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds have no zone
    st.integers(0, 500),
)
def test_hours_are_hours(start: datetime, count: int) -> None:
    """Any number of hours later is exactly that much later, whatever the clock did."""
    end = KALENDER.end(start, Term(count, Eenheid.UUR), legal=True)
    assert timedelta(hours=count) == end.op.astimezone(UTC) - start

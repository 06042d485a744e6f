from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, incident, zaak
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.nazorgplan import usual_moments

MONDAY = date(2026, 11, 23)


def days(*, ernst: str, happened: date = MONDAY, now: datetime = NOW) -> list[date]:
    """The days of the plan for one incident."""
    one = incident(gebeurd_op=happened, gebeurd_om=None, ernst=Code(ernst))
    return [day_of(moment) for moment in usual_moments(zaak(incidenten=(one,)), now)]


def test_the_plan_of_a_light_zaak_has_four_moments() -> None:
    """Two days after, two and six weeks after that, and four weeks after the incident."""
    assert [date(2026, 11, 25), date(2026, 12, 9), date(2026, 12, 21), date(2027, 1, 6)] == days(
        ernst="ernst:E2"
    )


def test_a_serious_zaak_is_asked_again_after_three_months() -> None:
    """The last talk of an E3 lies thirteen weeks after the incident."""
    assert date(2027, 2, 22) == days(ernst="ernst:E3")[-1]


def test_a_late_melding_plans_nothing_in_the_past() -> None:
    """Of an incident of two months ago only what is still to come is planned, from tomorrow on."""
    assert [date(2026, 11, 24), date(2026, 12, 8), date(2027, 1, 5)] == days(
        ernst="ernst:E2", happened=date(2026, 9, 21)
    )


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 200))
def test_every_moment_is_at_nine_on_a_weekday_and_none_stands_twice(day: date, late: int) -> None:
    """Whatever the day, a plan has whole, rising days, and weekends are left alone."""
    now = datetime.combine(day + timedelta(days=late), time(12), AMSTERDAM)
    one = incident(gebeurd_op=day, gebeurd_om=None)
    moments = usual_moments(zaak(incidenten=(one,)), now)
    local = [moment.astimezone(AMSTERDAM) for moment in moments]
    assert all(at.time() == time(9) and at.weekday() < 5 for at in local)
    assert sorted(set(local)) == local

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, incident, zaak
from vertrouwenspersoon.domain.kalender import AMSTERDAM
from vertrouwenspersoon.domain.zaak import ZaakStatus, check_not_after, next_code, restored, stored
from vertrouwenspersoon.errors import Reason, Refused


def test_an_incident_may_be_almost_empty() -> None:
    """An incident of which nothing is known yet has no moment and no main type."""
    bare = incident(gebeurd_op=None, gebeurd_om=None, soorten=())
    assert (None, None) == (bare.moment, bare.hoofdsoort)


def test_the_moment_of_an_incident_is_dutch_time() -> None:
    """The clock time of an incident is the time in the Netherlands."""
    assert datetime(2026, 11, 22, 15, 30, tzinfo=AMSTERDAM) == incident().moment


def test_a_day_in_year_zero_and_a_time_without_a_day_are_refused() -> None:
    """A day before living memory, and a clock time without a day, cannot be kept."""
    for wrong in ({"gebeurd_op": date(1, 1, 1)}, {"gebeurd_op": None, "gebeurd_om": time(9)}):
        with pytest.raises(Refused) as refused:
            incident(**wrong)
        assert Reason.DATE_IMPOSSIBLE is refused.value.reason


def test_a_zaak_has_at_least_one_incident() -> None:
    """A zaak without an incident is refused."""
    with pytest.raises(Refused) as refused:
        zaak(incidenten=())
    assert Reason.EMPTY is refused.value.reason


def test_a_closed_zaak_has_a_day_and_an_open_one_has_none() -> None:
    """Closed and the day of closing go together."""
    for wrong in (
        {"status": ZaakStatus.GESLOTEN},
        {"gesloten_op": date(2026, 11, 23)},
    ):
        with pytest.raises(Refused):
            zaak(**wrong)


def test_a_day_after_today_is_refused_by_the_dutch_calendar() -> None:
    """Just before midnight in UTC it is already the next day here, so that day may be chosen."""
    check_not_after(date(2026, 11, 24), datetime(2026, 11, 23, 23, 30, tzinfo=UTC), "gebeurd_op")
    with pytest.raises(Refused) as refused:
        check_not_after(date(2026, 11, 24), NOW, "gebeurd_op")
    assert (Reason.DATE_IN_FUTURE, "gebeurd_op") == (refused.value.reason, refused.value.where)


def test_the_next_code_follows_the_highest_of_its_year() -> None:
    """Codes go on from the highest number of the year, also when one in between is gone."""
    assert "2026-008" == next_code(2026, ("2025-040", "2026-001", "2026-007"))


def test_a_year_with_a_thousand_zaken_goes_on() -> None:
    """After 999 the code simply gets longer."""
    assert "2026-1000" == next_code(2026, ("2026-999",))


@given(st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - Hypothesis wants bounds without a zone
def test_a_kept_moment_comes_back(moment: datetime) -> None:
    """A moment in whole seconds is the same after it was kept."""
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    assert moment == restored(stored(moment))

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from vertrouwenspersoon.domain.backup import (
    DRILL_AFTER,
    KEPT_DAYS,
    KEPT_MONTHS,
    KEPT_WEEKS,
    Backup,
    Backupstand,
    Herinnering,
    Plaats,
    backup_name,
    drill_is_due,
    is_due_today,
    lacks_second_place,
    reminder,
    room_for_backups,
    surplus,
)
from vertrouwenspersoon.domain.kalender import day_of

DAY = timedelta(days=1)
ENDLESS = 10**12
STAND = Backupstand(sinds=NOW - 400 * DAY, laatste=NOW, tweede=True, laatste_tweede=NOW)


def backup(op: datetime, grootte: int = 1000) -> Backup:
    return Backup(op, Plaats.EERSTE, "map", backup_name(op), grootte, "0" * 64, ())


backups = st.lists(
    st.builds(
        backup,
        st.integers(0, 500 * 24).map(lambda hours: NOW - timedelta(hours=hours)),
        st.integers(1, 5000),
    ),
    max_size=60,
    unique_by=lambda each: each.op,
)
rooms = st.integers(0, 60_000)


def kept(given_ones: list[Backup], room: int = ENDLESS) -> list[Backup]:
    gone = surplus(given_ones, room)
    return [each for each in given_ones if each not in gone]


def newest(given_ones: list[Backup]) -> Backup:
    return max(given_ones, key=lambda each: each.op)


@given(backups, rooms)
def test_the_newest_always_stays(given_ones: list[Backup], room: int) -> None:
    """However little room there is, the newest back-up is kept."""
    if given_ones:
        assert newest(given_ones) in kept(given_ones, room)


@given(backups, rooms)
def test_what_is_kept_fits(given_ones: list[Backup], room: int) -> None:
    """More than one back-up stays only when all of them together fit in the room."""
    left = kept(given_ones, room)
    assert len(left) <= 1 or sum(each.grootte for each in left) <= room


@given(backups, rooms)
def test_clearing_away_twice_clears_nothing_more(given_ones: list[Backup], room: int) -> None:
    """What was kept once is kept again."""
    assert () == surplus(kept(given_ones, room), room)


@given(backups, rooms, rooms)
def test_more_room_never_keeps_less(given_ones: list[Backup], room: int, more: int) -> None:
    """What is kept in little room is kept in more."""
    little = {each.op for each in kept(given_ones, room)}
    assert little <= {each.op for each in kept(given_ones, room + more)}


@given(backups)
def test_the_last_days_weeks_and_months_have_their_newest(given_ones: list[Backup]) -> None:
    """With room enough exactly the newest of 7 days, 4 weeks and 6 months stay."""
    left = {each.op for each in kept(given_ones)}
    wanted = set()
    for form, count in (("%Y-%m-%d", KEPT_DAYS), ("%G-%V", KEPT_WEEKS), ("%Y-%m", KEPT_MONTHS)):
        periods = sorted({day_of(each.op).strftime(form) for each in given_ones})[-count:]
        for period in periods:
            wanted.add(max(e.op for e in given_ones if day_of(e.op).strftime(form) == period))
    assert wanted == left


def test_two_years_of_daily_back_ups_stay_few() -> None:
    """Made and cleared away every day, never more than 17 stay, over half a year back."""
    there: list[Backup] = []
    for number in range(730):
        there = kept([*there, backup(NOW + number * DAY)])
    assert 13 <= len(there) <= KEPT_DAYS + KEPT_WEEKS + KEPT_MONTHS
    oldest = min(each.op for each in there)
    assert timedelta(days=120) < newest(there).op - oldest < timedelta(days=190)


def test_back_ups_take_a_fifth_of_the_room() -> None:
    """The room counts the disk as if there were no back-ups yet."""
    assert 20 == room_for_backups(free=60, taken=40)


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (datetime(2026, 11, 23, 13, 5, tzinfo=UTC), "kluis-2026-11-23-1405.zkv"),
        (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "kluis-2026-07-02-0030.zkv"),
    ],
)
def test_the_name_is_the_moment_here(moment: datetime, name: str) -> None:
    """A back-up is called after the moment in the Netherlands, summer and winter."""
    assert name == backup_name(moment)


@pytest.mark.parametrize(
    ("days", "changed", "wanted"),
    [
        (0, 1, Herinnering.GEEN),
        (6, 1, Herinnering.GEEN),
        (7, 0, Herinnering.MAAK),
        (13, 1, Herinnering.MAAK),
        (14, 0, Herinnering.MAAK),
        (14, 1, Herinnering.TE_LAAT),
    ],
)
def test_a_reminder_follows_age_and_changes(days: int, changed: int, wanted: Herinnering) -> None:
    """Nothing for a week, then a reminder, and late after two weeks with changes."""
    stand = replace(STAND, laatste=NOW - days * DAY, gewijzigd=bool(changed))
    assert wanted is reminder(stand, NOW)
    assert Herinnering.GEEN is reminder(replace(stand, oefening=True), NOW)


def test_a_vault_without_back_ups_counts_from_its_making() -> None:
    """A new vault has a week; one of a year ago that was never backed up is late."""
    never = replace(STAND, laatste=None, gewijzigd=True)
    assert Herinnering.TE_LAAT is reminder(never, NOW)
    assert Herinnering.GEEN is reminder(replace(never, sinds=NOW - DAY), NOW)


def test_a_second_place_is_asked_for() -> None:
    """A second place is missed when there is none after a week, or it was not used for two."""
    assert not lacks_second_place(STAND, NOW)
    assert lacks_second_place(replace(STAND, tweede=False), NOW)
    assert not lacks_second_place(replace(STAND, tweede=False, sinds=NOW - 6 * DAY), NOW)
    assert lacks_second_place(replace(STAND, laatste_tweede=NOW - 14 * DAY), NOW)
    assert not lacks_second_place(replace(STAND, tweede=False, oefening=True), NOW)


def test_restoring_is_tried_every_half_year() -> None:
    """The drill is due half a year after the last one, or after the vault was made."""
    assert drill_is_due(STAND, NOW)
    assert not drill_is_due(replace(STAND, geoefend=NOW - DAY), NOW)
    assert drill_is_due(replace(STAND, geoefend=NOW - DRILL_AFTER), NOW)
    assert not drill_is_due(replace(STAND, sinds=NOW - DAY), NOW)
    assert not drill_is_due(replace(STAND, oefening=True), NOW)


def test_the_back_up_of_the_day_is_made_once() -> None:
    """It is due on the first change since the last back-up, as long as that was not today."""
    changed = replace(STAND, gewijzigd=True)
    assert not is_due_today(changed, NOW)
    assert is_due_today(replace(changed, laatste=NOW - DAY), NOW)
    assert is_due_today(replace(changed, laatste=None), NOW)
    assert not is_due_today(replace(STAND, laatste=NOW - DAY), NOW)
    assert not is_due_today(replace(changed, laatste=None, oefening=True), NOW)

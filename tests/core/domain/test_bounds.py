from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, beeld, dossier, incident, notitie, zaak
from vertrouwenspersoon.domain.bounds import (
    LARGEST_NUMBER,
    check_bounds,
    check_day,
    fault_of,
    leaves,
)
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import LONGEST_TEXT
from vertrouwenspersoon.domain.zaak import EARLIEST, LATEST, stored
from vertrouwenspersoon.errors import Reason, Refused

FAR_EAST = timezone(timedelta(hours=23, minutes=59))


def test_every_value_has_its_path() -> None:
    """Fields are named after dots, places in a row in brackets."""
    found = dict(leaves(beeld(dossier=dossier(notities=(notitie("Gebeld."),)))))
    assert "2026-001" == found["zaak.code"]
    assert Confidential("Gebeld.") == found["dossier.notities[0].tekst"]
    assert "soort:BED" == found["zaak.incidenten[0].soorten[0]"]


@pytest.mark.parametrize(
    "value",
    [
        EARLIEST,
        LATEST,
        NOW,
        time(23, 59, 59),
        LARGEST_NUMBER,
        -LARGEST_NUMBER,
        True,
        None,
        b"\x00",
        "Een zin.\nEn nog een.",
        Confidential("Hij riep: \N{FIRE}"),
    ],
)
def test_ordinary_values_are_fine(value: object) -> None:
    """What lies on the bounds can still be kept."""
    assert None is fault_of(value)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (date(1949, 12, 31), Reason.DATE_IMPOSSIBLE),
        (date(2200, 1, 1), Reason.DATE_IMPOSSIBLE),
        (datetime(2026, 1, 1), Reason.DATE_IMPOSSIBLE),  # noqa: DTZ001 - that is what is wrong
        (datetime(1, 1, 1, tzinfo=FAR_EAST), Reason.DATE_IMPOSSIBLE),
        (datetime(9999, 12, 31, 23, tzinfo=UTC), Reason.DATE_IMPOSSIBLE),
        (time(9, 0, tzinfo=UTC), Reason.DATE_IMPOSSIBLE),
        (LARGEST_NUMBER + 1, Reason.DATE_IMPOSSIBLE),
        (-(2**64), Reason.DATE_IMPOSSIBLE),
        ("a\x00b", Reason.TEXT_UNPRINTABLE),
        ("\ud800", Reason.TEXT_UNPRINTABLE),
        (Confidential("\x1b[2J"), Reason.TEXT_UNPRINTABLE),
        (Confidential("a" * (LONGEST_TEXT + 1)), Reason.TOO_LONG),
    ],
)
def test_what_cannot_be_kept_has_its_reason(value: object, reason: Reason) -> None:
    """Each kind of value is refused for what is wrong with it."""
    assert reason is fault_of(value)


@given(st.datetimes(timezones=st.timezones() | st.just(FAR_EAST)) | st.datetimes())
def test_a_moment_that_is_fine_can_be_written(moment: datetime) -> None:
    """No moment within the bounds runs over the end of time when it is kept."""
    fits = fault_of(moment) is None
    assert not fits or 20 == len(stored(moment))


def test_the_first_fault_is_refused_with_its_path() -> None:
    """The path of the field stands in the refusal, its value does not."""
    wrong = zaak(incidenten=(incident(), replace(incident(), gebeurd_op=date(2200, 1, 1))))
    with pytest.raises(Refused) as refused:
        check_bounds(wrong)
    assert (Reason.DATE_IMPOSSIBLE, "incidenten[1].gebeurd_op") == (
        refused.value.reason,
        refused.value.where,
    )


def test_a_day_is_refused_by_its_own_name() -> None:
    """A single day that is typed wrong is refused with the name of its field."""
    check_day(LATEST, "op")
    with pytest.raises(Refused) as refused:
        check_day(date(26, 1, 1), "op")
    assert (Reason.DATE_IMPOSSIBLE, "op") == (refused.value.reason, refused.value.where)


def test_a_sound_value_is_let_through() -> None:
    """Nothing happens to a zaak as it usually is."""
    check_bounds(beeld())
    assert None is fault_of(beeld().zaak.gemeld_op)

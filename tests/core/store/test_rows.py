from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row, moment_as_text

READERS: list[tuple[Callable[[Row, str], object], Value, object]] = [
    (Row.text, "woord", "woord"),
    (Row.text_or_none, "woord", "woord"),
    (Row.text_or_none, None, None),
    (Row.number, 7, 7),
    (Row.number_or_none, 7, 7),
    (Row.number_or_none, None, None),
    (Row.flag, 1, True),
    (Row.flag, 0, False),
    (Row.flag_or_none, 0, False),
    (Row.flag_or_none, None, None),
    (Row.data, b"\x00\xff", b"\x00\xff"),
    (Row.confidential, "woord", Confidential("woord")),
    (Row.confidential_or_none, "woord", Confidential("woord")),
    (Row.confidential_or_none, None, None),
    (Row.day, "2026-11-23", date(2026, 11, 23)),
    (Row.day_or_none, "2026-11-23", date(2026, 11, 23)),
    (Row.day_or_none, None, None),
    (Row.moment, "2026-11-23T14:05:00Z", datetime(2026, 11, 23, 14, 5, tzinfo=UTC)),
    (Row.moment_or_none, "2026-11-23T14:05:00Z", datetime(2026, 11, 23, 14, 5, tzinfo=UTC)),
    (Row.moment_or_none, None, None),
]


@pytest.mark.parametrize(("read", "kept", "expected"), READERS)
def test_a_column_is_read_as_what_it_is(
    memory: Store, read: Callable[[Row, str], object], kept: Value, expected: object
) -> None:
    """Each way of reading gives the value of its own type, from a real answer."""
    row = memory.one("SELECT 1 AS before, :kept AS kolom", {"kept": kept})
    assert expected == read(row, "kolom")
    assert type(expected) is type(read(row, "kolom"))


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        (Row.text, 7),
        (Row.text, None),
        (Row.text, b"x"),
        (Row.text_or_none, 7),
        (Row.number, "7"),
        (Row.number, 7.0),
        (Row.flag, None),
        (Row.data, "x"),
        (Row.confidential, None),
        (Row.day, None),
        (Row.moment, 7),
    ],
)
def test_another_type_is_an_error(read: Callable[[Row, str], object], kept: Value) -> None:
    """A column that holds another type names itself, and not its content."""
    with pytest.raises(TypeError, match=r"^column kolom holds \w+, not \w+$"):
        read(Row({"kolom": 0}, (kept,)), "kolom")


def test_a_column_that_is_not_there_is_an_error() -> None:
    """A misspelt column is a bug that shows at once."""
    with pytest.raises(KeyError, match="kollom"):
        Row({"kolom": 0}, ("x",)).text("kollom")


def test_a_row_shows_its_columns_only() -> None:
    """A row in a log tells the names of its columns, never what is in them."""
    assert "Row(code, naam)" == repr(Row({"code": 0, "naam": 1}, ("x", "KANARIE")))


@given(st.datetimes(timezones=st.timezones()))
def test_a_moment_comes_back_as_the_same_moment(moment: datetime) -> None:
    """Whatever the time zone, a kept moment is read as the same moment in UTC."""
    kept = moment_as_text(moment)
    read = Row({"op": 0}, (kept,)).moment("op")
    assert moment.astimezone(UTC) == read
    assert timedelta(0) == read.utcoffset()
    assert kept.endswith("Z")


def test_kept_moments_sort_as_they_follow() -> None:
    """Moments in UTC of whole seconds sort as text in the order of time."""
    zone = timezone(timedelta(hours=2))
    one = datetime(2026, 7, 1, 1, 0, tzinfo=zone)
    other = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert "2026-06-30T23:00:00Z" == moment_as_text(one)
    assert [moment_as_text(one), moment_as_text(other)] == sorted(
        [moment_as_text(other), moment_as_text(one)]
    )


def test_a_moment_without_a_zone_is_refused() -> None:
    """A moment that does not say its zone cannot be kept."""
    naive = datetime(2026, 11, 23, 14, 5, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        moment_as_text(naive)

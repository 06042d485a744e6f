from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from vertrouwenspersoon.domain.agendabestand import Gebeurtenis, agendabestand
from vertrouwenspersoon.domain.kalender import Verval, day_of, end_of_day

SUNDAY = date(2026, 11, 29)
WHOLE = Verval(end_of_day(date(2026, 11, 30)), hele_dag=True, zonder_verlenging=SUNDAY)
HOUR = Verval(NOW, hele_dag=False, zonder_verlenging=day_of(NOW))


def _lines(*events: Gebeurtenis) -> list[str]:
    return agendabestand(events, NOW).decode().split("\r\n")


def test_a_title_says_nothing() -> None:
    """The titles are a number and the way to the program, in the order of the lines."""
    titles = [x for x in _lines(Gebeurtenis("a", WHOLE), Gebeurtenis("b", HOUR)) if "SUMMARY" in x]
    assert ["SUMMARY:Afspraak 1 – zie app", "SUMMARY:Afspraak 2 – zie app"] == titles


def test_a_whole_day_stands_on_the_own_last_day() -> None:
    """The calendar shows the day without extension, as a day without a time."""
    assert ["DTSTART;VALUE=DATE:20261129", "DTEND;VALUE=DATE:20261130"] == [
        line for line in _lines(Gebeurtenis("a", WHOLE)) if line.startswith(("DTSTART", "DTEND"))
    ]


def test_a_moment_stands_at_its_time_in_utc() -> None:
    """A moment needs no time zone of the other calendar."""
    assert "DTSTART:20261123T104200Z" in _lines(Gebeurtenis("a", HOUR))


def test_the_file_has_the_shape_of_rfc_5545() -> None:
    """It begins and ends as a calendar, every line ends with CRLF, every event has its mark."""
    data = agendabestand([Gebeurtenis("merk-1", HOUR)], NOW)
    lines = data.decode().split("\r\n")
    assert ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""]) == (lines[0], lines[-2:])
    assert {"VERSION:2.0", "UID:merk-1", "DTSTAMP:20261123T104200Z"} <= set(lines)
    assert data.count(b"\n") == data.count(b"\r\n")


@given(st.lists(st.integers(0, 4000), max_size=30))
def test_no_line_is_longer_than_a_reader_takes(days: list[int]) -> None:
    """Lines stay within 75 octets, and there are as many events as moments."""
    events = [
        Gebeurtenis(f"{n:032d}", Verval(NOW + timedelta(days=d), False, day_of(NOW)))  # noqa: FBT003 - a moment
        for n, d in enumerate(days)
    ]
    lines = agendabestand(events, NOW).split(b"\r\n")
    assert len(days) == lines.count(b"BEGIN:VEVENT")
    assert max(map(len, lines)) <= 75

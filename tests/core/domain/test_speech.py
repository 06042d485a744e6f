from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from enum import Enum

import pytest

from tests.builders import taak
from vertrouwenspersoon.domain import speech
from vertrouwenspersoon.domain.bijlage import Bijlagesoort
from vertrouwenspersoon.domain.dossier import Hoedanigheid, Notitiesoort
from vertrouwenspersoon.domain.kalender import Verval, end_of_day
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.stappen import TaakRegel
from vertrouwenspersoon.domain.verborgen import Verborgen
from vertrouwenspersoon.domain.voorwaarden import Geldt, Oordeel
from vertrouwenspersoon.domain.zaak import ZaakStatus

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (speech.STATUS, ZaakStatus),
        (speech.HOEDANIGHEID, Hoedanigheid),
        (speech.HANDELING, Handeling),
        (speech.NOTITIESOORT, Notitiesoort),
        (speech.BIJLAGESOORT, Bijlagesoort),
        (speech.VERBORGEN, Verborgen),
    ],
)
def test_every_value_has_its_own_dutch_word(words: Mapping[Enum, str], kind: type[Enum]) -> None:
    """No value is left without a word, and no two share one."""
    assert set(kind) == set(words)
    assert len(words) == len(set(words.values()))


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 byte"),
        (312, "312 bytes"),
        (1024, "1 kB"),
        (48_200, "47 kB"),
        (1023 * 1024, "1 MB"),
        (1_258_292, "1,2 MB"),
        (500 * 1024 * 1024, "500 MB"),
    ],
)
def test_sizes(size: int, words: str) -> None:
    """A size is said in the unit in which it is easy to read."""
    assert words == speech.size_words(size)


def test_short_date() -> None:
    """A short date names the day, the month and the year without capitals."""
    assert "ma 23 nov 2026" == speech.short_date(TODAY)


def test_long_date() -> None:
    """A long date writes the day and the month in full."""
    assert "maandag 23 november 2026" == speech.long_date(TODAY)


def test_calendar_date() -> None:
    """A date in running text leaves out the day of the week."""
    assert "1 december 2026" == speech.calendar_date(date(2026, 12, 1))


def test_march_is_short_in_dutch() -> None:
    """March is shortened to mrt, as the Dutch do."""
    assert "zo 1 mrt 2026" == speech.short_date(date(2026, 3, 1))


def test_clock_time_is_dutch_time() -> None:
    """A moment in UTC is told on the Dutch clock, in winter and in summer."""
    assert ("11:42", "12:42") == (
        speech.clock_time(NOW),
        speech.clock_time(datetime(2026, 7, 1, 10, 42, tzinfo=UTC)),
    )


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (0, "vandaag 11:42"),
        (13, "morgen 00:42"),
        (-24, "gisteren 11:42"),
        (48, "wo 25 nov 2026 11:42"),
        (-48, "za 21 nov 2026 11:42"),
    ],
)
def test_moment_words(hours: int, expected: str) -> None:
    """A near moment is told by its day's name, another by its date."""
    assert expected == speech.moment_words(NOW + timedelta(hours=hours), NOW)


def test_a_day_begins_at_dutch_midnight() -> None:
    """Half past eleven at night in UTC is already tomorrow in the Netherlands."""
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert "morgen 00:30" == speech.moment_words(late, NOW)


@pytest.mark.parametrize(
    ("off", "expected"),
    [
        (-3, "3 dagen te laat"),
        (-1, "1 dag te laat"),
        (0, "vandaag"),
        (1, "morgen"),
        (2, "over 2 dagen"),
    ],
)
def test_due_in_days(off: int, expected: str) -> None:
    """A due day says how late it is or how long it takes."""
    assert expected == speech.due_in_days(TODAY + timedelta(days=off), TODAY)


@pytest.mark.parametrize(
    ("off", "expected"),
    [(0, "vandaag"), (-1, "gisteren"), (-8, "8 dagen geleden"), (2, "over 2 dagen")],
)
def test_days_ago(off: int, expected: str) -> None:
    """A past day says how long ago it was."""
    assert expected == speech.days_ago(TODAY + timedelta(days=off), TODAY)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (6 * 60 + 18, "Nog 6 uur en 18 minuten"),
        (60, "Nog 1 uur"),
        (61, "Nog 1 uur en 1 minuut"),
        (42, "Nog 42 minuten"),
        (1, "Nog 1 minuut"),
        (0.5, "Nog minder dan 1 minuut"),
        (0, "De tijd is om"),
        (-5, "De tijd is om"),
        (47 * 60, "Nog 47 uur"),
        (48 * 60, "Nog 2 dagen"),
        (76 * 60 + 30, "Nog 3 dagen en 4 uur"),
    ],
)
def test_remaining(minutes: float, expected: str) -> None:
    """What is left is said in two parts at most, and never more than there is."""
    assert expected == speech.remaining(NOW + timedelta(minutes=minutes), NOW)


def test_remaining_is_rounded_down() -> None:
    """Fifty-nine seconds of a started minute are not promised."""
    assert "Nog 5 minuten" == speech.remaining(NOW + timedelta(minutes=5, seconds=59), NOW)


def test_counts() -> None:
    """Only one is singular."""
    assert ("0 dagen", "1 dag", "2 dagen") == tuple(
        speech.counted(count, "dag", "dagen") for count in (0, 1, 2)
    )


def test_progress() -> None:
    """Progress is said as so many of so many."""
    assert "5 van 9" == speech.count_of(5, 9)


@pytest.mark.parametrize(
    ("words", "expected"),
    [((), ""), (("a",), "a"), (("a", "b"), "a en b"), (("a", "b", "c"), "a, b en c")],
)
def test_listed(words: tuple[str, ...], expected: str) -> None:
    """Words in a row end with en."""
    assert expected == speech.listed(words)


@pytest.mark.parametrize(
    ("cents", "expected"),
    [
        (1250, "€ 12,50"),
        (5, "€ 0,05"),
        (0, "€ 0,00"),
        (123450, "€ 1.234,50"),
        (123456789, "€ 1.234.567,89"),
        (-1250, "€ –12,50"),
    ],
)
def test_euros(cents: int, expected: str) -> None:
    """Whole cents are shown with a comma, points between thousands and an en dash below zero."""
    assert expected == speech.euros(cents)


def test_a_moved_term_says_which_day_to_hold_to() -> None:
    """When the law moves the end of a term, the day before that is named, and why."""
    saturday, monday = date(2026, 5, 2), date(2026, 5, 4)
    moved = Verval(end_of_day(monday), hele_dag=True, zonder_verlenging=saturday)
    said = speech.verlenging(moved)
    assert said.startswith("Houd zelf za 2 mei 2026 aan.")
    assert said.endswith("naar ma 4 mei 2026.")


def test_a_european_term_names_its_own_law() -> None:
    """A term that Regulation 1182/71 moves says so, not the Dutch law."""
    saturday, monday = date(2026, 5, 2), date(2026, 5, 4)
    moved = Verval(end_of_day(monday), hele_dag=True, zonder_verlenging=saturday, europees=True)
    assert "Verordening 1182/71 schuift" in speech.verlenging(moved)


def test_a_year_without_a_decree_says_so() -> None:
    """A term in a year of which the equated days are not known yet warns about that."""
    day = date(2029, 5, 7)
    end = Verval(end_of_day(day), hele_dag=True, zonder_verlenging=day, dagen_onbekend=True)
    assert "De gelijkgestelde dagen van 2029 zijn nog niet bekend." == speech.verlenging(end)


def test_a_term_that_stays_says_nothing() -> None:
    """A term on a working day is not explained."""
    monday = date(2026, 5, 4)
    assert "" == speech.verlenging(Verval(end_of_day(monday), True, monday))  # noqa: FBT003 - a whole day


def _regel(verval: Verval | None, *, waits: bool = False) -> TaakRegel:
    return TaakRegel(taak("ML14"), None, Oordeel(Geldt.JA), verval, waits, ())


def test_the_best_next_action_says_why() -> None:
    """Late, today, a later day, or only its place: each has its own words."""
    days = [date(2026, 11, day) for day in (20, 23, 27)]
    whole = [Verval(end_of_day(day), hele_dag=True, zonder_verlenging=day) for day in days]
    assert [
        "Dit is het langst te laat: vr 20 nov 2026.",
        "Dit komt het eerst: vandaag.",
        "Dit komt het eerst: vr 27 nov 2026.",
        "Er is niets met een datum. Dit staat vooraan.",
    ] == [speech.why_first(_regel(each), NOW) for each in (*whole, None)]


def test_the_best_next_action_says_when_consent_comes_first() -> None:
    """What tells somebody something begins with asking the melder."""
    words = speech.why_first(_regel(None, waits=True), NOW)
    assert words.endswith("Vraag hiervoor eerst toestemming.")

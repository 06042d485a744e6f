"""The Dutch calendar: working days, and how a term in law ends (Atw, Regulation 1182/71)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import cache
from itertools import islice
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_ONE_DAY = timedelta(days=1)


class Eenheid(Enum):
    """The unit of a term."""

    UUR = "uur"
    DAG = "dag"
    WERKDAG = "werkdag"
    WEEK = "week"
    MAAND = "maand"
    STRAFMAAND = "strafmaand"
    """A month of criminal law: thirty days (art. 88 Sr, art. 136 Sv)."""
    JAAR = "jaar"


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time as Dutch rules count it: 24 uur, 2 werkdag, 3 maand."""

    aantal: int
    eenheid: Eenheid


@dataclass(frozen=True, slots=True)
class Verval:
    """The moment a term ends: a day, or a moment when the term runs in hours.

    `op` is aware, in Europe/Amsterdam; for a whole day it is the last minute of that day.
    `zonder_verlenging` is the day on which the term ends before the law moved it: whoever has to
    act looks at that day. `europees` says that Regulation 1182/71 moved it, not the Dutch law;
    `dagen_onbekend` that the days by royal decree of that year are not known yet.
    """

    op: datetime
    hele_dag: bool
    zonder_verlenging: date
    europees: bool = False
    dagen_onbekend: bool = False

    @property
    def dag(self) -> date:
        """The calendar day in the Netherlands."""
        return self.op.astimezone(AMSTERDAM).date()

    @property
    def zelf_uiterlijk(self) -> datetime:
        """The moment to act before, without counting on an extension by law."""
        return end_of_day(self.zonder_verlenging) if self.hele_dag else self.op

    def day_to_show(self, today: date) -> date:
        """The own last day; once that is over, the day to which the law moved the end."""
        return self.dag if today > self.zonder_verlenging else self.zonder_verlenging


@dataclass(frozen=True, slots=True)
class Gelijkstelling:
    """A royal decree that makes days equal to holidays for the Atw (art. 3 lid 3)."""

    jaren: tuple[int, ...]
    dagen: tuple[date, ...]
    titel: str
    bron: tuple[str, ...]


@cache
def _holidays(year: int) -> frozenset[date]:
    """Holidays of art. 3 Algemene termijnenwet: the library's, plus Goede Vrijdag and 5 May.

    The library calls Goede Vrijdag and the yearly 5 May "optional"; the law counts both (art. 3
    lid 1 and 2). Days by royal decree (lid 3) are not known to the library: they are content. The
    library is loaded with the first question about a day: the first window does not wait for it.
    """
    from holidays import country_holidays  # noqa: PLC0415 - see above

    found = country_holidays("NL", years=year, categories=("public", "optional"))
    return frozenset(found.keys())


@cache
def _european_holidays(year: int) -> frozenset[date]:
    """Holidays of art. 3 lid 1 Atw only: lid 2 equates Goede Vrijdag "for this law" alone.

    Goede Vrijdag is the one Friday with a holiday three days later, Easter Monday.
    """
    found = _holidays(year)
    good_friday = {d for d in found if d.weekday() == 4 and d + timedelta(days=3) in found}
    return found - good_friday


@dataclass(frozen=True, slots=True)
class Kalender:
    """Working days in the Netherlands, the municipality's closing days, and days by decree.

    `gesloten` counts for our own working days, never for a term in law; `gelijkgesteld` counts
    for the Algemene termijnenwet only (art. 3 lid 3). `bekend_tot` is the last year of which the
    decree is known; None is for a calendar that does not say.
    """

    gesloten: frozenset[date] = field(default=frozenset())
    gelijkgesteld: frozenset[date] = field(default=frozenset())
    bekend_tot: int | None = None

    def is_holiday(self, day: date) -> bool:
        """Saturday, Sunday or a generally recognised holiday (art. 1 and 3 Atw)."""
        return day.weekday() >= 5 or day in _holidays(day.year)

    def is_legal_holiday(self, day: date) -> bool:
        """As `is_holiday`, with the days that a royal decree equates (art. 3 lid 3 Atw)."""
        return self.is_holiday(day) or day in self.gelijkgesteld

    def is_working_day(self, day: date) -> bool:
        """A day on which the municipality works."""
        return not self.is_holiday(day) and day not in self.gesloten

    def add_working_days(self, start: date, count: int) -> date:
        """The `count`th working day after `start`; `start` itself does not count."""
        day = start
        while count > 0:
            day += _ONE_DAY
            count -= self.is_working_day(day)
        return day

    def end(self, start: datetime, term: Term, *, legal: bool) -> Verval:
        """When a term that starts at this moment ends.

        `start` is aware. Hours run through nights and holidays. `legal` applies the Algemene
        termijnenwet: a term of up to three months that ends on a weekend or holiday runs to the
        next other day (art. 1 lid 1; art. 4 excludes hours and longer terms), and a term of three
        days or more holds at least two such days (art. 2).
        """
        if term.eenheid is Eenheid.UUR:
            return _hours(start, term)
        first = start.astimezone(AMSTERDAM).date()
        plain = self._plain_end(first, term)
        if not legal or not is_governed(term):
            return Verval(end_of_day(plain), hele_dag=True, zonder_verlenging=plain)
        last = _moved(first, plain, 3, self.is_legal_holiday)
        unknown = self.bekend_tot is not None and last.year > self.bekend_tot
        return Verval(
            end_of_day(last), hele_dag=True, zonder_verlenging=plain, dagen_onbekend=unknown
        )

    def european_end(self, start: datetime, term: Term) -> Verval:
        """When a term of European law ends (Regulation (EEC, Euratom) 1182/71, art. 3).

        The hour or the day of the event does not count (lid 1). A term that ends on a holiday,
        Saturday or Sunday runs to the end of the next working day, unless it is in hours (lid 4);
        one of two days or more holds at least two working days (lid 5). Whether lid 5 also
        lengthens 72 hours is disputed: hours are given here without it, the shorter outcome.
        """
        if term.eenheid is Eenheid.UUR:
            moment = start.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
            verval = _hours(moment + timedelta(hours=1), term)
            return replace(verval, europees=True)
        first = start.astimezone(AMSTERDAM).date()
        plain = self._plain_end(first, term)
        last = _moved(first, plain, 2, _is_european_holiday)
        return Verval(end_of_day(last), hele_dag=True, zonder_verlenging=plain, europees=True)

    def _plain_end(self, first: date, term: Term) -> date:
        match term.eenheid:
            case Eenheid.WERKDAG:
                return self.add_working_days(first, term.aantal)
            case Eenheid.WEEK:
                return first + timedelta(weeks=term.aantal)
            case Eenheid.MAAND:
                return add_months(first, term.aantal)
            case Eenheid.STRAFMAAND:
                return first + timedelta(days=30 * term.aantal)
            case Eenheid.JAAR:
                return add_months(first, 12 * term.aantal)
            case _:
                return first + timedelta(days=term.aantal)


def _hours(start: datetime, term: Term) -> Verval:
    """Through UTC: 24 hours are 24 hours, also in the night the clock changes."""
    moment = (start.astimezone(UTC) + timedelta(hours=term.aantal)).astimezone(AMSTERDAM)
    return Verval(moment, hele_dag=False, zonder_verlenging=moment.date())


def _is_european_holiday(day: date) -> bool:
    return day.weekday() >= 5 or day in _european_holidays(day.year)


def _moved(first: date, last: date, least: int, is_holiday: Callable[[date], bool]) -> date:
    """The last day, later until it is no holiday and a term of `least` days holds two others."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    lacking = 2 if (last - first).days >= least else 0
    lacking -= sum(1 for _ in islice((day for day in days if not is_holiday(day)), 2))
    while lacking > 0 or is_holiday(last):
        last += _ONE_DAY
        lacking -= not is_holiday(last)
    return last


def is_governed(term: Term) -> bool:
    """Whether the Algemene termijnenwet governs a term of this length (art. 4 Atw)."""
    limits = {
        Eenheid.DAG: 90,
        Eenheid.WERKDAG: 90,
        Eenheid.WEEK: 12,
        Eenheid.MAAND: 3,
        Eenheid.STRAFMAAND: 3,
    }
    return term.aantal <= limits.get(term.eenheid, 0)


def add_months(day: date, count: int) -> date:
    """The same day `count` months on, or the last day of a month that is too short for it."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def end_of_day(day: date) -> datetime:
    """The last minute of a day in the Netherlands."""
    return datetime.combine(day, time(23, 59), AMSTERDAM)


def start_of_day(day: date) -> datetime:
    """The first minute of a day in the Netherlands."""
    return datetime.combine(day, time(0, 0), AMSTERDAM)


def day_of(moment: datetime) -> date:
    """The calendar day of a moment in the Netherlands."""
    return moment.astimezone(AMSTERDAM).date()

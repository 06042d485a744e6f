"""The Dutch calendar: working days, and how a term in law ends (Algemene termijnenwet)."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import cache
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
    `zonder_verlenging` is the day on which the term ends without the Algemene termijnenwet:
    whoever has to act should look at that day.
    """

    op: datetime
    hele_dag: bool
    zonder_verlenging: date

    @property
    def dag(self) -> date:
        """The calendar day in the Netherlands."""
        return self.op.astimezone(AMSTERDAM).date()


@cache
def _holidays(year: int) -> frozenset[date]:
    """Holidays of art. 3 Algemene termijnenwet: the library's, plus Goede Vrijdag and 5 May.

    The library calls Goede Vrijdag and the yearly 5 May "optional"; the law counts both (art. 3
    lid 1 and 2). Days by royal decree (lid 3) are not known to the library, which is loaded with
    the first question about a day: the first window does not wait for it.
    """
    from holidays import country_holidays  # noqa: PLC0415 - see above

    found = country_holidays("NL", years=year, categories=("public", "optional"))
    return frozenset(found.keys())


@dataclass(frozen=True, slots=True)
class Kalender:
    """Working days in the Netherlands, with the municipality's own closing days beside them."""

    gesloten: frozenset[date] = field(default=frozenset())

    def is_holiday(self, day: date) -> bool:
        """Saturday, Sunday or a generally recognised holiday (art. 1 and 3 Atw)."""
        return day.weekday() >= 5 or day in _holidays(day.year)

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
            # Through UTC: 24 hours are 24 hours, also in the night the clock changes.
            moment = (start.astimezone(UTC) + timedelta(hours=term.aantal)).astimezone(AMSTERDAM)
            return Verval(moment, hele_dag=False, zonder_verlenging=moment.date())
        first = start.astimezone(AMSTERDAM).date()
        plain = self._plain_end(first, term)
        last = self._legal_end(first, plain) if legal and is_governed(term) else plain
        return Verval(end_of_day(last), hele_dag=True, zonder_verlenging=plain)

    def _plain_end(self, first: date, term: Term) -> date:
        match term.eenheid:
            case Eenheid.WERKDAG:
                return self.add_working_days(first, term.aantal)
            case Eenheid.WEEK:
                return first + timedelta(weeks=term.aantal)
            case Eenheid.MAAND:
                return add_months(first, term.aantal)
            case Eenheid.JAAR:
                return add_months(first, 12 * term.aantal)
            case _:
                return first + timedelta(days=term.aantal)

    def _legal_end(self, first: date, last: date) -> date:
        if (last - first).days >= 3:
            while self._open_days(first, last) < 2:
                last += _ONE_DAY
        while self.is_holiday(last):
            last += _ONE_DAY
        return last

    def _open_days(self, first: date, last: date) -> int:
        days = ((first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
        return sum(not self.is_holiday(day) for day in days)


def is_governed(term: Term) -> bool:
    """Whether the Algemene termijnenwet governs a term of this length (art. 4 Atw)."""
    limits = {Eenheid.DAG: 90, Eenheid.WERKDAG: 90, Eenheid.WEEK: 12, Eenheid.MAAND: 3}
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

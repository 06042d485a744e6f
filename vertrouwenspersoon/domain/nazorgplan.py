"""Nazorgplan: the moments of contact that are usual after an incident (L05, L06, L07, L09)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of
from vertrouwenspersoon.domain.zaak import Zaak

_FROM_FIRST = (timedelta(weeks=2), timedelta(weeks=6))
_WAITING = timedelta(weeks=4)
_LATE = timedelta(days=91)
_SERIOUS = frozenset({"ernst:E3", "ernst:E4"})
_SATURDAY = 5


def usual_moments(zaak: Zaak, now: datetime) -> tuple[datetime, ...]:
    """The opvanggesprek first, then the talks after it, at nine on a weekday, none in the past.

    Talks at 2 and 6 weeks after the opvanggesprek (W20), after four weeks of watchful waiting
    since the incident (W21), and after three months in a serious zaak (a proposal of ours).
    """
    happened = min((i.moment for i in zaak.incidenten if i.moment is not None), default=None)
    start = happened or zaak.gemeld_op
    first = max(day_of(start) + timedelta(days=2), day_of(now) + timedelta(days=1))
    days = [first, *(first + after for after in _FROM_FIRST), *_since(zaak, day_of(start))]
    ahead = {_weekday(day) for day in days if day >= first}
    return tuple(datetime.combine(day, time(9, 0), AMSTERDAM) for day in sorted(ahead))


def _since(zaak: Zaak, start: date) -> Iterator[date]:
    yield start + _WAITING
    if any(incident.ernst in _SERIOUS for incident in zaak.incidenten):
        yield start + _LATE


def _weekday(day: date) -> date:
    """The day itself, or the Friday before a weekend: earlier is kinder than later."""
    over = day.weekday() - _SATURDAY + 1
    return day - timedelta(days=over) if over > 0 else day

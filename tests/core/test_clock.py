import subprocess
import sys
from datetime import UTC, datetime, timedelta

from vertrouwenspersoon.clock import Clock, FixedClock, SystemClock

_ASK_BOTH = """
import datetime
from vertrouwenspersoon.clock import SystemClock
before = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
now = SystemClock().now()
after = datetime.datetime.now(datetime.UTC)
print(before <= now <= after)
"""


def test_the_system_clock_tells_this_moment() -> None:
    """The system clock tells the computer's time, not another."""
    run = [sys.executable, "-c", _ASK_BOTH]
    said = subprocess.run(run, capture_output=True, text=True, check=True)  # noqa: S603
    assert "True\n" == said.stdout


def test_the_system_clock_is_aware_and_whole() -> None:
    """Moments are in UTC, in whole seconds."""
    now = SystemClock().now()
    assert UTC == now.tzinfo
    assert 0 == now.microsecond


def test_a_fixed_clock_stands_still_until_told() -> None:
    """A fixed clock gives the same moment every time, and moves only by what it is told."""
    start = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
    clock: Clock = FixedClock(start)
    assert [start, start] == [clock.now(), clock.now()]


def test_a_fixed_clock_goes_on_when_told() -> None:
    """Advancing adds exactly the span."""
    clock = FixedClock(datetime(2026, 11, 23, 14, 5, tzinfo=UTC))
    clock.advance(timedelta(days=40))
    assert datetime(2027, 1, 2, 14, 5, tzinfo=UTC) == clock.now()

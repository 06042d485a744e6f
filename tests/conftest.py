"""What holds for every test: no network, no stray files, no unexpected warning, no machine's taste.

`make test` tries properties a modest number of times (profile "snel"); `make proef` sets
VERTROUWENSPERSOON_PROEF=1 and tries them to the full, together with the tests marked `proef`.
"""

import logging
import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.fences import Fences

# The machine's language and zone must not decide what a person reads: the program is Dutch, and
# counts days in Amsterdam. So the tests live in no language and far from there.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "VER-13"
if hasattr(time, "tzset"):
    time.tzset()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No test reaches the keyring of whoever runs it: a test that wants one brings its own.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

FULL = os.environ.get("VERTROUWENSPERSOON_PROEF") == "1"
MEASURING = os.environ.get("VERTROUWENSPERSOON_BENCH") == "1"

# No deadline: the machine is shared, and a slow moment is not a fault.
# No database: it passes through the system's temporary folder, so a property that fails would climb
# a fence and hide its own reason.
settings.register_profile(
    "snel",
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("proef", settings.get_profile("snel"), max_examples=1000)
settings.load_profile("proef" if FULL else "snel")

FENCES = Fences()


def pytest_configure(config: pytest.Config) -> None:
    """Put up the fences before any test or plugin of ours runs."""
    FENCES.put_up(config.rootpath)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the full counts to `make proef` and the measurements to `make bench`."""
    left_out = [item for item in items if _is_left_out(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _is_left_out(item: pytest.Item) -> bool:
    full = item.get_closest_marker("proef") is not None
    bench = item.get_closest_marker("bench") is not None
    return (full and not FULL) or (bench and not MEASURING)


@pytest.fixture(autouse=True)
def nothing_unexpected(
    caplog: pytest.LogCaptureFixture, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Fail on a logged warning and on a fence that was climbed, even when the code hid the error.

    A test that means its warning reads it from `caplog` and then calls `caplog.clear()`.
    """
    FENCES.allow(tmp_path_factory.getbasetemp())
    with FENCES.around_writing():
        yield
    warned = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
    if warned or FENCES.climbed:
        pytest.fail(f"warnings: {warned}; fences climbed: {FENCES.climbed}", pytrace=False)

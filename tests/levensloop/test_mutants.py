"""Each promise about the end of a zaak has a test that turns red when the promise is broken."""

import os
import subprocess
import sys

import pytest

from tests.levensloop.mutants import MUTANTS, NAME
from tests.levensloop.mutants import __name__ as plugin

USE = "tests/core/usecases"
FAILED = 1
"""What pytest answers when tests ran and some failed."""


def outcome(test: str, **more: str) -> int:
    """What pytest answers for one test in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n0",
        "-p",
        "no:randomly",
        "-p",
        plugin,
        f"{USE}/{test}",
    ]
    done = subprocess.run(  # noqa: S603 - our own command
        command, env={**os.environ, **more}, capture_output=True, check=False
    )
    return done.returncode


@pytest.mark.proef
@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_broken_promise_is_noticed(mutant: str) -> None:
    """With one promise broken its test fails; it passes when nothing is broken."""
    _, test = MUTANTS[mutant]
    assert (0, FAILED) == (outcome(test), outcome(test, **{NAME: mutant}))

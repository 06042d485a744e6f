"""The whole walk on screens that are scaled, as laptops of offices often are."""

import os
import subprocess
import sys

import pytest


@pytest.mark.proef
@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_every_page_holds_on_a_scaled_screen(scale: str) -> None:
    """At 125 and 150 % no text is clipped, no target too small and no control unnamed."""
    command = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:randomly"]
    done = subprocess.run(  # noqa: S603 - our own command
        [*command, "tests/ui/test_walk.py"],
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]

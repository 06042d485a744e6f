"""No network, seen from outside: the system calls of the whole main job and of the tour's start."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
JOURNEY = "tests/journeys/test_main_job.py"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace is of Linux")
def test_no_journey_makes_a_network_socket(tmp_path: Path) -> None:
    """Of all sockets that a day's work asks of the system, none is for a network."""
    strace = shutil.which("strace")
    assert strace is not None
    trace = tmp_path / "sockets.txt"
    watching = [strace, "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace)]
    # In this one process, so that what runs the tests side by side is not watched.
    work = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:xdist",
        "-p",
        "no:cacheprovider",
        JOURNEY,
    ]
    done = subprocess.run(  # noqa: S603 - our own tests
        [*watching, *work],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
    )
    calls = trace.read_text("utf-8").splitlines()
    families = {call.partition("(")[2].partition(",")[0] for call in calls if "socket(" in call}
    assert (0, set()) == (done.returncode, families - {"AF_UNIX"})

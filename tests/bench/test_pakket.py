"""What freezing the program costs at its start: the built folder against this checkout."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, perf_counter, sleep

import pytest

from tests.bench.stopwatch import Line, Table
from tests.house.source import ROOT

pytestmark = pytest.mark.bench

BUILT = ROOT / "uitvoer" / "bouw" / "vertrouwenspersoon" / "vertrouwenspersoon"
TITLE = '"Vertrouwenspersoon'


@pytest.fixture
def display() -> Iterator[str]:
    """A display of its own, without anybody looking."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:  # noqa: S603 - our own words
        os.close(writing)
        with os.fdopen(reading) as said:
            yield f":{said.readline().strip()}"
        server.terminate()


def has_window(display: str) -> bool:
    """Whether the window of the program is there."""
    words = ["xwininfo", "-display", display, "-root", "-tree"]
    return TITLE in subprocess.run(words, capture_output=True, text=True, check=False).stdout  # noqa: S603 - our own words


def start(words: list[str], display: str, home: Path) -> float:
    """Milliseconds from the command to the window."""
    home.mkdir(exist_ok=True)
    began, patience = perf_counter(), monotonic() + 60
    places = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    env = {**os.environ, **places, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen(words, env=env, cwd=ROOT, stderr=subprocess.DEVNULL) as program:  # noqa: S603 - our own words
        while not has_window(display):
            assert monotonic() < patience
            assert program.poll() is None
            sleep(0.005)
        took = (perf_counter() - began) * 1000
        program.terminate()
    return took


@pytest.mark.skipif(not BUILT.exists(), reason="`make deb` was not given: nothing is built")
def test_the_built_program_starts_as_fast(table: Table, tmp_path: Path, display: str) -> None:
    """The window of the built program comes in at most 1.2 times what it takes from the source."""
    frozen = min(start([str(BUILT)], display, tmp_path / "een") for _ in range(5))
    source = min(start([sys.executable, "-m", "ui"], display, tmp_path / "twee") for _ in range(5))
    line = Line("gebouwd: starten tot het venster", frozen, source, "uit de broncode", "ms", 1.2)
    assert table.add(line).ratio <= line.most

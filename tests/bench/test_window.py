"""What the window costs to start and to keep, against a bare Qt window."""

from pathlib import Path
from time import perf_counter

import pytest

from tests.bench.stopwatch import LIST, Line, Table, ask, best, printed_by, run
from tests.journeys.test_locked_means_gone import (
    go_on,
    is_replaced,
    open_zaak,
    opened_program,
    until,
)

pytestmark = pytest.mark.bench

PEAK = """
status = open("/proc/self/status").read()
print(int(status.split("VmHWM:")[1].split()[0]) / 1024)
"""
BARE = """
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
column = QVBoxLayout(window)
column.addWidget(QLineEdit())
column.addWidget(QPushButton("Open"))
window.resize(1280, 800)
window.show()
app.processEvents()
"""
OURS = """
import sys
from pathlib import Path
from ui.app import make_application, make_window
from ui.asking import Asking
from ui.device import Device
from ui.doors import front_doors
from ui.lane import Inline
device = Device(Path(sys.argv[1]) / "config", Path(sys.argv[1]) / "data")
app = make_application(device)
window = make_window(Inline(), device, Asking(), front_doors())
window.show()
app.processEvents()
"""
FULL = (
    OURS
    + """
from datetime import UTC, datetime
from time import perf_counter
from tests.bench.conftest import enter
from ui.place import Page, Place
start = perf_counter()
window._opened(enter(Path(sys.argv[2])))
window.frame.open_place(Place(Page.ZAKEN))
app.processEvents()
taken = (perf_counter() - start) * 1000
"""
)
TAKEN = "print(taken)"


def test_the_first_window(table: Table, tmp_path: Path) -> None:
    """From nothing to the unlock window takes at most three times as long as a bare window."""
    took, bare = best(lambda: run(OURS, str(tmp_path))), best(lambda: run(BARE))
    line = Line("starten tot het eerste venster", took, bare, "kaal Qt-venster", "ms", 3)
    assert table.add(line).ratio <= line.most


def test_locking(table: Table, tmp_path: Path) -> None:
    """From Ctrl+L to the locked window of a new process takes at most six times a bare start."""
    with opened_program(tmp_path) as program:
        open_zaak(program)
        start = perf_counter()
        go_on(program)
        assert until(lambda: is_replaced(program.pid))
        took = (perf_counter() - start) * 1000
        program.kill()
    bare = best(lambda: run(BARE))
    line = Line("vergrendelen tot het scherm op slot", took, bare, "kaal Qt-venster", "ms", 6)
    assert table.add(line).ratio <= line.most


def test_memory_at_the_door(table: Table, tmp_path: Path) -> None:
    """The unlock window takes at most half as much memory again as a bare window."""
    took, bare = printed_by(OURS + PEAK, str(tmp_path)), printed_by(BARE + PEAK)
    line = Line("geheugen bij het eerste venster", took, bare, "kaal Qt-venster", "MB", 1.5)
    assert table.add(line).ratio <= line.most


def test_memory_with_everything_open(table: Table, tmp_path: Path, vault: Path) -> None:
    """With 10,000 zaken open and listed the program takes at most five times a bare window."""
    took, bare = printed_by(FULL + PEAK, str(tmp_path), str(vault)), printed_by(BARE + PEAK)
    line = Line("geheugen met 10.000 zaken open", took, bare, "kaal Qt-venster", "MB", 5)
    assert table.add(line).ratio <= line.most


def test_opening_everything_on_screen(
    table: Table, tmp_path: Path, vault: Path, plain: Path
) -> None:
    """From the key to Vandaag and all 10,000 zaken on screen takes 120 times reading bare rows."""
    # Of some 470 open zaken every taak is judged and dated, for each page and for the rail's count.
    took = min(printed_by(FULL + TAKEN, str(tmp_path), str(vault)) for _ in range(5))
    bare = best(lambda: ask(plain, (LIST, ())))
    line = Line(
        "10.000 zaken: Vandaag en lijst tonen", took, bare, "SQLite, dezelfde rijen", "ms", 120
    )
    assert table.add(line).ratio <= line.most

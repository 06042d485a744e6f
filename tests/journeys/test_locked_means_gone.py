"""Nothing of a zaak is on disk beside the vault, nor in memory after locking (promises P9, P10)."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CANARY = "kanariegeel zeppelinkwartet"
OPEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from tests.ui.kit import Answers
from tests.ui.windows import cheap_doors, make_vault
from ui.app import make_application, make_window
from ui.device import this_device
from ui.lane import Inline
from ui.place import Page, Place
from ui.waypoint import replace_process
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import MeldingConcept
from tests.ui.kit import NOW

device = this_device()
app = make_application(device)
window = make_window(Inline(), device, Answers(), cheap_doors(FixedClock(NOW)))
window.show()
frame = make_vault(window)
words = sys.stdin.readline().strip()
zaak = frame.desk.office.meldingen.save(MeldingConcept(Confidential(words))).zaak
frame.desk.office.zaken.search(words)
frame.open_place(Place(Page.ZAAK, zaak))
app.processEvents()
del words
print("open", flush=True)
sys.stdin.readline()
window.locked.connect(replace_process)
QTimer.singleShot(0, window.lock)
app.exec()
"""


@contextmanager
def opened_program(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The program in a process of its own, at home in a folder."""
    (folder / "tmp").mkdir()
    env = os.environ | {"HOME": str(folder), "TMPDIR": str(folder / "tmp")}
    env["QT_QPA_PLATFORM"] = "offscreen"
    env = {name: value for name, value in env.items() if not name.startswith("XDG_")}
    with (folder / "stderr.txt").open("w", encoding="utf-8") as complaints:
        made = subprocess.Popen(  # noqa: S603 - our own code
            [sys.executable, "-c", OPEN],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
    yield made
    made.kill()
    made.communicate()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, waiting for words."""
    with opened_program(tmp_path) as made:
        yield made


def copies(pid: int, words: str) -> int:
    """How often words stand in the memory of a process, in the encodings of Python and Qt."""
    found = 0
    needles = [words.encode(), words.encode("utf-16-le")]
    try:
        memory = Path(f"/proc/{pid}/mem").open("rb", buffering=0)  # noqa: SIM115 - closed below
    except PermissionError:
        pytest.skip("this system does not let a test look into memory")
    with memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if match:
                start, end = (int(part, 16) for part in match.groups())
                found += sum(_read(memory.fileno(), start, end).count(n) for n in needles)
    return found


def _read(number: int, start: int, end: int) -> bytes:
    try:
        return os.pread(number, end - start, start)
    except (OSError, OverflowError):
        return b""


def until(true: object, *, seconds: float = 20) -> bool:
    """Wait for something to become true."""
    assert callable(true)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.02)
    return False


def is_replaced(pid: int) -> bool:
    """Whether the process goes on as a new program whose window stands."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes()
    maps = Path(f"/proc/{pid}/maps").read_text()
    return b"--verder-fd" in words and "libQt6Widgets" in maps and "NotoSans" in maps


def open_zaak(program: subprocess.Popen[str]) -> None:
    """Let the program record the words and show them."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(f"{CANARY}\n")
    program.stdin.flush()
    assert "open\n" == program.stdout.readline()


def go_on(program: subprocess.Popen[str]) -> None:
    """Let the program lock."""
    assert program.stdin is not None
    program.stdin.write("verder\n")
    program.stdin.flush()


def hits(folder: Path, words: str) -> list[str]:
    """The files under a folder that hold the words, or are named after them."""
    needles = [words.encode(), words.encode("utf-16-le")]
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(n in path.read_bytes() or words in path.name for n in needles)
    ]


def test_no_word_is_on_disk(program: subprocess.Popen[str], tmp_path: Path) -> None:
    """With a zaak on the screen and after locking, no file in home, temp or log holds a word."""
    open_zaak(program)
    while_open = hits(tmp_path, CANARY)
    go_on(program)
    assert until(lambda: is_replaced(program.pid))
    assert ([], []) == (while_open, hits(tmp_path, CANARY))
    assert any(path.suffix == ".zkv" for path in tmp_path.rglob("*"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_no_word_is_left_in_memory_after_locking(program: subprocess.Popen[str]) -> None:
    """Before locking the words stand in memory many times; after it the same process has none."""
    open_zaak(program)
    before = copies(program.pid, CANARY)
    go_on(program)
    assert until(lambda: is_replaced(program.pid))
    assert before > 3
    assert 0 == copies(program.pid, CANARY)
    assert program.poll() is None

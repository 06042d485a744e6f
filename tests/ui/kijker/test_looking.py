"""Looking: real files, hostile files, and a process that ends when nobody looks."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kijker.pictures import claiming, pages, picture
from ui.kijker.frames import (
    LARGEST,
    LONGEST_TEXT,
    Answer,
    Asked,
    Pixels,
    Soort,
    Why,
    Words,
    pack_asked,
    read_answer,
)
from ui.kijker.looking import Looking, prepared


@pytest.fixture
def looking() -> Iterator[Looking]:
    """One that is stopped afterwards."""
    made = Looking()
    yield made
    made.stop()


def look(qtbot: QtBot, looking: Looking, soort: Soort, data: bytes, page: int = 0) -> Answer:
    """What comes back."""
    heard: list[Answer] = []
    for signal in (looking.shown, looking.said, looking.refused):
        signal.connect(heard.append)
    looking.ask(Asked(soort, page, 800, data))
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    return heard[0]


@pytest.mark.parametrize("name", ["PNG", "JPG", "BMP", "WEBP"])
def test_a_picture_comes_back_as_pixels(qtbot: QtBot, looking: Looking, name: str) -> None:
    """A picture is made as wide as was asked."""
    seen = look(qtbot, looking, Soort.BEELD, picture(1600, 800, name))
    assert isinstance(seen, Pixels)
    assert (800, 400, 1) == (seen.width, seen.height, seen.pages)


def test_forty_megapixels_are_shown_smaller(qtbot: QtBot, looking: Looking) -> None:
    """A photo of forty megapixels is no reason to refuse."""
    seen = look(qtbot, looking, Soort.BEELD, picture(8000, 5000, "JPG"))
    assert isinstance(seen, Pixels)
    assert (800, 500) == (seen.width, seen.height)


def test_a_page_of_a_pdf_comes_back(qtbot: QtBot, looking: Looking) -> None:
    """The second of three pages is drawn, and how many there are is told."""
    seen = look(qtbot, looking, Soort.PDF, pages(3), page=1)
    assert isinstance(seen, Pixels)
    assert (800, 3) == (seen.width, seen.pages)


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_its_letters(qtbot: QtBot, looking: Looking, letters: str) -> None:
    """Text of old and new programs is read the same."""
    seen = look(qtbot, looking, Soort.TEKST, "Zó bedreigd".encode(letters))
    assert Words("Zó bedreigd", is_cut=False) == seen


def test_long_text_is_cut_and_says_so(qtbot: QtBot, looking: Looking) -> None:
    """One line of many megabytes is shown as far as it may be."""
    seen = look(qtbot, looking, Soort.TEKST, b"a" * (LONGEST_TEXT * 4))
    assert Words("a" * LONGEST_TEXT, is_cut=True) == seen


HOSTILE = [
    ("claims too much", Soort.BEELD, claiming(100_000, 100_000), Why.TOO_LARGE),
    ("a bomb of zeros", Soort.BEELD, claiming(9000, 9000, zeros=300_000_000), Why.TOO_LARGE),
    ("a bomb within bounds", Soort.BEELD, claiming(7000, 7000, zeros=10), Why.BROKEN),
    ("half a photo's head", Soort.BEELD, picture(80, 80, "JPG")[:60], Why.BROKEN),
    ("svg", Soort.BEELD, b'<svg xmlns="x"><image href="file:///etc/passwd"/></svg>', Why.UNKNOWN),
    ("broken pdf", Soort.PDF, b"%PDF-1.7\n1 0 obj", Why.BROKEN),
    ("no such page", Soort.PDF, b"%PDF-", Why.BROKEN),
    ("over the limit", Soort.PDF, bytes(LARGEST + 1), Why.TOO_LARGE),
]


@pytest.mark.parametrize(
    ("soort", "data", "why"), [h[1:] for h in HOSTILE], ids=[h[0] for h in HOSTILE]
)
def test_a_hostile_file_gives_a_reason(
    qtbot: QtBot, looking: Looking, soort: Soort, data: bytes, why: Why
) -> None:
    """A file that is broken, or lies about itself, is refused with its own reason."""
    assert why == look(qtbot, looking, soort, data)


def test_what_takes_too_long_is_ended(qtbot: QtBot) -> None:
    """When the time is up the process is gone and the reason is told."""
    looking = Looking(longest_ms=1)
    with qtbot.waitSignal(looking.refused) as heard:
        looking.ask(Asked(Soort.BEELD, 0, 800, picture(8000, 5000, "PNG")))
        pid = looking.pid()
    assert ([Why.TOO_SLOW], False) == (heard.args, Path(f"/proc/{pid}").exists())


def test_nothing_remains_after_stopping(looking: Looking) -> None:
    """Stopping ends the process before it comes back."""
    looking.ask(Asked(Soort.PDF, 0, 800, pages(1)))
    pid = looking.pid()
    looking.stop()
    assert (True, 0, False) == (pid > 0, looking.pid(), Path(f"/proc/{pid}").exists())


WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace is of Linux")
def test_looking_touches_no_file_and_no_network(tmp_path: Path) -> None:
    """Decoding opens nothing for writing, makes nothing, and asks for no network socket."""
    strace = shutil.which("strace")
    assert strace is not None
    trace = tmp_path / "calls.txt"
    calls = "trace=open,openat,creat,rename,unlink,mkdir,mkdirat,renameat2,unlinkat,socket"
    watching = [strace, "-f", "-qq", "-e", calls, "-o", str(trace)]
    process = prepared(None)
    done = subprocess.run(  # noqa: S603 - our own program
        [*watching, process.program(), *process.arguments()],
        input=pack_asked(Asked(Soort.PDF, 0, 800, pages(2))),
        env={"LC_ALL": "C.UTF-8"},
        cwd="/",
        capture_output=True,
        check=True,
    )
    lines = trace.read_text("utf-8").splitlines()
    seen = [line for line in lines if "ENOENT" not in line and "/dev/null" not in line]
    made = [line for line in seen if any(word in line for word in WRITING)]
    others = [line for line in seen if "open" not in line and "AF_UNIX" not in line]
    assert isinstance(read_answer(done.stdout), Pixels)
    assert ([], []) == (made, others)


def test_the_process_is_told_nothing_but_the_file(qtbot: QtBot, looking: Looking) -> None:
    """Its command and its surroundings hold no path, name or setting of ours but the program."""
    looking.ask(Asked(Soort.BEELD, 0, 800, picture(3000, 2000)))
    home = Path(f"/proc/{looking.pid()}")
    # Between fork and exec it still has the command of its parent.
    qtbot.waitUntil(lambda: b"-I" in home.joinpath("cmdline").read_bytes(), timeout=5000)
    said = home.joinpath("cmdline").read_bytes().split(b"\0")
    around = home.joinpath("environ").read_bytes()
    where = home.joinpath("cwd").readlink()
    looking.stop()
    assert (b"LC_ALL=C.UTF-8\0", Path("/")) == (around, where)
    assert [b"-I", b"-B", b"-c"] == said[1:4]

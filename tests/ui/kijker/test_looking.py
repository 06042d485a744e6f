"""Looking: real files, hostile files, and a process that ends when nobody looks."""

import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from pytestqt.qtbot import QtBot

from ui.kijker.frames import LARGEST, LONGEST_TEXT, Answer, Asked, Pixels, Soort, Why, Words
from ui.kijker.looking import Looking


@pytest.fixture
def looking() -> Iterator[Looking]:
    """One that is stopped afterwards."""
    made = Looking()
    yield made
    made.stop()


def picture(width: int, height: int, name: str) -> bytes:
    """A picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(name.encode())).write(image)
    return bytes(buffer.data().data())


def claiming(width: int, height: int) -> bytes:
    """A PNG that says it is so large, with a megabyte of zeros squeezed into it."""
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(1_000_000))),
        (b"IEND", b""),
    ]
    made = b"\x89PNG\r\n\x1a\n"
    for name, data in parts:
        made += struct.pack(">I", len(data)) + name + data
        made += struct.pack(">I", zlib.crc32(name + data))
    return made


def pages(count: int) -> bytes:
    """A PDF of empty pages."""
    document, made = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(count):
        document.new_page(595, 842)
    document.save(made)
    return made.getvalue()


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

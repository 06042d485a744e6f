import struct
import tracemalloc
import zlib
from io import BytesIO

import pytest
from PIL import Image

from vertrouwenspersoon.documents.pictures import LARGEST_FILE, logo_size, read_logo
from vertrouwenspersoon.errors import Reason, Refused

SVG_BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
<svg xmlns="http://www.w3.org/2000/svg"><text>&d;</text></svg>"""


def picture(kind: str = "PNG", size: tuple[int, int] = (640, 320), mode: str = "RGB") -> bytes:
    """A picture of one colour."""
    made = BytesIO()
    Image.new(mode, size).save(made, kind)
    return made.getvalue()


def claiming(wide: int, high: int) -> bytes:
    """A few bytes that say they are a PNG of this size."""
    head = b"IHDR" + struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    crc = struct.pack(">I", zlib.crc32(head))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + crc + b"\0\0\0\0IDAT"


def refusal(data: bytes) -> Reason:
    """Why a picture is refused; always beside the logo."""
    with pytest.raises(Refused) as refused:
        read_logo(data)
    assert "logo" == refused.value.where
    return refused.value.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_becomes_a_small_png(kind: str) -> None:
    """Whatever kind comes in, a small PNG is kept in the same proportions."""
    with Image.open(BytesIO(read_logo(picture(kind, (3000, 1500))))) as kept:
        assert ("PNG", "RGB", (600, 300)) == (kept.format, kept.mode, kept.size)


def test_what_is_see_through_becomes_paper() -> None:
    """A logo without ground stands on white, and not on black."""
    with Image.open(BytesIO(read_logo(picture(mode="RGBA")))) as kept:
        assert (255, 255, 255) == kept.getpixel((0, 0))


def test_nothing_hidden_in_a_picture_is_kept() -> None:
    """Words in a file, such as who made it where, stay behind."""
    made, told = BytesIO(), Image.Exif()
    told[0x013B] = "Naam van de maker"
    Image.new("RGB", (50, 50)).save(made, "JPEG", exif=told)
    assert (True, False) == tuple(
        b"maker" in data for data in (made.getvalue(), read_logo(made.getvalue()))
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.FILE_EMPTY),
        (SVG_BOMB, Reason.PICTURE_KIND),
        (b"%PDF-1.7", Reason.PICTURE_KIND),
        (picture("GIF"), Reason.PICTURE_KIND),
        (picture("BMP"), Reason.PICTURE_KIND),
        (b"\x89PNG", Reason.PICTURE_KIND),
        (picture()[:120], Reason.FILE_UNREADABLE),
        (claiming(8000, 5000), Reason.PICTURE_TOO_LARGE),
        (claiming(2**31 - 1, 2**31 - 1), Reason.PICTURE_TOO_LARGE),
        (b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_FILE), Reason.FILE_TOO_LARGE),
    ],
    ids=["empty", "svg-bomb", "pdf", "gif", "bmp", "stub", "cut", "40-mp", "bomb", "huge"],
)
def test_what_is_no_logo_is_refused_with_its_reason(data: bytes, reason: Reason) -> None:
    """Other kinds, damaged files and far too large pictures each say what they are."""
    assert reason is refusal(data)


def test_a_picture_of_forty_megapixels_takes_no_memory() -> None:
    """Its size is read before its pixels: refusing it costs less than a megabyte."""
    real = picture(size=(8000, 5000))
    tracemalloc.start()
    assert Reason.PICTURE_TOO_LARGE is refusal(real)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000


@pytest.mark.parametrize(
    ("size", "drawn"),
    [((400, 200), (72.0, 36.0)), ((100, 200), (18.0, 36.0)), ((900, 90), (93.6, 9.36))],
)
def test_a_logo_keeps_its_proportions(size: tuple[int, int], drawn: tuple[float, float]) -> None:
    """A high logo is as high as there is room, a very wide one gets lower."""
    assert drawn == pytest.approx(logo_size(read_logo(picture(size=size)), 36.0))

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.verborgen import Verborgen, without_hidden

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"lijnen\xff\x00\xff\xd0meer"
TABLE = b"\xff\xdb\x00\x05\x00\x01\x02"
PNG = b"\x89PNG\r\n\x1a\n"


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def chunk(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def tiff(order: str, orientation: int) -> bytes:
    """Exif with a camera, which way is up and a place."""
    mark = b"II*\x00" if order == "<" else b"MM\x00*"
    entries = [(0x010F, 2, 4, 0x4E494B00), (0x0112, 3, 1, orientation), (0x8825, 4, 1, 99)]
    body = struct.pack(f"{order}IH", 8, len(entries))
    for tag, kind, count, value in entries:
        body += struct.pack(f"{order}HHI", tag, kind, count)
        body += (
            struct.pack(f"{order}HH", value, 0) if kind == 3 else struct.pack(f"{order}I", value)
        )
    return mark + body + bytes(4) + b"GPS 52.1, 5.3"


JFIF = segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
ICC = segment(0xE2, b"ICC_PROFILE\x00\x01\x01kleur")
ADOBE = segment(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x01")


@pytest.mark.parametrize(
    ("hidden", "why"),
    [
        (segment(0xE1, b"Exif\x00\x00" + tiff("<", 1)), Verborgen.CAMERA),
        (segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00<x/>"), Verborgen.BEWERKING),
        (segment(0xED, b"Photoshop 3.0\x00Jan"), Verborgen.BEWERKING),
        (segment(0xFE, b"Gemaakt door Jan"), Verborgen.BIJSCHRIFT),
        (segment(0xE0, b"JFXX\x00\x10"), Verborgen.VOORBEELD),
        (segment(0xE2, b"MPF\x00"), Verborgen.VOORBEELD),
        (segment(0xE5, b"fabrikant"), Verborgen.OVERIG),
    ],
)
def test_what_a_jpeg_hides_is_left_out(hidden: bytes, why: Verborgen) -> None:
    """Camera, place, names, comments and small pictures go; lines, tables and colours stay."""
    bare = SOI + JFIF + ICC + ADOBE + TABLE + SCAN + EOI
    found = without_hidden(SOI + JFIF + hidden + ICC + ADOBE + TABLE + SCAN + EOI)
    assert found is not None
    assert (bare, {why}) == (found.data, {*found.weg})


def test_what_hangs_behind_a_jpeg_is_left_out() -> None:
    """A film behind the picture goes; nothing after its end is looked at."""
    found = without_hidden(SOI + TABLE + SCAN + EOI + b"film van Jan")
    assert found is not None
    assert (SOI + TABLE + SCAN + EOI, {Verborgen.AANHANGSEL}) == (found.data, {*found.weg})


def test_a_small_picture_in_the_head_is_left_out() -> None:
    """The head of a JPEG keeps its form without the small picture in it."""
    head = segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x01\x01abc")
    found = without_hidden(SOI + head + SCAN + EOI)
    assert found is not None
    assert (SOI + JFIF + SCAN + EOI, {Verborgen.VOORBEELD}) == (found.data, {*found.weg})


def test_a_picture_of_several_scans_stays_whole() -> None:
    """Between the scans of a progressive picture nothing is lost but what is hidden there."""
    bare = SOI + TABLE + SCAN + TABLE + SCAN + EOI
    found = without_hidden(SOI + TABLE + SCAN + segment(0xFE, b"x") + TABLE + b"\xff" + SCAN + EOI)
    assert found is not None
    assert (bare, {Verborgen.BIJSCHRIFT}) == (found.data, {*found.weg})


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_which_way_is_up_stays(order: str, orientation: int) -> None:
    """A turned photo is still shown the right way, and nothing else of its Exif is left."""
    exif = b"Exif\x00\x00" + tiff(order, orientation)
    found = without_hidden(SOI + segment(0xE1, exif) + SCAN + EOI)
    assert found is not None
    kept = b"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01"
    assert kept + bytes((0, orientation)) + bytes(6) in found.data
    assert (False, False) == (b"GPS" in found.data, b"KIN" in found.data)
    again = without_hidden(found.data)
    assert again is not None
    assert found.data == again.data


SEEN = chunk(b"IHDR", b"\x00" * 13) + chunk(b"gAMA", b"\x00\x00\xb1\x8f")
DRAWN = chunk(b"IDAT", b"lijnen") + chunk(b"IEND")


@pytest.mark.parametrize(
    ("hidden", "why"),
    [
        (chunk(b"tEXt", b"Author\x00Jan"), Verborgen.BIJSCHRIFT),
        (chunk(b"zTXt", b"Author\x00\x00x"), Verborgen.BIJSCHRIFT),
        (chunk(b"iTXt", b"XML:com.adobe.xmp\x00"), Verborgen.BIJSCHRIFT),
        (chunk(b"tIME", bytes(7)), Verborgen.CAMERA),
        (chunk(b"eXIf", tiff(">", 1)), Verborgen.CAMERA),
        (chunk(b"prVt", b"Jan"), Verborgen.OVERIG),
    ],
)
def test_what_a_png_hides_is_left_out(hidden: bytes, why: Verborgen) -> None:
    """Texts, moments, Exif and unknown chunks go; what makes the picture stays as it is."""
    found = without_hidden(PNG + SEEN + hidden + DRAWN)
    assert found is not None
    assert (PNG + SEEN + DRAWN, {why}) == (found.data, {*found.weg})


def test_what_hangs_behind_a_png_is_left_out() -> None:
    """Bytes after the end of a PNG go."""
    found = without_hidden(PNG + SEEN + DRAWN + b"oude schermfoto")
    assert found is not None
    assert (PNG + SEEN + DRAWN, {Verborgen.AANHANGSEL}) == (found.data, {*found.weg})


def test_a_turned_png_stays_turned() -> None:
    """A PNG that says which way is up still says so, with a check that is right."""
    found = without_hidden(PNG + SEEN + chunk(b"eXIf", tiff("<", 6)) + DRAWN)
    assert found is not None
    again = without_hidden(found.data)
    assert again is not None
    assert (found.data, True) == (again.data, b"eXIfMM\x00*" in found.data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        SOI + b"\xff",
        SOI + segment(0xFE, b"x"),
        SOI + TABLE + SCAN,
        SOI + b"\xff\xe1\x00\x01",
        SOI + b"\xff\xe1\xff\xffkort",
        SOI + TABLE + b"geen merk",
        PNG,
        PNG + SEEN,
        PNG + b"\xff\xff\xff\xffIDATkort",
    ],
)
def test_what_is_no_whole_picture_is_left_alone(data: bytes) -> None:
    """A picture that ends too early, or is none, is not called bare."""
    assert without_hidden(data) is None


@given(st.binary(max_size=200), st.sampled_from([SOI + b"\xff", PNG, SOI + JFIF, PNG + SEEN]))
def test_hostile_pictures_end(noise: bytes, start: bytes) -> None:
    """Whatever stands after a good start, the work ends, and is the same when done again."""
    found = without_hidden(start + noise)
    if found is not None:
        again = without_hidden(found.data)
        assert again is not None
        assert (found.data, True) == (again.data, len(found.data) <= len(start + noise) + 40)

"""Verborgen gegevens: what a photograph tells besides its image, and the same image without it.

Only segments and chunks are left out or kept; no pixel is decoded or changed. JPEG as in ITU T.81
annex B, Exif as in CIPA DC-008, PNG as in the W3C recommendation (third edition, chapter 11).
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum


class Verborgen(Enum):
    """A kind of data that a picture carries unseen."""

    CAMERA = "camera"
    """Exif: camera, moment, and often the place."""
    BEWERKING = "bewerking"
    """XMP and what image programs leave: names of people and programs, earlier versions."""
    BIJSCHRIFT = "bijschrift"
    """Comments and text."""
    VOORBEELD = "voorbeeld"
    """A smaller picture, that may show what was cut off."""
    AANHANGSEL = "aanhangsel"
    """Bytes behind the picture, such as a film that a telephone adds."""
    OVERIG = "overig"
    """What we do not know, and so do not let go."""


@dataclass(frozen=True, slots=True)
class Kaal:
    """A picture without hidden data, and what was left out of it."""

    data: bytes
    weg: frozenset[Verborgen]


_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


class _Broken(ValueError):
    """The picture is not built as its kind says."""


def without_hidden(data: bytes) -> Kaal | None:
    """The same picture without hidden data; None for what is no whole JPEG or PNG.

    Which way is up is kept, because it changes what is seen.
    """
    try:
        if data.startswith(_JPEG):
            return _collect(_jpeg_parts(data))
        if data.startswith(_PNG):
            return _collect(_png_parts(data))
    except (_Broken, struct.error, IndexError):
        return None
    return None


Part = tuple[bytes, Verborgen | None]
"""Bytes that stay, or bytes that go and as what."""


def _collect(parts: Iterator[Part]) -> Kaal:
    kept, gone = bytearray(), set()
    for some, why in parts:
        if why is None:
            kept += some
        elif some:
            gone.add(why)
    return Kaal(bytes(kept), frozenset(gone))


# JPEG

_EXIF, _XMP = b"Exif\x00\x00", b"http://ns.adobe.com/"
_COLOURS = {0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
"""Segments for programs that say how the colours are meant."""
_ALONE = {0x01, *range(0xD0, 0xD8)}
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE


def _jpeg_parts(data: bytes) -> Iterator[Part]:
    yield data[:2], None
    at = 2
    while True:
        marker, start = _next_marker(data, at)
        if marker == _END:
            yield b"\xff\xd9", None
            yield data[start:], Verborgen.AANHANGSEL
            return
        if marker in _ALONE:
            yield bytes((0xFF, marker)), None
            at = start
            continue
        end = start + _length(data, start)
        yield from _segment(marker, data[start + 2 : end])
        at = _end_of_scan(data, end) if marker == _SCAN else end
        yield data[end:at], None


def _next_marker(data: bytes, at: int) -> tuple[int, int]:
    """The marker at this place and where it ends; fill bytes (FF) before it are skipped."""
    if data[at] != 0xFF:
        raise _Broken
    while data[at] == 0xFF:
        at += 1
    return data[at], at + 1


def _length(data: bytes, at: int) -> int:
    (length,) = struct.unpack_from(">H", data, at)
    if length < 2 or at + length > len(data):
        raise _Broken
    return int(length)


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the drawn lines end: at the first marker that is no part of them."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise _Broken
        if data[at + 1] != 0x00 and data[at + 1] not in _ALONE:
            return at
        at += 2


def _segment(marker: int, body: bytes) -> Iterator[Part]:
    """A segment: as it stays, as less of it, or as what goes."""
    whole = _as_segment(marker, body)
    if marker == _COMMENT:
        yield whole, Verborgen.BIJSCHRIFT
    elif marker == 0xE0 and body.startswith(b"JFIF\x00"):
        yield _as_segment(marker, body[:12] + b"\x00\x00"), None
        yield body[14:], Verborgen.VOORBEELD
    elif marker == 0xE1 and body.startswith(_EXIF):
        yield _turned(body[len(_EXIF) :], lambda tiff: _as_segment(0xE1, _EXIF + tiff)), None
        yield whole, Verborgen.CAMERA
    elif 0xE0 <= marker <= 0xEF and not body.startswith(_COLOURS.get(marker, ())):
        yield whole, _app_kind(marker, body)
    else:
        yield whole, None


def _app_kind(marker: int, body: bytes) -> Verborgen:
    if body.startswith(_XMP) or marker == 0xED:
        return Verborgen.BEWERKING
    if body.startswith((b"JFXX", b"MPF")):
        return Verborgen.VOORBEELD
    return Verborgen.OVERIG


def _as_segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


# Exif: which way is up

_ORIENTATION = 0x0112


def _turned(tiff: bytes, wrap: Callable[[bytes], bytes]) -> bytes:
    """Exif that says which way is up and nothing else; nothing when the picture is not turned."""
    value = _orientation(tiff)
    if value not in range(2, 9):
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, value, 0)
    return wrap(b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + bytes(4))


def _orientation(tiff: bytes) -> int:
    """What the first directory says; 0 for nothing, or for what cannot be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        if order is None:
            return 0
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        for number in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, at + 2 + number * 12)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        return 0
    return 0


# PNG

_SEEN = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"),
    *(b"bKGD", b"pHYs", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT"),
}
"""Chunks that make the picture, its colours, its size and its movement."""
_UNSEEN = {
    b"eXIf": Verborgen.CAMERA,
    b"tIME": Verborgen.CAMERA,
    b"tEXt": Verborgen.BIJSCHRIFT,
    b"zTXt": Verborgen.BIJSCHRIFT,
    b"iTXt": Verborgen.BIJSCHRIFT,
}


def _png_parts(data: bytes) -> Iterator[Part]:
    yield data[: len(_PNG)], None
    at, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise _Broken
        if kind == b"eXIf":
            yield _turned(data[at + 8 : end - 4], _exif_chunk), None
        yield data[at:end], None if kind in _SEEN else _UNSEEN.get(kind, Verborgen.OVERIG)
        at = end
    yield data[at:], Verborgen.AANHANGSEL


def _exif_chunk(tiff: bytes) -> bytes:
    named = b"eXIf" + tiff
    return struct.pack(">I", len(tiff)) + named + struct.pack(">I", zlib.crc32(named))

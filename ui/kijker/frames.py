"""What goes to and comes from the process that decodes: small frames with bounds on everything."""

import struct
from dataclasses import dataclass
from enum import Enum

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is looked at here."""
MOST_PIXELS = 12_000_000
LONGEST_TEXT = 2 * 1024 * 1024
"""Bytes of text that are shown."""
_MOST_PAGES = 100_000
_WIDEST = 4000
_ASKED = struct.Struct(">BIH")
_HEAD = struct.Struct(">4sBIIII")
_MARK = b"KIJK"
_PIXELS, _TEXT, _REASON = 1, 2, 3


class Soort(Enum):
    """How the bytes are to be decoded."""

    BEELD = 1
    PDF = 2
    TEKST = 3
    MAIL = 4


class Why(Enum):
    """Why there is nothing to see."""

    TOO_LARGE = 1
    BROKEN = 2
    TOO_SLOW = 3
    UNKNOWN = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A page (from 0) of a file, drawn at most so many pixels wide."""

    soort: Soort
    page: int
    width: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture of width x height pixels of four bytes (blue, green, red, alpha), of one page."""

    width: int
    height: int
    pages: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Words:
    """Text; `is_cut` when there is more than is shown."""

    text: str
    is_cut: bool


Answer = Pixels | Words | Why


def pack_asked(asked: Asked) -> bytes:
    """The frame of a question."""
    return _ASKED.pack(asked.soort.value, asked.page, asked.width) + asked.data


def read_asked(frame: bytes) -> Asked:
    """The question in a frame; `ValueError` when it is none."""
    if not _ASKED.size <= len(frame) <= _ASKED.size + LARGEST:
        raise ValueError
    soort, page, width = _ASKED.unpack_from(frame)
    if not 0 < width <= _WIDEST or page >= _MOST_PAGES:
        raise ValueError
    return Asked(Soort(soort), page, width, frame[_ASKED.size :])


def pack_answer(answer: Answer) -> bytes:
    """The frame of an answer."""
    match answer:
        case Pixels(width, height, pages, data):
            return _HEAD.pack(_MARK, _PIXELS, width, height, pages, len(data)) + data
        case Words(text, is_cut):
            data = text.encode("utf-8", "replace")
            return _HEAD.pack(_MARK, _TEXT, is_cut, 0, 0, len(data)) + data
        case Why():
            return _HEAD.pack(_MARK, _REASON, answer.value, 0, 0, 0)


LONGEST_ANSWER = _HEAD.size + max(MOST_PIXELS * 4, LONGEST_TEXT * 4)


def read_answer(frame: bytes) -> Answer:
    """The answer in a frame; `ValueError` when anything in it does not fit."""
    if len(frame) < _HEAD.size or len(frame) > LONGEST_ANSWER:
        raise ValueError
    mark, kind, first, second, third, length = _HEAD.unpack_from(frame)
    data = frame[_HEAD.size :]
    if mark != _MARK or length != len(data):
        raise ValueError
    if kind == _PIXELS:
        return _pixels(first, second, third, data)
    if kind == _TEXT and first in (0, 1) and (second, third) == (0, 0):
        return Words(data.decode("utf-8"), bool(first))
    if kind == _REASON and not data and (second, third) == (0, 0):
        return Why(first)
    raise ValueError


def _pixels(width: int, height: int, pages: int, data: bytes) -> Pixels:
    fits = width * height * 4 == len(data) and 0 < width * height <= MOST_PIXELS
    if not fits or not 0 < pages <= _MOST_PAGES:
        raise ValueError
    return Pixels(width, height, pages, data)

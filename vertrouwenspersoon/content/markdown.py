"""Reads the Markdown of our own texts: headings, paragraphs, lists and tables, and nothing more.

A line that is none of these belongs to a paragraph. Marks inside a text (bold, code, links) leave
their words only.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.stuk import Alinea, Blok, Kop, Punt, Raster, Stuk
from vertrouwenspersoon.errors import ContentBroken

_HEADING = re.compile(r"(#{1,3}) (.+)")
_ITEM = re.compile(r"(-|\d+\.) (.+)")
_RULER = re.compile(r"\|[ :|-]+\|")
_MARKS = re.compile(r"\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\([^)]+\)")
_BULLET = "•"


def load_stuk(path: str) -> Stuk:
    """The piece in a file of `resources/`; `ContentBroken` when it cannot be read."""
    try:
        return read_markdown((resources() / path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        raise ContentBroken(path, "het bestand is niet te lezen") from None


def read_markdown(text: str) -> Stuk:
    """A text as a piece; every text has some reading, so nothing is refused."""
    blocks: list[Blok] = []
    for filled, lines in groupby(text.splitlines(), key=lambda line: bool(line.strip())):
        if filled:
            blocks += _read_block([line.strip() for line in lines])
    return Stuk(tuple(blocks))


def _read_block(lines: list[str]) -> Iterator[Blok]:
    """What lines without an empty one between them say."""
    if len(lines) > 1 and lines[0].startswith("|") and _RULER.fullmatch(lines[1]):
        yield _table([lines[0], *lines[2:]])
        return
    for start in _paragraphs(lines):
        yield _one(start)


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """A heading and an item begin anew; every other line goes on with what came before."""
    taken = ""
    for line in lines:
        begins = _HEADING.fullmatch(line) or _ITEM.fullmatch(line)
        if taken and (begins or _HEADING.fullmatch(taken)):
            yield taken
            taken = line
        else:
            taken = f"{taken} {line}".strip()
    yield taken


def _one(text: str) -> Blok:
    if heading := _HEADING.fullmatch(text):
        return Kop(len(heading[1]), _plain(heading[2]))
    if item := _ITEM.fullmatch(text):
        return Punt(_BULLET if item[1] == "-" else item[1], _plain(item[2]))
    return Alinea(_plain(text))


def _table(lines: list[str]) -> Raster:
    heads, *rows = (tuple(_plain(cell) for cell in _cells(line)) for line in lines)
    width = len(heads)
    return Raster(heads, tuple((*row, *("" for _ in heads))[:width] for row in rows))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _plain(text: str) -> str:
    """The words without their marks."""
    return _MARKS.sub(lambda match: next(word for word in match.groups() if word), text)

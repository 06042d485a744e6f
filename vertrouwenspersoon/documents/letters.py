"""Letters: how a text becomes lines: what is drawn of it, how wide it is, where it breaks."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen
from reportlab.pdfbase import pdfmetrics

from vertrouwenspersoon.documents.typefaces import (
    SOFT_HYPHEN,
    Face,
    advances,
    emoji_advance,
    font,
    runs,
    shown,
)

__all__ = ["SOFT_HYPHEN", "Face", "Style", "font", "legible", "width", "wrap"]

_BREAK_HINTS = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_LONGEST_DUTCH_WORD = 60
_SEAM = re.compile(r"(?<=[\w)])[-/–—@=&?_.:]+(?=\w)")
_LETTERS = re.compile(r"[^\W\d_]{6,}")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: face, size and leading in points, ink as #RRGGBB.

    `ragged` is the share of a line that may stay empty before a word is hyphenated; at 1.0 only
    words that are wider than the whole line are cut.
    """

    face: Face
    size: float
    leading: float
    ink: str
    ragged: float = 0.25


def legible(text: str) -> str:
    """The text as it can be drawn: a character without a letterform appears as [U+0634].

    reportlab drops such characters without a word, and with them the name in another script or
    the character that turns a line around. Emoji have letterforms: a threat's knife is evidence.
    Invisible hints where a line may break are left out: they are no characters to a reader.
    """
    plain = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)).translate(_BREAK_HINTS)
    return shown(plain.replace("\t", " "))


def width(text: str, style: Style) -> float:
    """How wide a line is, in points; a blank at its end does not count."""
    return sum(
        float(pdfmetrics.stringWidth(part, font(face).fontName, size))
        for face, size, part in runs(text.rstrip(" "), style.face, style.size)
    )


def wrap(text: str, style: Style, room: float) -> tuple[str, ...]:
    """The lines of a text in a column of this many points; never an empty tuple.

    Line ends in the text stay; other runs of blanks become one. A word that does not fit goes to
    the next line, is hyphenated in Dutch where that helps, and is cut anywhere at last. A line
    ends in a blank where the text has one, so that the lines together are the text again.
    """
    lines: list[str] = []
    for part in legible(text).strip("\n ").split("\n"):
        lines += _wrap_part(part, style, room)
        lines[-1] += " "
    return (*lines[:-1], lines[-1].rstrip(" "))


def _wrap_part(part: str, style: Style, room: float) -> list[str]:
    lines: list[str] = []
    blank = font(style.face).face.charWidths[ord(" ")] * style.size / 1000.0
    line, used = "", 0.0
    for word in filter(None, part.split(" ")):
        rest = word
        while rest:
            left = room - used - blank if line else room
            head, rest = _cut(rest, style, left, room)
            if head:
                line = f"{line} {head}" if line else head
                used = room - left + width(head, style)
            if rest:
                lines.append(line if head else f"{line} ")
                line, used = "", 0.0
    return [*lines, line]


def _cut(word: str, style: Style, left: float, room: float) -> tuple[str, str]:
    """What of a word goes on this line of which `left` is free, and what does not."""
    shown = word.replace(SOFT_HYPHEN, "")
    fits = _count_fitting(shown, style, left)
    if fits == len(shown):
        return shown, ""
    too_wide = _count_fitting(shown, style, room) < len(shown)
    whole_line = left >= room
    if too_wide or left > style.ragged * room:
        near = word[: 2 * fits + _LONGEST_DUTCH_WORD]
        for head, tail in _hyphenations(near, balanced=too_wide and whole_line):
            if width(head, style) <= left:
                return head, tail + word[len(near) :]
    if too_wide and whole_line:
        return shown[: max(fits, 1)], shown[max(fits, 1) :]
    return "", word


def _count_fitting(text: str, style: Style, room: float) -> int:
    """How many leading characters fit; looks no further than the first that does not."""
    units = room * 1000.0 / style.size + 1e-6
    known = advances(style.face)
    for count, sign in enumerate(text):
        units -= known[sign] if sign in known else emoji_advance(sign)
        if units < 0:
            return count
    return len(text)


def _hyphenations(word: str, *, balanced: bool) -> list[tuple[str, str]]:
    """The ways to cut a word; break hints in the word overrule the dictionary.

    The longest first part comes first, or, `balanced`, the parts that are most alike: a word on
    its own in a narrow column reads better as leiding-gevende than as leidingge-vende, and best
    when cut at its own hyphen. The first part ends in what a reader must see.
    """
    if SOFT_HYPHEN in word:
        places = [found.start() for found in re.finditer(SOFT_HYPHEN, word)]
        cuts = [(word[:at].replace(SOFT_HYPHEN, ""), SOFT_HYPHEN, word[at + 1 :]) for at in places]
    else:
        cuts = [(word[:at], mark, word[at:]) for at, mark in sorted(_cuts(word).items())]
    if balanced:
        cuts.sort(key=lambda cut: (cut[1] != "", abs(len(cut[0]) - len(cut[2]))))
    else:
        cuts.reverse()
    return [(head + mark, tail) for head, mark, tail in cuts]


def _cuts(word: str) -> dict[int, str]:
    """The places where a word may be cut, each with the mark to add: none after its own hyphen."""
    marks = {found.end(): "" for found in _SEAM.finditer(word)}
    for found in _LETTERS.finditer(word):
        if len(found[0]) <= _LONGEST_DUTCH_WORD:
            marks |= {found.start() + at: SOFT_HYPHEN for at in _dutch_cuts(found[0])}
    return marks


@cache
def _dictionary() -> Pyphen:
    return Pyphen(lang="nl_NL", left=3, right=3)


def _dutch_cuts(word: str) -> list[int]:
    """Where Dutch cuts a word; places that would change its spelling are left out."""
    return [int(at) for at in _dictionary().positions(word) if at.data is None]

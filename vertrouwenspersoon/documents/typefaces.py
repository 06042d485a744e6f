"""Typefaces: Noto Sans for words, Noto Emoji for signs that are evidence; which holds what."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from vertrouwenspersoon.errors import ContentBroken

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

SOFT_HYPHEN = "\u00ad"
"""Where a word may be cut. Drawn at the end of a line it shows as a hyphen, while whoever reads,
searches or copies the PDF still meets the whole word."""

_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
_JOINS = "\u200d\ufe0e\ufe0f"
"""What ties emoji together or chooses their form: only seen by what stands before it."""
_EMOJI_SHARE = 0.9
"""Emoji fill more of their square than letters do."""
_MOST_IN_A_BLOCK = 100
"""Lines of a character map in one block (Adobe Technical Note 5014, bfchar)."""


class Face(Enum):
    """A weight or slope of Noto Sans, or Noto Emoji, by the name of its file."""

    REGULAR = "NotoSans-Regular"
    MEDIUM = "NotoSans-Medium"
    SEMIBOLD = "NotoSans-SemiBold"
    ITALIC = "NotoSans-Italic"
    EMOJI = "NotoEmoji-Regular"


WORDS = (Face.REGULAR, Face.MEDIUM, Face.SEMIBOLD, Face.ITALIC)
"""The faces a style may have; emoji come in where a character asks for them."""


class _Typeface(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A typeface that tells a PDF which character each of its shapes is.

    reportlab's own map holds U+0000 for places that are not used, writes emoji wrongly, and has
    blocks that are too long: PDF/A-2a and PDF/UA-1 refuse all three.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Put the parts of the typeface that were used into the document."""
        subsets = self.state[doc].subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            base = fonts[name].BaseFont
            doc.idToObject[f"toUnicodeCMap:{base}"].content = character_map(base, subset)


def character_map(name: str, subset: list[int]) -> str:
    """The ToUnicode map of a font (ISO 32000-1, 9.10.3): which character each code shows."""
    pairs = [f"<{code:02X}> <{_utf16(sign)}>" for code, sign in enumerate(subset) if sign]
    blocks = [pairs[at : at + _MOST_IN_A_BLOCK] for at in range(0, len(pairs), _MOST_IN_A_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()


@cache
def font(face: Face) -> TTFont:
    """The typeface, read once and made known to reportlab.

    Raises:
        ContentBroken: The file is not in `resources/fonts`.
    """
    path = FONTS / f"{face.value}.ttf"
    if not path.is_file():
        raise ContentBroken(f"fonts/{path.name}", "ontbreekt")
    loaded = _Typeface(face.value, str(path))
    pdfmetrics.registerFont(loaded)
    return loaded


@cache
def letters() -> frozenset[str]:
    """The characters every face of words holds and a reader can see (a blank counts)."""
    held = set.intersection(*(set(font(face).face.charToGlyph) for face in WORDS))
    signs = {chr(code) for code in held}
    seen = {sign for sign in signs if unicodedata.category(sign) not in _UNSEEN}
    return frozenset((seen | {"\n", SOFT_HYPHEN}) - {"\u2028", "\u2029"})


@cache
def emoji() -> frozenset[str]:
    """The characters that only the emoji face holds and a reader can see."""
    signs = {chr(code) for code in font(Face.EMOJI).face.charToGlyph}
    seen = {sign for sign in signs if unicodedata.category(sign) not in _UNSEEN}
    return frozenset(seen - letters() - set(_JOINS))


@cache
def _clusters() -> re.Pattern[str]:
    """An emoji with what is tied to it, or other characters that no face holds."""
    known = re.escape("".join(sorted(emoji())))
    return re.compile(f"([{known}][{_JOINS}]*|(?<=[0-9#*])\ufe0f?\u20e3)|[^{known}]")


@cache
def _strange() -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(''.join(sorted(letters())))}]+")


def shown(text: str) -> str:
    """The text with every character that no face holds by its number, as [U+0634]."""
    if letters().issuperset(text):
        return text
    return _strange().sub(_by_number, text)


def _by_number(found: re.Match[str]) -> str:
    """Emoji stay; neighbours without a letterform share one pair of brackets."""
    text, at = found.string, found.start()
    told = ""
    for is_emoji, group in groupby(_clusters().finditer(text, at, found.end()), _is_emoji):
        signs = "".join(match[0] for match in group)
        told += signs if is_emoji else f"[{' '.join(f'U+{ord(sign):04X}' for sign in signs)}]"
    return told


def _is_emoji(cluster: re.Match[str]) -> bool:
    return cluster[1] is not None


def runs(text: str, face: Face, size: float) -> Iterator[tuple[Face, float, str]]:
    """Parts of a line that was `shown`, each with the face and size it is drawn in."""
    if letters().issuperset(text):
        yield face, size, text
        return
    for known, group in groupby(text, letters().__contains__):
        part = "".join(group)
        yield (face, size, part) if known else (Face.EMOJI, size * _EMOJI_SHARE, part)


@cache
def advances(face: Face) -> dict[str, float]:
    """How far each letter moves the pen, in thousandths of the letter size."""
    known = font(face).face
    return {sign: float(known.charWidths.get(ord(sign), known.defaultWidth)) for sign in letters()}


def emoji_advance(sign: str) -> float:
    """The same for an emoji, or for what is tied to one."""
    return float(font(Face.EMOJI).face.charWidths.get(ord(sign), 0.0)) * _EMOJI_SHARE

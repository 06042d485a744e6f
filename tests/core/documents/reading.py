"""Reading PDFs back with another engine (PDFium) than the one that wrote them."""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from vertrouwenspersoon.documents.letters import SOFT_HYPHEN

_JOINED = "\ufffe"
"""What PDFium gives for a soft hyphen at the end of a line: the word goes on."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A character on a page: what it is, its box (left, bottom, right, top), its size."""

    sign: str
    box: tuple[float, float, float, float]
    size: float


def open_pdf(pdf: bytes) -> pypdfium2.PdfDocument:
    """The document, from memory."""
    return pypdfium2.PdfDocument(pdf)


def sizes(pdf: bytes) -> tuple[tuple[int, int], ...]:
    """The size of every page, in whole points."""
    return tuple((round(w), round(h)) for w, h in (page.get_size() for page in open_pdf(pdf)))


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The text of every page with words that were hyphenated made whole and blanks made one."""
    return tuple(plain(page.get_textpage().get_text_range()) for page in open_pdf(pdf))


def text_of(pdf: bytes) -> str:
    """The text of all pages."""
    return " ".join(page_texts(pdf))


def plain(text: str) -> str:
    """A text without hyphenation and with single blanks, to compare with."""
    whole = re.sub(f"(?:{_JOINED}|{SOFT_HYPHEN})(?:\r\n)?", "", text)
    return " ".join(whole.split())


def squeezed(text: str) -> str:
    """A text without any blank: for words that were cut without a hyphen."""
    return "".join(plain(text).split())


def letters(pdf: bytes) -> Iterator[Letter]:
    """Every visible character of every page."""
    for page in open_pdf(pdf):
        words = page.get_textpage()
        for index in range(words.count_chars()):
            sign = chr(pdfium.FPDFText_GetUnicode(words, index))
            box = words.get_charbox(index)
            if sign.strip() and box[2] > box[0]:
                yield Letter(sign, box, round(pdfium.FPDFText_GetFontSize(words, index), 2))


def tags(pdf: bytes) -> tuple[tuple[str, str], ...]:
    """(role, spoken text) of every element of the structure, page by page, in reading order.

    For a Figure the text is what it shows.
    """
    found: list[tuple[str, str]] = []

    def walk(element: object) -> None:
        role = _wide(lambda buffer, size: pdfium.FPDF_StructElement_GetType(element, buffer, size))
        ask = (
            pdfium.FPDF_StructElement_GetAltText
            if role == "Figure"
            else pdfium.FPDF_StructElement_GetActualText
        )
        spoken = _wide(lambda buffer, size: ask(element, buffer, size))
        found.append((role, spoken))
        for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                walk(child)

    for page in open_pdf(pdf):
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))
        pdfium.FPDF_StructTree_Close(tree)
    return tuple(found)


def _wide(ask: Callable[[object, int], int]) -> str:
    """A UTF-16 answer of PDFium: asked once for its length and once for itself."""
    length = ask(None, 0)
    buffer = ctypes.create_string_buffer(length)
    ask(buffer, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")

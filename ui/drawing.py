"""Turns the bytes of a PDF into pictures for the screen, in memory; nothing touches the disk."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_POINTS_PER_INCH = 72
_CUT = "\ufffe\r\n"
"""What PDFium gives for a soft hyphen at the end of a line."""
SCREEN_DPI = 150
"""Sharp on the screen at the size pages are shown, also at 200 %."""


def draw_pages(pdf: bytes, dpi: int = SCREEN_DPI) -> tuple[QImage, ...]:
    """Every page as a picture. May run on the lane: a `QImage` belongs to no thread.

    The reader of PDFs is loaded when the first one is drawn: opening the program does not wait.
    """
    return tuple(each_page(pdf, dpi))


def each_page(pdf: bytes, dpi: int) -> Iterator[QImage]:
    """The same, a page at a time."""
    import pypdfium2  # noqa: PLC0415 - see above

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield _draw(page, dpi)
    finally:
        document.close()


def text_of_pages(pdf: bytes) -> tuple[str, ...]:
    """What stands on every page, for who hears it instead of seeing it."""
    import pypdfium2  # noqa: PLC0415 - see above

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_text(page) for page in document)
    finally:
        document.close()


def _text(page: "PdfPage") -> str:
    """The words of a page; a word that was cut at the end of a line is whole again."""
    words = page.get_textpage()
    try:
        said = words.get_text_range().replace(_CUT, "")
    finally:
        words.close()
    return " ".join(said.split())


def _draw(page: "PdfPage", dpi: int) -> QImage:
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
    picture = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGBX8888,
    )
    drawn = picture.copy()
    bitmap.close()
    return drawn

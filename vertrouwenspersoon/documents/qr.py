"""QR: a text as a square of dark modules (ISO/IEC 18004), drawn as rectangles."""

from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from vertrouwenspersoon.documents.flow import Drawing
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.tags import Node

QUIET = 4
"""Light modules around the code that a reader needs to find it."""
_DARK = "#000000"

Modules = tuple[tuple[bool, ...], ...]


def modules_of(text: str) -> Modules:
    """The modules from the top row down, True for dark; a quarter of them may be lost (level Q)."""
    code = QRCode(None, QRErrorCorrectLevel.Q)
    code.addData(text)
    code.make()
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def qr_drawing(text: str, size: float, spoken: str) -> Drawing:
    """A drawing of `size` points wide and high; a screen reader says `spoken`."""
    modules = modules_of(text)
    module = size / (len(modules) + 2 * QUIET)

    def draw(sheet: Sheet, x: float, top: float) -> None:
        for row, line in enumerate(modules, QUIET):
            column = QUIET
            for dark, run in groupby(line):
                length = len(list(run))
                if dark:
                    place = (x + column * module, top - (row + 1) * module)
                    sheet.box(*place, (length * module, module), fill=_DARK)
                column += length

    return Drawing(draw, size, Node("Figure", spoken=spoken))

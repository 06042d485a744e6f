"""Printing: the pages of a PDF onto a printer, from memory, one page at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from ui.drawing import each_page
from vertrouwenspersoon.errors import PrinterFailed

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PRINT_DPI = 300
"""Fine enough for letters of 7 points on paper."""
_INCH = 72.0


def send_to_printer(pdf: bytes, printer: "QPrinter") -> int:
    """Put every page on a page of its own size; gives how many pages went.

    A page is drawn, sent and let go of before the next: a long document takes no more memory
    than a short one. Copies are the printer's own business.

    Raises:
        PrinterFailed: The printer takes nothing, or stopped taking pages.
    """
    painter = QPainter()
    sent = 0
    for page in each_page(pdf, PRINT_DPI):
        printer.setPageLayout(_layout(page))
        ready = painter.begin(printer) if sent == 0 else printer.newPage()
        if not ready:
            break
        painter.drawImage(QRectF(painter.viewport()), page)
        sent += 1
        del page
    if not sent or not painter.end():
        raise PrinterFailed
    return sent


def _layout(page: QImage) -> QPageLayout:
    """Paper of the size of the page, the whole of it."""
    size = QSizeF(page.width(), page.height()) * (_INCH / PRINT_DPI)
    lying = size.width() > size.height()
    upright = size.transposed() if lying else size
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, turned, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from tests.core.documents.every import every_document
from ui.drawing import draw_pages
from ui.printing import PRINT_DPI, send_to_printer
from vertrouwenspersoon.errors import PrinterFailed


def to_file(place: Path) -> QPrinter:
    """A printer that puts its pages in a file, to look at."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    return printer


@pytest.mark.parametrize("name", ["zaakoverzicht", "reactieschema"])
def test_every_page_comes_out_at_its_own_size(name: str, tmp_path: Path) -> None:
    """Upright and lying pages come out of the printer as many, and as large, as they are."""
    pdf = every_document()[name]
    sent = send_to_printer(pdf, to_file(tmp_path / "uit.pdf"))
    came = pypdfium2.PdfDocument(tmp_path / "uit.pdf")
    sizes = [tuple(round(side) for side in page.get_size()) for page in came]
    asked = [tuple(round(side) for side in page.get_size()) for page in pypdfium2.PdfDocument(pdf)]
    assert (len(asked), asked) == (sent, sizes)


def test_what_is_printed_is_what_was_shown(tmp_path: Path) -> None:
    """The printed page has its letters where the document has them."""
    pdf = every_document()["reactieschema"]
    send_to_printer(pdf, to_file(tmp_path / "uit.pdf"))
    shown, came = (draw_pages(data, 50)[0] for data in (pdf, (tmp_path / "uit.pdf").read_bytes()))
    places = [
        (x, y) for x in range(0, shown.width() - 1, 7) for y in range(0, shown.height() - 1, 7)
    ]
    apart = [
        place
        for place in places
        if abs(shown.pixelColor(*place).lightness() - came.pixelColor(*place).lightness()) > 90
    ]
    assert len(apart) < len(places) // 100


def test_letters_on_paper_are_fine() -> None:
    """A page goes to the printer with 300 dots to the inch: 2,480 by 3,508 on an A4."""
    page = draw_pages(every_document()["herstelblad"], PRINT_DPI)[0]
    assert (2481, 3508) == (page.width(), page.height())


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(tmp_path: Path) -> None:
    """When the printer cannot begin, that is an error and not silence."""
    printer = to_file(tmp_path / "weg" / "uit.pdf")
    with pytest.raises(PrinterFailed):
        send_to_printer(every_document()["herstelblad"], printer)

"""XLSX: the sheets as an Excel workbook, in memory, without formulas, links or hidden parts."""

import io
from datetime import UTC, datetime

from vertrouwenspersoon.statistics.werkbladen import Vakje, Werkblad

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The file does not tell when it was made: equal figures give equal bytes."""
_WIDTHS = (24, 60, 12)


def make_xlsx(bladen: tuple[Werkblad, ...], titel: str) -> bytes:
    """A fresh workbook. A text that looks like a formula or a link is written as a text."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - loads when a year is written

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"title": titel, "created": _CREATED})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    for blad in bladen:
        sheet = book.add_worksheet(blad.naam)
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        for row, vakjes in enumerate(blad.rijen):
            style = bold if row in (0, blad.kop) else wrapped
            for column, vakje in enumerate(vakjes):
                _write(sheet, (row, column), vakje, style)
    book.close()
    return out.getvalue()


def _write(sheet: object, place: tuple[int, int], vakje: Vakje, style: object) -> None:
    """By the type of the cell, never by what its text looks like."""
    write = "write_string" if isinstance(vakje, str) else "write_number"
    getattr(sheet, write)(*place, vakje, style)

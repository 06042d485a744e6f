"""ODS: the sheets as an OpenDocument spreadsheet, in memory, without formulas or hidden parts."""

import io
import zipfile
from datetime import UTC, datetime

from vertrouwenspersoon.statistics.werkbladen import Werkblad

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The file does not tell when it was made: equal figures give equal bytes."""


def make_ods(bladen: tuple[Werkblad, ...], titel: str) -> bytes:
    """A fresh workbook whose cells are texts and numbers, by their type."""
    from odfdo import Cell, Document, Row, Table  # noqa: PLC0415 - loads when a year is written

    document = Document("spreadsheet")
    document.body.clear()
    for blad in bladen:
        table = Table(blad.naam)
        for vakjes in blad.rijen:
            row = Row()
            row.extend_cells(
                [Cell(vakje, cell_type=_kind(vakje), text=str(vakje)) for vakje in vakjes]
            )
            table.append_row(row)
        document.body.append(table)
    meta = document.meta
    meta.title, meta.creation_date, meta.date = titel, _CREATED, _CREATED
    meta.generator, meta.language = "Vertrouwenspersoon", "nl-NL"
    out = io.BytesIO()
    document.save(out)
    return _without_moment(out.getvalue())


def _kind(vakje: str | int) -> str:
    return "string" if isinstance(vakje, str) else "float"


def _without_moment(content: bytes) -> bytes:
    """The same parts in the same order, all dated alike; the mark of its kind first and bare."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "mimetype", name)):
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            bare = name == "mimetype"
            info.compress_type = zipfile.ZIP_STORED if bare else zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()

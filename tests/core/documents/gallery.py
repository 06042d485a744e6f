"""The papers in a row, small: `python -m tests.core.documents.gallery PICTURE.png`."""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

from tests.core.documents.every import every_document

_BROAD, _HIGH, _GAP, _IN_A_ROW = 150, 212, 14, 8
_GROUND = "#e4e8ee"


def gallery() -> Image.Image:
    """The first page of every document, in the order in which they are listed."""
    papers = [thumbnail(pdf) for pdf in every_document().values()]
    rows = -(-len(papers) // _IN_A_ROW)
    size = (_IN_A_ROW * (_BROAD + _GAP) + _GAP, rows * (_HIGH + _GAP) + _GAP)
    sheet = Image.new("RGB", size, _GROUND)
    for number, paper in enumerate(papers):
        row, column = divmod(number, _IN_A_ROW)
        left = _GAP + column * (_BROAD + _GAP) + (_BROAD - paper.width) // 2
        sheet.paste(paper, (left, _GAP + row * (_HIGH + _GAP) + (_HIGH - paper.height) // 2))
    return sheet


def thumbnail(pdf: bytes) -> Image.Image:
    """The first page, as large as its place allows."""
    page: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=1.5).to_pil()
    page.thumbnail((_BROAD, _HIGH), Image.Resampling.LANCZOS)
    return page


if __name__ == "__main__":
    gallery().quantize(128).save(Path(sys.argv[1]), optimize=True)

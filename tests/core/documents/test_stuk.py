"""A written piece on paper."""

import pypdfium2
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.content.markdown import read_markdown
from vertrouwenspersoon.documents.stuk import render_stuk, shares
from vertrouwenspersoon.domain.stuk import Raster

TEXT = """# Een stuk
Een alinea.

- een punt

| Vraag | Antwoord |
| --- | --- |
| Wie? | De gemeente |
"""


def words(pdf: bytes) -> str:
    """All words of a PDF."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pages)


def test_everything_is_on_paper() -> None:
    """Title, text, item and table stand in the PDF; twice gives the same bytes."""
    made = render_stuk(read_markdown(TEXT), "0.1.0")
    said = words(made)
    for part in ("Een stuk", "Een alinea.", "• een punt", "Wie? De gemeente", "versie 0.1.0"):
        assert part in said
    assert made == render_stuk(read_markdown(TEXT), "0.1.0")


@given(st.lists(st.lists(st.text(max_size=200), min_size=3, max_size=3), max_size=5))
def test_columns_share_the_whole_width(rows: list[list[str]]) -> None:
    """The shares add up to the width, and no column is too narrow to read."""
    given_shares = shares(Raster(("a", "b", "c"), tuple(tuple(row) for row in rows)))
    assert 1.0 == round(sum(given_shares), 6)
    assert min(given_shares) > 0.08

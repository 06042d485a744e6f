"""Reading the Markdown of our own texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.source import ROOT
from vertrouwenspersoon.content.markdown import load_stuk, read_markdown
from vertrouwenspersoon.domain.stuk import Alinea, Kop, Punt, Raster, read_changes
from vertrouwenspersoon.errors import ContentBroken

TEXT = """# Titel
Een regel
die doorloopt, met **vet**, `code` en een [koppeling](https://example.org/).

## Deel
- een punt
  dat doorloopt
- nog een
1. eerst
2. dan

| A | B |
| --- | --- |
| één | `twee` |
| drie |
"""


def test_everything_we_write_is_read() -> None:
    """Headings, paragraphs, both kinds of lists and tables come out, without their marks."""
    assert (
        Kop(1, "Titel"),
        Alinea("Een regel die doorloopt, met vet, code en een koppeling."),
        Kop(2, "Deel"),
        Punt("•", "een punt dat doorloopt"),
        Punt("•", "nog een"),
        Punt("1.", "eerst"),
        Punt("2.", "dan"),
        Raster(("A", "B"), (("één", "twee"), ("drie", ""))),
    ) == read_markdown(TEXT).blokken


@given(st.text(alphabet="#-|* 1.\nab`[]()", max_size=120))
def test_every_text_has_some_reading(text: str) -> None:
    """No text is refused, and every table has lines of one width."""
    for blok in read_markdown(text).blokken:
        if isinstance(blok, Raster):
            assert all(len(blok.koppen) == len(regel) for regel in blok.regels)


def test_no_mark_is_left_in_our_own_texts() -> None:
    """What a person reads of the list of changes and the pieces holds no Markdown."""
    files = [ROOT / "CHANGELOG.md", *sorted((ROOT / "resources" / "gemeente").glob("*.md"))]
    left = [
        (file.name, mark)
        for file in files
        for mark in ("**", "`", "](", "| ")
        if mark in str(read_markdown(file.read_text("utf-8")))
    ]
    assert [] == left
    assert read_changes(read_markdown(files[0].read_text("utf-8")))[0].regels


def test_a_missing_piece_is_told() -> None:
    """A file that is not there is a fault of the program, with its name."""
    with pytest.raises(ContentBroken, match="weg"):
        load_stuk("weg")

import re

import pytest

from tests.core.documents.reading import open_pdf, tags, text_of
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.paper import A4_PORTRAIT
from vertrouwenspersoon.documents.sheet import Sheet

BODY = Style(Face.REGULAR, 10, 13, "#17202C")


def page(title: str = "Proef") -> bytes:
    """One page with one paragraph and one decoration."""
    sheet = Sheet(A4_PORTRAIT, title)
    with sheet.tagged(sheet.root.add("P")):
        sheet.text("Goedemorgen, Zoë", 72, 700, BODY)
    with sheet.artifact():
        sheet.text("onderaan", 72, 40, BODY)
    return sheet.finish()


def test_same_page_gives_the_same_bytes() -> None:
    """No clock and no chance gets into a PDF."""
    assert page() == page()


def test_nothing_is_drawn_outside_a_mark() -> None:
    """What is neither tagged nor decoration is a mistake, found at once."""
    sheet = Sheet(A4_PORTRAIT, "Proef")
    with pytest.raises(RuntimeError, match="outside"):
        sheet.text("los", 72, 700, BODY)


def test_marks_do_not_nest() -> None:
    """A mark inside a mark is a mistake, found at once."""
    sheet = Sheet(A4_PORTRAIT, "Proef")
    with sheet.artifact(), pytest.raises(RuntimeError, match="nest"), sheet.artifact():
        pass


def test_metadata_says_the_title_and_the_program_only() -> None:
    """The metadata holds no author, subject, day or computer."""
    found = open_pdf(page()).get_metadata_dict()
    assert {
        "Title": "Proef",
        "Author": "",
        "Subject": "",
        "Keywords": "",
        "Creator": "Vertrouwenspersoon",
        "Producer": "Vertrouwenspersoon",
        "CreationDate": "",
        "ModDate": "",
    } == found


def test_viewer_is_told_the_language_and_to_show_the_title() -> None:
    """The document says it is Dutch, that it is tagged, and that its title goes on the window."""
    pdf = page()
    for entry in (rb"/Lang \(nl-NL\)", rb"/DisplayDocTitle true", rb"/Marked true"):
        assert re.search(entry, pdf)


def test_every_font_is_embedded_and_subset() -> None:
    """Every font in the file is a part of Noto Sans that travels with it."""
    pdf = page()
    fonts = re.findall(rb"/BaseFont /(\S+)", pdf)
    assert [b"AAAAAA+NotoSans-Regular"] == fonts
    assert len(fonts) == len(re.findall(rb"/FontFile2 \d+ 0 R", pdf))


def test_structure_holds_what_is_tagged_and_no_decoration() -> None:
    """A screen reader meets the paragraph; the decoration is only drawn."""
    pdf = page()
    assert (("Document", ""), ("P", "")) == tags(pdf)
    assert "Goedemorgen, Zoë onderaan" == text_of(pdf)

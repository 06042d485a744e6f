import re
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from tests.core.documents.judges import broken_promises
from tests.core.documents.test_sheet import page
from vertrouwenspersoon.documents import archive
from vertrouwenspersoon.documents.archive import COLOURS, metadata_of
from vertrouwenspersoon.errors import ContentBroken

TITLE = "{http://purl.org/dc/elements/1.1/}title"


def test_metadata_hold_the_title_as_it_is() -> None:
    """Signs that mean something in XML are told as signs."""
    told = metadata_of("Brief <R&D>").decode().lstrip("\ufeff")
    found = ET.fromstring(told).iter(TITLE)  # noqa: S314 - made here
    assert ["Brief <R&D>"] == ["".join(title.itertext()) for title in found]


def test_metadata_can_be_read_without_unpacking() -> None:
    """An archive searches metadata as they stand in the file (ISO 19005-2, 6.6.2.1)."""
    assert 1 == page("Leesbaar").count(b">Leesbaar</rdf:li>")


def test_the_information_repeats_the_metadata() -> None:
    """Both places name the same title and program, and nobody and no day."""
    with pikepdf.open(BytesIO(page())) as opened:
        told = {key: str(value) for key, value in opened.docinfo.items()}
    program = "Vertrouwenspersoon"
    assert {"/Title": "Proef", "/Creator": program, "/Producer": program} == told


def test_every_stream_ends_on_a_line_of_its_own() -> None:
    """Before each `endstream` stands a line end that the length does not count."""
    pdf = page()
    assert [b"\n"] * pdf.count(b"endstream") == re.findall(rb"(.)endstream", pdf, re.DOTALL)
    assert [] == broken_promises(pdf, "2a")


def test_missing_colours_say_which_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its colours no document is made, and the file is named."""
    monkeypatch.setattr(archive, "COLOURS", COLOURS.with_name("weg.icc"))
    with pytest.raises(ContentBroken) as found:
        archive._colours.__wrapped__()
    assert "kleur/weg.icc" == found.value.where

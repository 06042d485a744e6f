import io
import zipfile

from odfdo import Document

from tests.core.documents.jaren import CIJFERS
from vertrouwenspersoon.statistics.ods import make_ods
from vertrouwenspersoon.statistics.werkbladen import Werkblad, make_werkbladen

BLADEN = make_werkbladen(CIJFERS, "Oefenrode")
NASTY = Werkblad("Proef", (("=1+1", "of:=A1", "@SOM(A1)", "https://a.nl", 7),))


def values(content: bytes, number: int) -> list[list[object]]:
    document = Document(io.BytesIO(content))
    return [list(row) for row in document.body.tables[number].get_values()]


def content_of(made: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        return book.read("content.xml").decode("utf-8")


def test_every_sheet_is_read_back() -> None:
    """Another opening of the file finds every name, text and number."""
    made = make_ods(BLADEN, "Jaarcijfers 2025")
    tables = Document(io.BytesIO(made)).body.tables
    assert ["Uitleg", "T2-soort", "T7-aangifte"] == [table.name for table in tables]
    assert [["ja", "Ja", 13], ["nee", "Nee", 26], ["totaal", "Totaal", 39]] == [
        row[:3] for row in values(made, 2)[2:]
    ]
    assert ["soort:BED", "Bedreiging", "·"] == values(made, 1)[3]


def test_a_text_is_never_a_formula() -> None:
    """What looks like a formula is a text, and no cell holds a formula."""
    made = make_ods((NASTY,), "Proef")
    assert ["=1+1", "of:=A1", "@SOM(A1)", "https://a.nl", 7] == values(made, 0)[0]
    assert "table:formula" not in content_of(made)


def test_nothing_is_hidden() -> None:
    """No sheet, row or column is invisible, and there is no sheet of the template."""
    made = content_of(make_ods(BLADEN, "Jaarcijfers 2025"))
    assert ("collapse" in made, 'table:display="false"' in made) == (False, False)
    assert 3 == made.count("<table:table ")


def test_equal_sheets_give_equal_bytes() -> None:
    """The file does not tell when it was made, and says first what it is."""
    made = make_ods(BLADEN, "Jaarcijfers 2025")
    assert made == make_ods(BLADEN, "Jaarcijfers 2025")
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        assert {(1980, 1, 1, 0, 0, 0)} == {part.date_time for part in book.infolist()}
    assert b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" == made[30:84]

import io
import re
import zipfile

from tests.core.documents.jaren import CIJFERS
from vertrouwenspersoon.statistics.werkbladen import Werkblad, make_werkbladen
from vertrouwenspersoon.statistics.xlsx import make_xlsx

BLADEN = make_werkbladen(CIJFERS, "Oefenrode")
NASTY = Werkblad("Proef", (("=1+1", "+1", "@SOM(A1)", "https://a.nl", "{=1}", 7),))


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return {name: book.read(name).decode("utf-8") for name in book.namelist()}


def test_every_sheet_is_there_and_visible() -> None:
    """The workbook lists the sheets in order and hides none."""
    book = parts(make_xlsx(BLADEN, "Jaarcijfers 2025"))["xl/workbook.xml"]
    assert ["Uitleg", "T2-soort", "T7-aangifte"] == re.findall(r'<sheet name="([^"]+)"', book)
    assert "hidden" not in book.casefold()


def test_numbers_are_numbers_and_the_symbol_is_text() -> None:
    """The cells of a table hold 20, the symbol, 12, the symbol and the total."""
    found = parts(make_xlsx(BLADEN, "Jaarcijfers 2025"))
    sheet = found["xl/worksheets/sheet2.xml"]
    assert ["20", "12", "39"] == re.findall(r'<c r="C\d+"[^>]*?(?<!t="s")><v>(\d+)</v>', sheet)
    assert "<t>·</t>" in found["xl/sharedStrings.xml"]


def test_a_text_is_never_a_formula_or_a_link() -> None:
    """What looks like a formula or an address is written as a text."""
    found = parts(make_xlsx((NASTY,), "Proef"))
    assert "<f>" not in found["xl/worksheets/sheet1.xml"]
    assert "<hyperlink " not in "".join(found.values())
    texts = re.findall(r"<t>([^<]+)</t>", found["xl/sharedStrings.xml"])
    assert ["=1+1", "+1", "@SOM(A1)", "https://a.nl", "{=1}"] == texts


def test_there_is_no_part_that_remembers_more() -> None:
    """No macro, pivot table, connection, comment or link to another file goes along."""
    names = list(parts(make_xlsx(BLADEN, "Jaarcijfers 2025")))
    more = ("vba", "pivot", "connection", "comment", "external", "calcchain")
    assert [] == [name for name in names if any(word in name.casefold() for word in more)]


def test_equal_sheets_give_equal_bytes() -> None:
    """The workbook does not tell when it was made."""
    made = make_xlsx(BLADEN, "Jaarcijfers 2025")
    assert made == make_xlsx(BLADEN, "Jaarcijfers 2025")
    assert "2000-01-01T00:00:00Z" in parts(made)["docProps/core.xml"]

from io import BytesIO

import pikepdf

from tests.core.documents.every import every_document
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.paper import A4_PORTRAIT
from vertrouwenspersoon.documents.sheet import Sheet

BODY = Style(Face.REGULAR, 10, 13, "#17202C")


def outline(pdf: bytes) -> list[tuple[int, str]]:
    """Level and words of every bookmark, in order."""
    found: list[tuple[int, str]] = []

    def walk(items: list[pikepdf.OutlineItem], level: int) -> None:
        for item in items:
            found.append((level, item.title))
            walk(item.children, level + 1)

    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as tree:
        walk(list(tree.root), 0)
    return found


def test_a_heading_over_two_lines_is_one_bookmark() -> None:
    """A heading that was cut is one whole sentence, and a paragraph is no bookmark."""
    sheet = Sheet(A4_PORTRAIT, "Proef")
    heading = sheet.root.add("H1")
    for number, line in enumerate(("Wat er ge\u00ad", "beurde")):
        with sheet.tagged(heading):
            sheet.text(line, 72, 700 - number * 20, BODY)
    with sheet.tagged(sheet.root.add("P")):
        sheet.text("Niets", 72, 600, BODY)
    assert [(0, "Wat er gebeurde")] == outline(sheet.finish())


def test_headings_stand_below_the_heading_they_belong_to() -> None:
    """The bookmarks of a summary have its title, its sections and their parts."""
    found = outline(every_document()["zaakoverzicht"])
    assert [(0, "Zaakoverzicht 2026-001"), (1, "Wat er gebeurde")] == found[:2]
    assert {0, 1, 2} == {level for level, _ in found}


def test_a_bookmark_leads_to_its_heading() -> None:
    """Each bookmark names a page that is there, and a height on it."""
    with pikepdf.open(BytesIO(every_document()["zaakoverzicht"])) as opened:
        pages = {page.objgen for page in opened.pages}
        places = [element.Dest.as_list() for element in opened.objects if _is_bookmark(element)]
        assert {"/XYZ"} == {str(place[1]) for place in places}
        assert pages >= {place[0].objgen for place in places}


def _is_bookmark(element: pikepdf.Object) -> bool:
    return isinstance(element, pikepdf.Dictionary) and "/Dest" in element

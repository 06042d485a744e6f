"""Bladen: a story on as many upright A4 pages as it needs, each with its head and "x van y"."""

from dataclasses import dataclass

from vertrouwenspersoon.documents.flow import Placed, Row, draw_row, paginate
from vertrouwenspersoon.documents.letters import Face, Style, width
from vertrouwenspersoon.documents.paper import A4_PORTRAIT, BLUE, HAIR, INK_3
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.story import Story

_LEFT = 57.0
_WIDE = A4_PORTRAIT[0] - 2 * _LEFT
_FIRST_LINE = A4_PORTRAIT[1] - 72.0
_LAST_LINE = 62.0
_HEAD = Style(Face.SEMIBOLD, 8.5, 11, BLUE)
_FOOT = Style(Face.REGULAR, 8, 10, INK_3)


@dataclass(frozen=True, slots=True)
class Blad:
    """What every page of a document says: no name of a person in any of them.

    `title` is the title of the PDF, `top` the line above each page, `foot` the one below it, and
    `controle` the code by which the print is known again.
    """

    title: str
    top: str
    foot: str
    controle: str = ""


def new_story(blad: Blad) -> tuple[Sheet, Story]:
    """An empty document and the story that goes into it."""
    sheet = Sheet(A4_PORTRAIT, blad.title)
    return sheet, Story(sheet.root, _LEFT, _WIDE)


def draw_blad(sheet: Sheet, story: Story, blad: Blad) -> bytes:
    """Draw the story over its pages; gives the PDF."""
    pages = _pages(story)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
        _draw_edges(sheet, blad, f"Pagina {number} van {len(pages)}")
        for placed in page:
            draw_row(sheet, placed, _LEFT, _WIDE)
        _draw_controle(sheet, blad, is_last=number == len(pages))
    return sheet.finish()


def lines_over(rows: tuple[Row, ...]) -> int:
    """How many lines do not go on one page; 0 when all do."""
    _, *more = paginate(rows, _FIRST_LINE, _LAST_LINE)
    return sum(
        max((len(cell.lines) for cell in placed.row.cells), default=0)
        for page in more
        for placed in page
    )


def _pages(story: Story) -> tuple[tuple[Placed, ...], ...]:
    return tuple(page for part in story.parts for page in paginate(part, _FIRST_LINE, _LAST_LINE))


def _draw_controle(sheet: Sheet, blad: Blad, *, is_last: bool) -> None:
    """The code below every page; a screen reader hears it once, at the end."""
    words = f"Controlecode {blad.controle}"
    if not blad.controle:
        return
    with sheet.tagged(sheet.root.add("P")) if is_last else sheet.artifact():
        sheet.text(words, _LEFT + _WIDE - width(words, _FOOT), 23, _FOOT)


def _draw_edges(sheet: Sheet, blad: Blad, number: str) -> None:
    """The head and the foot: every page repeats them, so they are no part of the text."""
    with sheet.artifact():
        sheet.text(blad.top, _LEFT, sheet.height - 42, _HEAD)
        sheet.rule(_LEFT, sheet.height - 50, _WIDE, HAIR)
        sheet.rule(_LEFT, 48, _WIDE, HAIR)
        sheet.text(blad.foot, _LEFT, 35, _FOOT)
        sheet.text(number, _LEFT + _WIDE - width(number, _FOOT), 35, _FOOT)

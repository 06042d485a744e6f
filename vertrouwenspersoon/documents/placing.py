"""Placing: lines of text at a place on a page, each a piece of the structure."""

from vertrouwenspersoon.documents.letters import Style, width
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.tags import Node

_HALF_LETTER = 0.36
"""Half the height of a capital, as a share of the letter size: what centres a line."""


def tag_line(sheet: Sheet, node: Node, line: str, at: tuple[float, float], style: Style) -> None:
    """One line from this place to the right."""
    with sheet.tagged(node):
        sheet.text(line, *at, style)


def tag_centred(
    sheet: Sheet, node: Node, lines: tuple[str, ...], first: tuple[float, float], style: Style
) -> None:
    """Lines around a middle, the first on this baseline."""
    middle, baseline = first
    with sheet.tagged(node):
        for number, line in enumerate(lines):
            x = middle - width(line, style) / 2
            sheet.text(line, x, baseline - number * style.leading, style)


def tag_block(
    sheet: Sheet, node: Node, lines: tuple[str, ...], middle: tuple[float, float], style: Style
) -> None:
    """Lines from x to the right, together centred on a height."""
    if not any(lines):
        return
    x, height = middle
    baseline = height + (len(lines) - 1) * style.leading / 2 - style.size * _HALF_LETTER
    with sheet.tagged(node):
        for number, line in enumerate(lines):
            sheet.text(line, x, baseline - number * style.leading, style)

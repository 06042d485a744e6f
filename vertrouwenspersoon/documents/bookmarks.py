"""Bookmarks: the headings of a document, to jump to; found while the headings are drawn."""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from vertrouwenspersoon.documents.tags import Node
from vertrouwenspersoon.documents.typefaces import SOFT_HYPHEN

_LEVELS = {f"H{level}": level - 1 for level in range(1, 7)}


@dataclass(slots=True)
class _Heading:
    node: Node
    key: str
    words: str


class Bookmarks:
    """Hears every line that is drawn, and keeps what stands in a heading."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._headings: list[_Heading] = []

    def hear(self, node: Node, line: str, top: float) -> None:
        """A line was drawn as a piece of this node, on the current page from this height down."""
        if node.role not in _LEVELS:
            return
        words = line.replace(SOFT_HYPHEN, "")
        if self._headings and self._headings[-1].node is node:
            self._headings[-1].words += words
            return
        key = f"kop{len(self._headings)}"
        self._canvas.bookmarkHorizontalAbsolute(key, top)
        self._headings.append(_Heading(node, key, words))

    def write(self) -> None:
        """Put the headings into the document, each below the heading it belongs to."""
        level = -1
        for heading in self._headings:
            level = min(_LEVELS[heading.node.role], level + 1)
            self._canvas.addOutlineEntry(heading.words, heading.key, level)
        if len(self._headings) > 1:
            self._canvas.showOutline()

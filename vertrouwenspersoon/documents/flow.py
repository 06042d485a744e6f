"""Flow: rows of text that run on over as many A4 pages as they need.

A row holds cells beside each other, a cell holds lines, and a line knows its style and the node of
the structure it belongs to. Rows are measured when they are made, so the number of pages is known
before anything is drawn. A row that is too high for what is left is cut between lines.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from vertrouwenspersoon.documents.letters import Style, width
from vertrouwenspersoon.documents.paper import HAIR, SOFT_BLUE
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.tags import Node

Mark = Callable[[Sheet, float, float, float], None]
"""Draws a shape around (x, y) with a radius."""

_MARK = 4.2
_ASCENT = 0.78
"""From the top of a line to its baseline, as a share of the leading."""
_FEWEST = 2
"""Lines of one text that stay together at the foot and at the head of a page."""
_WHOLE = 90.0
"""A row up to this height is not cut when it can go to the next page whole."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell, already wrapped."""

    text: str
    style: Style
    node: Node


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in place of lines: draws itself from (x, top) down, and is heard as its node.

    Without a node it repeats what a text beside it says, and a screen reader passes it by.
    """

    draw: Callable[[Sheet, float, float], None]
    height: float
    node: Node | None


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines that begin at x, or end there when `to_right`; a mark stands before the first one.

    A cell with a drawing has no lines.
    """

    x: float
    lines: tuple[Line, ...]
    to_right: bool = False
    mark: Mark | None = None
    mark_node: Node | None = None
    drawing: Drawing | None = None

    @property
    def height(self) -> float:
        """Points from the top of the first line, or of the drawing, to the foot of the last."""
        if self.drawing is not None:
            return self.drawing.height
        return sum(line.style.leading for line in self.lines)

    def count_within(self, room: float) -> int:
        """How many lines fit in a height."""
        for count, line in enumerate(self.lines):
            room -= line.style.leading
            if room < 0:
                return count
        return len(self.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells beside each other.

    `gap` is the space above it, left out at the head of a page. `keep` holds it on one page with
    the row that follows. `head` is repeated above it on a new page. `rule` draws a hairline under
    it, `ground` a soft blue box behind it.
    """

    cells: tuple[Cell, ...]
    gap: float = 0.0
    pad: float = 0.0
    keep: bool = False
    rule: bool = False
    ground: bool = False
    head: "Row | None" = None

    @property
    def height(self) -> float:
        """Points without the gap."""
        return max((cell.height for cell in self.cells), default=0.0) + 2 * self.pad

    def split(self, room: float) -> "tuple[Row, Row] | None":
        """The part that fits a height and the rest; None when too little would stay together."""
        counts = [cell.count_within(room - 2 * self.pad) for cell in self.cells]
        tallest = max(range(len(self.cells)), key=lambda index: self.cells[index].height)
        left = len(self.cells[tallest].lines) - counts[tallest]
        if 0 < left < _FEWEST:
            counts[tallest] -= _FEWEST - left
        if counts[tallest] < _FEWEST:
            return None
        pairs = list(zip(self.cells, counts, strict=True))
        first = tuple(replace(cell, lines=cell.lines[:count]) for cell, count in pairs)
        rest = tuple(replace(cell, lines=cell.lines[count:], mark=None) for cell, count in pairs)
        return replace(self, cells=first, rule=False), replace(self, cells=rest, gap=0.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A row on a page, from this height down. A repeated head is no news to a screen reader."""

    row: Row
    top: float
    repeated: bool = False


def paginate(rows: tuple[Row, ...], top: float, bottom: float) -> tuple[tuple[Placed, ...], ...]:
    """The rows over pages that run from `top` down to `bottom`; at least one page."""
    pages: list[list[Placed]] = [[]]
    height = top
    waiting = list(reversed(_chained(rows)))
    while waiting:
        chain = waiting.pop()
        page, room = pages[-1], height - bottom
        fresh = all(placed.repeated for placed in page)
        if _height(chain, fresh=fresh) <= room:
            height = _place(page, chain, height, fresh=fresh)
            continue
        parts = _split(chain, room, fresh=fresh)
        if parts is None and fresh:
            raise RuntimeError("a row that can neither stand on a page nor be cut")
        if parts is not None:
            _place(page, parts[0], height, fresh=fresh)
        waiting.append(chain if parts is None else parts[1])
        pages.append([])
        height = _place_head(pages[-1], waiting[-1][0], top)
    return tuple(tuple(page) for page in pages)


def _chained(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """The rows in groups that begin on one page: headings with what they stand above."""
    chains: list[tuple[Row, ...]] = []
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if not row.keep:
            chains.append(tuple(group))
            group = []
    return [*chains, tuple(group)] if group else chains


def _height(chain: tuple[Row, ...], *, fresh: bool) -> float:
    return sum(row.height + row.gap for row in chain) - (chain[0].gap if fresh else 0.0)


def _split(
    chain: tuple[Row, ...], room: float, *, fresh: bool
) -> tuple[tuple[Row, ...], tuple[Row, ...]] | None:
    """A chain cut inside its last row, unless it is small enough to stay whole."""
    *before, last = chain
    if last.height <= _WHOLE and not fresh:
        return None
    taken = _height(chain, fresh=fresh) - last.height
    parts = last.split(room - taken)
    return None if parts is None else ((*before, parts[0]), (parts[1],))


def _place(page: list[Placed], chain: tuple[Row, ...], height: float, *, fresh: bool) -> float:
    """Put a chain on a page; gives where the next one begins."""
    for row in chain:
        height -= 0.0 if fresh else row.gap
        fresh = False
        page.append(Placed(row, height))
        height -= row.height
    return height


def _place_head(page: list[Placed], row: Row, top: float) -> float:
    """Repeat the head of a table that runs on."""
    if row.head is None:
        return top
    page.append(Placed(row.head, top, repeated=True))
    return top - row.head.height


def draw_row(sheet: Sheet, placed: Placed, left: float, wide: float) -> None:
    """Draw a row between left and left + wide."""
    row, top = placed.row, placed.top
    if row.ground or row.rule:
        with sheet.artifact():
            if row.ground:
                size = (wide, row.height)
                sheet.box(left, top - row.height, size, fill=SOFT_BLUE, radius=4)
            else:
                sheet.rule(left, top - row.height, wide, HAIR)
    for cell in row.cells:
        _draw_cell(sheet, cell, top - row.pad, repeated=placed.repeated)


def _draw_cell(sheet: Sheet, cell: Cell, top: float, *, repeated: bool) -> None:
    if cell.drawing is not None:
        node = cell.drawing.node
        with sheet.artifact() if node is None else sheet.tagged(node):
            cell.drawing.draw(sheet, cell.x, top)
    if cell.mark is not None and cell.mark_node is not None:
        middle = top - cell.lines[0].style.leading * 0.5
        with sheet.tagged(cell.mark_node):
            cell.mark(sheet, cell.x - 2.4 * _MARK, middle, _MARK)
    for line in cell.lines:
        baseline = top - line.style.leading * _ASCENT
        top -= line.style.leading
        if not line.text:
            continue
        with sheet.artifact() if repeated else sheet.tagged(line.node):
            x = cell.x - width(line.text, line.style) if cell.to_right else cell.x
            sheet.text(line.text, x, baseline, line.style)

"""Story: headings, paragraphs, facts, tables and checklists, as rows with their structure."""

from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.flow import Cell, Drawing, Line, Mark, Row
from vertrouwenspersoon.documents.letters import Face, Style, wrap
from vertrouwenspersoon.documents.paper import BLUE, INK, INK_2, INK_3, LINE
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.tags import Node

TITLE = Style(Face.SEMIBOLD, 18, 24, INK)
SECTION = Style(Face.SEMIBOLD, 12.5, 17, BLUE)
PART = Style(Face.SEMIBOLD, 10, 14, INK)
BODY = Style(Face.REGULAR, 9.5, 13.5, INK)
STRONG = Style(Face.SEMIBOLD, 9.5, 13.5, INK)
QUIET = Style(Face.REGULAR, 8.5, 12, INK_2)
SMALL = Style(Face.REGULAR, 8, 11, INK_3)

_STEPS = {1: ("H1", TITLE, 0.0), 2: ("H2", SECTION, 18.0), 3: ("H3", PART, 10.0)}
_TABLE_HEAD = Style(Face.MEDIUM, 8.5, 12, INK_2)
_GUTTER = 12.0
_HANG = 16.0
_LABEL = 0.36
_PEN = 22.0
"""Points for a line to write on, or to type in."""

Said = tuple[str, Style]
"""A text and how it is set."""


@dataclass(slots=True)
class Story:
    """Collects rows for a column from `left`, `wide` points, under a node of the structure."""

    root: Node
    left: float
    wide: float
    rows: list[Row] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    """Before which rows a new page begins."""

    def new_page(self) -> None:
        """What follows begins on a new page."""
        if self.rows:
            self.breaks.append(len(self.rows))

    @property
    def parts(self) -> tuple[tuple[Row, ...], ...]:
        """The rows from each new page to the next; at least one part."""
        edges = [0, *self.breaks, len(self.rows)]
        return tuple(tuple(self.rows[a:b]) for a, b in pairwise(edges))

    def heading(self, level: int, text: str, aside: str = "", style: Style | None = None) -> None:
        """A heading of level 1, 2 or 3, on one page with what follows; `aside` stands right.

        `style` is for paper that is read from afar.
        """
        role, usual, gap = _STEPS[level]
        style = style or usual
        room = self.wide * 0.72 if aside else self.wide
        cells = [self._cell(self.root.add(role), 0.0, room, ((text, style),))]
        if aside:
            x = self.wide * 0.72 + _GUTTER
            said = ((aside, replace(QUIET, leading=style.leading)),)
            cells.append(self._cell(self.root.add("P"), x, self.wide - x, said))
        self.rows.append(Row(tuple(cells), gap=gap, keep=True))

    def text(self, text: str, style: Style = BODY, gap: float = 3.0, *, keep: bool = False) -> None:
        """A paragraph, over the whole width; `keep` holds it on one page with what follows."""
        cell = self._cell(self.root.add("P"), 0.0, self.wide, ((text, style),))
        self.rows.append(Row((cell,), gap=gap, keep=keep))

    def pen_line(self, label: str, lines: int = 1) -> None:
        """A label with room to write behind it, on so many lines."""
        cell = self._cell(self.root.add("P"), 0.0, self.wide * _LABEL, ((label, QUIET),))
        self.rows.append(Row((cell,), gap=3.0, pad=8.0, rule=True, keep=lines > 1))
        for number in range(2, lines + 1):
            self.rows.append(Row((), pad=_PEN / 2, rule=True, keep=number < lines))

    def field_line(self, label: str, lines: int = 1) -> None:
        """A label with a field to type in behind it, of so many lines."""
        cell = self._cell(self.root.add("P"), 0.0, self.wide * _LABEL, ((label, QUIET),))
        x, height = self.wide * _LABEL + 6, lines * _PEN
        size = (self.wide - x, height)

        def draw(sheet: Sheet, left: float, top: float) -> None:
            sheet.box(left, top - height, size, edge=LINE, radius=2)
            sheet.field(label, left, top - height, size)

        room = Cell(self.left + x, (), drawing=Drawing(draw, height, self.root.add("P")))
        self.rows.append(Row((cell, room), gap=5.0, pad=1.0))

    def tick_line(self, checklist: Node, mark: Mark, text: str, style: Style = BODY) -> None:
        """An item with a box to tick, in a list begun with `checklist`."""
        node = checklist.add("LI")
        label = node.add("Lbl", spoken="Aankruisen: ")
        words = self._cell(node.add("LBody"), _HANG, self.wide - _HANG, ((text, style),))
        self.rows.append(Row((replace(words, mark=mark, mark_node=label),), pad=2.5))

    def lines_beside(self, texts: tuple[str, ...], style: Style, drawing: Drawing) -> None:
        """Lines with a drawing at their right, on one page; each line is a paragraph."""
        words = tuple(Line(text, style, self.root.add("P")) for text in texts)
        x = self.left + self.wide - drawing.height
        if drawing.node is not None:
            self.root.kids.append(drawing.node)
        self.rows.append(Row((Cell(self.left, words), Cell(x, (), drawing=drawing)), gap=6.0))

    def notice(self, title: str, text: str) -> None:
        """A title and a sentence on a soft ground: what asks for attention first."""
        node = self.root.add("P")
        cell = self._cell(node, _GUTTER, self.wide - 2 * _GUTTER, ((title, STRONG), (text, BODY)))
        self.rows.append(Row((cell,), gap=10.0, pad=7.0, ground=True))

    def facts(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Labels with their values, two beside each other; read aloud one after the other."""
        if not pairs:
            return
        table = self.root.add("Table")
        half = self.wide / 2
        for first in range(0, len(pairs), 2):
            cells: list[Cell] = []
            for place, (label, value) in enumerate(pairs[first : first + 2]):
                line = table.add("TR")
                x, room = place * half, half - _GUTTER
                name = line.add("TH", scope="Row")
                cells.append(self._cell(name, x, room * _LABEL, ((label, QUIET),)))
                value_x = x + room * _LABEL + 6
                said = ((value, BODY),)
                cells.append(self._cell(line.add("TD"), value_x, room * (1 - _LABEL) - 6, said))
            self.rows.append(Row(tuple(cells), gap=3.0 if first == 0 else 0.0, pad=1.5))

    def table(self, tabel: Tabel, drawings: tuple[Drawing, ...] = ()) -> None:
        """A table; its head is repeated on every page, its last line is in semibold.

        `drawings` stand at the right of the lines, one each, where the shares leave room.
        """
        node = self.root.add("Table")
        head = self._table_row(node.add("TR"), tabel, tabel.heads, _TABLE_HEAD)
        head = replace(head, rule=True, keep=True)
        self.rows.append(replace(head, gap=4.0))
        x = self.left + self.wide * sum(tabel.shares) + _GUTTER / 2
        for line, drawing in zip_longest(tabel.lines, drawings):
            row = self._table_row(node.add("TR"), tabel, line, BODY)
            beside = () if drawing is None else (Cell(x, (), drawing=drawing),)
            self.rows.append(replace(row, cells=(*row.cells, *beside), head=head, rule=True))
        if tabel.total:
            self.rows.append(self._table_row(node.add("TR"), tabel, tabel.total, STRONG))

    def _table_row(self, line: Node, tabel: Tabel, texts: tuple[str, ...], style: Style) -> Row:
        cells, x = [], 0.0
        for column, (text, share) in enumerate(zip(texts, tabel.shares, strict=True)):
            scope = {"scope": "Column"} if style is _TABLE_HEAD else {}
            node = line.add("TH" if scope else "TD", **scope)
            room = share * self.wide - _GUTTER / 2
            cell = self._cell(node, x, room, ((text, style),))
            if column in tabel.amounts:
                cell = replace(cell, x=cell.x + room, to_right=True)
            cells.append(cell)
            x += share * self.wide
        return Row(tuple(cells), pad=3.0)

    def checklist(self) -> Node:
        """Begin a list; its items are added with `item`."""
        return self.root.add("L")

    def item(
        self,
        checklist: Node,
        mark: Mark,
        spoken: str,
        said: tuple[Said, ...],
        aside: tuple[Said, ...],
    ) -> None:
        """An item of a checklist: its mark, what it says, and on the right where it stands."""
        node = checklist.add("LI")
        label = node.add("Lbl", spoken=spoken)
        body = node.add("LBody")
        split = self.wide * 0.72
        words = self._cell(body, _HANG, split - _HANG, said)
        right = self._cell(body, split + _GUTTER, self.wide - split - _GUTTER, aside)
        words = replace(words, mark=mark, mark_node=label)
        self.rows.append(Row((words, right), pad=3.5, rule=True))

    def _cell(self, node: Node, x: float, room: float, said: tuple[Said, ...]) -> Cell:
        """Texts below each other in a column; each its own paragraph when there are several."""
        lines: list[Line] = []
        for text, style in said:
            owner = node.add("P") if len(said) > 1 and node.role != "P" else node
            lines += [Line(line, style, owner) for line in wrap(text, style, room)]
        return Cell(self.left + x, tuple(lines))

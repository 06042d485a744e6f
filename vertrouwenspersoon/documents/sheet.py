"""Sheet: one PDF while it is drawn, each piece of it tagged or marked as decoration."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from vertrouwenspersoon.documents.archive import make_archivable
from vertrouwenspersoon.documents.bookmarks import Bookmarks
from vertrouwenspersoon.documents.forms import Forms
from vertrouwenspersoon.documents.letters import Face, Style, font
from vertrouwenspersoon.documents.tags import Node, Tagging
from vertrouwenspersoon.documents.typefaces import runs

_DECORATION = Node("Artifact")
_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
"""Operators that fill and outline a path (ISO 32000-1, 8.5.3)."""
_ROUND = 0.5523
"""How far the handles of a quarter circle lie from its ends, as a share of its radius."""
rl_config.useA85 = 0  # pages as bytes: a fifth smaller than as letters, and quicker


class Sheet:
    """Draws in points from the lower left corner; gives the bytes when it is finished.

    `larger` puts the same drawing on larger paper, everything as many times as large.

    The same calls give the same bytes: no clock, no chance, no name of a person or a computer.
    Everything is drawn inside `tagged(...)` or `artifact()`, so that a screen reader misses
    nothing and reads no decoration aloud.
    """

    def __init__(self, size: tuple[float, float], title: str, larger: float = 1.0) -> None:
        self.width, self.height = size
        self._larger = larger
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes,
            pagesize=(size[0] * larger, size[1] * larger),
            pageCompression=1,
            invariant=1,
            initialFontName=font(Face.REGULAR).fontName,
            pdfVersion=(1, 7),
            lang="nl-NL",
        )
        make_archivable(self._canvas._doc, title)  # noqa: SLF001 - no door of reportlab leads here
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._tagging = Tagging()
        self._bookmarks = Bookmarks(self._canvas)
        self._forms = Forms(self._canvas, self._tagging)
        self._enlarge()
        self._marking: Node | None = None

    @property
    def root(self) -> Node:
        """The document node, to which headings, paragraphs and tables are added."""
        return self._tagging.root

    @contextmanager
    def tagged(self, node: Node) -> Iterator[None]:
        """What is drawn inside belongs to this node of the structure."""
        number = self._tagging.mark(node)
        with self._marked(f"/{node.role} <</MCID {number}>> BDC", node):
            yield

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside is decoration, or repeats what was already said."""
        with self._marked("/Artifact BMC", _DECORATION):
            yield

    @contextmanager
    def _marked(self, operator: str, node: Node) -> Iterator[None]:
        if self._marking is not None:
            raise RuntimeError("marked content does not nest")
        self._marking = node
        self._canvas._code.append(operator)  # noqa: SLF001 - reportlab has no door for operators
        yield
        self._canvas._code.append("EMC")  # noqa: SLF001 - the same
        self._marking = None

    def text(self, line: str, x: float, baseline: float, style: Style) -> None:
        """One line of text, already `legible`, from x to the right."""
        self._bookmarks.hear(self._check_marking(), line, (baseline + style.size) * self._larger)
        self._canvas.setFillColor(HexColor(style.ink))
        for face, size, part in runs(line, style.face, style.size):
            name = font(face).fontName
            self._canvas.setFont(name, size)
            self._canvas.drawString(x, baseline, part)
            x += pdfmetrics.stringWidth(part, name, size)

    def rule(self, x: float, y: float, length: float, ink: str, weight: float = 0.5) -> None:
        """A horizontal line from x to the right."""
        self._check_marking()
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(weight)
        self._canvas.line(x, y, x + length, y)

    def box(
        self,
        x: float,
        y: float,
        size: tuple[float, float],
        *,
        fill: str = "",
        edge: str = "",
        radius: float = 0.0,
        weight: float = 0.5,
    ) -> None:
        """A rectangle, filled or outlined or both."""
        self._check_marking()
        self._ink(fill, edge, weight)
        self._canvas.roundRect(x, y, *size, radius, stroke=bool(edge), fill=bool(fill))

    def disc(
        self, x: float, y: float, radius: float, *, fill: str = "", edge: str = "", weight: float
    ) -> None:
        """A circle around (x, y), filled or outlined or both."""
        self._check_marking()
        self._ink(fill, edge, weight)
        path = f"q 1 0 0 1 {x:.3f} {y:.3f} cm {_circle(radius)} {_PAINT[bool(fill), bool(edge)]} Q"
        self._canvas._code.append(path)  # noqa: SLF001 - reportlab draws each circle anew

    def stroke(self, points: tuple[tuple[float, float], ...], ink: str, weight: float) -> None:
        """A line through these points, with round ends."""
        self._check_marking()
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(weight)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        self._canvas.drawPath(path)

    def half_disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """The lower half of a circle around (x, y)."""
        self._check_marking()
        self._canvas.setFillColor(HexColor(fill))
        around = (x - radius, y - radius, x + radius, y + radius)
        self._canvas.wedge(*around, 180, 180, stroke=0, fill=1)

    def picture(self, png: bytes, at: tuple[float, float], size: tuple[float, float]) -> None:
        """A picture of our own making, with its lower left corner at this place."""
        self._check_marking()
        self._canvas.drawImage(ImageReader(BytesIO(png)), *at, *size)

    def field(self, label: str, x: float, y: float, size: tuple[float, float]) -> None:
        """A place to type in from the lower left corner (x, y), heard by its label."""
        self._forms.place(self._check_marking().add("Form"), label, (x, y, *size))

    def next_page(self) -> None:
        """End this page and begin another."""
        self._canvas.showPage()
        self._tagging.next_page()
        self._enlarge()

    def finish(self) -> bytes:
        """End the last page and give the PDF."""
        self._canvas.showPage()
        self._bookmarks.write()
        self._forms.write(self._canvas._doc)  # noqa: SLF001 - the form goes into the document
        self._tagging.write(self._canvas._doc)  # noqa: SLF001 - the tree goes into the document
        self._canvas.save()
        return self._bytes.getvalue()

    def _enlarge(self) -> None:
        if self._larger != 1.0:
            self._canvas.scale(self._larger, self._larger)

    def _ink(self, fill: str, edge: str, weight: float) -> None:
        self._canvas.setLineWidth(weight)
        if fill:
            self._canvas.setFillColor(HexColor(fill))
        if edge:
            self._canvas.setStrokeColor(HexColor(edge))

    def _check_marking(self) -> Node:
        if self._marking is None:
            raise RuntimeError("drawn outside tagged() and artifact()")
        return self._marking


@cache
def _circle(radius: float) -> str:
    """The path of a circle around the origin: a scheme has hundreds of the same."""
    far, near = f"{radius:.3f}", f"{radius * _ROUND:.3f}"
    return (
        f"{far} 0 m {far} {near} {near} {far} 0 {far} c -{near} {far} -{far} {near} -{far} 0 c "
        f"-{far} -{near} -{near} -{far} 0 -{far} c {near} -{far} {far} -{near} {far} 0 c h"
    )

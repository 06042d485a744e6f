"""Tags: the structure of a PDF that a screen reader follows (ISO 32000-1, 14.7 and 14.8).

reportlab writes no structure of its own. What is drawn is numbered per page (MCID), belongs to a
node of one tree, and is found back from the page through the parent tree.
"""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFPage,
    PDFString,
)


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure: its role, what it holds, and what a reader hears instead.

    `role` is a standard structure type: Document, H1, H2, P, Table, TR, TH, TD, L, LI, LBody.
    `scope` is Row or Column, for a TH. `spoken` replaces what is drawn (a tick: "doen"), or
    tells what a Figure shows.
    """

    role: str
    scope: str = ""
    spoken: str = ""
    kids: "list[Node | tuple[int, int] | Widget]" = field(default_factory=list)
    """Nodes, pieces of content as (page from 0, MCID), and fields to type in."""

    def add(self, role: str, *, scope: str = "", spoken: str = "") -> "Node":
        """A new node, last among those this one holds."""
        node = Node(role, scope, spoken)
        self.kids.append(node)
        return node


@dataclass(frozen=True, slots=True)
class Widget:
    """A field to type in: the page from 0, and the name of its object in the file."""

    page: int
    name: str


_WIDGETS_FROM = 10_000
"""Keys of fields in the parent tree: those of pages come before."""


@dataclass(slots=True)
class Tagging:
    """The structure tree of one document while it is being drawn."""

    root: Node = field(default_factory=lambda: Node("Document"))
    marks: list[list[Node]] = field(default_factory=lambda: [[]])
    """Per page the node of each MCID."""
    widgets: list[Node] = field(default_factory=list)
    """The node of each field, in the order of their keys."""

    def mark(self, node: Node) -> int:
        """The MCID for a next piece of this node on the current page."""
        page = self.marks[-1]
        page.append(node)
        node.kids.append((len(self.marks) - 1, len(page) - 1))
        return len(page) - 1

    def widget(self, node: Node, name: str) -> int:
        """The key by which a field of the current page finds its node."""
        node.kids.append(Widget(len(self.marks) - 1, name))
        self.widgets.append(node)
        return _WIDGETS_FROM + len(self.widgets) - 1

    def next_page(self) -> None:
        """From here on marks belong to a new page."""
        self.marks.append([])

    def write(self, doc: PDFDocument) -> None:
        """Put the tree into the document; every page has been drawn."""
        names: dict[int, str] = {}
        _write_nodes(doc, self.root, "StructTree", names)
        nums: list[object] = []
        for page, nodes in enumerate(self.marks[: len(doc.Pages.pages)]):
            nums += [page, _References([names[id(node)] for node in nodes])]
            _tell_page(doc, page)
        for key, node in enumerate(self.widgets, _WIDGETS_FROM):
            nums += [key, _Reference(names[id(node)])]
        tree = {
            "Type": PDFName("StructTreeRoot"),
            "K": _References([names[id(self.root)]]),
            "ParentTree": doc.Reference(PDFDictionary({"Nums": PDFArray(nums)}), "ParentTree"),
            "ParentTreeNextKey": _WIDGETS_FROM + len(self.widgets),
        }
        doc.Catalog.StructTreeRoot = doc.Reference(PDFDictionary(tree), "StructTree")
        doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def allow(part: PDFCatalog | PDFPage, *keys: str) -> None:
    """Let reportlab write these keys as well; it writes only those it lists."""
    part.__NoDefault__ = [*part.__NoDefault__, *keys]


def _tell_page(doc: PDFDocument, number: int) -> None:
    """Tell a page where its marks stand."""
    page = doc.idToObject[f"Page{number + 1}"]
    allow(page, "StructParents", "Tabs")
    page.StructParents = number
    page.Tabs = PDFName("S")


def _write_nodes(doc: PDFDocument, node: Node, parent: str, names: dict[int, str]) -> None:
    """Give the node and all below it their place in the file."""
    name = names[id(node)] = f"Struct{len(names)}"
    doc.Reference(_Element(node, parent, names), name)
    for kid in node.kids:
        if isinstance(kid, Node):
            _write_nodes(doc, kid, name, names)


class _Reference(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """One reference to an object by its name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def format(self, doc: PDFDocument) -> bytes:
        """The reference as it stands in the file."""
        return _reference(doc, self._name).encode()


class _References(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A row of references to objects by their names."""

    def __init__(self, names: list[str]) -> None:
        self._names = names

    def format(self, doc: PDFDocument) -> bytes:
        """The row as it stands in the file."""
        return f"[{' '.join(_reference(doc, name) for name in self._names)}]".encode()


class _Element(PDFObject):  # type: ignore[misc]  # the same
    """A node as it stands in the file.

    Put together here and not out of reportlab's dictionaries: a page may hold five hundred, and
    those took most of the time of the whole document.
    """

    def __init__(self, node: Node, parent: str, names: dict[int, str]) -> None:
        self._node, self._parent, self._names = node, parent, names

    def format(self, doc: PDFDocument) -> bytes:
        """The dictionary of the element; contents on its first page are numbers alone."""
        node = self._node
        pages = [kid[0] for kid in node.kids if isinstance(kid, tuple)]
        first = pages[0] if pages else -1
        kids = " ".join(self._kid(doc, kid, first) for kid in node.kids)
        parts = [
            f"<< /Type /StructElem /S /{node.role} /P {_reference(doc, self._parent)}",
            f"/Pg {_reference(doc, f'Page{first + 1}')}" if pages else "",
            f"/K [{kids}]",
            f"/A << /O /Table /Scope /{node.scope} >>" if node.scope else "",
            self._told(doc),
            ">>",
        ]
        return " ".join(filter(None, parts)).encode("latin-1")

    def _kid(self, doc: PDFDocument, kid: Node | tuple[int, int] | Widget, first: int) -> str:
        if isinstance(kid, Node):
            return _reference(doc, self._names[id(kid)])
        if isinstance(kid, Widget):
            page = _reference(doc, f"Page{kid.page + 1}")
            return f"<< /Type /OBJR /Obj {_reference(doc, kid.name)} /Pg {page} >>"
        at, number = kid
        if at == first:
            return str(number)
        return f"<< /Type /MCR /Pg {_reference(doc, f'Page{at + 1}')} /MCID {number} >>"

    def _told(self, doc: PDFDocument) -> str:
        if not self._node.spoken:
            return ""
        key = "Alt" if self._node.role == "Figure" else "ActualText"
        words: bytes = PDFString(self._node.spoken).format(doc)
        return f"/{key} {words.decode('latin-1')}"


def _reference(doc: PDFDocument, name: str) -> str:
    number, version = doc.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"

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
    PDFObjectReference,
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
    kids: "list[Node | tuple[int, int]]" = field(default_factory=list)
    """Nodes, and pieces of content as (page from 0, MCID)."""

    def add(self, role: str, *, scope: str = "", spoken: str = "") -> "Node":
        """A new node, last among those this one holds."""
        node = Node(role, scope, spoken)
        self.kids.append(node)
        return node


@dataclass(slots=True)
class Tagging:
    """The structure tree of one document while it is being drawn."""

    root: Node = field(default_factory=lambda: Node("Document"))
    marks: list[list[Node]] = field(default_factory=lambda: [[]])
    """Per page the node of each MCID."""

    def mark(self, node: Node) -> int:
        """The MCID for a next piece of this node on the current page."""
        page = self.marks[-1]
        page.append(node)
        node.kids.append((len(self.marks) - 1, len(page) - 1))
        return len(page) - 1

    def next_page(self) -> None:
        """From here on marks belong to a new page."""
        self.marks.append([])

    def write(self, doc: PDFDocument) -> None:
        """Put the tree into the document; every page has been drawn."""
        names: dict[int, str] = {}
        _name(self.root, names)
        _write_node(doc, self.root, "StructTree", names)
        nums: list[object] = []
        for page, nodes in enumerate(self.marks[: len(doc.Pages.pages)]):
            nums += [page, PDFArray([PDFObjectReference(names[id(node)]) for node in nodes])]
            _tell_page(doc, page)
        tree = {
            "Type": PDFName("StructTreeRoot"),
            "K": PDFArray([PDFObjectReference(names[id(self.root)])]),
            "ParentTree": doc.Reference(PDFDictionary({"Nums": PDFArray(nums)}), "ParentTree"),
            "ParentTreeNextKey": len(doc.Pages.pages),
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


def _name(node: Node, names: dict[int, str]) -> None:
    names[id(node)] = f"Struct{len(names)}"
    for kid in node.kids:
        if isinstance(kid, Node):
            _name(kid, names)


def _write_node(doc: PDFDocument, node: Node, parent: str, names: dict[int, str]) -> None:
    name = names[id(node)]
    entries = {
        "Type": PDFName("StructElem"),
        "S": PDFName(node.role),
        "P": PDFObjectReference(parent),
        "K": PDFArray([_kid(kid, names) for kid in node.kids]),
    }
    if node.scope:
        scope = {"O": PDFName("Table"), "Scope": PDFName(node.scope)}
        entries["A"] = PDFDictionary(scope)
    if node.spoken:
        entries["Alt" if node.role == "Figure" else "ActualText"] = PDFString(node.spoken)
    doc.Reference(PDFDictionary(entries), name)
    for kid in node.kids:
        if isinstance(kid, Node):
            _write_node(doc, kid, name, names)


def _kid(kid: Node | tuple[int, int], names: dict[int, str]) -> object:
    if isinstance(kid, Node):
        return PDFObjectReference(names[id(kid)])
    page, number = kid
    content = {
        "Type": PDFName("MCR"),
        "Pg": PDFObjectReference(f"Page{page + 1}"),
        "MCID": number,
    }
    return PDFDictionary(content)

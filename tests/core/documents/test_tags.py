from tests.core.documents.reading import tags
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.paper import A4_PORTRAIT
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.tags import Node, Tagging

BODY = Style(Face.REGULAR, 10, 13, "#17202C")


def test_content_is_numbered_per_page() -> None:
    """Each page counts its own pieces, and a node knows the page of each."""
    tagging = Tagging()
    node = tagging.root.add("P")
    first = tagging.mark(node)
    second = tagging.mark(node)
    tagging.next_page()
    assert (0, 1, 0) == (first, second, tagging.mark(node))
    assert [(0, 0), (0, 1), (1, 0)] == node.kids


def test_tree_keeps_order_and_nesting() -> None:
    """Nodes stand in the order in which they were added, whatever was drawn first."""
    sheet = Sheet(A4_PORTRAIT, "Proef")
    row = sheet.root.add("Table").add("TR")
    name, value = row.add("TH", scope="Row"), row.add("TD", spoken="doen")
    with sheet.tagged(value):
        sheet.text("v", 200, 700, BODY)
    with sheet.tagged(name):
        sheet.text("naam", 72, 700, BODY)
    expected = (("Document", ""), ("Table", ""), ("TR", ""), ("TH", ""), ("TD", "doen"))
    assert expected == tags(sheet.finish())


def test_paragraph_over_two_pages_is_one_element() -> None:
    """A text that runs on is the same element on both pages."""
    sheet = Sheet(A4_PORTRAIT, "Proef")
    node = sheet.root.add("P")
    for number in range(2):
        if number:
            sheet.next_page()
        with sheet.tagged(node):
            sheet.text("tekst", 72, 700, BODY)
    pdf = sheet.finish()
    assert 1 == pdf.count(b"/S /P")


def test_new_node_is_empty() -> None:
    """A node starts with its role alone."""
    node = Node("P")
    assert ("P", "", "", []) == (node.role, node.scope, node.spoken, node.kids)

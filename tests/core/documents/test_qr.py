import pytest

from tests.core.documents.reading import open_pdf
from vertrouwenspersoon.documents.qr import QUIET, modules_of, qr_drawing
from vertrouwenspersoon.documents.sheet import Sheet

FINDER = ("#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######")


def as_text(text: str) -> list[str]:
    return ["".join("#" if dark else "." for dark in row) for row in modules_of(text)]


@pytest.mark.parametrize("text", ["A", "7K2M-0QWX-9D4T-HJ3P " * 6])
def test_a_reader_finds_the_three_corners(text: str) -> None:
    """A square of a size the standard knows has its finder patterns in three corners."""
    rows = as_text(text)
    side = len(rows)
    corners = [(0, 0), (0, side - 7), (side - 7, 0)]
    assert (0, {side}) == ((side - 17) % 4, {len(row) for row in rows})
    for top, left in corners:
        assert FINDER == tuple(row[left : left + 7] for row in rows[top : top + 7])


def test_another_text_is_another_square() -> None:
    """One other letter in a code shows in the modules."""
    assert modules_of("7K2M-0QWX") != modules_of("7K2M-0QWY")


def test_a_drawing_keeps_its_quiet_edge() -> None:
    """Around the square nothing is drawn for four modules, so that a reader finds its edge."""
    sheet = Sheet((200.0, 200.0), "Proef")
    drawing = qr_drawing("7K2M-0QWX", 200.0, "Code")
    assert drawing.node is not None
    sheet.root.kids.append(drawing.node)
    with sheet.tagged(drawing.node):
        drawing.draw(sheet, 0.0, 200.0)
    picture = open_pdf(sheet.finish())[0].render(scale=2, grayscale=True).to_pil()
    edge = 2 * QUIET * 200.0 / (len(modules_of("7K2M-0QWX")) + 2 * QUIET)
    box = picture.point(lambda light: 255 if light < 128 else 0).getbbox()
    assert [round(edge)] * 2 + [round(400 - edge)] * 2 == [round(side) for side in box]

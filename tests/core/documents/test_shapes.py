from collections.abc import Callable

import pypdfium2
import pytest

from vertrouwenspersoon.documents.shapes import (
    dash,
    filled_tick,
    half_circle,
    open_circle,
    struck_circle,
)
from vertrouwenspersoon.documents.sheet import Sheet

SHAPES = (filled_tick, open_circle, half_circle, dash, struck_circle)


def grey_picture(draw: Callable[[Sheet, float, float, float], None]) -> bytes:
    """The shape alone, as a grey picture of 40 by 40 pixels."""
    sheet = Sheet((20.0, 20.0), "Proef")
    with sheet.artifact():
        draw(sheet, 10.0, 10.0, 8.0)
    page = pypdfium2.PdfDocument(sheet.finish())[0]
    return bytes(page.render(scale=2, grayscale=True).buffer)


def test_shapes_differ_without_colour() -> None:
    """On a grey printer every two shapes still differ in at least fifty of 1,600 pixels."""
    pictures = [grey_picture(draw) for draw in SHAPES]
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            unlike = sum(abs(a - b) > 80 for a, b in zip(one, other, strict=True))
            assert unlike >= 50


@pytest.mark.parametrize("draw", SHAPES)
def test_shape_stays_within_its_radius(
    draw: Callable[[Sheet, float, float, float], None],
) -> None:
    """No shape draws on the outermost pixel around its circle."""
    picture = grey_picture(draw)
    edge = [picture[i] for i in range(1600) if i % 40 in (0, 39) or i // 40 in (0, 39)]
    assert {255} == set(edge)

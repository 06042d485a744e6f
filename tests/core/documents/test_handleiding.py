"""The manual on paper."""

import pypdfium2

from vertrouwenspersoon.content.handleiding import load_handleiding
from vertrouwenspersoon.documents.handleiding import render_handleiding


def test_every_page_of_the_manual_is_printed() -> None:
    """All titles stand in the PDF, in their order, and the same manual gives the same bytes."""
    bladen = load_handleiding()
    made = render_handleiding(bladen, "1.0")
    text = " ".join(
        " ".join(page.get_textpage().get_text_bounded().split())
        for page in pypdfium2.PdfDocument(made)
    )
    places = [text.find(blad.titel) for blad in bladen]
    assert (sorted(places), True) == (places, places[0] > 0)
    assert made == render_handleiding(bladen, "1.0")

from tests.core.documents.reading import page_texts, sizes, tags
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, lines_over, new_story

BLAD = Blad("Proef", "Boven elke bladzijde", "Onder elke bladzijde")


def document(lines: int) -> bytes:
    """So many paragraphs."""
    sheet, story = new_story(BLAD)
    for number in range(lines):
        story.text(f"Regel {number}")
    return draw_blad(sheet, story, BLAD)


def test_pages_are_counted_before_they_are_drawn() -> None:
    """Every page says which one it is and how many there are."""
    texts = page_texts(document(100))
    assert [f"Pagina {n} van {len(texts)}" in text for n, text in enumerate(texts, 1)] == [
        True
    ] * len(texts)
    assert len(texts) > 1


def test_head_and_foot_stand_on_every_page_and_in_no_structure() -> None:
    """What every page repeats is drawn, and skipped by a screen reader."""
    pdf = document(100)
    for text in page_texts(pdf):
        assert text.startswith("Boven elke bladzijde")
        assert "Onder elke bladzijde" in text
    assert {"Document", "P"} == {role for role, _ in tags(pdf)}


def test_document_without_anything_is_one_page() -> None:
    """An empty document is one upright A4."""
    assert ((595, 842),) == sizes(document(0))


def test_lines_over_are_those_that_do_not_go_on_one_page() -> None:
    """Forty lines fit; of two hundred, all that need a second page are counted."""
    counts = {}
    for lines in (40, 200):
        _, story = new_story(BLAD)
        for number in range(lines):
            story.text(f"Regel {number}")
        counts[lines] = lines_over(tuple(story.rows))
    on_first = sum("Regel" in word for word in page_texts(document(200))[0].split())
    assert {40: 0, 200: 200 - on_first} == counts

from tests.core.documents.reading import letters, page_texts, tags, text_of
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.shapes import open_box, open_circle
from vertrouwenspersoon.documents.story import BODY, QUIET, STRONG, Story

BLAD = Blad("Proef", "Boven", "Onder")
AMOUNTS = Tabel(
    "Schade",
    ("Wat", "Bedrag"),
    (0.5, 0.5),
    (("Ruit", "€ 1,00"), ("Auto", "€ 1.000,00")),
    ("Samen", "€ 1.001,00"),
    amounts=(1,),
)


def roles(pdf: bytes) -> list[str]:
    """The roles of the structure, without the document itself."""
    return [role for role, _ in tags(pdf)][1:]


def test_heading_has_its_level_and_a_text_beside_it() -> None:
    """A heading is a heading of its level; what stands beside it is a paragraph."""
    sheet, story = new_story(BLAD)
    story.heading(2, "Stap 2", "5 van 9 klaar")
    story.text("Tekst")
    assert ["H2", "P", "P"] == roles(draw_blad(sheet, story, BLAD))


def test_facts_are_label_and_value_side_by_side() -> None:
    """Each pair is a row of its own to a screen reader: a head with its value."""
    sheet, story = new_story(BLAD)
    story.facts((("Status", "Nieuw"), ("Ernst", "Ernstig"), ("Rol", "Ambtenaar")))
    pdf = draw_blad(sheet, story, BLAD)
    assert ["Table", *["TR", "TH", "TD"] * 3] == roles(pdf)
    assert "Status Nieuw Ernst Ernstig Rol Ambtenaar" in text_of(pdf)


def test_no_facts_are_no_table() -> None:
    """Without pairs nothing is told."""
    _, story = new_story(BLAD)
    story.facts(())
    assert [] == story.rows


def test_table_has_column_heads_and_a_total() -> None:
    """The first line of a table are heads, the others are values."""
    sheet, story = new_story(BLAD)
    story.table(AMOUNTS)
    expected = ["Table", "TR", "TH", "TH", *["TR", "TD", "TD"] * 3]
    assert expected == roles(draw_blad(sheet, story, BLAD))


def test_amounts_end_at_the_same_place() -> None:
    """Amounts are read by their last digit: cents stand below cents."""
    sheet, story = new_story(BLAD)
    story.table(AMOUNTS)
    zeros = [found for found in letters(draw_blad(sheet, story, BLAD)) if found.sign == "0"]
    rights = sorted({round(found.box[2]) for found in zeros})
    lines = sorted({round(found.box[1]) for found in zeros})
    assert 3 == len(lines)
    assert 3 == sum(round(found.box[2]) == rights[-1] for found in zeros)


def test_item_is_label_and_body() -> None:
    """An item of a checklist speaks its mark, then says its texts, each a paragraph."""
    sheet, story = new_story(BLAD)
    checklist = story.checklist()
    said = (("Luister", BODY), ("Bron: S3", QUIET))
    story.item(checklist, open_circle, "Open: ", said, (("Vandaag", STRONG),))
    pdf = draw_blad(sheet, story, BLAD)
    assert ["L", "LI", "Lbl", "LBody", "P", "P"] == roles(pdf)
    assert ("Lbl", "Open: ") in tags(pdf)


def test_notice_says_title_and_text() -> None:
    """What asks for attention is one paragraph with a title."""
    sheet, story = new_story(BLAD)
    story.notice("Eerst doen: luister", "Vandaag.")
    assert "Eerst doen: luister Vandaag." in text_of(draw_blad(sheet, story, BLAD))


def test_story_begins_empty() -> None:
    """A new story holds no rows."""
    _, story = new_story(BLAD)
    assert ([], True) == (story.rows, isinstance(story, Story))


def test_a_new_page_begins_where_it_was_asked() -> None:
    """What follows a break stands on its own page; a break before anything is none."""
    sheet, story = new_story(BLAD)
    story.new_page()
    story.text("Een")
    story.new_page()
    story.text("Twee")
    assert (2, ["Een", "Twee"]) == (
        len(story.parts),
        [
            word
            for text in page_texts(draw_blad(sheet, story, BLAD))
            for word in text.split()
            if word in ("Een", "Twee")
        ],
    )


def test_a_line_to_tick_speaks_its_box() -> None:
    """A screen reader hears that there is something to tick, and what."""
    sheet, story = new_story(BLAD)
    story.tick_line(story.checklist(), open_box, "Neem de brief mee")
    pdf = draw_blad(sheet, story, BLAD)
    assert ["L", "LI", "Lbl", "LBody"] == roles(pdf)
    assert ("Lbl", "Aankruisen: ") in tags(pdf)


def test_a_line_to_write_on_is_a_paragraph() -> None:
    """The label of a line for a pen is read as text."""
    sheet, story = new_story(BLAD)
    story.pen_line("Plaats en dag")
    pdf = draw_blad(sheet, story, BLAD)
    assert (["P"], True) == (roles(pdf), "Plaats en dag" in text_of(pdf))

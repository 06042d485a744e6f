import re

import pytest

from tests.core.documents.reading import text_of
from vertrouwenspersoon.documents import typefaces
from vertrouwenspersoon.documents.letters import Style
from vertrouwenspersoon.documents.paper import A4_PORTRAIT
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.typefaces import (
    FONTS,
    WORDS,
    Face,
    character_map,
    emoji,
    font,
    letters,
    runs,
    shown,
)
from vertrouwenspersoon.errors import ContentBroken

BODY = Style(Face.REGULAR, 10, 13, "#17202C")


def page(text: str) -> bytes:
    """One page with this line."""
    sheet = Sheet(A4_PORTRAIT, "Proef")
    with sheet.tagged(sheet.root.add("P")):
        sheet.text(text, 72, 700, BODY)
    return sheet.finish()


def test_every_face_of_words_holds_the_same_characters() -> None:
    """A text that can be drawn in one weight can be drawn in all."""
    held = {frozenset(font(face).face.charToGlyph) for face in WORDS}
    assert 1 == len(held)


def test_emoji_are_no_letters() -> None:
    """Every character has one face: digits, which both hold, are drawn as words."""
    assert frozenset() == emoji() & letters()
    assert ({"1", "#", "©"} <= letters(), {"🔪", "☠"} <= emoji()) == (True, True)


def test_a_line_is_drawn_in_runs_of_one_face() -> None:
    """Words keep their face and size; emoji between them come a little smaller."""
    found = tuple(runs("mes 🔪☠️ weg", Face.ITALIC, 10.0))
    assert (
        (Face.ITALIC, 10.0, "mes "),
        (Face.EMOJI, 9.0, "🔪☠️"),
        (Face.ITALIC, 10.0, " weg"),
    ) == found


def test_emoji_come_out_of_a_pdf_as_they_went_in() -> None:
    """Whoever copies or searches a PDF meets the emoji itself, not its shape alone."""
    assert "mes 🔪 weg 👍🏽" == text_of(page("mes 🔪 weg 👍🏽"))


def test_unknown_characters_share_brackets_and_emoji_stand_outside() -> None:
    """Numbers stand together; an emoji between them is drawn."""
    assert "[U+0634 U+0643]🔪[U+0631]" == shown("شك🔪ر")


def test_character_map_names_what_is_used_only() -> None:
    """No code stands for nothing, and a character beyond 65,535 is written as two halves."""
    found = character_map("AAAAAA+Proef", [0, 0, 65, 0x1F52A])
    assert ["<02> <0041>", "<03> <D83DDD2A>"] == re.findall(r"^<0[23]> <\w+>$", found, re.MULTILINE)
    assert "<00> <0000>" not in found


def test_character_map_has_no_block_of_more_than_a_hundred() -> None:
    """Readers need not accept longer blocks."""
    found = character_map("AAAAAA+Proef", list(range(33, 254)))
    assert ["100", "100", "21"] == re.findall(r"(\d+) beginbfchar", found)


def test_a_page_without_emoji_does_not_carry_their_face() -> None:
    """Only what is drawn travels with a document."""
    names = [b"NotoSans-Regular"], [b"NotoSans-Regular", b"NotoEmoji-Regular"]
    assert names == tuple(
        re.findall(rb"/BaseFont /AAAAAA\+(\S+)", page(text)) for text in ("mes", "mes 🔪")
    )


def test_missing_typeface_says_which_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A typeface that is not there is named, instead of another one being drawn."""
    monkeypatch.setattr(typefaces, "FONTS", FONTS / "nergens")
    with pytest.raises(ContentBroken) as found:
        font.__wrapped__(Face.REGULAR)
    assert "fonts/NotoSans-Regular.ttf" == found.value.where

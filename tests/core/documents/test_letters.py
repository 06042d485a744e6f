import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.documents.letters import (
    SOFT_HYPHEN,
    Face,
    Style,
    legible,
    width,
    wrap,
)

TEXT = Style(Face.REGULAR, 8, 10, "#17202C", ragged=0.25)
CELL = Style(Face.REGULAR, 8, 10, "#17202C", ragged=1.0)
WIDEST = 20.0
"""Wider than any character of 8 points with a hyphen."""


def test_names_of_europe_are_drawn_as_they_are() -> None:
    """Letters with signs, the Dutch ij, quotes, dashes and the euro need no replacement."""
    text = "Zoë, Çelik, Wójcik, Şahin, ĳsbrand, Żółć, 't Hooft – “één” … € 5 · Ω Ж"
    assert text == legible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a[U+202E]b"),
        ("\x00\x07\x7f", "[U+0000 U+0007 U+007F]"),
        ("محمد", "[U+0645 U+062D U+0645 U+062F]"),
        ("李", "[U+674E]"),
        ("\ud800", "[U+D800]"),
        ("\ue000", "[U+E000]"),
    ],
)
def test_character_without_letterform_shows_its_number(text: str, shown: str) -> None:
    """A character our letters lack, or that steers instead of shows, is never dropped."""
    assert shown == legible(text)


@pytest.mark.parametrize(
    "text",
    ["🔪", "👨\u200d👩\u200d👧", "👍🏽", "Pas op ☠️!", "1️⃣2️⃣", "🇳🇱"],
    ids=["knife", "family", "skin", "sign", "keys", "flag"],
)
def test_emoji_are_drawn(text: str) -> None:
    """A knife in a threat is evidence: emoji have letterforms, with what is tied to them."""
    assert text == legible(text)


@pytest.mark.parametrize("sign", ["\u200d", "\ufe0f"])
def test_a_tie_without_emoji_shows_its_number(sign: str) -> None:
    """What ties emoji together stands for nothing by itself, so it does not hide in words."""
    assert f"ja[U+{ord(sign):04X}]nee 🔪" == legible(f"ja{sign}nee 🔪")


def test_a_line_of_emoji_is_as_wide_as_its_parts() -> None:
    """Words and emoji beside each other are measured each in their own face."""
    assert width("mes 🔪🔪", TEXT) == pytest.approx(
        width("mes\u00a0", TEXT) + 2 * width("🔪", TEXT)
    )


def test_markup_is_text() -> None:
    """Markup that a person typed is drawn sign for sign."""
    assert "<b>R&D</b> &amp;" == legible("<b>R&D</b> &amp;")


def test_line_ends_of_every_system_are_one() -> None:
    """Line ends of Windows, old Macs and Unicode become the same line end."""
    assert "a\nb\nc\nd\ne" == legible("a\r\nb\rc\u2028d\u2029e")


def test_accents_typed_apart_become_one_letter() -> None:
    """A letter with its accent apart is drawn as the one letter it is."""
    assert "Zoë" == legible(unicodedata.normalize("NFD", "Zoë"))


def test_break_hints_leave_no_trace() -> None:
    """Invisible hints where a line may break are no characters to a reader."""
    assert "gemeentehuis" == legible("gemeente\u200bhuis\ufeff")


def test_long_word_alone_is_cut_in_parts_that_are_alike() -> None:
    """A word wider than its column is cut where Dutch allows, into parts that are most alike."""
    assert ("leiding" + SOFT_HYPHEN, "gevende") == wrap("leidinggevende", CELL, 40)
    assert ("mede" + SOFT_HYPHEN, "werker") == wrap("medewerker", CELL, 40)


def test_given_hyphen_overrules_the_dictionary() -> None:
    """A soft hyphen in the text is where the word is cut, and nowhere else."""
    assert ("Norm" + SOFT_HYPHEN, "gesprek") == wrap(f"Norm{SOFT_HYPHEN}gesprek", CELL, 40)


def test_given_hyphen_is_unseen_when_the_word_fits() -> None:
    """A soft hyphen in a word that fits is not drawn."""
    assert ("Normgesprek",) == wrap(f"Norm{SOFT_HYPHEN}gesprek", CELL, 100)


def test_own_hyphen_of_a_word_gets_no_second_one() -> None:
    """A word is cut after its own hyphen without another."""
    assert ("VPT-", "maatregel") == wrap("VPT-maatregel", CELL, 42)


def test_words_in_a_cell_are_not_cut_when_the_next_line_holds_them() -> None:
    """A cell breaks between words first."""
    assert ("Belediging, ", "discriminatie") == wrap("Belediging, discriminatie", CELL, 62)


def test_line_ends_stay_and_runs_of_blanks_do_not() -> None:
    """A person's line ends are kept, empty lines too; other blanks become one."""
    assert ("een twee ", " ", "drie") == wrap("een \t  twee\n\ndrie", TEXT, 100)


def test_nothing_gives_one_empty_line() -> None:
    """A text without anything still has its line."""
    assert ("",) == wrap("  \n ", TEXT, 100)


def test_no_break_space_keeps_words_together() -> None:
    """A day is not torn apart at the end of a line."""
    assert ("op ", "ma\u00a023\u00a0nov") == wrap("op ma\u00a023\u00a0nov", TEXT, 45)


@given(st.text(max_size=400), st.floats(min_value=WIDEST, max_value=300))
def test_no_character_is_lost_between_lines(text: str, room: float) -> None:
    """The lines of any text together hold every character of it, in any column."""
    joined = "".join(wrap(text, TEXT, room)).replace(SOFT_HYPHEN, "")
    whole = legible(text).replace(SOFT_HYPHEN, "")
    assert "".join(whole.split()) == "".join(joined.split())


@given(st.text(max_size=400), st.floats(min_value=WIDEST, max_value=300))
def test_no_line_is_wider_than_its_column(text: str, room: float) -> None:
    """Every line of any text fits its column."""
    assert [] == [line for line in wrap(text, TEXT, room) if width(line, TEXT) > room + 0.001]


@given(st.lists(st.from_regex(r"[a-zë]{1,30}", fullmatch=True), min_size=1, max_size=30))
def test_lines_together_are_the_text_again(words: list[str]) -> None:
    """What stands in the PDF reads as the text, blanks included, whatever the line ends."""
    text = " ".join(words)
    assert text == "".join(wrap(text, TEXT, 60)).replace(SOFT_HYPHEN, "")


def test_one_word_of_a_hundred_thousand_signs_is_wrapped() -> None:
    """A very long word costs no more than a long text."""
    lines = wrap("x" * 100_000, TEXT, 300)
    assert 100_000 == sum(map(len, lines))

"""Spelling: the Dutch word list, the words of the field, and one's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.content.spelling import Speller, load_speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    """The one of the program."""
    return load_speller(load_inhoud())


def wrong(speller: Speller, text: str) -> list[str]:
    """The words that are not known."""
    return [text[start : start + length] for start, length in speller.faults(text)]


def test_dutch_words_are_known(speller: Speller) -> None:
    """Words, compounds, accents and apostrophes of Dutch pass."""
    text = "Zo'n raadslid kreeg één nazorggesprek; ’s avonds belde de wethouder daaróm."
    assert [] == wrong(speller, text)


def test_the_words_of_the_field_are_known(speller: Speller) -> None:
    """What stands in the glossary and the lists is no fault, whatever a word list says."""
    begrippen = load_inhoud().begrippen
    assert [] == wrong(speller, " ".join(begrip.term for begrip in begrippen))


def test_a_typing_error_is_found_and_mended(speller: Speller) -> None:
    """The place and the length of the word are told, and what was meant comes first."""
    assert [(4, 8)] == list(speller.faults("Een bedreing."))
    assert "bedreiging" == speller.suggest("bedreing")[0]


@pytest.mark.parametrize(
    "text", ["GIR", "VPT-code", "2026-014", "jan@voorbeeld.nl", "https://voorbeeld.nl/qwrtz", "A4"]
)
def test_what_is_no_word_is_no_fault(speller: Speller, text: str) -> None:
    """Abbreviations, numbers and addresses are left alone."""
    assert [] == wrong(speller, text)


def test_own_words_are_known_until_they_are_taken_away(speller: Speller) -> None:
    """A learnt word passes in every case; learning other words forgets it."""
    before = speller.knows("Wojcikski")
    speller.learn(["Wojcikski"])
    learnt = speller.knows("wojcikski")
    speller.learn([])
    assert (False, True, False) == (before, learnt, speller.knows("Wojcikski"))


@given(text=st.text(max_size=200))
def test_every_text_can_be_checked(speller: Speller, text: str) -> None:
    """Whatever is typed, every fault lies inside the text."""
    assert all(
        0 <= at and length > 0 and at + length <= len(text) for at, length in speller.faults(text)
    )

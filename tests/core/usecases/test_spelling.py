"""Own words: kept in the vault, once, and taken along in the open format."""

import pytest

from tests.core.usecases.offices import refused
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.spelling import LONGEST_WORD


def test_a_word_is_learnt_once(office: Office) -> None:
    """Learning the same word twice keeps it once, and the words stand in order."""
    for word in ("Wójcik", "Çelik", "Wójcik"):
        office.spelling.learn(word)
    assert ("Wójcik", "Çelik") == office.spelling.own_words()


def test_words_can_be_taken_away(office: Office) -> None:
    """Keeping fewer words forgets the others; keeping none leaves none."""
    office.spelling.keep(("Çelik", "Wójcik"))
    office.spelling.keep(("Çelik", "", "  "))
    assert ("Çelik",) == office.spelling.own_words()
    office.spelling.keep(())
    assert () == office.spelling.own_words()


@pytest.mark.parametrize("word", ["x" * (LONGEST_WORD + 1), "a\x00b"])
def test_what_is_no_word_is_refused(office: Office, word: str) -> None:
    """A word without end, or with a control character, is refused and nothing is lost."""
    office.spelling.learn("Çelik")
    reason = Reason.TOO_LONG if len(word) > LONGEST_WORD else Reason.TEXT_UNPRINTABLE
    with refused(office, reason, "woorden"):
        office.spelling.learn(word)
    assert ("Çelik",) == office.spelling.own_words()

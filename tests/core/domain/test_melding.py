from hypothesis import example, given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import CODENAMEN, LONGEST_TITLE, first_words, pick_codenaam


def test_the_first_sentence_becomes_the_title() -> None:
    """A short first sentence is the working title, without its full stop."""
    story = Confidential("Hij schreeuwde aan de balie. Daarna liep hij weg.")
    assert "Hij schreeuwde aan de balie" == first_words(story).reveal()


@given(st.text())
@example("x" * (LONGEST_TITLE + 1))
def test_a_title_is_one_short_line(story: str) -> None:
    """However long the story, the title is one line of at most sixty signs and an ellipsis."""
    title = first_words(Confidential(story)).reveal()
    assert (True, 1) == (len(title) <= LONGEST_TITLE + 2, len(title.splitlines() or [""]))


def test_a_code_name_is_used_once() -> None:
    """The first code name that is free is given, and numbers follow when all are used."""
    free = pick_codenaam(frozenset(CODENAMEN[:3]))
    assert (CODENAMEN[3], f"{CODENAMEN[0]} 2") == (free, pick_codenaam(frozenset(CODENAMEN)))

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, toestemming
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.toestemming import Besluit, Wat, may_share

POLITIE = Code("ontvanger:politie")


def test_silence_is_no_consent() -> None:
    """Without a recorded word nothing may be shared."""
    assert not may_share((), POLITIE, Wat.FEITEN)


def test_consent_reaches_only_its_ontvanger_and_its_facts() -> None:
    """A yes for facts to the police is no yes for a name, nor for somebody else."""
    given_ = (toestemming("politie", Besluit.GEGEVEN),)
    shares = [
        may_share(given_, POLITIE, Wat.FEITEN),
        may_share(given_, POLITIE, Wat.NAAM),
        may_share(given_, Code("ontvanger:registratie"), Wat.FEITEN),
    ]
    assert [True, False, False] == shares


@given(st.lists(st.sampled_from(Besluit), min_size=1))
def test_the_last_word_decides(words: list[Besluit]) -> None:
    """However often the melder changed mind, only the last word counts."""
    said = tuple(
        toestemming("politie", word, NOW + timedelta(hours=n)) for n, word in enumerate(words)
    )
    assert may_share(said, POLITIE, Wat.FEITEN) == (words[-1] is Besluit.GEGEVEN)

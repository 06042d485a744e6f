"""What is said about the place of a vault."""

import pytest

from ui.views.place_words import place_words
from vertrouwenspersoon.domain.place_risk import Risk


@pytest.mark.parametrize("risk", list(Risk))
def test_every_risk_says_what_is_better(risk: Risk) -> None:
    """Each warning names what can happen and what is better."""
    words = place_words((risk,))
    assert "Beter: " in words
    assert words.endswith(".")


def test_an_ordinary_place_says_nothing() -> None:
    """Without a risk there are no words; with two there are both."""
    assert "" == place_words(())
    both = place_words((Risk.CLOUD, Risk.REMOVABLE))
    assert f"{place_words((Risk.CLOUD,))} {place_words((Risk.REMOVABLE,))}" == both

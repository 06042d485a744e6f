import pytest

from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.woord import VELDEN, Woord, text_of


def test_an_incident_has_seven_questions_that_begin_with_a_w() -> None:
    """Wie, wat, waar, wanneer, waarmee, op welke wijze, waarom."""
    assert 7 == len(VELDEN["incident"])
    assert all(veld.startswith("w") for veld in VELDEN["incident"])


@pytest.mark.parametrize(("part", "veld"), [("incident:i", "pv-nummer"), ("zaak", "wie")])
def test_words_have_a_field_of_what_they_are_about(part: str, veld: str) -> None:
    """A number of the police fits an aangifte, not an incident, and the zaak has no fields."""
    assert not Woord(part, veld, Confidential("iets")).fits
    assert Woord("aangifte:a", "pv-nummer", Confidential("iets")).fits


def test_a_field_without_words_is_empty() -> None:
    """Only the field of the same part answers."""
    said = Confidential("Een man met een pet.")
    words = (Woord("incident:i", "wie", said),)
    assert (said, no_text()) == (
        text_of(words, "incident:i", "wie"),
        text_of(words, "incident:j", "wie"),
    )

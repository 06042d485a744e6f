from dataclasses import replace

from tests.builders import NOW
from vertrouwenspersoon.domain.concept import Concept, Conceptplek
from vertrouwenspersoon.domain.confidential import Confidential

CONCEPT = Concept(Conceptplek("zaken", None, "field"), Confidential("Hij riep iets."), 3, NOW)


def test_a_draft_does_not_show_its_words() -> None:
    """Neither a log nor a test report shows what was typed."""
    assert "riep" not in f"{CONCEPT} {CONCEPT!r}"


def test_a_draft_is_left_by_a_crash_until_the_vault_closes() -> None:
    """What was just typed has not been left calmly."""
    assert (False, True) == (CONCEPT.rustig, replace(CONCEPT, rustig=True).rustig)

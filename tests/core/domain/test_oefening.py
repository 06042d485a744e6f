"""Oefening: every step asks for something that can be seen in a zaak."""

import pytest

from vertrouwenspersoon.content.oefening import load_opdrachten
from vertrouwenspersoon.domain.oefening import TOETSEN, Oefenstap, oefenstand


def test_a_step_asks_for_something_that_exists() -> None:
    """A name that nothing judges is refused when the file is read."""
    with pytest.raises(ValueError, match="iets"):
        Oefenstap("iets", "Doe dit.", "Goed.", "Let op.")


def test_every_judgement_is_asked_somewhere() -> None:
    """No judgement is there for nothing, and each assignment has several steps."""
    opdrachten = load_opdrachten()
    asked = {stap.toets for one in opdrachten for stap in one.stap}
    assert (set(TOETSEN), True) == (asked, all(len(one.stap) >= 3 for one in opdrachten))


def test_nothing_is_done_before_it_began() -> None:
    """Without a zaak an assignment has no steps to show."""
    stand = oefenstand(load_opdrachten()[0], None)
    assert (None, (), False) == (stand.zaak, stand.gedaan, stand.is_klaar)

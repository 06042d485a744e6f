from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, toestemming
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import (
    TOESTEMMING,
    Doorgifte,
    DoorgifteId,
    Weg,
    check_grond,
    not_called_back,
)
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.errors import Reason, Refused

POLITIE = Code("ontvanger:politie")
GEVAAR = Code("grond:gevaar")


def line(*wat: Wat, hours: int = 0, grond: Code = TOESTEMMING, words: str = "") -> Doorgifte:
    """The police were told, so many hours after now."""
    told, moment = Confidential(words), NOW + timedelta(hours=hours)
    return Doorgifte(DoorgifteId("d1"), POLITIE, wat, Weg.VERTELD, moment, grond, woorden=told)


def test_a_line_is_about_something() -> None:
    """Nothing cannot be told."""
    with pytest.raises(Refused) as caught:
        line()
    assert (Reason.EMPTY, "wat") == (caught.value.reason, caught.value.where)


@given(st.lists(st.sampled_from(Wat), min_size=1, unique=True), st.sets(st.sampled_from(Wat)))
def test_every_group_of_facts_needs_its_own_yes(told: list[Wat], yes: set[Wat]) -> None:
    """A line is let through exactly when the melder said yes to all it tells."""
    words = tuple(replace(toestemming("politie", Besluit.GEGEVEN), wat=wat) for wat in yes)
    try:
        check_grond(line(*told), words)
        refused = False
    except Refused as error:
        refused = (Reason.CONSENT_MISSING, POLITIE) == (error.reason, error.where)
    assert refused == (not set(told) <= yes)


def test_an_exception_needs_a_reason_and_no_yes() -> None:
    """Grave danger lets a line through without consent, and only with written words."""
    with pytest.raises(Refused) as caught:
        check_grond(line(Wat.NAAM, grond=GEVAAR, words="  "), ())
    check_grond(line(Wat.NAAM, grond=GEVAAR, words="Hij stond met een mes bij haar deur."), ())
    assert (Reason.REASON_MISSING, "woorden") == (caught.value.reason, caught.value.where)


def test_what_was_told_before_a_withdrawal_stays_known() -> None:
    """Only lines about what was withdrawn, told before that, cannot be called back."""
    words = (
        toestemming("politie", Besluit.GEGEVEN),
        toestemming("politie", Besluit.INGETROKKEN, NOW + timedelta(hours=2)),
    )
    before, after = line(Wat.FEITEN), line(Wat.FEITEN, hours=3)
    other = line(Wat.NAAM)
    assert (before,) == not_called_back((before, after, other), words)


def test_a_yes_again_leaves_nothing_to_call_back() -> None:
    """When the melder said yes again after a withdrawal, nothing is out of hand."""
    words = (
        toestemming("politie", Besluit.INGETROKKEN),
        toestemming("politie", Besluit.GEGEVEN, NOW + timedelta(hours=1)),
    )
    assert () == not_called_back((line(Wat.FEITEN),), words)

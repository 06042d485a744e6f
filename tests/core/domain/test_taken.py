from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, said
from vertrouwenspersoon.domain.taken import Stand, TaakId, TaakStand, latest

moments = st.integers(-3, 3).map(lambda hours: NOW + timedelta(hours=hours))
words = st.builds(said, st.sampled_from(["ML01", "RG08"]), st.sampled_from(Stand), moments)


@pytest.mark.parametrize(
    ("stand", "finished"),
    [(Stand.OPEN, False), (Stand.BEGONNEN, False), (Stand.GEDAAN, True), (Stand.NVT, True)],
)
def test_done_and_not_applicable_are_finished(stand: Stand, finished: bool) -> None:  # noqa: FBT001 - a table
    """Nothing more has to happen with a taak that is done or does not apply."""
    assert finished is stand.is_finished


def test_nothing_said_is_nothing_standing() -> None:
    """A taak of which nothing was said has no standing word."""
    assert {} == latest(())


def test_the_latest_word_counts() -> None:
    """An earlier word that comes in later, from a file, does not overrule a newer one."""
    newer = said("ML01", Stand.GEDAAN, NOW)
    older = said("ML01", Stand.BEGONNEN, NOW - timedelta(days=1))
    assert {TaakId("ML01"): newer} == latest((newer, older))


def test_of_one_moment_the_last_word_counts() -> None:
    """Who corrects himself within the second is heard."""
    assert (
        Stand.OPEN
        is latest((said("ML01", Stand.NVT), said("ML01", Stand.OPEN)))[TaakId("ML01")].stand
    )


@given(st.lists(words, max_size=8).map(tuple))
def test_one_word_stands_for_each_taak(standen: tuple[TaakStand, ...]) -> None:
    """Every taak that was spoken of has one standing word, and none is later than it."""
    standing = latest(standen)
    assert {stand.taak for stand in standen} == set(standing)
    assert all(stand.op <= standing[stand.taak].op for stand in standen)

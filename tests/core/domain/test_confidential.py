import copy
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.confidential import Confidential


@given(st.text())
def test_reveals_exactly_what_was_typed(text: str) -> None:
    """Revealing gives the text unchanged, whatever it is."""
    assert text == Confidential(text).reveal()


@given(st.text(), st.text())
def test_is_equal_on_the_text(one: str, other: str) -> None:
    """Two are equal exactly when their texts are, and then they hash alike."""
    assert (one == other) == (Confidential(one) == Confidential(other))
    assert hash(Confidential(one)) == hash(Confidential(one))


def test_is_never_equal_to_bare_text() -> None:
    """A comparison with bare text cannot be used to guess."""
    bare: object = "a"
    assert bare != Confidential("a")


@pytest.mark.parametrize(
    "show",
    [repr, str, "{}".format, "%s".__mod__, "{!r}".format, lambda c: str([c]), lambda c: str({c})],
)
def test_shows_nothing(show: Callable[[Confidential], str]) -> None:
    """No usual way of turning a value into text gives the text away."""
    shown = show(Confidential("KANARIE"))
    assert "KANARIE" not in shown
    assert "<confidential>" in shown


def test_formats_with_a_width() -> None:
    """A format width applies to the veil, not to the text."""
    assert "<confidential>  " == f"{Confidential('KANARIE'):<16}"


@pytest.mark.parametrize("copying", [pickle.dumps, copy.copy, copy.deepcopy])
def test_is_not_pickled(copying: Callable[[Confidential], object]) -> None:
    """Pickling and copying are refused, without telling the text."""
    with pytest.raises(TypeError) as refusal:
        copying(Confidential("KANARIE"))
    assert "KANARIE" not in str(refusal.value)


def test_cannot_be_changed() -> None:
    """A confidential text is a value: it has no way to become another text."""
    secret = Confidential("a")
    with pytest.raises(AttributeError):
        secret._text = "b"

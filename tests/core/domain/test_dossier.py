import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import LONGEST_TEXT, check_text
from vertrouwenspersoon.errors import Reason, Refused


def _reason(text: str, *, required: bool = False) -> Reason:
    with pytest.raises(Refused) as refused:
        check_text(Confidential(text), "verhaal", required=required)
    return refused.value.reason


@pytest.mark.parametrize(
    "text", ["", "Een zin.", "Regel\n\tregel", "🔪 is bewijs", "שלום", "ĳ Š ł ğ"]
)
def test_what_people_write_is_kept_as_it_is(text: str) -> None:
    """Line ends, emoji, and letters of any script are text."""
    assert Confidential(text) == check_text(Confidential(text), "verhaal")


def test_an_empty_text_is_refused_only_where_one_is_needed() -> None:
    """White space is not a text where a text is required."""
    assert Reason.EMPTY is _reason("  \n", required=True)


def test_a_text_of_a_million_signs_is_refused() -> None:
    """A text longer than fifty pages is refused."""
    assert Reason.TOO_LONG is _reason("a" * (LONGEST_TEXT + 1))


@given(st.sampled_from("\x00\x07\x1b\x7f\r"), st.text(max_size=5))
def test_signs_that_steer_a_device_are_refused(sign: str, around: str) -> None:
    """A control sign anywhere in a text is refused."""
    with pytest.raises(Refused) as refused:
        check_text(Confidential(around + sign), "verhaal")
    assert Reason.TEXT_UNPRINTABLE is refused.value.reason


def test_the_error_names_the_field_and_not_the_text() -> None:
    """What was typed never stands in the error."""
    with pytest.raises(Refused) as refused:
        check_text(Confidential("KANARIE\x00"), "verhaal")
    assert ("verhaal", False) == (refused.value.where, "KANARIE" in str(refused.value))

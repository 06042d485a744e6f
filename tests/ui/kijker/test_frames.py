"""Frames: what fits comes back as it went, and everything else is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.kijker.frames import (
    LONGEST_ANSWER,
    Answer,
    Asked,
    Pixels,
    Soort,
    Why,
    Words,
    pack_answer,
    pack_asked,
    read_answer,
    read_asked,
)

ANSWERS = [Pixels(2, 1, 3, b"12345678"), Words("hé", is_cut=True), *Why]


@pytest.mark.parametrize("answer", ANSWERS, ids=repr)
def test_an_answer_comes_back(answer: Answer) -> None:
    """Pixels, words and every reason are read as they were packed."""
    assert answer == read_answer(pack_answer(answer))


def test_a_question_comes_back() -> None:
    """A question is read as it was packed."""
    asked = Asked(Soort.PDF, 4, 800, b"%PDF")
    assert asked == read_asked(pack_asked(asked))


@given(st.binary(max_size=64))
def test_no_bytes_make_another_error(noise: bytes) -> None:
    """Whatever follows the mark gives an answer that is packed the same, or a `ValueError`."""
    frame = b"KIJK" + noise
    try:
        answer = read_answer(frame)
    except ValueError:
        return
    assert frame == pack_answer(answer)


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        pack_answer(Pixels(2, 2, 1, b"1234")),
        pack_answer(Pixels(0, 0, 1, b"")),
        pack_answer(Pixels(1, 1, 0, b"1234")),
        pack_answer(Why.BROKEN) + b"more",
        bytes(LONGEST_ANSWER + 1),
    ],
    ids=["empty", "short", "nothing", "pageless", "longer", "too long"],
)
def test_what_does_not_fit_is_refused(frame: bytes) -> None:
    """A size that differs from the pixels, no page, or bytes too many are no answer."""
    with pytest.raises(ValueError):  # noqa: PT011 - the reader gives no words with it
        read_answer(frame)

from itertools import product

import pytest

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import (
    Group,
    Herstelcode,
    check_refusal,
    choose_groups,
    signs_of,
)
from vertrouwenspersoon.errors import Reason, Refused

CODE = Herstelcode(tuple(f"{line}ABC-DEFG-HJKM-N0Q1" for line in range(1, 7)), "ab" * 48)


def typed(*groups: str) -> tuple[Confidential, ...]:
    return tuple(Confidential(group) for group in groups)


def test_two_groups_from_the_paper_are_right() -> None:
    """What stands at the asked places passes, with the forgiveness of the code itself."""
    CODE.check((Group(3, 1), Group(6, 4)), typed(" 3a-bc ", "noqi"))


@pytest.mark.parametrize(
    ("groups", "where"),
    [
        (("3ABD", "N0Q1"), "regel 3, groep 1"),
        (("3ABC", ""), "regel 6, groep 4"),
        (("N0Q1", "3ABC"), "regel 3, groep 1"),
        (("3ABC-DEFG", "N0Q1"), "regel 3, groep 1"),
    ],
)
def test_a_wrong_group_is_named(groups: tuple[str, ...], where: str) -> None:
    """A wrong, empty, swapped or too long group is refused with its place and without its signs."""
    with pytest.raises(Refused) as problem:
        CODE.check((Group(3, 1), Group(6, 4)), typed(*groups))
    assert (Reason.CODE_GROUP_WRONG, where) == (problem.value.reason, problem.value.where)


def test_an_answer_for_each_question() -> None:
    """Fewer groups than were asked is a mistake of the caller, never a pass."""
    with pytest.raises(ValueError, match="shorter"):
        CODE.check((Group(1, 1), Group(2, 1)), typed("1ABC"))


def test_the_groups_are_on_two_lines_and_every_pair_of_lines_is_possible() -> None:
    """Whatever chance says, two groups on two lines come out, in the order of the paper."""
    seen = set()
    for numbers in product(range(6), range(5), range(4), range(4)):
        drawn = iter(numbers)
        one, two = choose_groups(lambda limit, drawn=drawn: next(drawn) % limit)  # type: ignore[misc]
        assert one.line < two.line
        seen.add((one, two))
    assert 15 * 16 == len(seen)


def test_a_code_is_never_shown_by_accident() -> None:
    """Its representation holds neither a line nor the key."""
    assert "Herstelcode()" == repr(CODE)


@pytest.mark.parametrize(
    "words", ["zonder herstelblad", " Zonder  Herstelblad. ", "“zonder herstelblad”"]
)
def test_the_words_of_a_refusal(words: str) -> None:
    """Capitals, blanks, quotes and a full stop make no difference."""
    check_refusal(Confidential(words))


@pytest.mark.parametrize("words", ["", "ja", "zonder", "geen herstelblad", "herstelblad"])
def test_other_words_refuse_nothing(words: str) -> None:
    """Only the words themselves count, so that nobody goes on without the sheet by a slip."""
    with pytest.raises(Refused) as problem:
        check_refusal(Confidential(words))
    assert Reason.REFUSAL_UNCLEAR is problem.value.reason


def test_signs_are_forgiving() -> None:
    """Blanks, dashes and small letters fall away; O, I and L become digits."""
    assert "0111ABC" == signs_of(Confidential(" oil-1 a.b,c "))

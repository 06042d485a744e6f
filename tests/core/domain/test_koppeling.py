from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.koppeling import (
    TIMES,
    Gevonden,
    Koppeling,
    KoppelingId,
    Koppelsoort,
    is_over,
    same_mark,
    stapel_of,
)

TODAY = date(2026, 11, 23)


def mark(text: str, soort: Koppelsoort = Koppelsoort.DADER) -> Koppeling:
    """A mark in these words."""
    return Koppeling(KoppelingId(text), soort, Confidential(text), NOW)


def found(
    zaak: str, text: str, day: date = TODAY, soort: Koppelsoort = Koppelsoort.DADER
) -> Gevonden:
    """A zaak that carries a mark."""
    return Gevonden(zaak, f"2026-{zaak}", day, mark(text, soort))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J.P.", "jp", True),
        ("12-AB-34", "12ab34", True),
        ("J.P.", "J.K.", False),
        ("!", "?", False),
    ],
)
def test_signs_between_do_not_matter(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table
    """Capitals, dots, blanks and dashes make no other mark; letters and digits do."""
    assert same is same_mark(mark(one), mark(other))


def test_another_kind_is_another_mark() -> None:
    """The same words as an address and as an account do not link."""
    assert not same_mark(mark("kade 1", Koppelsoort.ADRES), mark("kade 1", Koppelsoort.ACCOUNT))


def test_the_third_time_in_twelve_months_is_a_signal() -> None:
    """Two others of this year make it the third time; one of two years ago does not count."""
    year = (found("1", "jp"), found("2", "J.P."), found("3", "JP", date(2026, 1, 5)))
    old = found("4", "jp", TODAY - timedelta(days=400))
    stack = stapel_of("1", (*year, old), TODAY, personen=True)
    assert (TIMES, True, ["2", "3", "4"]) == (
        stack.dader_keren,
        stack.is_signaal,
        [one.zaak for one in stack.samen],
    )


def test_a_zaak_with_two_shared_marks_counts_once() -> None:
    """The same other zaak is one time, however many marks are shared."""
    all_of = [found(zaak, text, soort=kind) for zaak in "12" for text, kind in (
        ("jp", Koppelsoort.DADER), ("kade", Koppelsoort.ADRES),
    )]  # fmt: skip
    assert 2 == stapel_of("1", all_of, TODAY, personen=True).dader_keren


def test_a_repeated_victim_is_counted_apart() -> None:
    """The same victim says nothing about the dader, and the mark of the zaken counts too."""
    both = [found(zaak, "merel", soort=Koppelsoort.SLACHTOFFER) for zaak in "12"]
    stack = stapel_of("1", both, TODAY, personen=True)
    known = stapel_of("1", (), TODAY, personen=False, own_victims=2)
    assert (1, 2, 3) == (stack.dader_keren, stack.slachtoffer_keren, known.slachtoffer_keren)


@pytest.mark.parametrize(
    ("last", "over"), [(date(2024, 11, 23), False), (date(2024, 11, 22), True)]
)
def test_a_link_ends_after_two_years(last: date, over: bool) -> None:  # noqa: FBT001 - a table
    """Two years after the last incident it stops counting, and one's own mark should go (L41)."""
    mine, other = found("1", "jp", last), found("2", "jp", last)
    stack = stapel_of("1", (mine, other), TODAY, personen=True)
    assert (over, () if over else ("2",), (mine.koppeling.id,) if over else ()) == (
        is_over(last, TODAY),
        tuple(one.zaak for one in stack.samen),
        stack.vervallen,
    )


@given(st.lists(st.tuples(st.sampled_from("1234"), st.sampled_from(["jp", "kl"])), max_size=8))
def test_linking_is_mutual(pairs: list[tuple[str, str]]) -> None:
    """When one zaak finds another, that one finds it too."""
    marks = [found(zaak, text) for zaak, text in pairs]
    seen = {
        (zaak, other.zaak)
        for zaak in "1234"
        for other in stapel_of(zaak, marks, TODAY, personen=True).samen
    }
    assert seen == {(there, here) for here, there in seen}


def test_only_an_object_is_no_person() -> None:
    """Everything but a thing or a building tells of somebody."""
    assert [Koppelsoort.OBJECT] == [kind for kind in Koppelsoort if not kind.is_personal]

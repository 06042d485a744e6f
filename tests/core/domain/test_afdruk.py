from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from vertrouwenspersoon.domain.afdruk import (
    SIGNS,
    Afdruk,
    Papierstuk,
    check_password,
    checked_code,
    make_code,
)
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.identity import RandomIdentities

CODE = make_code("k7qf3m2")
AFDRUK = Afdruk(CODE, NOW, "zaakoverzicht", ZaakId("zaak-1"), "eigen")
codes = st.text(SIGNS, min_size=7, max_size=7).map(make_code)


def wrong(typed: str) -> bool:
    """Whether a code is refused as one that was typed wrong."""
    try:
        checked_code(typed)
    except Refused as refused:
        return refused.reason is Reason.PRINT_CODE_WRONG
    return False


def test_a_fresh_identity_makes_a_code_of_two_groups() -> None:
    """A code has two groups of four signs that are hard to mistake."""
    code = make_code(RandomIdentities().new())
    assert code == checked_code(code)
    assert (9, "-", True) == (len(code), code[4], set(code) <= {*SIGNS, "-"})


@pytest.mark.parametrize(
    "typed",
    [CODE.lower(), CODE.replace("-", " "), CODE.replace("-", ""), f" {CODE} ", "k7qf–" + CODE[5:]],
)
def test_a_code_may_be_typed_in_many_ways(typed: str) -> None:
    """Small letters, blanks and other dashes are understood."""
    assert CODE == checked_code(typed)


@given(st.integers(0, 2**35 - 1))
def test_signs_that_look_alike_are_understood(number: int) -> None:
    """O stands for 0, and I and L for 1."""
    code = make_code("".join(SIGNS[number >> 5 * place & 31] for place in range(7)))
    assert code == checked_code(code.replace("0", "O").replace("1", "l"))


@given(codes, st.integers(0, 7), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_noticed(code: str, place: int, sign: str) -> None:
    """Every code in which one sign is another one is refused."""
    signs = code.replace("-", "")
    typed = signs[:place] + sign + signs[place + 1 :]
    assert wrong(typed) == (typed != signs)


@pytest.mark.parametrize("typed", ["", "K7QF", CODE + "A", "U" * 8, "<b>", "🔪" * 8])
def test_what_is_no_code_is_refused(typed: str) -> None:
    """Too short, too long and other signs are told apart from a code."""
    assert wrong(typed)


def test_copies_are_counted_in_whatever_way_they_left() -> None:
    """Prints and files with and without a password are all copies."""
    assert 6 == replace(AFDRUK, geprint=3, beveiligd=2, open=1).exemplaren


@pytest.mark.parametrize(
    ("field", "value", "where"),
    [
        ("code", CODE.lower(), "code"),
        ("code", "K7QF-3M22", "code"),
        ("soort", "Zaak van Merel", "soort"),
        ("soort", "", "soort"),
        ("stand", "b", "stand"),
        ("geprint", -1, "exemplaren"),
    ],
)
def test_a_print_that_cannot_be_is_refused(field: str, value: object, where: str) -> None:
    """A wrong code, a kind that could hold a name, a wrong fingerprint and a negative count."""
    with pytest.raises(Refused) as refused:
        replace(AFDRUK, **{field: value})  # type: ignore[arg-type]  # one field at a time
    assert where == refused.value.where


def test_the_name_of_a_file_says_nothing_of_a_zaak() -> None:
    """A file is called after its kind and its code, and shows its bytes to no log."""
    stuk = Papierstuk(AFDRUK, b"%PDF")
    assert f"zaakoverzicht-{CODE}.pdf" == stuk.bestandsnaam
    assert "%PDF" not in repr(stuk)


def test_a_password_longer_than_a_pdf_can_hold_is_refused() -> None:
    """A PDF holds 127 bytes of a password; more would silently not count."""
    check_password(Confidential("ë" * 63))
    with pytest.raises(Refused) as refused:
        check_password(Confidential("ë" * 64))
    assert (Reason.TOO_LONG, "wachtwoord") == (refused.value.reason, refused.value.where)

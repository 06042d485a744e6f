from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.documents.jaren import CIJFERS, KLEIN
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.jaarverslag import (
    Bezwaarsoort,
    Verslagtekst,
    bezwaren,
    names_in,
)

NAMEN = (Confidential("Fatma van der Wójcik"), Confidential("Merel"))
NAAM, GETAL, VERBORGEN = Bezwaarsoort.NAAM, Bezwaarsoort.GETAL, Bezwaarsoort.VERBORGEN


def found(text: str) -> list[tuple[Bezwaarsoort, str]]:
    tekst = Verslagtekst(adviezen=Confidential(text))
    return [(one.soort, one.woord.reveal()) for one in bezwaren(tekst, CIJFERS, NAMEN)]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Ik bezocht alle teams in 2025.", []),
        ("Van de 39 meldingen ging het 20 keer om verbale agressie.", []),
        ("Er waren 3 gesprekken.", [(GETAL, "3")]),
        ("Er waren drie gesprekken.", [(GETAL, "drie")]),
        ("Eén keer belde ik de politie.", [(GETAL, "Eén")]),
        ("Dat was 12% meer.", []),
        ("Dat was 7,5 meer.", [(GETAL, "7"), (GETAL, "5")]),
        ("Wij zagen 12 keer een bedreiging.", [(VERBORGEN, "12")]),
        ("Er was geen bedreiging.", [(VERBORGEN, "geen")]),
        ("Er was geen tijd voor een training.", []),
        ("Bedreigd werd men twaalf keer. Vernieling kwam 12 keer voor.", [(VERBORGEN, "twaalf")]),
        ("Merel belde.", [(NAAM, "Merel")]),
        ("Ik sprak met WÓJCIK en met Fatma's chef.", [(NAAM, "WÓJCIK"), (NAAM, "Fatma's")]),
        ("De brief van der gemeente.", []),
    ],
)
def test_own_words_may_tell_no_more_than_the_figures(
    text: str, faults: list[tuple[Bezwaarsoort, str]]
) -> None:
    """Names, numbers that are not in the figures, and numbers about hidden groups are found."""
    assert faults == found(text)


def test_a_small_year_allows_no_number() -> None:
    """Where no number was released, none may stand in the own words."""
    tekst = Verslagtekst(Confidential("Er kwamen 9 meldingen binnen."))
    assert ["Activiteiten"] == [one.deel for one in bezwaren(tekst, KLEIN, ())]


@given(st.integers(0, 400).filter(lambda number: number not in CIJFERS.getallen()))
def test_every_other_number_is_found(number: int) -> None:
    """Whatever number is typed: when it was not released, it is named."""
    assert [(GETAL, str(number))] == found(f"Het waren er {number}.")


@given(st.text(max_size=80))
def test_any_text_can_be_checked(text: str) -> None:
    """The check names only words that stand in the text."""
    assert [] == [word for _, word in found(text) if word not in normalize("NFC", text)]


def test_the_same_name_is_told_once() -> None:
    """A name that stands there twice is one thing to mend."""
    assert ("Merel",) == names_in("Merel en Merel.", NAMEN)

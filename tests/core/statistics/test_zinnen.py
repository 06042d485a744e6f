import re

from hypothesis import given
from hypothesis import strategies as st

from tests.core.documents.jaren import AANGIFTE, CIJFERS, KLEIN, SOORTEN
from tests.core.statistics.gemeente import jaar_van, jaarexport, own_persons
from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave
from vertrouwenspersoon.statistics.zinnen import (
    kengetallen,
    percent,
    table_sentences,
    total_sentence,
)


def test_the_first_sentence_is_the_total() -> None:
    """The total is said, or the sentence of a small year."""
    assert "In 2025 kwamen 39 meldingen binnen." == total_sentence(CIJFERS)
    assert KLEIN.toelichting == total_sentence(KLEIN)


def test_a_table_says_what_is_shown_and_the_rest_together() -> None:
    """Shown groups are named in the order of the table; hidden ones are only summed."""
    assert (
        "Te zien zijn: verbale agressie 20; vernieling 12.",
        "De 2 groepen met een punt zijn samen 7 van de 39.",
    ) == table_sentences(SOORTEN)


def test_yes_and_no_is_a_share() -> None:
    """A share is given with both its numbers, in whole percents."""
    assert ("Bij 13 van de 39 meldingen is aangifte gedaan (33 procent).",) == table_sentences(
        AANGIFTE
    )


def test_nothing_is_said_of_what_is_not_shown() -> None:
    """A table of which every number is hidden has no sentence."""
    hidden = Cijfertabel("T7-nazorg", "N", "nazorg", 20, (Cijfer("ja", "Ja", None),))
    assert ((), ()) == (
        table_sentences(hidden),
        table_sentences(Cijfertabel("T2-soort", "S", "soort", 20, hidden.cijfers)),
    )


def test_labels_keep_their_capitals() -> None:
    """WhatsApp, E-mail and E1 stay as they are inside a sentence."""
    cells = tuple(Cijfer(t, t, 9) for t in ("WhatsApp of sms", "E-mail", "E1 Hinderlijk", "Brief"))
    (sentence,) = table_sentences(Cijfertabel("T5", "K", "kanaal", 36, cells))
    assert "Te zien zijn: WhatsApp of sms 9; E-mail 9; E1 Hinderlijk 9; brief 9." == sentence


def test_key_figures_need_both_numbers() -> None:
    """A key figure of hidden numbers is not given, and one without head counts neither."""
    given_, told, *_ = kengetallen(CIJFERS, 150)
    assert ("26,0", "33 procent") == (given_.waarde, told.waarde)
    assert ["", "33 procent", "", "", ""] == [k.waarde for k in kengetallen(CIJFERS, 0)]
    assert () == kengetallen(KLEIN, 150)


def test_percents_are_whole() -> None:
    """Halves go up, and there are no decimals to find a fraction with."""
    assert ("0 procent", "50 procent", "13 procent", "100 procent") == (
        percent(0, 7),
        percent(1, 2),
        percent(1, 8),
        percent(9, 9),
    )


@given(st.integers(0, 100_000), st.integers(10, 160))
def test_sentences_hold_released_numbers_and_sums_of_them_only(seed: int, zaken: int) -> None:
    """Every number in the words can be made by a reader from the released file alone."""
    year = own_persons(jaar_van(repeatable_chance(seed), zaken, zaken))
    cijfers = read_vrijgave(jaarexport(year).bestanden[1][1])
    for tabel in cijfers.tabellen:
        shown = [c.aantal for c in tabel.cijfers if c.aantal is not None]
        dots = len(tabel.cijfers) - len(shown)
        public = {*shown, tabel.totaal, tabel.totaal - sum(shown), dots}
        public |= {int(percent(n, tabel.totaal).split()[0]) for n in shown}
        public |= {n for c in tabel.cijfers for n in map(int, re.findall(r"\d+", c.label))}
        said = {int(n) for n in re.findall(r"\d+", " ".join(table_sentences(tabel)))}
        assert set() == said - public

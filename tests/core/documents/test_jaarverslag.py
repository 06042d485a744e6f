from tests.core.documents import jaren
from tests.core.documents.reading import tags, text_of
from vertrouwenspersoon.documents.jaarverslag import NIET_GEZEGD, render_jaarverslag
from vertrouwenspersoon.domain.jaarcijfers import Jaarcijfers
from vertrouwenspersoon.domain.jaarverslag import Verslagtekst
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.waarborg import BELOFTEN, GEEN_BELOFTE

GEMEENTE = Gemeente("Oefenrode")


def report(cijfers: Jaarcijfers = jaren.CIJFERS, tekst: Verslagtekst = jaren.TEKST) -> bytes:
    return render_jaarverslag(jaren.stukken(cijfers), tekst, jaren.SIGNED, GEMEENTE)


def words(pdf: bytes) -> str:
    return " ".join(text_of(pdf).split())


def test_the_report_tells_its_pieces_in_order() -> None:
    """Figures, own words, limits, promise, national figures and signature follow each other."""
    text = words(report())
    parts = (
        "Gemeente Oefenrode", "Dit is de kern.", "33 procent", "Meldingen per soort",
        "Twee soorten zijn te zien.", "Activiteiten", "Ik bezocht alle teams.", "Adviezen",
        "Wat deze cijfers niet zeggen", "Hoe mensen beschermd zijn", "Landelijke cijfers ernaast",
        "29 procent (2024)", "W54: Monitor 2024", "vast sinds 3 februari 2026",
        "Ondertekend door M. de Adviseur op 4 februari 2026",
    )  # fmt: skip
    places = [text.find(part) for part in parts]
    assert sorted(places) == places
    assert -1 not in places


def test_the_report_holds_every_promise_and_every_limit() -> None:
    """What is promised, what is not, and what the figures do not say stand in it whole."""
    text = words(report())
    assert [] == [one for one in (*BELOFTEN, *GEEN_BELOFTE, *NIET_GEZEGD) if one not in text]


def test_a_number_that_is_not_shown_is_a_dot() -> None:
    """A hidden number is the one symbol, and its line has no bar."""
    text = words(report())
    assert "Verbale agressie 20 Bedreiging · Vernieling 12 Onbekend · Totaal 39" in text


def test_a_part_without_words_has_no_heading() -> None:
    """The report shows only the parts that the adviser filled in."""
    text = words(report())
    assert ("Vooruitblik" in text, "Trends en signalen" in text) == (False, False)


def test_a_small_year_has_its_report_too() -> None:
    """Without figures the sentence stands there, and the own words and advice remain."""
    text = words(report(jaren.KLEIN))
    assert "Meldingen per soort" not in text
    assert "In het kort" not in text
    assert "Spreek af wie de politie belt." in text


def test_the_figures_are_a_table_to_a_screen_reader() -> None:
    """Each table is a table, and its bars are no part of what is read aloud."""
    roles = {role for role, _ in tags(report())}
    assert {"Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD"} == roles


def test_equal_pieces_give_equal_bytes() -> None:
    """The report knows no clock and no chance."""
    assert report() == report()

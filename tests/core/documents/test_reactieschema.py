from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.core.documents.reading import letters, page_texts, plain, sizes, squeezed, tags, text_of
from tests.core.documents.schemas import GEMEENTE, KOLOMMEN, RIJEN, schema
from vertrouwenspersoon.documents.reactieschema import Fit, fit, render_reactieschema
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.errors import Reason, Refused

PRINTED_ON = date(2026, 11, 23)
MARGIN = 20.0
"""Points that stay white around the page: 7 mm, what every office printer can leave."""


def render(found: Reactieschema | None = None, **but: Any) -> bytes:  # noqa: ANN401 - as rendered
    """The A4 of a scheme."""
    return render_reactieschema(found or schema(), GEMEENTE, printed_on=PRINTED_ON, **but)


def with_gedrag(number: int, text: str) -> Reactieschema:
    """The scheme with another text in one row, counted from 1."""
    return schema().with_rij(replace(RIJEN[number - 1], gedrag=text))


def test_scheme_is_exactly_one_lying_a4() -> None:
    """All twenty rows of chapter F2 with their ten measures stand on one A4."""
    assert ((842, 595),) == sizes(render())


def test_every_text_of_the_scheme_is_on_the_page() -> None:
    """Every row, heading and decider can be read back whole, with hyphenation undone."""
    text = text_of(render())
    rows = [(rij.gedrag, rij.ernst, rij.extra) for rij in RIJEN]
    heads = [(kolom.kop, kolom.beslist) for kolom in KOLOMMEN]
    said = [plain(words) for group in (*rows, *heads) for words in group]
    assert [] == [words for words in said if words not in text]


@pytest.mark.parametrize(
    "words",
    [
        "Wat doen wij bij agressie?",
        "Gemeente Oefenrode. Geldt vanaf 1 december 2026 (versie 4).",
        "Oefening: alles is verzonnen",
        "Gevaar? Bel 112",
        "Intern: 00 of knop onder de balie.",
        "Daarna: uw leidinggevende en de vertrouwenspersoon.",
        "Doen, tenzij er een reden is om het niet te doen",
        "Kan, overleg eerst",
        "Past niet",
        "E1 hinderlijk, E2 grensoverschrijdend, E3 ernstig, E4 zeer ernstig",
        "Altijd: melden, registreren, nazorg, terugkoppelen",
        "Klagen, bezwaar maken en een Woo-verzoek doen is een recht en geen agressie.",
        "Voorstel van dit programma, naar de acht VPT-maatregelen",
        "Afgedrukt op 23 november 2026",
    ],
)
def test_page_says_what_it_needs_to_say(words: str) -> None:
    """Whose scheme it is, what to do in danger, what the marks mean and where it comes from."""
    assert words in text_of(render())


def test_concept_says_so() -> None:
    """A version nobody adopted cannot be taken for the scheme that holds."""
    text = text_of(render(schema(vastgesteld_op=None)))
    assert "Concept, nog niet vastgesteld (versie 4)" in text
    assert "Geldt vanaf" not in text


def test_nothing_stands_outside_the_margins() -> None:
    """Every character lies within what an office printer can print."""
    outside = [
        letter
        for letter in letters(render())
        if letter.box[0] < MARGIN
        or letter.box[1] < MARGIN
        or letter.box[2] > 842 - MARGIN
        or letter.box[3] > 595 - MARGIN
    ]
    assert [] == outside


def test_no_letter_is_smaller_than_eight_points_but_for_the_footnote() -> None:
    """Texts are 8 points or more; only the source and the day of printing are 7."""
    small = "".join(letter.sign for letter in letters(render()) if letter.size < 8)
    expected = squeezed(
        "Voorstel van dit programma, naar de acht VPT-maatregelen Afgedrukt op 23 november 2026"
    )
    assert expected == small
    assert {7.0} == {letter.size for letter in letters(render()) if letter.size < 8}


def test_every_advice_is_told_to_a_screen_reader() -> None:
    """The marks are spoken as doen, kan or niet, row by row."""
    spoken = [words for role, words in tags(render()) if role == "Span" and ":" not in words]
    assert [advies.value for rij in RIJEN for advies in rij.advies] == spoken


def test_table_has_heads_for_columns_and_rows() -> None:
    """Thirteen column heads and one head for each row."""
    roles = [role for role, _ in tags(render())]
    assert (13 + 20, 21) == (roles.count("TH"), roles.count("TR"))


def test_same_scheme_gives_the_same_bytes() -> None:
    """Two prints of one version are the same file."""
    assert render() == render()


def test_highlighted_row_changes_the_picture_and_not_the_words() -> None:
    """A row that speaks about a zaak is marked; the page says nothing else about that zaak."""
    lit = render(highlighted=frozenset({"bedreiging"}))
    assert lit != render()
    assert page_texts(render()) == page_texts(lit)


def test_row_that_is_too_long_is_named_with_the_amount() -> None:
    """A text that does not fit is refused with its row and the lines it is over."""
    with pytest.raises(Refused) as found:
        render(with_gedrag(7, "bedreiging met van alles en nog wat " * 12))
    assert Reason.DOES_NOT_FIT_ONE_PAGE is found.value.reason
    assert found.value.where.startswith("rij 7: ")
    assert "bedreiging" not in found.value.where


def test_fit_and_print_agree() -> None:
    """Growing a row line by line, the page prints exactly as long as `fit` says it fits."""
    for count in range(1, 12):
        grown = with_gedrag(7, "Bedreiging van een medewerker " * count)
        if fit(grown, GEMEENTE).fits:
            assert 1 == len(sizes(render(grown)))
        else:
            with pytest.raises(Refused):
                render(grown)


def test_shortening_by_what_fit_says_makes_it_fit() -> None:
    """After taking off the lines that were named, the page fits."""
    line = "een lange regel over gedrag dat wij"
    grown = with_gedrag(7, "\n".join([line] * 9))
    found = fit(grown, GEMEENTE)
    (text,) = found.too_long
    assert ("rij 7", "bedreiging") == (text.plek, text.id)
    assert fit(with_gedrag(7, "\n".join([line] * (9 - text.regels))), GEMEENTE).fits


def test_one_word_of_three_hundred_letters_is_cut_and_not_lost() -> None:
    """A word without end is cut over lines; it is refused as too long, or printed whole."""
    found = fit(with_gedrag(7, "x" * 300), GEMEENTE)
    assert not found.fits
    assert ("rij 7", "bedreiging") == (found.too_long[0].plek, found.too_long[0].id)
    few = schema(rij=(replace(RIJEN[6], gedrag="x" * 300),))
    assert "x" * 300 in squeezed(text_of(render(few)))


def test_markup_and_unknown_characters_are_shown() -> None:
    """Markup and emoji stay as typed, and a character without a letterform shows its number."""
    text = text_of(render(with_gedrag(7, "<b>Mes</b> & 🔪 شر")))
    assert "<b>Mes</b> & 🔪 [U+0634 U+0631]" in text


def test_long_heading_and_title_are_named() -> None:
    """A heading or a title that needs more lines than its place is named by itself."""
    kolom = replace(KOLOMMEN[2], kop="Een brief met heel veel woorden erin die niet past")
    found = fit(
        schema(kolom=(*KOLOMMEN[:2], kolom, *KOLOMMEN[3:]), titel="Wat doen wij? " * 12), GEMEENTE
    )
    assert {"kolom 3", "titel"} == {text.plek for text in found.too_long}


def test_municipality_with_a_name_that_is_too_long_is_refused() -> None:
    """The name of the municipality is never cut off."""
    gemeente = replace(GEMEENTE, naam="Oefenrode aan de Oefenrijn " * 6)
    assert "naam" in {text.id for text in fit(schema(), gemeente).too_long}


def test_longest_name_of_a_dutch_municipality_fits() -> None:
    """The municipality with the longest name of all can print its concept."""
    gemeente = replace(GEMEENTE, naam="Nuenen, Gerwen en Nederwetten")
    assert fit(schema(vastgesteld_op=None, versie=12), gemeente).fits


def test_practice_is_said_only_in_practice() -> None:
    """A real municipality's scheme does not speak of practice."""
    pdf = render_reactieschema(schema(), replace(GEMEENTE, oefening=False), printed_on=PRINTED_ON)
    assert "Oefening" not in text_of(pdf)


def test_too_many_rows_are_refused_with_the_number_of_lines() -> None:
    """Forty short rows cannot be mended by shortening one."""
    many = tuple(replace(RIJEN[1], id=f"rij-{n}") for n in range(40))
    found = fit(schema(rij=many), GEMEENTE)
    assert () == found.too_long
    assert found.where == f"{found.lines_over} regels te veel"


def test_scheme_without_rows_is_still_one_page() -> None:
    """An empty scheme prints its heads."""
    assert ((842, 595),) == sizes(render(schema(rij=())))


def test_room_that_is_left_shrinks_as_rows_grow() -> None:
    """Each further line of a row is one line less to spare."""
    few = schema(rij=RIJEN[:10])
    before = fit(few, GEMEENTE).lines_left
    grown = few.with_rij(replace(RIJEN[6], gedrag="Bedreiging\nin woord\nen daad"))
    assert before - 2 == fit(grown, GEMEENTE).lines_left


def test_fit_of_what_fits_names_nothing() -> None:
    """A page that fits has no text to shorten."""
    found = fit(schema(), GEMEENTE)
    assert Fit(found.lines_left, 0, ()) == found
    assert not found.where

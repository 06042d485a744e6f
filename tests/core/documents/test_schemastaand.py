from dataclasses import replace
from datetime import date

import pytest

from tests.core.documents.reading import letters, open_pdf, plain, sizes, squeezed, tags, text_of
from tests.core.documents.schemas import GEMEENTE, KOLOMMEN, RIJEN, schema
from tests.core.documents.test_pictures import picture
from vertrouwenspersoon.documents.paper import TeLang
from vertrouwenspersoon.documents.pictures import read_logo
from vertrouwenspersoon.documents.reactieschema import fit, render_reactieschema, row_places
from vertrouwenspersoon.documents.schemaplan import PLAIN, Opmaak
from vertrouwenspersoon.documents.schemastaand import SIDE, WIDE, columns, make_staand
from vertrouwenspersoon.domain.organisatie import Contact, ContactId, Gemeente
from vertrouwenspersoon.domain.reactieschema import Advies, Reactieschema, Schemavorm
from vertrouwenspersoon.errors import Reason, Refused

DAY = date(2026, 11, 27)
STAAND, POSTER = Schemavorm.STAAND, Schemavorm.POSTER
AGENT = Contact(ContactId("1"), "Wijkagent", "J. de Vries", "0900-8844")


def render(
    known: Reactieschema | None = None,
    gemeente: Gemeente = GEMEENTE,
    opmaak: Opmaak = PLAIN,
    vorm: Schemavorm = STAAND,
) -> bytes:
    """The page."""
    return render_reactieschema(
        known or schema(), gemeente, printed_on=DAY, opmaak=opmaak, vorm=vorm
    )


def test_the_whole_scheme_is_one_upright_a4() -> None:
    """Twenty situations with ten measures stand on one A4."""
    assert ((595, 842),) == sizes(render())


def test_every_situation_says_what_to_do_in_words() -> None:
    """What the table says with marks stands here in words, and what does not fit is not named."""
    text = plain(text_of(render(schema(rij=(RIJEN[6],)))))
    assert "Stop en spreek aan, contactregel, pandverbod, melding politie, aangifte" in text
    assert "Brief, herstelgesprek, contactverbod, schade" in text
    assert "normgesprek" not in text.split("Wie beslist?")[0]


def test_nothing_of_the_scheme_is_missing() -> None:
    """Every behaviour, ernst, last column, measure and who decides stands on the page."""
    text = squeezed(text_of(render()))
    told = [words for rij in RIJEN for words in (rij.gedrag, rij.ernst, rij.extra)]
    told += [words for kolom in KOLOMMEN for words in (kolom.kop, kolom.beslist)]
    whole = [squeezed(words).lower() for words in told]
    assert [] == [words for words in whole if words not in text.lower()]


def test_a_situation_without_advice_has_a_dash() -> None:
    """An empty cell could be a mistake; a dash says that there is nothing."""
    none = replace(RIJEN[0], advies=(Advies.NIET,) * len(KOLOMMEN))
    assert "– –" in text_of(render(schema(rij=(none,))))


def test_no_letter_is_too_small() -> None:
    """Texts are 8 points or more; only the line of sources and the day are 7."""
    found = {letter.size for letter in letters(render())}
    assert min(found - {7.0}) >= 8.0


def test_columns_fill_the_width() -> None:
    """The last column ends at the margin."""
    left, wide = columns()[-1]
    assert SIDE + WIDE == pytest.approx(left + wide)


def test_a_screen_reader_meets_a_table() -> None:
    """Headings, row headings and cells are a table with its heads."""
    roles = [role for role, _ in tags(render())]
    empty = sum(not rij.extra for rij in RIJEN)
    assert (4 + len(RIJEN), 3 * len(RIJEN) - empty, 1) == (
        roles.count("TH"), roles.count("TD"), roles.count("H1"),
    )  # fmt: skip


def test_a_situation_that_is_too_long_is_named_with_what_helps() -> None:
    """The row, by how many lines, and about how many characters have to go."""
    rows = (*RIJEN[:6], replace(RIJEN[6], gedrag="Zeer lang gedrag. " * 40), *RIJEN[7:])
    found = fit(schema(rij=rows), GEMEENTE, PLAIN, STAAND)
    [first] = found.too_long
    assert ("rij 7", "bedreiging", False) == (first.plek, first.id, found.fits)
    assert first.suggestion.startswith("Rij 7: haal ongeveer ")
    short = "Zeer lang gedrag. " * 40
    kept = short[: len(short) - first.tekens - 20]
    mended = (*RIJEN[:6], replace(RIJEN[6], gedrag=kept), *RIJEN[7:])
    assert fit(schema(rij=mended), GEMEENTE, PLAIN, STAAND).fits
    with pytest.raises(Refused) as refused:
        render(schema(rij=rows))
    assert Reason.DOES_NOT_FIT_ONE_PAGE is refused.value.reason


def test_without_a_count_the_suggestion_is_plain() -> None:
    """Of a place whose text is not known only the place is named."""
    assert "Titel: maak de tekst korter" == TeLang("titel", "titel", 1).suggestion


def test_few_situations_do_not_stretch() -> None:
    """Three situations leave the rest of the page white."""
    assert max(make_staand(schema(rij=RIJEN[:3]), GEMEENTE).row_heights()) < 50


def test_the_poster_is_the_table_on_a3() -> None:
    """The poster has the words of the lying A4, everything 1.41 times as large, on A3."""
    poster, lying = render(vorm=POSTER), render(vorm=Schemavorm.LIGGEND)
    assert (((1191, 842),), text_of(lying)) == (sizes(poster), text_of(poster))
    smallest = [
        min(letter.box[3] - letter.box[1] for letter in letters(pdf) if letter.sign == "s")
        for pdf in (poster, lying)
    ]
    assert 2**0.5 == pytest.approx(smallest[0] / smallest[1], rel=0.02)


@pytest.mark.parametrize("vorm", Schemavorm)
def test_a_logo_stands_beside_the_title(vorm: Schemavorm) -> None:
    """The logo is a figure that says whose it is, and takes its room from the title."""
    logo = read_logo(picture())
    assert ("Figure", "Logo van de gemeente Oefenrode") in tags(
        render(opmaak=Opmaak(logo), vorm=vorm)
    )
    assert PLAIN.logo_wide < Opmaak(logo).logo_wide


@pytest.mark.parametrize("vorm", Schemavorm)
def test_for_a_zaak_the_page_says_whom_to_call(vorm: Schemavorm) -> None:
    """The code of the zaak and the contacts stand on the page, in place of the sources."""
    opmaak = Opmaak(zaak="2026-014", contacten=(AGENT, Contact(ContactId("2"), "Verzekeraar")))
    text = text_of(render(opmaak=opmaak, vorm=vorm))
    assert "Voor zaak 2026-014" in text
    assert "Wijkagent: J. de Vries, 0900-8844; Verzekeraar: nog niet ingevuld" in text
    assert schema().bron[0] not in text


@pytest.mark.parametrize("vorm", Schemavorm)
def test_more_contacts_than_fit_are_refused(vorm: Schemavorm) -> None:
    """Nobody is left off a page in silence: too many contacts are named as such."""
    opmaak = Opmaak(zaak="2026-014", contacten=(AGENT,) * 12)
    found = fit(schema(), GEMEENTE, opmaak, vorm)
    assert (False, "contacten") == (found.fits, found.too_long[0].plek)


@pytest.mark.parametrize("vorm", Schemavorm)
def test_places_of_rows_are_where_they_are_drawn(vorm: Schemavorm) -> None:
    """The words of a row stand between the top and the foot that is told of it."""
    only = replace(RIJEN[3], gedrag="QQQQQ")
    known = schema(rij=(*RIJEN[:3], only, *RIJEN[4:]))
    pdf = render(known, vorm=vorm)
    top, foot = row_places(known, GEMEENTE, PLAIN, vorm)[only.id]
    high = open_pdf(pdf)[0].get_size()[1]
    heights = [1 - letter.box[1] / high for letter in letters(pdf) if letter.sign == "Q"]
    assert 5 == len(heights)
    assert [] == [height for height in heights if not top < height < foot]

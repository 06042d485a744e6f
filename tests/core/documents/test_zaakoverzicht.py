from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import NOW, beeld, dossier, incident, notitie, zaak
from tests.core.documents.reading import (
    letters,
    open_pdf,
    page_texts,
    plain,
    sizes,
    squeezed,
    tags,
    text_of,
)
from tests.core.documents.zaken import (
    GEMEENTE,
    PRINTED_ON,
    TYPED,
    big,
    content,
    full_beeld,
    pagina,
)
from vertrouwenspersoon.documents.letters import legible
from vertrouwenspersoon.documents.zaakoverzicht import (
    render_overzicht_for,
    render_registratieblad,
    render_zaakoverzicht,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.overzicht import ALLES, Keuze, Publiek, Sectie
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.zaak import ZaakStatus
from vertrouwenspersoon.errors import Reason, Refused

EDGE = 30.0
"""Points that stay white around every page."""


def overzicht(found: ZaakPagina | None = None, gemeente: Gemeente = GEMEENTE) -> bytes:
    """The adviser's PDF."""
    return render_zaakoverzicht(found or pagina(), content(), gemeente, printed_on=PRINTED_ON)


def blad(found: ZaakPagina | None = None) -> bytes:
    """The PDF for the incidentregistratie."""
    return render_registratieblad(found or pagina(), content(), GEMEENTE, printed_on=PRINTED_ON)


@pytest.mark.parametrize("place", TYPED)
def test_every_typed_word_is_told_to_the_adviser_once(place: str) -> None:
    """Wherever a word was typed, it stands in the adviser's overview, once."""
    assert 1 == text_of(overzicht()).count(TYPED[place])


@pytest.mark.parametrize("place", TYPED)
def test_no_typed_word_reaches_the_registration(place: str) -> None:
    """Nothing that a person typed stands in the sheet for the incidentregistratie."""
    assert TYPED[place] not in text_of(blad())


@pytest.mark.parametrize(
    "words",
    [
        "Zaakoverzicht 2026-001",
        "In behandeling",
        "Gemeente Oefenrode",
        "Gebeurd op zo 22 nov 2026, 15:30",
        "Bedreiging",
        "Gevolgen voor het slachtoffer: Stress.",
        "Stap 2. Melden 2 van 4 klaar",
        "Luister naar de melder.",
        "Vertrouwenspersoon, leidinggevende. Bron: S3",
        "Gedaan op ma 23 nov 2026",
        "Niet van toepassing op ma 23 nov 2026",
        "Reden: Redenwoord",
        "Te laat, was di 24 nov 2026",
        "Wacht op toestemming",
        "Begonnen. Zodra het kan",
        "Pandverbod di 24 nov 2026 ma 24 mei 2027",
        "Kapotte ruit de gemeente – € 450,50",
        "Samen € 570,50",
        "Opvanggesprek",
        "Toestemming van de melder",
        "Gevraagd. Toestemmingswoord",
        "In een gesprek",
        "bij maatregel Pandverbod: Maatregelnotitiewoord",
        "Klacht indienen do 26 nov 2026, 09:00 Dan kan het niet meer.",
        "Is er sprake van camera? ja",
        "S3 Aanbevelingen voor gemeenten, 2013",
        "2,4 MB",
        "verkregen op vr 20 nov 2026",
        "0123456789abcdef",
    ],
)
def test_overview_tells_the_zaak(words: str) -> None:
    """Facts, steps, measures, damage, consent, terms and sources are told in Dutch."""
    assert words in text_of(overzicht())


@pytest.mark.parametrize(
    "words",
    [
        "Registratieblad 2026-001",
        "Gemeente Oefenrode. Met toestemming van de melder.",
        "Bedreiging",
        "Pandverbod",
        "Aangifte opgenomen",
        "Kapotte ruit",
        "€ 450,50",
        "Klacht indienen",
    ],
)
def test_registration_is_told_the_coded_facts(words: str) -> None:
    """Codes in labels, measures, damage of the municipality and terms cross over."""
    assert words in text_of(blad())


def test_registration_is_not_told_damage_of_a_person() -> None:
    """The bicycle of the reporter is no business of the registration."""
    assert "fiets" not in text_of(blad())


def test_every_page_carries_its_head_and_its_number() -> None:
    """Each page says for whom it is, which page of how many, and that it is no advice."""
    pages = page_texts(overzicht(big(verhaal=Confidential("Een regel van het verhaal. " * 900))))
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert text.startswith("Vertrouwelijk – alleen voor de vertrouwenspersoon")
        assert f"Pagina {number} van {len(pages)}" in text
        assert "Afgedrukt op vr 27 nov 2026, 11:42. Dit is geen juridisch advies." in text


def test_practice_is_said_on_every_page() -> None:
    """Paper from a practice vault cannot be taken for a real zaak."""
    for text in page_texts(overzicht(gemeente=replace(GEMEENTE, oefening=True))):
        assert "oefening, alles is verzonnen" in text


def test_pages_are_upright_a4() -> None:
    """Every page has the size of an A4."""
    assert {(595, 842)} == set(sizes(overzicht()))


def test_nothing_stands_outside_the_page() -> None:
    """Every character keeps thirty points from the edge, on every page."""
    outside = [
        letter
        for letter in letters(overzicht(big(verhaal=Confidential("x" * 300 + " woord " * 500))))
        if letter.box[0] < EDGE
        or letter.box[1] < EDGE
        or letter.box[2] > 595 - EDGE
        or letter.box[3] > 842 - EDGE
    ]
    assert [] == outside


def test_no_letter_is_smaller_than_eight_points() -> None:
    """Even a source can be read without a glass."""
    assert 8.0 == min(letter.size for letter in letters(overzicht()))


def test_same_zaak_at_the_same_moment_gives_the_same_bytes() -> None:
    """Both documents depend on what they are given and on nothing else."""
    assert overzicht() == overzicht()
    assert blad() == blad()


@pytest.mark.parametrize(
    ("make", "title"), [(overzicht, "Zaakoverzicht"), (blad, "Registratieblad")]
)
def test_metadata_names_nobody(make: Callable[[], bytes], title: str) -> None:
    """Title and metadata hold no name, code name or code of a zaak."""
    found = open_pdf(make()).get_metadata_dict()
    assert {title, "Vertrouwenspersoon", ""} == set(found.values())


def test_structure_has_one_title_and_no_skipped_level() -> None:
    """A screen reader finds one H1, and no H3 before an H2."""
    roles = [role for role, _ in tags(overzicht()) if role in {"H1", "H2", "H3"}]
    levels = [int(role[1]) for role in roles]
    assert 1 == levels[0]
    assert 1 == levels.count(1)
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_stand_of_every_taak_is_spoken() -> None:
    """The mark before a taak is spoken in words."""
    spoken = [words for role, words in tags(overzicht()) if role == "Lbl"]
    assert [
        "Gedaan: ", "Niet van toepassing: ", "Open: ", "Open: ", "Begonnen: ", "Open: ",
    ] == spoken  # fmt: skip


def test_empty_zaak_is_a_whole_document() -> None:
    """A zaak of one empty sentence prints, and says what is not there."""
    nothing = Confidential("")
    empty = beeld(
        zaak=zaak(
            incidenten=(
                incident(soorten=(), ernst=None, rol=None, gebeurd_op=None, gebeurd_om=None),
            )
        ),
        dossier=dossier(titel=nothing, codenaam=nothing, verhaal=nothing),
    )
    text = text_of(overzicht(pagina(empty)))
    for words in (
        "Zonder titel",
        "Hierover is nog niets vastgelegd.",
        "Er is nog geen verhaal opgeschreven.",
        "Er is nog geen toestemming vastgelegd.",
    ):
        assert words in text


def test_closed_zaak_shows_nothing_to_do_first() -> None:
    """A closed zaak has its closing day and no next action."""
    closed = beeld(zaak=zaak(status=ZaakStatus.GESLOTEN, gesloten_op=NOW.date()))
    text = text_of(overzicht(pagina(closed)))
    assert "Gesloten op ma 23 nov 2026" in text
    assert "Eerst doen" not in text


def test_open_zaak_says_what_to_do_first() -> None:
    """The next action stands on the first page with its step and its day."""
    first = page_texts(overzicht())[0]
    assert "Eerst doen: Doe ML03 Stap 2, Melden. Te laat, was di 24 nov 2026." in first


def test_five_hundred_notes_are_all_printed() -> None:
    """Not one of five hundred notes is lost between pages."""
    notes = tuple(
        notitie(f"Notitie nummer {n:03d} over wat er die dag is gezegd.") for n in range(500)
    )
    text = text_of(overzicht(big(notities=notes)))
    missing = [n for n in range(500) if f"Notitie nummer {n:03d} over" not in text]
    assert [] == missing


def test_word_of_three_hundred_letters_is_whole() -> None:
    """A word without end loses no letter, in a story or in a narrow column."""
    word = "".join(chr(ord("a") + n % 26) for n in range(300))
    told = big(verhaal=Confidential(word), notities=(notitie(word, bij="taak:ML01"),))
    assert 2 == squeezed(text_of(overzicht(told))).count(word)


def test_emoji_directions_controls_and_markup_are_shown() -> None:
    """A knife is drawn; what our letters lack shows its number, and the reader is told why."""
    told = big(verhaal=Confidential("<b>🔪</b> & \u202e شكر \x07"))
    text = text_of(overzicht(told))
    assert "<b>🔪</b> & [U+202E] [U+0634 U+0643 U+0631] [U+0007]" in text
    assert "Daar staat het nummer van het teken" in text


def test_numbers_of_characters_are_explained_only_when_they_occur() -> None:
    """A page without such a character does not speak about them."""
    assert "nummer van het teken" not in text_of(overzicht())


def test_text_of_a_hundred_thousand_characters_prints() -> None:
    """The longest text a field may hold runs on over its pages."""
    story = "Zin over wat er gebeurde. " * 3846
    pdf = overzicht(big(verhaal=Confidential(story)))
    assert 3846 == text_of(pdf).count("Zin over wat er gebeurde.")


def test_code_that_no_list_holds_is_refused() -> None:
    """An unknown code is not printed as something else."""
    odd = beeld(zaak=zaak(incidenten=(incident(kanaal=Code("soort:XX")),)))
    with pytest.raises(Refused) as found:
        overzicht(replace(pagina(), beeld=odd))
    assert Reason.UNKNOWN_CODE is found.value.reason


@settings(max_examples=25)
@example("A-")
@given(st.text(max_size=1500))
def test_any_story_is_printed_whole(story: str) -> None:
    """Whatever a person types, every visible character of it stands in the PDF, in order."""
    told = legible(story)
    text = text_of(overzicht(big(verhaal=Confidential(story))))
    assert _ascii(plain(told)) in _ascii(text)


def _ascii(text: str) -> str:
    """What another engine gives back beyond doubt: PDFium rewrites some signs.

    Ligatures, and a hyphen at the end of a line: that it takes for the cutting of a word.
    """
    return "".join(sign for sign in text if "!" <= sign <= "~" and sign != "-")


def test_full_zaak_says_where_every_note_belongs() -> None:
    """A note about a taak that is not on the page is told at the end with its taak."""
    assert "bij taak XX99: Verdwaaldwoord" in text_of(overzicht(pagina(full_beeld())))


def test_a_reader_hears_of_no_section_that_is_off() -> None:
    """A summary with one section has one heading of its own and none of the others."""
    keuze = Keuze(Publiek.MELDER, frozenset({Sectie.MAATREGELEN}))
    pdf = render_overzicht_for(keuze, pagina(), content(), GEMEENTE, printed_on=PRINTED_ON)
    text = text_of(pdf)
    others = (
        "Het verhaal",
        "Wat er gebeurde",
        "Stap 2",
        "Termijnen",
        "Bewijs",
        "Bronnen",
        "Schade",
    )
    assert (True, []) == ("Maatregelen" in text, [one for one in others if one in text])
    assert [] == [word for word in TYPED.values() if word in text]


def test_a_reader_is_told_that_it_is_not_all() -> None:
    """The paper says for whom it is, that it is not all, and not to pass it on."""
    keuze = Keuze(Publiek.OPVOLGER, frozenset(ALLES))
    pdf = render_overzicht_for(keuze, pagina(), content(), GEMEENTE, printed_on=PRINTED_ON)
    text = text_of(pdf)
    assert (True, True) == (
        "voor: de opvolger van de vertrouwenspersoon" in text,
        "Niet alles uit de zaak staat erin" in text,
    )

from dataclasses import replace

import pytest

from tests.builders import incident, zaak
from tests.core.documents.judges import broken_promises
from tests.core.documents.reading import page_texts, sizes, tags, text_of
from tests.core.documents.sjablonen import INHOUD, drawn, full_beeld, stof, words
from tests.core.documents.test_pictures import picture
from tests.core.documents.zaken import PRINTED_ON
from vertrouwenspersoon.documents.pictures import read_logo
from vertrouwenspersoon.documents.sjabloonblad import fill_sjabloon, render_sjabloon
from vertrouwenspersoon.documents.sjabloontabellen import Stof
from vertrouwenspersoon.domain.begeleiding import Begeleiding
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.organisatie import Gemeente, Organisatie
from vertrouwenspersoon.domain.sjabloon import Soort
from vertrouwenspersoon.errors import Reason, Refused

NAMES = tuple(sjabloon.id for sjabloon in INHOUD.sjablonen)
LETTERS = tuple(sjabloon.id for sjabloon in INHOUD.sjablonen_of(Soort.BRIEF))


@pytest.mark.parametrize("name", NAMES)
def test_a_document_says_all_its_parts(name: str) -> None:
    """Every typed word and every heading stands on the paper, with the code of the print."""
    sjabloon = INHOUD.sjabloon(name)
    text = text_of(drawn(name))
    typed = [word.reveal() for word in words(sjabloon).values()]
    titles = [
        deel.titel
        for deel in sjabloon.deel
        if not (sjabloon.soort is Soort.BRIEF and deel.id in ("aan", "ondertekening"))
    ]
    missing = [said for said in (*typed, *titles, "0000-0000") if said not in text]
    assert [] == missing


@pytest.mark.parametrize("name", NAMES)
def test_the_same_document_has_the_same_bytes(name: str) -> None:
    """Nothing in a document comes from the clock or from chance."""
    assert drawn(name) == drawn(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_stands_on_upright_pages_with_one_title(name: str) -> None:
    """Every page is an A4, and there is one heading of the first level."""
    pdf = drawn(name)
    assert ({(595, 842)}, 1) == (
        set(sizes(pdf)),
        [role for role, _ in tags(pdf)].count("H1"),
    )


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_lacking_a_required_part_is_refused_by_name(name: str) -> None:
    """Each required part that a person types is asked for, under its own title."""
    sjabloon = INHOUD.sjabloon(name)
    for deel in sjabloon.gevraagd:
        typed = {known: text for known, text in words(sjabloon).items() if known != deel.id}
        with pytest.raises(Refused) as refused:
            render_sjabloon(sjabloon, stof(), typed, printed_on=PRINTED_ON)
        assert (Reason.PART_MISSING, deel.titel) == (refused.value.reason, refused.value.where)


def test_a_ban_without_its_measure_lacks_its_days() -> None:
    """Begin, end and evaluation come from the recorded measure; without it there is no letter."""
    without = stof(full_beeld(begeleiding=Begeleiding()))
    sjabloon = INHOUD.sjabloon("toegangsverbod")
    with pytest.raises(Refused) as refused:
        fill_sjabloon(sjabloon, without, words(sjabloon), PRINTED_ON)
    assert "Wat wij besloten, Hoe lang dit duurt, Wanneer wij opnieuw kijken" == (
        refused.value.where
    )


def test_a_ban_says_from_when_until_when() -> None:
    """The letter tells begin, end and when it is looked at again, in words of a calendar."""
    text = text_of(drawn("toegangsverbod"))
    said = ("van 24 november 2026 tot en met 24 mei 2027", "Op 24 februari 2027 kijken wij")
    assert [True, True] == [words in text for words in said]


def test_a_claim_asks_for_the_damage_of_the_municipality_alone() -> None:
    """The damage of a person is that person's own matter and not in this letter."""
    text = text_of(drawn("schadeclaim"))
    assert (True, False, False) == (
        "€ 450,50" in text,
        "120,00" in text,
        "Pijn en verdriet" in text,
    )


def test_an_aangifte_waits_for_the_choice_about_the_name() -> None:
    """How the name is protected is chosen before anything is signed."""
    known = stof(full_beeld(begeleiding=Begeleiding()))
    sjabloon = INHOUD.sjabloon("aangiftepakket")
    with pytest.raises(Refused) as refused:
        fill_sjabloon(sjabloon, known, words(sjabloon), PRINTED_ON)
    assert "Bescherming van de naam" == refused.value.where


def test_the_card_for_the_desk_is_one_page_of_the_package() -> None:
    """The first page asks for the code, the second begins the statement."""
    first, second, *_ = page_texts(drawn("aangiftepakket"))
    assert (True, False, True, True) == (
        "Dit is een VPT-zaak" in first,
        "Woorden bij w-wat" in first,
        "Woorden bij w-wat" in second,
        "Adres van de werkgever (domicilie)" in first,
    )


def test_the_evidence_list_has_the_check_of_each_file() -> None:
    """The police can see that a copy is the very same file."""
    [found] = full_beeld().bijlagen
    text = text_of(drawn("aangiftepakket"))
    assert (True, True) == ("foto.jpg" in text, found.sha256[:16] in text)


def test_a_plan_that_is_too_long_for_one_page_is_refused() -> None:
    """The plan of aftercare stays on one A4; the refusal says how much is over."""
    with pytest.raises(Refused) as refused:
        drawn("nazorgplan", hoofd="Een regel.\n" * 60)
    assert (Reason.DOES_NOT_FIT_ONE_PAGE, "dit blad: ", " te lang") == (
        refused.value.reason,
        refused.value.where[:10],
        refused.value.where[-8:],
    )


@pytest.mark.parametrize(("ernst", "printed"), [("E1", False), ("E3", True), ("E4", True)])
def test_a_list_for_home_knows_how_serious_it_is(ernst: str, *, printed: bool) -> None:
    """What is only for a serious threat does not frighten in a lighter zaak."""
    found = full_beeld(zaak=zaak(incidenten=(incident(ernst=Code(f"ernst:{ernst}")),)))
    assert printed is ("Bij een ernstige dreiging" in text_of(drawn("veilig-thuis", found)))


def test_a_home_is_looked_at_again_sooner_when_it_is_more_serious() -> None:
    """The day of the next look follows the ernst, a week at the most serious one."""
    found = full_beeld(zaak=zaak(incidenten=(incident(ernst=Code("ernst:E4")),)))
    assert "Loop dit blad weer na op 4 december 2026" in text_of(drawn("veilig-thuis", found))


def test_the_head_of_a_page_holds_no_name() -> None:
    """A page that lies on a desk says for whom it is, and nothing about people."""
    for name in NAMES:
        for page in page_texts(drawn(name)):
            assert page.startswith(("Vertrouwelijk", "Gemeente Oefenrode"))


def test_a_practice_paper_says_so() -> None:
    """Whoever finds a paper of the practice vault sees that all is invented."""
    known = stof()
    practice = Organisatie(Gemeente("Oefenrode", oefening=True))
    sjabloon = INHOUD.sjabloon("klacht")
    pdf = render_sjabloon(
        sjabloon, Stof(INHOUD, practice, (), known.pagina), {}, printed_on=PRINTED_ON
    )
    assert "oefening, alles is verzonnen" in text_of(pdf)


def test_strange_words_are_drawn_or_told_by_number() -> None:
    """Markup is text, an emoji is drawn, and a sign without a letterform has its number."""
    text = text_of(drawn("waarschuwing", feit="Hij schreef <b>&amp;</b> en شكر."))
    assert (True, True) == ("<b>&amp;</b>" in text, "[U+0634" in text)


def test_a_letter_bears_the_logo_that_was_chosen() -> None:
    """The logo stands beside the sender and is heard; a letter without one has no picture."""
    sjabloon, known = INHOUD.sjabloon("normbrief"), stof()
    office = replace(known.organisatie, logo=read_logo(picture()))
    pdf = render_sjabloon(
        sjabloon, replace(known, organisatie=office), words(sjabloon), printed_on=PRINTED_ON
    )
    figure = ("Figure", "Logo van de gemeente Oefenrode")
    assert (True, False, []) == (
        figure in tags(pdf),
        figure in tags(drawn("normbrief")),
        broken_promises(pdf),
    )

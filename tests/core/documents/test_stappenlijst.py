from tests.builders import NOW, beeld, dossier, said, toestemming
from tests.core.documents.reading import text_of
from tests.core.documents.zaken import PRINTED_ON, content, pagina
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.notities import Notities
from vertrouwenspersoon.documents.stappenlijst import Stappenlijst
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.zaak import Antwoord

BLAD = Blad("Proef", "Boven", "Onder")


def told(page: ZaakPagina, stap_id: str) -> str:
    """The text of one step."""
    sheet, story = new_story(BLAD)
    lijst = Stappenlijst(story, content(), Notities(page.beeld.dossier.notities), PRINTED_ON)
    lijst.tell(page.stap(stap_id))
    return text_of(draw_blad(sheet, story, BLAD))


def test_taak_that_waits_for_an_answer_is_told_apart() -> None:
    """What may be needed stands under its own heading, with the question that decides."""
    text = told(pagina(beeld()), "stap-5")
    _, _, possible = text.partition("Misschien nodig: nog niet alles is bekend")
    assert "Vraag de beelden op." in possible
    assert "Nog te vragen: Is er sprake van camera?" in possible


def test_taak_that_no_longer_applies_keeps_its_history() -> None:
    """What was done before an answer changed is still told."""
    changed = beeld(
        standen=(said("AA02", Stand.GEDAAN),),
        antwoorden=(Antwoord("camera", ja=False, op=NOW),),
    )
    text = told(pagina(changed), "stap-5")
    _, _, before = text.partition("Eerder vastgelegd, hoort nu niet meer bij deze zaak")
    assert "Vraag de beelden op." in before
    assert "Gedaan op ma 23 nov 2026" in before


def test_step_without_taken_says_so() -> None:
    """A step in which nothing is to be done is not silently empty."""
    page = pagina(beeld())
    empty = type(page.stappen[0])(page.stappen[0].stap, (), (), (), ())
    sheet, story = new_story(BLAD)
    Stappenlijst(story, content(), Notities(()), PRINTED_ON).tell(empty)
    assert "Voor deze zaak is hier nu niets te doen." in text_of(draw_blad(sheet, story, BLAD))


def test_consent_given_takes_away_the_waiting() -> None:
    """A taak that shares something waits only until the melder said yes."""
    agreed = beeld(dossier=dossier(toestemmingen=(toestemming("politie", Besluit.GEGEVEN),)))
    assert "Wacht op toestemming" in told(pagina(beeld()), "stap-2")
    assert "Wacht op toestemming" not in told(pagina(agreed), "stap-2")

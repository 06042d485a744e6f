"""Doorgeefformulier: only the fields the melder ticked, for one ontvanger (chapter E2)."""

from datetime import datetime

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.letters import legible
from vertrouwenspersoon.documents.secties import foot_words, practice_words
from vertrouwenspersoon.documents.story import STRONG
from vertrouwenspersoon.domain.doorgeefformulier import Veld
from vertrouwenspersoon.domain.organisatie import Gemeente

_WARNING = (
    "De melder koos zelf welke gegevens op dit formulier staan. Geef ze niet verder door zonder "
    "het de melder te vragen."
)


def render_doorgeefformulier(
    code: str,
    ontvanger: str,
    velden: tuple[Veld, ...],
    gemeente: Gemeente,
    *,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """The ticked fields as PDF on A4, for the ontvanger with this label. `printed_on` is aware.

    `controle` is the code by which the print is known again.
    """
    blad = Blad(
        "Doorgeefformulier",
        f"Met toestemming van de melder{practice_words(gemeente)}",
        foot_words(code, printed_on),
        controle,
    )
    sheet, story = new_story(blad)
    story.heading(1, f"Doorgeefformulier {code}")
    story.text(f"Voor: {ontvanger}. Van: de vertrouwenspersoon.", STRONG, gap=0.0)
    story.facts(tuple((v.label, legible(v.waarde.reveal())) for v in velden if v.id != "verhaal"))
    for veld in velden:
        if veld.id == "verhaal":
            story.heading(2, veld.label)
            story.text(legible(veld.waarde.reveal()))
    story.notice("Ga er zorgvuldig mee om", _WARNING)
    return draw_blad(sheet, story, blad)

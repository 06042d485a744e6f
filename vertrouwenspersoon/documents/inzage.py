"""Inzage: what is held on one person, on paper for that person; others are not in it."""

from datetime import datetime
from itertools import groupby

from vertrouwenspersoon.documents.bewijslijst import typed
from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.secties import practice_words
from vertrouwenspersoon.documents.speech import moment, short_date
from vertrouwenspersoon.documents.story import BODY, QUIET, SMALL, STRONG, Story
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inzage import Vondst
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import VONDSTSOORT, counted
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

_WHY = (
    "Waarom deze gegevens bewaard worden: om mensen op te vangen en te begeleiden na agressie, "
    "bedreiging of ander ongewenst gedrag, en om zulke meldingen te registreren."
)
_RIGHTS = (
    "U kunt vragen om gegevens te verbeteren of te wissen, en u kunt bezwaar maken (AVG, artikel "
    "16, 17 en 21). Bent u het niet eens met dit antwoord, dan kunt u een klacht indienen bij de "
    "Autoriteit Persoonsgegevens."
)
_OTHERS = (
    "Wat over anderen gaat, is zo veel mogelijk weggelaten: ook zij hebben recht op bescherming "
    "(AVG, artikel 15, lid 4). Staat er [een ander], dan stond daar een naam."
)


def render_inzage(
    naam: Confidential,
    delen: tuple[Vondst, ...],
    eigen: tuple[Zaakbeeld, ...],
    lijsten: Codelijsten,
    gemeente: Gemeente,
    *,
    left_out: int,
    printed_on: datetime,
    controle: str = "",
) -> bytes:
    """The parts that go along, zaak by zaak, as PDF on A4.

    `eigen` are the zaken that are about what happened to this person: of those it says who got
    something and until when they are kept. `left_out` is how many parts do not go along.
    """
    top = f"Vertrouwelijk – voor de persoon zelf{practice_words(gemeente)}"
    blad = Blad("Inzage in uw gegevens", top, f"Afgedrukt op {moment(printed_on)}.", controle)
    sheet, story = new_story(blad)
    story.heading(1, "Inzage in uw gegevens")
    story.text(f"Voor: {typed(naam)}", STRONG, gap=0.0)
    story.text(f"Dit bewaart de vertrouwenspersoon van de gemeente {gemeente.naam} over u.", QUIET)
    beeld_of = {beeld.zaak.code: beeld for beeld in eigen}
    for code, found in groupby(delen, key=lambda deel: deel.code):
        story.heading(2, f"Zaak {code}")
        for deel in found:
            story.text(f"{VONDSTSOORT[deel.soort]}: {typed(deel.tekst)}", BODY, gap=5.0)
        if code in beeld_of:
            _tell_own(story, beeld_of[code], lijsten)
    story.heading(2, "Wat u hierbij moet weten")
    story.text(_WHY)
    story.text(_OTHERS)
    if left_out:
        words = counted(left_out, "deel is", "delen zijn")
        story.text(f"{words} na een afweging weggelaten.")
    story.text(_RIGHTS)
    story.text("Dit is geen juridisch advies.", SMALL, gap=10.0)
    return draw_blad(sheet, story, blad)


def _tell_own(story: Story, beeld: Zaakbeeld, lijsten: Codelijsten) -> None:
    """Who got something (AVG 15 lid 1 c), and until when it is kept (lid 1 d)."""
    told = dict.fromkeys(lijsten.label(line.ontvanger) for line in beeld.dossier.doorgiften)
    story.text(f"Doorgegeven aan: {', '.join(told) or 'niemand'}.", QUIET, gap=5.0)
    until = beeld.zaak.vernietigen_op
    kept = "tot na het sluiten van de zaak" if until is None else f"tot {short_date(until)}"
    story.text(f"Bewaard {kept}.", QUIET)

"""The manual as PDF, to be read on paper beside the computer."""

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.domain.handleiding import Handleidingblad

_NAME = "Handleiding Vertrouwenspersoon"


def render_handleiding(bladen: tuple[Handleidingblad, ...], version: str) -> bytes:
    """All pages after each other, each with its heading; holds nothing of any vault."""
    blad = Blad(_NAME, _NAME, f"Versie {version} van het programma.")
    sheet, story = new_story(blad)
    story.heading(1, _NAME)
    story.text("Dit programma geeft geen juridisch advies. Twijfelt u? Vraag het uw jurist.")
    for one in bladen:
        story.heading(2, one.titel)
        for part in one.tekst.strip().split("\n\n"):
            story.text(part, gap=5.0)
    return draw_blad(sheet, story, blad)

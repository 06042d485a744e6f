"""Herstelblad: the one sheet of paper that opens a vault whose passphrase was forgotten."""

from datetime import datetime

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.paper import INK
from vertrouwenspersoon.documents.story import QUIET
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import long_date

_CODE = Style(Face.SEMIBOLD, 15, 24, INK)
_STEPS = (
    "1. Open het programma en kies uw kluis.",
    "2. Typ deze code, alle zes de regels, op de plek waar de wachtzin gevraagd wordt.",
    "3. Streepjes en hoofdletters maken niet uit. Bij een fout noemt het programma de regel.",
)
_WITHOUT = (
    "De kluis is een gewoon SQLCipher 4-bestand. De code is de sleutel en het zout samen: per "
    "regel acht bytes en daarna twee bytes controle (CRC-16, CCITT; begin is het regelnummer), in "
    "Crockford base32. De 48 bytes geeft u als 96 hexadecimale cijfers op: PRAGMA key = \"x'…'\"."
)


def render_herstelblad(lines: tuple[str, ...], kluis_id: str, *, made_on: datetime) -> bytes:
    """The sheet as PDF: the code in numbered lines, and what to do with it. It names nobody.

    `kluis_id` tells two sheets apart. Whoever has the sheet and the file can read everything.
    """
    day = long_date(day_of(made_on))
    blad = Blad("Herstelblad", "Herstelblad – geheim", f"Gemaakt op {day}. Kluis {kluis_id}.")
    sheet, story = new_story(blad)
    story.heading(1, "Herstelblad")
    story.text("Met deze code opent u de kluis als u de wachtzin niet meer weet.")
    story.notice(
        "Bewaar dit blad in een kluis of brandkast, niet bij de laptop.",
        "Wie dit blad heeft én het bestand, kan alles lezen. Maak er geen foto of scan van.",
    )
    story.heading(2, "De code")
    for number, line in enumerate(lines, 1):
        story.text(f"{number}.  {line.replace('-', '  ')}", _CODE, gap=6.0)
    story.heading(2, "Zo gebruikt u hem")
    for step in _STEPS:
        story.text(step)
    story.text("Als u een nieuwe kluis maakt, hoort daar een nieuw blad bij.", gap=8.0)
    story.heading(2, "Zonder dit programma")
    story.text(_WITHOUT, QUIET)
    return draw_blad(sheet, story, blad)

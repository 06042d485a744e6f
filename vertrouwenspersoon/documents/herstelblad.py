"""Herstelblad: the one sheet of paper that opens a vault whose passphrase was forgotten."""

from datetime import datetime

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.paper import INK
from vertrouwenspersoon.documents.qr import qr_drawing
from vertrouwenspersoon.documents.story import QUIET
from vertrouwenspersoon.domain.herstelcode import Herstelcode
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import long_date

_CODE = Style(Face.SEMIBOLD, 15, 23, INK)
_TYPED = Style(Face.MEDIUM, 9.5, 13.5, INK, ragged=1.0)
_SIZE = 138.0
_HALF = 48
_SQUARE = "Dezelfde code als QR-code"
_STEPS = (
    "1. Open het programma. Op een nieuwe computer: kies Ik heb al een kluis of een back-up.",
    "2. Typ deze code, alle zes de regels, op de plek waar de wachtzin gevraagd wordt.",
    "3. Streepjes en hoofdletters maken niet uit. Bij een fout noemt het programma de regel.",
    "4. Het vierkant is dezelfde code, voor een scanner aan de computer. Gebruik geen telefoon.",
)
_UNKNOWN_PLACE = "Schrijf hier met de pen waar het bestand staat: ………………………………………………………"
_WITHOUT = (
    "De kluis is een SQLCipher 4-bestand. Elke SQLCipher vanaf versie 4 opent het, ook op een "
    "andere computer. Versie 3.4.1, die bij Debian 12 hoort, kan dat niet. Open een kopie van "
    "het bestand met de opdracht sqlcipher en typ dan deze twee opdrachten. De eerste loopt over "
    "twee regels: typ haar achter elkaar, zonder spatie tussen de cijfers."
)
_AFTER = "Staat daar de naam van uw gemeente, dan is de kluis open. Met .dump ziet u alles."
READ = "SELECT naam FROM gemeente;"
"""The second line for another program: something that every vault holds."""


def render_herstelblad(
    code: Herstelcode, kluis_id: str, *, place: str = "", made_on: datetime
) -> bytes:
    """The sheet as PDF: the code in numbered lines and as QR, and what to do. It names nobody.

    `place` is where the file is, when that tells no name; else it is left for a pen. `kluis_id`
    tells two sheets apart. Whoever has the sheet and the file can read everything.
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
    lines = tuple(f"{n}.  {line.replace('-', '  ')}" for n, line in enumerate(code.lines, 1))
    story.lines_beside(lines, _CODE, qr_drawing(" ".join(code.lines), _SIZE, _SQUARE))
    story.heading(2, "Waar staat de kluis?")
    story.text(f"In uw persoonlijke map: {place}" if place else _UNKNOWN_PLACE)
    story.text("De naam van het bestand eindigt op .zkv. Elke kopie ervan gaat open met dit blad.")
    story.heading(2, "Zo gebruikt u de code")
    for step in _STEPS:
        story.text(step)
    story.text("Bij een nieuwe kluis of een nieuwe wachtzin hoort een nieuw blad.", gap=8.0)
    story.heading(2, "Zonder dit programma")
    story.text(_WITHOUT, QUIET)
    story.text(f"PRAGMA key = \"x'{code.raw[:_HALF]}", _TYPED, gap=6.0)
    story.text(f"{code.raw[_HALF:]}'\";", _TYPED, gap=0.0)
    story.text(READ, _TYPED)
    story.text(_AFTER, QUIET)
    return draw_blad(sheet, story, blad)

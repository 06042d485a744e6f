"""A written piece as PDF: what IT and privacy officers read before they say yes."""

from vertrouwenspersoon.documents.bladen import Blad, draw_blad, new_story
from vertrouwenspersoon.documents.feiten import Tabel
from vertrouwenspersoon.documents.story import Story
from vertrouwenspersoon.domain.stuk import Alinea, Blok, Kop, Punt, Raster, Stuk

_LEAST_SHARE = 0.12


def render_stuk(stuk: Stuk, version: str) -> bytes:
    """The piece on as many pages as it needs; holds nothing of any vault."""
    blad = Blad(stuk.titel, stuk.titel, f"Vertrouwenspersoon, versie {version}.")
    sheet, story = new_story(blad)
    for blok in stuk.blokken:
        _tell(story, blok)
    return draw_blad(sheet, story, blad)


def _tell(story: Story, blok: Blok) -> None:
    if isinstance(blok, Kop):
        story.heading(blok.niveau, blok.tekst)
    elif isinstance(blok, Alinea):
        story.text(blok.tekst, gap=5.0)
    elif isinstance(blok, Punt):
        story.text(f"{blok.merk} {blok.tekst}", gap=2.5)
    else:
        story.table(Tabel("", blok.koppen, shares(blok), blok.regels))


def shares(raster: Raster) -> tuple[float, ...]:
    """How the columns share the width: by their longest text, none too narrow to read."""
    rows = (raster.koppen, *raster.regels)
    longest = [max(len(row[column]) for row in rows) ** 0.5 for column in range(len(rows[0]))]
    whole = sum(longest) or 1.0
    wanted = [max(each / whole, _LEAST_SHARE) for each in longest]
    return tuple(each / sum(wanted) for each in wanted)

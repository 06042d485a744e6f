"""Handleiding: what a person can do with this program, page by page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Handleidingblad:
    """One task or one warning.

    `schermen` are the places it explains ("vandaag", or a part of a page: "zaak/bewijs").
    Paragraphs of `tekst` are separated by an empty line.
    """

    id: str
    titel: str
    schermen: tuple[str, ...]
    tekst: str


def find_blad(bladen: tuple[Handleidingblad, ...], scherm: str) -> Handleidingblad:
    """The page that explains a place; for a part without one that of its page, else the first."""
    whole = scherm.partition("/")[0]
    for wanted in (scherm, whole):
        for blad in bladen:
            if wanted in blad.schermen:
                return blad
    return bladen[0]

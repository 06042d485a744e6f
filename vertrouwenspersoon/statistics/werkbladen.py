"""Werkbladen: the sheets of the spreadsheet files, as names and rows of texts and numbers."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.jaarcijfers import Cijfertabel, Jaarcijfers
from vertrouwenspersoon.domain.waarborg import BELOFTEN, GEEN_BELOFTE

Vakje = str | int
"""A cell: a text, or a number. Never a formula."""


@dataclass(frozen=True, slots=True)
class Werkblad:
    """One sheet; its first row is its title, and `kop` is the row (from 0) with the heads."""

    naam: str
    rijen: tuple[tuple[Vakje, ...], ...]
    kop: int | None = None


def make_werkbladen(cijfers: Jaarcijfers, gemeente: str) -> tuple[Werkblad, ...]:
    """A sheet that explains, and a sheet for each released table."""
    return (_explaining(cijfers, gemeente), *(_table(tabel) for tabel in cijfers.tabellen))


def _explaining(cijfers: Jaarcijfers, gemeente: str) -> Werkblad:
    total = () if cijfers.totaal is None else (("Alle meldingen", cijfers.totaal),)
    rijen: tuple[tuple[Vakje, ...], ...] = (
        (f"Jaarcijfers {cijfers.jaar}",),
        ("Gemeente", gemeente),
        *total,
        ("Toelichting", cijfers.toelichting),
        ("Drempel in personen", cijfers.drempel),
        ("Methode", cijfers.methode),
        ("Versie van het plan", cijfers.plan),
        ("Versie van de inhoud", cijfers.inhoud),
        *(("Dit beloven wij", text) for text in BELOFTEN),
        *(("Dit beloven wij niet", text) for text in GEEN_BELOFTE),
    )
    return Werkblad("Uitleg", rijen)


def _table(tabel: Cijfertabel) -> Werkblad:
    cells = tuple((c.code, c.label, _number(c.aantal, c.tekst)) for c in tabel.cijfers)
    rijen: tuple[tuple[Vakje, ...], ...] = (
        (tabel.titel,),
        ("Code", "Categorie", "Aantal"),
        *cells,
        ("totaal", "Totaal", tabel.totaal),
    )
    return Werkblad(tabel.id, rijen, kop=1)


def _number(aantal: int | None, tekst: str) -> Vakje:
    return tekst if aantal is None else aantal

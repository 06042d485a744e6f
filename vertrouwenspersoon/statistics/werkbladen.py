"""Werkbladen: the sheets of the spreadsheet files, as names and rows of texts and numbers."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.jaarcijfers import PUNT, Cijfertabel, Jaarcijfers, Mensen
from vertrouwenspersoon.domain.waarborg import BELOFTEN, GEEN_BELOFTE, WAARBORG_LETTERLIJK

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
        *_people(cijfers.mensen),
        ("Toelichting", cijfers.toelichting),
        ("Drempel in personen", cijfers.drempel),
        ("Methode", cijfers.methode),
        ("Versie van het plan", cijfers.plan),
        ("Versie van de inhoud", cijfers.inhoud),
        *(("Dit beloven wij", text) for text in BELOFTEN),
        *(("Dit beloven wij niet", text) for text in GEEN_BELOFTE),
        ("Woord voor woord, in het Engels", WAARBORG_LETTERLIJK),
    )
    return Werkblad("Uitleg", rijen)


def _people(mensen: Mensen | None) -> tuple[tuple[Vakje, ...], ...]:
    if mensen is None:
        return ()
    rounded = f"afgerond op {mensen.basis}"
    return (
        (f"Mensen die het meemaakten, {rounded}", _number(mensen.slachtoffers, PUNT)),
        (f"Mensen die het meldden, {rounded}", _number(mensen.melders, PUNT)),
    )


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

"""Open data: one row per number as plain CSV, and the `datapackage.json` that describes it.

A province or ministry can stack the CSV files of hundreds of municipalities without knowing this
program: every row says by itself which municipality, year, table, level, plan, threshold and
method it belongs to. Form: Data Package of Frictionless Data (https://specs.frictionlessdata.io).
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping

from vertrouwenspersoon.domain.jaarcijfers import PUNT, Cijfertabel, Jaarcijfers, Mensen
from vertrouwenspersoon.domain.waarborg import BELOFTEN, GEEN_BELOFTE, WAARBORG_LETTERLIJK

TOTAALTABEL = "T0-totaal"
PAKKET = "datapackage.json"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

VELDEN = (
    ("gemeente", "string", "Naam van de gemeente"),
    ("jaar", "integer", "Jaar waarin het incident gebeurde"),
    ("tabel", "string", "Kenmerk van de tabel"),
    ("titel", "string", "Titel van de tabel"),
    ("indeling", "string", "De indeling van de tabel: welke eigenschap, hoe fijn"),
    ("code", "string", "De waarde binnen de indeling"),
    ("categorie", "string", "De waarde in woorden"),
    ("hoort_bij", "string", "De code van de grotere groep waar deze waarde in valt"),
    ("eenheid", "string", "Wat er geteld is"),
    ("aantal", "integer", f"Het getal; {PUNT} is een getal dat niet getoond wordt"),
    ("drempel_personen", "integer", "Zoveel mensen zitten er ten minste achter elk getal"),
    ("plan", "integer", "Versie van het plan met tabellen"),
    ("methode", "string", "Naam en versie van de manier van beschermen"),
)
"""Name, type and meaning of each column."""
SLEUTEL = ("gemeente", "jaar", "tabel", "code")
"""Together these name one number, also among hundreds of municipalities."""

Groepen = Mapping[str, str]
"""Code to the code of the larger group it falls in: a public fact from the code lists."""


def make_open_csv(cijfers: Jaarcijfers, gemeente: str, groepen: Groepen) -> bytes:
    """The rows as UTF-8 with commas; in a small year one row, whose number is not shown."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(name for name, _, _ in VELDEN)
    for row in _rows(cijfers, gemeente, groepen):
        writer.writerow(harmless(field) for field in row)
    return text.getvalue().encode()


def harmless(field: str) -> str:
    """The field, with a quote before what a spreadsheet would take for a formula."""
    return f"'{field}" if field.startswith(_FORMULA) else field


def _rows(cijfers: Jaarcijfers, gemeente: str, groepen: Groepen) -> Iterator[tuple[str, ...]]:
    year = (gemeente, str(cijfers.jaar))
    rule = (str(cijfers.drempel), str(cijfers.plan), cijfers.methode)
    total = PUNT if cijfers.totaal is None else str(cijfers.totaal)
    named = (TOTAALTABEL, "Alle meldingen", "alles", "totaal", "Totaal", "")
    yield (*year, *named, "meldingen", total, *rule)
    yield from ((*year, *row, *rule) for row in _people(cijfers.mensen))
    for tabel in cijfers.tabellen:
        for cell in _cells(tabel, groepen):
            yield (*year, *cell, *rule)


def _people(mensen: Mensen | None) -> Iterator[tuple[str, ...]]:
    """The people, with what they are rounded to as their unit: never to be added as if exact."""
    if mensen is None:
        return
    for what, number in (("slachtoffers", mensen.slachtoffers), ("melders", mensen.melders)):
        text = PUNT if number is None else str(number)
        unit = f"{what}, afgerond op {mensen.basis}"
        yield f"T0-{what}", "Mensen", "mensen", what, what.capitalize(), "", unit, text


def _cells(tabel: Cijfertabel, groepen: Groepen) -> Iterator[tuple[str, ...]]:
    for cijfer in tabel.cijfers:
        group = groepen.get(cijfer.code, "")
        named = (tabel.id, tabel.titel, tabel.indeling, cijfer.code, cijfer.label, group)
        yield (*named, "meldingen", cijfer.tekst)


def make_datapackage(cijfers: Jaarcijfers, gemeente: str, groepen: Groepen, path: str) -> bytes:
    """The description of the CSV file at `path`: its columns, the rule, and what it promises."""
    shown = {cijfer.code for tabel in cijfers.tabellen for cijfer in tabel.cijfers}
    content = {
        "profile": "tabular-data-package",
        "name": cijfers.stam,
        "title": f"Meldingen van agressie en geweld in {cijfers.jaar}, gemeente {gemeente}",
        "description": cijfers.toelichting,
        "resources": [_resource(cijfers, path)],
        "teken": PUNT,
        "drempel_personen": cijfers.drempel,
        "methode": cijfers.methode,
        "plan": cijfers.plan,
        "inhoud": cijfers.inhoud,
        "hierarchie": {code: group for code, group in groepen.items() if code in shown},
        "belofte": list(BELOFTEN),
        "geen_belofte": list(GEEN_BELOFTE),
        "guarantee": WAARBORG_LETTERLIJK,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(cijfers: Jaarcijfers, path: str) -> dict[str, object]:
    fields = [
        {"name": name, "type": type_, "description": meaning} for name, type_, meaning in VELDEN
    ]
    return {
        "profile": "tabular-data-resource",
        "name": cijfers.stam,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [PUNT], "primaryKey": list(SLEUTEL)},
    }

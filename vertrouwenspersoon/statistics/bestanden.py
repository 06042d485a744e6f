"""The files of the annual export: CSV and JSON text, made from protected tables and nothing else.

No reason, no raw count and no moment of making goes in: equal input gives equal bytes, and the
file says only what every reader may know (attacks A21, A22, A25).
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass

from vertrouwenspersoon.domain.jaarcijfers import Mensen, stem
from vertrouwenspersoon.statistics.plan import (
    GEMIDDELD_PER_CEL,
    JAAR_MINIMUM,
    KLEINE_GROEP,
    PLAN_VERSIE,
)
from vertrouwenspersoon.statistics.protect import INGEWIJDEN, BeschermdeCel, BeschermdeTabel

SCHEMA_VERSIE = 1
PUNT = "·"
TOELICHTING = (
    "Getallen met een punt tonen we niet, om mensen te beschermen. "
    "Een punt kan ook nul zijn, of een groot getal."
)
"""The note under every export, word for word (disclosure design, section 8)."""
KLEIN_JAAR = (
    "Er zijn dit jaar minder dan 10 meldingen, of er zitten minder dan 10 mensen achter. "
    "Meer zeggen we niet."
)
"""The whole content of a small year: true for no melding, for nine, and for forty about one."""
KOLOMMEN = ("jaar", "tabel", "titel", "code", "categorie", "aantal")
TOTAAL = "totaal"
_METHODE = "weglaten-1"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Bestanden = tuple[tuple[str, bytes], ...]
"""File name and content, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Kop:
    """What stands above the tables: public facts. `totaal` is None in a small year."""

    jaar: int
    drempel: int
    inhoud_versie: int
    totaal: int | None
    stand: int = 1
    mensen: Mensen | None = None


def is_figures(name: str) -> bool:
    """Whether this is the name of the JSON file with the figures of a year."""
    return name.startswith("jaarcijfers-") and name.endswith(".json")


def make_bestanden(kop: Kop, tabellen: tuple[BeschermdeTabel, ...]) -> Bestanden:
    """The files `jaarcijfers-JAAR.csv` and `.json`, saying the same."""
    name = stem(kop.jaar, kop.stand)
    return (
        (f"{name}.csv", _as_csv(kop, tabellen)),
        (f"{name}.json", _as_json(kop, tabellen)),
    )


def cell_text(cel: BeschermdeCel) -> str:
    """What stands in the place of a number: the number, or the one symbol for every hidden one."""
    return _number(cel.aantal)


def _note(kop: Kop) -> str:
    return KLEIN_JAAR if kop.totaal is None else TOELICHTING


def _as_csv(kop: Kop, tabellen: tuple[BeschermdeTabel, ...]) -> bytes:
    """Semicolons, CRLF and a byte order mark: what a Dutch spreadsheet opens without questions."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (*_head_rows(kop), *_table_rows(kop, tabellen)):
        padded = (*row, *[""] * (len(KOLOMMEN) - len(row)))
        writer.writerow([_harmless(field) for field in padded])
    return text.getvalue().encode("utf-8-sig")


def _head_rows(kop: Kop) -> tuple[tuple[str, ...], ...]:
    return (
        ("Jaarcijfers", str(kop.jaar)),
        *((("Stand", str(kop.stand)),) if kop.stand > 1 else ()),
        ("Toelichting", _note(kop)),
        ("Drempel in personen", str(kop.drempel)),
        ("Methode", _METHODE),
        ("Versie van het plan", str(PLAN_VERSIE)),
        ("Versie van het bestand", str(SCHEMA_VERSIE)),
        ("Versie van de inhoud", str(kop.inhoud_versie)),
        *_people_rows(kop.mensen),
        (),
    )


def _people_rows(mensen: Mensen | None) -> tuple[tuple[str, str], ...]:
    """The people behind the meldingen; what they are rounded to stands in the name."""
    if mensen is None:
        return ()
    rounded = f"afgerond op {mensen.basis}"
    return (
        (f"Mensen die het meemaakten, {rounded}", _number(mensen.slachtoffers)),
        (f"Mensen die het meldden, {rounded}", _number(mensen.melders)),
    )


def _number(aantal: int | None) -> str:
    return PUNT if aantal is None else str(aantal)


def _table_rows(kop: Kop, tabellen: tuple[BeschermdeTabel, ...]) -> Iterator[tuple[str, ...]]:
    """One row per number; nothing at all in a small year."""
    if kop.totaal is None:
        return
    jaar, totaal = str(kop.jaar), str(kop.totaal)
    yield KOLOMMEN
    yield (jaar, "T0-totaal", "Alle meldingen", TOTAAL, "Totaal", totaal)
    for tabel in (tabel for tabel in tabellen if tabel.getoond):
        for cel in tabel.cellen:
            row = cel.categorie
            yield (jaar, tabel.id, tabel.titel, row.code, row.label, cell_text(cel))
        yield (jaar, tabel.id, tabel.titel, TOTAAL, "Totaal", totaal)


def _harmless(field: str) -> str:
    """The field, with a quote before what a spreadsheet would take for a formula."""
    return f"'{field}" if field.startswith(_FORMULA) else field


def _as_json(kop: Kop, tabellen: tuple[BeschermdeTabel, ...]) -> bytes:
    content: dict[str, object] = {
        "schema": SCHEMA_VERSIE,
        "inhoud": kop.inhoud_versie,
        "jaar": kop.jaar,
        **({"stand": kop.stand} if kop.stand > 1 else {}),
        "toelichting": _note(kop),
    }
    if kop.totaal is not None:
        content |= {
            "teken": PUNT,
            "totaal": kop.totaal,
            "tabellen": [_table_object(tabel) for tabel in tabellen if tabel.getoond],
        }
    if kop.mensen is not None:
        content["mensen"] = _people(kop.mensen)
    content |= {"methode": _method(kop), "plan": _plan(tabellen)}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _people(mensen: Mensen) -> dict[str, object]:
    return {
        "afgerond_op": mensen.basis,
        "slachtoffers": PUNT if mensen.slachtoffers is None else mensen.slachtoffers,
        "melders": PUNT if mensen.melders is None else mensen.melders,
    }


def _table_object(tabel: BeschermdeTabel) -> dict[str, object]:
    return {
        "tabel": tabel.id,
        "titel": tabel.titel,
        "indeling": tabel.indeling,
        "totaal": tabel.totaal,
        "cellen": [
            {
                "code": cel.categorie.code,
                "categorie": cel.categorie.label,
                "aantal": PUNT if cel.aantal is None else cel.aantal,
            }
            for cel in tabel.cellen
        ],
    }


def _method(kop: Kop) -> dict[str, object]:
    """The rule as a reader may know it: everything but the secret order (Kerckhoffs)."""
    return {
        "naam": _METHODE,
        "drempel_personen": kop.drempel,
        "ingewijden": INGEWIJDEN,
        "jaar_minimum_personen": JAAR_MINIMUM,
        "gemiddeld_per_cel": GEMIDDELD_PER_CEL,
        "kleine_groep_medewerkers": KLEINE_GROEP,
        "nul_en_klein_zien_er_gelijk_uit": True,
        "keuze_van_extra_punten": "geheim",
    }


def _plan(tabellen: tuple[BeschermdeTabel, ...]) -> dict[str, object]:
    """The tables this year's total leaves room for, shown or not."""
    tables = [{"tabel": t.id, "indeling": t.indeling, "getoond": t.getoond} for t in tabellen]
    return {"versie": PLAN_VERSIE, "tabellen": tables}

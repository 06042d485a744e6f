"""Tussenstand: rounded figures of a year that is not over, once, in files that say so.

The numbers are rounded to the threshold (`afronden`), drawn once and kept in the ledger. What a
reader can learn is checked on the file itself: for every number that may be small, for the
outsider and for whoever knows one own zaak, two whole tables fit the file, one with 0 others in it
and one with at least the threshold (an insider: one less).
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass

from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel
from vertrouwenspersoon.domain.organisatie import Sterkte
from vertrouwenspersoon.statistics.afronden import (
    Getallen,
    draw_by,
    neighbours,
    round_to,
    round_total,
)
from vertrouwenspersoon.statistics.bestanden import KLEIN_JAAR, Bestanden
from vertrouwenspersoon.statistics.count import Tabel, count_at, enough_persons, pairs_of
from vertrouwenspersoon.statistics.open_data import harmless
from vertrouwenspersoon.statistics.plan import (
    JAAR_MINIMUM,
    KWARTAALTABEL,
    PLAN_VERSIE,
    tabelplannen,
)

AFGEROND = (
    "Tussenstand: alle getallen zijn afgerond op een veelvoud van {basis}. Het echte getal kan "
    "{basis} hoger of lager zijn. Ook een nul kan afgerond zijn. De jaarcijfers komen na 31 "
    "december, en tellen alle meldingen precies."
)
_METHODE = "afronden-1"


@dataclass(frozen=True, slots=True)
class Tussenstand:
    """Rounded figures; `totaal` is None when too few people stand behind the year so far."""

    jaar: int
    basis: int
    toelichting: str
    totaal: int | None
    tabellen: tuple[Cijfertabel, ...]


def make_tussenstand(
    incidents: tuple[CountableIncident, ...],
    jaar: int,
    lijsten: Codelijsten,
    sterktes: tuple[Sterkte, ...],
    *,
    basis: int,
    sleutel: bytes,
) -> Tussenstand:
    """Round the year so far. `basis` is the threshold; equal input gives the same draw.

    No table by quarter, none in which a small group stands, and none without proof.
    """
    if not enough_persons(pairs_of(incidents), JAAR_MINIMUM):
        return Tussenstand(jaar, basis, KLEIN_JAAR, None, ())
    draw = draw_by(sleutel, "tussenstand", str(jaar), "totaal")
    totaal = round_total(len(incidents), basis, max(basis, JAAR_MINIMUM), draw)
    plannen = (p for p in tabelplannen(lijsten, sterktes) if p.id != KWARTAALTABEL)
    levels = ((plan.id, plan.indeling_bij(totaal)) for plan in plannen)
    counted = (count_at(own, level, incidents) for own, level in levels if level)
    rounded = (_rounded(tabel, jaar, totaal, basis, sleutel) for tabel in counted)
    tables = tuple(table for table in rounded if table and is_proven(table, basis))
    return Tussenstand(jaar, basis, AFGEROND.format(basis=basis), totaal, tables)


def _rounded(
    tabel: Tabel, jaar: int, totaal: int, basis: int, sleutel: bytes
) -> Cijfertabel | None:
    """The table with rounded numbers, or None when there is no way to round it safely."""
    if any(cel.categorie.kleine_groep for cel in tabel.cellen):
        return None
    draw = draw_by(sleutel, "tussenstand", str(jaar), tabel.id)
    numbers = round_to(tuple(_options(tabel, basis)), totaal, draw)
    if numbers is None:
        return None
    rows = zip(tabel.cellen, numbers, strict=True)
    cijfers = tuple(Cijfer(cel.categorie.code, cel.categorie.label, number) for cel, number in rows)
    return Cijfertabel(tabel.id, tabel.indeling.titel, tabel.indeling.naam, totaal, cijfers)


def _options(tabel: Tabel, basis: int) -> Iterator[Getallen]:
    """What each number may become: with few people behind it never more than the base (A30)."""
    for cel in tabel.cellen:
        options = neighbours(cel.aantal, basis)
        is_small = not enough_persons(cel.paren, basis)
        yield tuple(one for one in options if one <= basis) if is_small else options


def is_proven(tabel: Cijfertabel, basis: int) -> bool:
    """Whether the printed table keeps both values open for every number that may be small."""
    numbers = tuple(cijfer.aantal or 0 for cijfer in tabel.cijfers)
    readers: tuple[int | None, ...] = (None, *range(len(numbers)))
    return all(
        _fits(numbers, cel, value, eigen, basis)
        for cel, number in enumerate(numbers)
        if number <= basis
        for eigen in readers
        for value in (1 if eigen == cel else 0, basis)
    )


def _fits(numbers: Getallen, cel: int, value: int, eigen: int | None, basis: int) -> bool:
    """Whether a whole table with this value fits the file: build one and look at it."""
    low = [max(0, number - basis) for number in numbers]
    high = [number + basis for number in numbers]
    if eigen is not None:
        low[eigen] = max(1, low[eigen])
    low[cel] = high[cel] = value
    witness, rest = list(low), sum(numbers) - sum(low)
    for place, most in enumerate(high):
        more = min(rest, most - witness[place])
        witness[place] += more
        rest -= more
    near = all(abs(w - n) <= basis for w, n in zip(witness, numbers, strict=True))
    return near and min(witness) >= 0 and sum(witness) == sum(numbers)


def make_tussenbestanden(stand: Tussenstand) -> Bestanden:
    """The files `tussenstand-JAAR.csv` and `.json`, saying the same."""
    name = f"tussenstand-{stand.jaar}"
    return ((f"{name}.csv", _as_csv(stand)), (f"{name}.json", _as_json(stand)))


def is_rounded(name: str) -> bool:
    """Whether this is the name of the JSON file with rounded figures."""
    return name.startswith("tussenstand-") and name.endswith(".json")


def _as_csv(stand: Tussenstand) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in _rows(stand):
        padded = (*row, *[""] * (6 - len(row)))
        writer.writerow([harmless(field) for field in padded])
    return text.getvalue().encode("utf-8-sig")


def _rows(stand: Tussenstand) -> Iterator[tuple[str, ...]]:
    jaar = str(stand.jaar)
    yield "Tussenstand", jaar
    yield "Toelichting", stand.toelichting
    if stand.totaal is None:
        return
    yield "Afgerond op", str(stand.basis)
    yield ()
    yield "jaar", "tabel", "titel", "code", "categorie", "afgerond"
    yield jaar, "T0-totaal", "Alle meldingen", "totaal", "Totaal", str(stand.totaal)
    for tabel in stand.tabellen:
        for cijfer in tabel.cijfers:
            yield jaar, tabel.id, tabel.titel, cijfer.code, cijfer.label, cijfer.tekst


def _as_json(stand: Tussenstand) -> bytes:
    content: dict[str, object] = {
        "soort": "tussenstand",
        "jaar": stand.jaar,
        "toelichting": stand.toelichting,
        "methode": _METHODE,
        "basis": stand.basis,
        "plan": PLAN_VERSIE,
    }
    if stand.totaal is not None:
        tables = [_table_object(tabel) for tabel in stand.tabellen]
        content |= {"totaal_afgerond": stand.totaal, "tabellen": tables}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _table_object(tabel: Cijfertabel) -> dict[str, object]:
    cells = [{"code": c.code, "categorie": c.label, "afgerond": c.aantal} for c in tabel.cijfers]
    return {
        "tabel": tabel.id,
        "titel": tabel.titel,
        "indeling": tabel.indeling,
        "totaal_afgerond": tabel.totaal,
        "cellen": cells,
    }


def read_tussenstand(content: bytes) -> Tussenstand:
    """The figures that stand in `tussenstand-JAAR.json`."""
    found = json.loads(content)
    tables = tuple(
        Cijfertabel(
            table["tabel"],
            table["titel"],
            table["indeling"],
            table["totaal_afgerond"],
            tuple(Cijfer(c["code"], c["categorie"], c["afgerond"]) for c in table["cellen"]),
        )
        for table in found.get("tabellen", ())
    )
    return Tussenstand(
        found["jaar"], found["basis"], found["toelichting"], found.get("totaal_afgerond"), tables
    )

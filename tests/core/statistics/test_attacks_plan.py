"""The attacks of the disclosure design that the fixed plan of one-way tables must rule out."""

import csv
import io
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.core.statistics.gemeente import (
    SLEUTEL,
    Jaar,
    csv_text,
    jaar_van,
    jaarexport,
    lijsten,
    own_persons,
    tabel,
    zaken_met,
)
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.count import Tabel
from vertrouwenspersoon.statistics.plan import Indeling, tabelplannen
from vertrouwenspersoon.statistics.protect import Regel, protect

TOTALS = (10, 12, 20, 25, 30, 40, 80, 200, 10_000)
FINER = {"soortgroep": "soort", "domein": "afdeling", "doelgroep": "rol", "kanaalgroep": "kanaal"}
"""A level and the finer field it is made of: two levels of one field are one system (A18)."""


def printed_levels(total: int) -> list[Indeling]:
    """The levels at which a year of this total is printed."""
    found = (plan.indeling_bij(total) for plan in tabelplannen(lijsten()))
    return [level for level in found if level]


def year(seed: int, zaken: int) -> Jaar:
    """A random year in which nobody was a victim twice."""
    return own_persons(jaar_van(repeatable_chance(seed), zaken, zaken))


def test_a02_no_table_has_rows_and_columns() -> None:
    """A02: each table splits the zaken by one field, so there are no rows and columns to sum."""
    for total in TOTALS:
        for level in printed_levels(total):
            members = [lid for row in level.categorieen for lid in row.leden]
            assert len(set(members)) == len(members)


def test_a18_a_field_is_grouped_in_one_way() -> None:
    """A18: no year prints two groupings of the same codes."""
    for total in TOTALS:
        fields = [FINER.get(level.naam, level.veld) for level in printed_levels(total)]
        assert sorted(set(fields)) == sorted(fields)


def test_a19_a_number_has_one_place_and_both_files_agree() -> None:
    """A19: a table and a code name one number, and the CSV and JSON files say it alike."""
    export = jaarexport(year(3, 120))
    rows = csv.reader(io.StringIO(csv_text(export)), delimiter=";")
    in_csv = [((row[1], row[3]), row[5]) for row in rows if row[0] == "2025"]
    in_json = [
        ((table["tabel"], cell["code"]), str(cell["aantal"]))
        for table in json.loads(export.bestanden[1][1])["tabellen"]
        for cell in table["cellen"]
    ]
    assert len(dict(in_csv)) == len(in_csv)
    assert in_json == [item for item in in_csv if item[0][1] != "totaal"]


def numbers(counted: Tabel, drempel: int) -> list[int | None] | None:
    """What a reader has of a table, or None when it is not printed."""
    (shown,) = protect((counted,), Regel(2025, drempel), SLEUTEL)
    return [cel.aantal for cel in shown.cellen] if shown.getoond else None


def with_empty_group(aantallen: list[int]) -> Tabel:
    """A table whose last row is a group in which nobody works: everybody knows it is 0."""
    counted = tabel(*aantallen, 0)
    *cellen, last = counted.cellen
    closed = replace(last, categorie=replace(last.categorie, kleine_groep=True))
    return replace(counted, cellen=(*cellen, closed))


@given(st.lists(st.integers(0, 25), min_size=2, max_size=7), st.sampled_from((5, 10)))
def test_a31_a_number_known_to_be_zero_is_no_company(aantallen: list[int], drempel: int) -> None:
    """A31: besides a row that can only be 0, a small number is hidden among others that suffice."""
    printed = numbers(with_empty_group(aantallen), drempel)
    hidden = [n for n, shown in zip(aantallen, printed or (), strict=False) if shown is None]
    if any(number < drempel for number in hidden):
        assert len(hidden) >= 2
        assert sum(hidden) - 1 >= drempel


def test_a35_the_wide_threshold_answers_heads_of_department() -> None:
    """A35: a head who knows five of six zaken sees the six at threshold 5, and not at 10."""
    six = tabel(30, 20, 6, 12, 15)
    assert [30, 20, 6, 12, 15] == numbers(six, 5)
    printed = numbers(six, 10)
    assert printed is not None
    assert None is printed[2]


def test_a_code_list_of_one_category_prints_no_split() -> None:
    """When a list has one value only, its table would say the same of everyone and stays out."""
    one = lijsten(kanaal=("FTF",))
    export = jaarexport(zaken_met("kanaal", {"kanaal:FTF": 40}), lijsten=one)
    table = next(t for t in export.tabellen if t.id == "T5-kanaal")
    assert not table.getoond
    assert 40 == export.totaal


def test_ten_thousand_zaken_go_through_whole() -> None:
    """A year of ten thousand zaken leaves with every table, and each adds up to the total."""
    export = jaarexport(year(1, 10_000))
    assert {10_000} == {export.totaal, *(table.totaal for table in export.tabellen)}
    assert [] == [table.id for table in export.tabellen if not table.getoond]


def test_a_renamed_category_changes_the_label_alone() -> None:
    """A value whose name changes between years keeps its code, its number and its dots."""
    jaar = year(3, 80)
    before = jaarexport(jaar)
    flat = lijsten()
    renamed = type(flat)(
        tuple(
            replace(
                lijst, waarde=tuple(replace(w, label=f"{w.label} (nieuw)") for w in lijst.waarde)
            )
            for lijst in flat.lijsten
        )
    )
    after = jaarexport(jaar, lijsten=renamed)
    assert codes_and_numbers(before.bestanden[1][1]) == codes_and_numbers(after.bestanden[1][1])
    assert before.bestanden != after.bestanden


def codes_and_numbers(content: bytes) -> list[tuple[str, str, object]]:
    """Every number of the JSON file with its table and code."""
    return [
        (table["tabel"], cell["code"], cell["aantal"])
        for table in json.loads(content)["tabellen"]
        for cell in table["cellen"]
    ]

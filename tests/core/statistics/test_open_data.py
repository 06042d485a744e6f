import csv
import io
import json
from pathlib import Path

import duckdb
import frictionless
import pytest

from tests.core.documents.jaren import CIJFERS, KLEIN
from tests.core.statistics.gemeente import (
    SLEUTEL,
    jaar_van,
    jaarexport,
    lijsten,
    own_persons,
)
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.jaarcijfers import Jaarcijfers
from vertrouwenspersoon.domain.waarborg import BELOFTEN, GEEN_BELOFTE, WAARBORG_LETTERLIJK
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.open_data import (
    SLEUTEL as PRIMARY_KEY,
)
from vertrouwenspersoon.statistics.open_data import (
    VELDEN,
    harmless,
    make_datapackage,
    make_open_csv,
)
from vertrouwenspersoon.statistics.publicatie import groups_of
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave

GROEPEN = {"soort:VER": "soortgroep:WOORD", "afdeling:FIN": "domein:STAF"}
GEMEENTEN = 342
"""As many as the Netherlands has in 2026."""


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def put(folder: Path, cijfers: Jaarcijfers, gemeente: str) -> Path:
    """The two open files of a municipality, in a folder of its own."""
    folder.mkdir()
    name = f"jaarcijfers-{cijfers.jaar}-open.csv"
    (folder / name).write_bytes(make_open_csv(cijfers, gemeente, GROEPEN))
    package = make_datapackage(cijfers, gemeente, GROEPEN, name)
    (folder / "datapackage.json").write_bytes(package)
    return folder / "datapackage.json"


def test_every_row_says_by_itself_what_it_is() -> None:
    """A row has municipality, year, table, place in the hierarchy, number and the rule."""
    first, second, third, *_ = rows(make_open_csv(CIJFERS, "Oefenrode", GROEPEN))
    assert {
        "gemeente": "Oefenrode",
        "jaar": "2025",
        "tabel": "T0-totaal",
        "titel": "Alle meldingen",
        "indeling": "alles",
        "code": "totaal",
        "categorie": "Totaal",
        "hoort_bij": "",
        "eenheid": "meldingen",
        "aantal": "39",
        "drempel_personen": "5",
        "plan": "1",
        "methode": "weglaten-1",
    } == first
    assert ("soort:VER", "soortgroep:WOORD", "20") == tuple(
        second[name] for name in ("code", "hoort_bij", "aantal")
    )
    assert ("soort:BED", "", "·") == tuple(third[name] for name in ("code", "hoort_bij", "aantal"))


def test_a_small_year_is_one_row_without_a_number() -> None:
    """A small municipality is seen in the stack, and says nothing."""
    (only,) = rows(make_open_csv(KLEIN, "Oefenrode", GROEPEN))
    assert ("T0-totaal", "·") == (only["tabel"], only["aantal"])


def test_a_name_is_never_a_formula() -> None:
    """What a spreadsheet would run gets a quote before it."""
    (first, *_) = rows(make_open_csv(CIJFERS, "=1+1", GROEPEN))
    assert "'=1+1" == first["gemeente"]
    assert ["'+a", "'-a", "'@a", "a=1", "'s-Oord"] == [
        harmless(text) for text in ("+a", "-a", "@a", "a=1", "'s-Oord")
    ]


@pytest.mark.parametrize("cijfers", [CIJFERS, KLEIN], ids=["figures", "small year"])
def test_frictionless_finds_nothing(tmp_path: Path, cijfers: Jaarcijfers) -> None:
    """The public judge accepts the package, its table, types and key."""
    report = frictionless.validate(str(put(tmp_path / "a", cijfers, "Oefenrode")))
    assert (True, []) == (report.valid, report.flatten())


def test_frictionless_sees_what_is_broken(tmp_path: Path) -> None:
    """A row that stands there twice breaks the key, so acceptance means something."""
    package = put(tmp_path / "a", CIJFERS, "Oefenrode")
    path = tmp_path / "a" / "jaarcijfers-2025-open.csv"
    path.write_bytes(path.read_bytes() + path.read_bytes().splitlines(keepends=True)[-1])
    assert ["primary-key"] == [e[0] for e in frictionless.validate(str(package)).flatten(["type"])]


def test_the_package_holds_the_rule_and_the_promise() -> None:
    """Threshold, method, plan, hierarchy of what is printed, and the guarantee word for word."""
    found = json.loads(make_datapackage(CIJFERS, "Oefenrode", GROEPEN, "a.csv"))
    assert (5, "weglaten-1", 1, "·") == tuple(
        found[name] for name in ("drempel_personen", "methode", "plan", "teken")
    )
    assert {"soort:VER": "soortgroep:WOORD"} == found["hierarchie"]
    assert (list(BELOFTEN), list(GEEN_BELOFTE), WAARBORG_LETTERLIJK) == tuple(
        found[name] for name in ("belofte", "geen_belofte", "guarantee")
    )
    schema = found["resources"][0]["schema"]
    assert [name for name, _, _ in VELDEN] == [field["name"] for field in schema["fields"]]
    assert list(PRIMARY_KEY) == schema["primaryKey"]


def manual_sql() -> list[str]:
    """The lines of SQL as Naslag gives them."""
    text = next(t.tekst for t in load_inhoud().teksten if t.id == "jaarcijfers-stapelen")
    return [line for line in text.split("\n\n") if line.startswith(("CREATE", "SELECT"))]


def test_all_municipalities_stack_with_the_three_lines_of_the_manual(tmp_path: Path) -> None:
    """DuckDB reads 342 municipalities at once, and its sums are those of the separate files."""
    shown: dict[tuple[str, str], int] = {}
    dots: dict[tuple[str, str], int] = {}
    groups = groups_of(lijsten())
    for number in range(GEMEENTEN):
        chance = repeatable_chance(number)
        zaken = own_persons(jaar_van(chance, chance.randrange(0, 160), 160))
        export = jaarexport(zaken, sleutel=SLEUTEL + bytes([number % 256]))
        cijfers = read_vrijgave(export.bestanden[1][1])
        folder = tmp_path / str(number)
        folder.mkdir()
        content = make_open_csv(cijfers, f"Gemeente {number}", groups)
        (folder / "jaarcijfers-2025-open.csv").write_bytes(content)
        for row in rows(content):
            key = (row["tabel"], row["code"])
            hidden = row["aantal"] == "·"
            dots[key] = dots.get(key, 0) + hidden
            shown[key] = shown.get(key, 0) + (0 if hidden else int(row["aantal"]))
    create, view, select = manual_sql()
    base = duckdb.connect()
    base.execute(create.replace("'*/", f"'{tmp_path}/*/"))
    base.execute(view)
    found = base.execute(select).fetchall()
    assert {(2025, *key, shown[key] or None, dots[key]) for key in shown} == {
        (jaar, tabel, code, total, hidden) for jaar, tabel, code, total, hidden in found
    }
    (count,) = base.execute("SELECT count(DISTINCT gemeente) FROM cijfers").fetchall()
    assert (GEMEENTEN,) == count


def test_the_manual_holds_the_promise_word_for_word() -> None:
    """Naslag says what the files say, in Dutch and in the words that can be checked."""
    text = next(t.tekst for t in load_inhoud().teksten if t.id == "jaarcijfers")
    said = "\n".join(line for line in text.split("\n") if line)
    assert WAARBORG_LETTERLIJK in said
    assert [] == [one for one in (*BELOFTEN, *GEEN_BELOFTE) if one not in text]

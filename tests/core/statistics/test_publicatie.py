import io
import re
import zipfile

from odfdo import Document

from tests.core.statistics.gemeente import jaarexport, lijsten, soorten_jaar
from vertrouwenspersoon.statistics.publicatie import groups_of, make_publicatie
from vertrouwenspersoon.statistics.vrijgave import read_vrijgave

EXPORT = jaarexport(soorten_jaar())
JSON = EXPORT.bestanden[1][1]


def test_the_files_carry_the_year_and_nothing_else() -> None:
    """Names tell no municipality and no person."""
    assert [
        "jaarcijfers-2025-open.csv",
        "datapackage.json",
        "jaarcijfers-2025.ods",
        "jaarcijfers-2025.xlsx",
    ] == [name for name, _ in make_publicatie(JSON, "Oefenrode", lijsten())]


def test_all_files_say_the_same() -> None:
    """CSV, ODS and XLSX hold the numbers of the released file, and no other."""
    files = dict(make_publicatie(JSON, "Oefenrode", lijsten()))
    cijfers = read_vrijgave(JSON)
    said = [c.tekst for tabel in cijfers.tabellen for c in tabel.cijfers]
    lines = files["jaarcijfers-2025-open.csv"].decode().splitlines()[4:]
    assert said == [line.split(",")[-4] for line in lines]
    tables = Document(io.BytesIO(files["jaarcijfers-2025.ods"])).body.tables[1:]
    assert said == [str(row[2]) for table in tables for row in list(table.get_values())[2:-1]]
    with zipfile.ZipFile(io.BytesIO(files["jaarcijfers-2025.xlsx"])) as book:
        sheets = [name for name in book.namelist() if re.search(r"sheet\d+\.xml$", name)]
        found = "".join(book.read(name).decode() for name in sheets[1:])
    numbers = re.findall(r'<c r="C\d+" s="\d+"><v>(\d+)</v>', found)
    totals = [str(cijfers.totaal)] * len(cijfers.tabellen)
    assert sorted([text for text in said if text != "·"] + totals) == sorted(numbers)


def test_equal_figures_give_equal_files() -> None:
    """A second time gives the same bytes."""
    assert make_publicatie(JSON, "O", lijsten()) == make_publicatie(JSON, "O", lijsten())


def test_the_hierarchy_is_that_of_the_code_lists() -> None:
    """Every value stands below its group."""
    groups = groups_of(lijsten())
    assert ("soortgroep:WOORD", "domein:STAF") == (groups["soort:VER"], groups["afdeling:FIN"])
    assert "soortgroep:WOORD" not in groups

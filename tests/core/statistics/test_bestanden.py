import csv
import io
import json

from tests.core.statistics.gemeente import SLEUTEL, csv_text, jaarexport, tabel, zaken_met
from vertrouwenspersoon.statistics.bestanden import KLEIN_JAAR, TOELICHTING, Kop, make_bestanden
from vertrouwenspersoon.statistics.plan import Categorie
from vertrouwenspersoon.statistics.protect import BeschermdeCel, BeschermdeTabel, Regel, protect

KOP = Kop(2025, 5, 7, 39)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def made(*aantallen: int) -> tuple[bytes, bytes]:
    tables = protect((tabel(*aantallen),), Regel(2025, 5), SLEUTEL)
    (_, as_csv), (_, as_json) = make_bestanden(KOP, tables)
    return as_csv, as_json


def test_csv_says_what_it_is_and_then_the_numbers() -> None:
    """The CSV file opens with public facts and the note, and then has one row per number."""
    assert [
        ["Jaarcijfers", "2025", "", "", "", ""],
        ["Toelichting", TOELICHTING, "", "", "", ""],
        ["Drempel in personen", "5", "", "", "", ""],
        ["Methode", "weglaten-1", "", "", "", ""],
        ["Versie van het plan", "1", "", "", "", ""],
        ["Versie van het bestand", "1", "", "", "", ""],
        ["Versie van de inhoud", "7", "", "", "", ""],
        ["", "", "", "", "", ""],
        ["jaar", "tabel", "titel", "code", "categorie", "aantal"],
        ["2025", "T0-totaal", "Alle meldingen", "totaal", "Totaal", "39"],
        ["2025", "T", "Proef", "a", "Rij a", "·"],
        ["2025", "T", "Proef", "b", "Rij b", "·"],
        ["2025", "T", "Proef", "c", "Rij c", "12"],
        ["2025", "T", "Proef", "d", "Rij d", "20"],
        ["2025", "T", "Proef", "totaal", "Totaal", "39"],
    ] == rows(made(3, 4, 12, 20)[0])


def test_csv_opens_in_a_dutch_spreadsheet() -> None:
    """The CSV file has a byte order mark, semicolons and CRLF line ends."""
    content, _ = made(3, 4, 12, 20)
    assert content.startswith(b"\xef\xbb\xbfJaarcijfers;2025")
    assert content.count(b"\n") == content.count(b"\r\n") == 15


def test_json_says_the_same_and_the_rule() -> None:
    """The JSON file holds the tables, the note, the plan and the public rule."""
    content = json.loads(made(3, 4, 12, 20)[1])
    assert (1, 7, 2025, 39, "·", TOELICHTING) == tuple(
        content[name] for name in ("schema", "inhoud", "jaar", "totaal", "teken", "toelichting")
    )
    assert ["·", "·", 12, 20] == [cell["aantal"] for cell in content["tabellen"][0]["cellen"]]
    assert {
        "versie": 1,
        "tabellen": [{"tabel": "T", "indeling": "proef", "getoond": True}],
    } == content["plan"]
    assert 5 == content["methode"]["drempel_personen"]


def test_a_table_that_is_not_shown_has_no_rows() -> None:
    """Of a table that cannot be made safe the files hold its name and nothing else."""
    as_csv, as_json = made(1, 38)
    assert ["T0-totaal"] == [row[1] for row in rows(as_csv)[9:]]
    content = json.loads(as_json)
    assert [] == content["tabellen"]
    assert [{"tabel": "T", "indeling": "proef", "getoond": False}] == content["plan"]["tabellen"]


def test_a_label_is_never_a_formula() -> None:
    """A label that a spreadsheet would run as a formula gets a quote before it."""
    labels = ("=1+1", "+1", "-1", "@SOM(A1)", "\tx", 'gewoon; "met" tekens')
    cells = tuple(BeschermdeCel(Categorie("a", label, ()), 12) for label in labels)
    table = BeschermdeTabel("T", "proef", "=Titel", 72, cells)
    (_, as_csv), _ = make_bestanden(KOP, (table,))
    written = [row[4] for row in rows(as_csv)[10:-1]]
    assert ["'=1+1", "'+1", "'-1", "'@SOM(A1)", "'\tx", 'gewoon; "met" tekens'] == written
    assert {"'=Titel"} == {row[2] for row in rows(as_csv)[10:]}


def test_a_small_year_is_one_sentence() -> None:
    """In a small year the files hold the sentence, the public rule, and no number of zaken."""
    export = jaarexport(zaken_met("soort", {"soort:VER": 9}))
    assert KLEIN_JAAR in csv_text(export)
    assert TOELICHTING not in csv_text(export)
    assert "T0-totaal" not in csv_text(export)
    content = json.loads(export.bestanden[1][1])
    assert KLEIN_JAAR == content["toelichting"]
    assert {"totaal", "tabellen", "teken"}.isdisjoint(content)


def test_files_are_named_after_the_year() -> None:
    """The files carry the year and nothing else in their names."""
    names = [name for name, _ in jaarexport((), jaar=2031).bestanden]
    assert ["jaarcijfers-2031.csv", "jaarcijfers-2031.json"] == names

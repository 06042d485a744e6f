"""The attacks of the disclosure design that one-way tables can suffer, by their numbers."""

import csv
import dataclasses
import io
import json

from tests.core.statistics.attacker import Regelkennis, lees, val_aan
from tests.core.statistics.gemeente import (
    PUBLIEKE_RIJEN,
    SLEUTEL,
    TWEE_NAMEN,
    Jaar,
    csv_text,
    jaar_van,
    jaarexport,
    own_persons,
    sterkte,
    tabel,
    zaak,
    zaken_met,
)
from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.bestanden import PUNT
from vertrouwenspersoon.statistics.count import Tabel
from vertrouwenspersoon.statistics.export import Jaarexport, Tabelbeeld
from vertrouwenspersoon.statistics.protect import BeschermdeTabel, Reden, Regel, protect

KEYS = tuple(SLEUTEL + str(n).encode() for n in range(60))
RULE = Regel(2025, 5)


def protected(counted: Tabel, key: bytes = SLEUTEL) -> BeschermdeTabel:
    """One table, protected alone."""
    return protect((counted,), RULE, key)[0]


def hidden(counted: Tabel, key: bytes = SLEUTEL) -> dict[str, Reden]:
    """The cells that are not printed, with the reason."""
    cells = protected(counted, key).cellen
    return {cel.categorie.code: cel.reden for cel in cells if cel.aantal is None and cel.reden}


def picture(export: Jaarexport, table_id: str) -> Tabelbeeld:
    """A table as the screen shows it."""
    return next(tabel for tabel in export.tabellen if tabel.id == table_id)


def texts(export: Jaarexport, table_id: str) -> list[str]:
    """The numbers of a table as they leave."""
    return [cel.tekst for cel in picture(export, table_id).cellen]


def attacked(incidents: Jaar) -> list[str]:
    """What the attacker pins in the file of this year."""
    content = jaarexport(incidents).bestanden[1][1]
    return val_aan(content, PUBLIEKE_RIJEN, Regelkennis(5, twee_namen=TWEE_NAMEN))


def soorten(**aantallen: int) -> Jaar:
    """A year with so many zaken per soort."""
    return zaken_met("soort", {f"soort:{name}": count for name, count in aantallen.items()})


def test_a01_one_hidden_cell_gets_company() -> None:
    """A01: a single small cell is never the only hidden one, so subtraction gives a sum."""
    year = soorten(VER=18, BED=12, VNL=7, FYS=3)
    assert texts(jaarexport(year), "T2-soort").count(PUNT) >= 3
    assert [] == attacked(year)
    assert all(len(hidden(tabel(18, 12, 7, 3), key)) == 2 for key in KEYS)


def test_a03_a_small_hidden_rest_is_not_printed() -> None:
    """A03: when hiding everything but one number still leaves two people, no row is printed."""
    shown = protected(tabel(12, 1, 1))
    assert not shown.getoond
    assert all(cel.aantal is None for cel in shown.cellen)


def test_a04_zero_and_small_look_the_same() -> None:
    """A04: cells of 0 and of 1 are hidden alike."""
    found = hidden(tabel(12, 7, 0, 0, 1, 1))
    assert {"c", "d", "e", "f"} <= set(found)
    assert {Reden.TE_WEINIG_MENSEN} == {found[code] for code in "cdef"}


def test_a05_zeros_do_not_protect_zeros() -> None:
    """A05: two zeros alone would be 0 by subtraction, so a larger cell is hidden with them."""
    assert all({"a", "b"} & set(hidden(tabel(9, 16, 0, 0), key)) for key in KEYS)


def test_a06_a_group_in_one_category_is_not_printed() -> None:
    """A06: when all zaken have one soort, or all but one, the table says nothing."""
    assert not protected(tabel(17, 0, 0)).getoond
    assert not protected(tabel(17, 1, 0)).getoond
    assert not protected(tabel(17)).getoond


def test_a07_nobody_filed_a_report_is_not_printed() -> None:
    """A07: "no police report at all" tells the same of everyone, so the table stays out."""
    export = jaarexport(zaken_met("aangifte", {False: 14}))
    assert not picture(export, "T7-aangifte").getoond
    assert "T7-aangifte" not in csv_text(export)


def test_a08_a_member_of_the_group_learns_nothing() -> None:
    """A08: the one victim of a rare soort cannot tell the soort of the others."""
    year = soorten(VER=20, BED=8, FYS=4, VNL=1)
    assert [] == attacked(year)
    assert all(sum_of_hidden(tabel(20, 8, 4, 1), key) - 1 >= 5 for key in KEYS)


def test_a09_an_own_zaak_does_not_undo_the_protection() -> None:
    """A09: a hidden pair of 1 and 4 gets a third cell, or the one would know of the four."""
    assert all(len(hidden(tabel(20, 12, 4, 1), key)) >= 3 for key in KEYS)
    assert all(len(hidden(tabel(20, 12, 4, 2), key)) == 2 for key in KEYS)


def sum_of_hidden(counted: Tabel, key: bytes) -> int:
    """What the hidden cells hold together."""
    codes = hidden(counted, key)
    return sum(cel.aantal for cel in counted.cellen if cel.categorie.code in codes)


def test_a16_one_group_under_two_names_is_hidden_twice() -> None:
    """A16: a group that is hidden in one table is hidden under its other name as well."""
    for seed in range(40):
        year = own_persons(jaar_van(repeatable_chance(seed), 45, 45))
        bestand = lees(jaarexport(year).bestanden[1][1])
        assert bestand is not None
        shown = {
            code
            for table in bestand.tabellen.values()
            for code, number in table.items()
            if number is not None
        }
        for one, other in (("doelgroep:POL", "domein:BEST"), ("soort:JUR", "kanaal:JPR")):
            tables = [t for t in bestand.tabellen.values() if one in t or other in t]
            assert len(tables) < 2 or (one in shown) == (other in shown)


def test_a17_one_level_of_a_hierarchy_is_printed() -> None:
    """A17: a year prints soorten or groups of soorten, never both, and no afdelingen."""
    for zaken in (12, 25, 40, 200):
        content = csv_text(jaarexport(own_persons(jaar_van(repeatable_chance(1), zaken, zaken))))
        assert not ("soort:" in content and "soortgroep:" in content)
        assert "afdeling:" not in content


def test_a20_there_is_no_ratio_in_the_file() -> None:
    """A20: every figure is a whole number of zaken or the symbol; no share, no mean."""
    export = jaarexport(soorten(VER=18, BED=12, VNL=7, FYS=3))
    assert "%" not in csv_text(export)
    rows = list(csv.reader(io.StringIO(csv_text(export)), delimiter=";"))
    numbers = [row[5] for row in rows if row[0] == "2025"]
    assert numbers
    assert all(number.isdecimal() or number == PUNT for number in numbers)


def test_a21_the_order_does_not_follow_the_numbers() -> None:
    """A21: rows stand in the order of the code list, whichever is the largest."""
    first = jaarexport(soorten(VER=30, BED=10, FYS=6))
    other = jaarexport(soorten(VER=6, BED=10, FYS=30))

    def order(export: Jaarexport) -> list[str]:
        return [cel.label for cel in picture(export, "T2-soort").cellen]

    assert order(first) == order(other)
    labels = ["soort VER", "soort BED", "soort FYS", "soort VNL", "soort JUR", "Onbekend"]
    assert labels == order(first)


def test_a22_the_files_hold_no_number_that_is_not_shown() -> None:
    """A22: every number in the JSON is a printed number, the total, or part of the rule."""
    year = soorten(VER=29, BED=17, FYS=3, VNL=2, JUR=1)
    export = jaarexport(year)
    content = json.loads(export.bestanden[1][1])
    rule = {1, 7, 2025, *(n for n in content["methode"].values() if isinstance(n, int))}
    rule |= {number for number in content["mensen"].values() if isinstance(number, int)}
    shown = {int(cel.tekst) for t in export.tabellen for cel in t.cellen if cel.tekst != PUNT}
    assert numbers_in(content) <= rule | shown | {52}


def numbers_in(value: object) -> set[int]:
    """Every whole number anywhere in a JSON value."""
    match value:
        case dict():
            return set().union(*(numbers_in(item) for item in value.values()))
        case list():
            return set().union(*(numbers_in(item) for item in value))
        case int() if not isinstance(value, bool):
            return {value}
        case _:
            return set()


def test_a23_only_codes_can_be_counted() -> None:
    """A23: a countable incident has no field for text, and the persons' marks never leave."""
    assert {
        "slachtoffer", "melder", "maand", "soort", "soortgroep", "doelgroep", "afdeling", "domein",
        "kanaal", "ernst", "aangifte", "maatregel", "schade", "nazorg", "teruggekoppeld",
    } == {field.name for field in dataclasses.fields(CountableIncident)}  # fmt: skip
    marked = tuple(
        dataclasses.replace(one, slachtoffer=f"KENMERK{n}", melder=f"KENMERK{n}")
        for n, one in enumerate(soorten(VER=30, BED=12))
    )
    assert all(b"KENMERK" not in content for _, content in jaarexport(marked).bestanden)


def test_a24_a_row_exists_whether_or_not_it_has_zaken() -> None:
    """A24: the rows of a printed table are the whole code list, also without a single zaak."""
    few = csv_text(jaarexport(soorten(VER=30, BED=12)))
    all_kinds = csv_text(jaarexport(soorten(VER=20, BED=10, FYS=6, VNL=6)))

    def rows(text: str) -> list[str]:
        return [line.split(";")[3] for line in text.splitlines() if ";T2-soort;" in line]

    assert rows(few) == rows(all_kinds)
    assert [*PUBLIEKE_RIJEN["soort"], "totaal"] == rows(few)


def test_a25_the_file_does_not_say_why() -> None:
    """A25: a small cell and its complement carry one symbol, and no reason is in the files."""
    export = jaarexport(soorten(VER=18, BED=12, VNL=7, FYS=3))
    reasons = [cel.reden for t in export.tabellen for cel in t.cellen if cel.reden]
    assert reasons
    for _, content in export.bestanden:
        text = content.decode()
        assert "tonen we niet. " not in text
        assert not any(reden.value in text for reden in Reden)
        assert not any(reason in text for reason in reasons)


def test_a26_the_secret_decides_which_complement_is_hidden() -> None:
    """A26: over many secrets every cell is chosen to keep the small one company."""
    chosen = {code for key in KEYS for code in hidden(tabel(3, 6, 9, 20, 30), key)}
    assert set("abcde") == chosen


def test_a29_a_small_group_of_employees_is_never_printed() -> None:
    """A29: a group of departments with nine employees is hidden however many zaken it has."""
    year = zaken_met("domein", {"domein:PUB": 20, "domein:SOC": 12, "domein:STAF": 9})
    before = picture(jaarexport(year), "T4-domein")
    nine = jaarexport(year, sterktes=(sterkte("FIN", 9),))
    ten = jaarexport(year, sterktes=(sterkte("FIN", 10),))
    assert "minder dan 10 mensen" in reason_of(nine, "T4-domein", "domein STAF")
    assert before == picture(ten, "T4-domein")


def reason_of(export: Jaarexport, table_id: str, label: str) -> str:
    """Why a number is hidden, as the screen says it."""
    cells = picture(export, table_id).cellen
    return next(cel.reden for cel in cells if cel.label == label)


def test_a30_many_zaken_of_one_person_are_one_person() -> None:
    """A30: a cell of eight zaken about one victim, or told by one melder, is hidden as small."""
    for role in ("slachtoffer", "melder"):
        rest = tuple(zaak(n, ernst="ernst:E1") for n in range(30))
        eight = tuple(zaak(100 + n, ernst="ernst:E3", **{role: "iemand"}) for n in range(8))
        export = jaarexport((*rest, *eight))
        assert not picture(export, "T2-ernst").getoond


def test_a33_every_table_adds_up_to_the_one_total() -> None:
    """A33: a zaak counts once in every table, so no two tables have different totals."""
    export = jaarexport(own_persons(jaar_van(repeatable_chance(3), 60, 60)))
    rows = list(csv.reader(io.StringIO(csv_text(export)), delimiter=";"))
    assert {"60"} == {row[5] for row in rows if row[3] == "totaal"}


def test_a34_unknown_is_a_row_like_any_other() -> None:
    """A34: zaken without a code stand in "Onbekend", so nothing is left over by subtraction."""
    export = jaarexport(soorten(VER=15, BED=8, FYS=7, VNL=9, JUR=5) + unknown(6))
    assert ["15", "8", "7", "9", "5", "6"] == texts(export, "T2-soort")


def unknown(count: int) -> Jaar:
    """Zaken in which no soort was chosen."""
    return tuple(zaak(1000 + n, kanaal="kanaal:JPR") for n in range(count))

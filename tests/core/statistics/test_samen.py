"""The audit of everything that left together, on files alone."""

import json

import pytest

from tests.core.statistics.gemeente import jaarexport, zaak
from vertrouwenspersoon.domain.release import BekendCijfer, BekendId
from vertrouwenspersoon.statistics.samen import unproven_beside, unproven_known


def file_of(*numbers: int | str, totaal: int) -> bytes:
    """A JSON file with one table of cells a, b, c ..."""
    cells = [
        {"code": code, "categorie": code, "aantal": number}
        for code, number in zip("abcdefgh", numbers, strict=False)
    ]
    table = {"tabel": "T", "titel": "T", "indeling": "T", "totaal": totaal, "cellen": cells}
    return json.dumps({"totaal": totaal, "tabellen": [table]}).encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(((22, 17, 12, 9), 60), ((22, 18, 12, 9), 61), id="A10 one zaak more"),
        pytest.param(((22, 17, "·", "·"), 51), ((21, 18, "·", "·"), 51), id="A11 one moved"),
        pytest.param(((22, 18, 12, 9), 61), ((22, 17, 12, 9), 60), id="A12 one erased"),
        pytest.param(((30, 20, "·", "·"), 62), ((30, 20, 9, 3), 62), id="a dot became numbers"),
        pytest.param(((30, 20, "·", "·"), 60), ((42, 20, "·", "·"), 72), id="nothing came to b"),
        pytest.param(((30, 20, "·", "·"), 60), ((42, 28, "·", "·"), 83), id="three came besides"),
        pytest.param(((30, 20, 10), 60), ((30, 20, 10, 12), 72), id="a row more"),
    ],
)
def test_a_difference_that_tells_does_not_leave(
    before: tuple[tuple[int | str, ...], int], after: tuple[tuple[int | str, ...], int]
) -> None:
    """Two files of a year are subtracted; what is left must be a table that may be printed."""
    (old, old_total), (new, new_total) = before, after
    files = (file_of(*new, totaal=new_total), (file_of(*old, totaal=old_total),))
    assert {"T"} == unproven_beside(*files, 5)


def test_a_difference_that_could_be_printed_may_leave() -> None:
    """Enough zaken came to every number that is shown, and enough came besides them."""
    old = file_of(30, 20, "·", "·", totaal=60)
    assert frozenset() == unproven_beside(file_of(42, 28, "·", "·", totaal=87), (old,), 5)
    assert frozenset() == unproven_beside(old, (), 5)


def known(*rows: str, aantal: int) -> tuple[BekendCijfer, ...]:
    return (BekendCijfer(BekendId("b"), 2025, "T", rows, aantal),)


def test_a28_a_known_sum_makes_a_table_of_its_own() -> None:
    """A28: 83 up to October and 97 in the year tell the rest, so both parts need their own dots."""
    file = file_of(40, 30, "·", "·", totaal=97)
    assert {"T"} == unproven_known(file, known("a", "b", "c", aantal=83), 5)
    assert frozenset() == unproven_known(file, known("a", "b", aantal=70), 5)


def test_a28_a_known_number_hides_nothing_any_more() -> None:
    """A28: of two dots one is known from the paper, and so the other is."""
    assert {"T"} == unproven_known(file_of(40, 30, "·", "·", totaal=80), known("c", aantal=6), 5)
    three = file_of(40, 30, "·", "·", "·", totaal=90)
    assert frozenset() == unproven_known(three, known("c", aantal=6), 5)


def test_a_known_number_of_another_level_lets_nothing_leave() -> None:
    """A row that the printed table does not have cannot be reckoned with."""
    assert {"T"} == unproven_known(file_of(40, 30, totaal=70), known("z", aantal=6), 5)


def test_a28_the_export_hides_more_when_a_number_is_known() -> None:
    """A28: with the police reports known, the export of the same year shows no dot they solve."""
    year = tuple(
        zaak(n, kanaal=f"kanaal:{name}")
        for n, name in enumerate(["FTF"] * 20 + ["TEL"] * 12 + ["MAI"] * 3 + ["JPR"] * 0)
    )
    plain = _row(jaarexport(year))
    (hidden,) = [code for code in ("kanaal:MAI",) if plain[code] == "·"]
    cijfer = BekendCijfer(BekendId("b"), 2025, "T5-kanaal", (hidden,), 3)
    told = jaarexport(year, bekend=(cijfer,))
    dots = {code for code, number in _row(told).items() if number == "·"} - {hidden}
    assert 2 <= len(dots)
    assert frozenset() == unproven_known(
        dict(told.bestanden)["jaarcijfers-2025.json"], (cijfer,), 5
    )


def _row(export: object) -> dict[str, int | str]:
    files = dict(export.bestanden)  # type: ignore[attr-defined]
    tables = json.loads(files["jaarcijfers-2025.json"])["tabellen"]
    cells = next(table["cellen"] for table in tables if table["tabel"] == "T5-kanaal")
    return {cell["code"]: cell["aantal"] for cell in cells}

import dataclasses

import pytest

from tests.core.statistics.gemeente import (
    SLEUTEL,
    csv_text,
    jaar_van,
    jaarexport,
    own_persons,
    zaak,
    zaken_met,
)
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.bestanden import KLEIN_JAAR, PUNT, TOELICHTING
from vertrouwenspersoon.statistics.count import Tabel
from vertrouwenspersoon.statistics.export import Jaarexport, Tabelbeeld
from vertrouwenspersoon.statistics.protect import (
    BeschermdeCel,
    BeschermdeTabel,
    Regel,
    protect,
)
from vertrouwenspersoon.statistics.woorden import NIET_BEWEZEN

YEAR = own_persons(jaar_van(repeatable_chance(5), 42, 42))


def picture(export: Jaarexport, table_id: str) -> Tabelbeeld:
    return next(tabel for tabel in export.tabellen if tabel.id == table_id)


def test_screen_and_file_show_the_same_numbers() -> None:
    """Every number of the screen stands in the CSV file with the same text, in the same order."""
    export = jaarexport(YEAR)
    lines = [line.split(";") for line in csv_text(export).splitlines()]
    in_file = [(line[1], line[4], line[5]) for line in lines if line[0] == "2025"][1:]
    on_screen = [
        (tabel.id, *row)
        for tabel in export.tabellen
        if tabel.getoond
        for row in (*((c.label, c.tekst) for c in tabel.cellen), ("Totaal", str(tabel.totaal)))
    ]
    assert on_screen == in_file


def test_every_hidden_number_has_a_reason_and_no_other() -> None:
    """On the screen a hidden number has its reason and a shown number none."""
    cells = [cel for tabel in jaarexport(YEAR).tabellen for cel in tabel.cellen]
    assert {cel.tekst == PUNT for cel in cells} == {True, False}
    assert all((cel.tekst == PUNT) == bool(cel.reden) for cel in cells)


def test_summary_counts_what_is_on_the_screen() -> None:
    """The summary's first number is the number of numbers in the file."""
    export = jaarexport(YEAR)
    shown = [cel for t in export.tabellen for cel in t.cellen if cel.tekst != PUNT]
    assert export.samenvatting.startswith(f"U ziet {len(shown)} van de ")
    assert TOELICHTING == export.toelichting


def test_equal_input_gives_equal_bytes() -> None:
    """The same year, also when read in another order, gives byte-identical files."""
    assert jaarexport(YEAR).bestanden == jaarexport(tuple(reversed(YEAR))).bestanden


def test_small_years_are_all_the_same() -> None:
    """No zaak, nine zaken and forty zaken about one person give the same bytes."""
    nine = zaken_met("soort", {"soort:VER": 9})
    forty = tuple(zaak(n, slachtoffer="iemand") for n in range(40))
    files = {jaarexport(year).bestanden for year in ((), nine, forty)}
    assert 1 == len(files)
    export = jaarexport(forty)
    assert (None, (), KLEIN_JAAR) == (export.totaal, export.tabellen, export.samenvatting)


def test_ten_persons_make_a_year() -> None:
    """From ten persons on the total is printed, and nine of ten told by one melder are not ten."""
    assert 10 == jaarexport(zaken_met("nazorg", {False: 10})).totaal
    told = tuple(zaak(n, melder="bode" if n else "m") for n in range(10))
    assert jaarexport(told).totaal is None


def test_a_year_is_judged_without_any_one_person() -> None:
    """A year of eleven victims is small when one of them was there in all zaken but eight."""
    others = tuple(zaak(n) for n in range(8))
    about = tuple(zaak(100 + n, slachtoffer="iemand") for n in range(3))
    told = tuple(zaak(200 + n, melder="iemand") for n in range(2))
    assert jaarexport((*others, *about, *told)).totaal is None
    assert 14 == jaarexport((*others, zaak(9), *about, *told)).totaal


def test_a_table_without_room_says_so() -> None:
    """With twelve zaken the screen names each table without room and what it needs."""
    export = jaarexport(zaken_met("nazorg", {True: 6, False: 6}))
    assert "Vanaf 20 meldingen" in picture(export, "T2-soort").uitleg
    assert not picture(export, "T2-soort").getoond
    assert "2 van de 2 te zien" == picture(export, "T7-nazorg").uitleg


def test_a_table_that_cannot_be_safe_says_so() -> None:
    """A yes or no table with a small number is left out with the sentence about proof."""
    export = jaarexport(zaken_met("nazorg", {True: 3, False: 20}))
    assert Tabelbeeld(
        "T7-nazorg", "Is er nazorg gegeven?", getoond=False, uitleg=NIET_BEWEZEN
    ) == picture(export, "T7-nazorg")


def shows_everything(
    tabellen: tuple[Tabel, ...], _regel: Regel, _sleutel: bytes
) -> tuple[BeschermdeTabel, ...]:
    """A broken protector: it prints every number."""
    return tuple(
        BeschermdeTabel(
            t.id,
            t.indeling.naam,
            t.indeling.titel,
            t.totaal,
            tuple(BeschermdeCel(cel.categorie, cel.aantal) for cel in t.cellen),
        )
        for t in tabellen
    )


def other_totals(
    tabellen: tuple[Tabel, ...], regel: Regel, sleutel: bytes
) -> tuple[BeschermdeTabel, ...]:
    """A broken protector: it gives every table a total of its own."""
    tables = protect(tabellen, regel, sleutel)
    return tuple(dataclasses.replace(t, totaal=t.totaal + n) for n, t in enumerate(tables))


def test_a_protector_that_shows_everything_costs_tables() -> None:
    """Whatever a broken protector prints, no small number passes the audit into a file."""
    export = jaarexport(YEAR, beschermer=shows_everything)
    numbers = [int(cel.tekst) for t in export.tabellen for cel in t.cellen]
    assert numbers
    assert min(numbers) >= 5
    assert not picture(export, "T7-schade").getoond


def test_a_protector_that_lies_about_totals_costs_all_tables() -> None:
    """Tables with different totals are all left out."""
    export = jaarexport(YEAR, beschermer=other_totals)
    assert not any(tabel.getoond for tabel in export.tabellen)
    assert "T1-kwartaal" not in csv_text(export)


def test_a_code_outside_the_lists_is_refused() -> None:
    """A zaak with a code that no list holds stops the export."""
    year = zaken_met("kanaal", {"kanaal:XYZ": 40})
    with pytest.raises(Refused) as refusal:
        jaarexport(year)
    assert Reason.UNKNOWN_CODE is refusal.value.reason


def test_a_short_key_is_a_bug() -> None:
    """Without a real secret the order of choice is no secret."""
    with pytest.raises(ValueError, match="key"):
        jaarexport(YEAR, sleutel=SLEUTEL[:15])


@pytest.mark.parametrize("drempel", [0, 1, 11])
def test_a_strange_threshold_is_a_bug(drempel: int) -> None:
    """A threshold that the rule does not know is not silently used."""
    with pytest.raises(ValueError, match="threshold"):
        jaarexport(YEAR, drempel=drempel)

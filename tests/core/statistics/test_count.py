import pytest

from tests.core.statistics.gemeente import (
    jaar_van,
    lijsten,
    own_persons,
    zaak,
    zaken_met,
)
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.statistics.count import (
    Paar,
    Tabel,
    count,
    enough_persons,
    others_always,
    persons,
)
from vertrouwenspersoon.statistics.plan import tabelplannen


def counted(veld: str, aantallen: dict[object, int], table_id: str) -> dict[str, int]:
    """The numbers of one table of a year with so many zaken per value of one field."""
    tables = count(zaken_met(veld, aantallen), tabelplannen(lijsten()))
    return numbers(next(table for table in tables if table.id == table_id))


def numbers(tabel: Tabel) -> dict[str, int]:
    return {cel.categorie.code: cel.aantal for cel in tabel.cellen}


def test_every_zaak_is_in_one_cell() -> None:
    """The cells of every table add up to the number of zaken."""
    year = own_persons(jaar_van(repeatable_chance(1), 80, 80))
    tables = count(year, tabelplannen(lijsten()))
    assert {80} == {table.totaal for table in tables}
    assert 11 == len(tables)


def test_months_fall_in_quarters_and_missing_ones_in_unknown() -> None:
    """March is in the first quarter, April in the second, no month in "onbekend"."""
    assert {
        "kwartaal:1": 12, "kwartaal:2": 9, "kwartaal:3": 0, "kwartaal:4": 0, "onbekend": 5,
    } == counted("maand", {1: 2, 3: 10, 4: 9, None: 5}, "T1-kwartaal")  # fmt: skip


def test_yes_and_no_are_counted() -> None:
    """A yes or no field has two rows and no unknown."""
    assert {"ja": 4, "nee": 8} == counted("nazorg", {True: 4, False: 8}, "T7-nazorg")


def test_tables_without_room_are_left_out() -> None:
    """With 12 zaken only the tables of two rows are counted."""
    tables = count(zaken_met("nazorg", {True: 12}), tabelplannen(lijsten()))
    assert {2} == {len(table.cellen) for table in tables}


def test_a_code_outside_its_list_is_refused() -> None:
    """A code that no list holds is refused with the name of its field, not silently left out."""
    year = zaken_met("soort", {"soort:XYZ": 1, "soort:VER": 40})
    with pytest.raises(Refused) as refusal:
        count(year, tabelplannen(lijsten()))
    assert (Reason.UNKNOWN_CODE, "soort") == (refusal.value.reason, refusal.value.where)


def test_a_month_that_does_not_exist_is_refused() -> None:
    """A thirteenth month is refused."""
    with pytest.raises(Refused):
        count(
            (*zaken_met("maand", {1: 40}), zaak(99, maand=13)),
            tabelplannen(lijsten()),
        )


def pairs(text: str) -> tuple[Paar, ...]:
    """`"ab cc"`: slachtoffer a with melder b, and c who reported themselves."""
    return tuple((pair[0], pair[1]) for pair in text.split())


def test_persons_are_the_fewer_of_victims_and_reporters() -> None:
    """Six zaken told by one melder count as one person, whoever the victims were."""
    assert 1 == persons(pairs("am bm cm dm em fm"))
    assert 2 == persons(pairs("aa aa bb"))
    assert 0 == persons(())


def test_others_are_counted_without_any_one_person() -> None:
    """A person who is victim or melder of several zaken takes all of those away."""
    assert others_always(pairs("aa bb cc"), 2)
    assert not others_always(pairs("aa bb cc"), 3)
    assert not others_always(pairs("aa ba ca dd"), 2)
    assert others_always(pairs("aa bb cc dd dd dd"), 3)


def test_enough_persons_holds_for_each_of_them() -> None:
    """Enough persons means t persons, and t - 1 others for each of them."""
    assert enough_persons(pairs("aa bb cc"), 3)
    assert not enough_persons(pairs("aa bb"), 3)
    assert not enough_persons(pairs("ax ay az ba ca"), 3)

from dataclasses import dataclass
from datetime import date
from enum import Enum

import pytest

from vertrouwenspersoon.strict import Malformed, read_strictly


class Kleur(Enum):
    ROOD = "rood"


@dataclass(frozen=True)
class Binnen:
    naam: str
    aantal: int | None = None


@dataclass(frozen=True)
class Buiten:
    delen: tuple[Binnen, ...]
    kleur: Kleur = Kleur.ROOD
    dag: date | None = None
    waar: bool = False


def test_plain_data_becomes_its_type() -> None:
    """Data that fits is read as the type, with enums and days as themselves."""
    data = {"delen": [{"naam": "a", "aantal": 1}], "kleur": "rood", "dag": "2026-11-23"}
    expected = Buiten((Binnen("a", 1),), Kleur.ROOD, date(2026, 11, 23))
    assert expected == read_strictly(data, Buiten)


@pytest.mark.parametrize(
    ("data", "where", "what"),
    [
        ({"delen": [{"naam": "a", "aantl": 1}]}, "delen[0].aantl", "dit veld kennen wij niet"),
        ({"delen": [{"naam": "a", "aantal": "1"}]}, "delen[0].aantal", "een geheel getal"),
        ({"delen": [], "waar": "ja"}, "waar", "hier hoort waar of onwaar te staan"),
        ({"delen": [{"aantal": 1}]}, "delen[0]", "het veld 'naam' ontbreekt"),
        ({"delen": [], "kleur": "KANARIE"}, "kleur", "deze waarde kennen wij niet"),
        ({"delen": [], "dag": "31-02-2026"}, "dag", "deze waarde is niet te lezen"),
        ({"delen": {}}, "delen", "hier hoort een lijst te staan"),
        ({"delen": [{"naam": "a", "aantal": "\ud800"}]}, "delen[0].aantal", "een half teken"),
        ({"delen": [], "\ud800\x1b[2J": 1}, "??[2J", "dit veld kennen wij niet"),
        ({"delen": [], "a" * 99: 1}, "a" * 40, "dit veld kennen wij niet"),
    ],
)
def test_data_that_does_not_fit_is_refused_with_its_place(
    data: object, where: str, what: str
) -> None:
    """An unknown, missing or wrong value is named with its path and a Dutch reason."""
    with pytest.raises(Malformed) as malformed:
        read_strictly(data, Buiten)
    assert (where, True) == (malformed.value.where, what in malformed.value.what)


def test_the_error_does_not_repeat_the_data() -> None:
    """A value from the data never stands in the error."""
    with pytest.raises(Malformed) as malformed:
        read_strictly({"delen": [], "kleur": "KANARIE"}, Buiten)
    assert "KANARIE" not in str(malformed.value)

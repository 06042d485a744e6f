from datetime import date

import pytest

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.punt import (
    PUNTLIJSTEN,
    ZAAK,
    Punt,
    Puntstand,
    count_kept,
    stand_of,
)

DAY = date(2026, 11, 23)
VOORRANG, CODE = Code("ela:voorrang"), Code("ela:vpt-code")
POINTS = (
    Punt("aangifte:a", VOORRANG, Puntstand.JA, DAY),
    Punt("aangifte:a", CODE, Puntstand.NEE, DAY),
    Punt("aangifte:b", CODE, Puntstand.JA, DAY),
    Punt(ZAAK, Code("tevreden:opvang"), Puntstand.JA, DAY),
)


@pytest.mark.parametrize(
    ("part", "code"), [(ZAAK, "ela:voorrang"), ("aangifte:a", "toets:gedrag"), (ZAAK, "soort:BED")]
)
def test_a_point_belongs_to_its_own_kind_of_part(part: str, code: str) -> None:
    """An agreement of the ELA is about an aangifte, and a code of no list fits nowhere."""
    assert not Punt(part, Code(code), Puntstand.JA, DAY).fits
    assert all(point.fits for point in POINTS)


def test_each_part_has_its_own_points() -> None:
    """Where a point stands is asked per part; not spoken of is not the same as no."""
    found = [stand_of(POINTS, part, CODE) for part in ("aangifte:a", "aangifte:b", "aangifte:c")]
    assert [Puntstand.NEE, Puntstand.JA, None] == found


def test_points_are_counted_per_list_and_part() -> None:
    """Of two agreements of one aangifte one was kept."""
    assert (1, 2) == count_kept(POINTS, "aangifte:a", "ela")


def test_every_list_of_points_is_in_the_content() -> None:
    """Each list exists and every point of it says where it comes from, itself or by its list."""
    lijsten = load_inhoud().codelijsten
    assert all(lijsten.lijst(name).bron and lijsten.lijst(name).waarde for name in PUNTLIJSTEN)


def test_no_wording_or_number_of_the_ela_is_made_up() -> None:
    """Every agreement that is shown has a source of its own, and its list says what is missing."""
    ela = load_inhoud().codelijsten.lijst("ela")
    assert "konden wij niet lezen" in ela.uitleg
    assert [] == [waarde.code for waarde in ela.waarde if not waarde.bron]

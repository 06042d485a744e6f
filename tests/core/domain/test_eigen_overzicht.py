from datetime import date, timedelta
from typing import Any

from tests.core.statistics.gemeente import lijsten
from vertrouwenspersoon.domain.codes import Code, Codelijst, Codelijsten, Codewaarde
from vertrouwenspersoon.domain.eigen_overzicht import (
    EigenOverzicht,
    Overzichtsregel,
    eigen_overzicht,
)

FIN, BZ = Code("afdeling:FIN"), Code("afdeling:BZ")
UITKERING = Code("werkproces:UIT")


def known() -> Codelijsten:
    """The small municipality, with one werkproces."""
    values = (Codewaarde(UITKERING, "Uitkering"),)
    return Codelijsten((*lijsten().lijsten, Codelijst("werkproces", "W", ("S3",), values)))


def regel(day: date, **but: Any) -> Overzichtsregel:  # noqa: ANN401 - any field
    fields: dict[str, Any] = {
        "slachtoffer": f"s{day}",
        "dag": day,
        "dag_bekend": True,
        "soort": None,
        "afdeling": None,
        "werkproces": None,
        "kanaal": None,
    }
    return Overzichtsregel(**(fields | but))


def overview(*regels: Overzichtsregel) -> EigenOverzicht:
    return eigen_overzicht(regels, 2025, known())


def counts(found: EigenOverzicht, part: str) -> dict[str, int]:
    deel = next(deel for deel in found.delen if deel.id == part)
    return {telling.label: telling.aantal for telling in deel.tellingen}


def test_a_year_is_counted_by_month_with_a_place_for_the_unknown() -> None:
    """Every month is there, a day that is not known stands apart, and other years do not count."""
    found = overview(
        regel(date(2025, 3, 1)),
        regel(date(2025, 3, 9)),
        regel(date(2025, 7, 1), dag_bekend=False),
        regel(date(2024, 3, 1)),
    )
    months = counts(found, "maand")
    assert (3, 2, 0, 1) == (
        found.totaal,
        months["maart"],
        months["juli"],
        months["Dag onbekend"],
    )
    assert {"2023": 0, "2024": 1, "2025": 3} == counts(found, "jaar")


def test_departments_are_counted_as_they_are() -> None:
    """Small numbers are shown here, what did not come up is left out, and unknown is counted."""
    found = overview(regel(date(2025, 1, 1), afdeling=FIN), regel(date(2025, 1, 2)))
    assert {"afdeling FIN": 1, "Onbekend": 1} == counts(found, "afdeling")


def test_a_person_who_comes_back_is_a_signal() -> None:
    """Two meldingen about one person stand out, without telling who."""
    days = (date(2025, 1, 1), date(2025, 9, 1))
    found = overview(*(regel(day, slachtoffer="s") for day in days))
    assert ("Bij 1 persoon is in dit jaar meer dan één melding.",) == found.signalen


def test_a_place_that_comes_back_within_a_quarter_is_a_signal() -> None:
    """Three in ninety days stand out; three in a year do not."""
    first = date(2025, 1, 1)
    near = [regel(first + timedelta(days=44 * n), werkproces=UITKERING) for n in range(3)]
    far = [regel(first + timedelta(days=1 + 45 * n), afdeling=BZ) for n in range(3)]
    assert ("Uitkering: 3 meldingen binnen 90 dagen.",) == overview(*near, *far).signalen


def test_a_year_without_zaken_is_empty() -> None:
    """Nothing is counted and nothing stands out."""
    found = overview()
    assert (0, ()) == (found.totaal, found.signalen)
    assert {} == counts(found, "kanaal")

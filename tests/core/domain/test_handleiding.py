"""Which page explains which place."""

import pytest

from vertrouwenspersoon.domain.handleiding import Handleidingblad, find_blad

BLADEN = (
    Handleidingblad("begin", "Begin", ("nieuwe-kluis",), "x"),
    Handleidingblad("zaak", "De zaak", ("zaak",), "x"),
    Handleidingblad("bewijs", "Bewijs", ("zaak/bewijs",), "x"),
)


@pytest.mark.parametrize(
    ("scherm", "expected"),
    [("zaak/bewijs", "bewijs"), ("zaak/aangifte", "zaak"), ("zaak", "zaak"), ("maan", "begin")],
)
def test_the_nearest_page_is_found(scherm: str, expected: str) -> None:
    """A part has its own page or that of its whole; an unknown place has the first."""
    assert expected == find_blad(BLADEN, scherm).id

from tests.core.documents.jaren import CIJFERS, KLEIN, SOORTEN


def test_a_hidden_number_reads_as_the_symbol() -> None:
    """A number that is not shown is one point, whatever it was."""
    assert ["20", "·", "12", "·"] == [cijfer.tekst for cijfer in SOORTEN.cijfers]


def test_released_numbers_are_totals_and_shown_cells() -> None:
    """Every printed number is known, and nothing else."""
    assert {39, 20, 12, 13, 26} == CIJFERS.getallen()
    assert frozenset() == KLEIN.getallen()


def test_a_number_is_found_by_its_code() -> None:
    """A shown number, a hidden one and one that is not there."""
    assert (20, None, None) == tuple(SOORTEN.aantal(c) for c in ("soort:VER", "onbekend", "weg"))


def test_a_table_is_found_by_its_identity() -> None:
    """A table that was not released is None."""
    assert (SOORTEN, None) == (CIJFERS.tabel("T2-soort"), CIJFERS.tabel("T9"))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.documents.paper import Blok, Fit, TeLang, fit_page, one_page
from vertrouwenspersoon.errors import Reason, Refused


def rows(*lines: int) -> tuple[Blok, ...]:
    """Rows of so many lines."""
    return tuple(Blok(f"rij {n}", f"r{n}", count) for n, count in enumerate(lines, 1))


def test_page_that_fits_says_how_many_lines_are_left() -> None:
    """What rows with further lines take is no longer left."""
    assert Fit(3, 0, ()) == fit_page((), rows(1, 2, 1), room=40.0, leading=10.0)


def test_longest_row_is_named_first_and_no_more_than_needed() -> None:
    """Of rows that are too long together, the longest gives up lines until it fits."""
    found = fit_page((), rows(2, 5, 3), room=40.0, leading=10.0)
    assert Fit(0, 3, (TeLang("rij 2", "r2", 3),)) == found


def test_several_rows_are_named_when_one_cannot_give_enough() -> None:
    """When the longest row cannot give enough, the next one is named too."""
    found = fit_page((), rows(2, 3, 1), room=10.0, leading=10.0)
    assert "rij 2: 2 regels te lang" == found.where


def test_text_with_its_own_place_is_named_by_itself() -> None:
    """A heading that is too long is named even when the rows have room."""
    found = fit_page((Blok("kolom 3", "k3", 5, 3),), rows(1), room=100.0, leading=10.0)
    assert Fit(0, 2, (TeLang("kolom 3", "k3", 2),)) == found


def test_too_many_rows_is_said_without_naming_one() -> None:
    """When no row is long, the number of lines that are too many is said."""
    assert "2 regels te veel" == fit_page((), rows(1, 1), room=-15.0, leading=10.0).where


def test_one_line_is_said_in_the_singular() -> None:
    """A single line is a "regel"."""
    assert "rij 1: 1 regel te lang" == TeLang("rij 1", "r1", 1).words


def test_page_that_does_not_fit_is_refused_with_its_places() -> None:
    """Nothing shrinks: a page that does not fit is refused, naming what to shorten."""
    with pytest.raises(Refused) as found:
        one_page(fit_page((), rows(4), room=10.0, leading=10.0))
    assert (Reason.DOES_NOT_FIT_ONE_PAGE, "rij 1: 2 regels te lang") == (
        found.value.reason,
        found.value.where,
    )


@given(st.lists(st.integers(1, 9), max_size=25), st.floats(-200, 400))
def test_shortening_what_is_named_is_enough(lines: list[int], room: float) -> None:
    """Rows shortened as said fit, and where nothing is named no shortening could help."""
    found = fit_page((), rows(*lines), room, leading=10.0)
    shorter = {text.id: text.regels for text in found.too_long}
    mended = [count - shorter.get(f"r{n}", 0) for n, count in enumerate(lines, 1)]
    if found.too_long or found.fits:
        assert fit_page((), rows(*mended), room, leading=10.0).fits
    else:
        assert not fit_page((), rows(*[1 for _ in lines]), room, leading=10.0).fits

from dataclasses import replace

import pytest

from tests.core.documents.schemas import GEMEENTE, KOLOMMEN, RIJEN, schema
from vertrouwenspersoon.documents.paper import A4_LANDSCAPE
from vertrouwenspersoon.documents.schemaplan import SIDE, WIDE, Columns, fit_plan, make_plan
from vertrouwenspersoon.domain.reactieschema import Reactieschema


def narrow(count: int) -> Reactieschema:
    """The scheme with only its first columns."""
    rows = tuple(replace(rij, advies=rij.advies[:count]) for rij in RIJEN)
    return schema(kolom=KOLOMMEN[:count], rij=rows)


@pytest.mark.parametrize("count", [0, 1, 5, 10, 14])
def test_columns_fill_the_width_exactly(count: int) -> None:
    """However many measures there are, the last column ends at the margin."""
    columns = Columns(count)
    assert SIDE + WIDE == pytest.approx(columns.extra_x + columns.extra)


@pytest.mark.parametrize("count", [1, 5, 10])
def test_rows_never_take_more_than_they_share(count: int) -> None:
    """The heights of all rows together stay within the room for rows."""
    plan = make_plan(narrow(count), GEMEENTE)
    assert sum(plan.row_heights()) <= plan.rows_height + 0.001


def test_few_rows_do_not_stretch_over_the_page() -> None:
    """Three rows get a little air and leave the rest of the page white."""
    heights = make_plan(schema(rij=RIJEN[:3]), GEMEENTE).row_heights()
    assert max(heights) < 35


def test_page_is_used_up_by_head_rows_and_foot() -> None:
    """A row more than fits cannot be made to fit by the layout."""
    plan = make_plan(schema(), GEMEENTE)
    assert plan.rows_height + plan.head_height < A4_LANDSCAPE[1]


def test_long_headings_do_not_push_the_rows_away() -> None:
    """A heading that is too long is named itself; the rows keep their room."""
    kolom = replace(KOLOMMEN[0], kop="Een kop met veel te veel woorden voor deze plek")
    plan = make_plan(schema(kolom=(kolom, *KOLOMMEN[1:])), GEMEENTE)
    assert ["kolom 1"] == [text.plek for text in fit_plan(plan).too_long]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.documents.flow import Cell, Line, Placed, Row, paginate
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.tags import Node

STYLE = Style(Face.REGULAR, 8, 10, "#17202C")
TOP, BOTTOM = 200.0, 0.0


def row(name: str, count: int = 1, **but: bool | float | Row | None) -> Row:
    """A row of one cell with so many lines of ten points: "a1", "a2" ..."""
    lines = tuple(Line(f"{name}{n}", STYLE, Node("P")) for n in range(1, count + 1))
    return Row((Cell(0.0, lines),), **but)  # type: ignore[arg-type] # any field of a row


def told(pages: tuple[tuple[Placed, ...], ...], *, repeated: bool = False) -> list[list[str]]:
    """The lines on each page, from top to bottom."""
    return [
        [
            line.text
            for placed in page
            if repeated or not placed.repeated
            for cell in placed.row.cells
            for line in cell.lines
        ]
        for page in pages
    ]


def test_rows_stand_below_each_other_with_their_gaps() -> None:
    """A row begins where the one before it ends, less its gap; a page begins without a gap."""
    (page,) = paginate((row("a", 2, gap=30.0), row("b", gap=5.0)), TOP, BOTTOM)
    assert [200.0, 175.0] == [placed.top for placed in page]


def test_no_rows_are_one_empty_page() -> None:
    """A document without anything still has a page."""
    assert ((),) == paginate((), TOP, BOTTOM)


def test_small_row_goes_to_the_next_page_whole() -> None:
    """A row of a few lines is not torn apart."""
    assert [17, 5] == [
        len(page) for page in told(paginate((row("a", 17), row("b", 5)), TOP, BOTTOM))
    ]


def test_tall_row_is_cut_between_lines() -> None:
    """A row that is taller than a few lines fills the page and runs on."""
    pages = told(paginate((row("a", 5), row("b", 18)), TOP, BOTTOM))
    assert [20, 3] == [len(page) for page in pages]


def test_no_single_line_is_left_over() -> None:
    """The last line of a text never stands alone on a page."""
    pages = told(paginate((row("a", 21),), TOP, BOTTOM))
    assert [19, 2] == [len(page) for page in pages]


def test_heading_goes_with_what_it_stands_above() -> None:
    """A heading is never the last thing on a page."""
    rows = (row("a", 18), row("kop", keep=True), row("b", 3))
    assert ["kop1", "b1", "b2", "b3"] == told(paginate(rows, TOP, BOTTOM))[1]


def test_heading_stands_above_the_first_lines_of_a_tall_row() -> None:
    """A tall row is cut below its heading instead of leaving the page empty."""
    rows = (row("a", 5), row("kop", keep=True), row("b", 30))
    assert 20 == len(told(paginate(rows, TOP, BOTTOM))[0])


def test_head_of_a_table_is_repeated_and_counts_once() -> None:
    """A table that runs on shows its head again, as decoration."""
    head = row("h", keep=True)
    rows = (head, *(row(f"r{n}-", 2, head=head) for n in range(12)))
    pages = paginate(rows, TOP, BOTTOM)
    assert ["h1", "h1"] == [page[0] for page in told(pages, repeated=True)]
    assert 1 == sum(page.count("h1") for page in told(pages))


def test_cells_of_a_row_are_cut_each_by_their_own_lines() -> None:
    """Beside a long text a short one stays on the first page."""
    short, long = row("s", 2).cells[0], row("l", 30).cells[0]
    pages = told(paginate((Row((long, short)),), TOP, BOTTOM))
    assert ["s1", "s2"] == [line for line in pages[0] if line.startswith("s")]
    assert 10 == len(pages[1])


def test_mark_stands_before_the_first_line_only() -> None:
    """The part of a row on the next page has no second mark."""
    cell = Cell(0.0, row("a", 30).cells[0].lines, mark=lambda *_: None, mark_node=Node("Lbl"))
    first, rest = (page[0].row.cells[0] for page in paginate((Row((cell,)),), TOP, BOTTOM))
    assert (True, False) == (first.mark is not None, rest.mark is not None)


def test_row_that_can_stand_nowhere_is_a_mistake() -> None:
    """A page that holds not even two lines is found at once instead of looping."""
    with pytest.raises(RuntimeError, match="neither"):
        paginate((row("a", 3),), 15.0, BOTTOM)


ROWS = st.lists(st.tuples(st.integers(1, 70), st.booleans(), st.booleans()), max_size=30)


@given(ROWS)
def test_every_line_stands_once_in_order_and_on_its_page(
    plan: list[tuple[int, bool, bool]],
) -> None:
    """Whatever the rows, no line is lost, doubled, moved or below the page."""
    head = row("h", keep=True)
    rows = tuple(
        row(f"r{n}-", 1 if keep else count, keep=keep, head=head if of_table else None, gap=7.0)
        for n, (count, keep, of_table) in enumerate(plan)
        if not (keep and n % 4)
    )
    pages = paginate(rows, TOP, BOTTOM)
    expected = [line.text for r in rows for line in r.cells[0].lines]
    assert expected == [text for page in told(pages) for text in page]
    assert all(p.top - p.row.height >= BOTTOM - 0.001 for page in pages for p in page)

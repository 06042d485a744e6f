from datetime import UTC, datetime

from tests.core.documents.reading import sizes, text_of
from vertrouwenspersoon.documents.herstelblad import render_herstelblad

LINES = tuple(f"{number}ABC-DEFG-HJKM-NPQR" for number in range(1, 7))
PDF = render_herstelblad(LINES, "0000000000000001", made_on=datetime(2026, 11, 23, 10, tzinfo=UTC))


def test_the_sheet_is_one_upright_page() -> None:
    """Everything stands on one A4."""
    assert ((595, 842),) == sizes(PDF)


def test_every_line_of_the_code_is_there_with_its_number() -> None:
    """Each line can be read back with its groups."""
    text = text_of(PDF)
    for number, line in enumerate(LINES, 1):
        assert f"{number}. {line.replace('-', ' ')}" in text


def test_the_sheet_says_what_to_do_and_where_to_keep_it() -> None:
    """The sheet tells how to use it, how to do without this program, and to keep it apart."""
    text = text_of(PDF)
    for words in (
        "niet bij de laptop",
        "waar de wachtzin gevraagd wordt",
        "SQLCipher 4",
        "23 november",
    ):
        assert words in text

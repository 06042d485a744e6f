import re
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from tests.core.documents.reading import open_pdf, sizes, squeezed, tags, text_of
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.documents.herstelblad import READ, render_herstelblad
from vertrouwenspersoon.documents.qr import QUIET, modules_of
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Herstelcode
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store.keys import CHEAPEST

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
CODE = Herstelcode(tuple(f"{number}ABC-DEFG-HJKM-NPQR" for number in range(1, 7)), "0a" * 48)
PDF = render_herstelblad(CODE, "0000000000000001", made_on=NOW)
PLACED = render_herstelblad(
    CODE, "1", place=".local/share/vertrouwenspersoon/vertrouwenspersoon.zkv", made_on=NOW
)


@pytest.mark.parametrize("pdf", [PDF, PLACED])
def test_the_sheet_is_one_upright_page(pdf: bytes) -> None:
    """Everything stands on one A4, with a known place and without."""
    assert ((595, 842),) == sizes(pdf)


def test_every_line_of_the_code_is_there_with_its_number() -> None:
    """Each line can be read back with its groups."""
    text = text_of(PDF)
    for number, line in enumerate(CODE.lines, 1):
        assert f"{number}. {line.replace('-', ' ')}" in text


def test_the_sheet_says_what_to_do_and_where_to_keep_it() -> None:
    """The sheet tells how to use it, how to do without this program, and to keep it apart."""
    text = text_of(PDF)
    for words in (
        "niet bij de laptop",
        "waar de wachtzin gevraagd wordt",
        "SQLCipher vanaf versie 4",
        "Versie 3.4.1, die bij Debian 12 hoort, kan dat niet",
        "23 november",
    ):
        assert words in text


def test_the_place_is_printed_or_left_for_a_pen() -> None:
    """A place that names nobody is printed; for any other there is a line to write on."""
    known = "In uw persoonlijke map: .local/share/vertrouwenspersoon/vertrouwenspersoon.zkv"
    assert (True, True) == (
        squeezed(known) in squeezed(text_of(PLACED)),
        "met de pen" in text_of(PDF),
    )


def printed_modules(pdf: bytes, count: int) -> tuple[tuple[bool, ...], ...]:
    """The square as it is printed: the page rendered, and the middle of each module looked at."""
    scale, side, margin = 4, 138.0, 57.0
    page = open_pdf(pdf)[0]
    picture = page.render(scale=scale, grayscale=True).to_pil()
    module = side / (count + 2 * QUIET) * scale
    left = (page.get_size()[0] - margin - side) * scale + QUIET * module

    def dark(x: float, y: float) -> bool:
        return bool(picture.getpixel((int(x), int(y))) < 128)

    corner = [0.5 * module + step for step in range(int(6 * module))]
    top = next(
        y
        for y in range(picture.height)
        if all(dark(left + module / 2, y + step) for step in corner)
    )
    middles = [(number + 1.0) * module for number in range(count)]
    return tuple(tuple(dark(left + x - module / 2, top + y) for x in middles) for y in middles)


def test_the_square_holds_the_code() -> None:
    """The printed square is, module for module, the QR code of the six lines."""
    wanted = modules_of(" ".join(CODE.lines))
    assert wanted == printed_modules(PDF, len(wanted))


def test_a_screen_reader_hears_the_square() -> None:
    """The square is a figure with words in the structure of the document."""
    assert ("Figure", "Dezelfde code als QR-code") in tags(PDF)


def test_another_program_opens_the_vault_with_only_what_is_printed(tmp_path: Path) -> None:
    """P20: SQLite3 Multiple Ciphers reads a row with only the two lines of the sheet."""
    path, passphrase = tmp_path / "kluis.zkv", Confidential("paard lamp zee fiets")
    gemeente = Gemeente("Eikenrode")
    office = create_office(path, passphrase, gemeente, clock=FixedClock(NOW), profile=CHEAPEST)
    office.herstel.write_blad(tmp_path / "blad.pdf", office.herstel.code(passphrase))
    office.close()
    sheet = text_of((tmp_path / "blad.pdf").read_bytes())
    printed = re.search(r"PRAGMA key = (\"x'[0-9a-f ]+'\");", sheet)
    assert printed is not None
    other = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    for line in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4"):
        other.execute(line).fetchall()
    other.execute(f"PRAGMA key = {printed[1].replace(' ', '')}").fetchall()
    assert READ in sheet
    assert [("Eikenrode",)] == other.execute(READ).fetchall()
    other.close()


def test_another_program_does_not_open_it_with_another_sheet(tmp_path: Path) -> None:
    """The other program refuses a key of another vault, so that the sheet is what opens it."""
    path, passphrase = tmp_path / "kluis.zkv", Confidential("paard lamp zee fiets")
    gemeente = Gemeente("Eikenrode")
    create_office(path, passphrase, gemeente, clock=FixedClock(NOW), profile=CHEAPEST).close()
    other = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    for line in (
        "PRAGMA cipher = 'sqlcipher'",
        "PRAGMA legacy = 4",
        f"PRAGMA key = \"x'{'0a' * 48}'\"",
    ):
        other.execute(line).fetchall()
    with pytest.raises(apsw.NotADBError):
        other.execute(READ).fetchall()
    other.close()

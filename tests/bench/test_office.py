"""What the office costs, against plain SQLite with the same rows and against bare reportlab."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.bench.conftest import NOW, enter
from tests.bench.stopwatch import LIST, Line, Question, Table, ask, best
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.stappen import zaak_pagina
from vertrouwenspersoon.domain.zaak import ZaakId, ZaakStatus
from vertrouwenspersoon.store.beelden import open_beelden, read_beeld
from vertrouwenspersoon.store.lijst import zaak_rijen
from vertrouwenspersoon.store.zaken import read_zaak, save_zaak
from vertrouwenspersoon.store.zoeken import SELECT_TREFFERS
from vertrouwenspersoon.usecases.papier import Lezer

pytestmark = pytest.mark.bench

LETTERS = resources() / "fonts" / "NotoSans-Regular.ttf"
ROWS = "SELECT * FROM {} WHERE zaak = ?"
PARTS = ("incident", "antwoord", "taak_stand", "maatregel", "notitie", "toestemming")
COUNT = "SELECT {0}, COUNT(*) FROM incident WHERE gebeurd_op LIKE ? GROUP BY {0}"
ASKED = {"vraag": '"balie"*', "limiet": 200, "begin": "[", "einde": "]"}
COUNTED = ("ernst", "rol", "afdeling", "kanaal", "dader")


def bare_pdf(words: int) -> bytes:
    """So many words in plain paragraphs, with the same letters embedded."""
    written = io.BytesIO()
    pdfmetrics.registerFont(TTFont("Kaal", str(LETTERS)))
    style = ParagraphStyle("Kaal", fontName="Kaal", fontSize=9, leading=12)
    text = [Paragraph("woord " * 40, style) for _ in range(max(words // 40, 1))]
    SimpleDocTemplate(written).build(text)
    return written.getvalue()


def words_in(pdf: bytes) -> int:
    """How many words a PDF holds."""
    document = pdfium.PdfDocument(pdf)
    count = sum(len(page.get_textpage().get_text_range().split()) for page in document)
    document.close()
    return count


@pytest.fixture
def zaak(office: Office) -> ZaakId:
    """The newest open zaak."""
    return next(regel.rij.zaak for regel in office.zaken.regels() if regel.rij.status.is_open)


def test_opening_and_listing(table: Table, vault: Path, plain: Path) -> None:
    """A vault of 10,000 zaken opens and lists within six times of what plain SQLite takes."""

    def ours() -> None:
        with enter(vault).tools.store as store:
            zaak_rijen(store)

    took, bare = best(ours), best(lambda: ask(plain, (LIST, ())))
    line = Line("10.000 zaken: openen en lijst", took, bare, "SQLite, dezelfde rijen", "ms", 6)
    assert table.add(line).ratio <= line.most


def test_opening_a_zaak(table: Table, office: Office, plain: Path, zaak: ZaakId) -> None:
    """A zaak with all its steps is there within thirty times of reading its bare rows."""
    questions: list[Question] = [(ROWS.format(part), (zaak,)) for part in PARTS]
    took = best(lambda: office.zaken.pagina(zaak), 20)
    bare = best(lambda: ask(plain, *questions), 20)
    line = Line("een zaak openen", took, bare, "SQLite, dezelfde rijen", "ms", 30)
    assert table.add(line).ratio <= line.most


def test_judging_a_zaak_again(table: Table, office: Office, plain: Path, zaak: ZaakId) -> None:
    """All items and deadlines of a zaak are judged again within two milliseconds."""
    beeld, kalender = read_beeld(office.tools.store, zaak), office.kalender()
    took = best(lambda: zaak_pagina(beeld, office.inhoud, kalender), 50)
    bare = best(lambda: ask(plain, (ROWS.format("taak_stand"), (zaak,))), 20)
    line = Line("een zaak opnieuw beoordelen", took, bare, "SQLite, één vraag", "ms", 2 / bare)
    assert table.add(line).ratio <= line.most


def test_vandaag(table: Table, office: Office, plain: Path) -> None:
    """Vandaag is there within 100 ms for 50 open zaken among 10,000."""
    busy = [beeld.zaak.id for beeld in open_beelden(office.tools.store)]
    with office.tools.store.transaction():
        for zaak in busy[50:]:
            known = read_zaak(office.tools.store, zaak)
            save_zaak(office.tools.store, replace(known, status=ZaakStatus.OVERGEDRAGEN))
    assert 50 == len(open_beelden(office.tools.store))
    took, bare = best(office.zaken.agenda, 20), best(lambda: ask(plain, (LIST, ())))
    what, against = "Vandaag: 50 open van 10.000 zaken", "SQLite, lijst van 10.000"
    line = Line(what, took, bare, against, "ms", 100 / bare)
    with office.tools.store.transaction():
        for zaak in busy[50:]:
            known = read_zaak(office.tools.store, zaak)
            save_zaak(office.tools.store, replace(known, status=ZaakStatus.IN_BEHANDELING))
    assert table.add(line).ratio <= line.most


def test_searching(table: Table, office: Office, plain: Path) -> None:
    """Searching all texts costs no more than four times the same question to plain SQLite."""
    took = best(lambda: office.zaken.search("balie"), 10)
    bare = best(lambda: ask(plain, (SELECT_TREFFERS, ASKED)), 10)
    line = Line("zoeken in alle teksten", took, bare, "SQLite van het systeem", "ms", 4)
    assert table.add(line).ratio <= line.most


def test_the_papers(table: Table, office: Office, zaak: ZaakId) -> None:
    """The papers take no more than ten times the same number of words in bare paragraphs."""
    papers: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("zaakoverzicht als PDF", lambda: office.papier.zaakoverzicht(zaak, Lezer.EIGEN).pdf),
        ("reactieschema op één A4", lambda: office.reactieschemas.pdf().pdf),
    )
    for what, make in papers:
        count = words_in(make())
        took, bare = best(make), best(partial(bare_pdf, count))
        line = Line(what, took, bare, f"reportlab, {count} woorden", "ms", 10)
        assert table.add(line).ratio <= line.most


def test_the_annual_export(table: Table, office: Office, plain: Path) -> None:
    """Counting, hiding and proving a year costs at most a hundred times bare counting."""
    year = NOW.year - 1
    questions: list[Question] = [(COUNT.format(column), (f"{year}%",)) for column in COUNTED]
    took = best(lambda: office.jaarexport.preview(year), 3)
    bare = best(lambda: ask(plain, *questions), 3)
    line = Line("jaarexport van 3.300 zaken", took, bare, "SQLite telt vijf kolommen", "ms", 100)
    assert table.add(line).ratio <= line.most

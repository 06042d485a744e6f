"""What the papers cost: against bare reportlab that sets the very same texts without tags."""

import io
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.bench.stopwatch import Line, Table, best
from tests.core.documents.every import every_document
from tests.core.documents.sjablonen import drawn
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.documents.letters import Style
from vertrouwenspersoon.documents.protect import protect
from vertrouwenspersoon.documents.sheet import Sheet
from vertrouwenspersoon.documents.typefaces import FONTS, WORDS
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.reactieschema import Schemavorm
from vertrouwenspersoon.domain.speech import counted
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.usecases.papier import Lezer

pytestmark = pytest.mark.bench

Texts = list[tuple[str, str, float, float]]
"""Every text of a document: the words, and in which face, size and leading they are set."""
PASSWORD = Confidential("paars fietsje onder de regenboog")


@pytest.fixture
def zaak(office: Office) -> ZaakId:
    """The open zaak with the longest summary of the newest twenty."""
    newest = [r.rij.zaak for r in office.zaken.regels()[:60] if r.rij.status.is_open][:20]
    sizes = {one: len(office.papier.zaakoverzicht(one, Lezer.EIGEN).pdf) for one in newest}
    return max(sizes, key=lambda one: sizes[one])


def texts_of(make: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch) -> Texts:
    """Every text that is drawn while a document is made; lines of one paragraph together."""
    found: dict[int, tuple[str, str, float, float]] = {}
    plain = Sheet.text

    def text(sheet: Sheet, line: str, x: float, baseline: float, style: Style) -> None:
        key = id(sheet._check_marking())
        words = found[key][0] + line if key in found else line
        found[key] = (words, style.face.value, style.size, style.leading)
        plain(sheet, line, x, baseline, style)

    with monkeypatch.context() as patch:
        patch.setattr(Sheet, "text", text)
        make()
    return list(found.values())


def bare(texts: Texts) -> bytes:
    """The same texts in the same letters as paragraphs below each other: reportlab by itself."""
    written = io.BytesIO()
    story = [
        Paragraph(
            escape(words),
            ParagraphStyle("Kaal", fontName=f"Kaal-{face}", fontSize=size, leading=leading),
        )
        for words, face, size, leading in texts
    ]
    SimpleDocTemplate(written, invariant=1).build(story)
    return written.getvalue()


def test_the_papers_with_tags(
    table: Table, office: Office, zaak: ZaakId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A paper with structure costs at most twice what reportlab takes for its texts without."""
    for face in WORDS:
        pdfmetrics.registerFont(TTFont(f"Kaal-{face.value}", str(FONTS / f"{face.value}.ttf")))
    schemas, papier = office.reactieschemas, office.papier
    papers: tuple[tuple[str, Callable[[], bytes]], ...] = (
        ("reactieschema, A4 liggend", lambda: schemas.pdf().pdf),
        ("reactieschema, A4 staand", lambda: schemas.pdf(Schemavorm.STAAND).pdf),
        ("aangiftepakket", lambda: drawn("aangiftepakket")),
        ("zaakoverzicht", lambda: papier.zaakoverzicht(zaak, Lezer.EIGEN).pdf),
    )
    for what, make in papers:
        texts = texts_of(make, monkeypatch)
        took, reference = best(make, 10), best(partial(bare, texts), 10)
        count = len(pypdfium2.PdfDocument(make()))
        told = f"{what} ({counted(count, 'pagina', 'pagina’s')})"
        against = f"reportlab, dezelfde {len(texts)} teksten zonder tags"
        line = Line(told, took, reference, against, "ms", 2)
        assert table.add(line).ratio <= line.most


def test_a_password_costs_little(table: Table) -> None:
    """Locking a summary takes no longer than a tenth of a second more than saving it open."""
    plain = every_document()["zaakoverzicht"]
    took = best(lambda: protect(plain, PASSWORD), 10)
    line = Line("wachtwoord op een PDF", took, 100.0, "een tiende seconde", "ms", 1)
    assert table.add(line).ratio <= line.most


def test_a_stack_of_ten_keeps_its_memory(table: Table, office: Office, tmp_path: Path) -> None:
    """Ten summaries in a row take no more memory at their peak than one."""
    zaken = office.papier.open_zaken()[:10]
    peaks = []
    for count in (1, 10):
        list(office.papier.write_stapel(zaken[:1], tmp_path))
        tracemalloc.start()
        for _ in office.papier.write_stapel(zaken[:count], tmp_path):
            pass
        peaks.append(tracemalloc.get_traced_memory()[1] / 2**20)
        tracemalloc.stop()
    line = Line("tien overzichten: geheugen", peaks[1], peaks[0], "één overzicht", "MB", 1.5)
    assert table.add(line).ratio <= line.most

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.core.documents.every import every_document
from tests.core.documents.judges import broken_promises, syntax_errors
from vertrouwenspersoon.documents.protect import protect
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused

PASSWORD = Confidential("zes losse wóórden maken dit dicht")
PLAIN = every_document()["zaakoverzicht"]
LOCKED = protect(PLAIN, PASSWORD)


def test_nothing_of_the_text_can_be_read_without_the_password() -> None:
    """Neither the title nor the metadata stand in the file, and two readers refuse to open it."""
    assert (1, 0) == tuple(pdf.count(b">Zaakoverzicht</rdf:li>") for pdf in (PLAIN, LOCKED))
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(LOCKED))
    with pytest.raises(pypdfium2.PdfiumError, match="password"):
        pypdfium2.PdfDocument(LOCKED)


def test_the_lock_is_aes_256_revision_6() -> None:
    """The file says itself how it is locked: the newest way that every reader knows."""
    with pikepdf.open(BytesIO(LOCKED), password=PASSWORD.reveal()) as opened:
        kind = opened.encryption
        assert (6, 256, "aesv3") == (kind.R, kind.bits, kind.stream_method.name)


def test_with_the_password_it_is_the_same_document() -> None:
    """Pages, text and structure are the ones of the open document."""
    texts = [
        [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf, password)]
        for pdf, password in ((PLAIN, None), (LOCKED, PASSWORD.reveal()))
    ]
    assert texts[0] == texts[1]
    assert [] == syntax_errors(LOCKED, PASSWORD.reveal())


def test_it_still_promises_to_be_read_by_everybody_and_no_longer_to_be_archived(
    tmp_path: Path,
) -> None:
    """What is inside keeps PDF/UA-1; the promise of PDF/A is gone with the lock on it."""
    place = tmp_path / "open.pdf"
    with pikepdf.open(BytesIO(LOCKED), password=PASSWORD.reveal()) as opened:
        assert (True, False) == ("pdfuaid:part" in opened.open_metadata(), _is_archive(opened))
        opened.save(place)
    assert [] == broken_promises(place.read_bytes(), "ua1")


def _is_archive(pdf: pikepdf.Pdf) -> bool:
    return bool(pdf.open_metadata().pdfa_status)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_opens_it_too(tmp_path: Path) -> None:
    """A reader that shares no code with ours takes the password and gives the text."""
    # Its command line takes 32 signs without accents; the library behind it takes all.
    password = "zes losse woorden, niet meer"
    (tmp_path / "dicht.pdf").write_bytes(protect(PLAIN, Confidential(password)))
    command = [shutil.which("pdftotext") or "", "-upw", password, "dicht.pdf", "-"]
    said = subprocess.run(  # noqa: S603 - words of the test
        command, cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert "Zaakoverzicht 2026-001" in said.stdout


def test_a_password_that_does_not_fit_is_refused() -> None:
    """A password of which a PDF keeps only a part is refused, so that the whole one counts."""
    with pytest.raises(Refused) as refused:
        protect(PLAIN, Confidential("x" * 128))
    assert Reason.TOO_LONG is refused.value.reason

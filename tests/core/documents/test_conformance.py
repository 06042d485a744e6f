"""What every document promises is judged by programs that did not write it."""

import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.core.documents.every import every_document
from tests.core.documents.judges import (
    broken_promises,
    has_vera,
    poppler,
    syntax_errors,
    vera_verdicts,
)
from tests.core.documents.reading import letters, open_pdf, squeezed, text_of

NAMES = tuple(every_document())


@pytest.mark.parametrize("name", NAMES)
def test_a_document_keeps_both_promises(name: str) -> None:
    """page-validation finds nothing against PDF/UA-1 and PDF/A-2a."""
    assert [] == broken_promises(every_document()[name])


@pytest.mark.skipif(not has_vera(), reason="veraPDF needs a JDK and libjaxb-java")
def test_vera_accepts_every_document(tmp_path: Path) -> None:
    """VeraPDF accepts every document as PDF/UA-1 and as PDF/A-2a."""
    verdicts = vera_verdicts(every_document(), tmp_path)
    assert {f"{name}.pdf {p}" for name in NAMES for p in ("ua1", "2a")} == set(verdicts)
    assert {"accepted"} == set(verdicts.values())


@pytest.mark.parametrize("name", NAMES)
def test_qpdf_finds_no_error(name: str) -> None:
    """The file itself is sound to another reader."""
    assert [] == syntax_errors(every_document()[name])


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_poppler_reads_the_same_text(name: str) -> None:
    """Two readers that share no code find the same characters, wherever they put blanks."""
    pdf = every_document()[name]
    assert sorted(squeezed(text_of(pdf))) == sorted(squeezed(poppler("pdftotext", pdf)))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_stands_outside_the_margins(name: str) -> None:
    """Every character stands at least 18 points from each edge of its page."""
    pdf = every_document()[name]
    wide, high = open_pdf(pdf)[0].get_size()
    outside = [
        letter
        for letter in letters(pdf)
        if letter.box[0] < 18
        or letter.box[1] < 18
        or letter.box[2] > wide - 18
        or letter.box[3] > high - 18
    ]
    assert [] == outside


def _untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _without_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _with_a_jump(pdf: pikepdf.Pdf) -> None:
    for element in pdf.objects:
        if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/H2":
            element.S = pikepdf.Name("/H4")


def _without_colours(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


@pytest.mark.parametrize(
    "damage", [_untagged, _without_language, _without_title, _with_a_jump, _without_colours]
)
def test_the_judge_sees_what_is_broken(damage: object, tmp_path: Path) -> None:
    """A document that is broken on purpose is refused, so that acceptance means something."""
    assert callable(damage)
    with pikepdf.open(BytesIO(every_document()["zaakoverzicht"])) as opened:
        damage(opened)
        opened.save(tmp_path / "stuk.pdf")
    assert [] != broken_promises((tmp_path / "stuk.pdf").read_bytes())

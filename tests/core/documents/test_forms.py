from io import BytesIO

import pikepdf
import pypdfium2.raw as pdfium
import pytest

from tests.core.documents.judges import broken_promises
from tests.core.documents.reading import open_pdf, sizes
from tests.core.documents.sjablonen import INHOUD, drawn

FORMS = tuple(sjabloon.id for sjabloon in INHOUD.sjablonen if sjabloon.formulier)


def labels(document: str) -> list[str]:
    """What a document asks to be filled in."""
    return [label for deel in INHOUD.sjabloon(document).deel for label in deel.pen]


def _is_element(found: object) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/StructElem"


def test_the_content_has_forms() -> None:
    """The klacht and the volmacht can be filled in on a screen."""
    assert {"klacht", "volmacht"} <= set(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_every_line_is_a_field_with_its_label(name: str) -> None:
    """A reader's program finds each field, in order, and says what it asks."""
    with pikepdf.open(BytesIO(drawn(name))) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        told = [str(field.TU) for field in fields]
        names = {str(field.T) for field in fields}
    assert (labels(name), len(told)) == (told, len(names))


@pytest.mark.parametrize("name", FORMS)
def test_a_screen_reader_meets_each_field_in_a_form_element(name: str) -> None:
    """There are as many Form elements as fields, and as many fields on the page."""
    pdf = drawn(name)
    on_pages = sum(pdfium.FPDFPage_GetAnnotCount(page) for page in open_pdf(pdf))
    with pikepdf.open(BytesIO(pdf)) as opened:
        forms = sum(one.get("/S") == "/Form" for one in opened.objects if _is_element(one))
    assert (len(labels(name)), len(labels(name))) == (on_pages, forms)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_one_page(name: str) -> None:
    """What is signed stands on one A4, so that no page gets lost."""
    assert ((595, 842),) == sizes(drawn(name))


def test_a_filled_form_keeps_what_was_typed() -> None:
    """A name typed in a field is there when the file is opened again, and the form is whole."""
    kept = BytesIO()
    with pikepdf.open(BytesIO(drawn("klacht"))) as pdf:
        pdf.Root.AcroForm.Fields[0].V = pikepdf.String("Çelik-Wójcik")
        pdf.save(kept)
    with pikepdf.open(BytesIO(kept.getvalue())) as again:
        assert "Çelik-Wójcik" == str(again.Root.AcroForm.Fields[0].V)
    assert [] == broken_promises(kept.getvalue(), "ua1")


def test_room_to_write_is_a_field_of_several_lines() -> None:
    """What needs a story may be typed on more than one line; a name may not."""
    with pikepdf.open(BytesIO(drawn("klacht"))) as pdf:
        several = {str(one.TU): bool(int(one.Ff) & 1 << 12) for one in pdf.Root.AcroForm.Fields}
    assert (True, False) == (several["Wat er gebeurde"], several["Naam"])


def test_a_document_without_fields_is_no_form() -> None:
    """A letter has nothing to type in."""
    with pikepdf.open(BytesIO(drawn("normbrief"))) as pdf:
        assert "/AcroForm" not in pdf.Root

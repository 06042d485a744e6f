"""Forms: fields of a PDF to type in (ISO 32000-1, 12.7), each heard by its label.

A form is still PDF/UA-1 and PDF/A-2a: every field has a name, its own element in the structure and
an appearance of its own. What is typed is drawn by the reader's program.
"""

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from vertrouwenspersoon.documents.tags import Node, Tagging, allow

_TYPED = "/Helv 10 Tf 0 g"
"""Ten points, black: how typed text is set."""
_PRINTED = 4
_SEVERAL_LINES = 1 << 12
_ONE_LINE = 26.0


class Forms:
    """The fields of one document, in the order in which they are drawn."""

    def __init__(self, canvas: Canvas, tagging: Tagging) -> None:
        self._canvas, self._tagging = canvas, tagging
        self._names: list[str] = []

    def place(self, node: Node, label: str, box: tuple[float, float, float, float]) -> None:
        """A field in a box (left, bottom, width, height) of the current page, alone in a node."""
        left, bottom, width, height = box
        name = f"Veld{len(self._names) + 1}"
        doc = self._canvas._doc  # noqa: SLF001 - reportlab's own forms bring fonts that stay outside
        known = doc.annotationName(name)
        self._names.append(known)
        look = PDFStream(content=b"/Tx BMC EMC")
        look.dictionary["Type"] = PDFName("XObject")
        look.dictionary["Subtype"] = PDFName("Form")
        look.dictionary["BBox"] = PDFArray([0, 0, width, height])
        look.dictionary["Resources"] = PDFDictionary({})
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "FT": PDFName("Tx"),
            "T": PDFString(name),
            "TU": PDFString(label),
            "DA": PDFString(_TYPED),
            "F": _PRINTED,
            "Ff": _SEVERAL_LINES if height > _ONE_LINE else 0,
            "Rect": PDFArray([left, bottom, left + width, bottom + height]),
            "AP": PDFDictionary({"N": doc.Reference(look, f"Look{name}")}),
            "StructParent": self._tagging.widget(node, known),
        }
        self._canvas._addAnnotation(PDFDictionary(entries), name)  # noqa: SLF001 - the same

    def write(self, doc: PDFDocument) -> None:
        """Tell the document that it is a form, when it has a field."""
        if not self._names:
            return
        letters = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type1"),
                "BaseFont": PDFName("Helvetica"),
                "Encoding": PDFName("WinAnsiEncoding"),
            }
        )
        fonts = PDFDictionary({"Helv": doc.Reference(letters, "FormLetters")})
        form = {
            "Fields": PDFArray([PDFObjectReference(name) for name in self._names]),
            "DA": PDFString(_TYPED),
            "DR": PDFDictionary({"Font": fonts}),
        }
        allow(doc.Catalog, "AcroForm")
        doc.Catalog.AcroForm = PDFDictionary(form)

"""Archive: what makes a PDF one that is kept (PDF/A-2a, ISO 19005-2) and read by everybody
(PDF/UA-1, ISO 14289-1), beside its tags and typefaces.

reportlab writes neither by itself. Both promises stand in the metadata; the tests let other
programs judge whether they are kept.
"""

from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    NoEncryption,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
)

from vertrouwenspersoon.documents.tags import allow
from vertrouwenspersoon.errors import ContentBroken

PROGRAM = "Vertrouwenspersoon"
COLOURS = Path(__file__).resolve().parents[2] / "resources" / "kleur" / "sRGB.icc"

ARCHIVE = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
"""The promise that a document may be archived; one behind a password may not (6.1.3)."""

_PROPERTY = (
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li>"
)
_SCHEMA = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    f"<pdfaSchema:property><rdf:Seq>{_PROPERTY}</rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""PDF/A wants every term explained that it does not know itself (ISO 19005-2, 6.6.2.3.3)."""


class _Ended(bytes, PDFObject):  # type: ignore[misc]  # reportlab has no types
    """The content of a stream, written with a line end that its length does not count.

    Both signs of it: content that ends in a carriage return would take a line feed for its own end.
    """

    def format(self, _document: PDFDocument) -> bytes:
        """The content and the line end."""
        return bytes(self) + b"\r\n"


class _LineAfterStream(NoEncryption):  # type: ignore[misc]  # the same
    """Encrypts nothing, but ends what is in a stream as ISO 19005-2, 6.1.7.1 asks.

    This is the one place where reportlab lets every stream pass.
    """

    def encode(self, content: bytes | str) -> bytes:
        """The content of a stream as it goes into the file; names and titles do not pass here."""
        return _Ended(content.encode("ascii") if isinstance(content, str) else content)


class _Info(PDFInfo):  # type: ignore[misc]  # the same
    """What a reader's window tells of the document: no person, no computer, no invented day."""

    def format(self, document: PDFDocument) -> bytes:
        """The title and the program, as the metadata say them."""
        told = {"Title": self.title, "Creator": PROGRAM, "Producer": PROGRAM}
        entries = {key: PDFString(text) for key, text in told.items()}
        return bytes(PDFDictionary(entries).format(document))


def make_archivable(doc: PDFDocument, title: str) -> None:
    """Give the document its title, its promises, and what its colours mean."""
    doc.encrypt = _LineAfterStream()
    doc.info = _Info()
    doc.info.title = title
    metadata = PDFStream(content=metadata_of(title))
    metadata.dictionary["Type"] = PDFName("Metadata")
    metadata.dictionary["Subtype"] = PDFName("XML")
    doc.Catalog.Metadata = doc.Reference(metadata, "Metadata")
    allow(doc.Catalog, "OutputIntents")
    doc.Catalog.OutputIntents = PDFArray([_output_intent(doc)])


def _output_intent(doc: PDFDocument) -> PDFDictionary:
    """The colours are sRGB (ISO 32000-1, 14.11.5)."""
    profile = PDFStream(content=_colours())
    profile.dictionary["N"] = 3
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
        "Info": PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": doc.Reference(profile, "Colours"),
    }
    return PDFDictionary(intent)


@cache
def _colours() -> bytes:
    if not COLOURS.is_file():
        raise ContentBroken(f"kleur/{COLOURS.name}", "ontbreekt")
    return COLOURS.read_bytes()


def metadata_of(title: str) -> bytes:
    """The metadata (XMP, ISO 16684-1): title, language, program, and the two promises."""
    words = escape(title)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" '
        'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
        'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li></rdf:Alt></dc:title>'
        "<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>"
        f"{ARCHIVE}<pdfuaid:part>1</pdfuaid:part></rdf:Description>{_SCHEMA}</rdf:RDF>"
        '</x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()

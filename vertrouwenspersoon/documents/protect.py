"""Protect: a PDF behind a password (AES-256, revision 6 of ISO 32000-2), made in memory.

The maker of it (qpdf) is loaded when the first document gets a password.
"""

from io import BytesIO

from vertrouwenspersoon.domain.afdruk import check_password
from vertrouwenspersoon.domain.confidential import Confidential

_ARCHIVE = ("part", "conformance")
_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"


def protect(pdf: bytes, password: Confidential) -> bytes:
    """The same document, to be opened with this password only; nobody has a second one.

    It is still PDF/UA-1. The promise of PDF/A goes: an archive takes no locked documents
    (ISO 19005-2, 6.1.3).

    Raises:
        Refused: TOO_LONG, for a password of more than 127 bytes.
    """
    import pikepdf  # noqa: PLC0415 - see module

    check_password(password)
    locked = BytesIO()
    words = password.reveal()
    with pikepdf.open(BytesIO(pdf)) as opened:
        with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for name in _ARCHIVE:
                del metadata[f"{_PDFAID}{name}"]
        encryption = pikepdf.Encryption(owner=words, user=words, R=6, aes=True, metadata=True)
        opened.save(locked, encryption=encryption)
    return locked.getvalue()

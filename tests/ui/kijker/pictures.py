"""Files to look at, honest and not, as the tests of looking need them."""

import io
import struct
import zlib

import pypdfium2
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter


def picture(width: int, height: int, name: str = "PNG") -> bytes:
    """A picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(name.encode())).write(image)
    return bytes(buffer.data().data())


def claiming(width: int, height: int, *, zeros: int = 1_000_000) -> bytes:
    """A PNG that says it is so large, with so many zeros squeezed into it."""
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(zeros))),
        (b"IEND", b""),
    ]
    made = b"\x89PNG\r\n\x1a\n"
    for name, data in parts:
        made += struct.pack(">I", len(data)) + name + data
        made += struct.pack(">I", zlib.crc32(name + data))
    return made


def pages(count: int) -> bytes:
    """A PDF of empty pages."""
    document, made = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(count):
        document.new_page(595, 842)
    document.save(made)
    return made.getvalue()

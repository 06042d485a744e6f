"""Decodes one page of a file. Runs only in the process that has nothing to lose."""

import codecs

import pypdfium2
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from ui.kijker.frames import LONGEST_TEXT, MOST_PIXELS, Answer, Asked, Pixels, Soort, Why, Words
from ui.kijker.mail import mail_words

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF8", b"gif"),
    (b"BM", b"bmp"),
)
_FORMATS = (b"png", b"jpeg", b"gif", b"bmp", b"webp")
_LETTERS = ("utf-8-sig", "utf-16", "cp1252")
_MOST_MB = 256
_MOST_IN = 60_000_000
"""Pixels of a picture before it is made smaller: 240 MB, within the limit of Qt above."""


def load() -> None:
    """Load every part that decodes, so that no file need be opened afterwards."""
    QImageReader.setAllocationLimit(_MOST_MB)
    nothing = _open(b"")
    for name in _FORMATS:
        QImageReader(nothing, QByteArray(name)).canRead()
    pypdfium2.PdfDocument.new().close()
    for letters in _LETTERS:
        codecs.lookup(letters)


def decode(asked: Asked) -> Answer:
    """The page that was asked for, or why it cannot be shown."""
    match asked.soort:
        case Soort.BEELD:
            return _image(asked)
        case Soort.PDF:
            return _pdf(asked)
        case Soort.TEKST:
            return _text(asked.data)
        case Soort.MAIL:
            return _text(mail_words(asked.data).encode("utf-8", "replace"))


def _open(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _format(data: bytes) -> bytes:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return b"webp"
    return next((name for start, name in _STARTS if data.startswith(start)), b"")


def _image(asked: Asked) -> Answer:
    name = _format(asked.data)
    if not name:
        return Why.UNKNOWN
    buffer = _open(asked.data)
    reader = QImageReader(buffer, QByteArray(name))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return Why.BROKEN
    if size.width() * size.height() > _MOST_IN:
        return Why.TOO_LARGE
    reader.setScaledSize(_fitting(size, asked.width))
    image = reader.read()
    if image.isNull():
        return Why.BROKEN
    made = image.convertToFormat(QImage.Format.Format_ARGB32)
    return Pixels(made.width(), made.height(), 1, bytes(made.constBits()))


def _fitting(size: QSize, width: int) -> QSize:
    """The size at which a picture is at most so wide and within the pixels that may go back."""
    scale = min(1.0, width / size.width())
    pixels = size.width() * size.height() * scale * scale
    scale *= min(1.0, (MOST_PIXELS / pixels) ** 0.5)
    return QSize(max(int(size.width() * scale), 1), max(int(size.height() * scale), 1))


def _pdf(asked: Asked) -> Answer:
    try:
        document = pypdfium2.PdfDocument(asked.data)
        pages = len(document)
        page = document[asked.page]
        width, height = page.get_size()
        size = _fitting(QSize(max(int(width * 8), 1), max(int(height * 8), 1)), asked.width)
        scale = min(size.width() / width, size.height() / height)
        drawn = page.render(scale=scale, prefer_bgrx=True)
    except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError):
        return Why.BROKEN
    if drawn.stride != drawn.width * 4 or drawn.width * drawn.height > MOST_PIXELS:
        return Why.TOO_LARGE
    return Pixels(drawn.width, drawn.height, pages, bytes(drawn.buffer))


def _text(data: bytes) -> Answer:
    """UTF-16 by its mark, else UTF-8, else the old table of Windows."""
    start = data[:LONGEST_TEXT]
    is_cut = len(data) > len(start)
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Words(start.decode("utf-16", "replace"), is_cut)
    try:
        start[: -4 if is_cut else None].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if not is_cut or error.start < len(start) - 8:
            return Words(start.decode("cp1252", "replace"), is_cut)
    return Words(start.decode("utf-8-sig", "replace"), is_cut)

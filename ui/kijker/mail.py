"""An e-mail as text: who, to whom, when, about what, along which way, and what it says.

Nothing in it is loaded, followed or drawn. Of a letter in HTML only the words are shown.
"""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

_HEADERS = (
    ("From", "Van"),
    ("To", "Aan"),
    ("Cc", "Kopie aan"),
    ("Reply-To", "Antwoord aan"),
    ("Date", "Datum"),
    ("Subject", "Onderwerp"),
    ("Message-ID", "Kenmerk"),
)
_MOST_PARTS, _MOST_STEPS = 200, 30
_SILENT = {"script", "style", "head", "title"}
_BREAKS = {"br", "p", "div", "tr", "li", "h1", "h2", "h3"}


def mail_words(data: bytes) -> str:
    """The whole mail as text."""
    mail = message_from_bytes(data, policy=default)
    lines = [f"{name}: {_header(mail, key)}" for key, name in _HEADERS if mail[key] is not None]
    lines += [f"Onderweg: {step}" for step in _steps(mail)]
    parts = [part for part, _ in zip(mail.walk(), range(_MOST_PARTS), strict=False)]
    return "\n".join([*lines, "", _body(parts), *_attached(parts)]).strip() + "\n"


def _header(mail: EmailMessage, key: str) -> str:
    return " ".join(str(mail[key]).split())


def _steps(mail: EmailMessage) -> Iterator[str]:
    for step, _ in zip(mail.get_all("Received", []), range(_MOST_STEPS), strict=False):
        yield " ".join(str(step).split())


def _body(parts: list[EmailMessage]) -> str:
    """The first part in plain text, or else the words of the first in HTML."""
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and not part.get_filename():
                text = _text(part)
                return words_of(text) if kind == "text/html" else text
    return "(deze mail heeft geen tekst)"


def _text(part: EmailMessage) -> str:
    """The letters of a part; an unknown table of letters is read as the old one of Windows."""
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else b""
    try:
        return raw.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")


def _attached(parts: list[EmailMessage]) -> Iterator[str]:
    names = [(part.get_filename(), part.get_payload(decode=True)) for part in parts]
    for name, data in names:
        if name:
            size = len(data) if isinstance(data, bytes) else 0
            yield f"Bijlage: {' '.join(name.split())} ({size} bytes)"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(self._silent - (tag in _SILENT), 0)
        if tag in _BREAKS:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def words_of(html: str) -> str:
    """The words of a page, without anything that it asks to load."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.found).splitlines())
    return "\n".join(line for line in lines if line)

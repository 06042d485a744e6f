"""Bijlage: a file kept as evidence with a zaak, and what is known about where it came from."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.bounds import check_day
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.dossier import check_text
from vertrouwenspersoon.domain.zaak import check_not_after
from vertrouwenspersoon.errors import Reason, Refused

BijlageId = NewType("BijlageId", str)

LARGEST = 500 * 1024 * 1024
"""Bytes of one file: an hour of film from a phone. Longer belongs with the police, not here."""
LARGEST_ALL = 2 * 1024 * 1024 * 1024
"""Bytes of all files together: the vault is one file, and a back-up of it is made every day."""
LONGEST_NAME = 255
"""Characters of a file name: as many as the file systems of Windows, macOS and Linux take."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Signs that steer a screen (a name that reads backwards hides what a file is), and halves."""
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")


class Bijlagesoort(Enum):
    """What a file is, as far as its first bytes and its name tell."""

    AFBEELDING = "afbeelding"
    PDF = "pdf"
    TEKST = "tekst"
    MAIL = "mail"
    GELUID = "geluid"
    VIDEO = "video"
    KANTOOR = "kantoor"
    """A document of an office program, or a message that Outlook saved."""
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Bijlage:
    """One file of a zaak. Its bytes are kept beside it, in pieces; `sha256` is their check.

    `grootte` is in bytes, `sha256` in 64 hexadecimal digits. `verkregen_op` is the day the adviser
    got it, `verkregen_van` from whom and `verkregen_door` by whom; all may be unknown.
    """

    id: BijlageId
    naam: Confidential
    soort: Bijlagesoort
    grootte: int
    sha256: str
    toegevoegd_op: datetime
    herkomst: Confidential = field(default_factory=no_text)
    verkregen_op: date | None = None
    verkregen_van: Confidential = field(default_factory=no_text)
    verkregen_door: Confidential = field(default_factory=no_text)

    def __post_init__(self) -> None:
        """Refuse a day outside the years in which evidence is found."""
        if self.verkregen_op is not None:
            check_day(self.verkregen_op, "verkregen_op")

    @property
    def uiteinde(self) -> str:
        """The ending of the name (`.jpg`), small, or nothing: what a file is, not whose."""
        return ending_of(self.naam.reveal())


def check_bijlage(bijlage: Bijlage, now: datetime) -> Bijlage:
    """The same; `Refused` for a name or text that cannot be kept, and for a day still to come."""
    check_text(bijlage.naam, "naam", required=True)
    if len(bijlage.naam.reveal()) > LONGEST_NAME:
        raise Refused(Reason.TOO_LONG, "naam")
    for where in ("herkomst", "verkregen_van", "verkregen_door"):
        check_text(getattr(bijlage, where), where)
    check_not_after(bijlage.verkregen_op, now, "verkregen_op")
    return bijlage


def check_size(size: int, already: int) -> None:
    """`Refused` for an empty file, one that is too large, or one too many.

    `size` is of this file so far and `already` of all others together, in bytes.
    """
    if size == 0:
        raise Refused(Reason.FILE_EMPTY, "bestand")
    if size > LARGEST:
        raise Refused(Reason.FILE_TOO_LARGE, "bestand")
    if already + size > LARGEST_ALL:
        raise Refused(Reason.FILES_FULL, "bestand")


def kept_name(name: str) -> Confidential:
    """A file name as it is kept: without folders or steering signs, and not too long."""
    last = re.split(r"[/\\]", name)[-1]
    plain = _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", last).strip() or "bestand"
    if len(plain) > LONGEST_NAME:
        ending = ending_of(plain)
        plain = plain[: LONGEST_NAME - len(ending)] + ending
    return Confidential(plain)


def ending_of(name: str) -> str:
    """The ending of a file name (`.jpg`) in small letters; nothing when it is no plain ending."""
    head, dot, tail = name.rpartition(".")
    ending = f"{dot}{tail}".lower()
    return ending if head and _ENDING.fullmatch(ending) else ""


_MAIL = re.compile(
    rb"(?:From |(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|Date|Subject):)",
    re.IGNORECASE,
)
_STARTS: tuple[tuple[bytes, Bijlagesoort], ...] = (
    (b"\xff\xd8\xff", Bijlagesoort.AFBEELDING),
    (b"\x89PNG\r\n\x1a\n", Bijlagesoort.AFBEELDING),
    (b"GIF8", Bijlagesoort.AFBEELDING),
    (b"BM", Bijlagesoort.AFBEELDING),
    (b"II*\x00", Bijlagesoort.AFBEELDING),
    (b"MM\x00*", Bijlagesoort.AFBEELDING),
    (b"%PDF-", Bijlagesoort.PDF),
    (b"ID3", Bijlagesoort.GELUID),
    (b"OggS", Bijlagesoort.GELUID),
    (b"fLaC", Bijlagesoort.GELUID),
    (b"#!AMR", Bijlagesoort.GELUID),
    (b"\x1aE\xdf\xa3", Bijlagesoort.VIDEO),
    (b"\x00\x00\x01\xba", Bijlagesoort.VIDEO),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Bijlagesoort.KANTOOR),
    (b"{\\rtf", Bijlagesoort.KANTOOR),
)
_RIFF = {
    b"WEBP": Bijlagesoort.AFBEELDING,
    b"WAVE": Bijlagesoort.GELUID,
    b"AVI ": Bijlagesoort.VIDEO,
}
_STILL = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_OFFICE = {".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".odt", ".ods", ".odp"}
_SOUND = {".mp3", ".aac", ".m4a", ".wma", ".opus"}


def soort_of(naam: Confidential, start: bytes) -> Bijlagesoort:
    """What a file is, by its first bytes (a thousand or more) and its name.

    What is opened inside the program must begin as it claims, so a name alone never makes a file an
    image, a PDF or a mail; a name only tells sound and office documents from what looks alike.
    """
    ending = ending_of(naam.reveal())
    for begin, soort in _STARTS:
        if start.startswith(begin):
            return soort
    if start.startswith(b"RIFF"):
        return _RIFF.get(start[8:12], Bijlagesoort.ANDERS)
    if start[4:8] == b"ftyp":
        return _boxed(ending, start[8:12])
    if start.startswith(b"PK\x03\x04"):
        return Bijlagesoort.KANTOOR if ending in _OFFICE else Bijlagesoort.ANDERS
    if start[:1] == b"\xff" and ending in _SOUND:
        return Bijlagesoort.GELUID
    return _written(ending, start)


def _boxed(ending: str, brand: bytes) -> Bijlagesoort:
    """Photos, sound and films of telephones share one kind of file; its brand tells which."""
    if brand in _STILL:
        return Bijlagesoort.AFBEELDING
    is_sound = brand.startswith(b"M4A") or ending in _SOUND
    return Bijlagesoort.GELUID if is_sound else Bijlagesoort.VIDEO


def _written(ending: str, start: bytes) -> Bijlagesoort:
    """Text, or a mail as text; anything with bytes that no text holds is something else."""
    if not start or not _is_text(start):
        return Bijlagesoort.ANDERS
    is_mail = _MAIL.match(start) is not None and (ending == ".eml" or b"\nSubject:" in start)
    return Bijlagesoort.MAIL if is_mail else Bijlagesoort.TEKST


def _is_text(start: bytes) -> bool:
    """Whether these are letters: UTF-8, perhaps cut in the last one, or an older table of signs."""
    if any(byte < 32 and byte not in b"\t\n\r\x0c" for byte in start):
        return False
    try:
        start.decode("utf-8")
    except UnicodeDecodeError as error:
        odd = sum(0x7F <= byte <= 0x9F for byte in start)
        return error.start >= len(start) - 3 or odd * 20 <= len(start)
    return True

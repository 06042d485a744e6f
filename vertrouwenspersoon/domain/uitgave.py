"""A release of the program: its number, what it consists of, and where it is installed."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

_NUMBER = re.compile(r"(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})")
_HASH = re.compile(r"[0-9a-f]{64}")
_PLAIN = re.compile(r"[A-Za-z0-9 ._+@()\[\],=~'&%#!{}$-]+")
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{n}" for name in ("com", "lpt") for n in "123456789"),
}
MOST_FILES = 20_000


def version_key(version: str) -> tuple[int, ...]:
    """What a version number is compared by; `ValueError` for anything but `1.2.3`."""
    if not _NUMBER.fullmatch(version):
        raise ValueError("a version is three numbers")
    return tuple(int(part) for part in version.split("."))


def is_version(text: str) -> bool:
    """Whether a text is a version number."""
    return bool(_NUMBER.fullmatch(text))


@dataclass(frozen=True, slots=True)
class Bestand:
    """One file of a release: place, size in bytes, SHA-256; or what another file it leads to.

    `pad` counts from the folder of the version, with forward slashes. A `naar` makes it a link to
    another file of the release, counted from the folder of the link.
    """

    pad: str
    grootte: int = 0
    sha256: str = ""
    uitvoerbaar: bool = False
    naar: str = ""

    def __post_init__(self) -> None:
        """Refuse a place outside the folder, or one that another system reads differently."""
        if not is_safe_path(self.pad):
            raise ValueError("a file must lie inside the folder")
        if self.naar:
            _resolved(self.pad, self.naar)
        elif self.grootte < 0 or not _HASH.fullmatch(self.sha256):
            raise ValueError("a file has a size and a SHA-256")


@dataclass(frozen=True, slots=True)
class Uitgave:
    """What a publisher signs: this release, for this system, made of these files.

    `vorm` is the form of vault it writes. `ingepakt` and `ingepakt_sha256` are of the packed files
    that follow in the update file. `wijzigingen` is the whole list of changes, in Markdown.
    """

    versie: str
    datum: date
    systeem: str
    vorm: int
    wijzigingen: str
    ingepakt: int
    ingepakt_sha256: str
    bestanden: tuple[Bestand, ...]

    def __post_init__(self) -> None:
        """Refuse a release that no system could unpack as it was meant."""
        version_key(self.versie)
        names = [bestand.pad.casefold() for bestand in self.bestanden]
        if not names or len(names) > MOST_FILES or len(set(names)) != len(names):
            raise ValueError("the files of a release have different names")
        if any(str(above) in set(names) for name in names for above in _above(name)):
            raise ValueError("a file is no folder")
        known = {bestand.pad for bestand in self.bestanden if not bestand.naar}
        links = (bestand for bestand in self.bestanden if bestand.naar)
        if any(_resolved(link.pad, link.naar) not in known for link in links):
            raise ValueError("a link leads to a file of the release")
        if self.ingepakt < 0 or not _HASH.fullmatch(self.ingepakt_sha256):
            raise ValueError("the packed files have a size and a SHA-256")

    @property
    def grootte(self) -> int:
        """The bytes of all files, unpacked."""
        return sum(bestand.grootte for bestand in self.bestanden)


@dataclass(frozen=True, slots=True)
class Uitgavekaart:
    """What a built program knows of itself; a checkout has no such card.

    `uitgevers` are the public keys (hexadecimal) whose updates it accepts; without one it accepts
    none.
    """

    versie: str
    datum: date
    systeem: str
    uitgevers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a card that says nothing."""
        version_key(self.versie)
        if not all(_HASH.fullmatch(uitgever) for uitgever in self.uitgevers):
            raise ValueError("a publisher is a key of 32 bytes")


@dataclass(frozen=True, slots=True)
class Installatie:
    """A program in a folder of its user: `map` holds `versies/`, of which one is running now."""

    map: Path
    kaart: Uitgavekaart

    @property
    def sleutels(self) -> tuple[bytes, ...]:
        """The raw public keys of who may give updates."""
        return tuple(bytes.fromhex(uitgever) for uitgever in self.kaart.uitgevers)


def is_safe_path(path: str) -> bool:
    """Whether a place means the same on every system, and lies below the folder it counts from."""
    parts = path.split("/")
    return len(path) <= 240 and all(_is_plain(part) for part in parts)


def _is_plain(part: str) -> bool:
    """No empty part, no `..`, no device of Windows, nothing that Windows takes off the end."""
    stem = part.partition(".")[0].lower()
    is_usual = part not in {"", ".", ".."} and part[-1] not in ". " and stem not in _DEVICES
    return is_usual and bool(_PLAIN.fullmatch(part))


def _above(path: str) -> tuple[PurePosixPath, ...]:
    return tuple(PurePosixPath(path).parents)[:-1]


def _resolved(path: str, target: str) -> str:
    """Where a link leads; `ValueError` outside the folder."""
    parts = list(PurePosixPath(path).parts[:-1])
    for part in target.split("/"):
        if part == ".." and parts:
            parts.pop()
        elif _is_plain(part):
            parts.append(part)
        else:
            raise ValueError("a link leads to a file of the release")
    return "/".join(parts)

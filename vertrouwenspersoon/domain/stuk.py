"""A written piece (stuk) of headings, paragraphs, lists and tables, and the list of changes."""

import re
from dataclasses import dataclass
from datetime import date

from vertrouwenspersoon.domain.uitgave import is_version, version_key

_RELEASE = re.compile(r"\[(?P<name>[^\]]+)\](?: - (?P<day>\d{4}-\d{2}-\d{2}))?")


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading; level 1 is the title."""

    niveau: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Punt:
    """An item of a list; `merk` stands before it: a bullet or a number."""

    merk: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Raster:
    """A table: its heads and its lines, each as many texts as there are heads."""

    koppen: tuple[str, ...]
    regels: tuple[tuple[str, ...], ...]


Blok = Kop | Alinea | Punt | Raster


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece that can be read and printed."""

    blokken: tuple[Blok, ...]

    @property
    def titel(self) -> str:
        """What the first heading says."""
        return next((blok.tekst for blok in self.blokken if isinstance(blok, Kop)), "")


@dataclass(frozen=True, slots=True)
class Wijzigingen:
    """What one version changed: its number, "" for what has no number yet, and its day."""

    versie: str
    dag: date | None
    regels: tuple[str, ...]


def read_changes(stuk: Stuk) -> tuple[Wijzigingen, ...]:
    """The versions of a list of changes (Keep a Changelog), the newest first as they stand."""
    found: list[tuple[str, date | None, list[str]]] = []
    for blok in stuk.blokken:
        if isinstance(blok, Kop) and blok.niveau == 2:
            found.append((*_release(blok.tekst), []))
        elif found and isinstance(blok, Alinea | Punt):
            found[-1][2].append(blok.tekst)
    return tuple(Wijzigingen(versie, dag, tuple(regels)) for versie, dag, regels in found)


def changes_between(
    all_changes: tuple[Wijzigingen, ...], own: str, new: str
) -> tuple[Wijzigingen, ...]:
    """What the new version brings to who has `own`: every version after that, up to `new`."""
    low, high = version_key(own), version_key(new)
    numbered = (each for each in all_changes if each.versie)
    return tuple(each for each in numbered if low < version_key(each.versie) <= high)


def changes_of(all_changes: tuple[Wijzigingen, ...], version: str) -> Wijzigingen | None:
    """What this version changed; what has no number yet when the version has none."""
    wanted = version if is_version(version) else ""
    return next((each for each in all_changes if each.versie == wanted), None)


def _release(heading: str) -> tuple[str, date | None]:
    match = _RELEASE.match(heading)
    if match is None or not is_version(match["name"]):
        return "", None
    return match["name"], date.fromisoformat(match["day"]) if match["day"] else None

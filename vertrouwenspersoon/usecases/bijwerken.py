"""Updating: a new version beside the old one, from a signed file, in a folder of the user.

    map/
        huidig.txt            the version that starts
        vorige.txt            the one before it
        versies/0.1.0/...     a whole program each

No file of a running version is ever replaced: what starts next time is one line in `huidig.txt`,
and that is written last.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from vertrouwenspersoon.domain.uitgave import Installatie, Uitgave, is_version, version_key
from vertrouwenspersoon.errors import NoSpace, Reason, Refused
from vertrouwenspersoon.identity import random_bytes
from vertrouwenspersoon.updatefile import check_packed, read_list, unpack
from vertrouwenspersoon.writing import write_file

VERSIONS, CURRENT, PREVIOUS = "versies", "huidig.txt", "vorige.txt"
_PART = ".deel"
_ROOM = 1.1
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

GoingOn = Callable[[int, int], bool]


def find_folder(program: Path) -> Path | None:
    """The folder that holds `versies/`, when the program (a folder) stands in one; None if not."""
    versions = program.parent
    is_ours = versions.name == VERSIONS and is_version(program.name)
    return versions.parent if is_ours and (versions.parent / CURRENT).is_file() else None


@dataclass(frozen=True, slots=True)
class Bijwerken:
    """What can be done with one installation, by the version that runs in it."""

    installatie: Installatie

    @property
    def may(self) -> bool:
        """Whether this installation takes updates: its folder can be written, and it has a key."""
        folder = self.installatie.map
        return bool(self.installatie.kaart.uitgevers) and os.access(folder / VERSIONS, os.W_OK)

    def look(self, path: Path) -> Uitgave:
        """What an update file would bring; it is checked whole, and nothing is changed.

        `Refused`: `UPDATE_NOT_HERE`, `UPDATE_DAMAGED`, `UPDATE_FOREIGN`, `UPDATE_OTHER_SYSTEM`,
        `UPDATE_OLDER`, `UPDATE_GONE`.
        """
        with self._opened(path) as (_, uitgave):
            return uitgave

    def install(self, path: Path, going_on: GoingOn = lambda _done, _total: True) -> Uitgave:
        """Put the new version beside the old one; it starts next time.

        Raises as `look`, and `NoSpace`, `Refused` (`UPDATE_STOPPED`, `UPDATE_NOT_HERE`). Then the
        version of now is still the one that starts, and nothing is left behind.
        """
        with self._opened(path) as (file, uitgave), _told(self._versions):
            self._clear_parts()
            self._refuse_full(uitgave)
            part = self._versions / f"{uitgave.versie}.{random_bytes(4).hex()}{_PART}"
            part.mkdir()
            try:
                unpack(file, uitgave, part, going_on)
                self._put_in_place(part, uitgave.versie)
            except BaseException:
                shutil.rmtree(part, ignore_errors=True)
                raise
            self._switch(uitgave.versie)
            self._tidy()
        return uitgave

    def next(self) -> str:
        """The version that starts next time, when that is another one than runs now; "" if not."""
        named = _read_version(self.installatie.map / CURRENT)
        return "" if named == self.installatie.kaart.versie or not self._has(named) else named

    def previous(self) -> str:
        """The version one can go back to; "" when there is none."""
        named = _read_version(self.installatie.map / PREVIOUS)
        return named if named != self.installatie.kaart.versie and self._has(named) else ""

    def go_back(self) -> str:
        """Let the version before this one start next time; it is given back.

        `Refused` (`UPDATE_NONE_BEFORE`) when it is not there.
        """
        before = self.previous()
        if not before:
            raise Refused(Reason.UPDATE_NONE_BEFORE)
        with _told(self._versions):
            self._switch(before)
        return before

    @property
    def _versions(self) -> Path:
        return self.installatie.map / VERSIONS

    def _has(self, version: str) -> bool:
        return bool(version) and (self._versions / version).is_dir()

    @contextlib.contextmanager
    def _opened(self, path: Path) -> Iterator[tuple[BinaryIO, Uitgave]]:
        """The file before its packed part, and the release: signed, newer, for here, and whole."""
        if not self.may:
            raise Refused(Reason.UPDATE_NOT_HERE)
        with _opened(path) as file:
            uitgave = read_list(file, self.installatie.sleutels)
            self._refuse_unfit(uitgave)
            check_packed(file, uitgave)
            yield file, uitgave

    def _refuse_unfit(self, uitgave: Uitgave) -> None:
        kaart = self.installatie.kaart
        if uitgave.systeem != kaart.systeem:
            raise Refused(Reason.UPDATE_OTHER_SYSTEM, uitgave.systeem)
        if version_key(uitgave.versie) <= version_key(kaart.versie):
            raise Refused(Reason.UPDATE_OLDER, uitgave.versie)

    def _refuse_full(self, uitgave: Uitgave) -> None:
        if shutil.disk_usage(self._versions).free < uitgave.grootte * _ROOM:
            raise NoSpace(self._versions.name)

    def _put_in_place(self, part: Path, version: str) -> None:
        """Give the part its name. What a taken-back update left under that name goes first."""
        place = self._versions / version
        if place.exists():
            old = place.rename(part.with_name(f"{version}.{random_bytes(4).hex()}{_PART}"))
            shutil.rmtree(old, ignore_errors=True)
        part.rename(place)

    def _switch(self, version: str) -> None:
        """What starts next time; the version of now becomes the one before it."""
        write_file(self.installatie.map / PREVIOUS, f"{self.installatie.kaart.versie}\n".encode())
        write_file(self.installatie.map / CURRENT, f"{version}\n".encode())

    def _tidy(self) -> None:
        """Remove the versions that are neither this one nor the next; one that runs stays."""
        kept = {self.installatie.kaart.versie, _read_version(self.installatie.map / CURRENT)}
        for folder in self._versions.iterdir():
            if folder.is_dir() and is_version(folder.name) and folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)

    def _clear_parts(self) -> None:
        """Remove what a killed attempt left."""
        for part in self._versions.glob(f"*{_PART}"):
            shutil.rmtree(part, ignore_errors=True)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The update file; one that cannot be read (a stick that was pulled out) is told as such."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        raise Refused(Reason.UPDATE_GONE) from None
    except OSError:
        raise Refused(Reason.UPDATE_DAMAGED) from None
    with file:
        yield file


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What the disk of the program says, in our words."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise NoSpace(folder.name) from None
        if error.errno == errno.EIO:
            raise Refused(Reason.UPDATE_DAMAGED) from None
        raise Refused(Reason.UPDATE_NOT_HERE) from None


def _read_version(path: Path) -> str:
    try:
        named = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return named if is_version(named) else ""

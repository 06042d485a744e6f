"""New texts, checklists and terms from a signed file, without a new program.

The file is kept in the vault, so that it goes along to another computer and into every back-up. It
was checked when it came in, and the vault itself proves that nobody changed it since.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vertrouwenspersoon.content.library import load_inhoud, read_inhoud
from vertrouwenspersoon.contentfile import LONGEST, check_signed, unpack
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.errors import ContentBroken, Reason, Refused
from vertrouwenspersoon.store import inhoudspakketten
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.usecases.tools import Tools

_BESIDE = "inhoud"


def inhoud_of(store: Store) -> Inhoud:
    """What this vault works with: its own file when that is newer, else that of the program.

    A file that this program cannot read (it was made for a newer one) is left alone.
    """
    shipped, kept = load_inhoud(), inhoudspakketten.read(store)
    if kept is None:
        return shipped
    try:
        own = _read(kept)
    except Refused:
        return shipped
    return own if own.versie > shipped.versie else shipped


@dataclass(frozen=True, slots=True)
class Inhoudspakketten:
    """Looking at a content file, and working with it from the next time the vault opens."""

    tools: Tools

    def look(self, path: Path, publishers: tuple[bytes, ...]) -> Inhoud:
        """What a content file would bring; nothing is changed.

        `Refused`: `UPDATE_GONE`, `UPDATE_DAMAGED`, `UPDATE_FOREIGN`, `UPDATE_OLDER`, and
        `CONTENT_UNFIT` for a file that lacks a name which zaken may hold on to, or that this
        program cannot read.
        """
        return self._checked(_bytes_of(path), publishers)

    def take_over(self, path: Path, publishers: tuple[bytes, ...]) -> Inhoud:
        """Keep a content file in the vault; raises as `look`. It counts from the next opening."""
        data = _bytes_of(path)
        inhoud = self._checked(data, publishers)
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, _BESIDE) as now:
            inhoudspakketten.keep(self.tools.store, inhoud.versie, now, data)
        return inhoud

    def next(self) -> int:
        """The edition that counts from the next opening, when it is another one; else 0."""
        coming = inhoud_of(self.tools.store).versie
        return 0 if coming == self.tools.inhoud.versie else coming

    def _checked(self, data: bytes, publishers: tuple[bytes, ...]) -> Inhoud:
        check_signed(data, publishers)
        inhoud, now = _read(data), inhoud_of(self.tools.store)
        if inhoud.versie <= now.versie:
            raise Refused(Reason.UPDATE_OLDER, str(inhoud.versie))
        if lacking := sorted(now.namen() - inhoud.namen()):
            raise Refused(Reason.CONTENT_UNFIT, lacking[0])
        return inhoud


@lru_cache(maxsize=2)
def _read(data: bytes) -> Inhoud:
    """The content of a file; `Refused` (`UPDATE_DAMAGED`, `CONTENT_UNFIT`)."""
    files = unpack(data)
    try:
        return read_inhoud(lambda name: _text(files, name))
    except ContentBroken as error:
        raise Refused(Reason.CONTENT_UNFIT, error.where) from None


def _text(files: Mapping[str, str], name: str) -> str:
    if name not in files:
        raise ContentBroken(name, "het bestand ontbreekt")
    return files[name]


def _bytes_of(path: Path) -> bytes:
    """A file, never more of it than a content file has."""
    try:
        with path.open("rb") as file:
            return file.read(LONGEST + 1)
    except FileNotFoundError:
        raise Refused(Reason.UPDATE_GONE) from None
    except OSError:
        raise Refused(Reason.UPDATE_DAMAGED) from None

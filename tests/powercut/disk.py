"""A disk that loses power: what of the writes so far is there afterwards.

Only what was flushed is certain. Of the rest every 512-byte sector, every change of length and
every change of a name arrives or stays away, and a sector may arrive in part: each by its own
chance, in any combination. A disk that lies about flushing is outside this model.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from vertrouwenspersoon.identity import Chance

SECTOR = 512
FOLDER = 0
"""The number of the folder itself; files count from 1, and folders in it from -1 down."""

Arrival = Callable[[int], int]
"""How many of so many bytes arrive."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes put into a file."""

    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resized:
    """A file cut or stretched to a length."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Named:
    """Names in one folder that changed in one step: the file each now means, or None."""

    names: Mapping[str, int | None]
    folder: int = FOLDER


@dataclass(frozen=True, slots=True)
class Flushed:
    """A file, or a folder with its names, was flushed."""

    file: int


@dataclass(frozen=True, slots=True)
class Promised:
    """The program said that what it did to these files is kept."""

    names: tuple[str, ...]


Event = Wrote | Resized | Named | Flushed | Promised


def everything(length: int) -> int:
    """No power cut: all bytes arrive."""
    return length


def adversary(chance: Chance) -> Arrival:
    """The fate of one file: all, most, half or nothing of what was not flushed arrives."""
    odds = chance.choice((1.0, 0.9, 0.5, 0.0))

    def arrival(length: int) -> int:
        if chance.random() < odds:
            return length
        return chance.randrange(length) if chance.random() < odds / 4 else 0

    return arrival


@dataclass(slots=True)
class Disk:
    """A folder and the folders in it: what is certain, and what was done since, in order."""

    contents: dict[int, bytearray] = field(default_factory=dict)
    waiting: dict[int, list[Wrote | Resized]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    waiting_names: list[Named] = field(default_factory=list)

    def apply(self, event: Event) -> None:
        """Let one event happen."""
        match event:
            case Wrote() | Resized():
                self.waiting.setdefault(event.file, []).append(event)
            case Named():
                self.waiting_names.append(event)
            case Flushed(file=folder) if folder <= FOLDER:
                flushed = [change for change in self.waiting_names if change.folder == folder]
                self.names = _changed(self.names, flushed, everything)
                self.waiting_names = [one for one in self.waiting_names if one not in flushed]
            case Flushed(file=file):
                self.contents[file] = self._content(file, everything)
                self.waiting.pop(file, None)
            case Promised():
                pass

    def after(self, fate: Callable[[], Arrival]) -> dict[str, bytes]:
        """The files found when the power is back; `fate` is asked for the folder and each file."""
        found = self._names(fate())
        return {
            name: bytes(self._content(file, fate()))
            for name, file in sorted(found.items())
            if file > FOLDER and all(above in found for above in _folders_of(name))
        }

    def name_of(self, file: int) -> str:
        """What a file is called now; nothing when it has no name any more, `.` for the folder."""
        called = (name for name, one in self._names(everything).items() if one == file)
        return next(called, "") if file != FOLDER else "."

    def _names(self, arrival: Arrival) -> dict[str, int]:
        return _changed(self.names, self.waiting_names, arrival)

    def _content(self, file: int, arrival: Arrival) -> bytearray:
        content = bytearray(self.contents.get(file, b""))
        for change in self.waiting.get(file, ()):
            if isinstance(change, Wrote):
                _write(content, change, arrival)
            elif arrival(1):
                _stretch(content, change.size)
                del content[change.size :]
        return content


def _changed(
    names: Mapping[str, int], changes: Iterable[Named], arrival: Arrival
) -> dict[str, int]:
    """The names after those changes that arrive."""
    changed: dict[str, int | None] = {**names}
    for change in changes:
        if arrival(1):
            changed.update(change.names)
    return {name: file for name, file in changed.items() if file is not None}


def _folders_of(name: str) -> tuple[str, ...]:
    """The folders that a file lies in: `a/b` lies in `a`."""
    return tuple(str(above) for above in PurePosixPath(name).parents)[:-1]


def _write(content: bytearray, change: Wrote, arrival: Arrival) -> None:
    """Write sector by sector: each sector arrives or stays away by itself."""
    at, end = change.offset, change.offset + len(change.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        arrived = at + arrival(until - at)
        if arrived > at:
            _stretch(content, at)
            content[at:arrived] = change.data[at - change.offset : arrived - change.offset]
        at = until


def _stretch(content: bytearray, size: int) -> None:
    content.extend(bytes(max(0, size - len(content))))

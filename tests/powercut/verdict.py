"""What is found after a power cut, held against what the program had promised until then."""

import hashlib
import shutil
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from pathlib import Path

from tests.powercut.disk import Disk, Event, Promised, adversary, everything
from tests.powercut.session import OTHER, PASSPHRASE
from vertrouwenspersoon.errors import Refused, StoreDamaged, VertrouwenspersoonError
from vertrouwenspersoon.identity import repeatable_chance
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.keys import CHEAPEST

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"


@dataclass(slots=True)
class Trial:
    """One recorded session, of which the power can be cut at any event, with any chance.

    What is right comes from the same session without a cut, at each promise: an act is there whole
    as soon as it is promised, and before that whole or not at all. `scratch` is an empty folder.
    """

    events: Sequence[Event]
    scratch: Path
    promised: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)
    """Promises after which nothing was other than before."""

    def __post_init__(self) -> None:
        disk = Disk()
        for at, event in enumerate(self.events):
            disk.apply(event)
            if isinstance(event, Promised):
                files = self._placed(disk.after(lambda: everything))
                for name in event.names:
                    self._note(at, name, fingerprint(files[name]))

    def _note(self, at: int, name: str, mark: str) -> None:
        known = self.promised.setdefault(name, [])
        if mark in (earlier for _, earlier in known):
            self.empty.append(f"event {at}: {name} is promised, but nothing changed")
        known.append((at, mark))

    def broken(self, seeds: Iterable[int]) -> Iterator[str]:
        """Cut the power once for each seed; gives what was wrong with what was then found."""
        begun = next(at for at, event in enumerate(self.events, 1) if isinstance(event, Promised))
        chances = [repeatable_chance(seed) for seed in seeds]
        cuts = [(chance.randint(begun, len(self.events)), chance) for chance in chances]
        disk, done = Disk(), 0
        for at, chance in sorted(cuts, key=itemgetter(0)):
            for event in self.events[done:at]:
                disk.apply(event)
            done = at
            yield from self._judge(at, self._placed(disk.after(partial(adversary, chance))))

    def _placed(self, files: Mapping[str, bytes]) -> dict[str, Path]:
        """Put these files, and nothing else, in the scratch folder."""
        for stale in self.scratch.iterdir():
            shutil.rmtree(stale) if stale.is_dir() else stale.unlink()
        places = {name: self.scratch / name for name in files}
        for name, content in files.items():
            places[name].parent.mkdir(exist_ok=True)
            places[name].write_bytes(content)
        return places

    def _judge(self, at: int, files: Mapping[str, Path]) -> Iterator[str]:
        for name, promises in self.promised.items():
            kept = bisect_left(promises, (at, ""))
            right = [mark for _, mark in promises[max(0, kept - 1) : kept + 1]]
            fault = _fault(files.get(name), right, is_promised=kept > 0)
            if fault:
                yield f"event {at}: {name} {fault}"


def _fault(path: Path | None, right: Sequence[str], *, is_promised: bool) -> str:
    """What is wrong with one file, or nothing."""
    if path is None:
        return "is gone" if is_promised else ""
    try:
        found = fingerprint(path)
    except VertrouwenspersoonError as problem:
        return f"is unreadable: {type(problem).__name__}"
    # A vault that is being made is whole, but nothing was said yet about what is in it.
    is_new_vault = path.suffix == ".zkv" and not is_promised
    return "" if found in right or is_new_vault else "is neither as promised nor as it would become"


def fingerprint(path: Path) -> str:
    """What is in a file. A vault is opened by the program itself and counts by all its rows."""
    if path.suffix != ".zkv":
        return hashlib.sha256(path.read_bytes()).hexdigest()
    with _opened(path) as store:
        if not store.check().is_sound:
            raise StoreDamaged(path.name)
        return hashlib.sha256(repr(list(_contents(store))).encode()).hexdigest()


def _opened(path: Path) -> Store:
    """By the passphrase of the day, or by the one it is changed to at its end."""
    try:
        return Store.open(path, PASSPHRASE, profiles=(CHEAPEST,))
    except Refused:
        return Store.open(path, OTHER, profiles=(CHEAPEST,))


def _contents(store: Store) -> Iterator[object]:
    for row in store.rows(_TABLES):
        name = row.text("name")
        yield name, store._connection.run(f'SELECT * FROM "{name}"')  # noqa: S608 - its own tables

"""How far each vault had come when this computer last used it, to recognise an old copy (P7).

Two small files in the profile folder. They hold the hash of a vault's identity with a number, and
with the version of the program that opened it last; nothing else. When one is missing, broken or
cannot be written, nothing is asked and nothing is in the way.
"""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ui.version import program_version
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.writing import write_file

if TYPE_CHECKING:
    from vertrouwenspersoon.bootstrap import Office

_FILE = "laatst-gezien.json"
_VERSIONS = "laatste-versie.json"
_MOST = 50
T = TypeVar("T", int, str)


class LastSeen:
    """Remembers for each vault a number of changes, and a version of the program."""

    def __init__(self, config: Path) -> None:
        self._file = config / _FILE
        self._versions = config / _VERSIONS

    def changes(self, kluis_id: str) -> int:
        """The number of changes that vault had; 0 when it is not remembered."""
        return _read(self._file, int).get(_mark(kluis_id), 0)

    def version(self, kluis_id: str) -> str:
        """The version of the program that opened that vault last; "" when it is not remembered."""
        return _read(self._versions, str).get(_mark(kluis_id), "")

    def remember(self, kluis_id: str, changes: int) -> None:
        """Remember how far this vault has come; the vaults not used for longest are forgotten.

        Only where this computer has a folder for its settings: none is made for this.
        """
        _keep(self._file, _read(self._file, int), kluis_id, changes)

    def remember_version(self, kluis_id: str, version: str) -> None:
        """Remember which version of the program opened this vault; otherwise as `remember`."""
        _keep(self._versions, _read(self._versions, str), kluis_id, version)


def _keep(file: Path, known: dict[str, T], kluis_id: str, value: T) -> None:
    known.pop(_mark(kluis_id), None)
    known[_mark(kluis_id)] = value
    kept = dict(list(known.items())[-_MOST:])
    with contextlib.suppress(VertrouwenspersoonError):
        write_file(file, json.dumps(kept, indent=1).encode())


def _read(file: Path, kind: type[T]) -> dict[str, T]:
    try:
        known = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {mark: value for mark, value in known.items() if type(value) is kind}


def _mark(kluis_id: str) -> str:
    return hashlib.sha256(kluis_id.encode()).hexdigest()[:32]


def note(office: "Office", seen: LastSeen) -> None:
    """Remember how far this vault has come, and which version opened it. Runs on the lane."""
    from vertrouwenspersoon.usecases.wijzigingen import changes  # noqa: PLC0415 - loaded by now

    store = office.tools.store
    if store.path is not None:
        with contextlib.suppress(VertrouwenspersoonError):
            seen.remember(store.kluis_id, changes(store))
        seen.remember_version(store.kluis_id, program_version())


def leave(office: "Office", seen: LastSeen) -> None:
    """Remember how far the vault has come, and close it. Runs on the lane.

    What was being typed is kept by now; it comes back without a question.
    """
    with contextlib.suppress(VertrouwenspersoonError):
        office.concepten.leave()
    note(office, seen)
    office.close()

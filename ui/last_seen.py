"""How far each vault had come when this computer last used it, to recognise an old copy (P7).

One small file in the profile folder. It holds the hash of a vault's identity and a number, nothing
else. When it is missing, broken or cannot be written, nothing is asked and nothing is in the way.
"""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.writing import write_file

if TYPE_CHECKING:
    from vertrouwenspersoon.bootstrap import Office

_FILE = "laatst-gezien.json"
_MOST = 50


class LastSeen:
    """Remembers a number of changes for each vault."""

    def __init__(self, config: Path) -> None:
        self._file = config / _FILE

    def changes(self, kluis_id: str) -> int:
        """The number of changes that vault had; 0 when it is not remembered."""
        return self._read().get(_mark(kluis_id), 0)

    def remember(self, kluis_id: str, changes: int) -> None:
        """Remember how far this vault has come; the vaults not used for longest are forgotten.

        Only where this computer has a folder for its settings: none is made for this.
        """
        known = self._read()
        known.pop(_mark(kluis_id), None)
        known[_mark(kluis_id)] = changes
        kept = dict(list(known.items())[-_MOST:])
        with contextlib.suppress(VertrouwenspersoonError):
            write_file(self._file, json.dumps(kept, indent=1).encode())

    def _read(self) -> dict[str, int]:
        try:
            known = json.loads(self._file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(known, dict):
            return {}
        return {mark: number for mark, number in known.items() if type(number) is int}


def _mark(kluis_id: str) -> str:
    return hashlib.sha256(kluis_id.encode()).hexdigest()[:32]


def note(office: "Office", seen: LastSeen) -> None:
    """Remember how far the vault of this office has come. Runs on the lane."""
    from vertrouwenspersoon.usecases.wijzigingen import changes  # noqa: PLC0415 - loaded by now

    store = office.tools.store
    if store.path is not None:
        with contextlib.suppress(VertrouwenspersoonError):
            seen.remember(store.kluis_id, changes(store))


def leave(office: "Office", seen: LastSeen) -> None:
    """Remember how far the vault has come, and close it. Runs on the lane.

    What was being typed is kept by now; it comes back without a question.
    """
    with contextlib.suppress(VertrouwenspersoonError):
        office.concepten.leave()
    note(office, seen)
    office.close()

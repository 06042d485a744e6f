"""Whether an open vault is whole. Two checks, because each misses what the other sees.

The check of the encryption finds every changed bit, but not an old page put back; SQLite's own
check finds that, but not a changed bit in a page that is not in use.
"""

from dataclasses import dataclass

from vertrouwenspersoon.errors import StoreDamaged, StoreTooNew
from vertrouwenspersoon.store.driver import Connection
from vertrouwenspersoon.store.opening import identity_of

_FINE = {("ok",), ("database file is undefined",)}  # the second: a store in memory has no file


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was found. `orphans` and `is_identified` are only looked for when the rest is whole."""

    pages: int
    damaged_pages: int
    structure_faults: int
    orphans: int
    is_identified: bool

    @property
    def is_sound(self) -> bool:
        """Nothing at all is wrong."""
        faults = self.damaged_pages + self.structure_faults + self.orphans
        return faults == 0 and self.is_identified


def examine(connection: Connection) -> Soundness:
    """Both checks of the whole file, then references and identity. About 1 s for each 100 MB.

    After a result that is not sound the connection may refuse everything: close it.
    """
    pages = int(str(connection.run("PRAGMA page_count")[0][0]))
    damaged = _faults(connection, "PRAGMA cipher_integrity_check")
    structure = _faults(connection, "PRAGMA integrity_check")
    if damaged or structure:
        return Soundness(pages, damaged, structure, orphans=0, is_identified=False)
    orphans = _faults(connection, "PRAGMA foreign_key_check")
    return Soundness(pages, damaged, structure, orphans, _is_identified(connection))


def _faults(connection: Connection, check: str) -> int:
    try:
        return sum(row not in _FINE for row in connection.run(check))
    except StoreDamaged:
        return 1


def _is_identified(connection: Connection) -> bool:
    try:
        return bool(identity_of(connection, ""))
    except (StoreDamaged, StoreTooNew):
        return False

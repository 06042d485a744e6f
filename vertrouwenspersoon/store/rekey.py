"""The same vault under another key: a whole copy, checked before it may take the old one's place.

SQLCipher can change a key in place. A copy keeps the old file to the last moment, begins with other
random bytes, and costs half the time (vault design, sections 0.2 and 5).
"""

from collections.abc import Callable
from pathlib import Path

from vertrouwenspersoon.errors import UnsoundCopy
from vertrouwenspersoon.store import guard
from vertrouwenspersoon.store.backup import GoingOn, Inhoud, counts, fill, look_at, refuse_unfit
from vertrouwenspersoon.store.driver import Connection, open_file
from vertrouwenspersoon.store.keys import VaultKey
from vertrouwenspersoon.store.opening import identity_of, leave


def make_rekeyed(
    source: Connection,
    part: Path,
    key: VaultKey,
    amend: Callable[[Connection], None],
    going_on: GoingOn,
) -> None:
    """Fill `part` with the vault under `key`, and with what `amend` adds; then check it anew.

    Between two steps `going_on` may change the source on its connection. Raises `Refused`
    (`BACKUP_STOPPED`), `TargetFull`, or `UnsoundCopy` when the copy does not open as it should.
    """
    refuse_unfit(source, part.parent)
    fill(source, part, key, going_on)
    connection = open_file(part, key, writing=True)
    try:
        guard.settle(connection, guard.IN_FILE)
        connection.allow(guard.judge)
        if counts(connection) != counts(source):
            raise UnsoundCopy(part.name)
        amend(connection)
        expected = Inhoud(
            identity_of(source, part.name), is_sound=True, tellingen=counts(connection)
        )
        leave(connection)
    finally:
        connection.close()
    if look_at(part, key) != expected:
        raise UnsoundCopy(part.name)

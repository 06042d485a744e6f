"""The file in which one zaak is handed over: a vault of its own, and read as if an enemy made it.

It is built by adding to a fresh vault, never by copying one and taking away, so nothing else can
be in it (P15). Whoever opens one believes nothing of it: not its form, its counts, its sizes or its
texts (vault design, section 7).
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    FileDamaged,
    Reason,
    Refused,
    StoreDamaged,
    StoreTooNew,
    Unavailable,
)
from vertrouwenspersoon.store import guard
from vertrouwenspersoon.store.backup import key_for
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.diagnosis import why_unreadable
from vertrouwenspersoon.store.driver import Connection, StatementFailed, open_file
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, Profile, VaultKey
from vertrouwenspersoon.store.migrate import newest_version, version_of
from vertrouwenspersoon.store.opening import identity_of
from vertrouwenspersoon.store.soundness import examine
from vertrouwenspersoon.store.vaultfile import refuse_unusual

LARGEST = 2_200 * 1024 * 1024
"""Bytes: all evidence a vault may hold, and room for the words."""
MOST_APART = 64 * 1024 * 1024
"""Bytes of everything that is no evidence. A dossier of ten thousand notes is a tenth of it."""
STEPS = 200_000_000
"""Steps of the engine, two seconds or so. A zaak of ten thousand notes takes a twentieth."""
_SELECT_FORM = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
_SELECT_EVIDENCE = "SELECT coalesce(sum(length(deel)), 0) FROM bijlage_deel"
_SELECT_ROWS = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
_WRONG = (
    StatementFailed, StoreDamaged, FileDamaged, TypeError, ValueError, LookupError, AttributeError,
    RecursionError, OverflowError,
)  # fmt: skip
"""What a value that is not as it should be does to who reads it."""


@contextmanager
def believing_nothing(part: str = "") -> Iterator[None]:
    """Whatever goes wrong inside is the fault of the file: `Refused(HANDOVER_WRONG)`."""
    try:
        yield
    except Refused as error:
        raise Refused(Reason.HANDOVER_WRONG, error.where or part) from None
    except _WRONG:
        raise Refused(Reason.HANDOVER_WRONG, part) from None


@contextmanager
def opened(
    path: Path, words: Confidential, profiles: tuple[Profile, ...] = PRODUCT_PROFILES
) -> Iterator[Store]:
    """A file that was handed over, open to be read and for nothing else.

    `Refused`: PASSPHRASE_WRONG; HANDOVER_OLD; HANDOVER_WRONG when its form is not exactly that of a
    vault, it is too large, it is damaged, or to read it takes too long. `StoreTooNew` and the other
    `Store...` errors as for a vault. The file is not changed.
    """
    refuse_unusual(path)
    if path.stat().st_size > LARGEST:
        raise Refused(Reason.HANDOVER_WRONG, "grootte")
    key = key_for(path, words, profiles)
    with ExitStack() as undo:
        connection = open_file(path, key, writing=False)
        undo.callback(connection.close)
        connection.allow(guard.judge)
        connection.bound(STEPS)
        kluis_id = _entered(connection, path, key)
        with Store(connection, kluis_id, None, undo.pop_all()) as store:
            yield store


def _entered(connection: Connection, path: Path, key: VaultKey) -> str:
    """The identity of a file whose form, soundness and sizes are as they should be."""
    try:
        version = version_of(connection)
    except (Unavailable, StatementFailed):
        raise why_unreadable(path, key) from None
    if version > newest_version():
        raise StoreTooNew(path.name)
    if version < newest_version():
        raise Refused(Reason.HANDOVER_OLD)
    with believing_nothing("vorm"):
        if connection.run(_SELECT_FORM) != _form():
            raise Refused(Reason.HANDOVER_WRONG, "vorm")
        if not examine(connection).is_sound:
            raise Refused(Reason.HANDOVER_WRONG, "heel")
        ((evidence,),) = connection.run(_SELECT_EVIDENCE)
        if path.stat().st_size - int(str(evidence)) > MOST_APART:
            raise Refused(Reason.HANDOVER_WRONG, "grootte")
        return identity_of(connection, path.name)


def _form() -> list[tuple[object, ...]]:
    """The form of a vault of this version: what a fresh one holds."""
    with Store.in_memory() as fresh:
        rows = fresh.rows(_SELECT_FORM)
    return [
        (row.text("type"), row.text("name"), row.text("tbl_name"), row.text_or_none("sql"))
        for row in rows
    ]

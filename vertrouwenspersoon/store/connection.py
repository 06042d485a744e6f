"""The store: one encrypted vault, open in one process, spoken to by the modules beside this."""

import contextlib
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Herstelcode
from vertrouwenspersoon.errors import Reason, Refused, StoreDamaged, Unavailable
from vertrouwenspersoon.store import guard, opening
from vertrouwenspersoon.store.backup import GoingOn, Kopie, clear_parts, verified_copy
from vertrouwenspersoon.store.diagnosis import why_unreadable
from vertrouwenspersoon.store.driver import (
    Connection,
    Parameters,
    StatementFailed,
    open_file,
    open_memory,
)
from vertrouwenspersoon.store.herstelcode import code_of, key_of
from vertrouwenspersoon.store.keys import (
    PRODUCT_PROFILES,
    STANDARD,
    Profile,
    VaultKey,
    derive_key,
    new_salt,
    opens,
    random_key,
)
from vertrouwenspersoon.store.passphrase import check_passphrase
from vertrouwenspersoon.store.rekey import make_rekeyed
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.soundness import Soundness, examine
from vertrouwenspersoon.store.vaultfile import hold, let_go, read_salt, salt_at
from vertrouwenspersoon.writing import clear_parts_of, part_of, publish

_NONE: Parameters = {}

Safeguard = Callable[[str, int], Path | None]
"""Where a copy of a vault goes before it is changed, by its identity and form; None for no copy."""


def _no_copy(_kluis_id: str, _form: int) -> None:
    """Nothing is kept."""


def _to_the_end(_done: int, _total: int) -> bool:
    return True


class Store:
    """An open vault. Made by `create`, `open`, `open_with_key` or `in_memory`; closed by `close`.

    It belongs to the thread that opened it. Its changes raise `NoSpace`, `NotWritable`,
    `StoreLocked` or `StoreDamaged`; a `StatementFailed` is a bug.
    """

    def __init__(
        self,
        connection: Connection,
        kluis_id: str,
        path: Path | None,
        resources: contextlib.ExitStack,
        key: VaultKey | None = None,
    ) -> None:
        self._connection = connection
        self._key = key
        self._resources = resources
        self._is_open = True
        self._is_copying = False
        self._version = object()
        self.kluis_id = kluis_id
        self.path = path
        self.kept: tuple[Path, Kopie] | None = None
        """The copy that was made before this vault was changed on opening, if any."""

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: Confidential,
        *,
        kluis_id: str,
        profile: Profile = STANDARD,
    ) -> Self:
        """Make a vault where nothing is yet, and open it. Takes about a second.

        Raises `Refused` (`PASSPHRASE_TOO_SHORT`, `PASSPHRASE_COMMON`, `TARGET_EXISTS`).
        """
        check_passphrase(passphrase)
        opening.refuse_taken(path)
        key = derive_key(passphrase, new_salt(profile), profile)
        opening.build(path, key, kluis_id)
        return cls.open_with_key(path, key)

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: Confidential,
        *,
        profiles: tuple[Profile, ...] = PRODUCT_PROFILES,
        safeguard: Safeguard = _no_copy,
    ) -> Self:
        """Open a vault, as long as its cost profile is one of `profiles`. Takes about a second.

        `safeguard` may ask for a checked copy first; what `verified_copy` raises comes through.
        The code of the herstelblad opens it too, at once. Raises `Refused` (`PASSPHRASE_WRONG`,
        `CODE_WRONG`) or one of the `Store...` errors; then file and folder are as they were.
        """
        code = key_of(passphrase)
        if code is not None:
            return cls._open_with_code(path, code, safeguard)
        salt, profile = read_salt(path, profiles)
        return cls.open_with_key(path, derive_key(passphrase, salt, profile), safeguard)

    @classmethod
    def open_with_key(cls, path: Path, key: VaultKey, safeguard: Safeguard = _no_copy) -> Self:
        """Open a vault with its key itself; otherwise as `open`."""
        try:
            return cls._enter(path, key, safeguard)
        except StoreDamaged:
            problem = why_unreadable(path, key)
        raise problem

    @classmethod
    def _open_with_code(cls, path: Path, code: VaultKey, safeguard: Safeguard) -> Self:
        try:
            return cls.open_with_key(path, code, safeguard)
        except Refused as problem:
            if problem.reason is Reason.PASSPHRASE_WRONG:
                raise Refused(Reason.CODE_WRONG, "hij hoort bij een andere kluis") from None
            raise

    @classmethod
    def _enter(cls, path: Path, key: VaultKey, safeguard: Safeguard = _no_copy) -> Self:
        kept: list[tuple[Path, Kopie]] = []

        def keep(kluis_id: str, form: int) -> None:
            place = safeguard(kluis_id, form)
            if place is not None:
                kept.append((place, verified_copy(connection, key, place, _to_the_end)))

        with contextlib.ExitStack() as undo:
            undo.callback(let_go, hold(path))
            connection = open_file(path, key, writing=True)
            undo.callback(connection.close)
            kluis_id = opening.enter(connection, path, keep)
            with contextlib.suppress(OSError):  # a change of key that was killed left a copy
                clear_parts_of(path)
            store = cls(connection, kluis_id, path, undo.pop_all(), key)
            store.kept = kept[0] if kept else None
            return store

    @classmethod
    def in_memory(cls, *, kluis_id: str = "0000000000000001") -> Self:
        """A store that is nowhere: encrypted in memory, in the newest form, gone when closed."""
        with contextlib.ExitStack() as undo:
            connection = open_memory(random_key())
            undo.callback(connection.close)
            opening.fill(connection, guard.IN_MEMORY, kluis_id)
            return cls(connection, kluis_id, None, undo.pop_all())

    def close(self) -> None:
        """Close; what is not committed is undone. Leaves exactly one file. Twice is harmless.

        In the middle of `copy` it is a `RuntimeError`: first let `going_on` say no.
        """
        if self._is_copying:
            raise RuntimeError("a vault that is being copied cannot close")
        if self._is_open:
            self._is_open = False
            # A damaged vault cannot be left tidily, but it can be closed.
            with contextlib.suppress(Unavailable, StatementFailed):
                self._connection.undo()
                opening.leave(self._connection)
            self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def transaction(self) -> contextlib.AbstractContextManager[None]:
        """Everything inside happens, or nothing of it does. Nesting is a `RuntimeError`."""
        return self._connection.transaction()

    def execute(self, sql: str, parameters: Parameters = _NONE) -> int:
        """Change something, inside a transaction; how many rows it changed."""
        self._version = object()
        return self.note(sql, parameters)

    def note(self, sql: str, parameters: Parameters = _NONE) -> int:
        """As `execute`, for what no page is made of: the journal, and drafts of what is typed."""
        self._refuse_outside_transaction()
        return self._connection.change(sql, parameters)

    @property
    def version(self) -> object:
        """A mark that is another one after every change: what was read before it may be old.

        What is only noted changes nothing of this.
        """
        return self._version

    def execute_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Make the same change for each of `parameters`, inside a transaction."""
        self._version = object()
        self._refuse_outside_transaction()
        self._connection.change_many(sql, parameters)

    def rows(self, sql: str, parameters: Parameters = _NONE) -> list[Row]:
        """All rows of an answer."""
        places, rows = self._connection.run_named(sql, parameters)
        return [Row(places, values) for values in rows]

    def row(self, sql: str, parameters: Parameters = _NONE) -> Row | None:
        """The only row of an answer, or None. More than one is a `LookupError`."""
        rows = self.rows(sql, parameters)
        if len(rows) > 1:
            raise LookupError(f"{len(rows)} rows where at most one was expected")
        return rows[0] if rows else None

    def one(self, sql: str, parameters: Parameters = _NONE) -> Row:
        """The only row of an answer; none is a `LookupError` too."""
        row = self.row(sql, parameters)
        if row is None:
            raise LookupError("no row where one was expected")
        return row

    def check(self) -> Soundness:
        """Whether the whole vault is sound; close it when it is not. About 1 s for each 100 MB."""
        return examine(self._connection)

    def copy(self, path: Path, going_on: GoingOn) -> Kopie:
        """Make a checked copy of the vault with the same key at `path`, in steps.

        Between two steps `going_on` is asked whether to go on; it may work in this store meanwhile.
        `Refused` (`BACKUP_BUSY`) when it tries to copy again; otherwise as `verified_copy`. A store
        in memory cannot be copied: a `RuntimeError`.
        """
        if self._key is None:
            raise RuntimeError("a store in memory has no copies")
        if self._is_copying:
            raise Refused(Reason.BACKUP_BUSY)
        self._is_copying = True
        try:
            return verified_copy(self._connection, self._key, path, going_on)
        finally:
            self._is_copying = False

    def clear_parts(self, folder: Path, now: datetime) -> None:
        """Remove what killed copies left in a folder. Never while a copy is being made."""
        if self._key is not None and not self._is_copying:
            clear_parts(folder, self._key, now)

    def rekey(self, key: VaultKey, amend: Callable[["Store"], None], going_on: GoingOn) -> None:
        """Put a checked copy under another key in the place of this vault, and go on in that.

        `amend` writes, in one transaction, what must stand in the new vault only. A kill at any
        moment leaves the old vault or the new one, whole. After an error this is still the vault it
        was. Raises `Refused` (`BACKUP_BUSY`, `BACKUP_STOPPED`) and otherwise as `copy`. A store in
        memory has no key to change: a `RuntimeError`.
        """
        if self._key is None or self.path is None:
            raise RuntimeError("a store in memory has no key to change")
        if self._is_copying:
            raise Refused(Reason.BACKUP_BUSY)
        with part_of(self.path) as part:
            self._is_copying = True
            try:
                make_rekeyed(
                    self._connection, part, key, self._amending(part, key, amend), going_on
                )
            finally:
                self._is_copying = False
            self._take_place(part, self.path, key)

    def _amending(
        self, part: Path, key: VaultKey, amend: Callable[["Store"], None]
    ) -> Callable[[Connection], None]:
        def amend_part(connection: Connection) -> None:
            store = Store(connection, self.kluis_id, part, contextlib.ExitStack(), key)
            with store.transaction():
                amend(store)

        return amend_part

    def _take_place(self, part: Path, path: Path, key: VaultKey) -> None:
        """Close, give the part the name of the vault, and open what then has that name."""
        before = self._key
        self.close()
        try:
            publish(part, path)
        finally:
            # Whatever happened, this is the key of the file that is there now.
            is_new = salt_at(path) == key.salt
            vars(self).update(vars(self._enter(path, key if is_new or before is None else before)))

    def confirm_passphrase(self, passphrase: Confidential) -> None:
        """`Refused` (`PASSPHRASE_WRONG`) unless this opens the vault. Takes about a second.

        Asked again before everything leaves the vault. A store in memory has no passphrase.
        """
        self.key_for(passphrase)

    def is_opened_by(self, passphrase: Confidential) -> bool:
        """Whether this passphrase, or this code, opens the vault. Takes about a second."""
        try:
            self.confirm_passphrase(passphrase)
        except Refused:
            return False
        return True

    @property
    def salt(self) -> bytes:
        """The first 16 bytes of the vault; none (b"") in memory."""
        return b"" if self._key is None else self._key.salt

    def key_for(self, passphrase: Confidential) -> VaultKey:
        """The key itself, for who knows the passphrase; otherwise as `confirm_passphrase`.

        The code of the herstelblad will do: `Refused` (`CODE_WRONG`) for that of another vault.
        """
        code = key_of(passphrase)
        if code is not None and self._key is not None and code != self._key:
            raise Refused(Reason.CODE_WRONG, "hij hoort bij een andere kluis")
        if self._key is None or (code is None and not opens(passphrase, self._key)):
            raise Refused(Reason.PASSPHRASE_WRONG, "wachtzin")
        return self._key

    def herstelcode(self, passphrase: Confidential) -> Herstelcode:
        """The code for the herstelblad, for who knows the passphrase. Takes about a second."""
        return code_of(self.key_for(passphrase))

    def _refuse_outside_transaction(self) -> None:
        if not self._connection.in_transaction:
            raise RuntimeError("a change needs a transaction")

"""Snelslot: opening a vault with a PIN, for a week, on this computer and account alone.

It is a convenience and never the only way in: whatever is wrong with it, the passphrase opens the
vault. One seal at a time, in a small private file; its secret is in the keyring of the system. The
files of a vault know nothing of it.
"""

import contextlib
from datetime import datetime
from pathlib import Path

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import NoSpace, NotWritable, Reason, Refused
from vertrouwenspersoon.identity import random_bytes
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, Profile, VaultKey
from vertrouwenspersoon.store.sleutelring import Sleutelring
from vertrouwenspersoon.store.snelzegel import LENGTH, TRIES, Snelzegel, make_seal
from vertrouwenspersoon.store.vaultfile import read_salt
from vertrouwenspersoon.writing import write_file

_SECRET_BYTES = 32


class Snelslot:
    """The seal in `file`. All calls may take seconds: the keyring answers or is given up."""

    def __init__(self, file: Path, ring: Sleutelring | None = None) -> None:
        self._file = file
        self._ring = ring or Sleutelring()

    def switch_on(self, key: VaultKey, kluis_id: str, pin: Confidential, now: datetime) -> datetime:
        """Seal the key, in place of an earlier seal; the moment it ends.

        Raises `Refused` for what is wrong with the keyring, `NotWritable` or `NoSpace`; then
        opening with a PIN is off.
        """
        secret = random_bytes(_SECRET_BYTES).hex()
        self._unlink()
        self._ring.keep(secret)
        with contextlib.ExitStack() as undo:
            undo.callback(self.switch_off)
            seal = make_seal(key, kluis_id, secret, pin, now)
            self._write(seal)
            undo.pop_all()
        return seal.ends_at()

    def switch_off(self) -> None:
        """Remove the seal, and its secret as far as the keyring lets us: it opens nothing alone."""
        self._unlink()
        with contextlib.suppress(Refused):
            self._ring.remove()

    def seal_of(self, kluis_id: str) -> Snelzegel | None:
        """The seal of this vault, valid or not; None when it has none, or no whole one."""
        seal = self._read()
        return seal if seal is not None and seal.is_of(kluis_id) else None

    def look(
        self, path: Path, now: datetime, *, profiles: tuple[Profile, ...] = PRODUCT_PROFILES
    ) -> None:
        """Raise `Refused` with the reason why a PIN cannot open this vault, if there is one.

        What can never be used again is removed: a seal that is damaged, over, or without its
        secret. Errors of the vault's own file come through.
        """
        self._usable(path, now, profiles)

    def key_of(
        self,
        path: Path,
        pin: Confidential,
        now: datetime,
        *,
        profiles: tuple[Profile, ...] = PRODUCT_PROFILES,
    ) -> VaultKey:
        """The key of the vault. A try is counted, on disk, before it is made.

        Raises `Refused` as `look`, and `PIN_WRONG` with how many tries are left; after the last one
        `QUICK_TOO_MANY`, and seal and secret are gone.
        """
        seal, secret = self._usable(path, now, profiles)
        left = seal.tries - 1
        self._count(seal.with_tries(left, now))
        key = seal.open(secret, pin)
        if key is not None:
            self._count(seal.with_tries(TRIES, now))
            return key
        if left == 0:
            raise self._ended(Reason.QUICK_TOO_MANY)
        raise Refused(Reason.PIN_WRONG, f"nog {left} {'poging' if left == 1 else 'pogingen'}")

    def _usable(
        self, path: Path, now: datetime, profiles: tuple[Profile, ...]
    ) -> tuple[Snelzegel, str]:
        salt, _ = read_salt(path, profiles)
        seal = self._read()
        if seal is None:
            raise self._ended(Reason.QUICK_DAMAGED if self._file.exists() else Reason.QUICK_NOT_ON)
        if seal.salt != salt:
            raise Refused(Reason.QUICK_OTHER_VAULT)
        if not seal.is_valid_at(now):
            raise self._ended(Reason.QUICK_EXPIRED)
        if seal.tries == 0:
            raise self._ended(Reason.QUICK_TOO_MANY)
        return seal, self._secret_of(seal)

    def _secret_of(self, seal: Snelzegel) -> str:
        secret = self._ring.find()
        if secret is None or not seal.fits(secret):
            raise self._ended(Reason.QUICK_SECRET_CHANGED)
        return secret

    def _ended(self, reason: Reason) -> Refused:
        """Nothing will open with this seal again: put it away, and say why."""
        self.switch_off()
        return Refused(reason)

    def _count(self, seal: Snelzegel) -> None:
        """Keep the number of tries; a try that cannot be counted is not made."""
        try:
            self._write(seal)
        except (NotWritable, NoSpace):
            raise Refused(Reason.QUICK_NOT_COUNTED) from None

    def _read(self) -> Snelzegel | None:
        try:
            with self._file.open("rb") as file:
                return Snelzegel.from_bytes(file.read(LENGTH + 1))
        except OSError:
            return None

    def _unlink(self) -> None:
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _write(self, seal: Snelzegel) -> None:
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
        write_file(self._file, seal.to_bytes())

"""The vault as a file: what can be known of it, and refused, before any key is tried."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from vertrouwenspersoon.errors import (
    NotWritable,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreTruncated,
)
from vertrouwenspersoon.store.keys import (
    MAGIC,
    SALT_LENGTH,
    Profile,
    VaultKey,
    profile_of,
    salt_is_whole,
)

PAGE = 4096
# A page of SQLCipher 4 ends with 16 bytes to start decrypting from and 64 bytes of HMAC.
_IV = slice(PAGE - 80, PAGE - 64)
_BODY = slice(SALT_LENGTH, PAGE - 80)
# SQLite keeps the number of pages at byte 28 of page 1; the first 16 bytes are our salt.
_PAGE_COUNT = slice(28 - SALT_LENGTH, 32 - SALT_LENGTH)

FileIdentity = tuple[int, int]

# Closing any descriptor of a file drops the locks this process has on it (POSIX). So a vault that
# is open here must not even be looked at: these are the ones that are.
_held: set[FileIdentity] = set()


def read_salt(path: Path, profiles: tuple[Profile, ...]) -> tuple[bytes, Profile]:
    """The first 16 bytes of a vault, and the profile they name.

    Raises `StoreMissing`, `StoreLocked`, `StoreTruncated`, `StoreNotOurs`, `StoreDamaged`, or
    `NotWritable` when even reading is not allowed.
    """
    refuse_unusual(path)
    size, salt = _start(path)
    if not salt.startswith(MAGIC[: len(salt)]):
        raise StoreNotOurs(path.name)
    if size < PAGE:
        raise StoreTruncated(path.name, present=size)
    if not salt_is_whole(salt):
        raise StoreDamaged(path.name, damaged=1, parts=size // PAGE)
    profile = profile_of(salt, profiles)
    if profile is None:
        raise StoreNotOurs(path.name)
    return salt, profile


def salt_at(path: Path) -> bytes:
    """The first 16 bytes of any file. `StoreLocked` for a vault that is open here."""
    refuse_unusual(path)
    return _start(path)[1]


def hold(path: Path) -> FileIdentity:
    """Note that this process has the vault open, until `let_go`. `StoreLocked` when it has already.

    Raises `NotWritable` when the file or its folder, where the journal goes, is read-only.
    """
    refuse_unusual(path)
    if not (_may_write(path) and _may_write(path.absolute().parent)):
        raise NotWritable(path.name)
    _held.add(_identity(path))
    return _identity(path)


def let_go(identity: FileIdentity) -> None:
    """Note that this process has closed the vault."""
    _held.discard(identity)


def promised_pages(path: Path, key: VaultKey) -> int:
    """How many pages page 1 says the vault has; SQLite itself will not say when some are missing.

    Only meaningful when page 1 verifies with this key.
    """
    with path.open("rb") as file:
        page = file.read(PAGE)
    decryptor = Cipher(algorithms.AES(key.key), modes.CBC(page[_IV])).decryptor()
    return int.from_bytes(decryptor.update(page[_BODY])[_PAGE_COUNT], "big")


def refuse_unusual(path: Path) -> None:
    """`StoreMissing`, `StoreNotOurs` for what is no file, `StoreLocked` when it is open here."""
    if not path.exists():
        raise StoreMissing(path.name)
    if not path.is_file():
        raise StoreNotOurs(path.name)
    if _identity(path) in _held:
        raise StoreLocked(path.name)


def _start(path: Path) -> tuple[int, bytes]:
    try:
        with path.open("rb") as file:
            return os.fstat(file.fileno()).st_size, file.read(SALT_LENGTH)
    except OSError:
        raise NotWritable(path.name) from None


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _identity(path: Path) -> FileIdentity:
    status = path.stat()
    return status.st_dev, status.st_ino

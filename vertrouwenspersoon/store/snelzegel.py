"""Snelzegel: the key of a vault, sealed under a secret of the keyring and a PIN together.

The file is one fixed row of bytes. The head says of which vault the seal is and when it was made,
and is bound to the sealed key; behind it stand the last moment it was looked at and the tries that
are left, which change. A hash over everything tells damage from a wrong PIN.
"""

import hashlib
import hmac
import struct
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.identity import random_bytes
from vertrouwenspersoon.store.keys import VaultKey, profile_of_own, stretched
from vertrouwenspersoon.store.pincode import digits_of

LIFETIME = timedelta(days=7)
TRIES = 5
_MAGIC = b"ZKS1"
_HEAD = struct.Struct(">4s16s16s16s16sQ")
"""Magic with version, mark of the vault, its salt, salt of the PIN, proof of the secret, made at.

The salt of the vault names the cost profile, which is that of the PIN as well.
"""
_REST = struct.Struct(">12s48sQB")
"""Nonce, sealed key with its tag, last looked at, tries left. Moments are seconds since 1970."""
_HASH_LENGTH = 32
LENGTH = _HEAD.size + _REST.size + _HASH_LENGTH
_USE, _PROOF, _MARK = b"zkv/snel/1", b"zkv/snel/proof/1", b"zkv/snel/kluis/1"
_LAST_MOMENT = int(datetime(9000, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Snelzegel:
    """A sealed key, and what may be known of it without the secret or the PIN."""

    mark: bytes
    salt: bytes
    pin_salt: bytes
    proof: bytes = field(repr=False)
    made_at: int
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)
    seen_at: int
    tries: int

    @classmethod
    def from_bytes(cls, data: bytes) -> Self | None:
        """The seal in a file; None for anything that is not whole."""
        body, whole = data[:-_HASH_LENGTH], data[-_HASH_LENGTH:]
        if len(data) != LENGTH or hashlib.sha256(body).digest() != whole:
            return None
        magic, *head = _HEAD.unpack_from(body)
        made = cls(*head, *_REST.unpack_from(body, _HEAD.size))
        sound = max(made.made_at, made.seen_at) < _LAST_MOMENT and made.tries <= TRIES
        known = magic == _MAGIC and profile_of_own(made.salt) is not None
        return made if known and sound else None

    def to_bytes(self) -> bytes:
        """The seal as its file: `LENGTH` bytes."""
        body = self._head() + _REST.pack(self.nonce, self.sealed, self.seen_at, self.tries)
        return body + hashlib.sha256(body).digest()

    def is_of(self, kluis_id: str) -> bool:
        """Whether it belongs to this vault, whatever the key was then."""
        return self.mark == _mark(kluis_id)

    def is_valid_at(self, now: datetime) -> bool:
        """Whether its week is not over. A clock that was set back ends it too."""
        return self.seen_at <= int(now.timestamp()) and now < self.ends_at()

    def ends_at(self) -> datetime:
        """The end of its week."""
        return datetime.fromtimestamp(self.made_at, UTC) + LIFETIME

    def fits(self, secret: str) -> bool:
        """Whether this is the secret it was made with; says nothing about the PIN."""
        return hmac.compare_digest(self.proof, _proof(secret))

    def with_tries(self, tries: int, now: datetime) -> Self:
        """The same with so many tries left, looked at now."""
        return replace(self, tries=tries, seen_at=int(now.timestamp()))

    def open(self, secret: str, pin: Confidential) -> VaultKey | None:
        """The key of the vault; None for a wrong PIN. Takes as long as opening with a passphrase.

        Raises `NoMemory`.
        """
        cipher = AESGCM(_sealing_key(secret, pin, self.salt, self.pin_salt))
        try:
            key = cipher.decrypt(self.nonce, self.sealed, self._head())
        except InvalidTag:
            return None
        return VaultKey(key.hex() + self.salt.hex())

    def _head(self) -> bytes:
        return _HEAD.pack(_MAGIC, self.mark, self.salt, self.pin_salt, self.proof, self.made_at)


def make_seal(
    key: VaultKey, kluis_id: str, secret: str, pin: Confidential, now: datetime
) -> Snelzegel:
    """Seal the key of a vault at this moment, with all tries left. Raises `NoMemory`."""
    moment = int(now.timestamp())
    pin_salt, nonce = random_bytes(16), random_bytes(12)
    cipher = AESGCM(_sealing_key(secret, pin, key.salt, pin_salt))
    empty = Snelzegel(
        _mark(kluis_id), key.salt, pin_salt, _proof(secret), moment, nonce, b"", moment, TRIES
    )
    return replace(empty, sealed=cipher.encrypt(nonce, key.key, empty._head()))  # noqa: SLF001 - its own module


def _sealing_key(secret: str, pin: Confidential, salt: bytes, pin_salt: bytes) -> bytes:
    """32 bytes that need the secret and the PIN both."""
    profile = profile_of_own(salt)
    if profile is None:
        raise ValueError("the salt of a vault names a known profile")
    digits = digits_of(pin).encode(errors="surrogatepass")
    both = secret.encode() + stretched(digits, pin_salt, profile)
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_USE).derive(both)


def _proof(secret: str) -> bytes:
    return hmac.digest(secret.encode(errors="surrogatepass"), _PROOF, "sha256")[:16]


def _mark(kluis_id: str) -> bytes:
    return hashlib.sha256(_MARK + kluis_id.encode()).digest()[:16]

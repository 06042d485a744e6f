"""From a passphrase to the key of one vault, by cost profiles that have a number.

The salt of a vault is its first 16 bytes: `ZKV`, the number of the profile, ten random bytes and
two check bytes. SQLCipher leaves exactly this room unencrypted and lets us choose its content when
it is given a raw key, so a vault needs no second file to know how its key is made.
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import NoMemory
from vertrouwenspersoon.identity import random_bytes

MAGIC = b"ZKV"
SALT_LENGTH = 16
_RANDOM_LENGTH = 10
_RAW_KEY = re.compile(r"[0-9a-f]{96}")
_USE = b"zkv/db/1"


@dataclass(frozen=True, slots=True)
class Profile:
    """What guessing one passphrase costs, with Argon2id (RFC 9106). The numbers never change."""

    number: int
    memory_kib: int
    iterations: int
    lanes: int


STANDARD = Profile(number=1, memory_kib=256 * 1024, iterations=3, lanes=4)
SMALL = Profile(number=2, memory_kib=64 * 1024, iterations=3, lanes=4)
PRODUCT_PROFILES = (STANDARD, SMALL)
# Protects nothing: for tests and measurements that open hundreds of vaults. Not in the product's
# profiles, so a vault made with it is no vault to the product.
CHEAPEST = Profile(number=255, memory_kib=8, iterations=1, lanes=1)


@dataclass(frozen=True, slots=True)
class VaultKey:
    """The raw key of one vault: 32 bytes of key and 16 of salt, as 96 hexadecimal digits.

    SQLCipher takes any other length for a passphrase without a word, so the length is checked here.
    """

    raw: str = field(repr=False)

    def __post_init__(self) -> None:
        if not _RAW_KEY.fullmatch(self.raw):
            raise ValueError("a raw key has exactly 96 lower case hexadecimal digits")

    @property
    def key(self) -> bytes:
        """The 32 bytes that decrypt."""
        return bytes.fromhex(self.raw[:64])

    @property
    def salt(self) -> bytes:
        """The 16 bytes the vault begins with."""
        return bytes.fromhex(self.raw[64:])


def new_salt(profile: Profile) -> bytes:
    """The first 16 bytes of a new vault; another at every change of key."""
    start = MAGIC + bytes([profile.number]) + random_bytes(_RANDOM_LENGTH)
    return start + _check_bytes(start)


def salt_is_whole(salt: bytes) -> bool:
    """Whether the check bytes agree: damage here would otherwise look like a wrong passphrase."""
    return salt[-2:] == _check_bytes(salt[:-2])


def profile_of(salt: bytes, profiles: Iterable[Profile]) -> Profile | None:
    """The profile a vault's first bytes name, if it is one of `profiles`."""
    if not salt.startswith(MAGIC):
        return None
    return next((profile for profile in profiles if profile.number == salt[3]), None)


def profile_of_own(salt: bytes) -> Profile | None:
    """As `profile_of`, for a salt that came out of this process: tests have their own profile."""
    return profile_of(salt, (*PRODUCT_PROFILES, CHEAPEST))


def derive_key(passphrase: Confidential, salt: bytes, profile: Profile) -> VaultKey:
    """The key of the vault that begins with `salt`. Takes about a second and 256 MiB (STANDARD).

    The passphrase is normalised (NFKC), so that one keyboard's é is another's. Raises `NoMemory`.
    """
    typed = unicodedata.normalize("NFKC", passphrase.reveal()).encode(errors="surrogatepass")
    long = stretched(typed, salt, profile)
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=_USE).derive(long)
    return VaultKey(key.hex() + salt.hex())


def opens(passphrase: Confidential, key: VaultKey) -> bool:
    """Whether the passphrase leads to this key. Takes as long for a wrong one as for the right."""
    profile = profile_of_own(key.salt)
    if profile is None:
        return False
    return hmac.compare_digest(derive_key(passphrase, key.salt, profile).key, key.key)


def stretched(typed: bytes, salt: bytes, profile: Profile) -> bytes:
    """32 bytes that cost a guesser what the profile says. Raises `NoMemory`."""
    argon = Argon2id(
        salt=salt,
        length=32,
        iterations=profile.iterations,
        lanes=profile.lanes,
        memory_cost=profile.memory_kib,
    )
    try:
        return argon.derive(typed)
    except MemoryError:
        raise NoMemory from None


def random_key() -> VaultKey:
    """A key that no passphrase leads to: for a store in memory, which is gone when it closes."""
    return VaultKey(random_bytes(32 + SALT_LENGTH).hex())


def _check_bytes(start: bytes) -> bytes:
    return hashlib.sha256(start).digest()[:2]

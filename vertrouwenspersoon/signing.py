"""Ed25519 signatures of a publisher: over which bytes, and for which use.

The use is part of what is signed, so that a signed content pack cannot pass for a program. Keys are
PEM files as `openssl genpkey -algorithm ed25519` makes them. Ed25519 is RFC 8032.
"""

from collections.abc import Iterable
from enum import Enum

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

LENGTH = 64
"""The bytes of a signature."""
_PROOF = b"Vertrouwenspersoon: een sleutelpaar hoort bij elkaar"


class Use(Enum):
    """What a signature vouches for."""

    PROGRAM = "programma"
    CONTENT = "inhoud"


class NoKey(ValueError):
    """A file that should hold an Ed25519 key does not."""


def sign(use: Use, data: bytes, key: Ed25519PrivateKey) -> bytes:
    """The signature of `data`, good for this use alone; 64 bytes."""
    return key.sign(_message(use, data))


def is_signed(use: Use, data: bytes, signature: bytes, publishers: Iterable[bytes]) -> bool:
    """Whether one of these publishers (raw public keys of 32 bytes) signed `data` for this use."""
    return any(_verifies(use, data, signature, publisher) for publisher in publishers)


def read_public(pem: bytes) -> bytes:
    """The raw 32 bytes of a public key; `NoKey` for anything else, a private key too."""
    try:
        key = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm):
        raise NoKey("dit is geen openbare sleutel") from None
    if not isinstance(key, Ed25519PublicKey):
        raise NoKey("dit is geen sleutel voor Ed25519")
    return key.public_bytes_raw()


def read_private(pem: bytes, passphrase: bytes | None = None) -> Ed25519PrivateKey:
    """The private key; `NoKey` for anything else, and for a passphrase that does not fit."""
    try:
        key = load_pem_private_key(pem, passphrase)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise NoKey("dit is geen geheime sleutel, of de wachtzin ervan klopt niet") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey("dit is geen sleutel voor Ed25519")
    return key


def is_pair(key: Ed25519PrivateKey, publisher: bytes) -> bool:
    """Whether what `key` signs is accepted by who knows `publisher`."""
    return is_signed(Use.PROGRAM, _PROOF, sign(Use.PROGRAM, _PROOF, key), (publisher,))


def _verifies(use: Use, data: bytes, signature: bytes, publisher: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(publisher).verify(signature, _message(use, data))
    except (InvalidSignature, ValueError):
        return False
    return True


def _message(use: Use, data: bytes) -> bytes:
    """What is really signed: a zero byte ends the use, which holds none."""
    return b"vertrouwenspersoon/" + use.value.encode("ascii") + b"\0" + data

"""Signatures of a publisher."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from tests.uitgaven import new_key
from vertrouwenspersoon.signing import (
    LENGTH,
    NoKey,
    Use,
    is_pair,
    is_signed,
    read_private,
    read_public,
    sign,
)

DATA = b"wat iemand vrijgeeft"


def pem(how: KeySerializationEncryption) -> tuple[bytes, bytes]:
    """A fresh pair as files: private, public."""
    key = new_key()
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how)
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return private, public


def test_only_the_publisher_signs() -> None:
    """A signature holds for one of the known publishers, and for nobody else."""
    key, other = new_key(), new_key()
    known = other.public_key().public_bytes_raw(), key.public_key().public_bytes_raw()
    signature = sign(Use.PROGRAM, DATA, key)
    assert LENGTH == len(signature)
    assert (True, False, False) == (
        is_signed(Use.PROGRAM, DATA, signature, known),
        is_signed(Use.PROGRAM, DATA, signature, known[:1]),
        is_signed(Use.PROGRAM, DATA, signature, ()),
    )


def test_a_signature_holds_for_one_use_and_these_bytes() -> None:
    """Content that was signed is no program, and one other byte is not what was signed."""
    key = new_key()
    known = (key.public_key().public_bytes_raw(),)
    signature = sign(Use.CONTENT, DATA, key)
    assert not is_signed(Use.PROGRAM, DATA, signature, known)
    assert not is_signed(Use.CONTENT, DATA + b"!", signature, known)
    assert not is_signed(Use.CONTENT, DATA, signature[:-1], known)
    assert not is_signed(Use.CONTENT, DATA, signature, (b"kort",))
    assert is_signed(Use.CONTENT, DATA, signature, known)


def test_keys_are_read_from_files() -> None:
    """Both halves of a pair are read from PEM and fit each other; those of two pairs do not."""
    private, public = pem(NoEncryption())
    locked, _ = pem(BestAvailableEncryption(b"een lange zin"))
    assert is_pair(read_private(private), read_public(public))
    assert not is_pair(read_private(locked, b"een lange zin"), read_public(public))


@pytest.mark.parametrize("passphrase", [None, b"een andere zin"])
def test_a_locked_key_needs_its_passphrase(passphrase: bytes | None) -> None:
    """A private key under a passphrase is not read without it, nor with another one."""
    locked, _ = pem(BestAvailableEncryption(b"een lange zin"))
    with pytest.raises(NoKey):
        read_private(locked, passphrase)


def test_what_is_no_key_is_refused() -> None:
    """Rubbish, the other half of a pair and a key of another kind are all refused."""
    private, public = pem(NoEncryption())
    elliptic = generate_private_key(SECP256R1())
    other = elliptic.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    other_public = elliptic.public_key().public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    )
    for wrong in (b"", b"niets", private, other_public):
        with pytest.raises(NoKey):
            read_public(wrong)
    for wrong in (b"", b"niets", public, other):
        with pytest.raises(NoKey):
            read_private(wrong)

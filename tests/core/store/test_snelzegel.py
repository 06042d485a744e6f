import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, derive_key, new_salt
from vertrouwenspersoon.store.snelzegel import LENGTH, LIFETIME, TRIES, Snelzegel, make_seal

SALT = new_salt(CHEAPEST)
KEY = derive_key(Confidential("een blauwe fiets in de regen"), SALT, CHEAPEST)
KLUIS, SECRET, PIN = "kluis0000000test", "5c" * 32, Confidential("273916")
SEAL = make_seal(KEY, KLUIS, SECRET, PIN, NOW)
FILE = SEAL.to_bytes()
HEAD = 76
SECOND = timedelta(seconds=1)


def with_hash(body: bytes) -> bytes:
    """A body as whoever forges a file would end it."""
    return body + hashlib.sha256(body).digest()


def flipped(data: bytes, bit: int) -> bytes:
    """The same with one bit turned."""
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_a_seal_gives_the_key_back() -> None:
    """Secret and PIN together open the seal that was read back from its file."""
    seal = Snelzegel.from_bytes(FILE)
    assert seal is not None
    assert (KEY, LENGTH, TRIES) == (seal.open(SECRET, PIN), len(FILE), seal.tries)


@given(secret=st.text(max_size=64), digits=st.from_regex(r"[0-9]{6,8}", fullmatch=True))
def test_nothing_else_opens_it(secret: str, digits: str) -> None:
    """Another PIN with the right secret, or another secret with the right PIN, gives no key."""
    other = Confidential(digits)
    assert (None if digits != PIN.reveal() else KEY) == SEAL.open(SECRET, other)
    assert (secret == SECRET) == SEAL.fits(secret)


def test_the_key_and_the_secret_are_not_in_the_file() -> None:
    """The file holds neither the key nor the secret, and showing a seal shows no part of it."""
    shown = repr(SEAL)
    assert [False] * 4 == [
        KEY.key in FILE,
        bytes.fromhex(SECRET) in FILE,
        SEAL.sealed.hex() in shown,
        repr(SEAL.sealed) in shown,
    ]


def test_every_turned_bit_is_noticed() -> None:
    """A file with any one bit turned is no seal."""
    found = [bit for bit in range(8 * LENGTH) if Snelzegel.from_bytes(flipped(FILE, bit))]
    assert [] == found


@given(bit=st.integers(0, 8 * HEAD - 1))
def test_a_forged_head_opens_nothing(bit: int) -> None:
    """The head is bound to the key: with a turned bit and a new hash, the right PIN is no use."""
    forged = Snelzegel.from_bytes(with_hash(flipped(FILE[:-32], bit)))
    assert None is (forged and forged.open(SECRET, PIN))


@given(data=st.binary(max_size=2 * LENGTH))
def test_no_file_makes_it_stumble(data: bytes) -> None:
    """Any bytes, with a right hash or without, are a seal or none; reading them never fails."""
    for file in (data, with_hash(data[: LENGTH - 32].ljust(LENGTH - 32, b"Z"))):
        seal = Snelzegel.from_bytes(file)
        assert None is seal or seal.ends_at() > NOW - timedelta(days=40_000)


@pytest.mark.parametrize(
    "seal",
    [
        replace(SEAL, seen_at=2**63),
        replace(SEAL, made_at=2**63),
        replace(SEAL, tries=TRIES + 1),
    ],
    ids=["seen", "made", "tries"],
)
def test_impossible_numbers_are_no_seal(seal: Snelzegel) -> None:
    """A moment nobody lives to see, or more tries than there are, is damage."""
    assert None is Snelzegel.from_bytes(seal.to_bytes())


def test_a_seal_lives_a_week_on_a_clock_that_goes_forward() -> None:
    """It ends after seven days, and at once when the clock stands before its making or last use."""
    used = SEAL.with_tries(3, NOW + timedelta(days=2))
    days = (
        SEAL.is_valid_at(NOW),
        SEAL.is_valid_at(NOW + LIFETIME - SECOND),
        SEAL.is_valid_at(NOW + LIFETIME),
        SEAL.is_valid_at(NOW - SECOND),
        used.is_valid_at(NOW + timedelta(days=1)),
        used.is_valid_at(NOW + timedelta(days=3)),
    )
    assert (True, True, False, False, False, True) == days
    assert NOW + timedelta(days=7) == SEAL.ends_at() == used.ends_at()


def test_a_seal_knows_its_vault() -> None:
    """The identity of the vault is recognised, and not written out."""
    assert (True, False, False) == (
        SEAL.is_of(KLUIS),
        SEAL.is_of("een ander"),
        KLUIS.encode() in FILE,
    )


def test_every_seal_is_another() -> None:
    """Salt, nonce and sealed key are new each time, so two files tell nothing about each other."""
    again = make_seal(KEY, KLUIS, SECRET, PIN, NOW)
    assert [False] * 3 == [
        SEAL.pin_salt == again.pin_salt,
        SEAL.nonce == again.nonce,
        SEAL.sealed == again.sealed,
    ]


def test_a_key_without_a_cost_is_a_bug() -> None:
    """A key whose salt names no profile, as in memory, is not sealed."""
    with pytest.raises(ValueError, match="profile"):
        make_seal(VaultKey("00" * 48), KLUIS, SECRET, PIN, NOW)

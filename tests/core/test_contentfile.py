"""The content file: made, read, and refused wherever it can be broken."""

import json
import lzma

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.uitgaven import new_key
from vertrouwenspersoon.contentfile import LONGEST, MAGIC, check_signed, pack, unpack
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.signing import LENGTH, Use, sign

KEY = new_key()
KNOWN = (KEY.public_key().public_bytes_raw(),)
MADE = pack({"inhoud.toml": "versie = 2\n", "stappen/0.toml": "één"}, KEY)


def reason_of(data: bytes) -> Reason | None:
    """Why a file is refused; None when it is not."""
    try:
        check_signed(data, KNOWN)
        unpack(data)
    except Refused as refused:
        return refused.reason
    return None


def signed(packed: bytes) -> bytes:
    """Something else, signed by the publisher."""
    return MAGIC + sign(Use.CONTENT, packed, KEY) + packed


def test_it_comes_out_as_it_went_in() -> None:
    """The texts come out as they went in, and the same texts give the same bytes."""
    check_signed(MADE, KNOWN)
    files = unpack(MADE)
    assert files == {"inhoud.toml": "versie = 2\n", "stappen/0.toml": "één"}
    assert pack(files, KEY) == MADE


@given(st.integers(0, len(MADE) - 1), st.integers(1, 255))
def test_a_changed_or_cut_file_is_refused(place: int, by: int) -> None:
    """Each byte of the file counts, and so does its length."""
    changed = MADE[:place] + bytes([MADE[place] ^ by]) + MADE[place + 1 :]
    assert reason_of(changed) in {Reason.UPDATE_DAMAGED, Reason.UPDATE_FOREIGN}
    assert reason_of(MADE[:place]) in {Reason.UPDATE_DAMAGED, Reason.UPDATE_FOREIGN}
    assert reason_of(MADE + bytes([by])) is Reason.UPDATE_FOREIGN


def test_another_publisher_and_another_use_are_foreign() -> None:
    """A file that another signed, or that was signed as a program, is not accepted."""
    packed = MADE[len(MAGIC) + LENGTH :]
    assert reason_of(pack({"a": "b"}, new_key())) is Reason.UPDATE_FOREIGN
    assert reason_of(MAGIC + sign(Use.PROGRAM, packed, KEY) + packed) is Reason.UPDATE_FOREIGN


@pytest.mark.parametrize(
    "packed",
    [
        b"geen xz",
        lzma.compress(b"geen json"),
        lzma.compress(json.dumps({"a": 1}).encode()),
        lzma.compress(b"[" * 200_000),
        lzma.compress(b'{"a": "\xff"}'),
        lzma.compress(bytes(41_000_000)),
        lzma.compress(b"{}")[:-4],
        lzma.compress(b"{}") + b"erachter",
    ],
)
def test_what_was_signed_is_still_read_strictly(packed: bytes) -> None:
    """A publisher who signs nonsense, or a bomb, is refused too."""
    assert reason_of(signed(packed)) is Reason.UPDATE_DAMAGED


def test_a_file_that_is_too_long_is_not_looked_into() -> None:
    """More bytes than a content file may have are refused before anything is read of them."""
    assert reason_of(MAGIC + bytes(LONGEST)) is Reason.UPDATE_DAMAGED

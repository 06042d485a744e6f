"""The update file: made, read, and refused at every place where it can be broken."""

import io
import lzma
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.uitgaven import CONTENTS, LINK, make, new_key, tree
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.signing import LENGTH, Use, sign
from vertrouwenspersoon.updatefile import (
    MAGIC,
    as_list,
    check_packed,
    read_list,
    unpack,
    write_update,
)

KEY = new_key()
KNOWN = (KEY.public_key().public_bytes_raw(),)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A good update file."""
    return make(tmp_path_factory.mktemp("uitgave"), "0.2.0", KEY).read_bytes()


def go_on(_done: int, _total: int) -> bool:
    """Never stop."""
    return True


def reason_of(data: bytes) -> Reason | None:
    """Why a file is refused before it is unpacked; None when it is not."""
    file = io.BytesIO(data)
    try:
        check_packed(file, read_list(file, KNOWN))
    except Refused as refused:
        return refused.reason
    return None


def with_list(made: bytes, listed: bytes) -> bytes:
    """The file with another list, signed by the publisher."""
    old = int.from_bytes(made[len(MAGIC) : len(MAGIC) + 4], "big")
    packed = made[len(MAGIC) + 4 + old + LENGTH :]
    head = MAGIC + len(listed).to_bytes(4, "big") + listed
    return head + sign(Use.PROGRAM, listed, KEY) + packed


def test_it_comes_out_as_it_went_in(made: bytes, tmp_path: Path) -> None:
    """Every file, link and right of the program is in the folder, and nothing else."""
    file = io.BytesIO(made)
    uitgave = read_list(file, KNOWN)
    check_packed(file, uitgave)
    asked: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        asked.append((done, total))
        return True

    unpack(file, uitgave, tmp_path, note)
    out = tree(tmp_path)
    assert ("0.2.0", "linux-x86_64") == (uitgave.versie, uitgave.systeem)
    assert CONTENTS.items() <= out.items()
    assert LINK[1] == out[LINK[0]]
    assert len(uitgave.bestanden) == len(out)
    assert 0o100 == (tmp_path / "vertrouwenspersoon").stat().st_mode & 0o100
    assert ((0, uitgave.grootte), (uitgave.grootte, uitgave.grootte)) == (asked[0], asked[-1])


def test_the_same_program_gives_the_same_file(made: bytes, tmp_path: Path) -> None:
    """Two makings of one version are equal, byte for byte."""
    assert made == make(tmp_path, "0.2.0", KEY).read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_cut_or_changed_file_is_refused(made: bytes, data: st.DataObject) -> None:
    """Wherever one byte differs or the file ends, it is refused before anything is unpacked."""
    place = data.draw(st.integers(0, len(made) - 1))
    changed = (
        made[:place] + bytes([made[place] ^ data.draw(st.integers(1, 255))]) + made[place + 1 :]
    )
    assert reason_of(changed) in (Reason.UPDATE_DAMAGED, Reason.UPDATE_FOREIGN)
    assert reason_of(made[:place]) is Reason.UPDATE_DAMAGED
    assert reason_of(made + b"\0") is Reason.UPDATE_DAMAGED


def test_another_publisher_is_foreign(made: bytes) -> None:
    """A file of somebody else is refused as foreign, and so is one when no publisher is known."""
    for known in ((new_key().public_key().public_bytes_raw(),), ()):
        with pytest.raises(Refused) as refused:
            read_list(io.BytesIO(made), known)
        assert Reason.UPDATE_FOREIGN is refused.value.reason


@pytest.mark.parametrize(
    "listed",
    [b"[]", b"{", b"\xff", b"[" * 100_000, b'{"versie":"0.2.0"}'],
    ids=["list", "cut", "no text", "deep", "little"],
)
def test_a_signed_list_is_still_read_strictly(made: bytes, listed: bytes) -> None:
    """What the publisher signed by mistake is refused as damaged."""
    assert Reason.UPDATE_DAMAGED is reason_of(with_list(made, listed))


def test_a_signed_file_outside_the_folder_is_refused(made: bytes) -> None:
    """Not even the publisher can put a file outside the folder of the version."""
    uitgave = read_list(io.BytesIO(made), KNOWN)
    listed = as_list(uitgave).replace(b'"_internal/leeg.txt"', b'"../../../leeg.txt"')
    assert Reason.UPDATE_DAMAGED is reason_of(with_list(made, listed))


def repacked(made: bytes, packed: bytes, *, honest: bool) -> tuple[io.BytesIO, object]:
    """A signed file whose packed part is this; `honest` when the list says so."""
    import hashlib  # noqa: PLC0415 - here only

    uitgave = read_list(io.BytesIO(made), KNOWN)
    if honest:
        uitgave = replace(
            uitgave, ingepakt=len(packed), ingepakt_sha256=hashlib.sha256(packed).hexdigest()
        )
    out = io.BytesIO()
    write_update(out, uitgave, iter((packed,)), KEY)
    out.seek(0)
    return out, uitgave


@pytest.mark.parametrize(
    "packed",
    [lzma.compress(b"kort"), b"geen xz", lzma.compress(bytes(10**6)), lzma.compress(b"")[:-4]],
    ids=["short", "no xz", "other bytes", "cut"],
)
def test_what_is_packed_must_be_what_is_listed(made: bytes, packed: bytes, tmp_path: Path) -> None:
    """Each file is held to its own size and sum while it is unpacked, whoever signed the list."""
    file, _ = repacked(made, packed, honest=True)
    uitgave = read_list(file, KNOWN)
    check_packed(file, uitgave)
    with pytest.raises(Refused) as refused:
        unpack(file, uitgave, tmp_path, go_on)
    assert Reason.UPDATE_DAMAGED is refused.value.reason


def test_unpacking_can_be_stopped(made: bytes, tmp_path: Path) -> None:
    """Between two files a person may stop it."""
    file = io.BytesIO(made)
    uitgave = read_list(file, KNOWN)
    with pytest.raises(Refused) as refused:
        unpack(file, uitgave, tmp_path, lambda done, _total: done == 0)
    assert Reason.UPDATE_STOPPED is refused.value.reason

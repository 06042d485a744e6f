"""The update file: a signed list of files, and after it the files themselves, packed.

    28 bytes   VERTROUWENSPERSOON UPDATE 1, a line end
     4 bytes   the length of the list, big-endian
       ...     the list: JSON, an `Uitgave`
    64 bytes   the Ed25519 signature of the list
       ...     xz: the contents of the files one after the other, in the order of the list

Nothing is unpacked before the signature of the list and the SHA-256 of what is packed are right.
"""

import hashlib
import json
import lzma
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vertrouwenspersoon.domain.uitgave import Bestand, Uitgave
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.signing import LENGTH, Use, is_signed, sign
from vertrouwenspersoon.strict import Malformed, read_strictly

MAGIC = b"VERTROUWENSPERSOON UPDATE 1\n"
ENDING = ".zkupdate"
_NUMBER = 4
_LONGEST_LIST = 8_000_000
_PIECE = 1 << 20
_MEMORY = 128 << 20
"""What unpacking may take: our own files ask for 65 MB."""


def write_update(
    out: BinaryIO, uitgave: Uitgave, packed: Iterator[bytes], key: Ed25519PrivateKey
) -> None:
    """Write an update file: the list, its signature, and what was packed before."""
    listed = as_list(uitgave)
    out.write(MAGIC + len(listed).to_bytes(_NUMBER, "big") + listed)
    out.write(sign(Use.PROGRAM, listed, key))
    out.writelines(packed)


def as_list(uitgave: Uitgave) -> bytes:
    """A release as it is signed: the same release gives the same bytes."""
    plain = asdict(uitgave) | {"datum": uitgave.datum.isoformat()}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def read_list(file: BinaryIO, publishers: tuple[bytes, ...]) -> Uitgave:
    """The release that the file says it is; `file` stands before the packed files afterwards.

    `Refused`: `UPDATE_DAMAGED` for what is no whole list, `UPDATE_FOREIGN` for a list that none of
    the publishers signed.
    """
    if file.read(len(MAGIC)) != MAGIC:
        raise Refused(Reason.UPDATE_DAMAGED)
    length = int.from_bytes(file.read(_NUMBER), "big")
    if not 0 < length <= _LONGEST_LIST:
        raise Refused(Reason.UPDATE_DAMAGED)
    listed, signature = file.read(length), file.read(LENGTH)
    if len(listed) != length or len(signature) != LENGTH:
        raise Refused(Reason.UPDATE_DAMAGED)
    if not is_signed(Use.PROGRAM, listed, signature, publishers):
        raise Refused(Reason.UPDATE_FOREIGN)
    try:
        return read_strictly(json.loads(listed), Uitgave)
    except (ValueError, RecursionError, Malformed):
        raise Refused(Reason.UPDATE_DAMAGED) from None


def check_packed(file: BinaryIO, uitgave: Uitgave) -> None:
    """`Refused` (`UPDATE_DAMAGED`) unless what follows is what was signed; `file` comes back."""
    start = file.tell()
    size, digest = 0, hashlib.sha256()
    while piece := file.read(_PIECE):
        size += len(piece)
        digest.update(piece)
    if (size, digest.hexdigest()) != (uitgave.ingepakt, uitgave.ingepakt_sha256):
        raise Refused(Reason.UPDATE_DAMAGED)
    file.seek(start)


def unpack(
    file: BinaryIO, uitgave: Uitgave, folder: Path, going_on: Callable[[int, int], bool]
) -> None:
    """Put the files of the release into a folder, each of the size and SHA-256 that was signed.

    Between two files `going_on` is asked with the bytes done and all of them. Raises `Refused`
    (`UPDATE_DAMAGED`, `UPDATE_STOPPED`) and `OSError`.
    """
    reader = _Reader(file)
    done = 0
    for bestand in uitgave.bestanden:
        if not going_on(done, uitgave.grootte):
            raise Refused(Reason.UPDATE_STOPPED)
        place = folder / bestand.pad
        place.parent.mkdir(parents=True, exist_ok=True)
        if bestand.naar:
            place.symlink_to(bestand.naar)
        else:
            _unpack_one(reader, bestand, place)
        done += bestand.grootte
    going_on(done, uitgave.grootte)


def _unpack_one(reader: "_Reader", bestand: Bestand, place: Path) -> None:
    digest = hashlib.sha256()
    with place.open("xb") as out:
        left = bestand.grootte
        while left:
            piece = reader.read(min(left, _PIECE))
            digest.update(piece)
            out.write(piece)
            left -= len(piece)
        out.flush()
        os.fsync(out.fileno())
    if digest.hexdigest() != bestand.sha256:
        raise Refused(Reason.UPDATE_DAMAGED)
    if bestand.uitvoerbaar:
        place.chmod(0o755)


class _Reader:
    """Unpacks no more than is asked for; an end that is too early is `UPDATE_DAMAGED`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)

    def read(self, most: int) -> bytes:
        """At least one byte and at most so many."""
        try:
            while not self._unpacker.eof:
                more = self._file.read(_PIECE) if self._unpacker.needs_input else b""
                if self._unpacker.needs_input and not more:
                    break
                if piece := self._unpacker.decompress(more, most):
                    return piece
        except lzma.LZMAError:
            raise Refused(Reason.UPDATE_DAMAGED) from None
        raise Refused(Reason.UPDATE_DAMAGED)

"""The content file: all texts, checklists and terms, signed, to replace without a new program.

    28 bytes   VERTROUWENSPERSOON INHOUD 1, a line end
    64 bytes   the Ed25519 signature of what follows
       ...     xz: JSON, the text of each file by its name

Nothing is unpacked before the signature is right.
"""

import json
import lzma
from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.signing import LENGTH, Use, is_signed, sign
from vertrouwenspersoon.strict import Malformed, read_strictly

MAGIC = b"VERTROUWENSPERSOON INHOUD 1\n"
ENDING = ".zkinhoud"
LONGEST = 8_000_000
"""The bytes of a content file at most; ours is a hundredth of that."""
_LONGEST_TEXT = 40_000_000
_MEMORY = 128 << 20


def pack(files: Mapping[str, str], key: Ed25519PrivateKey) -> bytes:
    """A content file of these texts; the same texts and key give the same bytes."""
    plain = json.dumps(dict(sorted(files.items())), ensure_ascii=False, separators=(",", ":"))
    packed = lzma.compress(plain.encode(), preset=9)
    return MAGIC + sign(Use.CONTENT, packed, key) + packed


def check_signed(data: bytes, publishers: tuple[bytes, ...]) -> None:
    """`Refused`: `UPDATE_DAMAGED` for another kind of file, `UPDATE_FOREIGN` for another's."""
    signature, packed = _parts(data)
    if not is_signed(Use.CONTENT, packed, signature, publishers):
        raise Refused(Reason.UPDATE_FOREIGN)


def unpack(data: bytes) -> dict[str, str]:
    """The texts by name; `Refused(UPDATE_DAMAGED)` for what is no whole content file."""
    _, packed = _parts(data)
    unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
    try:
        plain = unpacker.decompress(packed, _LONGEST_TEXT)
        if not unpacker.eof or unpacker.unused_data:
            raise Refused(Reason.UPDATE_DAMAGED)
        return read_strictly(json.loads(plain), dict[str, str])
    except (lzma.LZMAError, ValueError, RecursionError, Malformed):
        raise Refused(Reason.UPDATE_DAMAGED) from None


def _parts(data: bytes) -> tuple[bytes, bytes]:
    start = len(MAGIC) + LENGTH
    if not data.startswith(MAGIC) or not start < len(data) <= LONGEST:
        raise Refused(Reason.UPDATE_DAMAGED)
    return data[len(MAGIC) : start], data[start:]

"""Giving a copy of a vault its list of tables back, when a page of that list cannot be read.

Without the list nothing in a vault can be found. But our tables are always made in the same order,
and with auto_vacuum the first page of each is then always the same. So an empty vault, made here
with the same key, knows where everything begins: its list is put behind what was its last page,
and its first page in the place of the old one, pointing there. Page 2 tells of every page what it
is: only when the two vaults have the same first pages of tables there, the list fits.

A page of SQLCipher 4 is AES-256-CBC with 16 bytes to start from, then HMAC-SHA512 over both and the
number of the page (https://www.zetetic.net/sqlcipher/design/). The numbers in a first page are
those of https://www.sqlite.org/fileformat2.html.
"""

import hashlib
import hmac
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from vertrouwenspersoon.errors import NothingReadable
from vertrouwenspersoon.identity import random_bytes
from vertrouwenspersoon.store.keys import SALT_LENGTH, VaultKey
from vertrouwenspersoon.store.vaultfile import PAGE, promised_pages

_TEXT_END, _IV_END = PAGE - 80, PAGE - 64
_PAGE_COUNT = 28
_TREE = 100  # where the head of the tree begins on page 1
_INNER, _LEAF = 5, 13
_MASK = 0x3A
_ROOT = 1
_MAPPED = _TEXT_END // 5  # pages that one page of the map tells of


def repair_schema(copy: Path, key: VaultKey, build: Callable[[Path], None]) -> None:
    """Put the list of tables of a new vault, made by `build`, into a copy.

    Raises `NothingReadable` when it does not fit, or page 2 cannot be read either.
    """
    donor = copy.with_name(f"{copy.name}-lijst")
    build(donor)
    pages = _pages_of(donor, key)
    donor.unlink()
    second = _page(copy, 2, key)
    if second is None or _roots(pages[2]) != _roots(second):
        raise NothingReadable(copy.name)
    first = bytearray(pages[1])
    end = _end(copy, key)
    leaves = []
    for place in _pointers(first, copy.name):
        leaf = pages[int.from_bytes(first[place : place + 4], "big")]
        if leaf[0] != _LEAF:
            raise NothingReadable(copy.name)
        leaves.append(leaf)
        first[place : place + 4] = (end + len(leaves)).to_bytes(4, "big")
    first[_PAGE_COUNT : _PAGE_COUNT + 4] = (end + len(leaves)).to_bytes(4, "big")
    with copy.open("r+b") as file:
        file.write(sealed(bytes(first), 1, key))
        file.seek(end * PAGE)
        for number, leaf in enumerate(leaves, end + 1):
            file.write(sealed(leaf, number, key))


def opened(page: bytes, number: int, key: VaultKey) -> bytes:
    """The 4,016 bytes of content of a page as it is on disk; the salt stays at the head of page 1.

    Only for pages that are known to verify.
    """
    start = SALT_LENGTH if number == 1 else 0
    cipher = Cipher(algorithms.AES(key.key), modes.CBC(page[_TEXT_END:_IV_END])).decryptor()
    return page[:start] + cipher.update(page[start:_TEXT_END]) + cipher.finalize()


def sealed(content: bytes, number: int, key: VaultKey) -> bytes:
    """The page as it is on disk, from its 4,016 bytes of content; the opposite of `opened`."""
    start, iv = SALT_LENGTH if number == 1 else 0, random_bytes(16)
    cipher = Cipher(algorithms.AES(key.key), modes.CBC(iv)).encryptor()
    body = cipher.update(content[start:]) + cipher.finalize() + iv
    return (key.salt if number == 1 else b"") + body + _mark(body, number, key)


def _mark(body: bytes, number: int, key: VaultKey) -> bytes:
    salt = bytes(byte ^ _MASK for byte in key.salt)
    mark_key = hashlib.pbkdf2_hmac("sha512", key.key, salt, 2, 32)
    return hmac.digest(mark_key, body + number.to_bytes(4, "little"), "sha512")


def _page(copy: Path, number: int, key: VaultKey) -> bytes | None:
    """The content of a page; None when it does not verify."""
    with copy.open("rb") as file:
        file.seek((number - 1) * PAGE)
        page = file.read(PAGE)
    body = page[SALT_LENGTH if number == 1 else 0 : _IV_END]
    if not hmac.compare_digest(_mark(body, number, key), page[_IV_END:]):
        return None
    return opened(page, number, key)


def _kinds(of_map: bytes, first: int) -> dict[int, int]:
    """What each page is, by a page that tells so: five bytes for each, the first is the kind."""
    return dict(enumerate(of_map[: 5 * _MAPPED : 5], first))


def _roots(second: bytes) -> set[int]:
    """The pages a table or an index begins at."""
    return {number for number, kind in _kinds(second, 3).items() if kind == _ROOT}


def _end(copy: Path, key: VaultKey) -> int:
    """The number of the last page there was, also of a vault that was cut off.

    Page 1 says so; without it, the last page that tells of pages what they are.
    """
    present = -(-copy.stat().st_size // PAGE)
    if _page(copy, 1, key) is not None:
        return max(present, promised_pages(copy, key))
    last_map = present - (present - 2) % (_MAPPED + 1)
    content = _page(copy, last_map, key)
    if content is None:
        raise NothingReadable(copy.name)
    known = _kinds(content, last_map + 1)
    return max(present, *(number for number, kind in known.items() if kind))


def _pages_of(path: Path, key: VaultKey) -> dict[int, bytes]:
    data = path.read_bytes()
    return {
        number: opened(data[(number - 1) * PAGE : number * PAGE], number, key)
        for number in range(1, len(data) // PAGE + 1)
    }


def _pointers(first: bytearray, where: str) -> list[int]:
    """Where on the first page the numbers of the pages below it stand."""
    if first[_TREE] != _INNER:
        raise NothingReadable(where)
    count = int.from_bytes(first[_TREE + 3 : _TREE + 5], "big")
    cells = range(_TREE + 12, _TREE + 12 + 2 * count, 2)
    places = [int.from_bytes(first[at : at + 2], "big") for at in cells]
    return [*places, _TREE + 8]

"""Herstelcode: the key of a vault as lines that can be written on paper and typed back.

The 48 bytes (32 of key, 16 of salt) in six lines of eight; each line ends in two bytes of check
over its number and its bytes, so that one wrong or two swapped letters are found and their line is
named. Crockford's base 32: no I, L, O or U; small letters, O for 0 and I or L for 1 are forgiven.
"""

import binascii

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import GROUP_SIGNS, LINES, Herstelcode, signs_of
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.keys import VaultKey

_BYTES, _SIGNS = 8, 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LEAST = LINES * _SIGNS - 12
"""So many letters without anything else are meant as a code, even when some are missing."""


def code_of(key: VaultKey) -> Herstelcode:
    """The code of a key: what its herstelblad says."""
    return Herstelcode(lines_of(key), key.raw)


def lines_of(key: VaultKey) -> tuple[str, ...]:
    """The code in six lines of four groups: "7K2M-0QWX-9D4T-HJ3P"."""
    data = key.key + key.salt
    parts = (data[start : start + _BYTES] for start in range(0, len(data), _BYTES))
    return tuple(_write(part + _check(part, line)) for line, part in enumerate(parts, 1))


def key_of(typed: Confidential) -> VaultKey | None:
    """The key behind a code; None for what is no code at all (a passphrase).

    `Refused(CODE_WRONG)` names the line that does not check, or the number of letters.
    """
    signs = signs_of(typed)
    if len(signs) < _LEAST or not set(signs) <= set(_ALPHABET):
        return None
    if len(signs) != LINES * _SIGNS:
        raise Refused(Reason.CODE_WRONG, f"{len(signs)} van de {LINES * _SIGNS} tekens")
    data = b"".join(_line(signs, number) for number in range(1, LINES + 1))
    return VaultKey(data.hex())


def _line(signs: str, number: int) -> bytes:
    """The eight bytes of one line, when its check agrees."""
    start = (number - 1) * _SIGNS
    value = 0
    for sign in signs[start : start + _SIGNS]:
        value = value * 32 + _ALPHABET.index(sign)
    whole = value.to_bytes(_BYTES + 2, "big")
    if whole[_BYTES:] != _check(whole[:_BYTES], number):
        raise Refused(Reason.CODE_WRONG, f"regel {number}")
    return whole[:_BYTES]


def _write(whole: bytes) -> str:
    value = int.from_bytes(whole, "big")
    signs = "".join(_ALPHABET[value >> shift & 31] for shift in range(5 * (_SIGNS - 1), -1, -5))
    return "-".join(signs[start : start + GROUP_SIGNS] for start in range(0, _SIGNS, GROUP_SIGNS))


def _check(part: bytes, line: int) -> bytes:
    return binascii.crc_hqx(part, line).to_bytes(2, "big")

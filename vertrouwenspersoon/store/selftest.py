"""Proves on this computer that the encryption encrypts, before anything of value depends on it."""

import contextlib
import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vertrouwenspersoon.domain.bevinding import Bevinding
from vertrouwenspersoon.errors import NoSpace, NotWritable, StoreDamaged
from vertrouwenspersoon.store.driver import open_file, open_memory
from vertrouwenspersoon.store.keys import VaultKey

_FILE = "zelfcontrole-{}.zkv"
_WORD = "leesbaar woord van de zelfcontrole"
_RIGHT, _WRONG = VaultKey("1" * 96), VaultKey("2" * 64 + "1" * 32)
# McGrew and Viega, The Galois/Counter Mode of Operation, appendix B, test case 13: AES-256.
_EMPTY_TAG = bytes.fromhex("530f8afbc74536b9a963b4f1c4cb738b")


def examine_encryption(folder: Path) -> tuple[Bevinding, ...]:
    """What SQLCipher and AES do here; in `folder` an encrypted file is made and taken away."""
    version, aes = examine_reckoning()
    return (version, _vault(folder), aes)


def examine_reckoning() -> tuple[Bevinding, Bevinding]:
    """The same without a file, at every start: is this SQLCipher, and is this AES?"""
    return _version(), _aes()


def _version() -> Bevinding:
    connection = open_memory(_RIGHT)
    try:
        rows = connection.run("PRAGMA cipher_version") + connection.run(
            "PRAGMA cipher_provider_version"
        )
    finally:
        connection.close()
    names = ", ".join(str(row[0]) for row in rows)
    good = len(rows) == 2
    return Bevinding("SQLCipher", good, names if good else "Dit is geen SQLCipher.")


def _vault(folder: Path) -> Bevinding:
    path = folder / _FILE.format(os.getpid())
    try:
        good = _is_encrypted(path)
    except NoSpace:
        return Bevinding("map voor gegevens", goed=False, zin="De schijf is vol.")
    except (OSError, NotWritable):
        return Bevinding("map voor gegevens", goed=False, zin="Hier kan niets worden bewaard.")
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
    said = "Een proefkluis is niet te lezen zonder sleutel." if good else "De kluis is leesbaar."
    return Bevinding("proefkluis", good, said)


def _is_encrypted(path: Path) -> bool:
    """Whether a word that was saved is not in the file, and only the right key gives it back."""
    path.touch(mode=0o600, exist_ok=False)
    connection = open_file(path, _RIGHT, writing=True)
    try:
        connection.run("CREATE TABLE proef (woord TEXT)")
        connection.run("INSERT INTO proef VALUES (:woord)", {"woord": _WORD})
    finally:
        connection.close()
    unseen = _WORD.encode() not in path.read_bytes()
    return unseen and _read(path, _RIGHT) == _WORD and _read(path, _WRONG) is None


def _read(path: Path, key: VaultKey) -> object:
    connection = open_file(path, key, writing=False)
    try:
        return connection.run("SELECT woord FROM proef")[0][0]
    except StoreDamaged:
        return None
    finally:
        connection.close()


def _aes() -> Bevinding:
    good = AESGCM(bytes(32)).encrypt(bytes(12), b"", None) == _EMPTY_TAG
    said = "AES-256-GCM rekent goed." if good else "AES-256-GCM rekent fout. Gebruik dit niet."
    return Bevinding("versleuteling", good, said)

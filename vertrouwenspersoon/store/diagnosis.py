"""Why a vault cannot be read: the wrong passphrase, missing parts, or damaged ones."""

from pathlib import Path

from vertrouwenspersoon.errors import (
    Reason,
    Refused,
    StoreDamaged,
    StoreTruncated,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.store.driver import open_file
from vertrouwenspersoon.store.keys import VaultKey
from vertrouwenspersoon.store.vaultfile import PAGE, promised_pages

_UNVERIFIED = "HMAC verification failed"
_FIRST_PAGE = f"{_UNVERIFIED} for page 1"


def why_unreadable(path: Path, key: VaultKey) -> VertrouwenspersoonError:
    """What to tell about a vault that did not open with this key. Changes nothing.

    With a wrong key every page fails its HMAC, with the right one only the damaged pages do. It
    looks through a fresh connection, because one bad page spoils all reading on the connection
    that met it.
    """
    size, faults = path.stat().st_size, unverified_pages(path, key)
    if len(faults) >= size // PAGE:
        return Refused(Reason.PASSPHRASE_WRONG)
    promised = 0 if _FIRST_PAGE in faults else promised_pages(path, key) * PAGE
    if promised > size:
        return StoreTruncated(path.name, present=size, expected=promised)
    return StoreDamaged(path.name, damaged=max(1, len(faults)), parts=size // PAGE)


def unverified_pages(path: Path, key: VaultKey) -> list[str]:
    """What the check of the encryption says of each page that does not verify with this key."""
    connection = open_file(path, key, writing=False)
    try:
        rows = connection.run("PRAGMA cipher_integrity_check")
    finally:
        connection.close()
    return [str(fault) for (fault,) in rows if str(fault).startswith(_UNVERIFIED)]

"""The last work in a vault: destroy it, and close it whatever comes of that."""

from pathlib import Path
from typing import TYPE_CHECKING

from vertrouwenspersoon.domain.afscheid import Einde
from vertrouwenspersoon.domain.confidential import Confidential

if TYPE_CHECKING:
    from vertrouwenspersoon.bootstrap import Office


def end(office: "Office", passphrase: Confidential, seal: Path) -> Einde:
    """Destroy the vault of this office, with its back-ups and its PIN. Runs on the lane."""
    from vertrouwenspersoon.store.snelslot import Snelslot  # noqa: PLC0415 - loaded by now

    try:
        return office.afscheid.vernietig(passphrase, Snelslot(seal))
    finally:
        office.close()

"""Doors: the ways into an office, as calls that tests can stand in for.

They run on the lane. What an office is made of is loaded there too, so that the first window
stands before it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.version import program_version
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.practice.wachtzin import WACHTZIN

if TYPE_CHECKING:
    from vertrouwenspersoon.bootstrap import Office
    from vertrouwenspersoon.domain.organisatie import Gemeente
    from vertrouwenspersoon.store.rescue import Tell


@dataclass(frozen=True, slots=True)
class Seen:
    """What this computer remembers of a vault, by its identity.

    `changes` is how many it has had, `version` which version of the program opened it last.
    """

    changes: Callable[[str], int]
    version: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Doors:
    """Make a vault, open one, or open the practice vault (which is made when it is not there).

    `put_back` makes a new vault of a back-up and opens it: (back-up, passphrase or code, new, the
    vault of this computer). What was destroyed in that one is destroyed in the new one too.
    `open` refuses (`StoreOlder`) a vault with fewer changes than were seen in it. `salvage` puts
    what can be read of a vault, damaged or a back-up, into a new one, and gives the account of it:
    (vault, passphrase, new, tell).

    The last two take the file of the seal and the vault: look whether a PIN opens it (`Refused`
    says why not), and open it with a PIN.
    """

    create: "Callable[[Path, Confidential, Gemeente], Office]"
    open: "Callable[[Path, Confidential, Seen], Office]"
    practise: "Callable[[Path], Office]"
    salvage: "Callable[[Path, Confidential, Path, Tell], tuple[str, ...]]"
    put_back: "Callable[[Path, Confidential, Path, Path], Office]"
    practice_passphrase: str
    look: Callable[[Path, Path], None]
    open_with_pin: "Callable[[Path, Path, Confidential, Seen], Office]"


def front_doors() -> Doors:
    """The doors of the real program."""
    return Doors(_create, _open, _practise, _salvage, _put_back, WACHTZIN, _look, _open_with_pin)


def _create(path: Path, passphrase: Confidential, gemeente: "Gemeente") -> "Office":
    from vertrouwenspersoon.bootstrap import create_office  # noqa: PLC0415 - see module

    path.parent.mkdir(parents=True, exist_ok=True)
    return create_office(path, passphrase, gemeente)


def _open(path: Path, passphrase: Confidential, seen: Seen) -> "Office":
    from vertrouwenspersoon.bootstrap import open_office  # noqa: PLC0415 - see module
    from vertrouwenspersoon.usecases.wijzigingen import admit_newest  # noqa: PLC0415 - see module

    return open_office(
        path,
        passphrase,
        admit=admit_newest(seen.changes),
        version=program_version(),
        last=seen.version,
    )


def _practise(path: Path) -> "Office":
    from vertrouwenspersoon.practice.kluis import open_practice  # noqa: PLC0415 - see module

    path.parent.mkdir(parents=True, exist_ok=True)
    return open_practice(path)


def _put_back(source: Path, passphrase: Confidential, new: Path, known: Path) -> "Office":
    from vertrouwenspersoon.bootstrap import open_office  # noqa: PLC0415 - see module
    from vertrouwenspersoon.clock import SystemClock  # noqa: PLC0415 - see module
    from vertrouwenspersoon.usecases.backups import restore  # noqa: PLC0415 - see module

    new.parent.mkdir(parents=True, exist_ok=True)
    made = restore(source, passphrase, new, SystemClock(), known=known)
    return open_office(made, passphrase)


def _look(seal: Path, vault: Path) -> None:
    from vertrouwenspersoon.clock import SystemClock  # noqa: PLC0415 - see module
    from vertrouwenspersoon.store.snelslot import Snelslot  # noqa: PLC0415 - see module

    Snelslot(seal).look(vault, SystemClock().now())


def _open_with_pin(seal: Path, vault: Path, pin: Confidential, seen: Seen) -> "Office":
    from vertrouwenspersoon.bootstrap import open_office_with_pin  # noqa: PLC0415 - see module
    from vertrouwenspersoon.store.snelslot import Snelslot  # noqa: PLC0415 - see module
    from vertrouwenspersoon.usecases.wijzigingen import admit_newest  # noqa: PLC0415 - see module

    return open_office_with_pin(
        vault,
        Snelslot(seal),
        pin,
        admit=admit_newest(seen.changes),
        version=program_version(),
        last=seen.version,
    )


def _salvage(path: Path, passphrase: Confidential, new: Path, tell: "Tell") -> tuple[str, ...]:
    from vertrouwenspersoon.clock import SystemClock  # noqa: PLC0415 - see module
    from vertrouwenspersoon.identity import RandomIdentities  # noqa: PLC0415 - see module
    from vertrouwenspersoon.usecases.redden import outcome, redden  # noqa: PLC0415 - see module

    clock, ids = SystemClock(), RandomIdentities()
    return outcome(redden(path, passphrase, new, clock=clock, ids=ids, tell=tell))

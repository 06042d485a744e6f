"""From an error at the door to what the person reads and can do (vault design, section 5)."""

from pathlib import Path

from ui.look import Tone
from ui.views.opening_trouble import Trouble, Way
from vertrouwenspersoon.errors import (
    NoMemory,
    NoSpace,
    NothingReadable,
    NotWritable,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreOlder,
    StoreTooNew,
    StoreTruncated,
    Unavailable,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.explain import explain

_BACKUPS = "back-ups"
_NAME = "kluis-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9][0-9]*.zkv"
# At the door there is no change yet that was not kept.
_FULL = "De schijf is vol. Daarom kan de kluis nu niet open. Er is niets gewijzigd."
_WAYS: dict[type[Unavailable], tuple[Way, ...]] = {
    StoreDamaged: (Way.BACKUP, Way.SALVAGE),
    StoreTruncated: (Way.BACKUP, Way.SALVAGE),
    NothingReadable: (Way.BACKUP,),
    StoreOlder: (Way.ANYWAY, Way.OTHER),
    StoreNotOurs: (Way.OTHER,),
    StoreMissing: (Way.OTHER, Way.BACKUP),
    StoreTooNew: (Way.OTHER,),
    StoreLocked: (Way.AGAIN, Way.OTHER),
    NotWritable: (Way.AGAIN, Way.OTHER),
    NoSpace: (Way.AGAIN,),
    NoMemory: (Way.AGAIN,),
}


def trouble_of(error: VertrouwenspersoonError, backup: Path | None) -> Trouble | None:
    """What to show for an error; None for a passphrase that is wrong, which stands at its field.

    With a `backup` at hand it is offered; without one the person can point to it.
    """
    if not isinstance(error, Unavailable):
        return None
    ways = next((ways for kind, ways in _WAYS.items() if isinstance(error, kind)), (Way.AGAIN,))
    if isinstance(error, StoreTruncated) and not error.expected:
        ways = (Way.BACKUP,)
    notice = explain(error)
    return Trouble(
        notice.title,
        (_FULL if isinstance(error, NoSpace) else notice.text, notice.advice),
        tuple(_at_hand(way, backup) for way in ways),
    )


def newest_backup(vault: Path) -> Path | None:
    """The newest back-up in the folder that is beside a vault, by the moment in its name."""
    try:
        found = sorted((vault.parent / _BACKUPS).glob(_NAME))
    except OSError:
        return None
    return found[-1] if found else None


def is_backup(path: Path) -> bool:
    """Whether a file is called as the program calls its back-ups."""
    return path.match(_NAME)


def help_with(backup: Path | None) -> Trouble:
    """The ways on for a vault that opens but is not whole."""
    lines = ("Typ eerst de wachtzin en kies dan.", "Het oude bestand blijft zoals het is.")
    ways = (_at_hand(Way.BACKUP, backup), Way.SALVAGE)
    return Trouble("Is de kluis beschadigd?", lines, ways, Tone.NEUTRAL)


def saved(lines: tuple[str, ...]) -> Trouble:
    """What to show when a new vault was made out of a damaged one or a back-up."""
    return Trouble("Er is een nieuwe kluis gemaakt", lines, (Way.OPEN_NEW,), Tone.OK)


def working(source: str, done: str = "") -> Trouble:
    """What to show meanwhile: from which file, and how far it is ("3 van 28")."""
    lines = (f"Alles wat leesbaar is in {source}, komt in een nieuw bestand.",)
    return Trouble("Even geduld", (*lines, f"Deel {done}.") if done else lines, tone=Tone.NEUTRAL)


def free_name(path: Path, ending: str) -> Path:
    """A name beside a vault that nothing has: kluis-gered.zkv, kluis-gered-2.zkv, and so on."""
    wanted, number = path.with_stem(f"{path.stem}-{ending}"), 2
    while wanted.exists():
        wanted = path.with_stem(f"{path.stem}-{ending}-{number}")
        number += 1
    return wanted


def _at_hand(way: Way, backup: Path | None) -> Way:
    return Way.CHOOSE_BACKUP if way is Way.BACKUP and backup is None else way

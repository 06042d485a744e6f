"""Back-ups: the receipt of each, which ones are kept, and when a person is reminded.

The numbers follow BIO2 8.13: a back-up policy, a copy in another place, and a restore that is
tried. Keeping 7 days, 4 weeks and 6 months lets a mistake be found weeks later.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from itertools import islice
from pathlib import Path

from vertrouwenspersoon.domain.kalender import AMSTERDAM, day_of

KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 7, 4, 6
SHARE_OF_ROOM = 5
"""Together the back-ups in one folder take a fifth of its room at most: one part in this many."""
REMIND_AFTER, LATE_AFTER = timedelta(days=7), timedelta(days=14)
DRILL_AFTER = timedelta(days=183)
"""Half a year: trying to restore twice a year. BIO2 8.13.04 asks once."""


class Plaats(Enum):
    """Where a back-up was put: the usual folder, the second one, or a folder named once."""

    EERSTE = "eerste"
    TWEEDE = "tweede"
    ELDERS = "elders"


@dataclass(frozen=True, slots=True)
class Backup:
    """The receipt of one back-up. It only exists for a file that was opened and checked.

    `grootte` is in bytes; `sha256` is of the whole file; `tellingen` are the rows of each table;
    `weg_op` is when the file was cleared away to make room.
    """

    op: datetime
    plaats: Plaats
    map: str
    naam: str
    grootte: int
    sha256: str
    tellingen: tuple[tuple[str, int], ...]
    weg_op: datetime | None = None

    @property
    def pad(self) -> Path:
        """The file."""
        return Path(self.map) / self.naam


@dataclass(frozen=True, slots=True)
class Backupstand:
    """What is known about the back-ups of a vault.

    `sinds` is when the vault was made, `gewijzigd` whether anything changed since the last back-up.
    A practice vault (`oefening`) is never nagged about.
    """

    sinds: datetime
    laatste: datetime | None = None
    gewijzigd: bool = False
    tweede: bool = False
    """Whether a second folder was chosen."""
    laatste_tweede: datetime | None = None
    geoefend: datetime | None = None
    oefening: bool = False


class Herinnering(Enum):
    """How pressing a new back-up is."""

    GEEN = "geen"
    MAAK = "maak"
    TE_LAAT = "te-laat"


@dataclass(frozen=True, slots=True)
class Oefening:
    """What trying to restore found out about one back-up; all three must hold."""

    backup: Backup
    zelfde_bestand: bool
    heel: bool
    zelfde_tellingen: bool

    @property
    def geslaagd(self) -> bool:
        """The back-up opens, is whole, and holds what its receipt says."""
        return self.zelfde_bestand and self.heel and self.zelfde_tellingen


def backup_name(moment: datetime) -> str:
    """The file name: the moment in the Netherlands, and nothing about anybody."""
    return f"kluis-{moment.astimezone(AMSTERDAM):%Y-%m-%d-%H%M}.zkv"


def surplus(backups: Sequence[Backup], room: int) -> tuple[Backup, ...]:
    """Those of the back-ups in one folder that may go, the newest first.

    Kept are the newest of each of the last 7 days, 4 weeks and 6 months that have one, as long as
    together they take `room` bytes at most; the oldest go first, and the newest always stays.
    """
    ordered = sorted(backups, key=lambda backup: backup.op, reverse=True)
    wanted = set(_wanted(ordered))
    total, fits, gone = 0, True, []
    for place, backup in enumerate(ordered):
        keep = place in wanted
        fits = fits and (not keep or place == 0 or total + backup.grootte <= room)
        if keep and fits:
            total += backup.grootte
        else:
            gone.append(backup)
    return tuple(gone)


def room_for_backups(free: int, taken: int) -> int:
    """The bytes the back-ups in a folder may take, when `taken` bytes are theirs already."""
    return (free + taken) // SHARE_OF_ROOM


def reminder(stand: Backupstand, now: datetime) -> Herinnering:
    """Nothing in the first 7 days, then a reminder; after 14 days with changes it is late."""
    age = now - (stand.laatste or stand.sinds)
    if stand.oefening or age < REMIND_AFTER:
        return Herinnering.GEEN
    late = age >= LATE_AFTER and stand.gewijzigd
    return Herinnering.TE_LAAT if late else Herinnering.MAAK


def lacks_second_place(stand: Backupstand, now: datetime) -> bool:
    """Whether a second place is missing after a week, or has had no back-up for 14 days."""
    if stand.oefening:
        return False
    patience = LATE_AFTER if stand.tweede else REMIND_AFTER
    since = stand.laatste_tweede if stand.tweede else None
    return now - (since or stand.sinds) >= patience


def drill_is_due(stand: Backupstand, now: datetime) -> bool:
    """Whether restoring was not tried for half a year."""
    return not stand.oefening and now - (stand.geoefend or stand.sinds) >= DRILL_AFTER


def is_due_today(stand: Backupstand, now: datetime) -> bool:
    """Whether a back-up is to be made by itself: the first of the day, when something changed."""
    if stand.oefening or not stand.gewijzigd:
        return False
    return stand.laatste is None or day_of(stand.laatste) < day_of(now)


def _wanted(ordered: Sequence[Backup]) -> Iterator[int]:
    """The places of the newest of each of the last days, weeks and months."""
    yield from _newest_of_each(ordered, day_of, KEPT_DAYS)
    yield from _newest_of_each(ordered, lambda op: day_of(op).isocalendar()[:2], KEPT_WEEKS)
    yield from _newest_of_each(ordered, lambda op: (day_of(op).year, day_of(op).month), KEPT_MONTHS)


def _newest_of_each(
    ordered: Sequence[Backup], period: Callable[[datetime], Hashable], count: int
) -> Iterable[int]:
    first: dict[Hashable, int] = {}
    for place, backup in enumerate(ordered):
        first.setdefault(period(backup.op), place)
    return islice(first.values(), count)

"""Backups: make them, clear old ones away, try to restore, and put one back as a new file."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from vertrouwenspersoon.clock import Clock
from vertrouwenspersoon.domain.backup import (
    Backup,
    Backupstand,
    Oefening,
    Plaats,
    backup_name,
    is_due_today,
    room_for_backups,
    surplus,
)
from vertrouwenspersoon.domain.bewaren import Grafsteen
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.errors import (
    Reason,
    Refused,
    StoreDamaged,
    StoreNotOurs,
    StoreTruncated,
    TargetMissing,
    Unavailable,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.store import backup as copies
from vertrouwenspersoon.store import backupbewijzen, bewaren, journaal, organisatie
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.herstelcode import key_of
from vertrouwenspersoon.store.keys import PRODUCT_PROFILES, Profile, VaultKey
from vertrouwenspersoon.store.oude_sleutels import find_oude_sleutel
from vertrouwenspersoon.store.vaultfile import salt_at
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.usecases.wissen import destroy_again
from vertrouwenspersoon.writing import make_folder

_FOLDER = "back-ups"
_CHANGED = Changes(backups=True)

GoingOn = copies.GoingOn


def _always(_done: int, _total: int) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Backupoverzicht:
    """The folders, the receipts of what was not cleared away with whether the file is there."""

    eerste: Path | None
    """None for a vault that is nowhere."""
    tweede: Path | None
    backups: tuple[tuple[Backup, bool], ...]
    stand: Backupstand


@dataclass(frozen=True, slots=True)
class Made:
    """The back-ups that were made, and what changed."""

    backups: tuple[Backup, ...]
    missed: VertrouwenspersoonError | None = None
    """Why there is none in the second place."""
    changes: Changes = _CHANGED


@dataclass(frozen=True, slots=True)
class Tried:
    """What trying to restore found, and what changed."""

    oefening: Oefening
    changes: Changes = _CHANGED


@dataclass(frozen=True, slots=True)
class Backups:
    """What keeps a vault from being lost."""

    tools: Tools

    def stand(self) -> Backupstand:
        """What is known about the back-ups, for reminders."""
        store = self.tools.store
        oefening = organisatie.read_organisatie(store).gemeente.oefening
        return backupbewijzen.read_stand(store, self.tools.clock.now(), oefening=oefening)

    def overzicht(self) -> Backupoverzicht:
        """Everything about the back-ups; looks whether the files are there."""
        kept = [each for each in backupbewijzen.all_bewijzen(self.tools.store) if not each.weg_op]
        return Backupoverzicht(
            self.folder(Plaats.EERSTE),
            self.folder(Plaats.TWEEDE),
            tuple((backup, _is_there(backup)) for backup in kept),
            self.stand(),
        )

    def folder(self, plaats: Plaats) -> Path | None:
        """The folder of a place; the first is beside the vault until another one is chosen."""
        chosen = backupbewijzen.mappen(self.tools.store).get(plaats)
        if chosen is not None:
            return Path(chosen)
        vault = self.tools.store.path
        return vault.parent / _FOLDER if vault and plaats is Plaats.EERSTE else None

    def choose_folder(self, plaats: Plaats, folder: Path) -> Changes:
        """Keep where the back-ups of a place go.

        `Refused(SAME_PLACE)` for the folder of the other place, `TargetMissing` for none.
        """
        if not folder.is_dir():
            raise TargetMissing(folder.name)
        other = self.folder(Plaats.TWEEDE if plaats is Plaats.EERSTE else Plaats.EERSTE)
        if other is not None and _is_same(other, folder):
            raise Refused(Reason.SAME_PLACE, plaats.value)
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, _FOLDER):
            backupbewijzen.save_map(self.tools.store, plaats, str(folder.absolute()))
        return _CHANGED

    def forget_second_folder(self) -> Changes:
        """Make no back-ups in a second place any more; those that are there stay."""
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, _FOLDER):
            backupbewijzen.remove_map(self.tools.store, Plaats.TWEEDE)
        return _CHANGED

    def make(self, going_on: GoingOn = _always) -> Made:
        """Make a back-up in both places, and clear away in each what is no longer kept.

        `going_on` is asked between two steps; it may work in this office meanwhile. Raises for the
        first place what `verified_copy` raises; for the second that is told in the answer.
        """
        first, second = self._ready(Plaats.EERSTE), self._ready(Plaats.TWEEDE)
        made = () if first is None else (self._make(Plaats.EERSTE, first, going_on),)
        if second is None:
            return Made(made)
        try:
            return Made((*made, self._make(Plaats.TWEEDE, second, going_on)))
        except VertrouwenspersoonError as problem:
            return Made(made, problem)

    def make_in(self, folder: Path, going_on: GoingOn = _always) -> Made:
        """Make one back-up in a folder that is named for once, and clear nothing away there."""
        known = {plaats: self.folder(plaats) for plaats in (Plaats.EERSTE, Plaats.TWEEDE)}
        same = (plaats for plaats, other in known.items() if other and _is_same(other, folder))
        return Made((self._make(next(same, Plaats.ELDERS), folder.absolute(), going_on),))

    def make_if_due(self, going_on: GoingOn = _always) -> Made:
        """The back-up of the day, when something changed since the last one; otherwise nothing."""
        self.clear_parts()
        if is_due_today(self.stand(), self.tools.clock.now()):
            return self.make(going_on)
        return Made((), changes=Changes())

    def clear_parts(self) -> None:
        """Remove what a killed attempt left in the folder of the first place."""
        folder = self.folder(Plaats.EERSTE)
        if folder is not None:
            self.tools.store.clear_parts(folder, self.tools.clock.now())

    def newest(self) -> Backup:
        """The newest back-up whose file is there. `Refused(BACKUP_NONE)` without any."""
        there = (backup for backup, is_there in self.overzicht().backups if is_there)
        newest = max(there, key=lambda backup: backup.op, default=None)
        if newest is None:
            raise Refused(Reason.BACKUP_NONE)
        return newest

    def practise(self, code: Confidential) -> Tried:
        """Open the newest back-up with the code of the herstelblad and hold it to its receipt.

        `Refused` (`CODE_WRONG`, `BACKUP_NONE`). The journal gets one line: did it work or not.
        """
        backup = self.newest()
        key = key_of(code)
        if key is None:
            raise Refused(Reason.CODE_WRONG, "dit is geen herstelcode")
        size_and_sum = copies.fingerprint(backup.pad)
        is_same = size_and_sum == (backup.grootte, backup.sha256)
        found = _look_at(backup, key, is_same=is_same)
        tried = Oefening(
            backup,
            zelfde_bestand=is_same,
            heel=found is not None and found.is_sound,
            zelfde_tellingen=found is not None and found.tellingen == backup.tellingen,
        )
        outcome = backupbewijzen.GELUKT if tried.geslaagd else backupbewijzen.MISLUKT
        with self.tools.writing(Handeling.HERSTEL_GEOEFEND, outcome):
            pass
        return Tried(tried)

    def restore(
        self, source: Path, typed: Confidential, path: Path, going_on: GoingOn = _always
    ) -> Path:
        """As the function `restore`, by the clock of this office.

        Whoever opens this vault may open what it was before its passphrase changed, too.
        """
        clock, store = self.tools.clock, self.tools.store
        old = find_oude_sleutel(store, salt_at(source))
        if old is None or not store.is_opened_by(typed):
            restore(source, typed, path, clock, going_on, gewist=bewaren.grafstenen(store))
        else:
            _put_back(source, old, path, clock, going_on, gewist=bewaren.grafstenen(store))
        return path

    def _ready(self, plaats: Plaats) -> Path | None:
        """The folder of a place. Our own is made; one that was chosen is there, or is missed."""
        folder = self.folder(plaats)
        if folder is not None and plaats not in backupbewijzen.mappen(self.tools.store):
            make_folder(folder)
        return None if folder is None else folder.absolute()

    def _make(self, plaats: Plaats, folder: Path, going_on: GoingOn) -> Backup:
        tools, now = self.tools, self.tools.clock.now()
        tools.store.clear_parts(folder, now)
        naam = backup_name(now)
        copy = tools.store.copy(folder / naam, going_on)
        backup = Backup(now, plaats, str(folder), naam, copy.grootte, copy.sha256, copy.tellingen)
        with tools.writing(Handeling.BACKUP_GEMAAKT, plaats.value):
            backupbewijzen.add_bewijs(tools.store, backup)
        if plaats is not Plaats.ELDERS:
            self._clear_away(folder)
        return backup

    def _clear_away(self, folder: Path) -> None:
        """Remove the back-ups in a folder that are no longer kept, as long as they are unchanged.

        When something is in the way they stay: the new back-up is there, and that counts.
        """
        store = self.tools.store
        known = tuple(
            backup
            for backup in backupbewijzen.all_bewijzen(store)
            if backup.map == str(folder) and not backup.weg_op and _is_there(backup)
        )
        for backup in surplus(known, _room(folder, known)):
            if copies.remove_if_same(backup.pad, backup.sha256):
                with store.transaction():
                    backupbewijzen.mark_gone(store, backup, self.tools.clock.now())


def restore(
    source: Path,
    typed: Confidential,
    path: Path,
    clock: Clock,
    going_on: GoingOn = _always,
    *,
    profiles: tuple[Profile, ...] = PRODUCT_PROFILES,
    gewist: Iterable[Grafsteen] = (),
    known: Path | None = None,
) -> Path:
    """Put a back-up back as a new vault at `path`, where nothing is yet; the back-up stays.

    `typed` is the passphrase of that day, or the code of the herstelblad. What was destroyed since
    (`gewist`) is destroyed in the new vault too, before anyone opens it; so is what was destroyed
    in the vault at `known`, when that is the same vault and opens with what was typed. Raises
    `Refused` (`PASSPHRASE_WRONG`, `CODE_WRONG`, `TARGET_EXISTS`) and what `verified_copy` raises.
    """
    key = copies.key_for(source, typed, profiles)
    since = {} if known is None else _gewist_in(known, typed, profiles)
    with _code_told(typed):
        return _put_back(source, key, path, clock, going_on, gewist=gewist, since=since)


def _gewist_in(
    known: Path, typed: Confidential, profiles: tuple[Profile, ...]
) -> dict[str, tuple[Grafsteen, ...]]:
    """What was destroyed in a vault, by its identity; nothing when it does not open."""
    with contextlib.suppress(Refused, Unavailable):
        key = copies.key_for(known, typed, profiles)
        with Store.open_with_key(known, key) as store:
            return {store.kluis_id: bewaren.grafstenen(store)}
    return {}


def _put_back(
    source: Path,
    key: VaultKey,
    path: Path,
    clock: Clock,
    going_on: GoingOn,
    *,
    gewist: Iterable[Grafsteen],
    since: Mapping[str, tuple[Grafsteen, ...]] = MappingProxyType({}),
) -> Path:
    """`since` is what was destroyed by the identity of its vault: that of another says nothing."""
    copies.restore(source, key, path, going_on)
    with Store.open_with_key(path, key) as store, store.transaction():
        journaal.record(store, Journaalregel(clock.now(), Handeling.BACKUP_TERUGGEZET))
        destroy_again(store, (*gewist, *since.get(store.kluis_id, ())), clock.now())
    return path


@contextlib.contextmanager
def _code_told(typed: Confidential) -> Iterator[None]:
    """A code that fits another vault is no wrong passphrase."""
    try:
        yield
    except Refused as problem:
        if problem.reason is Reason.PASSPHRASE_WRONG and key_of(typed) is not None:
            raise Refused(Reason.CODE_WRONG, "hij hoort bij een andere kluis") from None
        raise


def _look_at(backup: Backup, key: VaultKey, *, is_same: bool) -> copies.Inhoud | None:
    """What is in a back-up; None when it does not open. Only an unchanged file blames the code."""
    try:
        return copies.look_at(backup.pad, key)
    except (StoreDamaged, StoreTruncated, StoreNotOurs):
        return None
    except Refused:
        if is_same:
            raise Refused(Reason.CODE_WRONG, "hij hoort bij een andere kluis") from None
        return None


def _room(folder: Path, known: tuple[Backup, ...]) -> int:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return sum(backup.grootte for backup in known)
    return room_for_backups(free, sum(backup.grootte for backup in known))


def _is_there(backup: Backup) -> bool:
    return os.path.exists(backup.pad)  # noqa: PTH110 - the other one raises on a stick that is gone


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()

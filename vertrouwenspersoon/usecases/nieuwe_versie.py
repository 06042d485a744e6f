"""A new version of the program first meets a vault: a checked copy comes before it is opened.

A new version may give the vault a form that the version before it cannot read, so what was there is
kept beside it. That copy is never cleared away by itself.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

from vertrouwenspersoon.domain.backup import Backup, Plaats, backup_name
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.store import backupbewijzen, journaal
from vertrouwenspersoon.store.connection import Safeguard
from vertrouwenspersoon.store.migrate import newest_version
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.writing import make_folder

_FOLDER = "back-ups"
_WHY = "-voor-nieuwe-versie"


def unknown(_kluis_id: str) -> str:
    """No version is remembered for any vault."""
    return ""


def copy_before_new_version(
    vault: Path, now: datetime, version: str = "", last: Callable[[str], str] = unknown
) -> Safeguard:
    """A copy of this vault when its form is older, or another version opened it the last time.

    `version` is the program's own, `last` tells which one opened a vault last, by its identity; ""
    for a vault that is not remembered. The copy goes to the folder `back-ups` beside the vault.
    """

    def place(kluis_id: str, form: int) -> Path | None:
        known = last(kluis_id)
        is_new = form < newest_version() or (known not in {"", version} and version != "")
        return _free_name(make_folder(vault.absolute().parent / _FOLDER), now) if is_new else None

    return place


def note_copy(tools: Tools, now: datetime) -> None:
    """Keep the receipt of the copy that was made on opening, if one was; inside a transaction."""
    kept = tools.store.kept
    if kept is None:
        return
    path, copy = kept
    receipt = Backup(
        now,
        Plaats.ELDERS,
        str(path.parent),
        path.name,
        copy.grootte,
        copy.sha256,
        copy.tellingen,
    )
    backupbewijzen.add_bewijs(tools.store, receipt)
    line = Journaalregel(now, Handeling.BACKUP_GEMAAKT, Plaats.ELDERS.value)
    journaal.record(tools.store, line)


def _free_name(folder: Path, now: datetime) -> Path:
    usual = Path(backup_name(now)).stem + _WHY
    names = (f"{usual}{'' if number == 1 else f'-{number}'}.zkv" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())

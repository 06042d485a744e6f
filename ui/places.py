"""Where a vault lies, and what could happen to it there: cloud folders, networks, sticks.

Only looks, at names, marks and what the system says; nothing here ever stops anybody. What is not
known is not warned about.
"""

import ctypes
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from vertrouwenspersoon.domain.place_risk import Risk

MOUNTS = Path("/proc/self/mountinfo")
BLOCKS = Path("/sys/dev/block")

# Names of folders, by the programs that keep them; OneDrive adds the name of the organisation.
_CLOUD_NAMES = re.compile(
    r"(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|googledrive|my drive|mijn drive|nextcloud"
    r"|owncloud|icloud ?drive|com~apple~clouddocs|clouddocs|pcloud ?drive|stackstorage|megasync"
    r"|proton ?drive|box sync|syncthing|seafile)",
    re.IGNORECASE,
)
# Files that such a program leaves in the folder it keeps.
_CLOUD_MARKS = (
    ".dropbox",
    ".dropbox.cache",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".stfolder",
    ".csync_journal.db",
    ".tmp.driveupload",
    ".tmp.drivedownload",
)
_CLOUD_SETTINGS = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_KINDS = re.compile(
    r"(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|9p|davfs|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|gcsfuse"
    r"|google-drive-ocamlfuse|onedriver|glusterfs))"
)
_CLOUD_KINDS = re.compile(r"fuse\.(rclone|google-drive-ocamlfuse|onedriver|s3fs|gcsfuse)")
_STICKS = ("/media", "/run/media")
_ESCAPED = re.compile(r"\\([0-7]{3})")
_REMOVABLE, _REMOTE = 2, 4  # GetDriveTypeW, Windows


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of mountinfo: where it is mounted, what kind of file system, which device."""

    point: PurePath
    kind: str
    device: str
    """As "8:1"."""


def place_risks(
    path: Path,
    *,
    environment: Mapping[str, str] = os.environ,
    mounts: Path = MOUNTS,
    blocks: Path = BLOCKS,
) -> tuple[Risk, ...]:
    """What could happen to a vault at this place, which need not be there yet."""
    place = path.absolute()
    mount = mount_of(_resolved(place), mounts)
    found = {
        Risk.CLOUD: _is_cloud(place, environment) or (mount and _CLOUD_KINDS.fullmatch(mount.kind)),
        Risk.NETWORK: (mount and _NETWORK_KINDS.fullmatch(mount.kind)) or _drive_is(place, _REMOTE),
        Risk.REMOVABLE: _is_stick(mount, blocks) or _drive_is(place, _REMOVABLE),
    }
    return tuple(risk for risk, is_found in found.items() if is_found)


def mount_of(place: PurePath, mounts: Path = MOUNTS) -> Mount | None:
    """The mount a place is on; None where the system does not tell."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    fitting = [m for m in _mounts(lines) if place == m.point or m.point in place.parents]
    # The longest mount point wins, and of two on one point the later covers the earlier.
    return max(reversed(fitting), key=lambda mount: len(mount.point.parts), default=None)


def disk_is_encrypted(path: Path, *, mounts: Path = MOUNTS, blocks: Path = BLOCKS) -> bool | None:
    """Whether a file lies on a disk under dm-crypt (LUKS); None where the system does not tell.

    A disk that encrypts itself, or that the host of a virtual machine encrypts, looks unencrypted.
    """
    mount = mount_of(_resolved(path.absolute()), mounts)
    block = blocks / mount.device if mount else None
    return None if block is None or not block.exists() else _is_under_crypt(block)


def _is_under_crypt(block: Path) -> bool:
    """The device itself, or one that it lies on: a volume on LUKS is a mapping on a mapping."""
    try:
        if (block / "dm" / "uuid").read_text().startswith("CRYPT-"):
            return True
    except OSError:
        pass
    below = block / "slaves"
    return below.is_dir() and any(_is_under_crypt(one) for one in below.iterdir())


def _mounts(lines: list[str]) -> Iterator[Mount]:
    """The format is in proc(5): optional fields end at a dash, then the kind comes."""
    for line in lines:
        head, _, tail = line.partition(" - ")
        fields, kind = head.split(" "), tail.split(" ")[0]
        if len(fields) >= 6 and kind:
            point = _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), fields[4])
            yield Mount(PurePath(point), kind, fields[2])


def _resolved(place: Path) -> Path:
    """The place without links; what is not there yet, or goes round in circles, stays as it is."""
    try:
        return place.resolve()
    except (OSError, RuntimeError):
        return place


def _is_cloud(place: Path, environment: Mapping[str, str]) -> bool:
    kept = [Path(environment[name]) for name in _CLOUD_SETTINGS if environment.get(name)]
    folders = {*place.parents, *_resolved(place).parents}
    return any(
        folder in kept or _CLOUD_NAMES.fullmatch(folder.name) or _has_mark(folder)
        for folder in folders
    )


def _has_mark(folder: Path) -> bool:
    return any(os.path.lexists(folder / mark) for mark in _CLOUD_MARKS)


def _is_stick(mount: Mount | None, blocks: Path) -> bool:
    if mount is None:
        return False
    if any(PurePath(place) in mount.point.parents for place in _STICKS):
        return True
    return _says_removable(blocks / mount.device)


def _says_removable(block: Path) -> bool:
    """The disk says so itself, or hangs on USB; a partition lies in the folder of its disk."""
    if any(part.startswith("usb") for part in _resolved(block).parts):
        return True
    for folder in (block, block / ".."):
        try:
            return (folder / "removable").read_text().strip() == "1"
        except OSError:
            continue
    return False


def _drive_is(place: Path, kind: int) -> bool:
    """What Windows says of a drive; a share by its own name is remote."""
    if place.drive.startswith("\\\\"):
        return kind == _REMOTE
    kernel = getattr(getattr(ctypes, "windll", None), "kernel32", None)
    return kernel is not None and bool(kernel.GetDriveTypeW(place.anchor) == kind)

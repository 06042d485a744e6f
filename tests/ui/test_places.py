from pathlib import Path, PurePath

import pytest

from ui.places import disk_is_encrypted, mount_of, place_risks
from vertrouwenspersoon.domain.place_risk import Risk

LINES = r"""
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
30 22 0:44 / /huis/v/netwerk rw,relatime shared:2 - cifs //server/deel rw
31 22 0:45 / /huis/v/nfs rw shared:3 master:1 - nfs4 server:/deel rw
32 22 0:46 / /huis/v/wolk rw - fuse.rclone wolk: rw
33 22 8:17 / /run/media/v/STICK\040VAN\040MIJ rw,nosuid shared:4 - vfat /dev/sdb1 rw
34 22 8:33 / /data rw - ext4 /dev/sdc1 rw
35 22 0:47 / /huis/v/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
36 22 8:49 / /archief rw - ext4 /dev/sdd1 rw
broken line
37 22 8:2 / /huis/v/netwerk/lokaal rw - ext4 /dev/sda2 rw
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """What Linux would say about a computer with many places."""
    path = tmp_path / "mountinfo"
    path.write_text(LINES)
    return path


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    """Disks as the system shows them: 8:33 says it is removable, 8:49 hangs on USB."""
    folder = tmp_path / "block"
    for device, disk, removable in (("8:33", "sdc", "1"), ("8:2", "sda", "0")):
        partition = tmp_path / "devices" / disk / f"{disk}1"
        partition.mkdir(parents=True)
        (partition.parent / "removable").write_text(f"{removable}\n")
        folder.mkdir(exist_ok=True)
        (folder / device).symlink_to(partition)
    on_usb = tmp_path / "devices" / "usb2" / "2-1" / "sdd" / "sdd1"
    on_usb.mkdir(parents=True)
    (folder / "8:49").symlink_to(on_usb)
    return folder


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("/huis/v/.local/share/kluis.zkv", ()),
        ("/huis/v/netwerk/kluis.zkv", (Risk.NETWORK,)),
        ("/huis/v/netwerk/lokaal/kluis.zkv", ()),
        ("/huis/v/nfs/kluis.zkv", (Risk.NETWORK,)),
        ("/huis/v/gvfs/kluis.zkv", (Risk.NETWORK,)),
        ("/huis/v/wolk/map/kluis.zkv", (Risk.CLOUD, Risk.NETWORK)),
        ("/run/media/v/STICK VAN MIJ/kluis.zkv", (Risk.REMOVABLE,)),
        ("/data/kluis.zkv", (Risk.REMOVABLE,)),
        ("/archief/kluis.zkv", (Risk.REMOVABLE,)),
        ("/huis/v/OneDrive - Gemeente Eikenrode/kluis.zkv", (Risk.CLOUD,)),
        ("/huis/v/Dropbox/werk/kluis.zkv", (Risk.CLOUD,)),
        ("/huis/v/Nextcloud/kluis.zkv", (Risk.CLOUD,)),
        ("/huis/v/Google Drive/Mijn Drive/kluis.zkv", (Risk.CLOUD,)),
        ("/huis/v/Library/Mobile Documents/com~apple~CloudDocs/kluis.zkv", (Risk.CLOUD,)),
        ("/huis/v/dropboxen/kluis.zkv", ()),
        ("/huis/v/nextcloud.zkv", ()),
    ],
)
def test_a_place_is_known_by_name_and_mount(
    mounts: Path, blocks: Path, place: str, expected: tuple[Risk, ...]
) -> None:
    """Cloud folders go by their names, networks and sticks by what the system says."""
    found = place_risks(Path(place), environment={}, mounts=mounts, blocks=blocks)
    assert expected == found


@pytest.mark.parametrize("mark", [".dropbox.cache", ".nextcloudsync.log", ".stfolder"])
def test_a_folder_is_known_by_what_its_program_leaves_there(tmp_path: Path, mark: str) -> None:
    """Whatever a shared folder is called, its mark gives it away, for folders in it as well."""
    (tmp_path / "werk" / "map").mkdir(parents=True)
    (tmp_path / "werk" / mark).touch()
    none = tmp_path / "none"
    inside, beside = tmp_path / "werk" / "map" / "kluis.zkv", tmp_path / "kluis.zkv"
    assert (Risk.CLOUD,) == place_risks(inside, environment={}, mounts=none, blocks=none)
    assert () == place_risks(beside, environment={}, mounts=none, blocks=none)


def test_a_link_into_a_shared_folder_is_followed(tmp_path: Path) -> None:
    """A link hides nothing."""
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "gewoon").symlink_to(tmp_path / "Dropbox")
    none = tmp_path / "none"
    place = tmp_path / "gewoon" / "kluis.zkv"
    assert (Risk.CLOUD,) == place_risks(place, environment={}, mounts=none, blocks=none)


def test_the_settings_of_the_system_name_the_folder(tmp_path: Path) -> None:
    """Where OneDrive is kept under another name, its own setting tells."""
    none = tmp_path / "none"
    environment = {"OneDriveCommercial": str(tmp_path / "Werkmap")}
    place = tmp_path / "Werkmap" / "kluis.zkv"
    assert (Risk.CLOUD,) == place_risks(place, environment=environment, mounts=none, blocks=none)


def test_where_nothing_is_told_nothing_is_warned_about(tmp_path: Path) -> None:
    """Without mounts to read, and for a place that is not there, there is no warning."""
    none = tmp_path / "none"
    assert mount_of(PurePath("/a"), none) is None
    assert () == place_risks(tmp_path / "a" / "b.zkv", environment={}, mounts=none, blocks=none)


def test_this_computer_answers(tmp_path: Path) -> None:
    """The real tables of this system can be read, and an ordinary folder is ordinary or known."""
    assert set(place_risks(tmp_path / "kluis.zkv", environment={})) <= set(Risk)


@pytest.fixture
def crypt(blocks: Path, tmp_path: Path) -> Path:
    """The same disks; now 8:33 is a volume on a volume under LUKS."""
    volume, container = tmp_path / "devices" / "sdc" / "sdc1", tmp_path / "devices" / "dm-0"
    for device, uuid in ((volume, "LVM-abc"), (container, "CRYPT-LUKS2-def")):
        (device / "dm").mkdir(parents=True)
        (device / "dm" / "uuid").write_text(f"{uuid}\n")
    (volume / "slaves").mkdir()
    (volume / "slaves" / "dm-0").symlink_to(container)
    return blocks


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("/data/kluis.zkv", True),
        ("/huis/v/kluis.zkv", False),
        ("/huis/v/wolk/kluis.zkv", None),
    ],
)
def test_encryption_of_the_disk_is_seen_through_its_layers(
    mounts: Path, crypt: Path, place: str, *, expected: bool | None
) -> None:
    """A volume on LUKS is encrypted, a bare partition is not, and of others nothing is known."""
    assert expected is disk_is_encrypted(Path(place), mounts=mounts, blocks=crypt)

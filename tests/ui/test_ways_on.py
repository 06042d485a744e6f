"""From an error at the door to words and ways on."""

from pathlib import Path

import pytest

from ui.views.opening_trouble import Way
from ui.ways_on import free_name, newest_backup, saved, trouble_of, working
from vertrouwenspersoon.errors import (
    NoMemory,
    NoSpace,
    NothingReadable,
    NotWritable,
    Reason,
    Refused,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreOlder,
    StoreTooNew,
    StoreTruncated,
    Unavailable,
)

BACKUP = Path("kluis-2026-11-22-1405.zkv")
STATES: list[tuple[Unavailable, tuple[Way, ...]]] = [
    (StoreDamaged("", damaged=3, parts=2731), (Way.BACKUP, Way.SALVAGE)),
    (StoreTruncated("", present=12_000_000, expected=40_000_000), (Way.BACKUP, Way.SALVAGE)),
    (StoreTruncated("", present=0), (Way.BACKUP,)),
    (NothingReadable(), (Way.BACKUP,)),
    (StoreOlder("", seen=1204, found=1188), (Way.ANYWAY, Way.OTHER)),
    (StoreNotOurs(), (Way.OTHER,)),
    (StoreMissing(), (Way.OTHER, Way.BACKUP)),
    (StoreTooNew(), (Way.OTHER,)),
    (StoreLocked(), (Way.AGAIN, Way.OTHER)),
    (NotWritable(), (Way.AGAIN, Way.OTHER)),
    (NoSpace(), (Way.AGAIN,)),
    (NoMemory(), (Way.AGAIN,)),
]


@pytest.mark.parametrize(("error", "ways"), STATES, ids=lambda case: type(case).__name__)
def test_every_state_has_its_ways(error: Unavailable, ways: tuple[Way, ...]) -> None:
    """Each obstacle says what happened, in a sentence of its own, and offers what helps."""
    trouble = trouble_of(error, BACKUP)
    assert trouble is not None
    assert ways == trouble.ways
    assert all(line.endswith(".") for line in trouble.lines)


def test_no_two_states_say_the_same() -> None:
    """Every state has its own first sentence."""
    found = [trouble_of(error, BACKUP) for error, _ in STATES]
    assert len(STATES) == len({trouble.lines[0] for trouble in found if trouble})


def test_without_a_backup_at_hand_the_person_points_to_one() -> None:
    """What is offered then is choosing a file."""
    trouble = trouble_of(StoreDamaged("", damaged=1, parts=2), None)
    assert trouble is not None
    assert (Way.CHOOSE_BACKUP, Way.SALVAGE) == trouble.ways


def test_a_wrong_passphrase_is_no_trouble() -> None:
    """It is said at the field."""
    assert trouble_of(Refused(Reason.PASSPHRASE_WRONG), None) is None


def test_a_full_disk_speaks_of_opening() -> None:
    """At the door there is no last change that was not kept."""
    trouble = trouble_of(NoSpace(), None)
    assert trouble is not None
    full = "De schijf is vol. Daarom kan de kluis nu niet open. Er is niets gewijzigd."
    assert full == trouble.lines[0]


def test_the_newest_backup_is_found_by_its_name(tmp_path: Path) -> None:
    """The moment stands in the name; other files and parts of a copy are left alone."""
    vault, folder = tmp_path / "kluis.zkv", tmp_path / "back-ups"
    assert newest_backup(vault) is None
    folder.mkdir()
    for name in (
        "kluis-2026-11-22-1405.zkv",
        "kluis-2026-11-21-2359.zkv",
        "kluis-2026-11-23-0900.zkv.0a0b0c0d.deel",
        "zomaar.zkv",
    ):
        (folder / name).touch()
    assert folder / "kluis-2026-11-22-1405.zkv" == newest_backup(vault)


def test_a_new_name_is_free(tmp_path: Path) -> None:
    """A new vault never gets the name of something that is there."""
    vault = tmp_path / "kluis.zkv"
    assert "kluis-gered.zkv" == free_name(vault, "gered").name
    (tmp_path / "kluis-gered.zkv").touch()
    assert "kluis-gered-2.zkv" == free_name(vault, "gered").name


def test_what_was_made_can_be_opened() -> None:
    """Meanwhile there is no way; afterwards there is one."""
    assert (Way.OPEN_NEW,) == saved(("Er mist niets.",)).ways
    assert () == working("kluis.zkv").ways
    assert "Deel 3 van 28." == working("kluis.zkv", "3 van 28").lines[-1]

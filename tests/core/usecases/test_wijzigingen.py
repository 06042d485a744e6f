from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.store.conftest import PASSPHRASE, snapshot
from vertrouwenspersoon.bootstrap import create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import StoreOlder
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.usecases.wijzigingen import admit_newest, ahead_of, changes

CLOCK = FixedClock(NOW)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A closed vault in a folder of its own."""
    path = tmp_path / "kluis.zkv"
    create_office(path, PASSPHRASE, Gemeente("Eikenrode"), clock=CLOCK, profile=CHEAPEST).close()
    return path


def used(path: Path, seen: int = 0) -> int:
    """Open the vault where so many changes were seen, and close it; how many there are now."""
    admit = admit_newest(lambda _: seen)
    office = open_office(path, PASSPHRASE, clock=CLOCK, profiles=(CHEAPEST,), admit=admit)
    number = changes(office.tools.store)
    office.close()
    return number


def test_yesterdays_file_is_recognised(vault: Path) -> None:
    """A vault with fewer changes than were seen asks first, in numbers, and stays as it was."""
    yesterday = vault.read_bytes()
    first = used(vault)
    last = used(vault, first)
    vault.write_bytes(yesterday)
    before = snapshot(vault.parent)
    with pytest.raises(StoreOlder) as problem:
        used(vault, last)
    assert ("kluis.zkv", last, first - 1) == (
        problem.value.where,
        problem.value.seen,
        problem.value.found,
    )
    assert before == snapshot(vault.parent)
    assert first == used(vault)


def test_the_same_and_a_newer_file_open(vault: Path) -> None:
    """What has as many changes as were seen, or more, is asked nothing."""
    last = used(vault)
    assert last + 1 == used(vault, last)
    assert last + 2 == used(vault, 1)


@pytest.mark.parametrize(("back", "asks"), [(730, True), (2, True), (0, False), (-30, False)])
def test_a_clock_set_back_is_noticed(vault: Path, back: int, asks: bool) -> None:  # noqa: FBT001
    """More than a day before the last use is odd; the vault opens and works all the same."""
    then = NOW - timedelta(days=back)
    office = open_office(vault, PASSPHRASE, clock=FixedClock(then), profiles=(CHEAPEST,))
    try:
        found = ahead_of(office.tools.store, then)
        assert (NOW if asks else None) == found
        assert then == office.now()
    finally:
        office.close()

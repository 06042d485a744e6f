from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.keyrings import LockedKeyring, SystemKeyring, put_in
from vertrouwenspersoon.bootstrap import (
    Office,
    create_office,
    open_office,
    open_office_with_pin,
)
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.snelslot import Snelslot

PASSPHRASE, PIN = Confidential("paard lamp zee fiets"), Confidential("273916")
OTHER = Confidential("een andere zin dan die")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Where the vault is."""
    return tmp_path / "kluis.zkv"


@pytest.fixture
def made(vault: Path, clock: FixedClock) -> Iterator[Office]:
    """An open office with a vault on disk."""
    office = create_office(vault, PASSPHRASE, Gemeente("Ergens"), clock=clock, profile=CHEAPEST)
    yield office
    office.close()


@pytest.fixture
def slot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snelslot:
    """The slot of a computer whose keyring works."""
    put_in(SystemKeyring(), monkeypatch)
    return Snelslot(tmp_path / "snel-openen.zegel")


def acts(office: Office) -> list[tuple[Handeling, str]]:
    """The journal, oldest first."""
    return [(r.handeling, r.object) for r in journaal.read_journaal(office.tools.store, 100)][::-1]


def test_the_pin_opens_the_office_after_it_was_turned_on(
    made: Office, slot: Snelslot, vault: Path, clock: FixedClock
) -> None:
    """Turning on and opening with the PIN each have their line in the journal."""
    ends_at = made.snel_openen.turn_on(slot, PASSPHRASE, PIN)
    made.close()
    with_pin = open_office_with_pin(vault, slot, PIN, clock=clock, profiles=(CHEAPEST,))
    told = acts(with_pin)[-2:], with_pin.snel_openen.ends_at(slot)
    with_pin.close()
    expected = [(Handeling.SNEL_OPENEN_AAN, ""), (Handeling.GEOPEND, "pincode")]
    assert (NOW + timedelta(days=7), (expected, ends_at)) == (ends_at, told)


@pytest.mark.parametrize(
    ("passphrase", "pin", "reason"),
    [
        (OTHER, PIN, Reason.PASSPHRASE_WRONG),
        (PASSPHRASE, Confidential("123456"), Reason.PIN_TOO_EASY),
        (PASSPHRASE, Confidential("2739"), Reason.PIN_TOO_SHORT),
    ],
)
def test_it_is_not_turned_on_without_passphrase_and_pin(
    made: Office, slot: Snelslot, passphrase: Confidential, pin: Confidential, reason: Reason
) -> None:
    """A wrong passphrase or a poor PIN leaves it off, without a line in the journal."""
    with pytest.raises(Refused) as refused:
        made.snel_openen.turn_on(slot, passphrase, pin)
    assert (reason, None, 1) == (
        refused.value.reason,
        made.snel_openen.ends_at(slot),
        len(acts(made)),
    )


def test_a_locked_keyring_leaves_it_off(
    made: Office, slot: Snelslot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the keyring refuses, nothing is recorded."""
    put_in(LockedKeyring(), monkeypatch)
    with pytest.raises(Refused) as refused:
        made.snel_openen.turn_on(slot, PASSPHRASE, PIN)
    assert (Reason.QUICK_KEYRING_LOCKED, None, 1) == (
        refused.value.reason,
        made.snel_openen.ends_at(slot),
        len(acts(made)),
    )


def test_turning_off_is_recorded_and_the_passphrase_still_opens(
    made: Office, slot: Snelslot, vault: Path, clock: FixedClock
) -> None:
    """After turning off the PIN opens nothing and the passphrase everything."""
    made.snel_openen.turn_on(slot, PASSPHRASE, PIN)
    made.snel_openen.turn_off(slot)
    last = acts(made)[-1][0]
    made.close()
    with pytest.raises(Refused) as refused:
        open_office_with_pin(vault, slot, PIN, clock=clock, profiles=(CHEAPEST,))
    open_office(vault, PASSPHRASE, clock=clock, profiles=(CHEAPEST,)).close()
    assert (Handeling.SNEL_OPENEN_UIT, Reason.QUICK_NOT_ON) == (last, refused.value.reason)


def test_what_opens_nothing_any_more_is_tidied(
    made: Office, slot: Snelslot, clock: FixedClock, tmp_path: Path
) -> None:
    """A seal of this vault whose week is over is put away and recorded; a valid one stays."""
    made.snel_openen.turn_on(slot, PASSPHRASE, PIN)
    made.snel_openen.tidy(slot)
    kept = made.snel_openen.ends_at(slot)
    clock.advance(timedelta(days=8))
    made.snel_openen.tidy(slot)
    made.snel_openen.tidy(slot)
    assert (True, False, [Handeling.SNEL_OPENEN_AAN, Handeling.SNEL_OPENEN_UIT]) == (
        kept is not None,
        (tmp_path / "snel-openen.zegel").exists(),
        [act for act, _ in acts(made)][1:],
    )


def test_the_seal_of_another_vault_is_left_alone(
    made: Office, slot: Snelslot, tmp_path: Path, clock: FixedClock
) -> None:
    """Tidying in one vault does not touch the seal of another."""
    made.snel_openen.turn_on(slot, PASSPHRASE, PIN)
    path = tmp_path / "ander.zkv"
    other = create_office(path, OTHER, Gemeente("Elders"), clock=clock, profile=CHEAPEST)
    other.snel_openen.tidy(slot)
    mine, theirs = made.snel_openen.ends_at(slot), other.snel_openen.ends_at(slot)
    other.close()
    assert (True, None) == (mine is not None, theirs)

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, beeld, lines
from vertrouwenspersoon.bootstrap import (
    PRACTICE_NAME,
    Office,
    create_office,
    office_in_memory,
    open_office,
)
from vertrouwenspersoon.clock import Clock, FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Reason, Refused, StoreLocked, StoreNotOurs
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.store import geheim
from vertrouwenspersoon.store.keys import CHEAPEST

PASSPHRASE = Confidential("een blauwe fiets in de regen")
GEMEENTE = Gemeente("Ergens", drempel=10)
PAGE = 4096


class StoppedClockError(Exception):
    """What a broken clock says."""


class BrokenClock:
    """A clock that fails, so that whatever needs a moment fails half-way."""

    def now(self) -> datetime:
        """Never a moment."""
        raise StoppedClockError


def _create(path: Path, clock: Clock | None = None, gemeente: Gemeente = GEMEENTE) -> Office:
    return create_office(
        path,
        PASSPHRASE,
        gemeente,
        clock=clock or FixedClock(NOW),
        ids=CountedIdentities(),
        profile=CHEAPEST,
    )


def _open(path: Path, clock: Clock | None = None) -> Office:
    return open_office(path, PASSPHRASE, clock=clock or FixedClock(NOW), profiles=(CHEAPEST,))


def test_a_new_vault_is_furnished(tmp_path: Path) -> None:
    """Profile, scheme and secret are there, and the journal begins."""
    office = _create(tmp_path / "kluis.zkv")
    known = office.organisatie.lees()
    assert (GEMEENTE, (office.inhoud.reactieschema,)) == (known.gemeente, known.reactieschemas)
    assert 32 == len(geheim.read_sleutel(office.tools.store))
    assert [Handeling.KLUIS_GEMAAKT] == [line.handeling for line in lines(office)]
    office.close()


def test_what_was_written_is_there_when_it_opens_again(tmp_path: Path) -> None:
    """A zaak is kept from one day to the next, in exactly one file."""
    office = _create(tmp_path / "kluis.zkv")
    zaak = add_zaak(office)
    kept = beeld(office, zaak)
    office.close()
    assert ["kluis.zkv"] == [path.name for path in tmp_path.iterdir()]
    again = _open(tmp_path / "kluis.zkv", FixedClock(NOW + timedelta(days=1)))
    assert kept == beeld(again, zaak)
    assert Handeling.GEOPEND is lines(again)[0].handeling
    again.close()


def test_a_new_zaak_never_gets_an_identity_that_exists(tmp_path: Path) -> None:
    """Without a maker of identities of its own an office takes them by chance."""
    office = _create(tmp_path / "kluis.zkv")
    first = add_zaak(office)
    office.close()
    again = _open(tmp_path / "kluis.zkv")
    assert first != add_zaak(again)
    again.close()


@pytest.mark.parametrize(
    ("gemeente", "where"),
    [
        (Gemeente(" "), "naam"),
        (Gemeente("Ergens", drempel=4), "drempel"),
        (Gemeente("Ergens", telefoon_intern="1\n2"), "telefoon_intern"),
        (Gemeente("Ergens", gesloten_dagen=(date(26, 12, 24),)), "gesloten_dagen[0]"),
    ],
)
def test_a_profile_that_cannot_be_kept_makes_no_vault(
    tmp_path: Path, gemeente: Gemeente, where: str
) -> None:
    """The field is named before there is a file."""
    with pytest.raises(Refused) as refused:
        _create(tmp_path / "kluis.zkv", gemeente=gemeente)
    assert where == refused.value.where
    assert [] == list(tmp_path.iterdir())


def test_a_vault_that_could_not_be_furnished_is_gone(tmp_path: Path) -> None:
    """When making it fails half-way nothing remains, so that it can be tried again."""
    with pytest.raises(StoppedClockError):
        _create(tmp_path / "kluis.zkv", BrokenClock())
    assert [] == list(tmp_path.iterdir())
    _create(tmp_path / "kluis.zkv").close()


def test_a_vault_that_could_not_be_entered_is_closed(tmp_path: Path) -> None:
    """When opening fails half-way the vault is not left locked."""
    _create(tmp_path / "kluis.zkv").close()
    with pytest.raises(StoppedClockError):
        _open(tmp_path / "kluis.zkv", BrokenClock())
    office = _open(tmp_path / "kluis.zkv")
    assert Handeling.GEOPEND is lines(office)[0].handeling
    office.close()


def test_an_open_vault_is_not_opened_twice(tmp_path: Path) -> None:
    """One window at a time, or one would write over the other."""
    office = _create(tmp_path / "kluis.zkv")
    with pytest.raises(StoreLocked):
        _open(tmp_path / "kluis.zkv")
    office.close()


def test_a_wrong_passphrase_is_refused(tmp_path: Path) -> None:
    """The passphrase is wrong, and nothing else is said."""
    _create(tmp_path / "kluis.zkv").close()
    with pytest.raises(Refused) as refused:
        open_office(tmp_path / "kluis.zkv", Confidential("een rode fiets"), profiles=(CHEAPEST,))
    assert Reason.PASSPHRASE_WRONG is refused.value.reason


def test_a_vault_that_costs_nothing_to_guess_is_none(tmp_path: Path) -> None:
    """The program itself opens only vaults of its own profiles."""
    _create(tmp_path / "kluis.zkv").close()
    with pytest.raises(StoreNotOurs):
        open_office(tmp_path / "kluis.zkv", PASSPHRASE)


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    """Where something is, no vault is made, and what is there stays."""
    place = tmp_path / "kluis.zkv"
    place.write_bytes(b"van iemand anders")
    with pytest.raises(Refused) as refused:
        _create(place)
    assert Reason.TARGET_EXISTS is refused.value.reason
    assert b"van iemand anders" == place.read_bytes()


def test_a_sound_vault_is_checked_and_that_is_recorded(tmp_path: Path) -> None:
    """A whole vault is sound, and the journal says that somebody looked."""
    office = _create(tmp_path / "kluis.zkv")
    assert office.check().is_sound
    assert Handeling.GECONTROLEERD is lines(office)[0].handeling
    office.close()


def test_a_damaged_vault_is_told_and_not_written_to(tmp_path: Path) -> None:
    """One changed bit is found, and a check of a damaged vault leaves it as it is."""
    place = tmp_path / "kluis.zkv"
    office = _create(place)
    add_zaak(office)
    office.close()
    office = _open(place)
    damaged = bytearray(place.read_bytes())
    damaged[-PAGE // 2] ^= 1
    place.write_bytes(damaged)
    assert not office.check().is_sound
    office.close()
    assert bytes(damaged) == place.read_bytes()


def test_an_office_in_memory_is_for_practice(tmp_path: Path) -> None:
    """It is marked as practice, has the whole content and leaves no file."""
    clock = FixedClock(NOW)
    office = office_in_memory(clock=clock, ids=CountedIdentities())
    gemeente = office.organisatie.lees().gemeente
    assert (PRACTICE_NAME, True) == (gemeente.naam, gemeente.oefening)
    assert load_inhoud() is office.inhoud
    clock.advance(timedelta(hours=1))
    assert NOW + timedelta(hours=1) == office.now()
    office.close()
    assert [] == list(tmp_path.iterdir())


def test_the_calendar_is_that_of_the_municipality(tmp_path: Path) -> None:
    """Its own closing days are no working days."""
    day = date(2026, 12, 24)
    office = _create(tmp_path / "kluis.zkv", gemeente=replace(GEMEENTE, gesloten_dagen=(day,)))
    assert not office.kalender().is_working_day(day)
    office.close()

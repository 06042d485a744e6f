import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.store.conftest import flip, snapshot
from tests.core.usecases.offices import add_zaak, lines, recorded
from vertrouwenspersoon.bootstrap import Office, create_office, office_in_memory, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.backup import Plaats, backup_name
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import NotWritable, Reason, Refused, TargetMissing
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.store import backup as copies
from vertrouwenspersoon.store import journaal
from vertrouwenspersoon.store.herstelcode import lines_of
from vertrouwenspersoon.store.keys import CHEAPEST, random_key
from vertrouwenspersoon.usecases.backups import restore
from vertrouwenspersoon.usecases.changes import Changes

PASSPHRASE = Confidential("paard lamp zee fiets")
DAY = timedelta(days=1)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return tmp_path / "kluis.zkv"


@pytest.fixture
def office(vault: Path, clock: FixedClock) -> Iterator[Office]:
    """An office in a file, with one zaak."""
    made = create_office(vault, PASSPHRASE, Gemeente("Eikenrode"), clock=clock, profile=CHEAPEST)
    add_zaak(made)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def code_of(office: Office) -> Confidential:
    return Confidential(" ".join(office.tools.store.herstelcode(PASSPHRASE).lines))


def test_a_back_up_has_its_receipt(office: Office, vault: Path) -> None:
    """The back-up stands in its own folder beside the vault; receipt and journal say so."""
    with recorded(office, Handeling.BACKUP_GEMAAKT):
        made = office.backups.make()
    [backup] = made.backups
    assert vault.parent / "back-ups" / backup_name(NOW) == backup.pad
    assert (backup.grootte, backup.sha256) == copies.fingerprint(backup.pad)
    assert (((backup, True),), None) == (office.backups.overzicht().backups, made.missed)
    assert (Changes(backups=True), NOW) == (made.changes, office.backups.stand().laatste)
    assert Plaats.EERSTE.value == lines(office)[0].object


def test_both_places_get_one(office: Office, stick: Path) -> None:
    """With a second folder each place has a checked back-up of its own."""
    office.backups.choose_folder(Plaats.TWEEDE, stick)
    with recorded(office, Handeling.BACKUP_GEMAAKT, Handeling.BACKUP_GEMAAKT):
        first, second = office.backups.make().backups
    assert (Plaats.EERSTE, Plaats.TWEEDE) == (first.plaats, second.plaats)
    assert [backup_name(NOW)] == names(stick)
    assert office.backups.stand().laatste_tweede == NOW


def test_a_missing_stick_leaves_the_first(office: Office, stick: Path) -> None:
    """When the second place is not there the first back-up stands, and it is told."""
    office.backups.choose_folder(Plaats.TWEEDE, stick)
    stick.rmdir()
    made = office.backups.make()
    assert [Plaats.EERSTE] == [each.plaats for each in made.backups]
    assert isinstance(made.missed, TargetMissing)
    assert not stick.exists()


def test_a_chosen_first_folder_is_never_made(office: Office, stick: Path) -> None:
    """A folder that was chosen and has gone is told: making it would hide that the stick is out."""
    office.backups.choose_folder(Plaats.EERSTE, stick)
    stick.rmdir()
    with pytest.raises(TargetMissing):
        office.backups.make()
    assert not stick.exists()


def test_a_file_in_the_way_of_the_folder_is_told(office: Office, vault: Path) -> None:
    """When our own folder cannot be made that is one of our errors."""
    (vault.parent / "back-ups").touch()
    with pytest.raises(NotWritable):
        office.backups.make()


def test_the_two_places_differ(office: Office, vault: Path, stick: Path, tmp_path: Path) -> None:
    """A second place is another folder than the first, and it must be there."""
    own = vault.parent / "back-ups"
    own.mkdir()
    with recorded(office, Handeling.ORGANISATIE_GEWIJZIGD):
        office.backups.choose_folder(Plaats.TWEEDE, stick)
    with pytest.raises(Refused) as problem:
        office.backups.choose_folder(Plaats.EERSTE, stick)
    assert Reason.SAME_PLACE is problem.value.reason
    with pytest.raises(Refused):
        office.backups.choose_folder(Plaats.TWEEDE, own)
    with pytest.raises(TargetMissing):
        office.backups.choose_folder(Plaats.TWEEDE, tmp_path / "nergens")
    assert stick == office.backups.folder(Plaats.TWEEDE)
    assert Changes(backups=True) == office.backups.forget_second_folder()
    assert office.backups.folder(Plaats.TWEEDE) is None


def test_a_folder_named_once_is_no_place(office: Office, stick: Path) -> None:
    """A back-up elsewhere has its receipt; the folder of a place is known as that place."""
    [elsewhere] = office.backups.make_in(stick).backups
    assert Plaats.ELDERS is elsewhere.plaats
    office.backups.choose_folder(Plaats.TWEEDE, stick)
    (stick / elsewhere.naam).unlink()
    [second] = office.backups.make_in(stick).backups
    assert Plaats.TWEEDE is second.plaats


def test_old_ones_are_cleared_away(office: Office, clock: FixedClock) -> None:
    """After forty days the last 7 days, 4 weeks and the months have one; the rest is marked."""
    for _ in range(40):
        office.backups.make()
        clock.advance(DAY)
    kept = office.backups.overzicht().backups
    folder = office.backups.folder(Plaats.EERSTE)
    assert folder is not None
    assert sorted(each.naam for each, _ in kept) == names(folder)
    assert 10 <= len(kept) <= 12
    assert all(is_there for _, is_there in kept)


def test_a_changed_file_is_never_cleared_away(office: Office, clock: FixedClock) -> None:
    """A file in the folder that is not what its receipt says stays, and so do those of others."""
    [first] = office.backups.make().backups
    flip(first.pad, 100)
    strange = first.pad.with_name("kluis-2020-01-01-0000.zkv")
    strange.touch()
    for _ in range(12):
        clock.advance(timedelta(hours=1))
        office.backups.make()
    assert first.pad.exists()
    assert strange.exists()


def test_a_disk_that_tells_nothing_clears_nothing_away(
    office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the room cannot be known afterwards, all that may stay by age stays."""
    office.backups.make()
    clock.advance(DAY)
    usage, asked = shutil.disk_usage, []

    def once(folder: Path) -> object:
        asked.append(folder)
        if len(asked) > 1:
            raise OSError
        return usage(folder)

    monkeypatch.setattr(shutil, "disk_usage", once)
    office.backups.make()
    assert 2 == len(office.backups.overzicht().backups)


def test_the_back_up_of_the_day_is_made_once(office: Office, clock: FixedClock) -> None:
    """By itself a back-up is made when something changed, and once a day."""
    assert 1 == len(office.backups.make_if_due().backups)
    clock.advance(timedelta(minutes=5))
    add_zaak(office)
    assert () == office.backups.make_if_due().backups
    clock.advance(DAY)
    made = office.backups.make_if_due()
    assert 1 == len(made.backups)
    clock.advance(DAY)
    assert Changes() == office.backups.make_if_due().changes


def test_what_a_kill_left_is_cleared_away_at_the_start(office: Office, vault: Path) -> None:
    """The part of a killed back-up goes when it is looked whether one is due."""
    folder = vault.parent / "back-ups"
    folder.mkdir()
    part = folder / "kluis-2026-11-22-0900.zkv.0123abcd.deel"
    assert office.tools.store._key is not None
    part.write_bytes(office.tools.store._key.salt)
    office.backups.make_if_due()
    assert not part.exists()


def test_an_office_in_memory_has_no_back_ups() -> None:
    """Practice in memory makes none, and does not fail."""
    office = office_in_memory(clock=FixedClock(NOW), ids=CountedIdentities())
    assert () == office.backups.make().backups
    assert () == office.backups.make_if_due().backups
    assert office.backups.overzicht().eerste is None
    office.close()


# Trying to restore.


def test_a_drill_opens_the_newest_with_the_code(office: Office, clock: FixedClock) -> None:
    """The newest back-up opens with the herstelblad, holds what its receipt says, and no more."""
    office.backups.make()
    clock.advance(DAY)
    add_zaak(office)
    [newest] = office.backups.make().backups
    before = snapshot(newest.pad.parent)
    with recorded(office, Handeling.HERSTEL_GEOEFEND):
        tried = office.backups.practise(code_of(office))
    assert (newest, True) == (tried.oefening.backup, tried.oefening.geslaagd)
    assert (NOW + DAY, "gelukt") == (office.backups.stand().geoefend, lines(office)[0].object)
    assert before == snapshot(newest.pad.parent)


def test_a_drill_finds_a_changed_back_up(office: Office) -> None:
    """A changed bit is found: the file differs and is not whole; the reminder stays."""
    [newest] = office.backups.make().backups
    flip(newest.pad, 4096 * 3 + 8)
    tried = office.backups.practise(code_of(office)).oefening
    assert (False, False) == (tried.zelfde_bestand, tried.heel)
    assert office.backups.stand().geoefend is None
    assert "mislukt" == lines(office)[0].object


def test_a_drill_finds_another_vault_in_its_place(office: Office, tmp_path: Path) -> None:
    """A file of another vault under the name is a failed drill, and no wrong code."""
    [newest] = office.backups.make().backups
    other = tmp_path / "ander.zkv"
    create_office(
        other, PASSPHRASE, Gemeente("Beukenrode"), clock=FixedClock(NOW), profile=CHEAPEST
    ).close()
    newest.pad.unlink()
    other.rename(newest.pad)
    assert not office.backups.practise(code_of(office)).oefening.geslaagd


def test_a_drill_compares_the_rows(office: Office, clock: FixedClock) -> None:
    """A sound vault with other rows than the receipt says fails the drill on both."""
    [first] = office.backups.make().backups
    clock.advance(DAY)
    add_zaak(office)
    [newest] = office.backups.make().backups
    shutil.copy(first.pad, newest.pad)
    tried = office.backups.practise(code_of(office)).oefening
    assert (False, True, False) == (tried.zelfde_bestand, tried.heel, tried.zelfde_tellingen)


@pytest.mark.parametrize("typed", [PASSPHRASE, Confidential(" ".join(lines_of(random_key())))])
def test_a_drill_asks_the_code_itself(office: Office, typed: Confidential) -> None:
    """The passphrase, and the code of another vault, are refused and recorded as nothing."""
    office.backups.make()
    with recorded(office), pytest.raises(Refused) as problem:
        office.backups.practise(typed)
    assert Reason.CODE_WRONG is problem.value.reason


def test_a_drill_needs_a_back_up(office: Office) -> None:
    """Without a back-up, or with all of them out of reach, that is told."""
    [made] = office.backups.make().backups
    made.pad.unlink()
    with pytest.raises(Refused) as problem:
        office.backups.practise(code_of(office))
    assert Reason.BACKUP_NONE is problem.value.reason


# Putting back.


def test_a_back_up_becomes_a_new_vault(office: Office, vault: Path, clock: FixedClock) -> None:
    """It opens with the passphrase, holds the zaken of that moment, and its journal says so."""
    [made] = office.backups.make().backups
    add_zaak(office)
    new = restore(made.pad, PASSPHRASE, vault.with_name("terug.zkv"), clock, profiles=(CHEAPEST,))
    opened = open_office(new, PASSPHRASE, clock=clock, profiles=(CHEAPEST,))
    acts = [each.handeling for each in journaal.read_journaal(opened.tools.store, 2)]
    count = len(opened.zaken.regels())
    opened.close()
    assert [Handeling.GEOPEND, Handeling.BACKUP_TERUGGEZET] == acts
    assert (1, 2) == (count, len(office.zaken.regels()))


def test_the_code_puts_back_as_well(office: Office, vault: Path) -> None:
    """The herstelblad alone is enough; the code of another vault is told to be that."""
    [made] = office.backups.make().backups
    path = vault.with_name("terug.zkv")
    with pytest.raises(Refused) as problem:
        office.backups.restore(made.pad, Confidential(" ".join(lines_of(random_key()))), path)
    assert Reason.CODE_WRONG is problem.value.reason
    assert not path.exists()
    assert path == office.backups.restore(made.pad, code_of(office), path)


def test_a_wrong_passphrase_puts_nothing_back(
    office: Office, vault: Path, clock: FixedClock
) -> None:
    """It is told as such, and no file appears."""
    [made] = office.backups.make().backups
    typed, path = Confidential("een heel andere zin"), vault.with_name("terug.zkv")
    with pytest.raises(Refused) as problem:
        restore(made.pad, typed, path, clock, profiles=(CHEAPEST,))
    assert Reason.PASSPHRASE_WRONG is problem.value.reason
    assert not path.exists()

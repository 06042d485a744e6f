from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from tests.core.store.aggregates import lines, moments, undone
from vertrouwenspersoon.domain.backup import Backup, Plaats
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.store import backupbewijzen, journaal
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

BACKUP = Backup(NOW, Plaats.EERSTE, "map", "kluis-2026-11-23-1142.zkv", 4096, "a" * 64, ())
backups = st.builds(
    Backup,
    op=moments,
    plaats=st.sampled_from(Plaats),
    map=lines,
    naam=lines,
    grootte=st.integers(1, 2**40),
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    tellingen=st.dictionaries(lines, st.integers(0, 10**6), max_size=4).map(
        lambda counts: tuple(counts.items())
    ),
)


def record(store: Store, *handelingen: Handeling, object_: str = "") -> None:
    for handeling in handelingen:
        journaal.record(store, Journaalregel(NOW, handeling, object_))


@given(st.lists(backups, max_size=4))
def test_receipts_come_back(store: Store, given_ones: list[Backup]) -> None:
    """Receipts are read as they were kept, the newest first."""
    with undone(store):
        for backup in given_ones:
            backupbewijzen.add_bewijs(store, backup)
        assert tuple(reversed(given_ones)) == backupbewijzen.all_bewijzen(store)


def test_a_file_that_went_is_marked_once(store: Store) -> None:
    """The moment a file was cleared away is kept with its receipt, and stays the first one."""
    with undone(store):
        backupbewijzen.add_bewijs(store, BACKUP)
        backupbewijzen.mark_gone(store, BACKUP, NOW)
        backupbewijzen.mark_gone(store, BACKUP, NOW + timedelta(days=1))
        [found] = backupbewijzen.all_bewijzen(store)
        assert found.weg_op == NOW


@pytest.mark.parametrize(
    "change",
    ["UPDATE back_up SET sha256 = 'b'", "UPDATE back_up SET op = op", "DELETE FROM back_up"],
)
def test_receipts_stay(store: Store, change: str) -> None:
    """Nothing else of a receipt is changed, and none is removed."""
    with undone(store):
        backupbewijzen.add_bewijs(store, BACKUP)
        with pytest.raises(StatementFailed, match="the receipt of a back-up stays as it was"):
            store.execute(change)


def test_folders_are_chosen_and_forgotten(store: Store) -> None:
    """Each place has one folder, the last that was chosen."""
    with undone(store):
        backupbewijzen.save_map(store, Plaats.EERSTE, "a")
        backupbewijzen.save_map(store, Plaats.TWEEDE, "b")
        backupbewijzen.save_map(store, Plaats.TWEEDE, "c")
        assert {Plaats.EERSTE: "a", Plaats.TWEEDE: "c"} == backupbewijzen.mappen(store)
        backupbewijzen.remove_map(store, Plaats.TWEEDE)
        assert {Plaats.EERSTE: "a"} == backupbewijzen.mappen(store)


def test_an_empty_vault_was_made_now(store: Store) -> None:
    """Without a journal nothing changed and the vault counts as made at this moment."""
    with undone(store):
        stand = backupbewijzen.read_stand(store, NOW, oefening=False)
        assert (NOW, None, False) == (stand.sinds, stand.laatste, stand.gewijzigd)


def test_looking_is_no_change(store: Store) -> None:
    """Only acts that leave something behind since the last back-up count as a change."""

    def is_changed() -> bool:
        return backupbewijzen.read_stand(store, NOW, oefening=False).gewijzigd

    with undone(store):
        record(store, Handeling.KLUIS_GEMAAKT)
        assert is_changed()
        record(store, Handeling.BACKUP_GEMAAKT)
        assert not is_changed()
        record(store, Handeling.GEOPEND, Handeling.ZAAK_BEKEKEN, Handeling.HERSTEL_GEOEFEND)
        assert not is_changed()
        record(store, Handeling.DOSSIER_GEWIJZIGD)
        assert is_changed()


def test_only_a_drill_that_worked_counts(store: Store) -> None:
    """A drill that failed leaves the reminder where it was."""
    with undone(store):
        record(store, Handeling.HERSTEL_GEOEFEND, object_=backupbewijzen.MISLUKT)
        assert backupbewijzen.read_stand(store, NOW, oefening=False).geoefend is None
        record(store, Handeling.HERSTEL_GEOEFEND, object_=backupbewijzen.GELUKT)
        assert backupbewijzen.read_stand(store, NOW, oefening=False).geoefend == NOW


def test_the_second_place_has_its_own_age(store: Store) -> None:
    """The last back-up is that of any place; the second place is known apart."""
    with undone(store):
        backupbewijzen.add_bewijs(store, BACKUP)
        stand = backupbewijzen.read_stand(store, NOW, oefening=True)
        assert (NOW, None, False, True) == (
            stand.laatste,
            stand.laatste_tweede,
            stand.tweede,
            stand.oefening,
        )

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.store.conftest import create, flip, reopen
from vertrouwenspersoon.errors import Refused, StoreNotOurs, Unavailable
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.soundness import Soundness
from vertrouwenspersoon.store.vaultfile import PAGE

each_example_its_own = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_a_whole_vault_is_sound(vault: Path) -> None:
    """Nothing is found in a vault where nothing is wrong."""
    with reopen(vault) as store:
        found = store.check()
    whole = Soundness(
        pages=vault.stat().st_size // PAGE,
        damaged_pages=0,
        structure_faults=0,
        orphans=0,
        is_identified=True,
    )
    assert whole == found
    assert found.is_sound


def test_memory_is_sound(memory: Store) -> None:
    """A store in memory can be checked as well."""
    assert memory.check().is_sound


@each_example_its_own
@given(st.data())
def test_every_changed_bit_is_noticed(tmp_path: Path, filled: bytes, data: st.DataObject) -> None:
    """Whichever bit changes: opening says damage, or the check finds it; never wrong passphrase."""
    path = tmp_path / "kluis.zkv"
    path.write_bytes(filled)
    offset = data.draw(st.integers(0, len(filled) - 1))
    flip(path, offset, data.draw(st.integers(0, 7)))
    changed = path.read_bytes()
    try:
        with reopen(path) as store:
            assert not store.check().is_sound
    except Unavailable as problem:
        assert isinstance(problem, StoreNotOurs) == (offset < 3)  # noqa: PT017 - may also open
    assert changed == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


@each_example_its_own
@given(st.data())
def test_every_missing_end_is_noticed(tmp_path: Path, filled: bytes, data: st.DataObject) -> None:
    """However much is cut off, opening says that the file is incomplete, and changes nothing."""
    path = tmp_path / "kluis.zkv"
    path.write_bytes(filled[: data.draw(st.integers(0, len(filled) - 1))])
    cut = path.read_bytes()
    try:
        reopen(path).close()
    except (Unavailable, Refused) as problem:
        assert "StoreTruncated" == type(problem).__name__  # noqa: PT017 - the family is the point
    else:
        raise AssertionError
    assert cut == path.read_bytes()


def test_what_was_added_is_noticed(vault: Path) -> None:
    """Bytes behind the end do not stop the work, but the check finds them."""
    vault.write_bytes(vault.read_bytes() + b"x" * 5000)
    with reopen(vault) as store:
        found = store.check()
    assert 2 == found.damaged_pages
    assert not found.is_sound


def test_pages_that_changed_places_are_noticed(vault: Path) -> None:
    """A page is only right in its own place."""
    content = vault.read_bytes()
    fifth, sixth = content[5 * PAGE : 6 * PAGE], content[6 * PAGE : 7 * PAGE]
    vault.write_bytes(content[: 5 * PAGE] + sixth + fifth + content[7 * PAGE :])
    with reopen(vault) as store:
        assert 2 == store.check().damaged_pages


def test_an_old_page_put_back_is_noticed(vault: Path) -> None:
    """A page of yesterday verifies, but the index of today does not agree with it."""
    before = vault.read_bytes()
    with reopen(vault) as store, store.transaction():
        store.execute("UPDATE notes SET words = 'new ' || words WHERE id = 100")
    after = vault.read_bytes()
    changed = [
        start
        for start in range(PAGE, min(len(before), len(after)), PAGE)
        if before[start : start + PAGE] != after[start : start + PAGE]
    ]
    for start in changed:
        mixed = after[:start] + before[start : start + PAGE] + after[start + PAGE :]
        vault.write_bytes(mixed)
        with reopen(vault) as store:
            found = store.check()
        assert (0, False) == (found.damaged_pages, found.is_sound)
        assert found.structure_faults > 0
    assert len(changed) >= 2


def test_a_reference_to_nothing_is_noticed(tmp_path: Path) -> None:
    """A row that refers to a row that is gone is counted."""
    path = tmp_path / "kluis.zkv"
    with create(path) as store:
        with store.transaction():
            store.execute("CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT")
            store.execute("CREATE TABLE b (a_id INTEGER REFERENCES a) STRICT")
        store._connection.allow(None)
        store._connection.run("PRAGMA foreign_keys = OFF")
        with store.transaction():
            store.execute("INSERT INTO b (a_id) VALUES (7)")
    with reopen(path) as store:
        found = store.check()
    assert (1, False) == (found.orphans, found.is_sound)


def test_a_lost_identity_is_noticed(tmp_path: Path) -> None:
    """A vault that lost its identity while open is not sound."""
    with create(tmp_path / "kluis.zkv") as store:
        with store.transaction():
            store.execute("DROP TRIGGER meta_stays")
            store.execute("DELETE FROM meta")
        found = store.check()
    assert (False, False) == (found.is_identified, found.is_sound)

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, beeld, bijlage
from tests.core.store.aggregates import days, identities, keep, maybe, moments, texts, undone
from tests.core.store.conftest import create, reopen
from tests.core.store.test_connection import decrypted
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId, Bijlagesoort
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import FileDamaged, Reason, Refused
from vertrouwenspersoon.store import beelden, bijlagen
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import StatementFailed

ZAAK = ZaakId("zaak-1")
SMALL = 7
"""Bytes of a piece where many pieces are wanted."""
CANARY = b"kanarie7f3a"


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of a few bytes."""
    monkeypatch.setattr(bijlagen, "PIECE", SMALL)


def put(store: Store, data: bytes, **but: object) -> Bijlage:
    """Keep a file whole, inside a transaction."""
    made = bijlage(grootte=len(data), sha256=hashlib.sha256(data).hexdigest(), **but)
    bijlagen.begin(store, made.id)
    bijlagen.add_pieces(store, made.id, 0, bijlagen.cut([data]))
    bijlagen.add_bijlage(store, ZAAK, made)
    return made


def pieces(store: Store) -> int:
    return store.one("SELECT count(*) AS n FROM bijlage_deel").number("n")


@given(st.lists(st.binary(max_size=40), max_size=8))
def test_bytes_are_cut_into_equal_pieces(given_parts: list[bytes]) -> None:
    """However bytes arrive, the pieces are of one size but the last, and together the same."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bijlagen, "PIECE", SMALL)
        found = list(bijlagen.cut(given_parts))
    assert b"".join(given_parts) == b"".join(found)
    assert [SMALL] * (len(found) - 1) == [len(piece) for piece in found[:-1]]
    assert all(0 < len(piece) <= SMALL for piece in found)


@given(st.binary(min_size=1, max_size=5 * SMALL + 1))
def test_a_file_comes_back_byte_for_byte(store: Store, data: bytes) -> None:
    """Whatever its size beside the size of a piece, a file is read back as it came."""
    with pytest.MonkeyPatch.context() as patched, undone(store):
        patched.setattr(bijlagen, "PIECE", SMALL)
        keep(store, beeld())
        made = put(store, data)
        assert data == b"".join(bijlagen.read_bytes(store, made))
        assert (1, len(data)) == bijlagen.totals(store)


facts = st.builds(
    Bijlage,
    id=identities,
    naam=texts.filter(lambda text: bool(text.reveal())),
    soort=st.sampled_from(Bijlagesoort),
    grootte=st.integers(1, 2**40),
    sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
    toegevoegd_op=moments,
    herkomst=texts,
    verkregen_op=maybe(days),
    verkregen_van=texts,
    verkregen_door=texts,
)


@given(facts)
def test_the_facts_of_a_file_come_back(store: Store, given_one: Bijlage) -> None:
    """Everything about a file is read with its zaak as it was kept."""
    with undone(store):
        keep(store, beeld())
        bijlagen.begin(store, given_one.id)
        bijlagen.add_bijlage(store, ZAAK, given_one)
        assert (given_one,) == beelden.read_beeld(store, ZAAK).bijlagen
        assert given_one == bijlagen.find_bijlage(store, ZAAK, given_one.id)


def test_name_and_origin_can_be_corrected(store: Store) -> None:
    """The words around a file change; its bytes, size, check and day do not."""
    with undone(store):
        keep(store, beeld())
        made = put(store, b"abc")
        wished = replace(
            made,
            naam=Confidential("beter.jpg"),
            herkomst=Confidential("camera"),
            verkregen_op=date(2026, 11, 20),
            verkregen_van=Confidential("de beheerder"),
            verkregen_door=Confidential("ik"),
        )
        bijlagen.save_bijlage(store, ZAAK, replace(wished, grootte=9, sha256="1" * 64))
        assert wished == bijlagen.find_bijlage(store, ZAAK, made.id)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE bijlage_deel SET deel = x'00'",
        "UPDATE bijlage SET sha256 = lower(hex(randomblob(32)))",
        "UPDATE bijlage SET grootte = 1",
        "UPDATE bijlage SET toegevoegd_op = '2020-01-01T00:00:00Z'",
    ],
)
def test_evidence_stays_as_it_came(store: Store, change: str) -> None:
    """No statement changes the bytes, the check, the size or the moment of a file."""
    with undone(store):
        keep(store, beeld())
        put(store, b"abc")
        with pytest.raises(StatementFailed, match="evidence stays as it came"):
            store.execute(change)


def test_an_unknown_file_is_not_found(store: Store) -> None:
    """Finding, correcting and removing what is not there are refused, also from another zaak."""
    with undone(store):
        keep(store, beeld())
        made = put(store, b"abc")
        other, gone = ZaakId("zaak-2"), replace(made, id=BijlageId("weg"))
        for attempt in (
            lambda: bijlagen.find_bijlage(store, ZAAK, gone.id),
            lambda: bijlagen.find_bijlage(store, other, made.id),
            lambda: bijlagen.save_bijlage(store, ZAAK, gone),
            lambda: bijlagen.save_bijlage(store, other, made),
            lambda: bijlagen.remove_bijlage(store, ZAAK, gone.id),
            lambda: bijlagen.remove_bijlage(store, other, made.id),
        ):
            with pytest.raises(Refused) as caught:
                attempt()
            assert (Reason.NOT_FOUND, "bijlage") == (caught.value.reason, caught.value.where)


def test_the_same_bytes_twice_in_one_zaak_break_a_rule(store: Store) -> None:
    """The schema itself knows the same file only once in a zaak."""
    with undone(store):
        keep(store, beeld())
        put(store, b"abc")
        with pytest.raises(StatementFailed, match="UNIQUE"):
            put(store, b"abc", id=BijlageId("bijlage-2"))


TAMPERED = [
    "UPDATE bijlage_deel SET deel = x'61626364656668' WHERE volgnummer = 0",
    "UPDATE bijlage_deel SET deel = x'61' WHERE volgnummer = 1",
    "DELETE FROM bijlage_deel WHERE volgnummer = 1",
    "DELETE FROM bijlage_deel WHERE volgnummer = 2",
    "UPDATE bijlage_deel SET volgnummer = 9 - volgnummer",
]


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize("change", TAMPERED)
def test_a_changed_piece_is_noticed(store: Store, change: str) -> None:
    """A piece that was changed, shortened, lost or moved with the key in hand is damage."""
    with undone(store):
        keep(store, beeld())
        made = put(store, b"abcdefghijklmnopq")
        store.execute("DROP TRIGGER bijlage_deel_is_fixed")
        store.execute("DROP TRIGGER bijlage_deel_stays")
        store.execute(change)
        with pytest.raises(FileDamaged):
            list(bijlagen.read_bytes(store, made))


@pytest.mark.usefixtures("small_pieces")
def test_what_is_removed_is_wiped_in_steps(store: Store) -> None:
    """A removed file is gone at once, and its bytes a few pieces at a time, until none are left."""
    with undone(store):
        keep(store, beeld())
        made = put(store, b"x" * (SMALL * 9))
        assert () == bijlagen.half(store)
        bijlagen.remove_bijlage(store, ZAAK, made.id)
        assert (made.id,) == bijlagen.half(store)
        left = [(bijlagen.wipe(store, made.id), pieces(store)) for _ in range(3)]
        assert [(True, 5), (True, 1), (False, 0)] == left
        assert (False, ()) == (bijlagen.wipe(store, made.id), bijlagen.half(store))


@pytest.mark.usefixtures("small_pieces")
def test_what_holds_a_file_is_not_wiped(store: Store) -> None:
    """The bytes of a file that is there are not half, and a wipe cannot take the file away."""
    with undone(store):
        keep(store, beeld())
        made = put(store, b"abc")
        with pytest.raises(StatementFailed, match="evidence stays as it came"):
            bijlagen.wipe(store, made.id)
        assert b"abc" == b"".join(bijlagen.read_bytes(store, made))


def test_the_bytes_of_an_erased_zaak_are_half(store: Store) -> None:
    """When a zaak goes its files go too, and their bytes are there to be wiped."""
    with undone(store):
        keep(store, beeld())
        made = put(store, b"abc")
        store.execute("DELETE FROM zaak")
        assert ({}, (made.id,)) == (bijlagen.read_bijlagen(store, [ZAAK]), bijlagen.half(store))


@pytest.fixture
def with_file(tmp_path: Path) -> Iterator[tuple[Store, Path, Bijlage]]:
    """A vault in a file, with three MiB of canaries as evidence."""
    path = tmp_path / "kluis.zkv"
    store = create(path)
    data = CANARY * (3 * bijlagen.PIECE // len(CANARY))
    with store.transaction():
        keep(store, beeld())
        made = put(store, data)
    yield store, path, made
    store.close()


def test_evidence_is_nowhere_readable(with_file: tuple[Store, Path, Bijlage]) -> None:
    """The vault on disk does not hold the bytes of a file in any readable way."""
    store, path, _ = with_file
    store.close()
    assert (True, False) == (CANARY in decrypted(path), CANARY in path.read_bytes())


def test_wiped_is_wiped(with_file: tuple[Store, Path, Bijlage]) -> None:
    """After wiping, no decrypted page holds a byte of the file, and the vault is small again."""
    store, path, made = with_file
    before = path.stat().st_size
    with store.transaction():
        bijlagen.remove_bijlage(store, ZAAK, made.id)
    more = True
    while more:
        with store.transaction():
            more = bijlagen.wipe(store, made.id)
    assert store.check().is_sound
    store.close()
    assert CANARY not in decrypted(path)
    assert path.stat().st_size < before - 3 * bijlagen.PIECE
    with reopen(path) as again:
        assert ((0, 0), ()) == (bijlagen.totals(again), beelden.read_beeld(again, ZAAK).bijlagen)


def test_the_day_of_adding_is_a_moment(store: Store) -> None:
    """When a file was added is kept to the second."""
    with undone(store):
        keep(store, beeld())
        assert NOW == bijlagen.find_bijlage(store, ZAAK, put(store, b"a").id).toegevoegd_op

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.core.store.conftest import flip, snapshot
from vertrouwenspersoon.errors import (
    NotWritable,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreTruncated,
    Unavailable,
)
from vertrouwenspersoon.store.driver import open_file
from vertrouwenspersoon.store.keys import CHEAPEST, PRODUCT_PROFILES, SMALL, VaultKey, new_salt
from vertrouwenspersoon.store.vaultfile import PAGE, hold, let_go, promised_pages, read_salt

EVERY = (*PRODUCT_PROFILES, CHEAPEST)


def obstacle(path: Path) -> Unavailable:
    before = snapshot(path.parent) if path.is_file() else {}
    with pytest.raises(Unavailable) as problem:
        read_salt(path, EVERY)
    assert before == (snapshot(path.parent) if path.is_file() else {})
    assert path.name == problem.value.where
    return problem.value


def test_a_vault_begins_with_its_salt(vault: Path) -> None:
    """The salt and the profile are read from the first bytes."""
    assert (vault.read_bytes()[:16], CHEAPEST) == read_salt(vault, EVERY)


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    """No file is said as such, and none is made."""
    assert isinstance(obstacle(tmp_path / "kluis.zkv"), StoreMissing)
    assert isinstance(obstacle(tmp_path / "nowhere" / "kluis.zkv"), StoreMissing)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "content",
    [
        b"Beste collega,",
        b"SQLite format 3\0" + bytes(8192),
        b"%PDF-1.7" + bytes(8192),
        b"ZK",
        bytes(8192),
    ],
)
def test_another_kind_of_file_is_not_ours(tmp_path: Path, content: bytes) -> None:
    """A file that does not begin as a vault is no vault, however long it is."""
    path = tmp_path / "kluis.zkv"
    path.write_bytes(content)
    expected = StoreTruncated if content == b"ZK" else StoreNotOurs
    assert isinstance(obstacle(path), expected)


def test_a_folder_is_not_ours(tmp_path: Path) -> None:
    """A folder is no vault."""
    (tmp_path / "kluis.zkv").mkdir()
    assert isinstance(obstacle(tmp_path / "kluis.zkv"), StoreNotOurs)


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name are POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe nobody writes to does not make the program hang."""
    os.mkfifo(tmp_path / "kluis.zkv")
    assert isinstance(obstacle(tmp_path / "kluis.zkv"), StoreNotOurs)


@pytest.mark.parametrize("size", [0, 1, 3, 4, 15, 16, 100, PAGE - 1])
def test_a_stump_is_truncated(vault: Path, size: int) -> None:
    """An empty file, or one too short for a single page, is said to be incomplete."""
    vault.write_bytes(vault.read_bytes()[:size])
    problem = obstacle(vault)
    assert isinstance(problem, StoreTruncated)
    assert (size, 0) == (problem.present, problem.expected)


@pytest.mark.parametrize("offset", range(16))
def test_a_changed_bit_at_the_start_is_never_a_wrong_passphrase(vault: Path, offset: int) -> None:
    """Damage to the salt would give another key; it is seen before any key is made."""
    flip(vault, offset, bit=2)
    expected = StoreNotOurs if offset < 3 else StoreDamaged
    assert isinstance(obstacle(vault), expected)


def test_an_unknown_profile_is_not_ours(vault: Path) -> None:
    """A vault with a profile this program does not open is refused, although it is whole."""
    with pytest.raises(StoreNotOurs):
        read_salt(vault, PRODUCT_PROFILES)


def test_a_known_profile_is_read(tmp_path: Path) -> None:
    """The product opens both of its own profiles."""
    path, salt = tmp_path / "kluis.zkv", new_salt(SMALL)
    path.write_bytes(salt + bytes(PAGE))
    assert (salt, SMALL) == read_salt(path, PRODUCT_PROFILES)


def test_a_held_vault_is_not_touched(vault: Path) -> None:
    """A vault this process has open is not even read: that would drop its lock."""
    held = hold(vault)
    assert isinstance(obstacle(vault), StoreLocked)
    with pytest.raises(StoreLocked):
        hold(vault)
    let_go(held)
    let_go(held)
    assert CHEAPEST == read_salt(vault, EVERY)[1]


def test_a_held_vault_is_known_by_another_name(vault: Path) -> None:
    """A link to a held vault is the same vault."""
    os.link(vault, vault.with_name("other.zkv"))
    held = hold(vault)
    assert isinstance(obstacle(vault.with_name("other.zkv")), StoreLocked)
    let_go(held)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_place_is_not_writable(
    vault: Path, read_only: Callable[[Path], None], what: str
) -> None:
    """A vault that cannot be written is refused before it is held."""
    read_only(vault if what == "file" else vault.parent)
    for _ in range(2):
        with pytest.raises(NotWritable) as problem:
            hold(vault)
        assert "kluis.zkv" == problem.value.where


def test_a_file_that_may_not_be_read_is_said(
    vault: Path, read_only: Callable[[Path], None]
) -> None:
    """Without the right to read there is an obstacle, not a crash."""
    read_only(vault)
    vault.chmod(0)
    assert isinstance(obstacle_without_reading(vault), NotWritable)


def obstacle_without_reading(path: Path) -> Unavailable:
    with pytest.raises(Unavailable) as problem:
        read_salt(path, EVERY)
    return problem.value


def test_page_one_says_how_many_pages_there_are(tmp_path: Path) -> None:
    """The number is read from the encrypted first page, also when the rest is gone."""
    path, salt = tmp_path / "kluis.zkv", new_salt(CHEAPEST)
    path.touch()
    key = VaultKey("5a" * 32 + salt.hex())
    connection = open_file(path, key, writing=True)
    connection.run("CREATE TABLE t AS SELECT hex(randomblob(50000)) AS x")
    connection.close()
    pages = path.stat().st_size // PAGE
    path.write_bytes(path.read_bytes()[:PAGE])
    assert pages > 20
    assert pages == promised_pages(path, key)

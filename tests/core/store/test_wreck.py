from pathlib import Path

import pytest

from tests.core.store.conftest import snapshot
from tests.core.store.wrecks import break_pages, key_of, root_of
from vertrouwenspersoon.errors import StoreDamaged
from vertrouwenspersoon.store.vaultfile import PAGE
from vertrouwenspersoon.store.wreck import Fields, Table, Wreck

NOTES = Table(
    "notes", "id", ("id", "words"), frozenset(), ("", ""), (("notes_by_words", ("words",)),)
)
ALL = [{"id": n + 1, "words": f"{n:04d} {'woord ' * 20}"} for n in range(250)]


def read(vault: Path) -> tuple[list[Fields], int]:
    """The rows that could be read, and how often reading failed."""
    wreck = Wreck(vault, key_of(vault))
    try:
        return list(wreck.rows(NOTES)), wreck.failures
    finally:
        wreck.close()


def test_a_whole_vault_is_read_without_failure(vault: Path) -> None:
    """Without damage every row comes, in order, and the file stays as it is."""
    before = snapshot(vault.parent)
    assert (ALL, 0) == read(vault)
    assert before == snapshot(vault.parent)


@pytest.fixture
def lost_with(vault: Path) -> dict[int, set[int]]:
    """The rows that are missing when one page is bad, for each page of the notes."""
    content, first = vault.read_bytes(), root_of(vault, "notes")
    lost: dict[int, set[int]] = {}
    for page in range(first, len(content) // PAGE + 1):
        vault.write_bytes(content)
        break_pages(vault, page)
        rows, _ = read(vault)
        numbers = {int(str(row["id"])) for row in rows}
        assert [ALL[number - 1] for number in sorted(numbers)] == rows
        lost[page] = set(range(1, 251)) - numbers
    vault.write_bytes(content)
    return lost


def test_one_bad_page_takes_its_own_rows_only(lost_with: dict[int, set[int]]) -> None:
    """Whichever page is bad, only the rows on that page are missing, and none is changed."""
    leaves = [gone for gone in lost_with.values() if 0 < len(gone) < 250]
    assert set(range(1, 251)) == set.union(*leaves)
    assert 250 == sum(len(gone) for gone in leaves)
    assert [] == [gone for gone in leaves if max(gone) - min(gone) + 1 != len(gone)]


def test_good_rows_between_two_bad_pages_are_found(
    vault: Path, lost_with: dict[int, set[int]]
) -> None:
    """Reading goes on after a bad page, and after the next."""
    leaves = {page: gone for page, gone in lost_with.items() if 0 < len(gone) < 250}
    chosen = sorted(leaves, key=lambda page: min(leaves[page]))[1:6:2]
    break_pages(vault, *chosen)
    numbers = {int(str(row["id"])) for row in read(vault)[0]}
    assert set(range(1, 251)) - numbers == set.union(*(leaves[page] for page in chosen))


def test_a_missing_end_is_read_around(vault: Path) -> None:
    """Of a vault that was cut off, the rows in the part that is there are read."""
    vault.write_bytes(vault.read_bytes()[: -4 * PAGE])
    rows, failures = read(vault)
    assert 0 < len(rows) < 250
    assert [ALL[int(str(row["id"])) - 1] for row in rows] == rows
    assert failures > 0


def test_an_index_still_knows_what_the_table_lost(vault: Path) -> None:
    """What an index holds is given by row number, whatever became of the table."""
    wreck = Wreck(vault, key_of(vault))
    try:
        known = wreck.in_indexes(NOTES)
    finally:
        wreck.close()
    assert {row["id"]: row for row in ALL} == known


def test_a_wrong_question_is_damage_too(vault: Path) -> None:
    """What cannot be asked of a wreck is something it has lost."""
    wreck = Wreck(vault, key_of(vault))
    with pytest.raises(StoreDamaged):
        wreck.ask("SELECT 1 FROM nowhere")
    wreck.close()
    assert 1 == wreck.failures

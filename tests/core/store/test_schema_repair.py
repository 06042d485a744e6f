from pathlib import Path

import pytest

from tests.core.store.wrecks import asked, break_pages, key_of, practice_vault
from vertrouwenspersoon.errors import NothingReadable
from vertrouwenspersoon.store import opening
from vertrouwenspersoon.store.diagnosis import unverified_pages
from vertrouwenspersoon.store.schema_repair import opened, repair_schema, sealed
from vertrouwenspersoon.store.vaultfile import PAGE

LIST = "SELECT type, name, rootpage, sql FROM sqlite_schema ORDER BY rowid"


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice vault that tests copy."""
    return practice_vault(tmp_path_factory.mktemp("oefening") / "kluis.zkv")


@pytest.fixture
def copy(practice: Path, tmp_path: Path) -> Path:
    """A practice vault to be broken."""
    path = tmp_path / "kluis.zkv"
    path.write_bytes(practice.read_bytes())
    return path


def repair(copy: Path) -> None:
    """Give it the list of a new vault."""
    key = key_of(copy)
    repair_schema(copy, key, lambda path: opening.build(path, key, "lijst"))


@pytest.mark.parametrize("number", [1, 2, 40])
def test_a_page_is_opened_and_sealed_as_sqlcipher_does(copy: Path, number: int) -> None:
    """A page that was opened and sealed again here verifies for SQLCipher, and reads the same."""
    key, content = key_of(copy), bytearray(copy.read_bytes())
    place = slice((number - 1) * PAGE, number * PAGE)
    page = opened(bytes(content[place]), number, key)
    content[place] = sealed(page, number, key)
    copy.write_bytes(content)
    assert page == opened(bytes(content[place]), number, key)
    assert [] == unverified_pages(copy, key)
    assert 10 == len(asked(copy, "SELECT id FROM zaak"))


@pytest.mark.parametrize("page", range(1, 9))
def test_a_bad_page_of_the_list_is_replaced(copy: Path, practice: Path, page: int) -> None:
    """Page 1 and every page below it come back; everything then reads as it did."""
    first = opened(copy.read_bytes()[:PAGE], 1, key_of(copy))
    places = [int.from_bytes(first[at : at + 2], "big") for at in range(112, 112 + 14, 2)]
    below = [int.from_bytes(first[at : at + 4], "big") for at in places]
    break_pages(copy, 1 if page == 1 else below[page - 2])
    repair(copy)
    assert asked(practice, LIST) == asked(copy, LIST)
    assert asked(practice, "SELECT * FROM zaak") == asked(copy, "SELECT * FROM zaak")


def test_the_list_is_put_behind_what_was_cut_off(copy: Path, practice: Path) -> None:
    """No page of the list takes the number of a page that is gone."""
    pages = copy.stat().st_size // PAGE
    for bad in ((), (1,)):
        copy.write_bytes(practice.read_bytes()[: -20 * PAGE])
        break_pages(copy, *bad)
        repair(copy)
        assert copy.stat().st_size // PAGE > pages
        assert asked(practice, LIST) == asked(copy, LIST)


def test_a_list_that_does_not_fit_is_not_put_in(vault: Path) -> None:
    """A vault with another table than ours is left as it is."""
    break_pages(vault, 1)
    before = vault.read_bytes()
    with pytest.raises(NothingReadable):
        repair(vault)
    assert before == vault.read_bytes()


def test_without_the_map_nothing_tells_whether_it_fits(copy: Path) -> None:
    """When page 2 is bad as well nothing is tried."""
    break_pages(copy, 1, 2)
    with pytest.raises(NothingReadable):
        repair(copy)

from pathlib import Path

import pytest

from tests.core.store.conftest import PASSPHRASE, flip, snapshot
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused, StoreDamaged, StoreTruncated
from vertrouwenspersoon.store.diagnosis import why_unreadable
from vertrouwenspersoon.store.keys import CHEAPEST, VaultKey, derive_key
from vertrouwenspersoon.store.vaultfile import PAGE


def key_of(vault: Path, passphrase: Confidential = PASSPHRASE) -> VaultKey:
    return derive_key(passphrase, vault.read_bytes()[:16], CHEAPEST)


def test_no_page_that_verifies_is_a_wrong_passphrase(vault: Path) -> None:
    """When nothing at all can be read, the passphrase is wrong."""
    before = snapshot(vault.parent)
    found = why_unreadable(vault, key_of(vault, Confidential("een andere fiets in de regen")))
    assert isinstance(found, Refused)
    assert Reason.PASSPHRASE_WRONG == found.reason
    assert before == snapshot(vault.parent)


@pytest.mark.parametrize("damaged", [{0}, {1}, {5}, {0, 1, 2}, {3, 7, 11}])
def test_damage_is_counted_with_the_right_passphrase(vault: Path, damaged: set[int]) -> None:
    """With the right passphrase the damaged parts are counted, of all parts."""
    pages = vault.stat().st_size // PAGE
    for page in damaged:
        flip(vault, page * PAGE + 1000)
    key, before = key_of(vault), snapshot(vault.parent)
    found = why_unreadable(vault, key)
    assert isinstance(found, StoreDamaged)
    assert ("kluis.zkv", len(damaged), pages) == (found.where, found.damaged, found.parts)
    assert before == snapshot(vault.parent)


@pytest.mark.parametrize("missing", [1, PAGE - 1, PAGE, PAGE + 1, 10 * PAGE])
def test_a_missing_end_is_measured(vault: Path, missing: int) -> None:
    """With the right passphrase a missing end is told in bytes."""
    whole = vault.stat().st_size
    key = key_of(vault)
    vault.write_bytes(vault.read_bytes()[:-missing])
    found = why_unreadable(vault, key)
    assert isinstance(found, StoreTruncated)
    assert (whole - missing, whole) == (found.present, found.expected)


def test_a_single_page_is_enough_to_tell(vault: Path) -> None:
    """Of a vault cut to its first page it is still known that the passphrase is right."""
    key = key_of(vault)
    wrong = key_of(vault, Confidential("een andere fiets in de regen"))
    vault.write_bytes(vault.read_bytes()[:PAGE])
    assert isinstance(why_unreadable(vault, key), StoreTruncated)
    assert isinstance(why_unreadable(vault, wrong), Refused)


def test_a_vault_whole_but_unreadable_is_damaged(vault: Path) -> None:
    """When every page verifies and none is missing, something inside is damaged all the same."""
    found = why_unreadable(vault, key_of(vault))
    assert isinstance(found, StoreDamaged)
    assert 1 == found.damaged

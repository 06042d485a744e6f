"""The encryption is proved where it will be used."""

from pathlib import Path

import pytest

from vertrouwenspersoon.store import selftest


def test_the_encryption_encrypts_here(tmp_path: Path) -> None:
    """SQLCipher and AES do what they promise, and nothing of the trial stays behind."""
    found = selftest.examine_encryption(tmp_path)
    assert [True, True, True] == [one.goed for one in found]
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Where no file can be made, that is said and the rest is still examined."""
    found = selftest.examine_encryption(tmp_path / "weg")
    assert [True, False, True] == [one.goed for one in found]
    assert "map voor gegevens" == found[1].wat


def test_a_library_that_reckons_wrong_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another answer than the published one is no good encryption."""
    monkeypatch.setattr(selftest, "_EMPTY_TAG", bytes(16))
    assert not selftest.examine_encryption(tmp_path)[2].goed


def test_a_file_that_can_be_read_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the wrong key opens the trial vault too, the vault counts as readable."""
    monkeypatch.setattr(selftest, "_WRONG", selftest._RIGHT)
    assert not selftest.examine_encryption(tmp_path)[1].goed

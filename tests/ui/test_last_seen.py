"""How far each vault had come: remembered by hash and number, and never in the way."""

import json
from pathlib import Path

import pytest

from ui.last_seen import LastSeen


def test_a_number_is_remembered_for_each_vault(tmp_path: Path) -> None:
    """What is remembered of one vault says nothing about another, and stays for the next start."""
    seen = LastSeen(tmp_path)
    seen.remember("kluis-a", 1204)
    seen.remember("kluis-b", 7)
    again = LastSeen(tmp_path)
    assert (1204, 7, 0) == tuple(again.changes(f"kluis-{name}") for name in "abc")


def test_the_file_holds_hashes_and_numbers_only(tmp_path: Path) -> None:
    """No identity of a vault, no place and no moment stands in it."""
    LastSeen(tmp_path).remember("kluis-a", 1204)
    [file] = tmp_path.iterdir()
    [(mark, number)] = json.loads(file.read_text()).items()
    assert (32, True, 1204) == (len(mark), set(mark) <= set("0123456789abcdef"), number)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": "b", "c": true}', "[" * 99_999])
def test_a_broken_file_is_as_no_file(tmp_path: Path, text: str) -> None:
    """Whatever it holds, nothing is remembered and a new number can be."""
    (tmp_path / "laatst-gezien.json").write_text(text)
    seen = LastSeen(tmp_path)
    assert 0 == seen.changes("kluis-a")
    seen.remember("kluis-a", 3)
    assert 3 == seen.changes("kluis-a")


def test_a_place_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    """When the folder is a file nothing is remembered, and nothing happens."""
    (tmp_path / "config").write_text("")
    seen = LastSeen(tmp_path / "config")
    seen.remember("kluis-a", 3)
    assert 0 == seen.changes("kluis-a")


def test_no_folder_is_made_for_it(tmp_path: Path) -> None:
    """A computer without settings, as for the pictures of the tour, gets none by this."""
    LastSeen(tmp_path / "config").remember("kluis-a", 3)
    assert [] == list(tmp_path.iterdir())


def test_only_the_last_vaults_are_remembered(tmp_path: Path) -> None:
    """After fifty others the one that was used longest ago is forgotten."""
    seen = LastSeen(tmp_path)
    for number in range(51):
        seen.remember(f"kluis-{number}", 1)
    assert (0, 1) == (seen.changes("kluis-0"), seen.changes("kluis-1"))


def test_the_version_that_opened_a_vault_is_remembered(tmp_path: Path) -> None:
    """For each vault the last version is known, by the hash of its identity alone."""
    seen = LastSeen(tmp_path)
    seen.remember_version("kluis-a", "0.1.0")
    seen.remember_version("kluis-a", "0.2.0")
    assert ("0.2.0", "") == (seen.version("kluis-a"), LastSeen(tmp_path).version("kluis-b"))
    [file] = tmp_path.iterdir()
    assert "kluis-a" not in file.read_text()

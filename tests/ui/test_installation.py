"""Where the program stands."""

import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT
from tests.uitgaven import card, new_key, put_installation
from ui import installation as where


def test_a_checkout_is_no_installation() -> None:
    """Run from its source the program has no folder of versions, and stands in the project."""
    assert (None, ROOT) == (where.installation(), where.program_folder())


def test_a_version_in_a_folder_of_versions_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A built program knows the folder of versions that it stands in, and its publisher."""
    known = put_installation(tmp_path / "Vertrouwenspersoon", new_key())
    program = known.map / "versies" / "0.1.0"
    monkeypatch.setattr(where, "load_kaart", lambda: known.kaart)
    monkeypatch.setattr(sys, "executable", str(program / "vertrouwenspersoon"))
    assert (known, program) == (where.installation(), where.program_folder())


def test_a_package_of_the_system_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A built program of a package is updated by who installed it."""
    monkeypatch.setattr(where, "load_kaart", lambda: card("0.1.0", new_key()))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "usr" / "lib" / "v" / "v"))
    assert where.installation() is None

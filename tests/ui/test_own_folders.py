"""Where this person's own files belong."""

from pathlib import Path

import pytest

from ui.own_folders import data_folder


def test_the_place_of_the_desktop_is_followed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A place for data that the desktop names is used, also with spaces and accents in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "Zoë de Wit"))
    assert tmp_path / "Zoë de Wit" / "vertrouwenspersoon" == data_folder()

"""The system's own dialogs: what they are asked, and that going back is no answer."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.asking import Asking


@pytest.mark.parametrize("chosen", ["", "kluis.zkv"])
def test_a_chosen_file_is_a_path_and_going_back_is_none(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: str
) -> None:
    """What the person chose comes back as a path, and closing the dialog as None."""
    parent = QWidget()
    qtbot.addWidget(parent)
    answer = (str(tmp_path / chosen) if chosen else "", "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: answer)
    given = Asking().file_to_read(parent, "Kluis kiezen", tmp_path, "Kluis (*.zkv)")
    assert (tmp_path / chosen if chosen else None) == given


@pytest.mark.parametrize("names", [[], ["a.jpg"], ["a.jpg", "b.pdf"]])
def test_chosen_files_are_paths(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, names: list[str]
) -> None:
    """Several files can be chosen at once, and going back is none of them."""
    parent = QWidget()
    qtbot.addWidget(parent)
    answer = ([str(tmp_path / name) for name in names], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: answer)
    given = Asking().files_to_read(parent, "Bestanden toevoegen", tmp_path, "Alle bestanden (*)")
    assert tuple(tmp_path / name for name in names) == given

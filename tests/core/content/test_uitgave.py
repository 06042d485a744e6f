"""What a built program knows of itself."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.uitgaven import card, new_key
from vertrouwenspersoon.content import uitgave


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Resources of a program that was built."""
    place = tmp_path / "resources"
    place.mkdir()
    monkeypatch.setattr(uitgave, "resources", lambda: place)
    return place


def test_a_built_program_knows_itself(folder: Path) -> None:
    """The card is read back as it was written."""
    kaart = card("0.2.0", new_key())
    plain = asdict(kaart) | {"datum": kaart.datum.isoformat()}
    (folder / "uitgave.json").write_text(json.dumps(plain))
    assert kaart == uitgave.load_kaart()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"versie": "1"}', '{"versie": "1.0.0", "datum": "x", "systeem": "y"}']
)
def test_a_broken_card_is_no_card(folder: Path, text: str) -> None:
    """A program that is unsure of itself takes no updates, and still starts."""
    (folder / "uitgave.json").write_text(text)
    assert uitgave.load_kaart() is None


def test_a_checkout_has_no_card(folder: Path) -> None:
    """Without a build there is no card; the list of changes is that of the project."""
    assert uitgave.load_kaart() is None
    (folder.parent / "CHANGELOG.md").write_text("# Wat is er nieuw\n")
    assert "# Wat is er nieuw\n" == uitgave.load_wijzigingen()


def test_without_a_list_of_changes_there_are_none(folder: Path) -> None:
    """A list that is missing or cannot be read is no reason to fail."""
    assert "" == uitgave.load_wijzigingen()
    (folder.parent / "CHANGELOG.md").write_bytes(b"\xff\xfe")
    assert "" == uitgave.load_wijzigingen()

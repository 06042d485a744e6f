"""The guided tour as a newcomer runs it: one command, and everything is there to look at."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from ui.__main__ import main
from vertrouwenspersoon.practice.tour import LISTING

SCREENS = {
    "ontgrendelen", "vandaag", "zaken", "zoeken", "zaak", "registreren", "reactie", "tijdlijn",
    "documenten", "melding", "reactieschema", "organisatie", "cijfers", "naslag", "beheer",
    "vandaag-donker", "zaak-donker",
}  # fmt: skip


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rondleiding")
    assert 0 == main(["rondleiding", "--uit", str(folder)])
    return folder


def test_every_main_screen_is_drawn(tour: Path) -> None:
    """There is a picture of each screen, as large as a window and not of one colour."""
    drawn = {path.stem.removeprefix("scherm-") for path in tour.glob("scherm-*.png")}
    assert SCREENS == drawn
    for path in tour.glob("scherm-*.png"):
        picture = QImage(str(path))
        assert picture.width() >= 1024
        colours = {picture.pixel(x, y) for x in range(0, 1000, 7) for y in range(0, 600, 7)}
        assert len(colours) > 3, path.name


def test_the_tour_leaves_no_settings_behind(tour: Path) -> None:
    """Beside the listed files there is nothing: no settings, no journal, no half files."""
    listed = {one["bestand"] for one in json.loads((tour / LISTING).read_bytes())["bestanden"]}
    assert listed | {LISTING} == {path.name for path in tour.iterdir()}

"""The viewer: which page and which width it asks for, and what it lets go of."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.views.bijlage_kijker import BijlageKijker


@pytest.fixture
def kijker(qtbot: QtBot) -> BijlageKijker:
    """One with the first of three pages."""
    made = BijlageKijker()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.begin("brief.pdf")
    made.show_picture(page(), 3)
    return made


def page() -> QImage:
    """A white page."""
    image = QImage(300, 400, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    return image


def asked(kijker: BijlageKijker) -> list[tuple[int, int]]:
    """What it asks for from here on."""
    heard: list[tuple[int, int]] = []
    kijker.wanted.connect(lambda number, width: heard.append((number, width)))
    return heard


def test_turning_stops_at_both_ends(kijker: BijlageKijker) -> None:
    """There is no page before the first, and none after the last."""
    heard = asked(kijker)
    kijker.before.click()
    for _ in range(4):
        kijker.after.click()
        kijker.show_picture(page(), 3)
    assert [1, 2] == [number for number, _ in heard]


def test_each_step_is_wider_up_to_three_times(kijker: BijlageKijker) -> None:
    """Groter asks for the same page, wider each time, and ends at three times its width."""
    heard, width = asked(kijker), kijker.width_for_zoom()
    for _ in range(5):
        kijker.larger.click()
        kijker.show_picture(page(), 3)
    assert [round(width * zoom) for zoom in (1.5, 2, 3)] == [wide for _, wide in heard]


def test_one_page_has_nothing_to_turn(kijker: BijlageKijker) -> None:
    """A photo shows no buttons for pages, and its number is not told."""
    kijker.show_picture(page(), 1)
    assert (False, "") == (kijker.after.isVisible(), kijker.where.text())


def test_text_has_no_size(kijker: BijlageKijker) -> None:
    """Of a text nothing can be enlarged, and it says where it was cut."""
    kijker.show_text("Ik weet u te vinden.", is_cut=True)
    assert (False, True) == (kijker.larger.isVisible(), kijker.words.isVisible())
    assert "begin" in kijker.words.text()


def test_letting_go_leaves_nothing(kijker: BijlageKijker) -> None:
    """After forgetting there is no picture, no text and no name."""
    kijker.show_text("Ik weet u te vinden.", is_cut=False)
    kijker.forget()
    assert (True, "", "") == (
        kijker.picture.pixmap().isNull(),
        kijker.text.text(),
        kijker._title.text(),
    )

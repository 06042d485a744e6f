from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.look import Icon
from ui.widgets.nav_rail import NavEntry, NavRail

ENTRIES = (NavEntry("vandaag", "Vandaag", Icon.SUN), NavEntry("zaken", "Zaken", Icon.FOLDER_OPEN))


def rail_of(qtbot: QtBot) -> NavRail:
    rail = NavRail(ENTRIES, "Gemeente Eikenrode")
    qtbot.addWidget(rail)
    rail.resize(209, 600)
    rail.show()
    with qtbot.waitActive(rail):
        rail.activateWindow()
    return rail


def test_a_place_tells_its_count(qtbot: QtBot) -> None:
    """A screen reader hears how much waits, and nothing when nothing waits."""
    rail = rail_of(qtbot)
    rail.show_count("vandaag", 9)
    assert ("Vandaag, 9 te doen", "Zaken") == (
        rail.item("vandaag").accessibleName(),
        rail.item("zaken").accessibleName(),
    )


def test_a_place_is_wanted_by_mouse_and_key(qtbot: QtBot) -> None:
    """A click, Enter and Ctrl with a number ask for a place."""
    rail = rail_of(qtbot)
    told: list[object] = []
    rail.page_wanted.connect(told.append)
    rail.item("zaken").click()
    QTest.keyClick(rail.item("vandaag"), Qt.Key.Key_Return)
    QTest.keyClick(rail, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert ["zaken", "vandaag", "zaken"] == told


def test_only_one_place_is_current(qtbot: QtBot) -> None:
    """The place where the person is, is marked for eyes and for screen readers."""
    rail = rail_of(qtbot)
    rail.show_current("vandaag")
    rail.show_current("zaken")
    assert (False, True, "huidige pagina") == (
        rail.item("vandaag").is_current(),
        rail.item("zaken").is_current(),
        rail.item("zaken").accessibleDescription(),
    )


def test_practice_is_marked(qtbot: QtBot) -> None:
    """The practice mark is there only in a practice vault."""
    rail = rail_of(qtbot)
    mark = rail.findChild(QWidget, "practice_mark")
    assert mark is not None
    before = mark.isVisible()
    rail.show_practice(practice=True)
    assert (False, True) == (before, mark.isVisible())

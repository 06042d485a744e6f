"""Zaken on real zaken: the list, the search, the preview, the keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.kit import make_desk, office_with_zaken
from ui.place import Page, Place
from ui.screens.zaken import ZakenScreen
from ui.views.zaken_filter import FilterKind, ZakenFilter
from ui.widgets.choices import FilterChip
from ui.widgets.empty_state import EmptyState
from vertrouwenspersoon.domain.zaak import ZaakId


def opened(
    qtbot: QtBot, tmp_path: Path, search: str = ""
) -> tuple[ZakenScreen, tuple[ZaakId, ...]]:
    """The screen in a wide window, with three zaken."""
    office, zaken = office_with_zaken()
    screen = ZakenScreen(make_desk(office, tmp_path))
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    screen.open(Place(Page.ZAKEN, search=search))
    return screen, zaken


def titles(screen: ZakenScreen) -> list[str]:
    """The titles in the table."""
    lines = screen.view.table.lines
    found = (lines.line(row) for row in range(lines.rowCount()))
    return [line.titel_text for line in found if line is not None]


def test_the_most_pressing_zaak_stands_first(qtbot: QtBot, tmp_path: Path) -> None:
    """The oldest melding has the oldest terms, so it is on top and selected."""
    screen, zaken = opened(qtbot, tmp_path)
    assert (3, zaken[0]) == (len(titles(screen)), screen.view.current_zaak())


def test_enter_opens_the_zaak(qtbot: QtBot, tmp_path: Path) -> None:
    """Arrows and Enter are enough to get into a zaak."""
    screen, zaken = opened(qtbot, tmp_path)
    table = screen.view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.place_wanted) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    place = told.args[0]
    assert (Page.ZAAK, True) == (place.page, place.zaak in zaken[1:])


def test_a_search_finds_words_in_the_story(qtbot: QtBot, tmp_path: Path) -> None:
    """A word that stands only in a story finds its zaak."""
    screen, _zaken = opened(qtbot, tmp_path)
    screen.look_for("raadslid")
    assert ["Haatberichten"] == titles(screen)


def test_a_search_that_finds_nothing_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    """An empty result offers to clear the search."""
    screen, _zaken = opened(qtbot, tmp_path, search="zzzz")
    empty = screen.view.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    with qtbot.waitSignal(screen.place_wanted) as told:
        empty.action_wanted.emit()
    assert Place(Page.ZAKEN) == told.args[0]


def test_emptying_the_search_brings_all_back(qtbot: QtBot, tmp_path: Path) -> None:
    """Without words every zaak is there again."""
    screen, _zaken = opened(qtbot, tmp_path, search="raadslid")
    screen.look_for("")
    assert 3 == len(titles(screen))


def test_space_closes_and_opens_the_preview(qtbot: QtBot, tmp_path: Path) -> None:
    """The preview follows the selection; Space takes it away and brings it back."""
    screen, _zaken = opened(qtbot, tmp_path)
    view = screen.view
    qtbot.waitUntil(lambda: bool(view.preview.isVisible()))
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    closed = view.preview.isVisible()
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    assert (False, True) == (closed, view.preview.isVisible())


def test_a_filter_that_leaves_nothing_can_be_cleared(qtbot: QtBot, tmp_path: Path) -> None:
    """An empty list under filters offers to clear them."""
    screen, _zaken = opened(qtbot, tmp_path)
    screen.view.show_filter(ZakenFilter().with_value(FilterKind.STATUS, "gesloten"))
    QApplication.processEvents()
    empty = screen.view.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    empty.action_wanted.emit()
    assert 3 == len(titles(screen))


def test_a_chip_that_is_on_clears_itself(qtbot: QtBot, tmp_path: Path) -> None:
    """A click on a chip that filters takes its filter away."""
    screen, _zaken = opened(qtbot, tmp_path)
    screen.view.show_filter(ZakenFilter().with_value(FilterKind.JAAR, "2026"))
    chip = screen.view.findChild(FilterChip, "filter_jaar")
    assert isinstance(chip, FilterChip)
    chip.click()
    assert (ZakenFilter(), False) == (screen.view.chosen_filter(), chip.is_on())


def press(screen: ZakenScreen, name: str) -> None:
    button = screen.view.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()
    QApplication.processEvents()


def test_a_filter_is_kept_under_a_name_and_found_again(qtbot: QtBot, tmp_path: Path) -> None:
    """A filter that gets a name stands in the chip Bewaard, filters again, and can be forgotten."""
    screen, _zaken = opened(qtbot, tmp_path)
    saved = screen.view.saved
    assert (True, True) == (saved.chip.isHidden(), saved.keep.isHidden())
    wanted = ZakenFilter().with_value(FilterKind.STATUS, "gesloten")
    screen.view.show_filter(wanted)
    press(screen, "keep_filter")
    qtbot.keyClicks(saved.name, "Klaar")
    press(screen, "keep_filter_now")
    assert ("Bewaard: Klaar", True, True) == (
        saved.chip.text(),
        saved.keep.isHidden(),
        saved.row.isHidden(),
    )
    saved.chip.click()
    assert ZakenFilter() == screen.view.chosen_filter()
    saved.chip.click()
    [menu] = saved.chip.findChildren(QMenu)
    [action] = menu.actions()
    menu.triggered.emit(action)
    assert ("Klaar", wanted) == (action.text(), screen.view.chosen_filter())
    press(screen, "forget_filter")
    assert (True, False) == (saved.chip.isHidden(), saved.keep.isHidden())


def test_a_filter_without_a_name_is_told_beside_the_field(qtbot: QtBot, tmp_path: Path) -> None:
    """Keeping a filter asks for a name; what was filtered on stays."""
    screen, _zaken = opened(qtbot, tmp_path)
    wanted = ZakenFilter().with_value(FilterKind.STATUS, "gesloten")
    screen.view.show_filter(wanted)
    press(screen, "keep_filter")
    press(screen, "keep_filter_now")
    assert screen.view.saved.name_row.error_text()
    assert wanted == screen.view.chosen_filter()


def test_the_selection_stays_on_its_zaak(qtbot: QtBot, tmp_path: Path) -> None:
    """After a change elsewhere the same zaak is selected, wherever it stands now."""
    screen, _zaken = opened(qtbot, tmp_path)
    screen.view.table.go_to_row(1)
    before = screen.view.current_zaak()
    screen.reload()
    assert before == screen.view.current_zaak()

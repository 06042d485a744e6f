"""F1: the manual beside the work, at the place where one is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers, add_zaak
from tests.ui.windows import make_vault, open_window, opened
from ui.help_window import HelpWindow
from ui.main_window import MainWindow
from ui.place import Page, Place
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.handleiding import load_handleiding


@pytest.fixture
def answers() -> Answers:
    """What the person answers the system's dialogs."""
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[MainWindow]:
    """A window at its first page."""
    made = open_window(qtbot, tmp_path, FixedClock(NOW), answers)
    yield made
    made.close()


def help_of(window: MainWindow) -> HelpWindow:
    """The manual, asked for with F1."""
    window.help()
    QApplication.processEvents()
    assert isinstance(window._help, HelpWindow)
    return window._help


def shown(window: MainWindow) -> str:
    """The title of the page that F1 opens."""
    return help_of(window).view.page._title.text()


def test_there_is_help_before_there_is_a_vault(window: MainWindow) -> None:
    """At the very first page F1 explains how a vault is made."""
    assert "Beginnen: uw kluis maken" == shown(window)


def test_a_backup_is_explained_while_it_is_put_back(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    """Who chose a back-up reads the steps for a new computer."""
    answers.path = tmp_path / "kluis-2026-11-23-1405.zkv"
    window.entrance.new.form.existing.click()
    assert "Verder op een nieuwe computer, of na verlies" == shown(window)


@pytest.mark.parametrize("page", [page for page in Page if page is not Page.ZAAK])
def test_every_page_has_its_own_help(window: MainWindow, page: Page) -> None:
    """On each page F1 opens a page of the manual that is about it."""
    make_vault(window)
    opened(window).open_place(Place(page))
    about = [blad.titel for blad in load_handleiding() if page.value in blad.schermen]
    assert about == [shown(window)]


def test_a_part_of_a_zaak_has_its_own_help(window: MainWindow) -> None:
    """In the evidence of a zaak F1 is about evidence."""
    frame = make_vault(window)
    frame.open_place(Place(Page.ZAAK, add_zaak(frame.desk.office, "Dreiging."), "bewijs"))
    QApplication.processEvents()
    assert "Bewijs bewaren en bekijken" == shown(window)


def test_escape_closes_the_manual(qtbot: QtBot, window: MainWindow) -> None:
    """Escape in the manual closes the manual and nothing else."""
    made = help_of(window)
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert (False, True) == (made.isVisible(), window.isVisible())


def test_the_manual_can_be_printed(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    """The button writes the manual as PDF, and says so."""
    answers.path = tmp_path / "handleiding.pdf"
    made = help_of(window)
    made.view.save.click()
    assert (b"%PDF", "De handleiding is opgeslagen.") == (
        answers.path.read_bytes()[:4],
        made.view.said.text(),
    )


def test_a_folder_that_is_gone_is_told(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    """Where nothing can be written the window says what to do, and stays."""
    answers.path = tmp_path / "weg" / "handleiding.pdf"
    made = help_of(window)
    made.view.save.click()
    assert "opgeslagen" not in made.view.said.text()
    assert made.view.said.text()

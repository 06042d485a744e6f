"""The end of the role in the window: what must still happen, the statement, and the vault gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, add_zaak
from tests.ui.windows import PASSPHRASE, make_vault, open_window
from ui.main_window import MainWindow
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_afscheid import AfscheidPart
from ui.views.ended import EndedView
from ui.widgets.label import Label
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a computer of its own."""
    made = open_window(qtbot, tmp_path, FixedClock(NOW))
    yield made
    made.close()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return tmp_path / "data" / "vertrouwenspersoon.zkv"


def part_of(window: MainWindow) -> AfscheidPart:
    """The part of Beheer, read anew."""
    frame = window.frame
    assert frame is not None
    frame.open_place(Place(Page.BEHEER))
    QApplication.processEvents()
    screen = frame.shown_screen()
    assert isinstance(screen, BeheerScreen)
    return screen.view.afscheid


def press(part: QWidget, name: str) -> None:
    """The button of this name that is shown."""
    found = [b for b in part.findChildren(QAbstractButton, name) if b.isVisible()]
    found[-1].click()
    QApplication.processEvents()


def words(of: QWidget) -> str:
    """Everything that is said."""
    return "\n".join(one.text() for one in of.findChildren(Label) if one.isVisible())


def test_a_zaak_stands_in_the_way(window: MainWindow) -> None:
    """The zaak is named, and there is no way to destroy the vault."""
    frame = make_vault(window)
    add_zaak(frame.desk.office, "Hij riep iets.")
    part = part_of(window)
    assert "1 zaak is nog niet overgedragen, vernietigd of meegenomen: 2026-001." in words(part)
    assert not part.finish.isVisible()


def test_the_statement_is_shown(window: MainWindow) -> None:
    """The closing statement stands on the page before it leaves."""
    make_vault(window)
    part = part_of(window)
    press(part, "end_statement")
    assert "Slotverklaring" in words(part.papier)


def test_the_end_is_asked_twice(window: MainWindow, vault: Path) -> None:
    """A wrong passphrase and a second thought leave the vault as it is."""
    make_vault(window)
    part = part_of(window)
    press(part, "end_destroy")
    assert part.passphrase_row.error_text()
    part.passphrase.setText("fout fout fout fout")
    press(part, "end_destroy")
    assert part.passphrase_row.error_text().startswith("De wachtzin klopt niet.")
    part.passphrase.setText(PASSPHRASE)
    press(part, "end_destroy")
    assert "De kluis gaat weg, en is niet terug te halen" in words(part)
    press(part, "notice_other")
    assert "De kluis gaat weg" not in words(part)
    assert vault.exists()


def test_the_vault_is_gone_and_the_window_says_so(window: MainWindow, vault: Path) -> None:
    """After the last yes the file is gone, and what is not promised stands there."""
    frame = make_vault(window)
    frame.desk.office.backups.make_if_due()
    part = part_of(window)
    part.passphrase.setText(PASSPHRASE)
    press(part, "end_destroy")
    press(part, "notice_action")
    assert ([], False) == (list(vault.parent.rglob("*.zkv")), vault.exists())
    assert window.frame is None
    view = window.findChild(EndedView)
    assert isinstance(view, EndedView)
    assert "SSD" in words(view)
    view.again.click()
    QApplication.processEvents()
    assert window.entrance.isVisible()


def test_what_changed_meanwhile_keeps_the_vault(window: MainWindow, vault: Path) -> None:
    """A zaak that came between the question and the yes is not lost: the vault is only locked."""
    frame = make_vault(window)
    part = part_of(window)
    part.passphrase.setText(PASSPHRASE)
    press(part, "end_destroy")
    frame.desk.office.overdragen.lijst()
    add_zaak(frame.desk.office, "Net gemeld.")
    frame.end_wanted.emit(Confidential(PASSPHRASE))
    QApplication.processEvents()
    assert vault.exists()
    assert window.entrance.unlock.isVisible()

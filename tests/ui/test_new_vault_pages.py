"""Making a vault: its place, its passphrase, and its herstelblad before it opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW
from tests.ui.windows import PASSPHRASE, begin_vault, make_vault, open_window, opened, unlock
from ui.main_window import MainWindow
from ui.place import Page
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField
from vertrouwenspersoon.bootstrap import open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.keys import CHEAPEST


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window at its entrance, on a computer that knows no vault yet."""
    made = open_window(qtbot, tmp_path, FixedClock(NOW))
    yield made
    made.close()


def test_a_second_vault_gets_a_free_name(window: MainWindow) -> None:
    """What is there is never replaced: the proposal has a number."""
    make_vault(window)
    window.lock()
    window.entrance.unlock.new_wanted.emit()
    assert "vertrouwenspersoon-2.zkv" == window.entrance.new.form._path.name


def test_a_taken_name_is_refused(window: MainWindow, tmp_path: Path) -> None:
    """Choosing the name of something that exists is said, and it stays."""
    taken = tmp_path / "bezet.zkv"
    taken.write_text("iets")
    window._asking.path = taken  # type: ignore[attr-defined]
    window.entrance.new.form.place_wanted.emit()
    page = window.entrance.new.form
    page.name.field.setText("Eikenrode")  # type: ignore[attr-defined]
    page.first.setText(PASSPHRASE)
    page.again.setText(PASSPHRASE)
    page.button.click()
    assert ("iets", None, True) == (
        taken.read_text(),
        window.frame,
        page.place_error.error_text().startswith("Op deze plek staat al een bestand."),
    )


def test_a_vault_opens_after_its_sheet_was_typed_back(window: MainWindow) -> None:
    """The new vault does not open before two groups were typed from its herstelblad."""
    begin_vault(window)
    view = window.entrance.new.sheet.view
    code, before = view.code, window.frame
    assert code is not None
    view.sheet.reveal.click()
    view.sheet.next.click()
    for field, group in zip(view.type_back.fields, view.asked, strict=True):
        field.setText(code.group(group))
    view.type_back.check.click()
    office = opened(window).desk.office
    assert (None, True, None) == (before, office.herstel.is_settled(), view.code)


def test_leaving_before_the_sheet_keeps_the_vault_and_asks_again(window: MainWindow) -> None:
    """Who walks away finds the vault locked; after unlocking the bar leads to the herstelblad."""
    begin_vault(window)
    window.lock()
    forgotten = window.entrance.new.sheet.view.code
    unlock(window)
    frame = opened(window)
    bars = frame.findChildren(NoticeBar)
    bar = next(bar for bar in bars if bar.accessibleName().startswith("Uw herstelblad"))
    bar.action_wanted.emit()
    field = frame.findChild(PassphraseField, "sheet_passphrase")
    assert (None, Page.BEHEER) == (forgotten, frame.place().page)
    assert window.focusWidget() is field


def test_closing_the_window_before_the_sheet_closes_the_vault(window: MainWindow) -> None:
    """The vault of an unfinished wizard is not left open behind the window."""
    begin_vault(window)
    made = window.entrance.new.office
    assert made is not None
    window.close()
    path = made.tools.store.path
    assert path is not None
    open_office(path, Confidential(PASSPHRASE), profiles=(CHEAPEST,)).close()


def test_six_words_are_proposed_and_strong(window: MainWindow) -> None:
    """The proposal can be read, has six words, is strong, and has to be typed again."""
    page = window.entrance.new.form
    page.words.click()
    first = page.first.text()
    page.words.click()
    said = " ".join(label.text() for label in page.first_row.findChildren(QLabel))
    assert (6, True, "", "Andere woorden") == (
        len(first.split()),
        first != page.first.text(),
        page.again.text(),
        page.words.text(),
    )
    assert (QLineEdit.EchoMode.Normal, True) == (page.first.echoMode(), "Sterkte: sterk." in said)

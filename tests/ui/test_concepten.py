"""No typed word is lost: by a lock, by a crash, or by looking at another zaak."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, add_zaak
from tests.ui.test_walk import PLACES, place_of
from tests.ui.windows import make_vault, open_window, opened, unlock
from ui.concepten import path_of
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.place import Page, Place
from ui.widgets.date_field import AmountField, DateField, TimeField
from ui.widgets.notice import NoticeBar
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.search_field import SearchField
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NoSpace
from vertrouwenspersoon.store.driver import Connection

WORDS = "Hij belde weer: “ik weet waar je woont” é😡"
KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests.ui.kit import NOW, Answers
from tests.ui.windows import cheap_doors, make_vault
from tests.ui.kit import add_zaak
from ui.app import make_application
from ui.device import Device
from ui.lane import Inline
from ui.main_window import MainWindow
from ui.place import Page, Place
from vertrouwenspersoon.clock import FixedClock
folder = Path(sys.argv[1])
device = Device(folder / "config", folder / "data")
app = make_application(device)
window = MainWindow(Inline(), device, Answers(), cheap_doors(FixedClock(NOW)))
window.begin()
window.show()
frame = make_vault(window)
zaak = add_zaak(frame.desk.office, "Een dreigbrief.")
frame.open_place(Place(Page.ZAAK, zaak, "tijdlijn"))
app.processEvents()
note = frame.findChild(QPlainTextEdit, "new_note")
note.setFocus()
note.insertPlainText(sys.argv[2])
QTimer.singleShot(1000, lambda: os.write(1, b"kept"))
app.exec()
"""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with a new vault."""
    made = open_window(qtbot, tmp_path, FixedClock(NOW))
    make_vault(made)
    yield made
    made.close()


def go(window: MainWindow, place: Place) -> Frame:
    """Go somewhere, until everything is shown."""
    frame = opened(window)
    frame.open_place(place)
    for _ in range(3):
        QApplication.processEvents()
    return frame


def text_of(field: QWidget) -> str:
    """What stands in a field."""
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()  # type: ignore[attr-defined]


def inputs(frame: Frame) -> dict[str, QWidget]:
    """Every field for words that is shown, by its names."""
    page = frame.shown_screen()
    assert page is not None
    found: list[QLineEdit | QPlainTextEdit] = [
        *page.findChildren(QLineEdit),
        *page.findChildren(QPlainTextEdit),
    ]
    others = (PassphraseField, SearchField, AmountField, DateField, TimeField)
    return {
        path_of(field, page): field
        for field in found
        if field.isVisible()
        and field.isEnabled()
        and not field.isReadOnly()
        and not isinstance(field, others)
        and not isinstance(field.parentWidget(), others)
        and "search" not in field.objectName()
    }


def field(frame: Frame, name: str) -> QWidget:
    """One field that is shown."""
    return next(one for path, one in inputs(frame).items() if path.endswith(f"/{name}"))


def lock_and_unlock(window: MainWindow) -> Frame:
    """Lock at once, and come back."""
    window.lock()
    QApplication.processEvents()
    unlock(window)
    for _ in range(3):
        QApplication.processEvents()
    return opened(window)


def bars(frame: Frame) -> list[NoticeBar]:
    """What is said above the page."""
    QApplication.processEvents()
    return [bar for bar in frame.findChildren(NoticeBar) if bar.isVisibleTo(frame)]


@pytest.mark.parametrize("name", PLACES)
def test_no_field_of_any_page_loses_a_word_by_a_lock(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    """Whatever was typed a moment before the lock stands there again: every page, every field."""
    zaak = add_zaak(opened(window).desk.office, "Een dreigbrief.")
    place = place_of(name, opened(window).desk, zaak)
    lost = []
    for path, one in inputs(go(window, place)).items():
        typed = "12" if "personen_" in path else "kanariegeel"
        frame = go(window, place)
        found = inputs(frame).get(path, one)
        found.setFocus()
        found.selectAll()  # type: ignore[attr-defined]
        qtbot.keyClicks(found, typed)
        back = inputs(lock_and_unlock(window)).get(path)
        if back is None or typed not in text_of(back):
            lost.append(path)
        if "personen_" in path:
            break  # one of forty of the same kind
    assert [] == lost


def test_the_same_field_and_cursor_come_back(qtbot: QtBot, window: MainWindow) -> None:
    """After a lock in the middle of a note one types on where one was."""
    zaak = add_zaak(opened(window).desk.office, "Een dreigbrief.")
    note = field(go(window, Place(Page.ZAAK, zaak, "tijdlijn")), "new_note")
    assert isinstance(note, QPlainTextEdit)
    note.setFocus()
    note.insertPlainText(WORDS)
    for _ in range(5):
        qtbot.keyClick(note, Qt.Key.Key_Left)
    before = note.textCursor().position()
    frame = lock_and_unlock(window)
    back = field(frame, "new_note")
    assert isinstance(back, QPlainTextEdit)
    assert (WORDS, True, before) == (
        back.toPlainText(),
        back.hasFocus(),
        back.textCursor().position(),
    )
    assert [] == [bar for bar in bars(frame) if "Hersteld" in bar.accessibleName()]


def test_another_zaak_does_not_show_it(window: MainWindow) -> None:
    """A note that was begun in one zaak is not in the next, and is there on coming back."""
    office = opened(window).desk.office
    one, other = add_zaak(office, "Een dreigbrief."), add_zaak(office, "Een telefoontje.")
    note = field(go(window, Place(Page.ZAAK, one, "tijdlijn")), "new_note")
    note.insertPlainText(WORDS)  # type: ignore[attr-defined]
    elsewhere = text_of(field(go(window, Place(Page.ZAAK, other, "tijdlijn")), "new_note"))
    back = text_of(field(go(window, Place(Page.ZAAK, one, "tijdlijn")), "new_note"))
    assert ("", WORDS) == (elsewhere, back)


def test_what_was_sent_is_no_draft(qtbot: QtBot, window: MainWindow) -> None:
    """After the button nothing of it stays behind as a draft."""
    office = opened(window).desk.office
    zaak = add_zaak(office, "Een dreigbrief.")
    frame = go(window, Place(Page.ZAAK, zaak, "tijdlijn"))
    note = field(frame, "new_note")
    note.insertPlainText(WORDS)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(office.concepten.read()) == 1)
    button = frame.findChild(QPushButton, "keep_new_note")
    button.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not office.concepten.read())
    assert [WORDS] == [n.tekst.reveal() for n in office.zaken.pagina(zaak).beeld.dossier.notities]


def test_who_types_without_a_pause_is_kept_within_a_second(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The draft does not wait for the person to rest."""
    office = opened(window).desk.office
    zaak = add_zaak(office, "Een dreigbrief.")
    note = field(go(window, Place(Page.ZAAK, zaak, "tijdlijn")), "new_note")

    def typed() -> bool:
        qtbot.keyClick(note, Qt.Key.Key_A)
        return bool(office.concepten.read())

    qtbot.waitUntil(typed, timeout=1000)
    assert text_of(note).startswith("a")


def test_a_draft_that_cannot_be_kept_is_told_and_tried_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a full disk the text stays in the field; with room it is kept after all."""
    office = opened(window).desk.office
    zaak = add_zaak(office, "Een dreigbrief.")
    frame = go(window, Place(Page.ZAAK, zaak, "tijdlijn"))

    def full(*_: object) -> int:
        raise NoSpace("kluis.zkv")

    with monkeypatch.context() as there:
        there.setattr(Connection, "change", full)
        note = field(frame, "new_note")
        note.insertPlainText(WORDS)  # type: ignore[attr-defined]
        frame.concepten.keep()
    said = [bar.accessibleName() for bar in bars(frame)]
    frame.concepten.keep()
    assert (True, WORDS, 1) == (
        any("De schijf is vol" in words for words in said),
        text_of(note),
        len(office.concepten.read()),
    )


@pytest.fixture
def crashed(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a vault whose program was killed while a note was being typed."""
    command = [sys.executable, "-c", KILLED, str(tmp_path), WORDS]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=env) as program:  # noqa: S603 - our own code
        assert program.stdout is not None
        assert b"kept" == program.stdout.read(4)
        program.send_signal(signal.SIGKILL)
    made = open_window(qtbot, tmp_path, FixedClock(NOW))
    unlock(made)
    yield made
    made.close()


def zaak_of(window: MainWindow) -> ZaakId:
    """The one zaak there is."""
    [regel] = opened(window).desk.office.zaken.regels()
    return regel.rij.zaak


def recovered(window: MainWindow) -> NoticeBar:
    """The bar that says so."""
    [bar] = [bar for bar in bars(opened(window)) if "Hersteld van" in bar.accessibleName()]
    return bar


def test_after_a_crash_it_is_kept_when_one_says_so(crashed: MainWindow) -> None:
    """Behouden leads to the field with every word in it, and the journal has its line."""
    recovered(crashed).action_wanted.emit()
    for _ in range(3):
        QApplication.processEvents()
    frame = opened(crashed)
    acts = [regel.handeling for regel in frame.desk.office.logboek.lees(5).regels]
    assert (WORDS, True) == (text_of(field(frame, "new_note")), Handeling.TEKST_HERSTELD in acts)
    assert (Page.ZAAK, "tijdlijn") == (frame.place().page, frame.place().part)


def test_after_a_crash_it_goes_when_one_says_so(crashed: MainWindow) -> None:
    """Verwerpen leaves no draft and an empty field."""
    recovered(crashed).other_wanted.emit()
    frame = go(crashed, Place(Page.ZAAK, zaak_of(crashed), "tijdlijn"))
    assert ("", ()) == (text_of(field(frame, "new_note")), frame.desk.office.concepten.read())


def test_it_is_asked_once(crashed: MainWindow) -> None:
    """Whoever locks after that is not asked again, and still has the text."""
    recovered(crashed)
    frame = lock_and_unlock(crashed)
    asked = [bar for bar in bars(frame) if "Hersteld" in bar.accessibleName()]
    back = field(go(crashed, Place(Page.ZAAK, zaak_of(crashed), "tijdlijn")), "new_note")
    assert ([], WORDS) == (asked, text_of(back))

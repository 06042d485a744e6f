"""Spelling in the program: wanted at the first letter, one's own words from the vault."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, add_zaak
from tests.ui.windows import make_vault, open_window, opened
from ui.main_window import MainWindow
from ui.place import Page, Place
from ui.spelling import Patient, the_speller
from ui.widgets.field import TextArea
from ui.widgets.spelled import SPELLING
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.spelling import Speller


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with a new vault."""
    made = open_window(qtbot, tmp_path, FixedClock(NOW))
    make_vault(made)
    yield made
    made.close()


def type_note(qtbot: QtBot, window: MainWindow) -> QPlainTextEdit:
    """Begin a note in a zaak, until the words are checked."""
    frame = opened(window)
    zaak = add_zaak(frame.desk.office, "Dreiging.")
    frame.open_place(Place(Page.ZAAK, zaak, "tijdlijn"))
    note = frame.findChild(TextArea, "new_note")
    assert isinstance(note, TextArea)
    note.setFocus()
    qtbot.waitUntil(lambda: SPELLING.checker is not None, timeout=20_000)
    return note


def faults(text: str) -> list[tuple[int, int]]:
    """What the program would mark."""
    assert SPELLING.checker is not None
    return list(SPELLING.checker.faults(text))


def test_the_word_list_comes_with_the_first_letter(qtbot: QtBot, window: MainWindow) -> None:
    """In a note Dutch is known, a typing error is not, and a word of one's own is from then on."""
    type_note(qtbot, window)
    before = faults("De bedreing van Wojcikski")
    SPELLING.learn_wanted.emit("Wojcikski")
    assert ([(3, 8), (16, 9)], [(3, 8)]) == (before, faults("De bedreing van Wojcikski"))
    assert ("Wojcikski",) == opened(window).desk.office.spelling.own_words()


def test_after_a_lock_no_own_word_is_known(qtbot: QtBot, window: MainWindow) -> None:
    """Locking takes the checker away with the words of the vault."""
    type_note(qtbot, window)
    window.lock()
    assert SPELLING.checker is None


def test_it_can_be_switched_off_in_beheer(qtbot: QtBot, window: MainWindow) -> None:
    """Off means that nothing is checked, now and after the next start; on brings it back."""
    type_note(qtbot, window)
    frame = opened(window)
    frame.open_place(Place(Page.BEHEER))
    part = frame.shown_screen().view.spelling  # type: ignore[union-attr]
    part.chosen.emit(not frame)
    off = SPELLING.checker, window._device.settings.spelling
    part.chosen.emit(bool(frame))
    assert ((None, False), True) == (off, SPELLING.checker is not None)


def test_own_words_are_kept_in_beheer(qtbot: QtBot, window: MainWindow) -> None:
    """What is typed in the list is known at once; too long a word is told beside it."""
    type_note(qtbot, window)
    frame = opened(window)
    frame.open_place(Place(Page.BEHEER))
    part = frame.shown_screen().view.spelling  # type: ignore[union-attr]
    part.words_given.emit(("Wojcikski", ""))
    assert [] == faults("Wojcikski")
    part.words_given.emit(("x" * 99,))
    assert part.row.error_text()


def test_nobody_waits_for_a_suggestion() -> None:
    """A word list that thinks too long gives no suggestions, and a quick one gives them."""

    class Slow:
        def spell(self, _word: str) -> bool:
            return False

        def suggest(self, _word: str) -> tuple[str, ...]:
            for _ in range(400):
                found = the_speller().suggest("bedreing")
            return found

    speller = the_speller()
    assert "bedreiging" in Patient(speller).suggest("bedreing")
    slow = Speller(Slow(), frozenset())
    assert () == Patient(replace(slow)).suggest("x")

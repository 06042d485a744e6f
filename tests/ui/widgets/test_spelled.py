"""Wavy lines: under what is not known, at the right letters, and never in the text itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ui.widgets.field import TextArea
from ui.widgets.spelled import LONGEST_LINE, SPELLING, fault_at

WAVY = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


class OneWord:
    """Knows every word but "fuot"."""

    def faults(self, text: str) -> Iterator[tuple[int, int]]:
        at = text.find("fuot")
        while at >= 0:
            yield at, 4
            at = text.find("fuot", at + 4)

    def suggest(self, _word: str) -> tuple[str, ...]:
        return ("fout", "fuut")


@pytest.fixture
def area(qtbot: QtBot) -> Iterator[TextArea]:
    """A text that one is in, while words are checked."""
    SPELLING.use(OneWord())
    made = TextArea()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    qtbot.waitUntil(lambda: made._lines is not None)
    yield made
    SPELLING.use(None)


def marked(area: TextArea) -> list[str]:
    """The pieces with a wavy line."""
    QApplication.processEvents()
    block, found = area.document().firstBlock(), []
    while block.isValid():
        text = block.text().encode("utf-16-le")
        for piece in block.layout().formats():
            if piece.format.underlineStyle() == WAVY:
                here = text[piece.start * 2 : (piece.start + piece.length) * 2]
                found.append(here.decode("utf-16-le"))
        block = block.next()
    return found


def test_what_is_typed_gets_its_line(qtbot: QtBot, area: TextArea) -> None:
    """A wrong word is marked while one types, also after an emoji, and mending it takes it away."""
    qtbot.keyClicks(area, "goed ")
    area.insertPlainText("🔪🔪 een fuot")
    assert ["fuot"] == marked(area)
    area.selectAll()
    qtbot.keyClicks(area, "goed")
    assert [] == marked(area)


def test_lines_are_no_change(area: TextArea) -> None:
    """Drawing lines settles nothing, and there is nothing more to undo than what was typed."""
    heard: list[str] = []
    area.show_text("een fuot")
    area.settled.connect(heard.append)
    SPELLING.use(OneWord())
    assert (["fuot"], [], False) == (marked(area), heard, area.document().isUndoAvailable())


def test_without_a_word_list_there_are_no_lines(area: TextArea) -> None:
    """When spelling is switched off, every line goes."""
    area.show_text("een fuot")
    SPELLING.use(None)
    assert [] == marked(area)


def test_a_text_that_was_only_read_has_no_lines(qtbot: QtBot) -> None:
    """Where nobody types, nothing is marked."""
    SPELLING.use(OneWord())
    made = TextArea("een fuot")
    qtbot.addWidget(made)
    made.show()
    assert [] == marked(made)
    SPELLING.use(None)


def test_a_paragraph_without_end_is_not_checked(area: TextArea) -> None:
    """A megabyte that was pasted is kept and does not slow typing down."""
    area.show_text("fuot " + "x" * LONGEST_LINE)
    assert [] == marked(area)


def menu_of(area: TextArea, reason: QContextMenuEvent.Reason) -> QMenu:
    """The menu of the text."""
    cursor = area.textCursor()
    cursor.setPosition(6)
    area.setTextCursor(cursor)
    place = area.cursorRect().center()
    area.contextMenuEvent(QContextMenuEvent(reason, place, area.mapToGlobal(place)))
    menus = [one for one in area.findChildren(QMenu) if one.isVisible()]
    return menus[-1]


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard]
)
def test_the_menu_mends_and_can_be_undone(area: TextArea, reason: QContextMenuEvent.Reason) -> None:
    """With mouse and keyboard the menu proposes words; choosing one replaces, and undo undoes."""
    area.insertPlainText("een fuot hier")
    menu = menu_of(area, reason)
    assert ["fout", "fuut", "Toevoegen aan mijn woorden"] == [
        act.text() for act in menu.actions()[:3]
    ]
    menu.actions()[0].trigger()
    mended = area.text()
    area.undo()
    assert ("een fout hier", "een fuot hier") == (mended, area.text())
    menu.close()


def test_a_word_can_be_learnt(qtbot: QtBot, area: TextArea) -> None:
    """The menu tells the program that the person knows the word."""
    area.insertPlainText("een fuot")
    menu = menu_of(area, QContextMenuEvent.Reason.Keyboard)
    with qtbot.waitSignal(SPELLING.learn_wanted) as heard:
        menu.actions()[2].trigger()
    assert ["fuot"] == heard.args
    menu.close()


def test_a_known_word_has_the_usual_menu(area: TextArea) -> None:
    """Beside a good word nothing is proposed."""
    area.insertPlainText("goed zo hoor")
    assert fault_at(area, QPoint(1, 1)) is None

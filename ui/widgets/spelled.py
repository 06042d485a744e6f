"""Texts in which words that are not known get a wavy line, with what was perhaps meant."""

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from ui.look import look

LONGEST_LINE = 20_000
"""Characters of a paragraph that is checked; a longer one was pasted and is no longer typed in."""


class Checker(Protocol):
    """Who knows the words."""

    def faults(self, text: str) -> Iterator[tuple[int, int]]:
        """Beginning and length of every word that is not known."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """What was perhaps meant."""


class Spelling(QObject):
    """The one checker of the program, for every text; None while there is none."""

    changed = Signal()
    """Another checker, or other words."""
    wanted = Signal()
    """Somebody begins to type."""
    learn_wanted = Signal(str)
    """A word that the person knows."""

    def __init__(self) -> None:
        super().__init__()
        self.checker: Checker | None = None

    def use(self, checker: Checker | None) -> None:
        """Check with this from now on."""
        self.checker = checker
        self.changed.emit()


SPELLING = Spelling()


class SpellLines(QSyntaxHighlighter):
    """Draws the wavy lines of one text. What is drawn is no part of the text or its undo."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        SPELLING.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        checker = SPELLING.checker
        if checker is None or len(text) > LONGEST_LINE:
            return
        wavy = QTextCharFormat()
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wavy.setUnderlineColor(look().colours.danger.ink)
        for start, length in checker.faults(text):
            before, inside = _units(text[:start]), _units(text[start : start + length])
            self.setFormat(before, inside, wavy)


def fault_at(field: QPlainTextEdit, place: QPoint | None) -> QTextCursor | None:
    """The word that is not known, where the mouse is or else the cursor; None when it is known."""
    checker = SPELLING.checker
    cursor = field.textCursor() if place is None else field.cursorForPosition(place)
    if checker is None:
        return None
    block, here = cursor.block(), cursor.positionInBlock()
    text = block.text()
    for start, length in checker.faults(text):
        before, inside = _units(text[:start]), _units(text[start : start + length])
        if before <= here <= before + inside:
            cursor.setPosition(block.position() + before)
            cursor.setPosition(block.position() + before + inside, QTextCursor.MoveMode.KeepAnchor)
            return cursor
    return None


def add_suggestions(menu: QMenu, wrong: QTextCursor) -> None:
    """Put what was perhaps meant at the top of a menu, and the way to keep the word."""
    checker, word = SPELLING.checker, wrong.selectedText()
    # The standard menu of a text is never empty: it has undo, cut and paste.
    first = menu.actions()[0]
    meant = checker.suggest(word) if checker else ()
    acts = [_action(menu, one, _replacing(wrong, one)) for one in meant]
    if not acts:
        nothing = _action(menu, "Geen suggesties", lambda: None)
        nothing.setEnabled(False)
        acts.append(nothing)
    acts.append(
        _action(menu, "Toevoegen aan mijn woorden", lambda: SPELLING.learn_wanted.emit(word))
    )
    for act in acts:
        menu.insertAction(first, act)
    menu.insertSeparator(first)


def _action(menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
    made = QAction(words, menu)
    made.triggered.connect(act)
    return made


def _replacing(wrong: QTextCursor, meant: str) -> Callable[[], None]:
    def replace() -> None:
        wrong.insertText(meant)

    return replace


def _units(text: str) -> int:
    """How long Qt counts a text: a sign outside the first plane, such as an emoji, counts twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

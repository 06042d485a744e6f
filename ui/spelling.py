"""Spelling while one types: the word list comes when it is first wanted, on a thread of its own."""

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from functools import cache
from threading import Thread

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ui.desk import Desk
from ui.widgets.spelled import SPELLING
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.content.spelling import Speller, load_speller
from vertrouwenspersoon.errors import ContentBroken
from vertrouwenspersoon.usecases.changes import Changes

_PATIENCE_S = 0.25
"""Seconds that a menu waits for suggestions; a name can take the word list half a second."""


@cache
def the_speller() -> Speller:
    """The word list of the program; read once."""
    return load_speller(load_inhoud())


class Patient:
    """A speller that never lets the person wait."""

    def __init__(self, speller: Speller) -> None:
        self._speller = speller
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="suggesties")
        self.faults = speller.faults

    def suggest(self, word: str) -> tuple[str, ...]:
        """What was perhaps meant; nothing when finding that takes too long."""
        asked = self._thread.submit(self._speller.suggest, word)
        try:
            return asked.result(_PATIENCE_S)
        except TooSlow:
            return ()


class SpellWork(QObject):
    """Brings word list and own words to the texts, and a new word to the vault."""

    _came = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_coming = self._has_ended = False
        self._came.connect(self._read_own)
        SPELLING.wanted.connect(self._want)
        SPELLING.learn_wanted.connect(self._learn)

    def end(self) -> None:
        """The vault is about to close: the own words go, too."""
        self._has_ended = True
        SPELLING.wanted.disconnect(self._want)
        SPELLING.learn_wanted.disconnect(self._learn)
        SPELLING.use(None)

    def refresh(self) -> None:
        """Spelling was switched on or off, or the own words were changed."""
        if not self._desk.device.settings.spelling:
            SPELLING.use(None)
        elif self._is_coming:
            self._read_own(the_speller())

    def _want(self) -> None:
        if self._desk.device.settings.spelling and not self._is_coming:
            self._is_coming = True
            Thread(target=self._load, daemon=True).start()

    def _load(self) -> None:
        try:
            speller = the_speller()
        except ContentBroken:
            return  # without a word list there are no lines, and nothing else is different
        if isValid(self):
            self._came.emit(speller)

    def _read_own(self, speller: Speller) -> None:
        if self._has_ended:
            return  # the word list came after the vault was closed
        own_words = self._desk.office.spelling.own_words

        def use(words: tuple[str, ...]) -> None:
            speller.learn(words)
            SPELLING.use(Patient(speller))

        self._desk.lane.run(self, own_words, use)

    def _learn(self, word: str) -> None:
        learn = self._desk.office.spelling.learn

        def learnt(_changes: Changes) -> None:
            self._read_own(the_speller())

        self._desk.lane.run(self, lambda: learn(word), learnt)

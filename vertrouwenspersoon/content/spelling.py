"""Spelling: whether a word is Dutch, and what was perhaps meant. Nothing leaves this process."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from time import sleep
from typing import Protocol

from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.errors import ContentBroken

_FOLDER, _LANGUAGE = "spelling", "nl"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PASSED = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\S*\d\S*", re.IGNORECASE)
"""Addresses and everything with a digit: no word list knows them."""
_SHORTEST, _MOST = 3, 5


class Dictionary(Protocol):
    """What a word list answers."""

    def spell(self, word: str) -> bool:
        """Whether the word is in it."""

    def suggest(self, word: str) -> Iterable[str]:
        """Words that are like it, the nearest first."""


@dataclass(slots=True)
class Speller:
    """The word list, the words of the field, and the person's own words."""

    dictionary: Dictionary
    known: frozenset[str]
    own: set[str] = field(default_factory=set)

    def faults(self, text: str) -> Iterator[tuple[int, int]]:
        """Beginning and length, in characters, of every word that is not known."""
        passed = [match.span() for match in _PASSED.finditer(text)]
        for match in _WORD.finditer(text):
            inside = any(start <= match.start() < end for start, end in passed)
            if not inside and not self.knows(match.group()):
                yield match.start(), len(match.group())

    def knows(self, word: str) -> bool:
        """Whether a word is Dutch, belongs to the field, is an abbreviation, or is one's own."""
        plain = word.replace("’", "'")
        return (
            len(plain) < _SHORTEST
            or plain.isupper()
            or plain.casefold() in self.own
            or plain.casefold() in self.known
            or self.dictionary.spell(plain)
            or self.dictionary.spell(_unstressed(plain))
        )

    def suggest(self, word: str) -> tuple[str, ...]:
        """At most five words that were perhaps meant."""
        return tuple(self.dictionary.suggest(word.replace("’", "'")))[:_MOST]

    def learn(self, words: Iterable[str]) -> None:
        """From now on these words, and no others, are the person's own."""
        self.own = {word.casefold() for word in words}


def load_speller(inhoud: Inhoud) -> Speller:
    """The Dutch word list, with the words of the field beside it; takes about half a second.

    `ContentBroken` when the word list cannot be read.
    """
    import hunspell  # noqa: PLC0415 - 21 MB that only a screen with text needs

    folder = resources() / _FOLDER
    if not (folder / f"{_LANGUAGE}.dic").exists():
        raise ContentBroken(_FOLDER, "de woordenlijst ontbreekt")
    dictionary = hunspell.Hunspell(_LANGUAGE, hunspell_data_dir=str(folder))
    # The list lies in eight files: while one is read nothing else in the program can move, and the
    # whole list at once would let the window stand still for a quarter of a second.
    for more in sorted(folder.glob(f"{_LANGUAGE}-*.dic")):
        sleep(0)
        dictionary.add_dic(str(more))
    return Speller(dictionary, frozenset(_words_of(inhoud)))


def _unstressed(word: str) -> str:
    """The word without the accents that only say where the stress is: "daaróm"."""
    letters = unicodedata.normalize("NFD", word).replace("\u0301", "")
    return unicodedata.normalize("NFC", letters)


def _words_of(inhoud: Inhoud) -> Iterator[str]:
    """The words of the field: doxing, boa, VPT-melding."""
    texts = [text for each in inhoud.begrippen for text in (each.term, each.meervoud)]
    texts += [waarde.label for lijst in inhoud.codelijsten.lijsten for waarde in lijst.waarde]
    for text in texts:
        for match in _WORD.finditer(text):
            yield match.group().casefold()

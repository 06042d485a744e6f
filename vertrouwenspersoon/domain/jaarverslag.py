"""Jaarverslag: what the adviser adds to the figures of a year, and the check of those words.

The check of numbers looks at the released figures alone, never at the counts behind them: which
texts pass tells a reader nothing new. The check of names looks at who stands in the zaken.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.inhoud import Bron, Monitorcijfer
from vertrouwenspersoon.domain.jaarcijfers import Jaarcijfers

LONGEST_PART = 4_000
"""Characters in one part of the adviser's own text: more than a page."""
_SENTENCE = re.compile(r"[^.!?\n]+")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORTEST_NAME = 3
_STEM = 5
"""Letters that tell that two words are of one family: bedreiging, bedreigd."""
_COUNTING = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    "twintig",
)  # fmt: skip
_TENS = {
    "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90, "honderd": 100, "tweehonderd": 200,
}  # fmt: skip
_NUMBER_WORDS = {word: number for number, word in enumerate(_COUNTING)} | _TENS
_NUMBER_WORDS |= {f"{word}maal": number for word, number in _NUMBER_WORDS.items()}
_NUMBER_WORDS |= {"eén": 1, "eenmaal": 1, "allebei": 2, "beide": 2}
_NONE = frozenset({"geen", "niemand"})
"""Words that say nought of a group, and much else of anything else."""
_PARTICLES = frozenset({"van", "der", "den", "het", "ten", "ter", "aan", "bij", "voor"})


class Bezwaarsoort(Enum):
    """Why a word cannot stand in the adviser's own text."""

    NAAM = "naam"
    """It is the name of someone in a zaak."""
    GETAL = "getal"
    """It is a number that does not stand in the figures."""
    VERBORGEN = "verborgen"
    """It is a number in a sentence about a group whose number is not shown."""


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """What stands in the way in one part of the text. `woord` is for the screen alone."""

    deel: str
    soort: Bezwaarsoort
    woord: Confidential


@dataclass(frozen=True, slots=True)
class Verslagtekst:
    """What the adviser tells besides the figures; every part may stay empty (chapter E4)."""

    activiteiten: Confidential = field(default_factory=no_text)
    signalen: Confidential = field(default_factory=no_text)
    adviezen: Confidential = field(default_factory=no_text)
    vooruitblik: Confidential = field(default_factory=no_text)

    def delen(self) -> tuple[tuple[str, Confidential], ...]:
        """The parts with their headings, in the order of the report."""
        return (
            ("Activiteiten", self.activiteiten),
            ("Trends en signalen", self.signalen),
            ("Adviezen", self.adviezen),
            ("Vooruitblik", self.vooruitblik),
        )


@dataclass(frozen=True, slots=True)
class Verslag:
    """What the adviser fills in before a year is written: own words, and a name below them."""

    naam: Confidential
    tekst: Verslagtekst = Verslagtekst()


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """Who signed the report and when, and on which day the figures were fixed."""

    naam: Confidential
    op: date
    vastgelegd_op: date


@dataclass(frozen=True, slots=True)
class Kengetal:
    """A key figure; `waarde` is "" when it cannot be given, and `uitleg` says what it rests on."""

    naam: str
    waarde: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Verslagstukken:
    """What the report is made of. `zinnen` holds the sentences below each table, by its identity.

    `kern` is the first sentence, `monitor` the national figures with their `bronnen`.
    """

    cijfers: Jaarcijfers
    kern: str
    zinnen: tuple[tuple[str, tuple[str, ...]], ...]
    kengetallen: tuple[Kengetal, ...]
    monitor: tuple[Monitorcijfer, ...] = ()
    bronnen: tuple[Bron, ...] = ()


def bezwaren(
    tekst: Verslagtekst, cijfers: Jaarcijfers, namen: tuple[Confidential, ...]
) -> tuple[Bezwaar, ...]:
    """Everything in the text that may not leave, in the order in which it stands there."""
    return tuple(
        Bezwaar(deel, soort, Confidential(woord))
        for deel, words in tekst.delen()
        for soort, woord in _faults(words.reveal(), cijfers, namen)
    )


def _faults(
    text: str, cijfers: Jaarcijfers, namen: tuple[Confidential, ...]
) -> Iterator[tuple[Bezwaarsoort, str]]:
    text = unicodedata.normalize("NFC", text)
    for name in names_in(text, namen):
        yield Bezwaarsoort.NAAM, name
    known, hidden = cijfers.getallen(), _hidden_stems(cijfers)
    for sentence in _SENTENCE.findall(text):
        about_hidden = not hidden.isdisjoint(_stems(sentence))
        if about_hidden:
            yield from ((Bezwaarsoort.VERBORGEN, word) for word in _nones(sentence))
        for word, number in _numbers(sentence):
            if number not in known:
                yield Bezwaarsoort.GETAL, word
            elif about_hidden:
                yield Bezwaarsoort.VERBORGEN, word


def names_in(text: str, namen: tuple[Confidential, ...]) -> tuple[str, ...]:
    """The words of the text that are part of one of these names, each once."""
    parts = {part.casefold() for name in namen for part in _WORD.findall(name.reveal())}
    parts = {part for part in parts if len(part) >= _SHORTEST_NAME and part not in _PARTICLES}
    found = (word for word in _WORD.findall(text) if _plain(word) in parts)
    return tuple(dict.fromkeys(found))


def _plain(word: str) -> str:
    """The word without the s of a genitive: Jansens is about Jansen's name as well."""
    return word.casefold().removesuffix("'s").removesuffix("’s")


def _numbers(sentence: str) -> Iterator[tuple[str, int]]:
    """The numbers in a sentence, in digits or in a word; a year is no count."""
    for word in _WORD.findall(sentence):
        if word.casefold() in _NUMBER_WORDS:
            yield word, _NUMBER_WORDS[word.casefold()]
        for digits in _DIGITS.findall(word):
            if not _YEAR.fullmatch(digits):
                yield word, int(digits)


def _nones(sentence: str) -> Iterator[str]:
    return (word for word in _WORD.findall(sentence) if word.casefold() in _NONE)


def _hidden_stems(cijfers: Jaarcijfers) -> frozenset[str]:
    """The stems of the names of all groups whose number is not shown."""
    labels = (c.label for t in cijfers.tabellen for c in t.cijfers if c.aantal is None)
    return frozenset(stem for label in labels for stem in _stems(label))


def _stems(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM - 1)

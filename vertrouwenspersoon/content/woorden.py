"""Woorden: everyday Dutch words, and a passphrase of six of them.

The list is a selection from the word list of Stichting OpenTaal: words of three to nine letters
that many longer words are made of, without inflections and without what frightens or offends.
Words are told apart by the blank between them, so one may begin as another does.
"""

import re
from collections.abc import Callable
from functools import cache

from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import ContentBroken
from vertrouwenspersoon.identity import random_below

WORDS = 6
"""Words in a passphrase. Six of more than 5,000 are 74 bits: see DECISIONS.md."""
FEWEST = 5000
"""A list with fewer words would make a passphrase weaker than is promised."""
_FILE = "woorden/woorden.txt"
_WORD = re.compile(r"[a-z]{3,9}")


@cache
def load_words() -> tuple[str, ...]:
    """All words, in the order of the alphabet; `ContentBroken` for a list that is not whole."""
    try:
        return read_words((resources() / _FILE).read_text(encoding="ascii"))
    except (OSError, UnicodeDecodeError):
        raise ContentBroken(_FILE, "niet te lezen") from None


def read_words(text: str) -> tuple[str, ...]:
    """The words of a list, one on each line; `ContentBroken` names the first line that is wrong."""
    words = tuple(text.splitlines())
    for number, word in enumerate(words, 1):
        if not _WORD.fullmatch(word):
            raise ContentBroken(_FILE, f"regel {number} is geen woord")
        if number > 1 and word <= words[number - 2]:
            raise ContentBroken(_FILE, f"regel {number} staat niet op volgorde")
    if len(words) < FEWEST:
        raise ContentBroken(_FILE, f"{len(words)} woorden is te weinig")
    return words


def generate_passphrase(below: Callable[[int], int] = random_below) -> Confidential:
    """Six words with blanks between them; `below(n)` gives a number from 0 up to n, by chance."""
    words = load_words()
    return Confidential(" ".join(words[below(len(words))] for _ in range(WORDS)))

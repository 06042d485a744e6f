import re
from collections import Counter

import pytest

from vertrouwenspersoon.content.woorden import (
    FEWEST,
    WORDS,
    generate_passphrase,
    load_words,
    read_words,
)
from vertrouwenspersoon.errors import ContentBroken
from vertrouwenspersoon.store.passphrase import check_passphrase


def enough(*last: str) -> str:
    """A list that is long enough, with these lines at its end."""
    signs = "abcdefghij"
    words = [f"a{a}{b}{c}{d}" for a in signs for b in signs for c in signs for d in signs]
    return "\n".join([*words[:FEWEST], *last])


def test_the_list_is_whole() -> None:
    """All words are plain, different and in order, and there are as many as DECISIONS.md counts."""
    words = load_words()
    assert (5542, 5542) == (len(words), len(set(words)))
    assert [] == [word for word in words if not re.fullmatch("[a-z]{3,9}", word)]


def test_six_words_hold_seventy_four_bits() -> None:
    """Six words by chance out of the list are more than 2 to the power 74."""
    assert len(load_words()) ** WORDS > 2**74


@pytest.mark.parametrize(
    "text",
    [
        enough("Zaal"),
        enough("zaal "),
        enough("zo"),
        enough("zaal", "zaal"),
        enough("zool", "zaal"),
        "aap\n",
    ],
)
def test_a_broken_list_is_refused(text: str) -> None:
    """Capitals, blanks, short words, double ones, a wrong order and a short list are noticed."""
    with pytest.raises(ContentBroken):
        read_words(text)


def test_a_passphrase_is_six_words_of_the_list() -> None:
    """The words stand apart by one blank, so that two lists of words never read the same."""
    words = generate_passphrase().reveal().split(" ")
    assert (WORDS, set()) == (len(words), set(words) - set(load_words()))


def test_every_word_is_as_likely() -> None:
    """Counting through all numbers gives every word once: no word is favoured by its place."""
    count = len(load_words())
    numbers = iter([*range(count), *range(WORDS)])
    seen: Counter[str] = Counter()
    for _ in range(count // WORDS):
        seen.update(generate_passphrase(lambda limit: next(numbers) % limit).reveal().split())
    assert (count // WORDS * WORDS, {1}) == (len(seen), set(seen.values()))


def test_the_number_asked_for_is_the_size_of_the_list() -> None:
    """Chance is asked for a number below the number of words, once for each word."""
    asked: list[int] = []

    def below(limit: int) -> int:
        asked.append(limit)
        return limit - 1

    made = generate_passphrase(below)
    assert ([len(load_words())] * WORDS, [load_words()[-1]] * WORDS) == (
        asked,
        made.reveal().split(),
    )


def test_the_vault_takes_what_is_made() -> None:
    """A generated passphrase is never refused as too short or too common."""
    for _ in range(300):
        check_passphrase(generate_passphrase())


@pytest.mark.parametrize("word", ["dood", "kut", "neger", "moord", "kanker", "hoer", "nazi", "lul"])
def test_nothing_frightening_is_in_the_list(word: str) -> None:
    """No word that offends or frightens is proposed to who may have been threatened."""
    assert word not in load_words()

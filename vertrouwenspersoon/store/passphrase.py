"""Which passphrases are refused: too short, or the first an attacker would try.

Source: NIST SP 800-63B-4, 3.1.1.2: at least 15 characters when nothing else protects, no rules
about kinds of characters, and a list of common, expected and compromised values.
"""

import re
import string
import unicodedata

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused

SHORTEST = 15
_FEWEST_DIFFERENT = 6
# Words people begin with, words of this trade, and rows of the keyboard.
_WORDS = """
    wachtwoord wachtwoordzin wachtzin password passphrase passwort geheim welkom welcome hallo
    inloggen toegang admin administrator beheerder sesam openu letmein iloveyou ikhouvanjou
    vertrouwenspersoon vertrouwelijk vertrouwen gemeente gemeentehuis stadhuis raadhuis kluis
    veilig melding incident integriteit nederland holland oranje
    januari februari maart april mei juni juli augustus september oktober november december
    lente zomer herfst winter maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    correcthorsebatterystaple
    qwertyuiop qwerty qwertz azerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsx qweasd
"""
EXPECTED = tuple(sorted(_WORDS.split(), key=len, reverse=True))
"""The words that are tried first; longest first, so that one is taken away before a part of it."""
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "09876543210987654321")
_BETWEEN_WORDS = re.compile(rf"[\s{re.escape(string.punctuation)}]+")
_YEAR = re.compile(r"(19|20)\d\d")


def check_passphrase(passphrase: Confidential) -> None:
    """Raise `Refused` (`PASSPHRASE_TOO_SHORT`, `PASSPHRASE_COMMON`) for a passphrase too weak."""
    text = unicodedata.normalize("NFKC", passphrase.reveal())
    if len(text) < SHORTEST:
        raise Refused(Reason.PASSPHRASE_TOO_SHORT)
    if _repeats(text.casefold()) or _is_expected(text.casefold()):
        raise Refused(Reason.PASSPHRASE_COMMON)


def _repeats(text: str) -> bool:
    """Whether the text is one piece said over and over."""
    return any(text.startswith(text[length:]) for length in range(1, len(text) // 2 + 1))


def _is_expected(text: str) -> bool:
    """Whether nearly nothing is left when the expected words, rows and years are taken away."""
    rest = _YEAR.sub(" ", _without_runs(_BETWEEN_WORDS.sub("", text)))
    for word in EXPECTED:
        rest = rest.replace(word, " ")
    rest = rest.replace(" ", "")
    return len(set(rest)) < _FEWEST_DIFFERENT or _repeats(rest)


def _without_runs(text: str) -> str:
    """The text without rows of four or more: abcd, 12345, 98765, aaaa."""
    kept, start = [], 0
    while start < len(text):
        length = _run_length(text, start)
        kept.append(" " if length >= 4 else text[start])
        start += length if length >= 4 else 1
    return "".join(kept)


def _run_length(text: str, start: int) -> int:
    """How many characters from `start` follow each other in a row everybody knows."""
    length = 1
    while start + length < len(text) and _in_a_run(text[start : start + length + 1]):
        length += 1
    return length


def _in_a_run(piece: str) -> bool:
    return len(set(piece)) == 1 or any(piece in run for run in _RUNS)

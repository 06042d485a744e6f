"""Wachtzin: how strong one is before there is a vault. Nothing of it is kept or leaves here."""

import unicodedata
from functools import cache

from vertrouwenspersoon.content.woorden import load_words
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.sterkte import Sterkte, sterkte_of
from vertrouwenspersoon.errors import Refused
from vertrouwenspersoon.store.passphrase import EXPECTED, check_passphrase

_LONGEST = 72
"""Characters that are looked at: the time grows with the square, and more only adds strength."""
_SHORT_WORD = 3


def estimate(passphrase: Confidential, gemeente: str) -> Sterkte:
    """How strong a passphrase is; the name of the municipality counts as easily guessed.

    What the vault refuses is weak. Nothing else is asked of it: no capitals, digits or signs.
    """
    try:
        check_passphrase(passphrase)
    except Refused:
        return Sterkte.ZWAK
    text = unicodedata.normalize("NFKC", passphrase.reveal()).casefold()
    # Blanks are no secret: an attacker tries words with them first.
    return sterkte_of(_guesses_log10("".join(text.split())[:_LONGEST], _known(gemeente)))


def _known(gemeente: str) -> list[str]:
    """The name of the municipality, whole and in its words."""
    name = gemeente.casefold()
    words = [word for word in name.split() if len(word) >= _SHORT_WORD]
    return ["".join(name.split()), *words] if words else []


def _guesses_log10(text: str, known: list[str]) -> float:
    _learn_dutch()
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its lists load when they are asked for

    # The answer repeats the passphrase; only the number leaves this function.
    return float(zxcvbn(text, user_inputs=known)["guesses_log10"])


@cache
def _learn_dutch() -> None:
    """Let the estimate know what is tried first, and the words our own passphrases are made of."""
    from zxcvbn import matching  # noqa: PLC0415 - see above

    matching.add_frequency_lists({"nederlands": (*EXPECTED, *load_words())})

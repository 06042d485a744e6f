"""Sterkte: how hard a passphrase is to guess, in three words."""

from enum import Enum


class Sterkte(Enum):
    """How many guesses a passphrase withstands, as an estimate.

    One guess costs about a second and 256 MiB. A thousand computers make some 10^10 guesses in
    four months, and a hundred thousand of them some 10^13 in ten years.
    """

    ZWAK = "zwak"
    REDELIJK = "redelijk"
    STERK = "sterk"


def sterkte_of(guesses_log10: float) -> Sterkte:
    """The word for a number of guesses, given as its logarithm."""
    if guesses_log10 < 10:
        return Sterkte.ZWAK
    return Sterkte.REDELIJK if guesses_log10 < 16 else Sterkte.STERK

"""Which PINs are refused for opening quickly: too short, or the first that anyone tries.

Own proposal, there is no source for this use: six digits or more, as banks and phones ask, and none
that is one digit, two digits, a row, or a piece said over again. What a PIN is worth is told where
it is chosen: whoever controls the account on this computer can try them all.
"""

import unicodedata

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused

SHORTEST = 6
LONGEST = 32
_FEWEST_DIFFERENT = 3
_RUNS = ("0123456789" * 4, "9876543210" * 4)


def check_pin(pin: Confidential, passphrase: Confidential) -> None:
    """Raise `Refused` (`PIN_TOO_SHORT`, `TOO_LONG`, `PIN_TOO_EASY`) for a PIN that will not do.

    `PIN_TOO_SHORT` is also the answer to anything but digits. A PIN that stands in the passphrase
    is too easy: who saw one of them would know much of the other.
    """
    digits = digits_of(pin)
    if len(digits) < SHORTEST or not (digits.isascii() and digits.isdecimal()):
        raise Refused(Reason.PIN_TOO_SHORT)
    if len(digits) > LONGEST:
        raise Refused(Reason.TOO_LONG, "pincode")
    if _is_easy(digits) or digits in unicodedata.normalize("NFKC", passphrase.reveal()):
        raise Refused(Reason.PIN_TOO_EASY)


def digits_of(pin: Confidential) -> str:
    """A PIN as it counts: digits of any keyboard as 0-9, without the spaces around and between."""
    return "".join(unicodedata.normalize("NFKC", pin.reveal()).split())


def _is_easy(digits: str) -> bool:
    return (
        len(set(digits)) < _FEWEST_DIFFERENT
        or any(digits in run for run in _RUNS)
        or any(_repeats(digits, length) for length in range(1, len(digits) // 2 + 1))
    )


def _repeats(digits: str, length: int) -> bool:
    """Whether it is its first `length` digits said over and over."""
    return (digits[:length] * len(digits))[: len(digits)] == digits

"""The only maker of randomness: identities, salts and keys."""

import random  # noqa: TID251 - this is identity.py
import secrets  # noqa: TID251 - this is identity.py
from collections.abc import Callable
from typing import Protocol

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 16
_NUMBERS = 1 << 16


class Identities(Protocol):
    """Makes identities that say nothing about what they name."""

    def new(self) -> str:
        """A fresh identity: 16 characters, 80 bits, lower case, without look-alike letters."""


class RandomIdentities:
    """Identities from the system's source of chance."""

    def new(self) -> str:
        """A fresh identity that cannot be guessed or ordered."""
        return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


class CountedIdentities:
    """Identities that count: practice data and tests are the same every time."""

    def __init__(self, start: int = 0) -> None:
        self._next = start

    def new(self) -> str:
        """The next number, as an identity of the usual length."""
        self._next += 1
        return f"{self._next:0{_LENGTH}d}"


def random_bytes(count: int) -> bytes:
    """`count` bytes from the system's source of chance, for salts and keys."""
    return secrets.token_bytes(count)


def random_below(limit: int, take: Callable[[int], bytes] = random_bytes) -> int:
    """A number from 0 up to `limit` (at most 65,536), each as likely as another.

    Two bytes tell 65,536 numbers apart; what is above the last whole multiple of `limit` is drawn
    again, because keeping it would favour the low numbers. `take` gives bytes by chance.
    """
    fair = _NUMBERS - _NUMBERS % limit
    drawn = _NUMBERS
    while drawn >= fair:
        drawn = int.from_bytes(take(2), "big")
    return drawn % limit


Chance = random.Random
"""Where practice data take their chance from."""


def repeatable_chance(seed: int) -> Chance:
    """Chance that falls the same way for the same seed: practice data, never keys."""
    return Chance(seed)

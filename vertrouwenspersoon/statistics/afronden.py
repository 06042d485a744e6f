"""Controlled rounding: every number to a multiple of the base, and still adding up to one total.

A number goes to a neighbouring multiple; one that is a multiple already may go one up or down, so
that a printed 0 may hide something and a printed base may hide nothing (G1 for rounded numbers).
All ways to do so that add up are equally likely; the secret draws one of them. The draw is made
once: a second one would narrow the first (attack A27, disclosure design, section 3).
"""

import hashlib
import hmac
from collections.abc import Callable, Iterator

Getallen = tuple[int, ...]
Trekking = Callable[[int], int]
"""Draws a number from 0 up to a limit."""


def draw_by(sleutel: bytes, *woorden: str) -> Trekking:
    """Chance that only the secret decides: the same words give the same draws.

    256 bits against a limit that is far smaller: no number is noticeably favoured.
    """
    drawn: Iterator[int] = iter(range(1_000_000))

    def below(limit: int) -> int:
        text = "\x1f".join((*woorden, str(next(drawn))))
        return int.from_bytes(hmac.new(sleutel, text.encode(), hashlib.sha256).digest()) % limit

    return below


def neighbours(aantal: int, basis: int) -> Getallen:
    """The multiples of the base that a number may become: at most the base away from it."""
    below = (aantal - 1) // basis * basis if aantal % basis else aantal - basis
    return tuple(range(max(0, below), aantal + basis + 1, basis))


def round_total(totaal: int, basis: int, least: int, draw: Trekking) -> int:
    """The rounded total, at least `least`: a total near it would tell the exact number."""
    options = [one for one in neighbours(totaal, basis) if one >= least]
    return options[draw(len(options))]


def round_to(opties: tuple[Getallen, ...], totaal: int, draw: Trekking) -> Getallen | None:
    """One option for each number such that they add up, each way equally likely; None if no way."""
    ways = _ways(opties, totaal)
    if not ways[0].get(totaal):
        return None
    chosen: list[int] = []
    left = totaal
    for place, options in enumerate(opties):
        after = ways[place + 1]
        ticket = draw(ways[place][left])
        for option in options:
            share = after.get(left - option, 0)
            if ticket < share:
                break
            ticket -= share
        chosen.append(option)
        left -= option
    return tuple(chosen)


def _ways(opties: tuple[Getallen, ...], totaal: int) -> list[dict[int, int]]:
    """Per place, in how many ways the numbers from there on add up to each sum."""
    ways: list[dict[int, int]] = [{0: 1}]
    for options in reversed(opties):
        sums: dict[int, int] = {}
        for rest, count in ways[0].items():
            for option in (one for one in options if rest + one <= totaal):
                sums[rest + option] = sums.get(rest + option, 0) + count
        ways.insert(0, sums)
    return ways

"""Mensen: how many distinct people stand behind the meldingen of a year, rounded.

Beside the exact number of meldingen an exact number of people would tell how many meldingen are of
somebody who has more than one (attack A33). So it is rounded to the threshold, drawn once, and only
to a multiple that keeps that difference open while it is small: for the outsider, and for each
person, who knows how many own meldingen there are.
"""

from collections import Counter

from vertrouwenspersoon.domain.jaarcijfers import Mensen
from vertrouwenspersoon.statistics.afronden import Trekking, draw_by, neighbours
from vertrouwenspersoon.statistics.count import Paar
from vertrouwenspersoon.statistics.plan import JAAR_MINIMUM


def count_people(paren: tuple[Paar, ...], jaar: int, basis: int, sleutel: bytes) -> Mensen:
    """The rounded numbers of slachtoffers and melders; None for one that would tell something."""
    slachtoffers, melders = (
        _rounded([paar[kant] for paar in paren], basis, draw_by(sleutel, "mensen", str(jaar), naam))
        for kant, naam in enumerate(("slachtoffers", "melders"))
    )
    return Mensen(basis, slachtoffers, melders)


def _rounded(personen: list[str], basis: int, draw: Trekking) -> int | None:
    own = sorted(set(Counter(personen).values()))
    total, people = len(personen), len(set(personen))
    options = [
        one
        for one in neighbours(people, basis)
        if JAAR_MINIMUM <= one <= total
        and all(stays_open(total, people, one, basis, zaken) for zaken in (0, *own))
    ]
    return options[draw(len(options))] if options else None


def stays_open(totaal: int, personen: int, afgerond: int, basis: int, eigen: int) -> bool:
    """Whether the meldingen too many of others can be 0 and the base, to who knows `eigen` own.

    `eigen` is 0 for the outsider. A difference that is not small need not stay open.
    """
    known, insider = max(0, eigen - 1), min(eigen, 1)
    if totaal - personen - known >= basis:
        return True
    least = totaal - afgerond - basis - known
    most = totaal - afgerond + basis - known
    return least <= 0 and most >= basis - insider

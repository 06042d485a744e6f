"""Verzoek: what a person asks about the own data (AVG 15, 16, 17, 21), and by when to answer.

Each is answered within a month, or within three when it was extended with a reason in time
(AVG 12 lid 3, L36); the term ends by Regulation 1182/71.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.kalender import Kalender, Verval, day_of, start_of_day
from vertrouwenspersoon.domain.procedure import TERMEN
from vertrouwenspersoon.errors import Reason, Refused

VerzoekId = NewType("VerzoekId", str)

LONGEST_NAME = 200
_TERMREGEL = TERMEN[Code("proceduresoort:inzage")]


class Verzoeksoort(Enum):
    """What is asked."""

    INZAGE = "inzage"
    CORRECTIE = "correctie"
    WISSEN = "wissen"
    BEZWAAR = "bezwaar"


class Antwoordsoort(Enum):
    """What was answered."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"


@dataclass(frozen=True, slots=True)
class Verzoek:
    """One request: who asks, when it came, whether it was extended, and what was answered.

    `verlengd_op` is the day on which the person was told that it takes longer, and why
    (`waarom_later`). `toelichting` is what was answered; a no, or a part of one, has its reason.
    """

    id: VerzoekId
    soort: Verzoeksoort
    naam: Confidential
    ontvangen_op: date
    verlengd_op: date | None = None
    waarom_later: Confidential = field(default_factory=no_text)
    afgedaan_op: date | None = None
    antwoord: Antwoordsoort | None = None
    toelichting: Confidential = field(default_factory=no_text)

    def __post_init__(self) -> None:
        """Refuse an end without an answer, and days before it came."""
        if (self.afgedaan_op is None) is not (self.antwoord is None):
            raise Refused(Reason.EMPTY, "antwoord")
        for day, where in ((self.verlengd_op, "verlengd_op"), (self.afgedaan_op, "afgedaan_op")):
            if day is not None and day < self.ontvangen_op:
                raise Refused(Reason.DATE_IMPOSSIBLE, where)

    @property
    def is_open(self) -> bool:
        """Whether the person still waits."""
        return self.afgedaan_op is None


def answer_by(verzoek: Verzoek, kalender: Kalender) -> Verval:
    """When the person must have an answer."""
    longer = _TERMREGEL.verdaagd if verzoek.verlengd_op is not None else None
    return kalender.european_end(start_of_day(verzoek.ontvangen_op), longer or _TERMREGEL.term)


def check_extension(verzoek: Verzoek, on: date, kalender: Kalender) -> None:
    """`Refused(TERM_OVER)` when the first month is over: the person is told within it."""
    last = kalender.european_end(start_of_day(verzoek.ontvangen_op), _TERMREGEL.term)
    if on > day_of(last.op):
        raise Refused(Reason.TERM_OVER, "waarom_later")

"""Uitstel: what was put off, until when and why. It is a reason in the dossier, and never gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.errors import Reason, Refused

UITSTEL = "uitstel"
"""A note `uitstel:<what>` says until which day (`gebeurd_op`) it was put off, and why."""
LONGEST_DAYS = 90
"""Nobody puts a thing off for longer without looking at it again (a choice of ours)."""


@dataclass(frozen=True, slots=True)
class Uitstel:
    """Until which day something is put off, and why."""

    tot: date
    reden: Confidential

    def holds_on(self, day: date) -> bool:
        """Whether it is still put off: on the day itself it is back."""
        return day < self.tot


def uitstel_van(notities: Iterable[Notitie]) -> dict[str, Uitstel]:
    """What is put off by what it is about; the latest word counts."""
    found = {}
    for note in sorted(notities, key=lambda note: (note.gemaakt_op, note.id)):
        kind, _, what = note.bij.partition(":")
        if kind == UITSTEL:
            found[what] = Uitstel(day_of(note.gebeurd_op), note.tekst)
    return found


def check_uitstel(tot: date, verval: Verval, now: datetime, *, hard: bool) -> None:
    """`Refused(DATE_IMPOSSIBLE)` for a day not ahead, too far, or past a hard own last day.

    What is late already may be put off as anything else: it stays on the page as such.
    """
    days = (tot - day_of(now)).days
    too_late = hard and verval.zelf_uiterlijk >= now and tot > verval.zonder_verlenging
    if not 0 < days <= LONGEST_DAYS or too_late:
        raise Refused(Reason.DATE_IMPOSSIBLE, "uitstel_tot")

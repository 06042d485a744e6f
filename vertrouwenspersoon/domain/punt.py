"""Punten: one list for everything that is asked, kept, checked or offered in a room of a zaak.

Each point is a value of a code list, so that a newer list brings new points without new code. An
agreement of the ELA, a check of a maatregel and an offer of nazorg differ in words, not in kind.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from vertrouwenspersoon.domain.codes import Code, code_list

ZAAK = "zaak"
"""What a point or a word is about when it is about the zaak as a whole."""

PUNTLIJSTEN = {
    "ela": "aangifte",
    "toets": "maatregel",
    "schadehulp": ZAAK,
    "nazorgkring": ZAAK,
    "tevreden": ZAAK,
    "omkoping": ZAAK,
    "online": ZAAK,
    "woning": ZAAK,
    "digitaal": ZAAK,
    "intern": ZAAK,
    "juridisch": ZAAK,
}
"""The lists of points, and what a point of each is about: the zaak, or one part of it."""


EERST = {Code("online:verwijderverzoek"): Code("online:bewijs")}
"""What must be settled before a point can begin: evidence before it is taken down."""


class Puntstand(Enum):
    """Where a point stands. Nothing recorded means: not spoken of yet."""

    GEVRAAGD = "gevraagd"
    JA = "ja"
    NEE = "nee"
    NVT = "nvt"


@dataclass(frozen=True, slots=True)
class Punt:
    """One point, where it stands, and since which day.

    `bij` is `zaak`, or the kind and identity of a part: `aangifte:<id>`, `maatregel:<id>`.
    """

    bij: str
    code: Code
    stand: Puntstand
    op: date

    @property
    def fits(self) -> bool:
        """Whether its list is one of points, about this kind of part."""
        return PUNTLIJSTEN.get(code_list(self.code)) == self.bij.partition(":")[0]


def stand_of(punten: tuple[Punt, ...], bij: str, code: Code) -> Puntstand | None:
    """Where a point stands, or None when it was not spoken of."""
    return next((p.stand for p in punten if (p.bij, p.code) == (bij, code)), None)


def may_begin(punten: tuple[Punt, ...], punt: Punt) -> bool:
    """Whether what comes first is settled, or this point is not begun at all."""
    before = EERST.get(punt.code)
    if before is None or punt.stand not in (Puntstand.GEVRAAGD, Puntstand.JA):
        return True
    return stand_of(punten, punt.bij, before) in (Puntstand.JA, Puntstand.NVT)


def count_kept(punten: tuple[Punt, ...], bij: str, list_id: str) -> tuple[int, int]:
    """How many points of a list about one part are a yes, and how many were spoken of."""
    mine = [p for p in punten if p.bij == bij and code_list(p.code) == list_id]
    return sum(p.stand is Puntstand.JA for p in mine), len(mine)

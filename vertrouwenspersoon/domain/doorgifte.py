"""Doorgifte: what was really told to whom, on what ground; it cannot be called back (E1, E2)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, Wat, may_share, standing
from vertrouwenspersoon.errors import Reason, Refused

DoorgifteId = NewType("DoorgifteId", str)

TOESTEMMING = Code("grond:toestemming")
"""The ordinary ground: the melder said yes. Every other ground is an exception (E1)."""


class Weg(Enum):
    """How it went to the ontvanger."""

    VERTELD = "verteld"
    AFGEDRUKT = "afgedrukt"
    OPGESLAGEN = "opgeslagen"
    """Saved as a file outside the vault: a copy, a PDF."""


@dataclass(frozen=True, slots=True)
class Doorgifte:
    """One line of the ledger: who got which groups of facts, when, how and on what ground.

    `bij` says what it came from: `zaak`, `taak:RG10`, `bijlage:<id>` or `document:<name>`.
    `woorden` say what exactly was told or, with an exception, why.
    """

    id: DoorgifteId
    ontvanger: Code
    wat: tuple[Wat, ...]
    weg: Weg
    op: datetime
    grond: Code = TOESTEMMING
    bij: str = "zaak"
    woorden: Confidential = field(default_factory=no_text)

    def __post_init__(self) -> None:
        """Refuse a line about nothing."""
        if not self.wat:
            raise Refused(Reason.EMPTY, "wat")


def check_grond(doorgifte: Doorgifte, toestemmingen: tuple[Toestemming, ...]) -> None:
    """`Refused` when it was not allowed: without consent, or an exception without its reason."""
    if doorgifte.grond != TOESTEMMING:
        if not doorgifte.woorden.reveal().strip():
            raise Refused(Reason.REASON_MISSING, "woorden")
        return
    for wat in doorgifte.wat:
        if not may_share(toestemmingen, doorgifte.ontvanger, wat):
            raise Refused(Reason.CONSENT_MISSING, doorgifte.ontvanger)


def not_called_back(
    doorgiften: tuple[Doorgifte, ...], toestemmingen: tuple[Toestemming, ...]
) -> tuple[Doorgifte, ...]:
    """What was passed on before the melder took back the yes: it stays known there."""
    gone = {
        key: word.op
        for key, word in standing(toestemmingen).items()
        if word.besluit is Besluit.INGETROKKEN
    }
    return tuple(
        line
        for line in doorgiften
        if any((line.ontvanger, w) in gone and line.op <= gone[line.ontvanger, w] for w in line.wat)
    )

"""Afscheid: the end of the role, when nothing is left in the vault that somebody must still have.

Every zaak is handed over (and the receipt came), destroyed, or in an export of everything that was
made after the last change. Who asked about the own data has an answer.
"""

from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.backup import Backup
from vertrouwenspersoon.domain.bewaren import Grafsteen
from vertrouwenspersoon.domain.overdracht import Overdracht


@dataclass(frozen=True, slots=True)
class Eindstand:
    """What there was and what became of it.

    `over` are the codes of the zaken that are here and nobody else has by a handover; `wachtend`
    those of which the receipt did not come; `verzoeken` how many people wait for an answer.
    `meegenomen_op` is when everything was exported last, None when something changed since.
    `backups` are the files that still hold zaken, with whether each is there now.
    """

    over: tuple[str, ...]
    wachtend: tuple[str, ...]
    verzoeken: int
    overgedragen: tuple[Overdracht, ...]
    grafstenen: tuple[Grafsteen, ...]
    meegenomen_op: datetime | None
    backups: tuple[tuple[Backup, bool], ...]

    @property
    def mag_weg(self) -> bool:
        """Whether the vault may be destroyed."""
        is_safe = not self.over or self.meegenomen_op is not None
        return is_safe and not self.wachtend and not self.verzoeken


@dataclass(frozen=True, slots=True)
class Einde:
    """What came of destroying the vault: which back-ups went, and which did not."""

    gewist: tuple[str, ...]
    gebleven: tuple[str, ...]

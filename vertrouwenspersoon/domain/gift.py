"""Gift: what was offered to someone, and what was done with it. It is not a case for the ELA."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.errors import Reason, Refused

GiftId = NewType("GiftId", str)


@dataclass(frozen=True, slots=True)
class Gift:
    """One offer (B2, OMK). `waarde` is in whole euro cents, None when not known.

    `gemeld_op` is the day it was told in the municipality. The words that were used stand in the
    dossier.
    """

    id: GiftId
    soort: Code
    aangeboden_op: date | None = None
    waarde: int | None = None
    aangenomen: bool | None = None
    teruggegeven_op: date | None = None
    gemeld_op: date | None = None

    def __post_init__(self) -> None:
        """Refuse a value below zero, and what was given back before it was offered."""
        if (self.waarde or 0) < 0:
            raise Refused(Reason.DATE_IMPOSSIBLE, "waarde")
        offered, back = self.aangeboden_op, self.teruggegeven_op
        if offered is not None and back is not None and back < offered:
            raise Refused(Reason.DATE_IMPOSSIBLE, "teruggegeven_op")

"""Correctie: a text that was put right at a request; what it was is kept beside it."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from vertrouwenspersoon.domain.confidential import Confidential

CorrectieId = NewType("CorrectieId", str)


@dataclass(frozen=True, slots=True)
class Correctie:
    """One text that was changed: what it was, what it became, why, and at which request.

    `plek` says which text: `titel`, `verhaal`, `notitie:<id>`, `naam:<id>` or `contact:<id>`.
    `verzoek` is the identity in the log of requests; the log may know it no more.
    """

    id: CorrectieId
    verzoek: str
    plek: str
    was: Confidential
    werd: Confidential
    reden: Confidential
    op: datetime

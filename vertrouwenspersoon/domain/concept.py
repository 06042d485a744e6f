"""A draft: what stands in a field and is not kept as a value yet."""

from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId


@dataclass(frozen=True, slots=True)
class Conceptplek:
    """The field a draft was typed in. `pagina` and `veld` are names of ours, never typed words."""

    pagina: str
    zaak: ZaakId | None
    veld: str


@dataclass(frozen=True, slots=True)
class Concept:
    """The text of one field, with the cursor in it (characters before it), typed at a moment.

    `rustig` says that the vault was closed or locked after it; a draft that is not `rustig` when
    the vault opens was left by a crash.
    """

    plek: Conceptplek
    tekst: Confidential
    cursor: int
    op: datetime
    rustig: bool = False

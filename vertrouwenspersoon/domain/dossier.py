"""Dossier: the vertrouwelijk dossier of the adviser, free text and people (chapter E2)."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.correctie import Correctie
from vertrouwenspersoon.domain.doorgifte import Doorgifte
from vertrouwenspersoon.domain.koppeling import Koppeling
from vertrouwenspersoon.domain.toestemming import Toestemming
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused

BetrokkeneId = NewType("BetrokkeneId", str)
NotitieId = NewType("NotitieId", str)

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Signs that steer a device instead of being read, and halves of characters."""
LONGEST_TEXT = 100_000
"""Characters in one text: fifty pages. Longer belongs in the evidence, not in a field."""


class Hoedanigheid(Enum):
    """As what a betrokkene takes part."""

    MELDER = "melder"
    SLACHTOFFER = "slachtoffer"
    GETUIGE = "getuige"
    DADER = "dader"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Betrokkene:
    """Someone in the dossier: never more about a person than the role needs."""

    id: BetrokkeneId
    hoedanigheid: Hoedanigheid
    naam: Confidential
    contact: Confidential = field(default_factory=no_text)
    rol: Code | None = None


class Notitiesoort(Enum):
    """What a note is."""

    NOTITIE = "notitie"
    GESPREK = "gesprek"
    REDEN = "reden"
    """Why something does not apply or deviates; asked for by the process."""
    BEWIJS = "bewijs"
    """What evidence there is and where it is kept."""


@dataclass(frozen=True, slots=True)
class Notitie:
    """A note in the adviser's words, about the zaak or about one part of it.

    `bij` is `zaak`, or names a part: `taak:ML01`, `maatregel:<id>`, `schade:<id>`,
    `nazorg:<id>`, `aangifte:<id>`.
    """

    id: NotitieId
    soort: Notitiesoort
    bij: str
    tekst: Confidential
    gebeurd_op: datetime
    gemaakt_op: datetime


@dataclass(frozen=True, slots=True)
class Dossier:
    """The confidential half of a zaak: title, code name, story, people, notes, consent, ledger.

    `gevolgen` (stress, injury ...) are health data as soon as they are tied to a person, so they
    live here and not in the registration (chapter B8).
    """

    zaak: ZaakId
    titel: Confidential
    codenaam: Confidential
    verhaal: Confidential
    gevolgen: tuple[Code, ...] = ()
    betrokkenen: tuple[Betrokkene, ...] = ()
    notities: tuple[Notitie, ...] = ()
    toestemmingen: tuple[Toestemming, ...] = ()
    doorgiften: tuple[Doorgifte, ...] = ()
    woorden: tuple[Woord, ...] = ()
    koppelingen: tuple[Koppeling, ...] = ()
    correcties: tuple[Correctie, ...] = ()


def check_text(text: Confidential, where: str, *, required: bool = False) -> Confidential:
    """The text itself; `Refused` when it is empty but required, too long, or holds control signs.

    Line ends and tabs are text. Emoji and right-to-left letters are text too: a threat is kept
    as it was written. The signs that only steer a screen or a printer are not.
    """
    plain = text.reveal()
    if required and not plain.strip():
        raise Refused(Reason.EMPTY, where)
    if len(plain) > LONGEST_TEXT:
        raise Refused(Reason.TOO_LONG, where)
    if _STEERING.search(plain):
        raise Refused(Reason.TEXT_UNPRINTABLE, where)
    return text

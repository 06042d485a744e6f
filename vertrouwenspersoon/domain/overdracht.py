"""Overdracht: one zaak goes to a successor or the other adviser, in a file of its own.

The melder decides (E2 of the domain reference, W41): a yes takes the zaak along, a no lets it end
here, and who was not asked yet is asked. The file holds one zaak and nothing else; who gets it says
so with a code, and only then may the zaak go here.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import NewType, cast

from vertrouwenspersoon.domain.afdruk import make_code
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.mapped import mapped
from vertrouwenspersoon.domain.toestemming import Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

OverdrachtId = NewType("OverdrachtId", str)
OPVOLGER = Code("ontvanger:opvolger")
ALLES = (Wat.FEITEN, Wat.VERHAAL, Wat.NAAM)
"""A dossier that goes along takes all of it: the melder says yes to each."""
LONGEST_SENDER = 200
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_APART = re.compile(r"[:@ ]")


class Richting(Enum):
    """Which way a zaak went."""

    UIT = "uit"
    IN = "in"


class Beslissing(Enum):
    """What happens to a zaak when the adviser leaves: what the melder said about the successor."""

    MEE = "mee"
    VERNIETIGEN = "vernietigen"
    VRAGEN = "vragen"


@dataclass(frozen=True, slots=True)
class Spoor:
    """A line of the journal about the zaak, as it goes along: when, what, and about which part."""

    op: datetime
    handeling: str
    deel: str = ""


@dataclass(frozen=True, slots=True)
class Overdracht:
    """One handover, in the ledger of who gave and of who got, and in the file itself.

    `zaak` is the zaak in the vault of the ledger, `bron` what it was called where it came from,
    `kluis` the identity of that vault. `vingerafdruk` is the SHA-256 of the whole zaak, `telling`
    what it holds. `ontvangen_op` is when the receipt came, or when it was taken over.
    """

    id: OverdrachtId
    richting: Richting
    zaak: ZaakId
    bron: ZaakId
    code: str
    kluis: str
    afzender: Confidential
    op: datetime
    vingerafdruk: str
    oefening: bool
    telling: tuple[tuple[str, int], ...] = ()
    spoor: tuple[Spoor, ...] = ()
    ontvangen_op: datetime | None = None

    @property
    def ontvangstcode(self) -> str:
        """What the receiver reads out, and only somebody with the whole zaak can: "K7QF-3M2P"."""
        told = hashlib.sha256(f"{self.id} {self.vingerafdruk} ontvangen".encode()).digest()
        return make_code("".join(_SIGNS[byte % len(_SIGNS)] for byte in told[:8]))


def beslissing(standing: bool | None) -> Beslissing:  # noqa: FBT001 - yes, no or not asked is the answer itself
    """What the word of the melder about the successor means."""
    if standing is None:
        return Beslissing.VRAGEN
    return Beslissing.MEE if standing else Beslissing.VERNIETIGEN


def under_new_names(beeld: Zaakbeeld, new: Callable[[], str]) -> Zaakbeeld:
    """The same zaak with a fresh identity for it and each of its parts.

    So nothing that comes in can take the place of what is there. Where one part speaks of another
    (`maatregel:<id>`) it goes on doing so.
    """
    names = {known: new() for known in _identities(beeld)}
    names |= {mark: new() for mark in (beeld.zaak.slachtoffer, beeld.zaak.melder) if mark}

    def change(leaf: object) -> object:
        if type(leaf) is not str:
            return leaf
        if leaf in names:
            return names[leaf]
        before, sign, last = leaf.rpartition(":")
        return f"{before}{sign}{names[last]}" if last in names else leaf

    return mapped(beeld, change)


def _identities(value: object) -> Iterator[str]:
    """Every identity in a value: the fields that are called `id`."""
    if isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _identities(part)
    elif is_dataclass(value):
        for one in fields(value):
            found = getattr(value, one.name)
            if one.name == "id" and isinstance(found, str):
                yield found
            else:
                yield from _identities(found)

"""Prullenbak: what was taken out of a zaak is kept for thirty days, and can be put back.

One removal takes more than one thing: with a measure go its points, its words and the notes about
it. All of that goes into the bin together and comes back together. Files have their own way out,
with a reason, and are not kept here; nor is a mark that links zaken.
"""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, NewType, cast

from vertrouwenspersoon.domain.begeleiding import (
    Aangifte,
    Afspraak,
    Maatregel,
    Nazorg,
    Schade,
)
from vertrouwenspersoon.domain.bounds import leaves
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, Notitie
from vertrouwenspersoon.domain.gift import Gift
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.procedure import Procedure
from vertrouwenspersoon.domain.punt import Punt
from vertrouwenspersoon.domain.woord import Woord
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

WeggehaaldId = NewType("WeggehaaldId", str)
BEWAARDAGEN = timedelta(days=30)
"""Our own choice: as long as mail programs keep what was thrown away."""
_OF_DOSSIER = ("betrokkenen", "notities", "woorden")


@dataclass(frozen=True, slots=True)
class Delen:
    """Parts of a zaak, by the names under which the dossier and the guidance hold them."""

    betrokkenen: tuple[Betrokkene, ...] = ()
    maatregelen: tuple[Maatregel, ...] = ()
    aangiften: tuple[Aangifte, ...] = ()
    schades: tuple[Schade, ...] = ()
    nazorg: tuple[Nazorg, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    giften: tuple[Gift, ...] = ()
    notities: tuple[Notitie, ...] = ()
    woorden: tuple[Woord, ...] = ()
    punten: tuple[Punt, ...] = ()

    @property
    def teksten(self) -> tuple[Confidential, ...]:
        """Every text in them that is not empty, in order."""
        found = (leaf for _, leaf in leaves(self) if isinstance(leaf, Confidential))
        return tuple(leaf for leaf in found if leaf.reveal().strip())

    @property
    def telling(self) -> tuple[tuple[str, int], ...]:
        """How many there are of each kind that has any, the things a person knows first."""
        held = ((one.name, len(getattr(self, one.name))) for one in fields(self))
        return tuple((kind, count) for kind, count in held if count)


@dataclass(frozen=True, slots=True)
class Weggehaald:
    """What one removal took out of a zaak, and when."""

    id: WeggehaaldId
    zaak: ZaakId
    op: datetime
    delen: Delen

    @property
    def tot(self) -> date:
        """The day from which it is gone for good."""
        return day_of(self.op) + BEWAARDAGEN


def verdwenen(before: Zaakbeeld, after: Zaakbeeld) -> Delen:
    """The parts that a zaak had before and has no more."""
    return Delen(
        **{
            name: tuple(part for part in _held(before, name) if part not in _held(after, name))
            for name in _names()
        }  # type: ignore[arg-type]  # each name holds its own kind
    )


def teruggezet(beeld: Zaakbeeld, delen: Delen) -> Zaakbeeld:
    """The zaak with these parts in it again, behind what is there; what is there stays."""
    whole = {name: (*_held(beeld, name), *_missing(beeld, delen, name)) for name in _names()}
    parts: dict[str, Any] = {name: whole.pop(name) for name in _OF_DOSSIER}
    hulp: dict[str, Any] = dict(whole)
    return replace(
        beeld,
        dossier=replace(beeld.dossier, **parts),
        begeleiding=replace(beeld.begeleiding, **hulp),
    )


def is_weg(beeld: Zaakbeeld, delen: Delen) -> bool:
    """Whether any of these parts is missing from the zaak."""
    return any(_missing(beeld, delen, name) for name in _names())


def _names() -> tuple[str, ...]:
    return tuple(one.name for one in fields(Delen))


def _held(beeld: Zaakbeeld, name: str) -> tuple[object, ...]:
    owner = beeld.dossier if name in _OF_DOSSIER else beeld.begeleiding
    return cast("tuple[object, ...]", getattr(owner, name))


def _missing(beeld: Zaakbeeld, delen: Delen, name: str) -> tuple[object, ...]:
    known = {_identity(part) for part in _held(beeld, name)}
    return tuple(part for part in getattr(delen, name) if _identity(part) not in known)


def _identity(part: object) -> object:
    """By what a part is the same: its identity; a word and a point by their place."""
    if isinstance(part, Woord):
        return part.bij, part.veld
    if isinstance(part, Punt):
        return part.bij, part.code
    return cast("Notitie", part).id

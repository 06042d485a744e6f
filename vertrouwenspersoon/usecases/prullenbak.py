"""Prullenbak: what was taken out of a zaak, put back or gone for good."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce

from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.prullenbak import (
    Delen,
    Weggehaald,
    WeggehaaldId,
    teruggezet,
    verdwenen,
)
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.openformat.document import read_part, write_part
from vertrouwenspersoon.store import beelden, prullenbak
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.usecases.wissen import put_anew


@dataclass(frozen=True, slots=True)
class Bakregel:
    """One removal, and the zaak it came from: its code and code name."""

    weggehaald: Weggehaald
    code: str
    codenaam: str


@dataclass(frozen=True, slots=True)
class Prullenbak:
    """The bin of a vault."""

    tools: Tools

    def lijst(self) -> tuple[Bakregel, ...]:
        """What can be put back, what was taken out last first."""
        store = self.tools.store
        found = [_weggehaald(rij) for rij in prullenbak.rijen(store)]
        ids = tuple(dict.fromkeys(one.zaak for one in found))
        beeld_of = {beeld.zaak.id: beeld for beeld in beelden.these_beelden(store, ids)}
        return tuple(_regel(one, beeld_of[one.zaak]) for one in found)

    def zet_terug(self, weggehaald: WeggehaaldId) -> Changes:
        """Put what one removal took back into its zaak, whole or not at all.

        `Refused(NOT_FOUND)` when it is not in the bin any more.
        """
        one = self._known(weggehaald)
        with self.tools.changing(one.zaak, Handeling.ZAAK_GEWIJZIGD, "teruggezet"):
            prullenbak.remove(self.tools.store, one.id)
            beeld = beelden.read_beeld(self.tools.store, one.zaak)
            put_anew(self.tools, teruggezet(beeld, one.delen))
        return of_zaak(one.zaak)

    def wis(self, weggehaald: WeggehaaldId) -> Changes:
        """Let one removal go for good, now. `Refused(NOT_FOUND)` when it is not in the bin."""
        one = self._known(weggehaald)
        self._let_go(one)
        return of_zaak(one.zaak)

    def ruim_op(self) -> int:
        """Let go what lies here for thirty days; how many removals that were.

        Asked when a vault is opened, and not when the clock of the computer jumped.
        """
        tools, today = self.tools, day_of(self.tools.clock.now())
        found = map(_weggehaald, prullenbak.rijen(tools.store))
        old = [one for one in found if one.tot <= today]
        for one in old:
            self._let_go(one)
        return len(old)

    def _let_go(self, one: Weggehaald) -> None:
        """It is no work on the zaak: how long that is kept does not change by it."""
        with self.tools.writing(Handeling.ZAAK_GEWIJZIGD, f"{one.zaak} prullenbak"):
            prullenbak.remove(self.tools.store, one.id)

    def _known(self, weggehaald: WeggehaaldId) -> Weggehaald:
        for rij in prullenbak.rijen(self.tools.store):
            if rij.id == weggehaald:
                return _weggehaald(rij)
        raise Refused(Reason.NOT_FOUND, "weggehaald")


def with_bin(tools: Tools, found: Iterable[Zaakbeeld]) -> Iterator[Zaakbeeld]:
    """These zaken as they would be with all that lies in the bin: it is held as well."""
    thrown: dict[str, list[Delen]] = defaultdict(list)
    for rij in prullenbak.rijen(tools.store):
        thrown[rij.zaak].append(_weggehaald(rij).delen)
    for beeld in found:
        yield reduce(teruggezet, thrown[beeld.zaak.id], beeld)


@contextmanager
def removing(tools: Tools, zaak: ZaakId, handeling: Handeling, part: str) -> Iterator[None]:
    """As `Tools.changing`, for a removal: what the zaak has no more afterwards is in the bin."""
    with tools.changing(zaak, handeling, part) as (_, now):
        before = beelden.read_beeld(tools.store, zaak)
        yield
        delen = verdwenen(before, beelden.read_beeld(tools.store, zaak))
        if delen.telling:
            identity = WeggehaaldId(tools.ids.new())
            prullenbak.add(tools.store, prullenbak.Rij(identity, zaak, now, write_part(delen)))


def _weggehaald(rij: prullenbak.Rij) -> Weggehaald:
    return Weggehaald(rij.id, rij.zaak, rij.op, read_part(rij.delen, Delen))


def _regel(one: Weggehaald, beeld: Zaakbeeld) -> Bakregel:
    return Bakregel(one, beeld.zaak.code, beeld.dossier.codenaam.reveal())

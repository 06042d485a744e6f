"""Ongedaan: take back the last change in a zaak, as long as nothing else happened in it since.

What a zaak was before a change is kept in memory only, and goes when the vault closes. What is a
record of its own (consent, what was passed on, files, closing, keeping) is never taken back here:
each has its own way back, which leaves its trace.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import beelden
from vertrouwenspersoon.usecases.changes import Changes, of_zaak
from vertrouwenspersoon.usecases.tools import Tools
from vertrouwenspersoon.usecases.wissen import put_anew

MOST = 30
"""Changes that can be taken back, the last first."""


@dataclass(frozen=True, slots=True)
class _Stap:
    """One change: what the zaak was, and what it became."""

    voor: Zaakbeeld
    na: Zaakbeeld


@dataclass(frozen=True, slots=True)
class Ongedaan:
    """The changes of this session, per vault."""

    tools: Tools
    stappen: list[_Stap] = field(default_factory=list, compare=False, repr=False)

    def doing(self, zaak: ZaakId, work: Callable[[], Changes]) -> Changes:
        """Do a change in a zaak, and remember what it was before."""
        store = self.tools.store
        before = beelden.read_beeld(store, zaak)
        changes = work()
        after = beelden.read_beeld(store, zaak)
        if _records(before) != _records(after):
            self.vergeet(zaak)
        elif _content(before) != _content(after):
            self.stappen.append(_Stap(before, after))
            del self.stappen[:-MOST]
        return changes

    def zet_terug(self, zaak: ZaakId) -> Changes:
        """Put a zaak back to before its last change, whole or not at all.

        `Refused(NOTHING_TO_UNDO)` when nothing was changed here since the vault was opened, or when
        something else happened in the zaak after it.
        """
        tools = self.tools
        last = next((s for s in reversed(self.stappen) if s.na.zaak.id == zaak), None)
        now = beelden.read_beeld(tools.store, zaak)
        if last is None or _content(now) != _content(last.na) or _records(now) != _records(last.na):
            self.vergeet(zaak)
            raise Refused(Reason.NOTHING_TO_UNDO)
        with tools.changing(zaak, Handeling.ZAAK_GEWIJZIGD, "ongedaan"):
            put_anew(tools, last.voor)
        self.stappen.remove(last)
        return of_zaak(zaak)

    def vergeet(self, zaak: ZaakId) -> None:
        """Remember nothing of a zaak any more: it was made smaller, or went."""
        self.stappen[:] = [stap for stap in self.stappen if stap.na.zaak.id != zaak]


def _content(beeld: Zaakbeeld) -> Zaakbeeld:
    """The zaak without the moment of its last change."""
    return replace(beeld, zaak=replace(beeld.zaak, gewijzigd_op=beeld.zaak.gemeld_op, versie=0))


def _records(beeld: Zaakbeeld) -> tuple[object, ...]:
    """What has its own way back, which leaves a trace."""
    zaak, dossier = beeld.zaak, beeld.dossier
    return (
        dossier.toestemmingen,
        dossier.doorgiften,
        beeld.bijlagen,
        beeld.bewaring,
        zaak.gesloten_op,
        zaak.uitkomst,
        zaak.vernietigen_op,
    )

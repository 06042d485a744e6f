"""Termijnen: the rules of chapter D, and when each of them falls due for a zaak."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import NewType

from vertrouwenspersoon.domain.kalender import (
    Eenheid,
    Kalender,
    Term,
    Verval,
    add_months,
    day_of,
    end_of_day,
)
from vertrouwenspersoon.domain.taken import Anker, Wanneer
from vertrouwenspersoon.domain.voorwaarden import ALTIJD, Voorwaarde

TermijnId = NewType("TermijnId", str)

Ankers = Mapping[Anker, datetime]
"""The moments of a zaak that are known; an anchor that is not known is absent."""


class Dwang(Enum):
    """What missing a termijn means."""

    HARD = "hard"
    """A legal consequence."""
    ZACHT = "zacht"
    """A guideline or an agreement."""
    INFO = "info"
    """Background: nothing falls due."""


@dataclass(frozen=True, slots=True)
class Termijn:
    """One rule of chapter D: from which moment, how long, on which condition, on which source.

    `wettelijk` says that the Algemene termijnenwet governs how it ends, `europees` that
    Regulation 1182/71 does. Without `anker` or `term` the rule is shown in Naslag and on the
    taak, but nothing is computed.
    """

    id: TermijnId
    titel: str
    tekst: str
    dwang: Dwang
    gevolg: str
    bron: tuple[str, ...]
    anker: Anker | None = None
    term: Term | None = None
    wettelijk: bool = False
    europees: bool = False
    als: Voorwaarde = field(default=ALTIJD)
    onzeker: str = ""


def falls_due(
    anker: Anker | None, term: Term | None, ankers: Ankers, kalender: Kalender, *, legal: bool
) -> Verval | None:
    """When a term from an anchor ends, or None when the anchor or the term is not known."""
    if anker is None or term is None or anker not in ankers:
        return None
    return kalender.end(ankers[anker], term, legal=legal)


def rule_ends(rule: Termijn, start: datetime, kalender: Kalender) -> Verval | None:
    """When a rule of chapter D that starts at this moment ends, by the law that governs it."""
    if rule.term is None:
        return None
    if rule.europees:
        return kalender.european_end(start, rule.term)
    return kalender.end(start, rule.term, legal=rule.wettelijk)


def taak_due(
    wanneer: Wanneer, termijnen: Mapping[TermijnId, Termijn], ankers: Ankers, kalender: Kalender
) -> Verval | None:
    """When a taak is due: by its own term, or by the termijn of chapter D it points at."""
    if wanneer.voor and wanneer.anker is not None and wanneer.term is not None:
        return _before(ankers[wanneer.anker], wanneer.term) if wanneer.anker in ankers else None
    if wanneer.term is None and wanneer.termijn is not None:
        rule = termijnen[TermijnId(wanneer.termijn)]
        anker = wanneer.anker or rule.anker
        if anker is None or anker not in ankers:
            return None
        return rule_ends(rule, ankers[anker], kalender)
    return falls_due(wanneer.anker, wanneer.term, ankers, kalender, legal=False)


def _before(moment: datetime, term: Term) -> Verval:
    """The day that lies a term before a moment: a moment to look, so no law extends it."""
    day = day_of(moment)
    match term.eenheid:
        case Eenheid.WEEK:
            day -= timedelta(weeks=term.aantal)
        case Eenheid.MAAND | Eenheid.JAAR:
            day = add_months(day, -term.aantal * (12 if term.eenheid is Eenheid.JAAR else 1))
        case _:
            day -= timedelta(days=term.aantal)
    return Verval(end_of_day(day), hele_dag=True, zonder_verlenging=day)

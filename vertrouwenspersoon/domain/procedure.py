"""Procedure: what one person asks of the municipality, its statutory term, and the load over time.

Proceeding is a right: a register shows the load and the terms, never that someone is wrong (S0).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NewType

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import (
    Eenheid,
    Kalender,
    Term,
    Verval,
    add_months,
    start_of_day,
)
from vertrouwenspersoon.errors import Reason, Refused

ProcedureId = NewType("ProcedureId", str)

MONTHS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Termregel:
    """The term of one soort: as it is, as it becomes when it is extended, and its rule in D."""

    term: Term
    verdaagd: Term | None
    regel: str
    europees: bool = False


_WEKEN, _MAANDEN = Eenheid.WEEK, Eenheid.MAAND
TERMEN = {
    Code("proceduresoort:woo"): Termregel(Term(4, _WEKEN), Term(6, _WEKEN), "L24"),
    Code("proceduresoort:bezwaar"): Termregel(Term(6, _WEKEN), Term(12, _WEKEN), "L21"),
    Code("proceduresoort:klacht"): Termregel(Term(6, _WEKEN), Term(10, _WEKEN), "L27"),
    Code("proceduresoort:aanvraag"): Termregel(Term(8, _WEKEN), None, "L22"),
    Code("proceduresoort:ingebrekestelling"): Termregel(Term(2, _WEKEN), None, "L23"),
    Code("proceduresoort:inzage"): Termregel(
        Term(1, _MAANDEN), Term(3, _MAANDEN), "L36", europees=True
    ),
}
"""Chapter D, L21 to L27 and L36; other soorten have no term of the municipality."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """One request, objection, complaint or claim. `uren` is what it cost so far, in hours.

    The term runs from `loopt_vanaf`, or from the day of receipt: for a bezwaar it begins when the
    term for objecting is over (7:10 Awb). What it is about stands in words of the dossier.
    """

    id: ProcedureId
    soort: Code
    ontvangen_op: date
    loopt_vanaf: date | None = None
    verdaagd: bool = False
    tegen_persoon: bool | None = None
    afgedaan_op: date | None = None
    uren: int | None = None

    def __post_init__(self) -> None:
        """Refuse one that ended before it came, and hours below zero."""
        if self.afgedaan_op is not None and self.afgedaan_op < self.ontvangen_op:
            raise Refused(Reason.DATE_IMPOSSIBLE, "afgedaan_op")
        if (self.uren or 0) < 0:
            raise Refused(Reason.DATE_IMPOSSIBLE, "uren")

    @property
    def is_open(self) -> bool:
        """Whether someone still has work on it."""
        return self.afgedaan_op is None


def decided_by(procedure: Procedure, kalender: Kalender) -> Verval | None:
    """When the municipality must have decided; None without a term, and once it is done."""
    rule = TERMEN.get(procedure.soort)
    if rule is None or not procedure.is_open:
        return None
    term = rule.verdaagd if procedure.verdaagd and rule.verdaagd is not None else rule.term
    start = start_of_day(procedure.loopt_vanaf or procedure.ontvangen_op)
    if rule.europees:
        return kalender.european_end(start, term)
    return kalender.end(start, term, legal=True)


def load_per_month(procedures: Iterable[Procedure], today: date) -> tuple[tuple[date, int], ...]:
    """How many were open at some moment of each of the last twelve months, oldest first.

    Each month is named by its first day.
    """
    known = tuple(procedures)
    first = today.replace(day=1)
    months = [add_months(first, -back) for back in range(MONTHS_SHOWN - 1, -1, -1)]
    return tuple((month, sum(_open_in(one, month) for one in known)) for month in months)


def _open_in(procedure: Procedure, month: date) -> bool:
    begins_before = procedure.ontvangen_op < add_months(month, 1)
    return begins_before and (procedure.afgedaan_op is None or procedure.afgedaan_op >= month)

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import Kalender
from vertrouwenspersoon.domain.procedure import (
    TERMEN,
    Procedure,
    ProcedureId,
    decided_by,
    load_per_month,
)
from vertrouwenspersoon.domain.termijnen import TermijnId
from vertrouwenspersoon.errors import Reason, Refused

MONDAY = date(2026, 11, 2)


def procedure(kind: str = "woo", came: date = MONDAY, **but: Any) -> Procedure:  # noqa: ANN401 - any field
    """A request that came on a Monday."""
    return Procedure(ProcedureId("p"), Code(f"proceduresoort:{kind}"), came, **but)


@pytest.mark.parametrize(
    ("kind", "but", "last"),
    [
        ("woo", {}, date(2026, 11, 30)),
        ("woo", {"verdaagd": True}, date(2026, 12, 14)),
        ("bezwaar", {"loopt_vanaf": date(2026, 11, 9)}, date(2026, 12, 21)),
        ("klacht", {"verdaagd": True}, date(2027, 1, 11)),
        ("aanvraag", {"verdaagd": True}, date(2026, 12, 28)),
        ("ingebrekestelling", {}, date(2026, 11, 16)),
        ("inzage", {}, date(2026, 12, 2)),
        ("inzage", {"verdaagd": True}, date(2027, 2, 2)),
    ],
)
def test_each_soort_has_its_statutory_term(kind: str, but: dict[str, Any], last: date) -> None:
    """Weeks and months run from the receipt, or from the later day that was given (D, L21-L36)."""
    found = decided_by(procedure(kind, **but), Kalender())
    assert found is not None
    assert last == found.dag


def test_a_term_that_ends_at_christmas_runs_on() -> None:
    """Four weeks from 27 November end on Christmas day; the law moves it past the weekend."""
    found = decided_by(procedure(came=date(2026, 11, 27)), Kalender())
    assert found is not None
    assert (date(2026, 12, 28), date(2026, 12, 25)) == (found.dag, found.zonder_verlenging)


@pytest.mark.parametrize("kind", ["beroep", "civiel", "aangifte", "tucht"])
def test_what_others_decide_has_no_term_here(kind: str) -> None:
    """A court, the police or an ombudsman decides in its own time."""
    assert decided_by(procedure(kind), Kalender()) is None


def test_what_is_done_has_no_term_any_more() -> None:
    """A decided request is not waited for."""
    assert decided_by(procedure(afgedaan_op=MONDAY), Kalender()) is None


@pytest.mark.parametrize(
    ("but", "where"), [({"afgedaan_op": date(2026, 11, 1)}, "afgedaan_op"), ({"uren": -1}, "uren")]
)
def test_an_impossible_procedure_is_refused(but: dict[str, Any], where: str) -> None:
    """Nothing ends before it came, and nobody works less than no hour."""
    with pytest.raises(Refused) as caught:
        procedure(**but)
    assert (Reason.DATE_IMPOSSIBLE, where) == (caught.value.reason, caught.value.where)


def test_the_load_counts_what_was_open_in_each_month() -> None:
    """One that ran from September to October counts in both, an open one until now."""
    found = (
        procedure(came=date(2026, 9, 30), afgedaan_op=date(2026, 10, 1)),
        procedure(came=date(2026, 11, 23)),
        procedure(came=date(2024, 1, 1), afgedaan_op=date(2024, 2, 1)),
    )
    load = load_per_month(found, date(2026, 11, 23))
    assert (date(2025, 12, 1), [0] * 9 + [1, 1, 1]) == (load[0][0], [count for _, count in load])


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_load_is_a_year_of_months(came: date, today: date) -> None:
    """Twelve rising first days, the last in this month, each with none or the one there is."""
    load = load_per_month((procedure(came=came),), today)
    months = [month for month, _ in load]
    assert (12, today.replace(day=1), sorted(set(months))) == (len(load), months[-1], months)
    assert {count for _, count in load} <= {0, 1}


def test_every_term_rests_on_a_rule_and_a_soort_of_the_content() -> None:
    """Each soort with a term is in the list, and its rule of chapter D is in Naslag."""
    inhoud = load_inhoud()
    rules = inhoud.termijnregels()
    assert all(TermijnId(rule.regel) in rules for rule in TERMEN.values())
    assert [] == [code for code in TERMEN if not inhoud.codelijsten.waarde(code).bron]

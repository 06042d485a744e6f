from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import termijn, within
from vertrouwenspersoon.domain.kalender import Eenheid, Kalender, Term, day_of
from vertrouwenspersoon.domain.taken import Anker, Wanneer
from vertrouwenspersoon.domain.termijnen import Ankers, falls_due, rule_ends, taak_due

MONDAY = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
MELDING: Ankers = {Anker.MELDING: MONDAY}
KALENDER = Kalender()


def test_without_its_anchor_nothing_falls_due() -> None:
    """A term from a moment that is not known yet is not guessed."""
    term = Term(2, Eenheid.DAG)
    assert None is falls_due(Anker.AANGIFTE, term, MELDING, KALENDER, legal=False)
    assert None is falls_due(None, term, MELDING, KALENDER, legal=False)
    assert None is falls_due(Anker.MELDING, None, MELDING, KALENDER, legal=False)


def test_hours_run_from_the_moment_itself() -> None:
    """Seventy-two hours after a quarter to twelve on Monday it is Thursday, the same time."""
    verval = falls_due(Anker.MELDING, Term(72, Eenheid.UUR), MELDING, KALENDER, legal=True)
    assert verval is not None
    assert (MONDAY + timedelta(hours=72), False) == (verval.op, verval.hele_dag)


def test_a_taak_has_a_term_of_its_own() -> None:
    """Two days after the melding, whatever the law says: it is the taak's own term."""
    verval = taak_due(within(5, Eenheid.DAG), {}, MELDING, KALENDER)
    assert verval is not None
    assert date(2026, 11, 28) == verval.dag


def test_a_taak_follows_the_termijn_it_points_at() -> None:
    """The rule of chapter D decides anchor, length and whether the law extends it."""
    rule = termijn("T1", anker=Anker.MELDING, term=Term(5, Eenheid.DAG), wettelijk=True)
    verval = taak_due(Wanneer("op tijd", termijn="T1"), {rule.id: rule}, MELDING, KALENDER)
    assert verval is not None
    assert (date(2026, 11, 30), date(2026, 11, 28)) == (verval.dag, verval.zonder_verlenging)


def test_a_taak_may_start_the_termijn_elsewhere() -> None:
    """An anchor of the taak itself goes before that of the rule."""
    rule = termijn("T1", anker=Anker.AANGIFTE, term=Term(1, Eenheid.DAG))
    wanneer = Wanneer("op tijd", anker=Anker.MELDING, termijn="T1")
    verval = taak_due(wanneer, {rule.id: rule}, MELDING, KALENDER)
    assert verval is not None
    assert date(2026, 11, 24) == verval.dag


def test_a_taak_without_a_term_never_falls_due() -> None:
    """Words alone ("zodra het kan") give no day."""
    assert None is taak_due(Wanneer("zodra het kan"), {}, MELDING, KALENDER)


@pytest.mark.parametrize(
    ("term", "day"),
    [
        (Term(4, Eenheid.WEEK), date(2026, 10, 31)),
        (Term(1, Eenheid.MAAND), date(2026, 10, 28)),
        (Term(1, Eenheid.JAAR), date(2025, 11, 28)),
        (Term(3, Eenheid.DAG), date(2026, 11, 25)),
    ],
)
def test_a_term_may_count_back(term: Term, day: date) -> None:
    """Four weeks before the end is a day to look, so no law moves it."""
    wanneer = Wanneer("vooraf", anker=Anker.EINDE_MAATREGEL, term=term, voor=True)
    verval = taak_due(wanneer, {}, {Anker.EINDE_MAATREGEL: SATURDAY}, KALENDER)
    assert verval is not None
    assert (day, True, day) == (verval.dag, verval.hele_dag, verval.zonder_verlenging)


def test_counting_back_waits_for_its_anchor() -> None:
    """Without an end there is no day four weeks before it."""
    wanneer = Wanneer("vooraf", anker=Anker.EINDE_MAATREGEL, term=Term(4, Eenheid.WEEK), voor=True)
    assert None is taak_due(wanneer, {}, MELDING, KALENDER)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds have no zone
    st.integers(1, 60),
    st.sampled_from([Eenheid.DAG, Eenheid.WEEK, Eenheid.MAAND]),
)
def test_before_lies_before_and_after_lies_after(
    start: datetime, count: int, unit: Eenheid
) -> None:
    """A term that counts back ends before its anchor, one that counts on after it."""
    ankers: Ankers = {Anker.MELDING: start}
    term = Term(count, unit)
    back = taak_due(Wanneer("", anker=Anker.MELDING, term=term, voor=True), {}, ankers, KALENDER)
    on = taak_due(Wanneer("", anker=Anker.MELDING, term=term), {}, ankers, KALENDER)
    assert back is not None
    assert on is not None
    assert back.dag < day_of(start) < on.dag


def test_a_rule_without_a_term_never_ends() -> None:
    """A rule that is only background gives no day."""
    assert None is rule_ends(termijn("L08", term=None), MONDAY, KALENDER)


def test_a_taak_waits_for_the_anchor_of_its_rule() -> None:
    """A taak that points at a rule of which the anchor is not known has no day yet."""
    rule = termijn("T1", anker=Anker.AANGIFTE)
    assert None is taak_due(Wanneer("op tijd", termijn="T1"), {rule.id: rule}, MELDING, KALENDER)


def test_a_european_rule_follows_the_regulation() -> None:
    """A month of the AVG from the 28th ends on the 28th, and runs on from a Saturday."""
    rule = termijn("L36", term=Term(3, Eenheid.MAAND), europees=True)
    end = rule_ends(rule, SATURDAY, KALENDER)
    assert end is not None
    assert (date(2027, 3, 1), True) == (end.dag, end.europees)

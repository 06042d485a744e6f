from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.voorwaarden import (
    ALTIJD,
    Feiten,
    Geldt,
    Oordeel,
    Voorwaarde,
    asked_by,
)

FACTS = st.sampled_from(["soort:BED", "soort:VER", "ernst:E3", "vraag:camera", "vraag:schade"])
SETS = st.frozensets(FACTS)
CONDITIONS = st.builds(
    Voorwaarde,
    st.lists(FACTS, max_size=2).map(tuple),
    st.lists(FACTS, max_size=3).map(tuple),
    st.lists(FACTS, max_size=2).map(tuple),
)


def _feiten(*known: str, onbekend: tuple[str, ...] = ()) -> Feiten:
    return Feiten(frozenset(known), frozenset(onbekend))


def test_no_condition_always_applies() -> None:
    """Without a condition something applies to every zaak."""
    assert Oordeel(Geldt.JA) == ALTIJD.judge(_feiten())


def test_all_facts_have_to_be_there() -> None:
    """With one of the needed facts lacking it does not apply, and the judgement names that fact."""
    needs = Voorwaarde(alle=("soort:BED", "ernst:E3"))
    assert Oordeel(Geldt.NEE, ("ernst:E3",)) == needs.judge(_feiten("soort:BED"))


def test_one_of_several_is_enough() -> None:
    """One fact of the choice makes it apply, and explains why."""
    needs = Voorwaarde(een_van=("soort:BED", "soort:STA"))
    assert Oordeel(Geldt.JA, ("soort:BED",)) == needs.judge(_feiten("soort:BED"))


def test_a_forbidden_fact_decides() -> None:
    """A fact that may not be there keeps it from applying, whatever else is known."""
    needs = Voorwaarde(alle=("soort:BED",), geen=("dadertype:COL",))
    facts = _feiten("soort:BED", "dadertype:COL")
    assert Oordeel(Geldt.NEE, ("dadertype:COL",)) == needs.judge(facts)


def test_an_open_question_is_not_a_no() -> None:
    """A question that was not answered leaves it open and is the one to ask."""
    judged = Voorwaarde(alle=("vraag:camera",)).judge(_feiten(onbekend=("vraag:camera",)))
    assert frozenset({"camera"}) == asked_by([judged])


def test_a_kind_that_was_not_chosen_is_open() -> None:
    """As long as no ernst was chosen, a condition on ernst stays open."""
    judged = Voorwaarde(een_van=("ernst:E3", "ernst:E4")).judge(_feiten(onbekend=("ernst",)))
    assert Geldt.ONBEKEND is judged.geldt


@given(CONDITIONS, SETS, SETS)
def test_knowing_more_never_turns_a_sure_answer(
    condition: Voorwaarde, known: frozenset[str], unknown: frozenset[str]
) -> None:
    """Whatever an unknown fact turns out to be, a judgement that was sure stays the same."""
    before = condition.judge(Feiten(known, unknown - known))
    outcomes = {
        condition.judge(Feiten(known | extra, frozenset())).geldt
        for extra in (frozenset[str](), unknown)
    }
    assert before.geldt is Geldt.ONBEKEND or outcomes == {before.geldt}


@given(CONDITIONS, SETS)
def test_with_everything_known_nothing_stays_open(
    condition: Voorwaarde, known: frozenset[str]
) -> None:
    """With all facts known a condition is judged yes or no."""
    assert condition.judge(Feiten(known)).geldt is not Geldt.ONBEKEND

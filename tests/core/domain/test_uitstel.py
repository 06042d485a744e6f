from datetime import date, timedelta

import pytest

from tests.builders import NOW, notitie
from vertrouwenspersoon.domain.dossier import NotitieId, Notitiesoort
from vertrouwenspersoon.domain.kalender import Verval, end_of_day, start_of_day
from vertrouwenspersoon.domain.uitstel import check_uitstel, uitstel_van
from vertrouwenspersoon.errors import Reason, Refused

TODAY = date(2026, 11, 23)


def _day(off: int) -> date:
    return TODAY + timedelta(days=off)


def _whole(off: int) -> Verval:
    return Verval(end_of_day(_day(off)), hele_dag=True, zonder_verlenging=_day(off))


def test_the_latest_word_about_putting_off_counts() -> None:
    """Put off twice means until the second day; other notes put nothing off."""
    notes = [
        notitie(
            text,
            id=NotitieId(text),
            soort=Notitiesoort.REDEN,
            bij="uitstel:ML14",
            gebeurd_op=start_of_day(_day(off)),
            gemaakt_op=NOW + timedelta(hours=off),
        )
        for text, off in (("later", 2), ("nog later", 5))
    ]
    found = uitstel_van([*reversed(notes), notitie("los", bij="taak:ML14")])
    assert (["ML14"], _day(5), "nog later") == (
        list(found),
        found["ML14"].tot,
        found["ML14"].reden.reveal(),
    )


def test_on_its_day_it_is_back() -> None:
    """Until Friday means: on Thursday it is away, on Friday it is there."""
    note = notitie("weg", bij="uitstel:ML14", gebeurd_op=start_of_day(_day(4)))
    found = uitstel_van([note])["ML14"]
    assert [True, False, False] == [found.holds_on(_day(off)) for off in (3, 4, 5)]


@pytest.mark.parametrize(("off", "hard"), [(1, False), (90, False), (1, True), (9, True)])
def test_a_day_ahead_is_taken(off: int, *, hard: bool) -> None:
    """A guideline may be put off for ninety days, a hard term until its own last day."""
    assert None is check_uitstel(_day(off), _whole(9), NOW, hard=hard)  # type: ignore[func-returns-value]


@pytest.mark.parametrize(("off", "hard"), [(0, False), (-1, False), (91, False), (10, True)])
def test_a_day_that_cannot_be_is_refused(off: int, *, hard: bool) -> None:
    """Not today, not for a quarter of a year or more, and not past a hard last day."""
    with pytest.raises(Refused) as problem:
        check_uitstel(_day(off), _whole(9), NOW, hard=hard)
    assert (Reason.DATE_IMPOSSIBLE, "uitstel_tot") == (problem.value.reason, problem.value.where)


def test_what_is_late_already_can_be_put_off() -> None:
    """A hard term that has passed is no longer saved by its day; it may wait for tomorrow."""
    assert None is check_uitstel(_day(1), _whole(-2), NOW, hard=True)  # type: ignore[func-returns-value]


def test_the_own_last_day_is_the_limit_not_the_extended_one() -> None:
    """Nobody puts a hard term off on the extension that the law gives."""
    moved = Verval(end_of_day(_day(7)), hele_dag=True, zonder_verlenging=_day(5))
    with pytest.raises(Refused):
        check_uitstel(moved.dag, moved, NOW, hard=True)

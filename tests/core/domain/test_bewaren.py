from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, incident, zaak
from vertrouwenspersoon.domain.backup import KEPT_MONTHS, Backup, Plaats, surplus
from vertrouwenspersoon.domain.begeleiding import Begeleiding, Maatregel, MaatregelId
from vertrouwenspersoon.domain.bewaren import (
    NIETS_GEDAAN,
    Afsluiting,
    Bewaartermijn,
    Bewaring,
    Krimpstap,
    bewaardagen,
    is_dossier_rijp,
    leaves_folder_on,
    teljaar,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.zaak import Zaak, ZaakStatus

CLOSED = date(2026, 11, 23)
REASON = Confidential("Zo besloten.")
OUTCOME = Code("uitkomst:straf")
BEWIJS, DADER, FEITEN, WEG = list(Krimpstap)[1:]


def closed(**but: Any) -> Zaak:  # noqa: ANN401 - any field of a zaak
    """A zaak that was closed today, without a day to destroy it."""
    known: dict[str, Any] = {
        "status": ZaakStatus.GESLOTEN,
        "gesloten_op": CLOSED,
        "uitkomst": OUTCOME,
        "gewijzigd_op": NOW,
    }
    return zaak(**(known | but))


def days(
    of: Zaak,
    *termijnen: Bewaartermijn,
    hulp: Begeleiding = Begeleiding(),
    bewaring: Bewaring = NIETS_GEDAAN,
) -> dict[Krimpstap, tuple[date, bool]]:
    """When each step is due, and whether the office chose that."""
    return {stap: (op, own) for stap, op, own in bewaardagen(of, hulp, bewaring, termijnen)}


def test_the_proposals_are_those_of_the_sources() -> None:
    """Files and dossier 1 April after the year, offender data after 2 years, the rest after 5."""
    assert {
        BEWIJS: (date(2027, 4, 1), False),
        DADER: (date(2028, 11, 23), False),
        FEITEN: (date(2027, 4, 1), False),
        WEG: (date(2031, 11, 23), False),
    } == days(closed())


def test_an_open_zaak_is_never_due() -> None:
    """Only what was closed comes to its end."""
    assert {} == days(zaak(vernietigen_op=date(2026, 1, 1)))


def test_the_day_chosen_at_closing_holds_for_the_dossier() -> None:
    """RG13: the adviser chose a day; a term of the office does not overrule it."""
    own = Bewaartermijn(FEITEN, 1, REASON)
    found = days(closed(vernietigen_op=date(2028, 2, 3)), own)
    assert (date(2028, 2, 3), True) == found[FEITEN]


def test_a_term_of_the_office_takes_the_place_of_the_proposal() -> None:
    """One for an outcome comes before one for all, and one for another outcome does not count."""
    found = days(
        closed(),
        Bewaartermijn(WEG, 12, REASON, OUTCOME),
        Bewaartermijn(WEG, 24, REASON),
        Bewaartermijn(DADER, 6, REASON, Code("uitkomst:afspraken")),
        Bewaartermijn(BEWIJS, 1, REASON),
    )
    assert {
        BEWIJS: (date(2026, 12, 23), True),
        DADER: (date(2028, 11, 23), False),
        FEITEN: (date(2027, 4, 1), False),
        WEG: (date(2027, 11, 23), True),
    } == found


def test_offender_data_are_kept_from_the_last_deed() -> None:
    """A measure that ends later, or a later incident, moves the start (L41)."""
    banned = Maatregel(MaatregelId("m"), Code("maatregel:RM6"), CLOSED, einde_op=date(2027, 5, 23))
    found = days(closed(), hulp=Begeleiding((banned,)))
    assert date(2029, 5, 23) == found[DADER][0]


def test_activity_moves_the_day() -> None:
    """Where something was done after closing, nothing is due in the month after."""
    late = NOW + timedelta(days=200)
    found = days(closed(gewijzigd_op=late, vernietigen_op=date(2026, 12, 1)))
    assert (date(2027, 7, 11), date(2027, 7, 11)) == (found[FEITEN][0], found[BEWIJS][0])


def test_a_hold_that_was_just_lifted_moves_the_day() -> None:
    """Two weeks, so that a hold lifted by mistake can be put back."""
    lifted = Bewaring(los_op=date(2030, 1, 1))
    found = days(closed(), bewaring=lifted)
    assert {date(2030, 1, 15)} == {found[stap][0] for stap in (BEWIJS, DADER, FEITEN)}


def test_what_was_done_is_not_due_again() -> None:
    """A step that was taken has no day."""
    found = days(closed(), bewaring=Bewaring(gedaan=(BEWIJS, DADER, FEITEN)))
    assert {WEG} == set(found)


def test_a_zaak_counts_in_the_year_it_happened() -> None:
    """Without a known day it counts in the year of the melding, in the Netherlands."""
    happened = zaak(incidenten=(incident(gebeurd_op=date(2024, 12, 31)),))
    unknown = replace(happened, incidenten=(incident(gebeurd_op=None, gebeurd_om=None),))
    assert (2024, 2026) == (teljaar(happened), teljaar(unknown))


@given(st.integers(0, 27), st.integers(1, 12))
def test_a_back_up_is_cleared_away_by_the_day_that_was_told(day: int, month: int) -> None:
    """With a back-up every day, the one of today is gone on that day at the latest."""
    start = NOW.replace(year=2027, month=month, day=1) + timedelta(days=day)
    known = [start + timedelta(days=n) for n in range(KEPT_MONTHS * 31 + 40)]
    until = leaves_folder_on(start.date(), KEPT_MONTHS)
    made = tuple(
        Backup(op, Plaats.EERSTE, "/b", f"{op:%Y%m%d}", 1, "0" * 64, ())
        for op in known
        if op.date() <= until
    )
    assert made[0] in surplus(made, 10**9)


@given(
    st.dates(date(2024, 1, 1), CLOSED),
    st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    st.none() | st.integers(0, 60),
    st.dates(CLOSED, date(2032, 1, 1)),
)
def test_the_count_and_the_list_agree(
    day: date, chosen: date | None, months: int | None, today: date
) -> None:
    """What Vandaag counts is what the list of Beheer names, for any day, choice and term."""
    of = closed(gesloten_op=day, vernietigen_op=chosen)
    terms = () if months is None else (Bewaartermijn(FEITEN, months, REASON),)
    slot = Afsluiting(day, day_of(NOW), chosen, OUTCOME)
    listed = days(of, *terms)[FEITEN][0] <= today
    assert listed == is_dossier_rijp(slot, NIETS_GEDAAN, terms, today)

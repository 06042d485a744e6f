from datetime import date

import pytest

from tests.builders import beeld, incident, zaak
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.begeleiding import Aangifte, AangifteId, Begeleiding
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.kalender import Kalender
from vertrouwenspersoon.domain.klacht import Klacht, beklag_until, klacht_of
from vertrouwenspersoon.domain.stappen import zaak_pagina

DAY = date(2026, 11, 23)


def klacht(soort: str, *aangiften: Aangifte, kennis: date = DAY) -> Klacht | None:
    """The klacht of a zaak of one soort, known since a day."""
    inhoud = load_inhoud()
    one = incident(soorten=(Code(soort),), subsoorten=(), ernst=None)
    whole = beeld(
        zaak=zaak(incidenten=(one,), kennis_op=kennis),
        begeleiding=Begeleiding(aangiften=aangiften),
    )
    return klacht_of(zaak_pagina(whole, inhoud, Kalender()), inhoud)


def aangifte(**but: date | None) -> Aangifte:
    """An aangifte at the police."""
    return Aangifte(AangifteId("a"), Code("politie:sepot"), **but)  # type: ignore[arg-type]  # dates only


def test_stalking_asks_for_a_klacht_within_three_months_of_knowing() -> None:
    """Known since 23 November 2026, ninety days end on Sunday 21 February 2027 (66, 88 Sr)."""
    found = klacht("soort:STA")
    assert found is not None
    assert (date(2027, 2, 22), None) == (found.uiterlijk.dag, found.getekend_op)


def test_a_klacht_that_ends_in_a_weekend_runs_on_but_the_own_day_is_kept() -> None:
    """Known since 22 November, a Saturday follows: the law moves it, the own last day stays."""
    found = klacht("soort:STA", kennis=date(2026, 11, 22))
    assert found is not None
    assert (date(2027, 2, 22), date(2027, 2, 20)) == (
        found.uiterlijk.dag,
        found.uiterlijk.zonder_verlenging,
    )


def test_vandalism_asks_for_no_klacht() -> None:
    """What is no klachtdelict shows no klacht box."""
    assert klacht("soort:VNL") is None


def test_the_first_signature_counts() -> None:
    """Of two aangiften the earliest signed klacht is shown."""
    found = klacht("soort:STA", aangifte(klacht_op=DAY), aangifte(klacht_op=date(2026, 11, 22)))
    assert found is not None
    assert date(2026, 11, 22) == found.getekend_op


@pytest.mark.parametrize(
    ("known", "done", "until"),
    [
        (DAY, None, date(2027, 2, 22)),
        (date(2026, 11, 25), None, date(2027, 2, 23)),
        (DAY, DAY, None),
        (None, None, None),
    ],
)
def test_beklag_runs_three_months_from_knowing_the_end(
    known: date | None, done: date | None, until: date | None
) -> None:
    """Ninety days from the day the end was known (art. 136 Sv), beyond a weekend."""
    found = beklag_until(aangifte(afloop_op=known, beklag_op=done), Kalender())
    assert until == (None if found is None else found.dag)

from datetime import UTC, date, datetime

from tests.builders import inhoud, said, stap, taak
from vertrouwenspersoon.domain.organisatie import Gemeente, Organisatie
from vertrouwenspersoon.domain.organisatiepagina import organisatie_paginas
from vertrouwenspersoon.domain.taken import Herhaling, Laag, Stand, Wanneer

YEARLY = taak("PR01", laag=Laag.ORGANISATIE, wanneer=Wanneer("elk jaar", herhaling=Herhaling.JAAR))
ONCE = taak(
    "PR03", laag=Laag.ORGANISATIE, wanneer=Wanneer("eenmalig", herhaling=Herhaling.EENMALIG)
)


def test_a_yearly_taak_comes_back_after_a_year() -> None:
    """What was done on 10 January 2026 is open again from 10 January 2027."""
    done = said("PR01", Stand.GEDAAN, datetime(2026, 1, 10, 12, 0, tzinfo=UTC))
    office = Organisatie(Gemeente("Oefenrode"), standen=(done,))
    line = organisatie_paginas(office, inhoud(stap(0, YEARLY)))[0].regels[0]
    states = [line.state_on(date(2027, 1, 9)), line.state_on(date(2027, 1, 10))]
    assert [Stand.GEDAAN, Stand.OPEN] == states


def test_what_is_done_once_stays_done() -> None:
    """A taak that does not return stays finished."""
    done = said("PR03", Stand.GEDAAN, datetime(2020, 1, 10, 12, 0, tzinfo=UTC))
    office = Organisatie(Gemeente("Oefenrode"), standen=(done,))
    page = organisatie_paginas(office, inhoud(stap(0, ONCE)))[0]
    assert (1, None) == (page.klaar(date(2027, 1, 1)), page.regels[0].opnieuw_op)


def test_steps_without_taken_of_the_organisation_are_left_out() -> None:
    """Only steps with work for the whole organisation are shown."""
    pages = organisatie_paginas(
        Organisatie(Gemeente("Oefenrode")), inhoud(stap(0, YEARLY), stap(1, taak("NO12")))
    )
    assert ["stap-0"] == [page.stap.id for page in pages]

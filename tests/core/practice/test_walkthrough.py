from datetime import UTC, datetime

import pytest

from vertrouwenspersoon.bootstrap import Office, office_in_memory
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.zaak import ZaakStatus
from vertrouwenspersoon.identity import CountedIdentities
from vertrouwenspersoon.practice.examples import read_zaken
from vertrouwenspersoon.practice.walkthrough import moment_of, walk_through

UNTIL = datetime(2026, 6, 1, 10, tzinfo=UTC)


@pytest.fixture
def walked() -> tuple[Office, FixedClock, ZaakPagina]:
    """The zaak of the tour, in an office of its own."""
    told = read_zaken().rondleiding
    clock = FixedClock(moment_of(told, UNTIL))
    office = office_in_memory(clock=clock, ids=CountedIdentities())
    zaak = walk_through(office, clock, told, UNTIL)
    return office, clock, office.zaken.pagina(zaak)


def test_the_walk_ends_at_its_moment(walked: tuple[Office, FixedClock, ZaakPagina]) -> None:
    """The clock has gone on to the moment of the tour, not beyond."""
    assert UNTIL == walked[1].now()


def test_the_zaak_is_still_cared_for(walked: tuple[Office, FixedClock, ZaakPagina]) -> None:
    """Aftercare runs: a talk is planned and the last taken lie ahead."""
    pagina = walked[2]
    assert ZaakStatus.NAZORG_LOOPT is pagina.beeld.zaak.status
    assert any(talk.gehouden_op is None for talk in pagina.beeld.begeleiding.nazorg)
    assert any(regel.is_waiting for regel in pagina.stap("nazorg").regels)


def test_nothing_is_late_in_the_tour(walked: tuple[Office, FixedClock, ZaakPagina]) -> None:
    """What fell due during the walk was done."""
    pagina = walked[2]
    late = [
        regel.taak.id
        for stap in pagina.stappen
        for regel in stap.regels
        if regel.is_waiting and regel.verval is not None and regel.verval.op < UNTIL
    ]
    assert [] == late

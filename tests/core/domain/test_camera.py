from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.builders import NOW, beeld, incident, said, zaak
from vertrouwenspersoon.domain.camera import (
    CAMERA_TAAK,
    Cameraklok,
    at_location,
    cameraklokken,
    taak_of_stand,
)
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.organisatie import Locatie, LocatieId
from vertrouwenspersoon.domain.taken import Stand, TaakId
from vertrouwenspersoon.domain.voorwaarden import Geldt, Oordeel
from vertrouwenspersoon.domain.zaak import IncidentId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

BALIE, STRAAT = Code("plaats:balie"), Code("plaats:straat")
HALL = Locatie(LocatieId("hal"), "Stadhuis", BALIE, camera_uren=72)
DESK = Locatie(LocatieId("werf"), "Werkplein", BALIE, camera_uren=48)
YES, NO, OPEN = (Oordeel(geldt) for geldt in (Geldt.JA, Geldt.NEE, Geldt.ONBEKEND))


def _case(*standen: tuple[str, Stand], **but: object) -> Zaakbeeld:
    placed = replace(incident(plaats=BALIE), **but)  # type: ignore[arg-type]  # any field
    words = tuple(said(taak, stand) for taak, stand in standen)
    return beeld(zaak=zaak(incidenten=(placed,)), standen=words)


def _names(clocks: tuple[Cameraklok, ...]) -> list[str]:
    return [clock.naam for clock in clocks]


def test_every_location_has_its_own_clock_the_first_to_be_erased_first() -> None:
    """Two buildings with cameras at the place of the incident are two clocks."""
    clocks = cameraklokken(_case(), YES, (HALL, DESK))
    assert ["Werkplein", "Stadhuis"] == _names(clocks)
    start = incident().moment
    assert start is not None
    assert [start + timedelta(hours=48), start + timedelta(hours=72)] == [
        clock.verval.op for clock in clocks
    ]


def test_a_location_elsewhere_or_without_cameras_has_no_clock() -> None:
    """Only images that can show the incident count."""
    elsewhere = replace(HALL, plaats=STRAAT)
    unknown = replace(DESK, camera_uren=None)
    (clock,) = cameraklokken(_case(), YES, (elsewhere, unknown))
    assert (CAMERA_TAAK, "", False) == (clock.doel, clock.naam, clock.is_wissen)


def test_without_a_known_location_the_clock_is_the_advised_day() -> None:
    """Nobody knows how long images stay, so a day after the incident (L02) is the clock."""
    (clock,) = cameraklokken(_case(), YES, ())
    start = incident().moment
    assert start is not None
    assert start + timedelta(hours=24) == clock.verval.op


def test_without_a_day_the_clock_runs_from_the_melding() -> None:
    """An incident of an unknown day happened before it was told."""
    (clock,) = cameraklokken(_case(gebeurd_op=None, gebeurd_om=None), YES, (HALL,))
    assert zaak().gemeld_op + timedelta(hours=72) == clock.verval.op


@pytest.mark.parametrize(("oordeel", "count"), [(YES, 1), (OPEN, 1), (NO, 0)])
def test_a_clock_runs_until_the_question_is_answered_with_no(oordeel: Oordeel, count: int) -> None:
    """Where the municipality has cameras the clock does not wait for the question."""
    assert count == len(cameraklokken(_case(), oordeel, (HALL,)))


def test_an_open_question_without_cameras_starts_no_clock() -> None:
    """An e-mail has no camera; nobody is alarmed about it."""
    assert () == cameraklokken(_case(), OPEN, ())


@pytest.mark.parametrize("stand", [Stand.GEDAAN, Stand.NVT])
def test_securing_or_declaring_absent_stops_one_clock(stand: Stand) -> None:
    """One location that is settled leaves the other running."""
    case = _case((at_location("hal"), stand))
    assert ["Werkplein"] == _names(cameraklokken(case, YES, (HALL, DESK)))


def test_the_taak_itself_stops_every_clock() -> None:
    """When all images are secured nothing runs any more."""
    assert () == cameraklokken(_case((CAMERA_TAAK, Stand.GEDAAN)), YES, (HALL, DESK))


def test_a_clock_that_has_run_out_stays() -> None:
    """Perhaps erased is not declared absent: it stays until somebody says so."""
    old = _case(gebeurd_op=date(2026, 10, 1))
    (clock,) = cameraklokken(old, YES, (HALL,))
    assert clock.verval.op < NOW


def test_two_incidents_at_one_location_are_one_clock_from_the_first() -> None:
    """What is erased first counts."""
    first = incident(plaats=BALIE, gebeurd_op=date(2026, 11, 20))
    second = incident(id=IncidentId("incident-2"), plaats=BALIE)
    case = beeld(zaak=zaak(incidenten=(second, first)))
    (clock,) = cameraklokken(case, YES, (HALL,))
    assert first.moment is not None
    assert first.moment + timedelta(hours=72) == clock.verval.op


def test_the_clock_counts_hours_in_the_night_the_clock_changes() -> None:
    """Forty-eight hours over the long night end an hour earlier by the clock."""
    case = _case(gebeurd_op=date(2026, 10, 24), gebeurd_om=time(12, 0))
    (clock,) = cameraklokken(case, YES, (DESK,))
    assert datetime(2026, 10, 26, 10, 0, tzinfo=UTC) == clock.verval.op.astimezone(UTC)


def test_a_word_about_a_location_is_about_the_taak() -> None:
    """What is kept of `RG08@hal` belongs to RG08."""
    assert [CAMERA_TAAK, TaakId("ML01")] == [
        taak_of_stand(at_location("hal")),
        taak_of_stand(TaakId("ML01")),
    ]

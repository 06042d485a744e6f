"""The attacks of the disclosure design that compare two exports, against a whole office."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, beeld
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.zaak import ZaakId

ZAKEN = 24


@pytest.fixture
def zaken(office: Office, clock: FixedClock) -> list[ZaakId]:
    """Twenty-four zaken of 2026, seen in January 2027."""
    added = [add_zaak(office, gebeurd_op=date(2026, 1 + n % 11, 5)) for n in range(ZAKEN)]
    clock.at = NOW.replace(year=2027, month=1, day=4)
    return added


def written(office: Office, folder: Path, jaar: int = 2026) -> dict[str, bytes]:
    """What the folder of a reader holds after the export of a year."""
    folder.mkdir()
    return {
        path.name: path.read_bytes() for path in office.jaarexport.write(jaar, folder, gezien=True)
    }


def totaal(office: Office, jaar: int) -> int:
    """The total of a year as it would leave."""
    files = dict(office.jaarexport.preview(jaar).bestanden)
    return int(json.loads(files[f"jaarcijfers-{jaar}.json"])["totaal"])


def change(office: Office, zaak: ZaakId, **but: object) -> None:
    """Correct the first incident of a zaak."""
    (incident, *_) = beeld(office, zaak).zaak.incidenten
    office.zaken.save_incident(zaak, replace(incident, **but))  # type: ignore[arg-type]


def test_a10_one_zaak_more_changes_no_byte(
    office: Office, zaken: list[ZaakId], tmp_path: Path
) -> None:
    """A10: a zaak added after the release is in no later export, so no difference tells of it."""
    assert ZAKEN == len(zaken)
    first = written(office, tmp_path / "een")
    add_zaak(office, gebeurd_op=date(2026, 6, 6))
    assert ZAKEN + 1 == totaal(office, 2026)
    assert first == written(office, tmp_path / "twee")


def test_a11_a_correction_changes_no_byte(
    office: Office, zaken: list[ZaakId], tmp_path: Path
) -> None:
    """A11: a zaak that is corrected after the release does not show by a difference."""
    first = written(office, tmp_path / "een")
    change(office, zaken[0], soorten=(Code("soort:FYS"),))
    assert first == written(office, tmp_path / "twee")


def test_a_zaak_that_moves_to_another_year_changes_no_byte(
    office: Office, zaken: list[ZaakId], tmp_path: Path
) -> None:
    """A zaak whose date is corrected to another year leaves both released years as they were."""
    for n in range(12):
        add_zaak(office, gebeurd_op=date(2025, 1 + n % 11, 5))
    first = (written(office, tmp_path / "a"), written(office, tmp_path / "b", 2025))
    change(office, zaken[0], gebeurd_op=date(2025, 12, 30))
    assert (ZAKEN - 1, 13) == (totaal(office, 2026), totaal(office, 2025))
    assert first == (written(office, tmp_path / "c"), written(office, tmp_path / "d", 2025))


def test_a13_one_date_basis_puts_a_zaak_in_one_year(
    office: Office, zaken: list[ZaakId], clock: FixedClock
) -> None:
    """A13: what happened in December and was told in January counts in December's year alone."""
    clock.at = NOW.replace(year=2027, month=1, day=20)
    for _ in range(10):
        add_zaak(office, gebeurd_op=date(2027, 1, 5))
    add_zaak(office, gebeurd_op=date(2026, 12, 31))
    assert (len(zaken) + 1, 10) == (totaal(office, 2026), totaal(office, 2027))


def test_a14_a_year_at_a_time_gives_no_window_to_subtract(
    office: Office, zaken: list[ZaakId]
) -> None:
    """A14, A15: the years share no zaak, so their totals add up to all zaken."""
    for n in range(12):
        add_zaak(office, gebeurd_op=date(2025, 1 + n % 11, 5))
    totals = [totaal(office, jaar) for jaar in office.jaarexport.jaren()]
    assert len(zaken) + 12 == sum(totals)


def test_a27_looking_again_draws_nothing_again(
    office: Office, zaken: list[ZaakId], clock: FixedClock
) -> None:
    """A27: the preview of an unchanged year is the same a month later, however often it is made."""
    assert ZAKEN == len(zaken)
    first = office.jaarexport.preview(2026).bestanden
    clock.advance(timedelta(days=30))
    assert [first] * 5 == [office.jaarexport.preview(2026).bestanden for _ in range(5)]


def test_a32_two_exports_of_a_year_are_the_same_one(
    office: Office, zaken: list[ZaakId], tmp_path: Path
) -> None:
    """A32: no choice made between two exports of a year, not even the threshold, gives others."""
    assert ZAKEN == len(zaken)
    first = written(office, tmp_path / "een")
    gemeente = office.organisatie.lees().gemeente
    office.organisatie.save_gemeente(replace(gemeente, drempel=10))
    assert first == written(office, tmp_path / "twee")

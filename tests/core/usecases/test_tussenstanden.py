import json
from datetime import date
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.usecases.offices import add_zaak, recorded
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.errors import FileInUse, NotWritable, Reason, Refused


@pytest.fixture
def running(office: Office) -> Office:
    """Sixty zaken of this year, in November."""
    for number in range(60):
        add_zaak(office, gebeurd_op=date(2026, 1 + number % 10, 5))
    return office


def written(office: Office, folder: Path, jaar: int = 2026) -> dict[str, bytes]:
    folder.mkdir(exist_ok=True)
    return {path.name: path.read_bytes() for path in office.tussenstand.write(jaar, folder)}


def test_rounded_figures_leave_once(running: Office, tmp_path: Path) -> None:
    """They enter the ledger; afterwards the same bytes are written, whatever was added."""
    with recorded(running, Handeling.JAAREXPORT_GEMAAKT):
        first = written(running, tmp_path / "een")
    assert {"tussenstand-2026.csv", "tussenstand-2026.json"} == set(first)
    for _ in range(20):
        add_zaak(running, gebeurd_op=date(2026, 6, 6))
    with recorded(running):
        assert first == written(running, tmp_path / "twee")
    assert None is running.jaarexport.released(2026)


def test_a_preview_of_rounded_figures_is_no_release(running: Office) -> None:
    """Looking fixes nothing, and looking again draws nothing again (A27)."""
    with recorded(running):
        first = running.tussenstand.preview(2026)
        assert [first] * 3 == [running.tussenstand.preview(2026) for _ in range(3)]
    assert None is running.tussenstand.released(2026)


@pytest.mark.parametrize("jaar", [2025, 2027])
def test_only_the_running_year_has_rounded_figures(
    running: Office, tmp_path: Path, jaar: int
) -> None:
    """A year that is over has exact figures; of a year to come there is nothing."""
    with recorded(running), pytest.raises(Refused) as error:
        running.tussenstand.write(jaar, tmp_path)
    assert (Reason.YEAR_OVER, str(jaar), []) == (
        error.value.reason,
        error.value.where,
        list(tmp_path.iterdir()),
    )


def test_rounded_figures_of_a_year_that_is_over_are_written_again(
    running: Office, clock: FixedClock, tmp_path: Path
) -> None:
    """What left can always be had again."""
    first = written(running, tmp_path / "een")
    clock.at = NOW.replace(year=2027, month=2)
    assert first == written(running, tmp_path / "twee")


def test_the_year_reckons_with_its_rounded_figures(
    running: Office, clock: FixedClock, tmp_path: Path
) -> None:
    """The figures of the year are the first state, and differ from what they would have been."""
    before = running.jaarexport.preview(2026)
    written(running, tmp_path / "een")
    add_zaak(running, gebeurd_op=date(2026, 11, 6))
    clock.at = NOW.replace(year=2027, month=2)
    paths = running.jaarexport.write(2026, tmp_path, gezien=True)
    figures = json.loads(next(p for p in paths if p.name == "jaarcijfers-2026.json").read_bytes())
    assert (61, None) == (figures["totaal"], figures.get("stand"))
    assert before.bestanden != running.jaarexport.getoond(2026).bestanden


def test_a_folder_that_cannot_be_written_fixes_nothing(running: Office, tmp_path: Path) -> None:
    """No draw is kept when no file appeared."""
    with recorded(running), pytest.raises(NotWritable):
        running.tussenstand.write(2026, tmp_path / "weg")
    assert None is running.tussenstand.released(2026)


def test_a_file_that_is_open_stays_as_it_was(running: Office, tmp_path: Path) -> None:
    """The other program keeps its file and the other one does not change either."""
    (tmp_path / "tussenstand-2026.csv").write_bytes(b"oud")
    (tmp_path / ".~lock.tussenstand-2026.csv#").write_bytes(b"")
    with pytest.raises(FileInUse):
        running.tussenstand.write(2026, tmp_path)
    assert b"oud" == (tmp_path / "tussenstand-2026.csv").read_bytes()
    assert not (tmp_path / "tussenstand-2026.json").exists()

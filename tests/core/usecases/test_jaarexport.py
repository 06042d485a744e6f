import json
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.documents.reading import text_of
from tests.core.usecases.offices import STORY, add_zaak, lines, recorded
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.jaarverslag import Verslag, Verslagtekst
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.errors import FileInUse, NotWritable, Reason, Refused

FIGURES = {
    "jaarcijfers-2026.csv",
    "jaarcijfers-2026.json",
    "jaarcijfers-2026-open.csv",
    "datapackage.json",
    "jaarcijfers-2026.ods",
    "jaarcijfers-2026.xlsx",
}
SIGNED = Verslag(Confidential("M. de Adviseur"))


@pytest.fixture
def next_year(office: Office, clock: FixedClock) -> Office:
    """The office with twelve zaken of 2026, in January 2027."""
    for number in range(12):
        add_zaak(office, gebeurd_op=date(2026, 1 + number % 11, 5))
    clock.at = NOW.replace(year=2027, month=1, day=4)
    return office


def _bytes(paths: tuple[Path, ...]) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in paths}


def _unpacked(files: dict[str, bytes]) -> list[bytes]:
    """What stands inside the spreadsheets."""
    books = [BytesIO(data) for name, data in files.items() if name.endswith((".ods", ".xlsx"))]
    opened = [zipfile.ZipFile(book) for book in books]
    return [book.read(name) for book in opened for name in book.namelist()]


@pytest.mark.parametrize("jaar", [2026, 2027])
def test_a_year_that_is_not_over_is_refused(
    office: Office, clock: FixedClock, tmp_path: Path, jaar: int
) -> None:
    """Two states of one year give each other away, so this year does not leave; nor does a next."""
    clock.at = NOW.replace(month=12, day=31, hour=22, minute=59)
    with recorded(office), pytest.raises(Refused) as refused:
        office.jaarexport.write(jaar, tmp_path, gezien=True)
    assert (Reason.YEAR_NOT_OVER, str(jaar)) == (refused.value.reason, refused.value.where)
    assert [] == list(tmp_path.iterdir())
    assert None is office.jaarexport.released(jaar)


def test_a_year_is_over_at_dutch_midnight(
    office: Office, clock: FixedClock, tmp_path: Path
) -> None:
    """One hour before midnight in UTC the new year has begun in the Netherlands."""
    clock.at = NOW.replace(month=12, day=31, hour=23, minute=0)
    assert office.jaarexport.write(2026, tmp_path, gezien=True)


def test_a_year_before_living_memory_is_refused(office: Office, tmp_path: Path) -> None:
    """A slip of the keys is no year."""
    with recorded(office), pytest.raises(Refused) as refused:
        office.jaarexport.write(206, tmp_path, gezien=True)
    assert (Reason.DATE_IMPOSSIBLE, "jaar") == (refused.value.reason, refused.value.where)


def test_a_year_is_written_recorded_and_fixed(next_year: Office, tmp_path: Path) -> None:
    """The files stand in the folder, the ledger holds their bytes, the journal one line."""
    with recorded(next_year, Handeling.JAAREXPORT_GEMAAKT):
        written = next_year.jaarexport.write(2026, tmp_path, gezien=True)
    released = next_year.jaarexport.released(2026)
    assert released is not None
    assert dict(released.bestanden) == _bytes(written)
    assert FIGURES == set(_bytes(written))
    assert ("2026", NOW.replace(year=2027, month=1, day=4)) == (
        lines(next_year)[0].object,
        released.op,
    )


def test_the_same_year_twice_is_the_same_bytes(
    next_year: Office, clock: FixedClock, tmp_path: Path
) -> None:
    """Whatever is added or changed afterwards, a year that left does not leave otherwise."""
    first = _bytes(next_year.jaarexport.write(2026, tmp_path, gezien=True))
    clock.advance(timedelta(days=30))
    add_zaak(next_year, gebeurd_op=date(2026, 6, 6))
    next_year.organisatie.save_gemeente(next_year.organisatie.lees().gemeente)
    again = tmp_path / "weer"
    again.mkdir()
    with recorded(next_year):
        assert first == _bytes(next_year.jaarexport.write(2026, again, gezien=True))


def test_a_preview_fixes_nothing(next_year: Office) -> None:
    """Looking is not releasing: a later zaak still counts."""
    with recorded(next_year):
        before = next_year.jaarexport.preview(2026).bestanden
    assert None is next_year.jaarexport.released(2026)
    for _ in range(8):
        add_zaak(next_year, gebeurd_op=date(2026, 6, 6))
    assert before != next_year.jaarexport.preview(2026).bestanden


def test_the_preview_is_what_leaves(next_year: Office, tmp_path: Path) -> None:
    """What the screen shows is what is written, and the further files come beside it."""
    shown = dict(next_year.jaarexport.preview(2026).bestanden)
    written = _bytes(next_year.jaarexport.write(2026, tmp_path, gezien=True))
    assert shown == {name: written[name] for name in shown}


def test_no_word_leaves_with_the_figures(next_year: Office, tmp_path: Path) -> None:
    """Neither the story, nor a title, nor a mark of a person stands in the files."""
    written = _bytes(next_year.jaarexport.write(2026, tmp_path, gezien=True))
    files = b"".join((*written.values(), *_unpacked(written)))
    everything = json.loads(next_year.open_formaat.bytes_of_everything())
    secrets = {STORY.partition(".")[0]}
    for beeld in everything["zaken"]:
        secrets |= {beeld["dossier"]["titel"], beeld["dossier"]["codenaam"]}
        secrets |= {beeld["zaak"]["slachtoffer"], beeld["zaak"]["melder"], beeld["zaak"]["code"]}
    assert [] == [word for word in secrets if word.encode() in files]


def test_years_are_listed_newest_first(next_year: Office) -> None:
    """A zaak belongs to the year in which it happened."""
    add_zaak(next_year, gebeurd_op=date(2024, 6, 6))
    assert (2026, 2024) == next_year.jaarexport.jaren()


def test_a_folder_that_is_not_there_fixes_nothing(next_year: Office, tmp_path: Path) -> None:
    """Nothing is fixed when nothing can be written, so that the year can still be mended."""
    with recorded(next_year), pytest.raises(NotWritable):
        next_year.jaarexport.write(2026, tmp_path / "weg", gezien=True)
    assert None is next_year.jaarexport.released(2026)
    assert [] == list(tmp_path.iterdir())


def test_a_file_that_is_open_stays_and_nothing_is_written(
    next_year: Office, tmp_path: Path
) -> None:
    """A spreadsheet that somebody has open is not replaced, and no other file appears."""
    (tmp_path / "jaarcijfers-2026.xlsx").write_bytes(b"van iemand")
    (tmp_path / "~$jaarcijfers-2026.xlsx").write_bytes(b"")
    with pytest.raises(FileInUse) as refused:
        next_year.jaarexport.write(2026, tmp_path, gezien=True)
    assert "jaarcijfers-2026.xlsx" == refused.value.where
    assert {"jaarcijfers-2026.xlsx", "~$jaarcijfers-2026.xlsx"} == {
        path.name for path in tmp_path.iterdir()
    }


def test_a_signed_report_goes_with_the_figures(next_year: Office, tmp_path: Path) -> None:
    """With a name below it the report is one of the files, and the same ones come out again."""
    first = _bytes(next_year.jaarexport.write(2026, tmp_path, SIGNED, gezien=True))
    assert FIGURES | {"jaarverslag-2026.pdf"} == set(first)
    other = replace(SIGNED, naam=Confidential("Iemand anders"))
    assert first == _bytes(next_year.jaarexport.write(2026, tmp_path, other, gezien=True))


def test_a_report_can_follow_later(next_year: Office, tmp_path: Path) -> None:
    """Figures that left without a report get one beside them, of the same figures."""
    figures = _bytes(next_year.jaarexport.write(2026, tmp_path, gezien=True))
    add_zaak(next_year, gebeurd_op=date(2026, 6, 6))
    again = _bytes(next_year.jaarexport.write(2026, tmp_path, SIGNED, gezien=True))
    assert figures == {name: again[name] for name in figures}
    assert "In 2026 kwamen 12 meldingen binnen." in text_of(again["jaarverslag-2026.pdf"])


def test_a_text_that_tells_fixes_nothing(next_year: Office, tmp_path: Path) -> None:
    """A name or an unknown number in the own text is refused before anything leaves."""
    telling = replace(SIGNED, tekst=Verslagtekst(adviezen=Confidential("Er waren 3 gevallen.")))
    with recorded(next_year), pytest.raises(Refused) as refused:
        next_year.jaarexport.write(2026, tmp_path, telling, gezien=True)
    assert (Reason.TEXT_TELLS, "Adviezen") == (refused.value.reason, refused.value.where)
    assert None is next_year.jaarexport.released(2026)
    assert [] == list(tmp_path.iterdir())
    found = next_year.jaarexport.bezwaren(2026, telling.tekst)
    assert ["3"] == [one.woord.reveal() for one in found]


def test_the_screen_knows_what_the_report_will_say(next_year: Office) -> None:
    """The sentences of the preview are those of the report."""
    found = next_year.jaarexport.stukken(next_year.jaarexport.preview(2026))
    counted, _, people = found.kern.partition(". ")
    assert "In 2026 kwamen 12 meldingen binnen" == counted
    assert people == (
        "Ongeveer 10 mensen maakten iets mee en ongeveer 10 mensen deden een melding "
        "(afgerond op 5)."
    )

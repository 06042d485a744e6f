"""Years that are odd, small or wrong, through the whole office: a sentence, and nothing half."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.statistics.verschil import val_verschil_aan
from tests.core.usecases.offices import add_zaak, beeld
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.organisatie import Sterkte
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.statistics.bestanden import KLEIN_JAAR
from vertrouwenspersoon.store import releases, zaken

FIRST = date(2026, 3, 5)


@pytest.fixture
def january(office: Office, clock: FixedClock) -> Office:
    """The office without zaken, in January 2027."""
    clock.at = NOW.replace(year=2027, month=1, day=4)
    return office


def rows(folder: Path, office: Office, jaar: int = 2026) -> list[list[str]]:
    """The rows of the CSV file of a year."""
    folder.mkdir(exist_ok=True)
    office.jaarexport.write(jaar, folder, gezien=True)
    text = (folder / f"jaarcijfers-{jaar}.csv").read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def of_one_person(office: Office, zaak: ZaakId) -> None:
    """Say that this zaak happened to, and was told by, always the same person."""
    known = beeld(office, zaak).zaak
    with office.tools.store.transaction():
        zaken.save_zaak(office.tools.store, replace(known, slachtoffer="een", melder="een"))


def test_years_of_few_people_are_all_the_same(january: Office, tmp_path: Path) -> None:
    """Without zaken, with one, and with forty about one person, the file says one sentence."""
    for count, jaar in ((0, 2023), (1, 2024), (40, 2025)):
        for _ in range(count):
            of_one_person(january, add_zaak(january, gebeurd_op=date(jaar, 3, 5)))
    found = [rows(tmp_path / str(jaar), january, jaar)[1:] for jaar in (2023, 2024, 2025)]
    assert found[0] == found[1] == found[2]
    assert KLEIN_JAAR in found[0][0]
    assert not [row for row in found[0] if row[0].isdecimal()]


def test_an_afdeling_of_two_is_never_printed(january: Office, tmp_path: Path) -> None:
    """Twelve zaken of the only afdeling of its group, where two people work (A29)."""
    lijst = january.inhoud.codelijsten.lijst("afdeling").waarde
    group = next(w.groep for w in lijst if w.groep)
    members = [w.code for w in lijst if w.groep == group]
    for afdeling in members:
        january.organisatie.save_sterkte(Sterkte(afdeling, 2 if afdeling == members[0] else 0))
    for number in range(60):
        other = next(w.code for w in lijst if w.groep and w.groep != group)
        add_zaak(january, gebeurd_op=FIRST, afdeling=members[0] if number < 12 else other)
    printed = [row for row in rows(tmp_path, january) if row[3:4] == [group]]
    assert all(row[5] == "·" for row in printed)


def test_a_wrong_clock_fixes_nothing(office: Office, clock: FixedClock, tmp_path: Path) -> None:
    """A computer that thinks it is 1999 has no year that is over with zaken in it."""
    add_zaak(office, gebeurd_op=FIRST)
    clock.at = datetime(1999, 6, 1, tzinfo=UTC)
    with pytest.raises(Refused) as error:
        office.jaarexport.write(2026, tmp_path, gezien=True)
    assert (Reason.YEAR_NOT_OVER, None) == (error.value.reason, office.jaarexport.released(2026))


def test_without_a_ledger_two_exports_give_a_zaak_away(
    january: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutation: when nothing that left is remembered, one more zaak is read off (A10)."""
    for quarter in range(4):
        for _ in range(12):
            add_zaak(january, gebeurd_op=date(2026, 2 + 3 * quarter, 5))
    monkeypatch.setattr(releases, "release_of", lambda *_: None)
    monkeypatch.setattr(releases, "releases_of", lambda *_: ())
    monkeypatch.setattr(releases, "add_release", lambda *_: None)
    first, second = tmp_path / "een", tmp_path / "twee"
    rows(first, january)
    add_zaak(january, gebeurd_op=FIRST, soorten=(Code("soort:FYS"),))
    rows(second, january)
    old, new = ((f / "jaarcijfers-2026.json").read_bytes() for f in (first, second))
    assert any("kwartaal" in told and ": 1 " in told for told in val_verschil_aan(old, new, 5))


def test_a_zaak_that_moves_between_years_changed_in_both(january: Office, tmp_path: Path) -> None:
    """Both years stay as they left, and both know of one zaak that changed."""
    moved, *_ = (add_zaak(january, gebeurd_op=FIRST) for _ in range(20))
    for _ in range(20):
        add_zaak(january, gebeurd_op=date(2025, 3, 5))
    for jaar in (2025, 2026):
        rows(tmp_path, january, jaar)
    incident = beeld(january, moved).zaak.incidenten[0]
    january.zaken.save_incident(moved, replace(incident, gebeurd_op=date(2025, 12, 30)))
    changes = [january.jaarexport.veranderd(jaar) for jaar in (2025, 2026)]
    assert [(1, Reason.TOO_FEW_CHANGED)] * 2 == [
        (change.meldingen, change.beletsel) for change in changes if change
    ]

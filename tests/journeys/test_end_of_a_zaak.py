"""The whole life of a zaak in one real window: the first call, the report, krimpen, destruction."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.core.store.test_connection import decrypted
from tests.journeys.test_main_job import STORY, Journey
from tests.ui.kit import Answers, first_code
from tests.ui.windows import PASSPHRASE, make_vault, open_window
from ui.place import Page, Place
from ui.views.zaak_state import BEWAREN, SLUITEN
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Field, Select
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.bewaren import Krimpstap
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.zaak import ZaakId

DECEMBER = datetime(2025, 12, 1, 10, tzinfo=UTC)
OTHERS = 14
DOEL = Code("vernietiggrond:doel")
TOLD = MeldingConcept(
    Confidential("Hij schold aan de balie."), soorten=(Code("soort:VER"),), rol=Code("rol:AMB")
)


@pytest.fixture
def journey(qtbot: QtBot, tmp_path: Path) -> Iterator[Journey]:
    clock, asking = FixedClock(DECEMBER), Answers(tmp_path / "papier.pdf")
    window = open_window(qtbot, tmp_path, clock, asking)
    make_vault(window)
    yield Journey(qtbot, window, clock, asking)
    window.close()


def choose(journey: Journey, name: str, value: object) -> None:
    """Choose a value of a list that is shown."""
    select = journey.shown(Select, name)
    assert isinstance(select, Select)
    select.show_value(value)


def wait(journey: Journey, days: int) -> None:
    """Come back so much later, in visits that are not too far apart to trust the clock."""
    for _ in range(0, days, 30):
        journey.clock.advance(timedelta(days=30))
        journey.frame.desk.office.meldingen.save(TOLD)


def fix_year(journey: Journey, folder: Path) -> None:
    """Sign and fix the figures of the year, and save them."""
    journey.asking.path = folder
    journey.frame.open_place(Place(Page.CIJFERS))
    journey.click("make_export")
    name = journey.shown(Field, "signed_by")
    assert isinstance(name, Field)
    name.put_text("Proefpersoon")
    seen = journey.shown(SegmentedControl, "onaf_gezien")
    assert isinstance(seen, SegmentedControl)
    seen.piece("goed").click()
    journey.click("fix_and_save")


def save_again(journey: Journey, folder: Path) -> dict[str, bytes]:
    """Save the fixed figures of 2025 once more, by the same button."""
    folder.mkdir()
    journey.asking.path = folder
    journey.frame.open_place(Place(Page.CIJFERS))
    choose_year(journey)
    journey.click("make_export")
    return files(folder)


def choose_year(journey: Journey) -> None:
    """Show 2025, whatever year was shown."""
    select = journey.shown(Select, "year")
    assert isinstance(select, Select)
    select.show_value(2025)
    select.activated.emit(select.currentIndex())
    QApplication.processEvents()


def files(folder: Path) -> dict[str, bytes]:
    """What was written."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def close_zaak(journey: Journey, zaak: ZaakId) -> None:
    """Close it on its own page, with one reason for all that stays open."""
    journey.frame.open_place(Place(Page.ZAAK, zaak, SLUITEN))
    QApplication.processEvents()
    choose(journey, "outcome", first_code(journey.frame.desk.office.inhoud, "uitkomst"))
    open_points = [
        field
        for field in journey.frame.findChildren(Field)
        if field.objectName().startswith("why_") and field.isVisible()
    ]
    open_points[0].show_text("De melder wil dit niet.")
    journey.click("same_reason")
    journey.click("close_zaak")


def shrink(journey: Journey, zaak: ZaakId, stap: Krimpstap) -> None:
    """Both confirmations of one step, on the page of the zaak."""
    journey.frame.open_place(Place(Page.ZAAK, zaak, BEWAREN))
    QApplication.processEvents()
    choose(journey, "erase_ground", DOEL)
    journey.click(f"prepare_{stap.value}")
    journey.click(f"erase_{stap.value}")


def test_a_zaak_ends_and_the_figures_of_its_year_stay(journey: Journey, tmp_path: Path) -> None:
    """From the first sentence to a tombstone: the export is the same bytes before and after."""
    zaak = journey.record()
    office = journey.frame.desk.office
    for _ in range(OTHERS):
        office.meldingen.save(replace(TOLD, gebeurd_op=DECEMBER.date()))
    office.dossiers.save_notitie(zaak, Confidential("Zij sliep er slecht van."))
    journey.clock.at = datetime(2026, 1, 12, 10, tzinfo=UTC)
    before_folder = tmp_path / "voor"
    before_folder.mkdir()
    fix_year(journey, before_folder)
    before = files(before_folder)
    assert f";{OTHERS + 1}".encode() in before["jaarcijfers-2025.csv"]
    close_zaak(journey, zaak)
    assert not journey.pagina(zaak).beeld.zaak.status.is_open

    wait(journey, 120)
    shrink(journey, zaak, Krimpstap.FEITEN)
    assert "" == journey.pagina(zaak).beeld.dossier.verhaal.reveal()
    assert before == save_again(journey, tmp_path / "gekrompen")

    wait(journey, 360)
    shrink(journey, zaak, Krimpstap.WEG)
    assert Page.ZAKEN is journey.frame.place().page
    assert zaak not in {regel.rij.zaak for regel in office.zaken.regels()}
    assert before == save_again(journey, tmp_path / "vernietigd")
    assert [zaak] == [steen.zaak for steen in office.bewaren.lijst().grafstenen]

    vault = office.tools.store.path
    assert vault is not None
    journey.window.close()
    pages = decrypted(vault, Confidential(PASSPHRASE))
    assert [] == [word for word in (STORY, "sliep er slecht van") if word.encode() in pages]
    assert b"schold aan de balie" in pages

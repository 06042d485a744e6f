"""The page Cijfers beyond its tables: the report that fixes a year, and the own overview."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers, make_desk
from tests.ui.screens.test_others import shown, years_of_work
from ui.place import Page, Place
from ui.screens.cijfers import CijfersScreen
from ui.views.cijfers import OVERZICHT, VERSLAG
from ui.widgets.bar_chart import BarChart


def open_part(
    qtbot: QtBot, folder: Path, part: str, year: str = "2025"
) -> tuple[CijfersScreen, list[object]]:
    """The page at this part, and what it says above the page."""
    screen = CijfersScreen(make_desk(years_of_work(), folder, Answers(folder)))
    said = shown(qtbot, screen, Place(Page.CIJFERS, part=part, item=year))
    return screen, list(said)


def files(folder: Path) -> set[str]:
    return {path.suffix for path in folder.iterdir() if path.name.startswith("jaar")}


def test_the_report_is_previewed_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    """Before anything is fixed the sentences of the report can be read."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    assert "In 2025 kwamen 40 meldingen binnen." in screen.view.verslag._preview.text()
    assert "Jaarverslag 2025" == screen.view._heading._title.text()


def test_without_a_name_nothing_is_fixed(qtbot: QtBot, tmp_path: Path) -> None:
    """The page asks for the name below the report, and no folder."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    screen.view.verslag.make.click()
    assert "Vul uw naam in" in screen.view.verslag._name_row.error_text()
    assert set() == files(tmp_path)


def test_words_that_tell_are_shown_and_nothing_is_fixed(qtbot: QtBot, tmp_path: Path) -> None:
    """A number that is not in the figures is named below its text."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    page = screen.view.verslag
    page.name.setText("Proefpersoon")
    page._fields["adviezen"].setPlainText("Het ging 3 keer mis.")
    page._fields["adviezen"].settle()
    assert "'3' is een getal dat niet in de cijfers staat." == (page._rows["adviezen"].error_text())
    page.make.click()
    assert set() == files(tmp_path)
    assert None is screen.desk.office.jaarexport.released(2025)


def test_a_signed_year_is_written_whole(qtbot: QtBot, tmp_path: Path) -> None:
    """After signing every file stands in the folder and the page is back at the figures."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    screen.view.verslag.name.setText("Proefpersoon")
    screen.view.verslag.make.click()
    assert {".csv", ".json", ".ods", ".xlsx", ".pdf"} == files(tmp_path)
    assert ("", "", "Opnieuw opslaan") == (
        screen.place().part,
        screen.view.verslag.name.text(),
        screen.view.export.text(),
    )


def test_a_fixed_year_is_written_again_without_a_report_to_fill_in(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """What is fixed needs no words or name any more."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    screen.view.verslag.name.setText("Proefpersoon")
    screen.view.verslag.make.click()
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    for path in tmp_path.glob("jaar*"):
        path.unlink()
    screen.view.export.click()
    assert before == {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}


def test_a_running_year_has_no_report(qtbot: QtBot, tmp_path: Path) -> None:
    """A year that is not over stays at its figures."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG, "2026")
    assert "" == screen.place().part


def test_the_own_overview_is_marked_and_cannot_be_saved(qtbot: QtBot, tmp_path: Path) -> None:
    """The chip and the warning stand above it, and no button of the export can be seen."""
    screen, _ = open_part(qtbot, tmp_path, OVERZICHT)
    texts = " ".join(
        part.text()
        for part in screen.findChildren(QWidget)
        if part.isVisible() and hasattr(part, "text")
    )
    assert "Deze getallen zijn niet beschermd." in texts
    assert [False, False] == [
        button.isVisible() for button in (screen.view.export, screen.view.verslag.make)
    ]
    charts = screen.findChildren(BarChart)
    assert {"chart_maand", "chart_jaar", "chart_afdeling"} <= {c.objectName() for c in charts}


def test_one_turns_between_export_and_overview(qtbot: QtBot, tmp_path: Path) -> None:
    """The control above the page leads there and back, for the same year."""
    screen, _ = open_part(qtbot, tmp_path, "")
    screen.view.which.piece(OVERZICHT).click()
    assert ("overzicht", "2025") == (screen.place().part, screen.place().item)
    screen.view.which.piece("").click()
    assert ("", "2025") == (screen.place().part, screen.place().item)

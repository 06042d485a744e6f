"""The page Cijfers beyond its tables: the report that fixes a year, and the own overview."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers, add_zaak, make_desk
from tests.ui.screens.test_others import shown, years_of_work
from ui.place import Page, Place
from ui.screens.cijfers import CijfersScreen
from ui.views.cijfers import NIEUW, OVERZICHT, REGELS, TUSSEN, VERSLAG
from ui.widgets.bar_chart import BarChart
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.text_link import TextLink
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.waarborg import (
    BELOFTEN,
    GEEN_BELOFTE,
    NIET_BESLIST,
    WAARBORG_LETTERLIJK,
)


def open_part(
    qtbot: QtBot, folder: Path, part: str, year: str = "2025"
) -> tuple[CijfersScreen, list[object]]:
    """The page at this part, and what it says above the page."""
    screen = CijfersScreen(make_desk(years_of_work(), folder, Answers(folder)))
    said = shown(qtbot, screen, Place(Page.CIJFERS, part=part, item=year))
    return screen, list(said)


def sign(screen: CijfersScreen) -> None:
    """Sign the report and say that the list of what is not finished was seen."""
    screen.view.verslag.name.setText("Proefpersoon")
    screen.view.verslag.onaf.seen.piece("goed").click()
    screen.view.verslag.make.click()


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
    page.onaf.seen.piece("goed").click()
    page._fields["adviezen"].setPlainText("Het ging 3 keer mis.")
    page._fields["adviezen"].settle()
    assert "'3' is een getal dat niet in de cijfers staat." == (page._rows["adviezen"].error_text())
    page.make.click()
    assert set() == files(tmp_path)
    assert None is screen.desk.office.jaarexport.released(2025)


def test_a_signed_year_is_written_whole(qtbot: QtBot, tmp_path: Path) -> None:
    """After signing every file stands in the folder and the page is back at the figures."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    sign(screen)
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
    sign(screen)
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


def test_what_is_not_finished_is_seen_before_a_year_is_fixed(qtbot: QtBot, tmp_path: Path) -> None:
    """Forty zaken stand open: without an answer to the list the year is not fixed."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    page = screen.view.verslag
    page.name.setText("Proefpersoon")
    page.make.click()
    assert "Kijk eerst naar de lijst." in page.onaf._row.error_text()
    links = [link.text() for link in page.onaf.findChildren(TextLink)]
    assert (12, True) == (len(links), links[0].startswith("2025-0"))
    assert "En nog 28 zaken. Zie Zaken." == page.onaf._more.text()
    assert "staat nog open; geen datum" in links[0]
    assert set() == files(tmp_path)


def test_a_line_of_the_list_leads_to_its_zaak(qtbot: QtBot, tmp_path: Path) -> None:
    """What is missing can be filled in from the list."""
    screen, _ = open_part(qtbot, tmp_path, VERSLAG)
    gone: list[Place] = []
    screen.place_wanted.connect(gone.append)
    screen.view.verslag.onaf.findChildren(TextLink)[0].click()
    assert [Page.ZAAK] == [place.page for place in gone]


def fixed_year(qtbot: QtBot, folder: Path) -> CijfersScreen:
    """The page after 2025 was fixed."""
    screen, _ = open_part(qtbot, folder, VERSLAG)
    sign(screen)
    return screen


def test_a_few_changes_give_the_same_figures_and_say_why(qtbot: QtBot, tmp_path: Path) -> None:
    """The bar tells how many meldingen changed and that new figures would give them away."""
    screen = fixed_year(qtbot, tmp_path)
    for number in range(2):
        add_zaak(screen.desk.office, f"Later {number}.", gebeurd_op=date(2025, 6, 1))
    screen.reload()
    words = screen.view.bar.words.text()
    assert "Daarna zijn 2 meldingen gewijzigd." in words
    assert "Nieuwe cijfers zouden die 2 meldingen verraden." in words
    assert "Vanaf 10 gewijzigde meldingen kan een nieuwe stand." in words
    assert not screen.view.renew.isVisible()


def test_enough_changes_make_a_new_state(qtbot: QtBot, tmp_path: Path) -> None:
    """It is previewed, signed and written beside the first figures."""
    screen = fixed_year(qtbot, tmp_path)
    before = files_of(tmp_path)
    for number in range(40):
        rol = ("rol:AMB", "rol:RAA")[number % 2]
        soort = ("soort:BED", "soort:VER", "soort:ONL")[number % 3]
        add_zaak(
            screen.desk.office,
            f"Later {number}.",
            soorten=(Code(soort),),
            rol=Code(rol),
            gebeurd_op=date(2025, 2 + 3 * (number % 4), 1),
        )
    screen.reload()
    assert screen.view.renew.isVisible()
    screen.view.renew.click()
    assert (NIEUW, "Nieuwe stand van 2025") == (
        screen.place().part,
        screen.view._heading._title.text(),
    )
    assert "In 2025 kwamen 80 meldingen binnen." in screen.view.verslag._preview.text()
    sign(screen)
    after = files_of(tmp_path)
    assert before == {name: after[name] for name in before}
    assert "jaarverslag-2025-stand-2.pdf" in after


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a year in the folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_number_that_readers_know_is_entered_and_taken_out(qtbot: QtBot, tmp_path: Path) -> None:
    """It stands in the list in words, with its source, until it is taken out."""
    screen, _ = open_part(qtbot, tmp_path, REGELS)
    form = screen.view.regels.form
    form.tabel.setCurrentIndex(0)
    form.tabel.activated.emit(0)
    form.rij.setCurrentIndex(5)
    form.aantal.setText("31")
    form.bron.setText("De krant")
    form.add.click()
    (known,) = screen.desk.office.jaarexport.bekend(2025)
    assert (("kwartaal:1", "kwartaal:2"), 31) == (known.rijen, known.aantal)
    texts = [part.text() for part in screen.view.regels.findChildren(Label)]
    assert "Meldingen per kwartaal: 1e tot en met 2e kwartaal 31 (De krant)" in texts
    screen.view.regels.findChild(Button, f"remove_{known.id}").click()  # type: ignore[union-attr]
    assert () == screen.desk.office.jaarexport.bekend(2025)


@pytest.mark.parametrize("typed", ["", "drie", "-1", "2,5", "٣", "1" * 12])
def test_a_number_that_cannot_be_is_said_beside_its_field(
    qtbot: QtBot, tmp_path: Path, typed: str
) -> None:
    """Nothing is kept, and what was typed stays."""
    screen, _ = open_part(qtbot, tmp_path, REGELS)
    form = screen.view.regels.form
    form.tabel.setCurrentIndex(0)
    form.tabel.activated.emit(0)
    form.rij.setCurrentIndex(0)
    form.aantal.setText(typed)
    form.add.click()
    assert form._rows["aantal"].error_text()
    assert (typed, ()) == (form.aantal.text(), screen.desk.office.jaarexport.bekend(2025))


def test_without_a_row_the_form_asks_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    """A number of nothing is not kept."""
    screen, _ = open_part(qtbot, tmp_path, REGELS)
    screen.view.regels.form.aantal.setText("3")
    screen.view.regels.form.add.click()
    assert "Kies een tabel" in screen.view.regels.form._rows["rijen"].error_text()


def test_the_settings_are_kept_at_once_with_their_reasons(qtbot: QtBot, tmp_path: Path) -> None:
    """Threshold and quarters can be chosen here, and what is not settled is told."""
    screen, _ = open_part(qtbot, tmp_path, REGELS)
    screen.view.regels.drempel.piece(10).click()
    screen.view.regels.kwartalen.piece(value=False).click()
    gemeente = screen.desk.office.organisatie.lees().gemeente
    assert (10, False) == (gemeente.drempel, gemeente.kwartalen)
    texts = {part.text() for part in screen.view.regels.findChildren(Label)}
    assert {*NIET_BESLIST, *BELOFTEN, *GEEN_BELOFTE, WAARBORG_LETTERLIJK} <= texts


def running_year(qtbot: QtBot, folder: Path) -> CijfersScreen:
    """The page at the rounded figures of this year, with thirty zaken more."""
    office = years_of_work()
    for number in range(30):
        add_zaak(office, f"Nu {number}.", soorten=(Code("soort:BED"),))
    screen = CijfersScreen(make_desk(office, folder, Answers(folder)))
    shown(qtbot, screen, Place(Page.CIJFERS, part=TUSSEN, item="2026"))
    return screen


def test_rounded_figures_are_marked_and_written_once(qtbot: QtBot, tmp_path: Path) -> None:
    """The page says what rounding means and costs; afterwards it says since when they are fixed."""
    screen = running_year(qtbot, tmp_path)
    page = screen.view.tussenstand
    texts = " ".join(part.text() for part in page.findChildren(Label))
    assert "alle getallen zijn afgerond op een veelvoud van 5" in texts
    assert "Na het opslaan staat de tussenstand van 2026 vast." == page.bar.words.text()
    page.make.click()
    assert {"tussenstand-2026.csv", "tussenstand-2026.json"} == set(files_of(tmp_path))
    screen.view.rounded.click()
    assert "Deze tussenstand is vastgelegd op" in page.bar.words.text()


def test_a_year_that_is_over_has_no_rounded_figures(qtbot: QtBot, tmp_path: Path) -> None:
    """Without one in the ledger there is nothing to show, and no button leads there."""
    screen, _ = open_part(qtbot, tmp_path, TUSSEN)
    assert ("", False) == (screen.place().part, screen.view.rounded.isVisible())


def test_one_goes_back_from_the_rounded_figures(qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing is written by looking."""
    screen = running_year(qtbot, tmp_path)
    screen.view.tussenstand.back.click()
    assert ("", {}) == (screen.place().part, files_of(tmp_path))

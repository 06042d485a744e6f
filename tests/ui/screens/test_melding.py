"""Nieuwe melding: one zaak, whatever happens while typing."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.kit import TODAY, add_zaak, empty_office, make_desk
from ui.desk import Desk
from ui.lane import Lane
from ui.place import Page, Place
from ui.screens.melding import MeldingScreen
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.codes import Code


def opened(qtbot: QtBot, desk: Desk, place: Place | None = None) -> MeldingScreen:
    """The page, ready to type."""
    screen = MeldingScreen(desk)
    qtbot.addWidget(screen)
    screen.resize(1070, 700)
    screen.show()
    screen.open(place or Place(Page.MELDING))
    return screen


def typed(screen: MeldingScreen, story: str) -> None:
    """Type a story and let it settle."""
    screen.view.story.setPlainText(story)
    screen.view.story.settle()


def stories(office: Office) -> list[str]:
    """The stories that are kept."""
    zaken = (regel.rij.zaak for regel in office.zaken.regels())
    return [office.zaken.pagina(zaak).beeld.dossier.verhaal.reveal() for zaak in zaken]


def test_one_sentence_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    """What was typed is in the vault, and the page says so."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    typed(screen, "Hij zei dat hij haar wist te vinden.")
    saved = screen.findChildren(QLabel, "melding_saved")[0]
    assert (["Hij zei dat hij haar wist te vinden."], "Bewaard, 11:42") == (
        stories(office),
        saved.text(),
    )


def test_going_on_changes_the_same_zaak(qtbot: QtBot, tmp_path: Path) -> None:
    """A second sentence makes no second zaak."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    typed(screen, "Eerste zin.")
    typed(screen, "Eerste zin. Tweede zin.")
    assert ["Eerste zin. Tweede zin."] == stories(office)


def test_quick_typing_makes_one_zaak(qtbot: QtBot, tmp_path: Path) -> None:
    """When the first save is still under way, the second one waits for its zaak."""
    office = empty_office()
    lane = Lane()
    inline = make_desk(office, tmp_path)
    desk = Desk(office, lane, inline.device, inline.asking)
    # The store belongs to the thread that made it, so this office is made on the lane.
    made: list[Office] = []
    lane.run(lane, empty_office, made.append)
    qtbot.waitUntil(lambda: bool(made))
    desk = Desk(made[0], lane, inline.device, inline.asking)
    screen = opened(qtbot, desk)
    qtbot.waitUntil(lambda: not lane.is_busy())
    for story in ("Een.", "Een. Twee.", "Een. Twee. Drie."):
        typed(screen, story)
    qtbot.waitUntil(lambda: not lane.is_busy())
    found: list[list[str]] = []
    lane.run(lane, lambda: stories(made[0]), found.append)
    qtbot.waitUntil(lambda: bool(found))
    lane.stop()
    assert [["Een. Twee. Drie."]] == found


def test_nothing_is_kept_before_the_first_word(qtbot: QtBot, tmp_path: Path) -> None:
    """Choices alone make no zaak."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    screen.view.danger.piece(False).click()  # noqa: FBT003 - the value of the piece
    assert [] == stories(office)


def test_choices_before_the_story_are_not_lost(qtbot: QtBot, tmp_path: Path) -> None:
    """What was chosen first is kept with the first sentence."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    screen.view.kinds.chip(Code("soort:BED")).click()
    typed(screen, "Hij dreigde.")
    zaak = office.zaken.regels()[0].rij
    assert Code("soort:BED") == zaak.hoofdsoort


def test_a_day_to_come_is_refused_beside_its_field(qtbot: QtBot, tmp_path: Path) -> None:
    """The field says what is wrong; what was typed stays."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    screen.view.day.setText("1-1-2030")
    screen.view.day.read()
    assert ("Deze dag ligt in de toekomst.", "1-1-2030") == (
        screen.view._rows["gebeurd_op"].error_text(),
        screen.view.day.text(),
    )


def test_opening_without_a_word_says_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    """An empty melding does not open; the field for the story says why."""
    screen = opened(qtbot, make_desk(empty_office(), tmp_path))
    with qtbot.assertNotEmitted(screen.place_wanted):
        screen.view.open_button.click()
    assert "Dit veld is nog leeg. Vul het in." == screen.view._rows["verhaal"].error_text()


def test_ctrl_enter_opens_the_zaak(qtbot: QtBot, tmp_path: Path) -> None:
    """What is typed but not settled yet is kept on the way."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    screen.view.story.setPlainText("Hij dreigde.")
    with qtbot.waitSignal(screen.place_wanted) as told:
        screen.view.open_button.click()
    zaak = office.zaken.regels()[0].rij.zaak
    assert [Place(Page.ZAAK, zaak=zaak)] == told.args


def test_escape_keeps_and_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    """Escape keeps what was typed and goes to Vandaag."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    screen.view.story.setPlainText("Hij dreigde.")
    with qtbot.waitSignal(screen.place_wanted) as told:
        qtbot.keyClick(screen.view.story, Qt.Key.Key_Escape)
    assert ([Place(Page.VANDAAG)], ["Hij dreigde."]) == (told.args, stories(office))


def test_undo_goes_back_one_step_and_keeps_that(qtbot: QtBot, tmp_path: Path) -> None:
    """The page and the vault both show the step before."""
    office = empty_office()
    screen = opened(qtbot, make_desk(office, tmp_path))
    typed(screen, "Een.")
    typed(screen, "Een. Twee.")
    screen.view.undo_button.click()
    assert ("Een.", ["Een."]) == (screen.view.story.text(), stories(office))


def test_danger_says_whom_to_call(qtbot: QtBot, tmp_path: Path) -> None:
    """With danger the page first says to call 112."""
    screen = opened(qtbot, make_desk(empty_office(), tmp_path))
    screen.view.danger.piece(True).click()  # noqa: FBT003 - the value of the piece
    assert screen.view._call.isVisible()


def test_a_melding_can_be_gone_on_with(qtbot: QtBot, tmp_path: Path) -> None:
    """After unlocking the page shows the same melding again."""
    office = empty_office()
    zaak = add_zaak(office, "Hij dreigde.", gebeurd_op=TODAY)
    screen = opened(qtbot, make_desk(office, tmp_path), Place(Page.MELDING, zaak=zaak))
    concept = screen.view.concept()
    assert ("Hij dreigde.", date(2026, 11, 23), (Code("soort:BED"),)) == (
        concept.verhaal.reveal(),
        concept.gebeurd_op,
        concept.soorten,
    )

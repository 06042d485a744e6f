"""Vandaag on real zaken: each line leads to where it is done."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, make_desk, office_with_zaken
from ui.place import Page, Place
from ui.screens.vandaag import VandaagScreen
from vertrouwenspersoon.domain.agenda import Waarvan


def test_a_line_leads_to_its_taak(qtbot: QtBot, tmp_path: Path) -> None:
    """The button of a taak goes to the step and the taak itself."""
    office, _zaken = office_with_zaken()
    screen = VandaagScreen(make_desk(office, tmp_path))
    qtbot.addWidget(screen)
    screen.open(Place(Page.VANDAAG))
    line = next(
        line
        for line in office.zaken.agenda().regels
        if line.waarvan is Waarvan.TAAK and not line.wacht_op_toestemming
    )
    with qtbot.waitSignal(screen.place_wanted) as told:
        screen.view.item_wanted.emit(line)
    assert [Place(Page.ZAAK, line.zaak, line.stap, line.doel)] == told.args


def test_a_minute_later_the_page_is_drawn_from_what_it_knows(qtbot: QtBot, tmp_path: Path) -> None:
    """The tick of a minute reads nothing from the vault."""
    office, _zaken = office_with_zaken()
    screen = VandaagScreen(make_desk(office, tmp_path))
    qtbot.addWidget(screen)
    screen.open(Place(Page.VANDAAG))
    office.close()
    screen.show_now(NOW)
    assert Place(Page.VANDAAG) == screen.place()

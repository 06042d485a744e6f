"""Vandaag on real zaken: each line leads to where it is done."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers, make_desk, office_with_zaken
from tests.ui.windows import PASSPHRASE
from ui.place import BACKUP, Page, Place
from ui.screens.vandaag import VandaagScreen
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.agenda import Waarvan
from vertrouwenspersoon.domain.backup import Plaats
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store.keys import CHEAPEST


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


def test_a_quiet_line_leads_to_the_back_up(qtbot: QtBot, tmp_path: Path) -> None:
    """After a week without a back-up a line says so and leads to Beheer, until there is one."""
    clock = FixedClock(NOW)
    office = create_office(
        tmp_path / "kluis.zkv",
        Confidential(PASSPHRASE),
        Gemeente("Eikenrode"),
        clock=clock,
        profile=CHEAPEST,
    )
    screen = VandaagScreen(make_desk(office, tmp_path))
    qtbot.addWidget(screen)
    [line] = screen.findChildren(QAbstractButton, "backup_line_action")
    screen.open(Place(Page.VANDAAG))
    before = line.isVisibleTo(screen)
    clock.advance(timedelta(days=7))
    screen.reload()
    with qtbot.waitSignal(screen.place_wanted) as told:
        line.click()
    after = line.isVisibleTo(screen)
    assert (False, True, [Place(Page.BEHEER, part=BACKUP)]) == (before, after, told.args)
    office.backups.choose_folder(Plaats.TWEEDE, tmp_path)
    office.backups.make()
    screen.reload()
    assert not line.isVisibleTo(screen)
    office.close()


def _screen(qtbot: QtBot, folder: Path, asking: Answers | None = None) -> VandaagScreen:
    office, _zaken = office_with_zaken()
    screen = VandaagScreen(
        make_desk(office, folder, asking) if asking else make_desk(office, folder)
    )
    qtbot.addWidget(screen)
    screen.desk.lane.changed.connect(lambda _changes: screen.reload())
    screen.open(Place(Page.VANDAAG))
    return screen


def test_a_line_is_put_off_from_its_row(qtbot: QtBot, tmp_path: Path) -> None:
    """What the row tells becomes a reason in the vault, and the line moves to Uitgesteld."""
    screen = _screen(qtbot, tmp_path)
    zaken = screen.desk.office.zaken
    line = next(r for r in zaken.agenda().regels if not r.hard)
    day = day_of(screen.desk.office.now()) + timedelta(days=1)
    screen.view.snooze_wanted.emit(line, day, "Zij is weg.")
    assert line.doel in [each.doel for each in zaken.agenda().uitgesteld]


def test_the_calendar_file_is_written_where_it_is_wanted(qtbot: QtBot, tmp_path: Path) -> None:
    """The button asks for a place and writes the file there; going back writes nothing."""
    for path in (tmp_path / "afspraken.ics", None):
        asking = Answers(path)
        screen = _screen(qtbot, tmp_path, asking)
        screen.view.calendar_wanted.emit()
        assert ["afspraken.ics"] == asking.asked
    assert b"zie app" in (tmp_path / "afspraken.ics").read_bytes()


def test_a_clock_and_a_termijn_lead_to_their_place(qtbot: QtBot, tmp_path: Path) -> None:
    """A camera clock leads to its taak, a termijn to the page of termijnen."""
    screen = _screen(qtbot, tmp_path)
    line = screen.desk.office.zaken.agenda().regels[0]
    places: list[Place] = []
    screen.place_wanted.connect(places.append)
    for waarvan, doel in ((Waarvan.CAMERA, "RG08@hal"), (Waarvan.TERMIJN, "L15")):
        screen.view.item_wanted.emit(
            replace(line, waarvan=waarvan, doel=doel, wacht_op_toestemming=False)
        )
    assert [(line.stap, "RG08"), ("termijnen", "L15")] == [(p.part, p.item) for p in places]

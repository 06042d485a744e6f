"""The frame: where one is, what it says, and what it looks at again."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.core.usecases.offices import every_reason
from tests.ui.kit import NOW, make_desk, office_with_zaken
from ui.desk import Message, trouble
from ui.frame import Frame
from ui.look import Theme, Tone, apply_look
from ui.place import Page, Place
from ui.screens.zaken import ZakenScreen
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NoSpace

PAGES = (
    Page.VANDAAG,
    Page.ZAKEN,
    Page.REACTIESCHEMAS,
    Page.ORGANISATIE,
    Page.CIJFERS,
    Page.NASLAG,
    Page.BEHEER,
)


@pytest.fixture
def frame(qtbot: QtBot, tmp_path: Path) -> Frame:
    """A frame around an office with three zaken."""
    office, _zaken = office_with_zaken()
    made = Frame(make_desk(office, tmp_path))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_place(Place(Page.VANDAAG))
    return made


def notices(frame: Frame) -> list[str]:
    """The bars above the page."""
    QApplication.processEvents()
    return [bar.accessibleName() for bar in frame.findChildren(NoticeBar) if bar.isVisibleTo(frame)]


@pytest.mark.parametrize(("number", "page"), tuple(enumerate(PAGES, start=1)))
def test_each_page_has_its_key(qtbot: QtBot, frame: Frame, number: int, page: Page) -> None:
    """Ctrl+1 to Ctrl+7 go to the pages in the order of the rail."""
    frame.open_place(Place(Page.BEHEER if page is not Page.BEHEER else Page.VANDAAG))
    qtbot.keyClick(frame, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
    assert (page, True) == (frame.place().page, frame.rail.item(page).is_current())


def test_the_keys_work_without_the_rail(qtbot: QtBot, frame: Frame) -> None:
    """In a narrow window the rail is gone and its keys are not."""
    frame.resize(700, 600)
    QApplication.processEvents()
    qtbot.keyClick(frame, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert (False, Page.NASLAG) == (frame.rail.isVisible(), frame.place().page)


def test_ctrl_n_begins_a_melding(qtbot: QtBot, frame: Frame) -> None:
    """A new melding is one key away, and its button rests while one is there."""
    qtbot.keyClick(frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert (Page.MELDING, False) == (
        frame.place().page,
        frame.top_bar.new_button.isEnabled(),
    )


def test_searching_goes_to_the_list(frame: Frame) -> None:
    """What is typed in the search field is looked for in all zaken."""
    frame.top_bar.search.searched.emit("raadslid")
    screen = frame.shown_screen()
    assert isinstance(screen, ZakenScreen)
    assert (Place(Page.ZAKEN, screen.place().zaak, search="raadslid"), 1) == (
        screen.place(),
        screen.view.table.lines.rowCount(),
    )


def test_leaving_the_list_empties_the_search(frame: Frame) -> None:
    """A search does not stay behind on another page."""
    frame.open_place(Place(Page.ZAKEN, search="raadslid"))
    shown = frame.top_bar.search.text()
    frame.open_place(Place(Page.VANDAAG))
    assert ("raadslid", "") == (shown, frame.top_bar.search.text())


def test_trouble_is_said_above_the_page(frame: Frame) -> None:
    """An error nobody asked for says what happened, what was kept and what to do."""
    frame.desk.lane.run(frame, _full_disk)
    assert [f"{trouble(NoSpace('x')).title}. {trouble(NoSpace('x')).text}"] == notices(frame)


def test_one_bar_at_a_time(frame: Frame) -> None:
    """A newer message takes the place of the older one, and can be closed."""
    frame.show_message(Message(Tone.OK, "Een"))
    frame.show_message(Message(Tone.OK, "Twee"))
    before = notices(frame)
    frame.clear_messages()
    assert (["Twee"], []) == (before, notices(frame))


def test_a_change_is_seen_at_once(frame: Frame) -> None:
    """After a change the status line says that all is kept, and the page shows it."""
    office = frame.desk.office
    zaak = office.zaken.regels()[0].rij.zaak
    frame.open_place(Place(Page.ZAKEN))
    done = Confidential("Klaar.")
    why = every_reason(office, zaak, done)
    outcome = office.inhoud.codelijsten.lijst("uitkomst").waarde[0].code
    day = date(2028, 1, 1)
    frame.desk.lane.run(frame, lambda: office.zaken.close(zaak, outcome, done, day, why))
    screen = frame.shown_screen()
    assert isinstance(screen, ZakenScreen)
    lines = screen.view.table.lines
    found = lines.line(lines.row_of(zaak))
    assert found is not None
    assert ("Alles bewaard, 11:42", "Gesloten") == (frame.status.saved.text(), found.stap)


def test_the_rail_counts_what_is_due(qtbot: QtBot, frame: Frame) -> None:
    """The number beside Vandaag is what is late or due today."""
    due = frame.desk.office.zaken.agenda().te_doen
    name = f"Vandaag, {due} te doen"
    qtbot.waitUntil(lambda: bool(frame.rail.item(Page.VANDAAG).accessibleName() == name))
    assert due > 0


def test_practice_is_marked_on_every_page(frame: Frame) -> None:
    """The rail and the status line say that this is practice."""
    mark = frame.findChildren(QWidget, "practice_mark")[0]
    assert (True, "Oefenkluis") == (
        mark.isVisible(),
        frame.status.vault.text(),
    )


def test_the_lock_is_counted_down(frame: Frame) -> None:
    """The status line says how long until the vault locks."""
    frame.show_minutes_left(9)
    assert "Op slot over 9 min" == frame.status.lock.text()


def test_a_zaak_belongs_to_zaken_in_the_rail(frame: Frame) -> None:
    """Inside a zaak the rail shows where it came from."""
    zaak: ZaakId = frame.desk.office.zaken.regels()[0].rij.zaak
    frame.open_place(Place(Page.ZAAK, zaak=zaak))
    assert frame.rail.item(Page.ZAKEN).is_current()


def test_another_size_of_text_reflows_the_frame(frame: Frame) -> None:
    """At 200 % the same window has room for less."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_look(app, Theme.LIGHT, 2.0, motion=False)
    QApplication.processEvents()
    assert (False, True) == (
        frame.rail.isVisible(),
        frame.top_bar.menu_button.isVisible(),
    )


def test_a_minute_reaches_the_page(frame: Frame) -> None:
    """The clock of the frame makes the page say the time that is left now."""
    frame.tick(NOW)
    assert Page.VANDAAG is frame.place().page


def test_a_frame_that_stops_asks_nothing_any_more(qtbot: QtBot, frame: Frame) -> None:
    """What was typed just before locking is not looked for in a vault that is closed."""
    qtbot.keyClicks(frame.top_bar.search, "raad")
    before = [timer.isActive() for timer in frame.findChildren(QTimer)]
    frame.stop()
    after = [timer.isActive() for timer in frame.findChildren(QTimer)]
    assert (True, False) == (any(before), any(after))


def _full_disk() -> None:
    raise NoSpace("x")


def views(frame: Frame) -> int:
    """How often a zaak was looked at, as the logboek has it."""
    regels = frame.desk.office.logboek.lees(100).regels
    return sum(regel.handeling is Handeling.ZAAK_BEKEKEN for regel in regels)


def test_each_look_at_a_zaak_is_recorded(qtbot: QtBot, tmp_path: Path) -> None:
    """Opening a zaak is one look, moving inside it none, and coming back to it another."""
    office, (zaak, *_others) = office_with_zaken()
    frame = Frame(make_desk(office, tmp_path))
    qtbot.addWidget(frame)
    frame.show()
    counts = []
    for place in (Place(Page.ZAAK, zaak), Place(Page.ZAAK, zaak, "tijdlijn")):
        frame.open_place(place)
        counts.append(views(frame))
    frame.open_place(Place(Page.VANDAAG))
    frame.open_place(Place(Page.ZAAK, zaak))
    frame.open_place(Place(Page.ZAKEN))
    screen = frame.shown_screen()
    assert isinstance(screen, ZakenScreen)
    screen.view.preview_wanted.emit(zaak)
    assert ([1, 1], 3) == (counts, views(frame))


def test_a_touched_logboek_is_said_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    """Whoever opens a vault whose logboek was touched reads it above the first page."""
    office, _zaken = office_with_zaken()
    with office.tools.store.transaction():
        office.tools.store.execute("DROP TRIGGER journaal_is_fixed")
        office.tools.store.execute("UPDATE journaal SET object = 'ander' WHERE volgorde = 2")
    frame = Frame(make_desk(office, tmp_path))
    qtbot.addWidget(frame)
    frame.show()
    assert any("vanaf regel 2" in words for words in notices(frame))


def test_the_menu_of_a_narrow_window_ends_the_program_too(qtbot: QtBot, frame: Frame) -> None:
    """Where there is no room for the button, the menu has it as its last line."""
    frame.resize(700, 700)
    frame.top_bar.menu_wanted.emit()
    [menu] = [found for found in frame.findChildren(QMenu) if found.isVisible()]
    last = menu.actions()[-1]
    with qtbot.waitSignal(frame.quit_wanted):
        last.trigger()
    assert "Nu afsluiten" == last.text()


def test_another_text_size_dresses_only_the_page_that_is_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Pages that are not seen are forgotten, and made again when somebody goes there."""
    office, _ = office_with_zaken()
    frame = Frame(make_desk(office, tmp_path))
    qtbot.addWidget(frame)
    frame.show()
    for page in (Page.ZAKEN, Page.BEHEER, Page.VANDAAG):
        frame.open_place(Place(page))
    dressed: list[int] = []
    frame.drop_hidden_pages(lambda: dressed.append(1))
    shown = frame.place().page
    frame.open_place(Place(Page.ZAKEN))
    assert ([1], Page.VANDAAG, Page.ZAKEN) == (dressed, shown, frame.place().page)

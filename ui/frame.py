"""The frame around an open office: rail, top bar, notices, pages, status line."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.backup_work import needs_no_words, show_age
from ui.concepten import Concepten, place_of
from ui.desk import Desk, Message, Screen, trouble
from ui.look import Icon, Room, Tone, look
from ui.look.sizes import PAGE_INSET, STEP_3
from ui.place import SHEET, Page, Place
from ui.screens.beheer import BeheerScreen
from ui.screens.cijfers import CijfersScreen
from ui.screens.melding import MeldingScreen
from ui.screens.naslag import NaslagScreen
from ui.screens.organisatie import OrganisatieScreen
from ui.screens.reactieschema import SchemaScreen
from ui.screens.vandaag import VandaagScreen
from ui.screens.zaak import ZaakScreen
from ui.screens.zaken import ZakenScreen
from ui.spelling import SpellWork
from ui.views.beheer_logboek import broken_words
from ui.widgets.nav_rail import NavEntry, NavRail
from ui.widgets.notice import NoticeBar
from ui.widgets.pages import Pages
from ui.widgets.practice_edge import PracticeEdge
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar
from vertrouwenspersoon.domain.concept import Concept
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.speech import calendar_date, clock_time
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.wijzigingen import ahead_of

_ENTRIES = (
    NavEntry(Page.VANDAAG, "Vandaag", Icon.SUN),
    NavEntry(Page.ZAKEN, "Zaken", Icon.FOLDER_OPEN),
    NavEntry(Page.REACTIESCHEMAS, "Reactieschema’s", Icon.TABLE_PROPERTIES),
    NavEntry(Page.ORGANISATIE, "Organisatie", Icon.BUILDING),
    NavEntry(Page.CIJFERS, "Cijfers", Icon.CHART),
    NavEntry(Page.NASLAG, "Naslag", Icon.BOOK_OPEN),
    NavEntry(Page.BEHEER, "Beheer", Icon.SETTINGS),
)
_SCREENS: dict[Page, Callable[[Desk], Screen]] = {
    Page.VANDAAG: VandaagScreen,
    Page.ZAKEN: ZakenScreen,
    Page.REACTIESCHEMAS: SchemaScreen,
    Page.ORGANISATIE: OrganisatieScreen,
    Page.CIJFERS: CijfersScreen,
    Page.NASLAG: NaslagScreen,
    Page.BEHEER: BeheerScreen,
    Page.ZAAK: ZaakScreen,
    Page.MELDING: MeldingScreen,
}
_RAIL_PLACE = {Page.ZAAK: Page.ZAKEN}
_NO_SHEET = Message(
    Tone.WARN,
    "Uw herstelblad is nog niet klaar",
    "Zonder blad kan niemand de kluis openen als u de wachtzin vergeet.",
    action="Herstelblad maken",
    place=Place(Page.BEHEER, part=SHEET),
)
_COUNT_MS = 400
_AHEAD_MS = 1500
"""From when on, and how far apart, the pages that are opened most are made ahead."""
_AHEAD = (Page.MELDING, Page.ZAKEN, Page.ZAAK)
_LOOK_MS = 5000
_BACKUP_MS = 20_000
"""How long after opening the back-up of the day begins: first the person gets to work."""


class Frame(QWidget):
    """Knows where the person is, and nothing about zaken."""

    cover_wanted = Signal()
    lock_wanted = Signal()
    quit_wanted = Signal()
    manual_wanted = Signal()
    look_changed = Signal()
    lock_time_changed = Signal()
    end_wanted = Signal(object)
    """The passphrase: the vault is to be destroyed now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._screens: dict[Page, Screen] = {}
        self._minute = desk.now().minute
        self._is_left = False
        self._edge = PracticeEdge(self)
        self._wanted: Place | None = None
        self.rail = NavRail(_ENTRIES, "")
        self.top_bar = TopBar()
        self.status = StatusLine()
        self._notices = QVBoxLayout()
        self._stack = Pages()
        self._counting = QTimer(self)
        self._ticking = QTimer(self)
        self._backing_up = QTimer(self)
        self._ahead = QTimer(self)
        self.concepten = Concepten(desk, self)
        self.spelling = SpellWork(desk, self)
        self._connect()
        self._lay_out()
        self._read_backups()
        self._start_timers()
        self._read_gemeente()
        self.desk.lane.run(self, desk.office.herstel.is_settled, self._remind_of_sheet)
        self._check_logboek()
        self._compare_clock()
        self.concepten.begin()

    def dress(self) -> None:
        self._reflow()

    def open_place(self, place: Place) -> None:
        """Go somewhere; what was being typed is kept first."""
        before = self.shown_screen()
        if before is not None:
            before.settle()
        self.concepten.keep()
        self._wanted = place
        if place.page in self._screens:
            self._show_place(place)
        else:
            self._make(place.page)
            # Making a page and showing it are each a moment's work; together they would be felt.
            self.desk.lane.next_turn(self, partial(self._show_place, place))

    def _show_place(self, place: Place) -> None:
        if self._is_left or place is not self._wanted:
            return
        screen = self._screens[place.page]
        self._stack.setCurrentWidget(screen)
        self.rail.show_current(_RAIL_PLACE.get(place.page, place.page))
        self.top_bar.new_button.setEnabled(place.page is not Page.MELDING)
        if place.page is not Page.ZAKEN or place.search != self.top_bar.search.text():
            self.top_bar.search.show_text(place.search if place.page is Page.ZAKEN else "")
        screen.open(place)
        self.concepten.enter(screen, place)

    def place(self) -> Place:
        """Where the person is."""
        screen = self.shown_screen()
        return Place(Page.VANDAAG) if screen is None else screen.place()

    def leave(self) -> Place:
        """Keep what was typed and let no part ask anything more; where the person was, in what.

        The vault is about to close.
        """
        field, cursor = self.concepten.where()
        self.settle()
        place = replace(self.place(), veld=field, cursor=cursor)
        self.concepten.keep()
        self.stop()
        self._is_left = True
        return place

    def shown_screen(self) -> Screen | None:
        """The screen that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def settle(self) -> None:
        """Keep what was typed: the person leaves or locks."""
        screen = self.shown_screen()
        if screen is not None:
            screen.settle()

    def show_message(self, message: Message) -> None:
        """Say something above the page, in place of what was said before."""
        bar = NoticeBar(
            message.tone, message.title, message.text, action=message.action, closable=True
        )
        bar.dismissed.connect(self.clear_messages)
        bar.action_wanted.connect(partial(self._act, message))
        self._show_bar(bar)

    def _show_bar(self, bar: NoticeBar) -> None:
        self.clear_messages()
        self._notices.setContentsMargins(PAGE_INSET, STEP_3, PAGE_INSET, 0)
        self._notices.addWidget(bar)

    def _tell_recovered(self, concepten: tuple[Concept, ...]) -> None:
        """Say that a crash was survived, with both ways on."""
        last = concepten[-1]
        bar = NoticeBar(
            Tone.ACCENT,
            f"Hersteld van {clock_time(last.op)}",
            "Het programma stopte onverwacht. Wat u typte, staat weer in het veld.",
            action="Behouden",
            other="Verwerpen",
        )
        bar.action_wanted.connect(partial(self._keep_recovered, last))
        bar.other_wanted.connect(partial(self._drop_recovered, concepten))
        self._show_bar(bar)

    def _keep_recovered(self, last: Concept) -> None:
        self.clear_messages()
        self.desk.lane.run(self, self.desk.office.concepten.accept)
        self.open_place(place_of(last.plek))

    def _drop_recovered(self, concepten: tuple[Concept, ...]) -> None:
        self.clear_messages()
        self.concepten.discard(concepten)

    def _act(self, message: Message) -> None:
        self.clear_messages()
        if message.place is not None:
            self.open_place(message.place)
        elif message.act is not None:
            message.act()

    def clear_messages(self) -> None:
        """Take the bar away."""
        self._notices.setContentsMargins(0, 0, 0, 0)
        while self._notices.count():
            item = self._notices.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()

    def show_seconds_left(self, seconds: int) -> None:
        """Count the last seconds before the vault locks."""
        self.status.show_lock(f"Op slot over {seconds} s", soon=True)

    def show_minutes_left(self, minutes: int) -> None:
        """How long until the vault locks by itself."""
        self.status.show_lock(f"Op slot over {minutes} min")

    def tick(self, now: datetime) -> None:
        """Tell the page that a minute has passed."""
        screen = self.shown_screen()
        if screen is not None:
            screen.show_now(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.tick(self.desk.now())

    def _connect(self) -> None:
        self.rail.page_wanted.connect(lambda page: self.open_place(Place(page)))
        bar = self.top_bar
        bar.menu_wanted.connect(self._open_menu)
        bar.search_wanted.connect(self._open_search)
        bar.cover_wanted.connect(self.cover_wanted)
        bar.lock_wanted.connect(self.lock_wanted)
        bar.quit_wanted.connect(self.quit_wanted)
        bar.manual_wanted.connect(self.manual_wanted)
        bar.new_wanted.connect(self._new)
        bar.search.searched.connect(self._search)
        bar.search.list_wanted.connect(self._go_to_list)
        bar.search.left.connect(self._leave_search)
        self.desk.lane.changed.connect(self._changed)
        self.desk.lane.troubled.connect(self._troubled)
        self.concepten.troubled.connect(self._troubled)
        self.concepten.recovered.connect(self._tell_recovered)
        QShortcut(QKeySequence("Ctrl+N"), self, self._new)
        self._narrow_keys = tuple(self._page_key(n, e) for n, e in enumerate(_ENTRIES, start=1))

    def _page_key(self, number: int, entry: NavEntry) -> QShortcut:
        """In a narrow window the rail is gone, and its keys with it."""
        page = entry.key
        return QShortcut(
            QKeySequence(f"Ctrl+{number}"),
            self,
            lambda: self.open_place(Place(page if isinstance(page, Page) else Page.VANDAAG)),
        )

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addLayout(self._notices)
        right.addWidget(self._stack, 1)
        right.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.status.show_saved("Alles bewaard")

    def _start_timers(self) -> None:
        self._ahead.setInterval(_AHEAD_MS)
        self._ahead.timeout.connect(self._make_ahead)
        self._ahead.start()
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_MS)
        self._counting.timeout.connect(self._count)
        self._ticking.setInterval(_LOOK_MS)
        self._ticking.timeout.connect(self._look_at_clock)
        self._ticking.start()
        self._counting.start()
        self._backing_up.setSingleShot(True)
        self._backing_up.setInterval(_BACKUP_MS)
        self._backing_up.timeout.connect(self.back_up_if_due)
        self._backing_up.start()

    def stop(self) -> None:
        """Let no part ask anything of the vault any more: it is about to close."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.concepten.end()
        self.spelling.end()
        self.desk.lane.end_long_work()

    def take_down(self) -> None:
        """Take every page out of memory, one at a time, and then itself."""
        self._drop_in_turn(list(self._screens), self.deleteLater)

    def drop_hidden_pages(self, then: Callable[[], None]) -> None:
        """Forget the pages that are not shown: making one is quicker than dressing it anew."""
        shown = self.shown_screen()
        self._drop_in_turn([p for p, screen in self._screens.items() if screen is not shown], then)

    def _drop_in_turn(self, pages: list[Page], then: Callable[[], None]) -> None:
        """One page each time the window has answered, for its hundreds of parts take a moment."""
        screen = self._screens.pop(pages.pop(), None) if pages else None
        if screen is None:
            then()
            return
        self._stack.removeWidget(screen)
        screen.hide()
        screen.deleteLater()
        self.desk.lane.next_turn(self, partial(self._drop_in_turn, pages, then))

    def _make(self, page: Page) -> Screen:
        made = _SCREENS[page](self.desk)
        made.place_wanted.connect(self.open_place)
        made.message_given.connect(self.show_message)
        if isinstance(made, BeheerScreen):
            made.look_changed.connect(self.look_changed)
            made.spelling_changed.connect(self.spelling.refresh)
            made.lock_time_changed.connect(self.lock_time_changed)
            made.end_wanted.connect(self.end_wanted)
        self._screens[page] = made
        self._stack.addWidget(made)
        return made

    def _make_ahead(self) -> None:
        """Make the next page that is likely to be opened, while nothing else is going on."""
        left = [page for page in _AHEAD if page not in self._screens]
        if not left:
            self._ahead.stop()
        elif not self.desk.lane.is_busy():
            self._make(left[0])

    def _new(self) -> None:
        if self.top_bar.new_button.isEnabled():
            self.open_place(Place(Page.MELDING))

    def _search(self, text: str) -> None:
        screen = self.shown_screen()
        if isinstance(screen, ZakenScreen):
            screen.look_for(text)
        elif text.strip():
            self.open_place(Place(Page.ZAKEN, search=text))

    def _go_to_list(self) -> None:
        screen = self.shown_screen()
        if isinstance(screen, ZakenScreen):
            screen.go_to_list()

    def _leave_search(self) -> None:
        if look().room(self.window().width()) is Room.NARROW:
            self._reflow()
        self._stack.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.focusNextChild()

    def _open_search(self) -> None:
        """In a narrow window the field takes the place of its button."""
        self.top_bar.search_button.hide()
        self.top_bar.menu_button.hide()
        self.top_bar.search.show()
        self.top_bar.search.setFocus()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Onderdelen")
        for number, entry in enumerate(_ENTRIES, start=1):
            action = menu.addAction(entry.name)
            action.setData(entry.key)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        menu.addSeparator()
        manual = menu.addAction("Handleiding", self.manual_wanted.emit)
        manual.setShortcut(QKeySequence("F1"))
        leaving = menu.addAction("Nu afsluiten", self.quit_wanted.emit)
        leaving.setShortcut(QKeySequence("Ctrl+Q"))
        menu.triggered.connect(self._take_page)
        button = self.top_bar.menu_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _take_page(self, action: QAction) -> None:
        page = action.data()
        if page is not None:
            self.open_place(Place(page))

    def _changed(self, changes: Changes) -> None:
        if self._is_left:
            return  # what landed late has been kept; the vault is closed by now
        self.status.show_saved(f"Alles bewaard, {clock_time(self.desk.now())}")
        screen = self.shown_screen()
        if screen is not None and screen.is_touched_by(changes):
            screen.reload()
        if changes.lijst or changes.organisatie:
            self._counting.start()
        if changes.organisatie:
            self._read_gemeente()
        if changes.backups:
            self._read_backups()

    def _troubled(self, error: VertrouwenspersoonError) -> None:
        self.show_message(trouble(error))

    def back_up_if_due(self) -> None:
        """Make the back-up of the day, when something changed since the last one."""
        backups, lane = self.desk.office.backups, self.desk.lane
        lane.run(self, lambda: backups.make_if_due(lane.go_on), None, self._backup_failed)

    def _backup_failed(self, error: VertrouwenspersoonError) -> None:
        if not needs_no_words(error):
            self._troubled(error)

    def _read_backups(self) -> None:
        self.desk.lane.run(
            self,
            self.desk.office.backups.stand,
            lambda stand: show_age(self.status, stand, self.desk.now()),
        )

    def _count(self) -> None:
        office = self.desk.office
        self.desk.lane.run(
            self,
            lambda: office.zaken.agenda().te_doen,
            lambda count: self.rail.show_count(Page.VANDAAG, count),
        )

    def _compare_clock(self) -> None:
        """Ask about the clock when the vault was used after the moment it says it is."""
        store, now = self.desk.office.tools.store, self.desk.now()
        self.desk.lane.run(self, lambda: ahead_of(store, now), self._ask_about_clock)

    def _ask_about_clock(self, last: datetime | None) -> None:
        if last is not None:
            here, then = calendar_date(self.desk.today()), calendar_date(day_of(last))
            self.show_message(
                Message(
                    Tone.WARN,
                    f"De klok van deze computer staat op {here}. Klopt dat?",
                    f"Deze kluis is al gebruikt op {then}. Termijnen volgen de klok. Staat hij "
                    "verkeerd, zet hem dan goed en open de kluis opnieuw.",
                )
            )

    def _read_gemeente(self) -> None:
        office = self.desk.office
        self.desk.lane.run(self, lambda: office.organisatie.lees().gemeente, self._show_gemeente)

    def _remind_of_sheet(self, settled: bool) -> None:  # noqa: FBT001 - what was read
        if not settled:
            self.show_message(_NO_SHEET)

    def _show_gemeente(self, gemeente: Gemeente) -> None:
        self.rail.show_office(f"Gemeente {gemeente.naam}")
        self.rail.show_practice(practice=gemeente.oefening)
        name = "Oefenkluis" if gemeente.oefening else "Eigen kluis"
        self.status.show_vault(name, practice=gemeente.oefening)
        self._edge.setVisible(gemeente.oefening)

    def _check_logboek(self) -> None:
        """Behind what the person came for: whether anyone touched the logboek."""
        logboek = self.desk.office.logboek
        self.desk.lane.run(self, logboek.find_broken, self._show_broken)

    def _show_broken(self, number: int | None) -> None:
        if number is not None:
            self.show_message(Message(Tone.DANGER, *broken_words(number)))

    def _look_at_clock(self) -> None:
        now = self.desk.now()
        if now.minute != self._minute:
            self._minute = now.minute
            self.tick(now)
            if now.minute % 10 == 0:
                self._count()

    def _reflow(self) -> None:
        room = look().room(self.window().width())
        self.top_bar.show_room(room)
        self.status.show_room(room)
        self.rail.setVisible(room is not Room.NARROW)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()
        for key in self._narrow_keys:
            key.setEnabled(room is Room.NARROW)

"""Vandaag: reads the agenda and sends the person to where a line is done."""

from datetime import date, datetime
from pathlib import Path

from ui.asking import ICS
from ui.desk import Desk, Screen
from ui.look import Tone
from ui.place import BACKUP, ENDING, REQUESTS, Page, Place
from ui.views.backup_words import quiet_words
from ui.views.bewaren_words import ripe_words, waiting_words
from ui.views.vandaag import VandaagState, VandaagView
from ui.views.zaak_state import TERMIJNEN, TIJDLIJN
from vertrouwenspersoon.domain.agenda import Agenda, AgendaRegel, Waarvan
from vertrouwenspersoon.domain.backup import Backupstand
from vertrouwenspersoon.domain.camera import CAMERA_TAAK
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.usecases.changes import Changes

Found = tuple[Agenda, bool, Backupstand, datetime | None]
"""The agenda, any zaken, how the back-ups are, the visit before."""


class VandaagScreen(Screen):
    """The first page after unlocking."""

    def __init__(self, desk: Desk) -> None:
        self.view = VandaagView()
        super().__init__(desk, self.view)
        self._agenda: Found | None = None
        self._ripe = 0
        self._waiting: tuple[date, ...] = ()
        self.view.item_wanted.connect(self._open_item)
        self.view.zaak_wanted.connect(
            lambda zaak: self.place_wanted.emit(Place(Page.ZAAK, zaak=zaak))
        )
        self.view.backup_wanted.connect(
            lambda: self.place_wanted.emit(Place(Page.BEHEER, part=BACKUP))
        )
        self.view.snooze_wanted.connect(self._snooze)
        self.view.calendar_wanted.connect(self._write_calendar)
        self.view.ending_wanted.connect(
            lambda: self.place_wanted.emit(Place(Page.BEHEER, part=ENDING))
        )
        self.view.requests_wanted.connect(
            lambda: self.place_wanted.emit(Place(Page.BEHEER, part=REQUESTS))
        )
        self.view.new_wanted.connect(lambda: self.go(Page.MELDING))
        self.view.oefenen.begin_wanted.connect(self._begin_opdracht)
        self.view.oefenen.zaak_wanted.connect(self.view.zaak_wanted)

    def open(self, _place: Place) -> None:
        self.reload()

    def place(self) -> Place:
        return Place(Page.VANDAAG)

    def is_touched_by(self, changes: Changes) -> bool:
        return changes.lijst or changes.organisatie or changes.backups

    def reload(self) -> None:
        office = self.desk.office

        def read() -> Found:
            return (
                office.zaken.agenda(),
                bool(office.jaarexport.jaren()),
                office.backups.stand(),
                office.logboek.vorig_bezoek(),
            )

        self.run(read, self._show)
        # Asked apart: what is due today does not wait for counting years of closed zaken.
        self.run(office.bewaren.aantal_rijp, self._show_ripe)
        self.run(office.verzoeken.wachtend, self._show_waiting)
        self.run(office.oefenen.standen, self.view.oefenen.show_standen)

    def _begin_opdracht(self, opdracht: str) -> None:
        """Make the zaak of an assignment and go there."""
        office = self.desk.office
        self.run(
            lambda: office.oefenen.begin(opdracht),
            lambda made: self.place_wanted.emit(Place(Page.ZAAK, zaak=made.zaak)),
        )

    def show_now(self, now: datetime) -> None:
        if self._agenda is not None:
            self._show_at(now)

    def _show(self, found: Found) -> None:
        self._agenda = found
        self._show_at(self.desk.now())

    def _show_ripe(self, count: int) -> None:
        self._ripe = count
        self._show_at(self.desk.now())

    def _show_waiting(self, days: tuple[date, ...]) -> None:
        self._waiting = days
        self._show_at(self.desk.now())

    def _show_at(self, now: datetime) -> None:
        if self._agenda is not None:
            agenda, any_zaken, stand, visit = self._agenda
            about, ending = quiet_words(stand, now), ripe_words(self._ripe)
            inhoud = self.desk.inhoud
            requests = waiting_words(self._waiting, day_of(now))
            state = VandaagState(agenda, inhoud, now, any_zaken, visit, about, ending, requests)
            self.view.show_state(state)

    def _snooze(self, line: AgendaRegel, until: date, why: str) -> None:
        office = self.desk.office
        self.run(
            lambda: office.zaken.uitstellen(line.zaak, line.doel, until, Confidential(why)),
        )

    def _write_calendar(self) -> None:
        """A file for another calendar: days and times, nothing about a zaak."""
        proposal = Path.home() / "afspraken.ics"
        chosen = self.desk.asking.file_to_write(self, "Opslaan voor uw agenda", proposal, ICS)
        if chosen is None:
            return
        office = self.desk.office
        self.run(
            lambda: office.zaken.write_agendabestand(chosen),
            lambda _path: self.tell(
                Tone.OK,
                "Het agendabestand is gemaakt",
                "Er staan alleen dagen en tijden in, met titels als “Afspraak 7 – zie app”.",
            ),
        )

    def _open_item(self, line: AgendaRegel) -> None:
        part, item = line.stap, ""
        if line.waarvan is Waarvan.TAAK:
            item = line.doel
        elif line.waarvan is Waarvan.CAMERA:
            item = CAMERA_TAAK
        elif line.waarvan is Waarvan.TERMIJN:
            part, item = TERMIJNEN, line.doel
        elif line.waarvan is Waarvan.AFSPRAAK:
            part = TIJDLIJN
        if line.wacht_op_toestemming:
            item = f"toestemming:{line.doel}"
        self.place_wanted.emit(Place(Page.ZAAK, zaak=line.zaak, part=part, item=item))

"""Back-up in Beheer: each thing that can be done is one call on the lane."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from ui.asking import VAULT
from ui.desk import Message, Screen, trouble
from ui.look import Tone
from ui.place import BACKUP, Place
from ui.views.backup_words import backup_words, drill_words, last_words, status_words
from ui.views.beheer_backup import BackupPart, BackupState
from ui.widgets.status_line import StatusLine
from vertrouwenspersoon.domain.backup import Backupstand, Oefening, Plaats
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.backups import Backupoverzicht, Made, Tried

_NEW_NAME = "teruggezet.zkv"
_IN_THE_WAY = (Reason.BACKUP_STOPPED, Reason.BACKUP_BUSY, Reason.TARGET_EXISTS)
_WRONG = (Reason.PASSPHRASE_WRONG, Reason.CODE_WRONG)


class BackupWork(QObject):
    """Works the part for the screen it stands on."""

    def __init__(self, screen: Screen, part: BackupPart) -> None:
        super().__init__(screen)
        self._screen, self._part = screen, part
        self._found: Backupoverzicht | None = None
        self._busy = False
        self._stopped = False
        part.make_wanted.connect(self.make)
        part.stop_wanted.connect(self._stop)
        part.first_wanted.connect(lambda: self._choose(Plaats.EERSTE))
        part.second_wanted.connect(lambda: self._choose(Plaats.TWEEDE))
        part.no_second_wanted.connect(self._forget_second)
        part.restore_wanted.connect(self._restore)
        part.drill_wanted.connect(self._drill)
        screen.desk.lane.progressed.connect(self._show_progress)

    def open(self, place: Place) -> None:
        """The person came to the page, perhaps for this part."""
        self._part.forget()
        if place.part == BACKUP:
            self._part.make.setFocus()

    def reload(self) -> None:
        """Read again what is known."""
        self._screen.run(self._screen.desk.office.backups.overzicht, self._show_found)

    def _show_found(self, found: Backupoverzicht) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found, now = self._found, self._screen.desk.now()
        if found is None:
            return
        self._part.show_state(
            BackupState(
                laatste=last_words(found.stand, now),
                eerste=str(found.eerste or ""),
                tweede=str(found.tweede or ""),
                geoefend=drill_words(found.stand),
                backups=tuple(
                    backup_words(backup, now, is_there=there) for backup, there in found.backups
                ),
                can=found.eerste is not None,
                busy=self._busy,
            )
        )

    def _show_progress(self, done: int, total: int) -> None:
        if self._busy:
            self._part.show_progress(done, total)

    def _begin(self) -> None:
        self._busy, self._stopped = True, False
        self._show()

    def _end(self) -> None:
        self._busy = False
        self._show()

    def _stop(self) -> None:
        self._stopped = True

    def _going_on(self, done: int, total: int) -> bool:
        """Asked on the lane, between two steps."""
        return not self._stopped and self._screen.desk.lane.go_on(done, total)

    def make(self) -> None:
        """Make a back-up now."""
        backups = self._screen.desk.office.backups
        self._begin()
        self._screen.run(lambda: backups.make(self._going_on), self._made, self._failed)

    def _made(self, made: Made) -> None:
        self._end()
        if made.missed is not None:
            self._tell_trouble(made.missed)
            return
        where = " en ".join(backup.map for backup in made.backups)
        self._screen.tell(Tone.OK, "De back-up is gemaakt en nagekeken", f"Hij staat in {where}.")

    def _failed(self, error: VertrouwenspersoonError) -> None:
        self._end()
        self._tell_trouble(error)

    def _tell_trouble(self, error: VertrouwenspersoonError) -> None:
        message = trouble(error)
        if isinstance(error, Refused) and error.reason is Reason.BACKUP_STOPPED:
            message = Message(Tone.NEUTRAL, message.title, message.text)
        self._screen.message_given.emit(message)

    def _choose(self, plaats: Plaats) -> None:
        title = "Map voor back-ups" if plaats is Plaats.EERSTE else "Tweede plek voor back-ups"
        chosen = self._screen.desk.asking.folder(self._screen, title, Path.home())
        if chosen is not None:
            backups = self._screen.desk.office.backups
            self._screen.run(lambda: backups.choose_folder(plaats, chosen))

    def _forget_second(self) -> None:
        self._screen.run(self._screen.desk.office.backups.forget_second_folder)

    def _restore(self, typed: Confidential) -> None:
        screen, backups = self._screen, self._screen.desk.office.backups
        folder = Path.home() if self._found is None else self._found.eerste or Path.home()
        source = screen.desk.asking.file_to_read(screen, "Back-up kiezen", folder, VAULT)
        if source is None:
            return
        proposal = screen.desk.device.data / _NEW_NAME
        path = screen.desk.asking.new_file(screen, "Terugzetten als", proposal, VAULT)
        if path is not None:
            self._begin()
            screen.run(
                lambda: backups.restore(source, typed, path, self._going_on),
                self._restored,
                self._not_restored,
            )

    def _restored(self, path: Path) -> None:
        self._end()
        self._part.forget()
        self._screen.tell(
            Tone.OK,
            f"De back-up staat in {path.name}",
            "Vergrendel deze kluis en kies dan Andere kluis openen. Deze kluis is niet veranderd.",
        )

    def _not_restored(self, error: VertrouwenspersoonError) -> None:
        self._end()
        if isinstance(error, Refused) and error.reason in _WRONG:
            self._part.show_passphrase_error(explain(error).line)
        else:
            self._tell_trouble(error)

    def _drill(self, code: Confidential) -> None:
        backups = self._screen.desk.office.backups
        self._begin()
        self._screen.run(lambda: backups.practise(code), self._drilled, self._not_drilled)

    def _drilled(self, tried: Tried) -> None:
        self._end()
        self._part.forget()
        self._screen.message_given.emit(drill_message(tried.oefening))

    def _not_drilled(self, error: VertrouwenspersoonError) -> None:
        self._end()
        if isinstance(error, Refused) and error.reason is Reason.CODE_WRONG:
            self._part.show_code_error(explain(error).line)
        else:
            self._tell_trouble(error)


def needs_no_words(error: VertrouwenspersoonError) -> bool:
    """Whether a back-up the program began itself was only in the way of what the person did."""
    return isinstance(error, Refused) and error.reason in _IN_THE_WAY


def show_age(line: StatusLine, stand: Backupstand, now: datetime) -> None:
    """Say in the status line how old the last back-up is."""
    line.show_backup(*status_words(stand, now))


def drill_message(tried: Oefening) -> Message:
    """What trying to restore found, and what to do about it."""
    name = tried.backup.naam
    if tried.geslaagd:
        return Message(
            Tone.OK,
            "De oefening is gelukt",
            f"{name} gaat open met uw herstelblad, is heel, en alles staat erin.",
        )
    if not tried.heel:
        what = f"{name} gaat niet open of is beschadigd."
    elif not tried.zelfde_tellingen:
        what = f"In {name} staat iets anders dan toen hij werd gemaakt."
    else:
        what = f"{name} is na het maken veranderd."
    return Message(
        Tone.DANGER,
        "De oefening is niet gelukt",
        f"{what} Maak nu een nieuwe back-up, liefst op een andere schijf.",
    )

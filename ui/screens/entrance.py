"""The entrance: unlock, practise, or go and make a new vault. Here there is no office yet."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.asking import VAULT, Asking
from ui.device import Device
from ui.doors import Doors, Seen
from ui.lane import Failed, Lane
from ui.last_seen import note
from ui.places import place_risks
from ui.views.opening_trouble import Trouble, Way
from ui.views.place_words import place_words
from ui.views.unlock import UnlockState, UnlockView
from ui.ways_on import (
    free_name,
    help_with,
    is_backup,
    newest_backup,
    saved,
    trouble_of,
    working,
)
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import (
    NotWritable,
    Reason,
    Refused,
    VertrouwenspersoonError,
)
from vertrouwenspersoon.explain import explain

if TYPE_CHECKING:
    from ui.new_vault_pages import NewVaultPages
    from vertrouwenspersoon.bootstrap import Office

LONGEST_WAIT_S = 30
_SECOND_MS = 1000


@dataclass(slots=True)
class _Attempt:
    """One try to open, which the person may stop until it ends."""

    stopped: bool = False
    ended: bool = True


def _open(work: "partial[Office]", attempt: _Attempt) -> "Office | None":
    """Open on the lane; a vault that nobody waits for any more closes before anything else."""
    office = work()
    if attempt.stopped:
        office.close()
        return None
    return office


class EntranceScreen(QStackedWidget):
    """After each wrong passphrase the next try waits twice as long.

    What else is in the way stays on the page with the ways on, until one is chosen.
    """

    opened = Signal(object)
    """An `Office`."""
    manual_wanted = Signal()
    _progressed = Signal(str)

    def __init__(
        self,
        lane: Lane,
        device: Device,
        asking: Asking,
        doors: Doors,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("entrance")
        self._lane, self._device, self._asking, self._doors = lane, device, asking, doors
        self._path = device.vault
        self._practising = False
        self._wrong = self._wait_s = 0
        self._busy = False
        self._attempt = _Attempt()
        self._error = ""
        self._pin = self._pin_known = self._looking = False
        self._why = ("", "")
        self._trouble: Trouble | None = None
        self._source, self._new_file = "", Path()
        self._backup: Path | None = None
        self.unlock = UnlockView()
        self.addWidget(self.unlock)
        self._new: NewVaultPages | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._count_down)
        self._connect()

    @property
    def new(self) -> "NewVaultPages":
        """The pages for a new vault; they are made when somebody wants one."""
        if self._new is None:
            from ui.new_vault_pages import NewVaultPages  # noqa: PLC0415 - not needed to unlock

            self._new = NewVaultPages(self._lane, self._device, self._asking, self._doors)
            self._new.made.connect(self._made)
            self._new.settled.connect(self._entered)
            self._new.left.connect(lambda: self.show_locked(self._path))
            self._new.back_wanted.connect(self.begin)
            self._new.practice_wanted.connect(self._practise)
            self._new.existing_wanted.connect(self._choose_other)
            self._new.manual_wanted.connect(self.manual_wanted)
            self.addWidget(self._new)
        return self._new

    def begin(self) -> None:
        """Show the page that fits: unlocking, or the first vault."""
        self._path, self._practising = self._device.vault, False
        if self._path.exists():
            self.show_locked(self._path, practising=False)
        else:
            self._show_new()

    def show_locked(
        self, path: Path, *, practising: bool = False, backup: Path | None = None
    ) -> None:
        """Ask the passphrase of this vault, or its PIN when opening quickly is on.

        With a `backup` the vault is not there yet: it will be made of that.
        """
        self._path, self._practising, self._backup = path, practising, backup
        self._error, self._why, self._trouble = "", ("", ""), None
        self._pin = self._pin_known = False
        self.setCurrentWidget(self.unlock)
        if not practising and backup is None and self._device.seal.exists():
            self._try_pin()
        self._show()
        self.unlock.forget()

    def show_in_the_way(self, path: Path, error: VertrouwenspersoonError) -> None:
        """Ask the passphrase of a vault again, with what was in the way of its end."""
        self.show_locked(path)
        self._tell_trouble(error)
        self._show()

    def leave_sheet(self) -> None:
        """Lock a new vault whose herstelblad is not settled; without one nothing happens."""
        if self._new is not None:
            self._new.leave()

    def let_go(self) -> None:
        """Close a new vault whose herstelblad is not settled; it is asked again when it opens."""
        if self._new is not None:
            self._new.let_go()

    def scherm(self) -> str:
        """The page as the manual names it."""
        if self.currentWidget() is not self.unlock:
            return "nieuwe-kluis"
        return "ontgrendelen" if self._backup is None else "terugzetten"

    def _show_backup(self, backup: Path) -> None:
        """Ask the passphrase of a back-up, which becomes a new vault where vaults belong."""
        known = self._device.vault
        place = free_name(known, "teruggezet") if known.exists() else known
        self.show_locked(place, backup=backup)

    def _try_pin(self) -> None:
        """Ask the PIN, as soon as it is known that one can open this vault."""
        self._pin = self._looking = True
        self._error, self._why = "", ("", "")
        path = self._path
        self._show()
        self.unlock.forget()
        self._lane.run(
            self,
            partial(self._doors.look, self._device.seal, path),
            lambda _: self._looked(path, None),
            partial(self._looked, path),
        )

    def _looked(self, path: Path, error: VertrouwenspersoonError | None) -> None:
        """Whether the PIN will do; unless by now another vault is asked for."""
        if path != self._path:
            return
        self._looking = False
        if error is None:
            self._pin_known = True
            self._show()
        else:
            self._no_pin(error)

    def _no_pin(self, error: VertrouwenspersoonError) -> None:
        """The passphrase it is; one sentence says why."""
        self._pin = False
        self._pin_known = self._device.seal.exists() and not _is_of_another(error)
        if isinstance(error, Refused):
            notice = explain(error)
            self._why = notice.title, notice.line
        else:
            self._tell_trouble(error)
        self._show()
        self.unlock.forget()

    def _use_passphrase(self) -> None:
        self._pin = False
        self._error = ""
        self._show()
        self.unlock.forget()

    def _connect(self) -> None:
        self.unlock.unlock_wanted.connect(self._unlock)
        self.unlock.pin_given.connect(self._unlock_with_pin)
        self.unlock.passphrase_wanted.connect(self._use_passphrase)
        self.unlock.pin_wanted.connect(self._try_pin)
        self.unlock.other_wanted.connect(self._choose_other)
        self.unlock.new_wanted.connect(self._show_new)
        self.unlock.practice_wanted.connect(self._practise)
        self.unlock.way_chosen.connect(self._go)
        self.unlock.help_wanted.connect(self._help)
        self.unlock.stop_wanted.connect(self._stop)
        self._progressed.connect(self._tell_progress)
        self.unlock.manual.clicked.connect(self.manual_wanted)

    def _show(self) -> None:
        hint = ""
        if self._practising:
            hint = f"Van de oefenkluis mag iedereen hem weten: {self._doors.practice_passphrase}"
        self.unlock.show_state(
            UnlockState(
                vault=str(self._path),
                practice=self._practising,
                hint=hint,
                busy=self._busy,
                can_stop=not self._attempt.ended,
                wait_s=self._wait_s,
                error=self._error,
                pin=self._pin,
                pin_known=self._pin_known,
                looking=self._looking,
                why=self._why,
                trouble=self._trouble,
                backup=self._backup.name if self._backup else "",
                place="" if self._practising else place_words(place_risks(self._path)),
            )
        )

    def _show_new(self) -> None:
        self.setCurrentWidget(self.new)
        self.new.begin()

    def _made(self, path: Path) -> None:
        """A new vault is there: from now on it is the one that opens."""
        self._path, self._practising = path, False
        self._remember(path)

    def _unlock(self, passphrase: Confidential) -> None:
        if self._backup is not None:
            known = self._device.vault
            work = partial(self._doors.put_back, self._backup, passphrase, self._path, known)
            self._enter(work, self._refused)
            return
        self._open(passphrase, self._seen())

    def _open(self, passphrase: Confidential, seen: Seen) -> None:
        self._enter(partial(self._doors.open, self._path, passphrase, seen), self._refused)

    def _seen(self) -> Seen:
        seen = self._device.seen
        return Seen(seen.changes, seen.version)

    def _unlock_with_pin(self, pin: Confidential) -> None:
        seen = self._seen()
        work = partial(self._doors.open_with_pin, self._device.seal, self._path, pin, seen)
        self._enter(work, self._pin_refused)

    def _pin_refused(self, error: VertrouwenspersoonError) -> None:
        self._busy = False
        if not (isinstance(error, Refused) and error.reason is Reason.PIN_WRONG):
            self._no_pin(error)
            return
        self._error = explain(error).line
        self._show()
        self.unlock.go_to_field()

    def _practise(self) -> None:
        self._path, self._practising = self._device.practice_vault, True
        self._backup = None
        self._pin = self._pin_known = False
        self._why = ("", "")
        self.setCurrentWidget(self.unlock)
        self._enter(partial(self._doors.practise, self._path), self._refused)

    def _enter(self, work: "partial[Office]", failed: Failed) -> None:
        self._busy, self._error, self._trouble = True, "", None
        attempt = self._attempt = _Attempt(ended=False)
        self._show()

        def refused(error: VertrouwenspersoonError) -> None:
            attempt.ended = True
            if not attempt.stopped:
                failed(error)

        self._lane.run(self, partial(_open, work, attempt), self._entered, refused)

    def _stop(self) -> None:
        """Do not open after all. The key is still being made; what it opens is closed at once."""
        self._attempt.stopped = self._attempt.ended = True
        self._busy = False
        self._show()
        self.unlock.go_to_field()

    def _entered(self, office: "Office | None") -> None:
        if office is None:
            return
        self._attempt.ended = True
        self._busy, self._wrong, self._backup = False, 0, None
        self._why = ("", "")
        self.unlock.field.clear()
        self.unlock.pin.clear()
        self._put_away_old_seal(office)
        if not self._practising:
            self._remember(self._path)
            self._lane.run(self, partial(note, office, self._device.seen))
        self._show()
        self.opened.emit(office)

    def _refused(self, error: VertrouwenspersoonError) -> None:
        self._busy = False
        self._tell_trouble(error)
        if isinstance(error, Refused) and error.reason is Reason.PASSPHRASE_WRONG:
            self._wait_s = min(2**self._wrong, LONGEST_WAIT_S)
            self._wrong += 1
            self._timer.start()
        self._show()
        self.unlock.go_to_field()

    def _tell_trouble(self, error: VertrouwenspersoonError) -> None:
        """What is in the way, with the ways on, or the words under the field."""
        self._trouble = trouble_of(error, newest_backup(self._path))
        self._error = "" if self._trouble else explain(error).line

    def _put_away_old_seal(self, office: "Office") -> None:
        """A seal of this vault that opens nothing goes; when that fails it is tried next time."""
        seal = self._device.seal
        if seal.exists():
            from vertrouwenspersoon.store.snelslot import Snelslot  # noqa: PLC0415 - loaded late

            tidy = office.snel_openen.tidy
            self._lane.run(self, lambda: tidy(Snelslot(seal)), failed=lambda _: None)

    def _help(self) -> None:
        """A vault may open and be damaged further on: the same ways are always at hand."""
        self._pin = False
        self._trouble = help_with(newest_backup(self._path))
        self._show()
        self.unlock.go_to_field()

    def _go(self, way: Way) -> None:
        """Go on in the way that was chosen, with the passphrase that is still in the field."""
        passphrase = self.unlock.field.passphrase()
        if way is Way.AGAIN:
            self._unlock(passphrase)
        elif way is Way.ANYWAY:
            self._open(passphrase, replace(self._seen(), changes=_nothing_seen))
        elif way is Way.OTHER:
            self._choose_other()
        elif way is Way.SALVAGE:
            self._salvage(passphrase)
        elif way is Way.OPEN_NEW:
            self._path, self._practising = self._new_file, False
            self._open(passphrase, replace(self._seen(), changes=_nothing_seen))
        else:
            self._restore(passphrase, way)

    def _restore(self, passphrase: Confidential, way: Way) -> None:
        source = newest_backup(self._path)
        if way is Way.CHOOSE_BACKUP or source is None:
            folder = _folder_of(self._path)
            source = self._asking.file_to_read(self, "Back-up kiezen", folder, VAULT)
        if source is not None:
            self._make_new(source, passphrase, free_name(self._path, "teruggezet"))

    def _salvage(self, passphrase: Confidential) -> None:
        proposal = free_name(self._path, "gered")
        new = self._asking.new_file(self, "Waar komt het nieuwe bestand?", proposal, VAULT)
        if new is not None:
            self._make_new(self._backup or self._path, passphrase, new)

    def _make_new(self, source: Path, passphrase: Confidential, new: Path) -> None:
        """Make a new vault out of what is damaged or out of a back-up, and offer to open it."""
        self._source, self._busy, self._error = source.name, True, ""
        self._trouble = working(self._source)
        self._show()
        work = partial(self._doors.salvage, source, passphrase, new, self._tell)
        self._lane.run(self, work, partial(self._show_new_file, new), self._refused)

    def _show_new_file(self, new: Path, lines: tuple[str, ...]) -> None:
        self._busy, self._new_file = False, new
        self._trouble = saved(lines)
        self._show()

    def _tell(self, _table: str, number: int, count: int) -> None:
        """Called on the lane; the words land on the page."""
        from vertrouwenspersoon.domain.speech import count_of  # noqa: PLC0415 - loads much

        self._progressed.emit(count_of(number, count))

    def _tell_progress(self, words: str) -> None:
        if self._busy:
            self._trouble = working(self._source, words)
            self._show()

    def _count_down(self) -> None:
        self._wait_s = max(self._wait_s - 1, 0)
        if self._wait_s == 0:
            self._timer.stop()
        self._show()

    def _choose_other(self) -> None:
        folder = _folder_of(self._path)
        chosen = self._asking.file_to_read(self, "Kluis kiezen", folder, VAULT)
        if chosen is not None and is_backup(chosen):
            self._show_backup(chosen)
        elif chosen is not None:
            self.show_locked(chosen, practising=chosen == self._device.practice_vault)

    def _remember(self, path: Path) -> None:
        """Keep the place; when that fails the vault still opens, only the place is asked again."""
        try:
            self._device.remember(kluis=str(path))
        except (NotWritable, OSError):
            return


def _is_of_another(error: VertrouwenspersoonError) -> bool:
    return isinstance(error, Refused) and error.reason is Reason.QUICK_OTHER_VAULT


def _nothing_seen(_kluis_id: str) -> int:
    """The person knows that it is another file than the last one."""
    return 0


def _folder_of(path: Path) -> Path:
    return path.parent if path.parent.exists() else Path.home()

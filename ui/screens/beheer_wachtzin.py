"""Wachtzin in Beheer: prepare the new key, settle its sheet, and only then switch."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ui.desk import Desk, Message, trouble
from ui.look import Tone
from ui.sheet_steps import SheetSteps
from ui.views.beheer_wachtzin import WachtzinPart, WachtzinWish
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.wachtzinwissel import Wissel

_AGAIN_MS = 500
_ABOUT_THE_OLD = (Reason.PASSPHRASE_WRONG, Reason.CODE_WRONG)
_ABOUT_THE_NEW = (
    Reason.PASSPHRASE_TOO_SHORT,
    Reason.PASSPHRASE_COMMON,
    Reason.PASSPHRASE_SAME,
)


class WachtzinHandling(QObject):
    """Between the part of the page and the use case. The new key waits here and nowhere else."""

    switched = Signal()
    """The vault has its new key: what was made with the old one is due again."""

    def __init__(
        self, desk: Desk, part: WachtzinPart, tell: Callable[[Message], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._part, self._tell = desk, part, tell
        self._wissel: Wissel | None = None
        self._steps = SheetSteps(part.sheet, desk.lane, desk.asking, self)
        self._steps.settled.connect(self._switch)
        self._steps.troubled.connect(lambda error: tell(trouble(error)))
        part.wanted.connect(self._prepare)
        part.stopped.connect(self.put_away)

    def put_away(self) -> None:
        """Let go of a new key that was not taken; nothing has changed."""
        self._wissel = None
        self._steps.end()
        self._part.show_step(shown=False)

    def _prepare(self, wish: WachtzinWish) -> None:
        self._part.show_busy(busy=True)
        use = self._desk.office.wachtzinwissel
        work = partial(use.prepare, wish.old, wish.new)
        self._desk.lane.run(self, work, self._begin, self._refused)

    def _begin(self, wissel: Wissel) -> None:
        self._part.show_busy(busy=False)
        self._wissel = wissel
        self._part.show_step(shown=True)
        self._steps.begin(wissel, wissel.code)

    def _switch(self) -> None:
        wissel, lane = self._wissel, self._desk.lane
        if wissel is None:
            return
        self._part.show_busy(busy=True)
        work = partial(self._desk.office.wachtzinwissel.switch, wissel, lane.go_on)
        lane.run(self, work, lambda _: self._done(), self._refused)

    def _done(self) -> None:
        self._part.show_busy(busy=False)
        self.put_away()
        self._tell(
            Message(
                Tone.OK,
                "Uw wachtzin is gewijzigd",
                "Vernietig het oude herstelblad. Oude back-ups opent u met uw nieuwe wachtzin, "
                "zolang u deze kluis hebt.",
            )
        )
        self.switched.emit()

    def _refused(self, error: VertrouwenspersoonError) -> None:
        reason = error.reason if isinstance(error, Refused) else None
        if reason is Reason.BACKUP_BUSY and self._wissel is not None:
            # The sheet is settled: the person should not do it again for a back-up of a second.
            QTimer.singleShot(_AGAIN_MS, self, self._switch)
            return
        self._part.show_busy(busy=False)
        if reason in _ABOUT_THE_OLD or reason in _ABOUT_THE_NEW:
            self._part.show_error(explain(error).line, about_old=reason in _ABOUT_THE_OLD)
        else:
            self.put_away()
            self._tell(trouble(error))

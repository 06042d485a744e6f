"""Snel openen in Beheer: between the part of the page and the use case."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from ui.desk import Desk, Message, trouble
from ui.look import Tone
from ui.views.beheer_snel import SnelPart, SnelState, SnelWish
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.domain.speech import clock_time, long_date
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.store.snelslot import Snelslot

_ABOUT_THE_PIN = (Reason.PIN_TOO_SHORT, Reason.PIN_TOO_EASY, Reason.TOO_LONG)


class SnelHandling(QObject):
    """Switches on and off on the lane, and says what came of it."""

    def __init__(
        self, desk: Desk, part: SnelPart, tell: Callable[[Message], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._part, self._tell = desk, part, tell
        self._slot = Snelslot(desk.device.seal)
        self._practice = False
        self._ends_at: datetime | None = None
        part.on_wanted.connect(self._turn_on)
        part.off_wanted.connect(self._turn_off)

    def reload(self, *, practice: bool) -> None:
        """Look whether it is on for this vault."""
        self._practice = practice
        use = self._desk.office.snel_openen
        self._desk.lane.run(self, lambda: use.ends_at(self._slot), self._show)

    def _show(self, ends_at: datetime | None, *, busy: bool = False) -> None:
        self._ends_at = ends_at
        until = "" if ends_at is None else f"{long_date(day_of(ends_at))}, {clock_time(ends_at)}"
        self._part.show_state(SnelState(until, self._practice, busy))

    def _turn_on(self, wish: SnelWish) -> None:
        self._show(self._ends_at, busy=True)
        use = self._desk.office.snel_openen
        self._desk.lane.run(
            self,
            lambda: use.turn_on(self._slot, wish.passphrase, wish.pin),
            self._is_on,
            self._refused,
        )

    def _is_on(self, ends_at: datetime) -> None:
        self._part.forget()
        self._show(ends_at)
        self._tell(
            Message(
                Tone.OK,
                "Snel openen staat aan",
                "Bij het ontgrendelen vraagt het programma nu eerst uw pincode.",
            )
        )

    def _turn_off(self) -> None:
        self._show(self._ends_at, busy=True)
        use = self._desk.office.snel_openen
        self._desk.lane.run(self, lambda: use.turn_off(self._slot), self._is_off, self._refused)

    def _is_off(self, _: None) -> None:
        self._show(None)
        self._tell(Message(Tone.OK, "Snel openen staat uit", "Alleen uw wachtzin opent de kluis."))

    def _refused(self, error: VertrouwenspersoonError) -> None:
        self.reload(practice=self._practice)
        reason = error.reason if isinstance(error, Refused) else None
        if reason is Reason.PASSPHRASE_WRONG:
            self._part.show_error("passphrase", explain(error).line)
        elif reason in _ABOUT_THE_PIN:
            self._part.show_error("pin", explain(error).line)
        else:
            self._tell(trouble(error))

"""Einde van de rol in Beheer: between the part of the page and the use case."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk, Message, Screen, trouble
from ui.paper_work import PaperWork
from ui.views.beheer_afscheid import AfscheidPart
from vertrouwenspersoon.domain.afscheid import Eindstand
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain


class AfscheidHandling(QObject):
    """Reads what must still happen, makes the statement, and asks twice before the end."""

    end_wanted = Signal(object)
    """The passphrase: everything was asked, the vault is to be destroyed now."""

    def __init__(
        self, desk: Desk, part: AfscheidPart, tell: Callable[[Message], None], screen: Screen
    ) -> None:
        super().__init__(screen)
        self._desk, self._part, self._tell = desk, part, tell
        self._use = desk.office.afscheid
        self._stand: Eindstand | None = None
        self._passphrase = Confidential("")
        self._paper = PaperWork(screen)
        self._paper.left.connect(self.reload)
        part.statement_wanted.connect(self._write)
        part.asked.connect(self._ask)
        part.confirmed.connect(self._end)
        part.stopped.connect(self.forget)

    def reload(self) -> None:
        """Read what must still happen."""
        self._desk.lane.run(self, self._use.stand, self._show)

    def forget(self) -> None:
        """The person leaves, locks or goes back: nothing typed stays, no question is open."""
        self._passphrase = Confidential("")
        self._paper.forget()
        self._part.forget()

    def _show(self, stand: Eindstand) -> None:
        self._stand = stand
        self._part.show_state(stand, may_end=self._desk.office.tools.store.path is not None)

    def _write(self) -> None:
        self._paper.show(self._part.papier, self._use.slotverklaring)

    def _ask(self, passphrase: Confidential) -> None:
        work = partial(self._use.mag_weg, passphrase)
        self._desk.lane.run(self, work, lambda _: self._may(passphrase), self._refused)

    def _may(self, passphrase: Confidential) -> None:
        if self._stand is not None:
            self._passphrase = passphrase
            self._part.ask_once_more(self._stand)

    def _end(self) -> None:
        passphrase, self._passphrase = self._passphrase, Confidential("")
        self.end_wanted.emit(passphrase)

    def _refused(self, error: VertrouwenspersoonError) -> None:
        if isinstance(error, Refused) and error.reason is Reason.PASSPHRASE_WRONG:
            self._part.show_error(explain(error).line)
        else:
            self.reload()
            self._tell(trouble(error))

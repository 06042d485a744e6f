"""Overdragen in Beheer: between the part of the page and the use case."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.asking import VAULT
from ui.desk import Desk, Message, Screen, trouble
from ui.place import Page, Place
from ui.views.beheer_overdragen import OverdragenPart, ZaakMee
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.overdracht import Overdracht, OverdrachtId
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Refused, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.overdragen import Aanbod, Gegeven, Kandidaat, Overgenomen


class OverdragenHandling(QObject):
    """Gives zaken, confirms receipts, and takes zaken over."""

    place_wanted = Signal(object)

    def __init__(
        self, desk: Desk, part: OverdragenPart, tell: Callable[[Message], None], screen: Screen
    ) -> None:
        super().__init__(screen)
        self._desk, self._part, self._tell, self._screen = desk, part, tell, screen
        self._use = desk.office.overdragen
        self._path = Path()
        self._words = Confidential("")
        part.give_wanted.connect(self._give)
        part.zaak_wanted.connect(
            lambda zaak, at: self.place_wanted.emit(Place(Page.ZAAK, zaak=zaak, part=at))
        )
        part.receipt_given.connect(self._confirm)
        part.file_wanted.connect(self._choose)
        part.look_wanted.connect(self._look)
        part.take_wanted.connect(self._take)
        part.stop_wanted.connect(self.forget)

    def reload(self) -> None:
        """Read the open zaken and what was given and got."""
        self._desk.lane.run(self, lambda: (self._use.kandidaten(), self._use.lijst()), self._show)

    def forget(self) -> None:
        """The person leaves, locks or goes back: no words and no offer are shown any more."""
        self._words = Confidential("")
        self._part.forget()

    def _show(self, found: tuple[tuple[Kandidaat, ...], tuple[Overdracht, ...]]) -> None:
        zaken, lijst = found
        self._part.show_state(
            tuple(ZaakMee(z.zaak, z.code, z.codenaam.reveal(), z.beslissing) for z in zaken), lijst
        )

    def _give(self, zaak: ZaakId, sender: Confidential) -> None:
        folder = self._desk.asking.folder(self._screen, "Waar komt het bestand?", Path.home())
        if folder is not None:
            work = partial(self._use.geef, zaak, folder, sender)
            self._desk.lane.run(self, work, self._given, self._refused)

    def _given(self, made: Gegeven) -> None:
        self._part.show_made(made.path.name, made.woorden)
        self.reload()

    def _confirm(self, overdracht: OverdrachtId, code: str) -> None:
        work = partial(self._use.bevestig, overdracht, code)
        self._desk.lane.run(self, work, self._confirmed, self._told)

    def _confirmed(self, _: object) -> None:
        self.reload()

    def _choose(self) -> None:
        title = "Overdracht kiezen"
        chosen = self._desk.asking.file_to_read(self._screen, title, Path.home(), VAULT)
        if chosen is not None:
            self._path = chosen
            self._part.ask_words(chosen.name)

    def _look(self, words: Confidential) -> None:
        self._part.clear_errors()
        self._words = words
        work = partial(self._use.bekijk, self._path, words)
        self._desk.lane.run(self, work, self._offered, self._refused)

    def _offered(self, offer: Aanbod) -> None:
        self._part.show_offer(offer.overdracht, offer.eerder)

    def _take(self) -> None:
        work = partial(self._use.neem_over, self._path, self._words)
        self._desk.lane.run(self, work, self._taken, self._refused)

    def _taken(self, got: Overgenomen) -> None:
        self._words = Confidential("")
        self._part.show_taken(got.code, got.ontvangstcode)
        self.reload()

    def _refused(self, error: VertrouwenspersoonError) -> None:
        """Beside its field when it is about one, else as a message."""
        if isinstance(error, Refused):
            self._part.show_error(error.where, explain(error).line)
        else:
            self._told(error)

    def _told(self, error: VertrouwenspersoonError) -> None:
        self._tell(trouble(error))

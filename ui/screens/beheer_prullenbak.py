"""Prullenbak in Beheer: between the part of the page and the use case."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui.desk import Desk, Message, Screen, trouble
from ui.look import Tone
from ui.views.beheer_prullenbak import Bakrij, PrullenbakPart
from vertrouwenspersoon.domain.prullenbak import WeggehaaldId
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.usecases.prullenbak import Bakregel


class PrullenbakHandling(QObject):
    """Reads the bin, puts back, and lets go."""

    def __init__(
        self, desk: Desk, part: PrullenbakPart, tell: Callable[[Message], None], screen: Screen
    ) -> None:
        super().__init__(screen)
        self._desk, self._part, self._tell = desk, part, tell
        self._use = desk.office.prullenbak
        part.back_wanted.connect(self._put_back)
        part.gone_wanted.connect(self._let_go)

    def reload(self) -> None:
        """Read what is in the bin."""
        self._desk.lane.run(self, self._use.lijst, self._show)

    def forget(self) -> None:
        """The person leaves: nothing is asked any more."""
        self._part.forget()

    def _show(self, found: tuple[Bakregel, ...]) -> None:
        rows = tuple(Bakrij(one.weggehaald, one.code, one.codenaam) for one in found)
        self._part.show_rows(rows, self._desk.today())

    def _put_back(self, one: WeggehaaldId) -> None:
        self._desk.lane.run(self, partial(self._use.zet_terug, one), self._came_back, self._told)

    def _came_back(self, _: object) -> None:
        words = "Wat u weghaalde, staat weer in de zaak."
        self._tell(Message(Tone.OK, "Teruggezet", words))
        self.reload()

    def _let_go(self, one: WeggehaaldId) -> None:
        self._desk.lane.run(self, partial(self._use.wis, one), self._again, self._told)

    def _again(self, _: object) -> None:
        self.reload()

    def _told(self, error: VertrouwenspersoonError) -> None:
        self._tell(trouble(error))
        self.reload()

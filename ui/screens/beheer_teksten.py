"""Teksten in Beheer: between the part of the page and the content that the vault keeps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.asking import TEXTS
from ui.desk import Desk, Message, trouble
from ui.look import Tone
from ui.views.beheer_teksten import TekstenPart, TekstenState
from vertrouwenspersoon.content.uitgave import load_kaart
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.speech import calendar_date
from vertrouwenspersoon.errors import VertrouwenspersoonError

_NO_KEY = (
    "Deze versie van het programma kent geen maker: zij is een proef, of komt uit de broncode. "
    "Nieuwe teksten krijgt u dan met een nieuw programma."
)


class TekstenHandling(QObject):
    """Checks and keeps on the lane, and says what came of it."""

    def __init__(
        self, desk: Desk, part: TekstenPart, tell: Callable[[Message], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._part, self._tell, self._window = desk, part, tell, parent
        kaart = load_kaart()
        known = () if kaart is None else kaart.uitgevers
        self._publishers = tuple(bytes.fromhex(one) for one in known)
        self._offer: tuple[Path, Inhoud] | None = None
        part.file_wanted.connect(self._choose)
        part.taken.connect(self._take)
        part.refused.connect(self._forget)

    def open(self) -> None:
        """The person came to the page."""
        self._desk.lane.run(self, self._desk.office.inhoudspakketten.next, self._show, self._failed)

    def _show(self, coming: int = 0) -> None:
        inhoud = self._desk.inhoud
        offer = None if self._offer is None else self._offer[1]
        self._part.show_state(
            TekstenState(
                edition=f"{inhoud.versie}, nagekeken op {calendar_date(inhoud.datum)}",
                why_not="" if self._publishers else _NO_KEY,
                offer=None if offer is None else (_title(offer), _words(offer), offer.wijzigingen),
                next=coming,
            )
        )

    def _choose(self) -> None:
        title = "Nieuwe teksten kiezen"
        chosen = self._desk.asking.file_to_read(self._window, title, Path.home(), TEXTS)
        if chosen is not None:
            look = partial(self._desk.office.inhoudspakketten.look, chosen, self._publishers)
            self._desk.lane.run(self, look, partial(self._offered, chosen), self._failed)

    def _offered(self, path: Path, inhoud: Inhoud) -> None:
        self._offer = path, inhoud
        self._show()
        self._part.take.setFocus()

    def _forget(self) -> None:
        self._offer = None
        self.open()
        self._part.choose.setFocus()

    def _take(self) -> None:
        if self._offer is not None:
            packs = self._desk.office.inhoudspakketten
            take = partial(packs.take_over, self._offer[0], self._publishers)
            self._desk.lane.run(self, take, self._taken, self._failed)

    def _taken(self, inhoud: Inhoud) -> None:
        self._offer = None
        self.open()
        self._tell(
            Message(
                Tone.OK,
                f"Uitgave {inhoud.versie} van de teksten staat klaar",
                "Vergrendel met Ctrl+L en open uw kluis opnieuw.",
            )
        )

    def _failed(self, error: VertrouwenspersoonError) -> None:
        self._offer = None
        self._show()
        self._tell(trouble(error))


def _title(inhoud: Inhoud) -> str:
    return f"Er is een nieuwe uitgave: {inhoud.versie}"


def _words(inhoud: Inhoud) -> str:
    day = calendar_date(inhoud.datum)
    return f"Nagekeken op {day}. De handtekening is van de maker en klopt."

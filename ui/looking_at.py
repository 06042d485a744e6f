"""Looking at a file of the evidence: its bytes from the vault, its page from a process apart."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from shiboken6 import isValid

from ui.desk import Desk, trouble
from ui.kijker.frames import LARGEST, Asked, Pixels, Soort, Why, Words
from ui.kijker.looking import Looking
from ui.views.bijlage_kijker import BijlageKijker
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId, Bijlagesoort
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import VertrouwenspersoonError

KINDS = {
    Bijlagesoort.AFBEELDING: Soort.BEELD,
    Bijlagesoort.PDF: Soort.PDF,
    Bijlagesoort.TEKST: Soort.TEKST,
    Bijlagesoort.MAIL: Soort.MAIL,
}
"""How each kind of file is decoded; other kinds are not looked at here."""
_COPY = "Sla een kopie op om het ergens anders te openen."
_WHY = {
    Why.TOO_LARGE: f"Dit bestand is te groot om hier te bekijken. {_COPY}",
    Why.BROKEN: f"Dit bestand is niet te lezen; misschien is het beschadigd. {_COPY}",
    Why.TOO_SLOW: f"Het openen duurde te lang en is gestopt. {_COPY}",
    Why.UNKNOWN: f"Dit soort bestand kunt u hier niet bekijken. {_COPY}",
}


class LookingAt(QObject):
    """At most one file at a time. Its bytes are here while it is open, and no longer."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: BijlageKijker | None = None
        self._soort = Soort.TEKST
        self._data = b""
        self._looking = Looking(self)
        self._looking.shown.connect(self._show)
        self._looking.said.connect(self._say)
        self._looking.refused.connect(self._refuse)

    def look(self, view: BijlageKijker, zaak: ZaakId, bijlage: Bijlage) -> None:
        """Open a file in this view; the journal has its line before the first byte."""
        self.stop()
        self._view, self._soort = view, KINDS[bijlage.soort]
        view.begin(bijlage.naam.reveal())
        if bijlage.grootte > LARGEST:
            self._refuse(Why.TOO_LARGE)
            return
        work = partial(self._read, zaak, bijlage.id)
        self._desk.lane.run(self, work, partial(self._opened, view), self._failed)

    def ask(self, page: int, width: int) -> None:
        """Show another page, or the same one wider."""
        if self._data:
            self._looking.ask(Asked(self._soort, page, width, self._data))

    def stop(self) -> None:
        """End the process and let go of the file."""
        self._looking.stop()
        self._data = b""
        view, self._view = self._view, None
        if view is not None and isValid(view):
            view.forget()

    def pid(self) -> int:
        """The process that is at work; 0 when there is none."""
        return self._looking.pid()

    def _read(self, zaak: ZaakId, bijlage: BijlageId) -> bytes:
        return b"".join(self._desk.office.bijlagen.read(zaak, bijlage))

    def _opened(self, view: BijlageKijker, data: bytes) -> None:
        if view is self._view:
            self._data = data
            self.ask(0, view.width_for_zoom())

    def _show(self, pixels: Pixels) -> None:
        if self._view is not None:
            line, kind = pixels.width * 4, QImage.Format.Format_ARGB32
            image = QImage(pixels.data, pixels.width, pixels.height, line, kind)
            self._view.show_picture(image.copy(), pixels.pages)

    def _say(self, words: Words) -> None:
        if self._view is not None:
            self._view.show_text(words.text, is_cut=words.is_cut)

    def _refuse(self, why: Why) -> None:
        if self._view is not None:
            self._view.show_words(_WHY[why])

    def _failed(self, error: VertrouwenspersoonError) -> None:
        if self._view is not None:
            said = trouble(error)
            self._view.show_words(f"{said.title}. {said.text}")

"""Bijwerken in Beheer: between the part of the page and the folder of the program."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.asking import UPDATE
from ui.desk import Desk, Message, trouble
from ui.look import Tone
from ui.version import program_version
from ui.views.beheer_bijwerken import Aanbod, BijwerkPart, BijwerkState
from ui.views.bijwerk_words import change_lines, is_old, offer_words, version_words
from vertrouwenspersoon.content.markdown import read_markdown
from vertrouwenspersoon.content.uitgave import load_kaart, load_wijzigingen
from vertrouwenspersoon.domain.stuk import changes_between, changes_of, read_changes
from vertrouwenspersoon.domain.uitgave import Uitgave
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.store.migrate import newest_version
from vertrouwenspersoon.usecases.bijwerken import Bijwerken

_BY_IT = (
    "Dit programma werkt zichzelf niet bij: uw IT-afdeling installeerde het. Vraag hen om een "
    "nieuwe versie."
)
_NOT_RELEASED = "Deze versie komt uit de broncode. Werk haar bij met de broncode."
_NO_KEY = "Deze versie is een proef zonder handtekening van een maker. Zij werkt zichzelf niet bij."


class BijwerkHandling(QObject):
    """Checks and installs on the lane, and says what came of it."""

    def __init__(
        self, desk: Desk, part: BijwerkPart, tell: Callable[[Message], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._part, self._tell, self._window = desk, part, tell, parent
        installation = desk.device.installation
        self._use = None if installation is None else Bijwerken(installation)
        self._offer: tuple[Path, Aanbod] | None = None
        self._progress: int | None = None
        self._stopped = False
        part.file_wanted.connect(self._choose)
        part.install_wanted.connect(self._install)
        part.refused.connect(self._forget)
        part.back_wanted.connect(self._go_back)
        part.stop_wanted.connect(self._stop)
        desk.lane.progressed.connect(self._show_progress)

    def open(self) -> None:
        """The person came to the page."""
        self._part.fold()
        self._show()

    def _show(self) -> None:
        kaart, use, today = load_kaart(), self._use, self._desk.today()
        dated = None if kaart is None else kaart.datum
        mine = changes_of(read_changes(read_markdown(load_wijzigingen())), program_version())
        self._part.show_state(
            BijwerkState(
                version=version_words(program_version(), dated, today),
                changes=() if mine is None else mine.regels,
                old=dated is not None and is_old(dated, today),
                why_not=_why_not(use, built=kaart is not None),
                next="" if use is None else use.next(),
                previous="" if use is None else use.previous(),
                offer=None if self._offer is None else self._offer[1],
                progress=self._progress,
            )
        )

    def _choose(self) -> None:
        title = "Nieuwe versie kiezen"
        chosen = self._desk.asking.file_to_read(self._window, title, Path.home(), UPDATE)
        if chosen is not None and self._use is not None:
            look = partial(self._use.look, chosen)
            self._desk.lane.run(self, look, partial(self._offered, chosen), self._failed)

    def _offered(self, path: Path, uitgave: Uitgave) -> None:
        every = read_changes(read_markdown(uitgave.wijzigingen))
        own = "" if self._use is None else self._use.installatie.kaart.versie
        lines = change_lines(changes_between(every, own, uitgave.versie))
        words = offer_words(uitgave, newest_version())
        self._offer = path, Aanbod(uitgave.versie, words, lines)
        self._show()
        self._part.install.setFocus()

    def _forget(self) -> None:
        self._offer = None
        self._show()
        self._part.choose.setFocus()

    def _install(self) -> None:
        if self._offer is None or self._use is None:
            return
        path, _ = self._offer
        self._progress, self._stopped = 0, False
        self._show()
        install = partial(self._use.install, path, self._going_on)
        self._desk.lane.run(self, install, self._installed, self._failed)

    def _going_on(self, done: int, total: int) -> bool:
        """Asked on the lane, between two files."""
        return not self._stopped and self._desk.lane.go_on(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        if self._progress is not None and total:
            percents = done * 100 // total
            if percents != self._progress:
                self._progress = percents
                self._show()

    def _stop(self) -> None:
        self._stopped = True

    def _installed(self, uitgave: Uitgave) -> None:
        self._offer = self._progress = None
        self._show()
        self._tell(
            Message(
                Tone.OK,
                f"Versie {uitgave.versie} staat klaar",
                "Sluit het programma met Ctrl+Q en start het opnieuw.",
            )
        )

    def _go_back(self) -> None:
        if self._use is not None:
            self._desk.lane.run(self, self._use.go_back, self._gone_back, self._failed)

    def _gone_back(self, version: str) -> None:
        self._show()
        self._tell(
            Message(
                Tone.WARN,
                f"Versie {version} start de volgende keer",
                "Kan die versie uw kluis niet openen? Zet dan de back-up terug die gemaakt is voor "
                "de nieuwe versie. Wat u daarna deed, staat daar niet in.",
            )
        )

    def _failed(self, error: VertrouwenspersoonError) -> None:
        self._offer = self._progress = None
        self._show()
        self._tell(trouble(error))


def _why_not(use: Bijwerken | None, *, built: bool) -> str:
    """Why this program cannot update itself; "" when it can."""
    if use is None:
        return _BY_IT if built else _NOT_RELEASED
    if not use.installatie.kaart.uitgevers:
        return _NO_KEY
    return "" if use.may else _BY_IT

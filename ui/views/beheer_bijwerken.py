"""Bijwerken in Beheer: the version that runs, a new one from a file, and the way back."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from ui.widgets.layouts import FlowLayout, drop_all
from ui.widgets.notice import NoticeBar

_WORDS = (
    "Een nieuwe versie krijgt u als bestand, op een stick of in een map van uw gemeente. Het "
    "programma kijkt eerst na of het echt van de maker is. De versie van nu blijft bewaard."
)
_RESTART = (
    "Sluit het programma met Ctrl+Q en start het opnieuw. Voordat uw kluis opengaat, komt er een "
    "back-up."
)
_NEWS, _NO_NEWS = "Wat is er nieuw in deze versie?", "Wat er nieuw is verbergen"


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A new version that was checked: its number, what is said of it, what it changes."""

    versie: str
    tekst: str
    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BijwerkState:
    """What is known about the version and about others, in words.

    `why_not` says why this program cannot update itself; "" when it can. `next` starts next time,
    `previous` can be gone back to; "" for none. `progress` is in percents while it works.
    """

    version: str
    changes: tuple[str, ...] = ()
    old: bool = False
    why_not: str = ""
    next: str = ""
    previous: str = ""
    offer: Aanbod | None = None
    progress: int | None = None


class BijwerkPart(QWidget):
    """Choose a file, read what it brings, and only then say yes."""

    file_wanted = Signal()
    install_wanted = Signal()
    refused = Signal()
    """The person does not want the version that was offered."""
    back_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = KeyValues(values_right=False)
        self.words = Label(_WORDS, Role.SECOND, Ink.MUTED, wrap=True)
        self._place = QWidget()
        self._said = QVBoxLayout(self._place)
        self._said.setContentsMargins(0, 0, 0, 0)
        self.lines = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.choose = Button("Nieuwe versie kiezen", Kind.SECONDARY, Icon.FOLDER_OPEN)
        self.install = Button("Bijwerken", Kind.PRIMARY, Icon.DOWNLOAD)
        self.leave = Button("Niet nu", Kind.SECONDARY, Icon.X)
        self.stop = Button("Stoppen", Kind.SECONDARY, Icon.X)
        self.back = Button("Terug", Kind.QUIET, Icon.UNDO)
        self.news = Button(_NEWS, Kind.QUIET, Icon.INFO)
        self._state = BijwerkState("")
        self._news_open = False
        self._name()
        self._connect()
        self._lay_out()

    def show_state(self, state: BijwerkState) -> None:
        """Show the version, and what can be done now."""
        self._state = state
        self.facts.show_rows((("Versie", state.version),))
        self.words.setText(state.why_not or _WORDS)
        self._show_said()
        offered, busy = state.offer is not None, state.progress is not None
        can = not state.why_not and not busy
        self.choose.setVisible(can and not offered)
        self.install.setVisible(can and offered)
        self.leave.setVisible(can and offered)
        self.stop.setVisible(busy)
        self.back.setVisible(can and not offered and bool(state.previous))
        self.news.setVisible(not offered and not busy and bool(state.changes))
        if state.offer is not None:
            self.install.setText(f"Bijwerken naar versie {state.offer.versie}")
        self.back.setText(f"Terug naar versie {state.previous}")
        self._show_lines()

    def fold(self) -> None:
        """Back to how it began."""
        self._news_open = False
        self._show_lines()

    def _show_said(self) -> None:
        drop_all(self._said)
        notice = _notice(self._state)
        self._place.setVisible(notice is not None)
        if notice is not None:
            self._said.addWidget(NoticeBar(*notice))

    def _show_lines(self) -> None:
        state = self._state
        shown = state.changes if self._news_open else ()
        lines = state.offer.regels if state.offer is not None else shown
        self.lines.setText("\n".join(f"• {line}" for line in lines))
        self.lines.setVisible(bool(lines))
        self.news.setText(_NO_NEWS if self._news_open else _NEWS)

    def _unfold(self) -> None:
        self._news_open = not self._news_open
        self._show_lines()

    def _name(self) -> None:
        for name, widget in (
            ("choose_update", self.choose),
            ("install_update", self.install),
            ("leave_update", self.leave),
            ("stop_update", self.stop),
            ("previous_version", self.back),
            ("show_changes", self.news),
        ):
            widget.setObjectName(name)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.file_wanted)
        self.install.clicked.connect(self.install_wanted)
        self.leave.clicked.connect(self.refused)
        self.stop.clicked.connect(self.stop_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.news.clicked.connect(self._unfold)

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
        for button in (self.choose, self.install, self.leave, self.stop, self.back, self.news):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.facts, self.words, self._place, self.lines, buttons):
            column.addWidget(part)


def _notice(state: BijwerkState) -> tuple[Tone, str, str] | None:
    """What stands above the buttons; the first that is true."""
    if state.progress is not None:
        return Tone.NEUTRAL, f"Bezig met bijwerken: {state.progress} %", "U kunt verder werken."
    if state.offer is not None:
        return Tone.ACCENT, "Er is een nieuwe versie", state.offer.tekst
    if state.next:
        return Tone.ACCENT, f"Versie {state.next} staat klaar", _RESTART
    if state.old:
        return (
            Tone.WARN,
            "Deze versie is meer dan een jaar oud",
            "Vraag uw IT-afdeling of er een nieuwere is.",
        )
    return None

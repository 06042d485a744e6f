"""What is in the way of opening a vault, and what can be done about it."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.surface import Ground, Surface


class Way(Enum):
    """What a person can do next, in the words of the button."""

    AGAIN = "Opnieuw proberen"
    ANYWAY = "Toch openen"
    OTHER = "Ander bestand kiezen"
    BACKUP = "Laatste goede back-up openen"
    CHOOSE_BACKUP = "Back-up kiezen"
    SALVAGE = "Redden wat leesbaar is"
    OPEN_NEW = "Het nieuwe bestand openen"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, in sentences, and the ways on; the first is the best."""

    title: str
    lines: tuple[str, ...]
    ways: tuple[Way, ...] = ()
    tone: Tone = Tone.WARN


_INKS = {Tone.WARN: Ink.WARN, Tone.OK: Ink.OK}


class TroubleBox(QWidget):
    """A box in the card: title, sentences, buttons below each other. Empty it is not there."""

    chosen = Signal(object)
    """The `Way`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trouble")
        self._shown: Trouble | None = None
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 16, 0, 0)
        self.hide()

    def show_trouble(self, trouble: Trouble | None, *, enabled: bool = True) -> None:
        """Show this and nothing else; None takes the box away."""
        if trouble != self._shown:
            self._shown = trouble
            self._clear()
            if trouble is not None:
                self._holder.addWidget(self._box(trouble))
            self.setVisible(trouble is not None)
            self._speak(trouble)
        for button in self.findChildren(Button):
            button.setEnabled(enabled)

    def shown(self) -> Trouble | None:
        """What is shown now."""
        return self._shown

    def button(self, way: Way) -> Button:
        """The button of a way that is offered; a `LookupError` for another."""
        return next(b for b in self.findChildren(Button) if b.objectName() == _name(way))

    def _speak(self, trouble: Trouble | None) -> None:
        words = "" if trouble is None else " ".join((trouble.title, *trouble.lines))
        self.setAccessibleName(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _clear(self) -> None:
        while self._holder.count():
            item = self._holder.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()

    def _box(self, trouble: Trouble) -> Surface:
        box = Surface(Ground(trouble.tone.value))
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        ink = _INKS.get(trouble.tone, Ink.TEXT)
        column.addWidget(Label(trouble.title, Role.BODY_STRONG, ink, wrap=True))
        for line in trouble.lines:
            column.addWidget(Label(line, Role.SECOND, Ink.MUTED, wrap=True))
        for way in trouble.ways:
            column.addWidget(self._button(way))
        return box

    def _button(self, way: Way) -> QWidget:
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(0, RING_ROOM, 0, 0)
        button = Button(way.value, Kind.SECONDARY, small=True)
        button.setObjectName(_name(way))
        button.clicked.connect(lambda: self.chosen.emit(way))
        row.addWidget(button)
        return holder


def _name(way: Way) -> str:
    return f"way_{way.name.lower()}"

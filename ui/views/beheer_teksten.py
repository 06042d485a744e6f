"""Teksten in Beheer: which edition of texts, checklists and terms counts, and a newer one."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar

_WORDS = (
    "Teksten, checklists en termijnen kunnen nieuw worden zonder een nieuw programma. U krijgt ze "
    "als bestand. Het programma kijkt eerst na of het echt van de maker is. Uw zaken veranderen "
    "niet: bij elke taak blijft staan met welke uitgave u haar deed."
)
_AGAIN = "Vergrendel met Ctrl+L en open uw kluis opnieuw. Dan werkt u ermee."


@dataclass(frozen=True, slots=True)
class TekstenState:
    """What is known of the texts, in words.

    `why_not` says why none can be brought in; "" when they can. `offer` is the title and the words
    of a file that was checked, with what it changes; None for none. `next` counts from the next
    opening; 0 for none.
    """

    edition: str
    why_not: str = ""
    offer: tuple[str, str, tuple[str, ...]] | None = None
    next: int = 0


class TekstenPart(QWidget):
    """Choose a file, read what it changes, and only then say yes."""

    file_wanted = Signal()
    taken = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = KeyValues(values_right=False)
        self.words = Label(_WORDS, Role.SECOND, Ink.MUTED, wrap=True)
        self._place = QWidget()
        self._said = QVBoxLayout(self._place)
        self._said.setContentsMargins(0, 0, 0, 0)
        self.lines = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.choose = Button("Nieuwe teksten kiezen", Kind.SECONDARY, Icon.FOLDER_OPEN)
        self.take = Button("Deze teksten gebruiken", Kind.PRIMARY, Icon.CHECK)
        self.leave = Button("Niet nu", Kind.SECONDARY, Icon.X)
        self.choose.setObjectName("choose_texts")
        self.take.setObjectName("take_texts")
        self.leave.setObjectName("leave_texts")
        self.choose.clicked.connect(self.file_wanted)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        buttons = button_row(self.choose, self.take, self.leave)
        for part in (self.facts, self.words, self._place, self.lines, buttons):
            column.addWidget(part)

    def show_state(self, state: TekstenState) -> None:
        """Show the edition, and what can be done now."""
        self.facts.show_rows((("Uitgave", state.edition),))
        self.words.setText(state.why_not or _WORDS)
        offered = state.offer is not None
        self.choose.setVisible(not state.why_not and not offered)
        self.take.setVisible(offered)
        self.leave.setVisible(offered)
        drop_all(self._said)
        notice = _notice(state)
        self._place.setVisible(notice is not None)
        if notice is not None:
            self._said.addWidget(NoticeBar(*notice))
        changes = () if state.offer is None else state.offer[2]
        self.lines.setText("\n".join(f"• {line}" for line in changes))
        self.lines.setVisible(bool(changes))


def _notice(state: TekstenState) -> tuple[Tone, str, str] | None:
    if state.offer is not None:
        return Tone.ACCENT, state.offer[0], state.offer[1]
    if state.next:
        return Tone.ACCENT, f"Uitgave {state.next} staat klaar", _AGAIN
    return None

"""The logboek in Beheer: what was done in this vault, the newest first, and whether it is whole."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all
from ui.widgets.notice import NoticeBar

_LINES = 50


@dataclass(frozen=True, slots=True)
class LogboekState:
    """Lines as (moment, what was done), how many there are in all, and the first broken one."""

    regels: tuple[tuple[str, str], ...]
    totaal: int
    gebroken: int | None


class LogboekPart(QWidget):
    """Says what the logboek is; shows its lines when asked."""

    lines_wanted = Signal(int)
    """How many of the last lines should be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_lines = Button("Logboek laten zien", Kind.SECONDARY, Icon.HISTORY)
        self.show_lines.setObjectName("show_logboek")
        self._rows = KeyValues(values_right=False)
        self._rows.hide()
        self._place = QWidget()
        self._place.hide()
        self._verdict = QVBoxLayout(self._place)
        self._verdict.setContentsMargins(0, 0, 0, 0)
        self._shown = 0
        words = Label(
            "Elke handeling staat hierin: ook bekijken, afdrukken en opslaan. Er staat nooit in "
            "wat u typte. Wie de kluis niet kan openen, kan geen regel ongemerkt veranderen.",
            Role.SECOND,
            Ink.MUTED,
            wrap=True,
        )
        line = QHBoxLayout()
        line.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
        line.addWidget(self.show_lines)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self._place)
        column.addWidget(self._rows)
        column.addLayout(line)
        self.show_lines.clicked.connect(lambda: self.lines_wanted.emit(self._shown + _LINES))

    def show_state(self, state: LogboekState) -> None:
        """Show the lines, and first whether they are as they were recorded."""
        self._shown = len(state.regels)
        drop_all(self._verdict)
        self._verdict.addWidget(NoticeBar(*_verdict(state)))
        self._place.show()
        self._rows.show_rows(state.regels)
        self._rows.show()
        self.show_lines.setText("Oudere regels laten zien")
        self.show_lines.setVisible(self._shown < state.totaal)

    def fold(self) -> None:
        """Back to how it began: without lines."""
        self._shown = 0
        drop_all(self._verdict)
        self._place.hide()
        self._rows.show_rows(())
        self._rows.hide()
        self.show_lines.setText("Logboek laten zien")
        self.show_lines.show()


def _verdict(state: LogboekState) -> tuple[Tone, str, str]:
    if state.gebroken is None:
        count = f"{state.totaal:,}".replace(",", ".")
        return Tone.OK, "Het logboek klopt", f"Regels nagekeken: {count}."
    return Tone.DANGER, *broken_words(state.gebroken)


def broken_words(number: int) -> tuple[str, str]:
    """What to say, and what to do, when this line is not as it was recorded."""
    return (
        f"Het logboek klopt niet vanaf regel {number}",
        "Iemand heeft regels veranderd of weggehaald. Bewaar dit bestand en open een back-up.",
    )

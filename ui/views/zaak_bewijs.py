"""Bewijs: files kept in the vault, and notes about what lies elsewhere."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM, STEP_2
from ui.views.bijlage_kijker import BijlageKijker
from ui.views.bijlage_row import BijlageRow
from ui.views.zaak_state import ZaakState
from ui.views.zaak_tijdlijn import NotesPart
from ui.views.zaak_wishes import (
    AddFiles,
    AskForFiles,
    CloseFile,
    LookAtFile,
    StopAdding,
    TurnPage,
)
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState, local_files
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Label
from ui.widgets.progress_line import ProgressLine
from ui.widgets.surface import Ground, Surface
from vertrouwenspersoon.domain.bijlage import Bijlage, BijlageId
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.speech import counted, size_words

_WORDS = (
    "Bewaar hier foto's, berichten en brieven. Ze staan versleuteld in deze kluis. Sleep ze "
    "hierheen of kies ze. Het bestand op uw computer blijft staan: wis dat zelf."
)


class BewijsPart(QWidget):
    """The evidence of a zaak: files, and what lies elsewhere."""

    wished = Signal(object)

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bewijs")
        self.files = FilesPart(inhoud, today)
        self.files.wished.connect(self.wished)
        self.files.look_wanted.connect(lambda one: self.wished.emit(LookAtFile(BijlageId(one))))
        self.viewer = BijlageKijker()
        self.viewer.wanted.connect(lambda *page: self.wished.emit(TurnPage(*page)))
        self.viewer.closed.connect(lambda: self.wished.emit(CloseFile()))
        self.notes = NotesPart(inhoud, today, evidence=True)
        self.notes.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(10)
        column.addWidget(Label("Bewijs", Role.STEP_TITLE))
        column.addWidget(Label(_WORDS, Role.BODY, Ink.MUTED, wrap=True))
        column.addWidget(SectionHeading("Bestanden in deze kluis", line=True))
        column.addWidget(self.files)
        column.addWidget(self.viewer)
        column.addSpacing(8)
        column.addWidget(SectionHeading("Wat ergens anders ligt", line=True))
        column.addWidget(self.notes)

    def show_state(self, state: ZaakState) -> None:
        """Show the evidence of a zaak."""
        self.files.show_bijlagen(state.beeld.bijlagen)
        notes = state.beeld.dossier.notities
        self.notes.show_notes([n for n in notes if n.soort is Notitiesoort.BEWIJS])


class FilesPart(Surface):
    """The files, and how others come in: dropped here, or chosen."""

    wished = Signal(object)
    look_wanted = Signal(str)

    def __init__(self, inhoud: Inhoud, today: date, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PAGE, parent)
        self.setAcceptDrops(True)
        self._inhoud, self._today = inhoud, today
        self._rows: dict[str, BijlageRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._empty = EmptyState(
            Icon.PAPERCLIP,
            "Nog geen bestanden",
            "Sleep een foto, bericht of brief hierheen.",
            action="Bestand kiezen",
            action_icon=Icon.PLUS,
            drop_target=True,
        )
        self._empty.files_dropped.connect(self._take)
        self._empty.action_wanted.connect(lambda: self.wished.emit(AskForFiles()))
        self.add_button = Button("Bestand toevoegen", Kind.SECONDARY, Icon.PLUS, small=True)
        self.add_button.setObjectName("add_file")
        self.add_button.clicked.connect(lambda: self.wished.emit(AskForFiles()))
        self._sum = Label("", Role.CAPTION, Ink.MUTED)
        self.progress = AddingLine()
        self.progress.stop_wanted.connect(lambda: self.wished.emit(StopAdding()))
        self._troubles = Label("", Role.CAPTION, Ink.DANGER, wrap=True)
        self._troubles.setObjectName("file_troubles")
        self._troubles.hide()
        self._lay_out()
        self.show_bijlagen(())

    def show_bijlagen(self, bijlagen: tuple[Bijlage, ...]) -> None:
        """Show these files, in the order in which they came."""
        for gone in set(self._rows) - {bijlage.id for bijlage in bijlagen}:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for bijlage in bijlagen:
            if bijlage.id not in self._rows:
                self._add(bijlage)
            self._rows[bijlage.id].show_bijlage(bijlage)
        self._empty.setVisible(not bijlagen)
        self.add_button.setVisible(bool(bijlagen))
        total = size_words(sum(bijlage.grootte for bijlage in bijlagen))
        self._sum.setText(f"{counted(len(bijlagen), 'bestand', 'bestanden')}, {total}")
        self._sum.setVisible(bool(bijlagen))

    def row(self, bijlage: str) -> BijlageRow:
        """The row of a file."""
        return self._rows[bijlage]

    def show_trouble(self, words: str) -> None:
        """Say why a file was not added; earlier ones stay until files are added again."""
        self._troubles.setText("\n".join(filter(None, (self._troubles.text(), words))))
        self._troubles.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()
            self.show_ground(Ground.ACCENT)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.show_ground(Ground.PAGE)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.show_ground(Ground.PAGE)
        self._take(tuple(local_files(event)))

    def _take(self, paths: tuple[Path, ...]) -> None:
        self._troubles.setText("")
        self._troubles.hide()
        self.wished.emit(AddFiles(paths))

    def _add(self, bijlage: Bijlage) -> None:
        row = BijlageRow(self._inhoud.codelijsten, self._today)
        row.wished.connect(self.wished)
        row.look_wanted.connect(self.look_wanted)
        self._rows[bijlage.id] = row
        self._list.addWidget(row)

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.setContentsMargins(RING_ROOM, STEP_2, RING_ROOM, STEP_2)
        last.setSpacing(12)
        last.addWidget(self.add_button)
        last.addWidget(self._sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        column.addWidget(self._empty)
        column.addWidget(self.progress)
        column.addWidget(self._troubles)
        column.addLayout(last)


class AddingLine(QWidget):
    """The file that is on its way in, how far it is, and the button to stop."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", Role.LABEL, wrap=True)
        self.line = ProgressLine("Bestand toevoegen")
        self.stop_button = Button("Stoppen", Kind.QUIET, Icon.X, small=True)
        self.stop_button.setObjectName("stop_adding")
        self.stop_button.clicked.connect(self._stop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.words)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, RING_ROOM, RING_ROOM, RING_ROOM)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def show_coming(self, name: str, done: int, total: int, waiting: int) -> None:
        """A file is on its way in; so many others wait."""
        after = f", daarna nog {waiting}" if waiting else ""
        sizes = f"{size_words(done)} van {size_words(total)}" if total else "even wachten"
        self.words.setText(f"{name} wordt toegevoegd: {sizes}{after}")
        self.line.show_part(done, total)
        self.show()

    def show_none(self) -> None:
        """Nothing is on its way any more."""
        self.stop_button.setEnabled(True)
        self.hide()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.words.setText("Het toevoegen stopt. Er blijft niets van over.")
        self.stop_wanted.emit()

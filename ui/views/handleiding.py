"""The manual in a window: the pages on the left, the one that is read on the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, look
from ui.look.sizes import STEP_3
from ui.models.naslag import Entry
from ui.views.naslag import EntryList, EntryPage
from ui.views.naslag_entries import blad_entry
from ui.widgets.button import Button, Kind
from ui.widgets.label import Hairline, Label
from vertrouwenspersoon.domain.handleiding import Handleidingblad, find_blad

_LIST_WIDTH = 330


class HandleidingView(QWidget):
    """Reading only; the one button asks for it on paper."""

    save_wanted = Signal()

    def __init__(self, bladen: tuple[Handleidingblad, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handleiding")
        self._bladen = bladen
        self.list = EntryList()
        self.list.setObjectName("handleiding_list")
        self.list.setAccessibleName("Bladen van de handleiding")
        self.page = EntryPage()
        self.save = Button("Handleiding opslaan als PDF", Kind.QUIET, Icon.DOWNLOAD, small=True)
        self.save.setObjectName("save_handleiding")
        self.said = Label("", Role.CAPTION, Ink.MUTED, wrap=True)
        self.list.entry_changed.connect(self._show)
        self.save.clicked.connect(self.save_wanted)
        self._lay_out()
        self.list.show_entries(tuple(blad_entry(blad) for blad in bladen))

    def show_for(self, scherm: str) -> None:
        """Open the page about a place in the program."""
        blad = find_blad(self._bladen, scherm)
        self.list.go_to(self._bladen.index(blad))
        self.list.setFocus()

    def say(self, words: str) -> None:
        """Tell what came of saving."""
        self.said.setText(words)

    def _show(self, entry: object) -> None:
        if isinstance(entry, Entry):
            self.page.show_entry(entry)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, STEP_3, 0, STEP_3)
        side.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(STEP_3, 0, STEP_3, 0)
        foot.addWidget(self.save)
        foot.addWidget(self.said)
        side.addLayout(foot)
        left = QWidget()
        left.setLayout(side)
        left.setMinimumWidth(look().px(_LIST_WIDTH * 0.7))
        left.setMaximumWidth(look().px(_LIST_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 2)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.page, 3)

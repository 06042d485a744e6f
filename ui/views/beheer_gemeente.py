"""Voor IT en privacy in Beheer: the pieces a municipality asks for, to save or to print."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button, Kind
from ui.widgets.field import Select
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label
from ui.widgets.layouts import FlowLayout

_WORDS = (
    "Hier staan stukken voor de IT-afdeling en de privacy-adviseur van uw gemeente. Er staat niets "
    "in over uw zaken. U mag ze doorgeven."
)


class GemeentePart(QWidget):
    """One choice, and what to do with it."""

    save_wanted = Signal(str)
    print_wanted = Signal(str)
    """The id of the piece."""
    files_wanted = Signal()
    """The bill of materials and the licences, as files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.piece = Select()
        self.save = Button("Opslaan als PDF", Kind.SECONDARY, Icon.DOWNLOAD)
        self.print = Button("Afdrukken", Kind.SECONDARY, Icon.PRINTER)
        self.files = Button("SBOM en licenties opslaan", Kind.SECONDARY, Icon.FILE_DOWN)
        for name, widget in (
            ("gemeente_piece", self.piece),
            ("gemeente_save", self.save),
            ("gemeente_print", self.print),
            ("gemeente_files", self.files),
        ):
            widget.setObjectName(name)
        self.save.clicked.connect(lambda: self.save_wanted.emit(str(self.piece.value())))
        self.print.clicked.connect(lambda: self.print_wanted.emit(str(self.piece.value())))
        self.files.clicked.connect(self.files_wanted)
        self._lay_out()

    def show_pieces(self, pieces: tuple[tuple[str, str], ...], *, built: bool) -> None:
        """Show the pieces, as (id, name); `built` when there are files beside the program."""
        self.piece.show_options(pieces)
        if self.piece.value() is None and pieces:
            self.piece.show_value(pieces[0][0])
        self.files.setVisible(built)

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
        for button in (self.save, self.print, self.files):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(_WORDS, Role.SECOND, Ink.MUTED, wrap=True))
        column.addWidget(FormRow("Stuk", self.piece))
        column.addWidget(buttons)

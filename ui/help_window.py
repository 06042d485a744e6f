"""The manual beside the work: F1 opens it at the place where one is. It knows no vault."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.asking import PDF, Asking
from ui.look import look
from ui.version import program_version
from ui.views.handleiding import HandleidingView
from vertrouwenspersoon.content.handleiding import load_handleiding
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.writing import write_file

_WIDTH, _HEIGHT = 940, 680


class HelpWindow(QWidget):
    """A window of its own, so that one can read and do; Escape closes it."""

    def __init__(self, asking: Asking, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("help_window")
        self.setWindowTitle("Vertrouwenspersoon")
        self._asking = asking
        self.view = HandleidingView(load_handleiding())
        self.view.save_wanted.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.resize(look().px(_WIDTH), look().px(_HEIGHT))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def open_at(self, scherm: str) -> None:
        """Come forward with the page about a place."""
        self.view.show_for(scherm)
        self.show()
        self.raise_()
        self.activateWindow()

    def _save(self) -> None:
        proposal = Path.home() / "handleiding.pdf"
        chosen = self._asking.file_to_write(self, "Opslaan als PDF", proposal, PDF)
        if chosen is None:
            return
        from vertrouwenspersoon.documents.handleiding import (  # noqa: PLC0415 - loaded late
            render_handleiding,
        )

        try:
            write_file(chosen, render_handleiding(load_handleiding(), program_version()))
        except VertrouwenspersoonError as error:
            self.view.say(explain(error).line)
        else:
            self.view.say("De handleiding is opgeslagen.")

"""Asking the system for a place: the native file dialogs, in one class that tests can stand in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from vertrouwenspersoon.errors import PrinterMissing

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PDF = "PDF (*.pdf)"
JSON = "Open formaat (*.json)"
ICS = "Agenda (*.ics)"
VAULT = "Kluis (*.zkv)"
UPDATE = "Nieuwe versie (*.zkupdate)"
TEXTS = "Teksten (*.zkinhoud)"
PICTURE = "Afbeelding (*.png *.jpg *.jpeg)"
ANY = "Alle bestanden (*)"
_ON_PRINTER = "Document"
"""What the queue of a printer shows: nothing about what is printed."""


class Asking:
    """Asks the person for a file or a folder; None when the person goes back."""

    def file_to_write(self, parent: QWidget, title: str, proposal: Path, kind: str) -> Path | None:
        """A file to write; the system itself asks before something is replaced."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kind)
        return _with_ending(Path(chosen), proposal.suffix) if chosen else None

    def new_file(self, parent: QWidget, title: str, proposal: Path, kind: str) -> Path | None:
        """A name for a file that is not there yet; what is there is never replaced."""
        options = QFileDialog.Option.DontConfirmOverwrite
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kind, options=options)
        return _with_ending(Path(chosen), proposal.suffix) if chosen else None

    def file_to_read(self, parent: QWidget, title: str, folder: Path, kind: str) -> Path | None:
        """A file that is there."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kind)
        return Path(chosen) if chosen else None

    def files_to_read(
        self, parent: QWidget, title: str, folder: Path, kind: str
    ) -> tuple[Path, ...]:
        """Files that are there; none when the person goes back."""
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), kind)
        return tuple(Path(name) for name in chosen)

    def printer(self, parent: QWidget) -> "QPrinter | None":
        """A printer, with how many copies; never a file, which would be left behind unlocked.

        Printing is loaded when it is first asked for. Raises `PrinterMissing`.
        """
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 - see above
            QAbstractPrintDialog,
            QPrintDialog,
            QPrinter,
            QPrinterInfo,
        )

        if not QPrinterInfo.availablePrinterNames():
            raise PrinterMissing
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_ON_PRINTER)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        return printer if dialog.exec() else None

    def folder(self, parent: QWidget, title: str, proposal: Path) -> Path | None:
        """A folder that is there."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(proposal))
        return Path(chosen) if chosen else None


def _with_ending(path: Path, ending: str) -> Path:
    return path if path.suffix else path.with_suffix(ending)

"""The last resort: what no one expected is told calmly, and noted without a word about people."""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

_ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class CrashNote:
    """What may be said about a bug: the kind of error, the module and the line. No values."""

    kind: str
    module: str
    line: int

    @property
    def sentence(self) -> str:
        """The note in one line, for whoever mends the program."""
        return f"{self.kind} in {self.module}, regel {self.line}"


def note_of(kind: type[BaseException], trace: TracebackType | None) -> CrashNote:
    """The note of an error: where in our own program it came from, as far as that is known."""
    found = CrashNote(kind.__name__, "onbekend", 0)
    while trace is not None:
        path = _ROOT / trace.tb_frame.f_code.co_filename  # a frozen program names it relatively
        if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
            module = ".".join(path.relative_to(_ROOT).with_suffix("").parts)
            found = CrashNote(kind.__name__, module, trace.tb_lineno)
        trace = trace.tb_next
    return found


class CrashGuard(QObject):
    """Catches errors of every thread and Qt's own complaints; tells a bug once, on the GUI thread.

    Only the note is written: an error's message, a variable or a Qt text may hold case text.
    """

    crashed = Signal(object)

    def __init__(self, write: Callable[[str], object], parent: QObject | None = None) -> None:
        """`write` takes one line for the log."""
        super().__init__(parent)
        self._write = write
        self._told = False
        self.crashed.connect(self._tell)

    def install(self) -> None:
        """Take over from Python's and Qt's own ways of complaining."""
        sys.excepthook = self.catch
        threading.excepthook = lambda args: self.catch(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        qInstallMessageHandler(self.hear_qt)

    def catch(
        self,
        kind: type[BaseException],
        _error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Note an error and tell it; the interruption of a person is no error."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        note = note_of(kind, trace)
        self._write(note.sentence)
        self.crashed.emit(note)

    def hear_qt(self, kind: QtMsgType, context: QMessageLogContext, _text: str) -> None:
        """Note that Qt complained, and where; its text may hold what a person typed."""
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        self._write(f"Qt {kind.name} {context.category or ''}".strip())

    def _tell(self, note: CrashNote) -> None:
        if self._told:
            return
        self._told = True
        try:
            crash_dialog(note, QApplication.activeWindow()).exec()
        finally:
            self._told = False


def crash_dialog(note: CrashNote, parent: QWidget | None) -> QMessageBox:
    """The calm dialog: what happened, what was kept, what to do now."""
    dialog = QMessageBox(parent)
    dialog.setObjectName("crash")
    dialog.setWindowTitle("Vertrouwenspersoon")
    dialog.setIcon(QMessageBox.Icon.Warning)
    dialog.setText("Er ging iets mis in het programma.")
    dialog.setInformativeText(
        "Alles wat al bewaard was, is bewaard. Kijk het laatste wat u deed nog even na. "
        "Gebeurt dit vaker? Sluit het programma en open het opnieuw. "
        "Geef dan deze regel door aan uw beheerder; er staat niets in over zaken of mensen:\n\n"
        f"{note.sentence}"
    )
    go_on = dialog.addButton("Doorgaan", QMessageBox.ButtonRole.AcceptRole)
    leave = dialog.addButton("Programma sluiten", QMessageBox.ButtonRole.DestructiveRole)
    dialog.setDefaultButton(go_on)
    leave.clicked.connect(QApplication.quit)
    return dialog

"""What was copied leaves the clipboard by itself, and asks others not to remember it."""

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAY_MS = 30_000
"""Milliseconds that copied text may stay: long enough to paste it."""
HINTS = {
    # KDE's Klipper and GNOME's managers leave out what carries this.
    "x-kde-passwordManagerHint": b"secret",
    # Windows: not in the clipboard history, not to other devices, not to monitors.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
"""Formats beside the text that ask clipboard managers to let it be; not all of them listen."""


class ClipboardGuard(QObject):
    """Watches what this program copies; what others copied is left alone."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY_MS)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._changed)

    def clear(self) -> None:
        """Empty the clipboard if it still holds what this program copied."""
        self._timer.stop()
        if self._ours and self._clipboard.text() == self._ours:
            self._ours = ""
            self._clipboard.clear()
        self._ours = ""
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def is_waiting(self) -> bool:
        """Whether something copied is still to be cleared."""
        return self._timer.isActive()

    def _changed(self) -> None:
        copied = self._clipboard.mimeData()
        if not self._is_ours() or copied is None or not copied.hasText():
            self._timer.stop()
            self._ours = ""
            return
        if not copied.hasFormat(next(iter(HINTS))):
            self._mark(copied.text())
            return
        self._ours = copied.text()
        self._timer.start()

    def _is_ours(self) -> bool:
        """Whether this program copied: it says so, or one of its windows has the keyboard."""
        return self._clipboard.ownsClipboard() or QGuiApplication.focusWindow() is not None

    def _mark(self, text: str) -> None:
        """Copy the same text again with the hints beside it: plain, without its looks."""
        marked = QMimeData()
        marked.setText(text)
        for kind, value in HINTS.items():
            marked.setData(kind, QByteArray(value))
        self._clipboard.setMimeData(marked)

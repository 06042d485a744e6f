"""Looking: asks a process of its own for one page, and hears pixels, text or a reason."""

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from ui.frozen import viewer_command
from ui.kijker.frames import LARGEST, LONGEST_ANSWER, Asked, Pixels, Why, pack_asked, read_answer

_LONGEST_MS = 15_000


class Looking(QObject):
    """One page at a time; whoever asks again, stops or goes away ends the process at once."""

    shown = Signal(object)
    """The `Pixels` of a page."""
    said = Signal(object)
    """The `Words` of a text."""
    refused = Signal(object)
    """`Why` there is nothing to see."""

    def __init__(self, parent: QObject | None = None, longest_ms: int = _LONGEST_MS) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._heard = bytearray()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(longest_ms)
        self._timer.timeout.connect(lambda: self._refuse(Why.TOO_SLOW))
        self.destroyed.connect(self._timer.stop)

    def ask(self, asked: Asked) -> None:
        """Ask for a page; what was asked before is dropped."""
        self.stop()
        if len(asked.data) > LARGEST:
            self.refused.emit(Why.TOO_LARGE)
            return
        process = prepared(self)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._fail)
        self._process = process
        self._timer.start()
        process.start()
        process.write(pack_asked(asked))
        process.closeWriteChannel()

    def pid(self) -> int:
        """The process that is at work; 0 when there is none."""
        return 0 if self._process is None else self._process.processId()

    def stop(self) -> None:
        """End the process and forget what it said."""
        self._timer.stop()
        self._heard.clear()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)  # noqa: FBT003 - the call's own signature
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _hear(self) -> None:
        if self._process is not None:
            self._heard += self._process.readAllStandardOutput().data()
            if len(self._heard) > LONGEST_ANSWER:
                self._refuse(Why.BROKEN)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._refuse(Why.BROKEN)

    def _end(self) -> None:
        self._hear()
        frame = bytes(self._heard)
        self.stop()
        try:
            answer = read_answer(frame)
        except ValueError:
            answer = Why.BROKEN
        signals = {Pixels: self.shown, Why: self.refused}
        signals.get(type(answer), self.said).emit(answer)

    def _refuse(self, why: Why) -> None:
        self.stop()
        self.refused.emit(why)


def prepared(parent: QObject | None) -> QProcess:
    """This program, without our environment or folder, and with nobody to complain to."""
    process = QProcess(parent)
    program, *words = viewer_command()
    process.setProgram(program)
    process.setArguments(words)
    environment = QProcessEnvironment()
    environment.insert("LC_ALL", "C.UTF-8")
    process.setProcessEnvironment(environment)
    process.setWorkingDirectory("/")
    process.setStandardErrorFile(QProcess.nullDevice())
    return process

"""Spelling in Beheer: between the part of the page, this computer and the vault."""

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk
from ui.views.beheer_spelling import SpellingPart
from vertrouwenspersoon.errors import NoSpace, NotWritable, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes


class SpellingHandling(QObject):
    """Keeps the choice on this computer and the words in the vault."""

    changed = Signal()

    def __init__(self, desk: Desk, part: SpellingPart, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._part = desk, part
        part.chosen.connect(self._choose)
        part.words_given.connect(self._keep)

    def reload(self) -> None:
        """Show what is kept."""
        self._desk.lane.run(self, self._desk.office.spelling.own_words, self._show)

    def _show(self, words: tuple[str, ...]) -> None:
        self._part.show_state(words, on=self._desk.device.settings.spelling)

    def _choose(self, on: bool) -> None:  # noqa: FBT001 - a signal's value
        try:
            self._desk.device.remember(spelling=on)
        except (NotWritable, NoSpace) as error:
            self._part.row.show_error(explain(error).line)
        self.changed.emit()

    def _keep(self, words: tuple[str, ...]) -> None:
        def kept(_changes: Changes) -> None:
            self._part.row.clear_error()
            self.changed.emit()

        def refused(error: VertrouwenspersoonError) -> None:
            self._part.row.show_error(explain(error).line)

        keep = self._desk.office.spelling.keep
        self._desk.lane.run(self, lambda: keep(words), kept, refused)

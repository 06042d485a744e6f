"""Spelling in Beheer: on or off, and one's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.choices import SegmentedControl
from ui.widgets.field import TextArea
from ui.widgets.form_row import FormRow

_ON = ((True, "Ja"), (False, "Nee"))
_WORDS = (
    "Eén woord per regel. Ze staan in de kluis, want het kunnen namen zijn. Met de rechterknop op "
    "een woord zet u het er ook bij."
)


class SpellingPart(QWidget):
    """One choice and one list."""

    chosen = Signal(bool)
    words_given = Signal(tuple)
    """The own words, as a tuple of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on = SegmentedControl(_ON)
        self.on.setObjectName("spelling_on")
        self.words = TextArea(rows=4)
        self.words.setObjectName("own_words")
        self.row = FormRow("Mijn woorden", self.words, help_text=_WORDS)
        self.on.chosen.connect(lambda value: self.chosen.emit(bool(value)))
        self.words.settled.connect(lambda text: self.words_given.emit(tuple(text.splitlines())))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(FormRow("Onbekende woorden aanwijzen?", self.on))
        column.addWidget(self.row)

    def show_state(self, words: tuple[str, ...], *, on: bool) -> None:
        """Show the choice and the words."""
        self.on.show_value(on)
        self.row.clear_error()
        self.words.show_text("\n".join(words))

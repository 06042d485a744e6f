"""The questions of a step: ja, nee or weet ik niet; the checklist follows the answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Ink, Role
from ui.look.sizes import RING_ROOM
from ui.widgets.choices import SegmentedControl
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import YES_NO
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import SideLayout
from vertrouwenspersoon.domain.voorwaarden import Vraag

Asked = tuple[Vraag, bool | None]
"""A question with its answer, or None when it is not answered."""


class QuestionList(QWidget):
    """A heading with questions under it; gone when there are none."""

    answered = Signal(str, object)
    """The question and True, False or None."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._rows: dict[str, QuestionRow] = {}
        self._heading = SectionHeading(title)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 14, 0, 0)
        outer.setSpacing(2)
        outer.addWidget(self._heading)
        outer.addWidget(Hairline())
        outer.addLayout(self._column)

    def show_questions(self, asked: Sequence[Asked], beside: str = "") -> None:
        """Show these; a question that was there stays, with its focus."""
        self._heading.show_text(self._title, beside)
        wanted = {vraag.id for vraag, _ in asked}
        for gone in set(self._rows) - wanted:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (vraag, ja) in enumerate(asked):
            if vraag.id not in self._rows:
                row = QuestionRow(vraag)
                row.answered.connect(lambda value, v=vraag.id: self.answered.emit(v, value))
                self._rows[vraag.id] = row
                self._column.insertWidget(place, row)
            self._rows[vraag.id].show_answer(ja)
        self.setVisible(bool(asked))

    def row(self, vraag_id: str) -> "QuestionRow":
        """The row of a question."""
        return self._rows[vraag_id]


class QuestionRow(QWidget):
    """One question with its explanation and three answers."""

    answered = Signal(object)

    def __init__(self, vraag: Vraag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"question_{vraag.id}")
        self.control = SegmentedControl(YES_NO, small=True, ticks=False)
        self.control.setObjectName("answer")
        self.control.setAccessibleName(vraag.tekst)
        self.control.chosen.connect(self.answered)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(8, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(Label(vraag.tekst, Role.BODY_MEDIUM, wrap=True))
        if vraag.uitleg:
            lines.addWidget(Label(vraag.uitleg, Role.CAPTION, Ink.MUTED, wrap=True))
        side = QWidget()
        holder = QVBoxLayout(side)
        holder.setContentsMargins(8, 0, RING_ROOM, 0)
        holder.addWidget(self.control)
        line = QWidget()
        line.setLayout(SideLayout(words, side, room=480, gap=16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 9, 0, 9)
        inner.addWidget(line)
        column.addLayout(inner)
        column.addWidget(Hairline())

    def show_answer(self, ja: bool | None) -> None:  # noqa: FBT001 - yes, no or unknown is the answer itself
        """Show the answer that is known."""
        self.control.show_value(ja)

"""Documents that can be made, in groups; the one that is asked for is shown below its own line."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, Tone
from ui.look.sizes import RING_ROOM, STEP_2, STEP_3
from ui.views.papier import PapierPart
from ui.widgets.button import Button, Kind
from ui.widgets.heading import SectionHeading
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import FlowLayout, SideLayout, drop_all
from ui.widgets.notice import NoticeBar
from ui.widgets.unfold import unfold

_ROOM = 560


@dataclass(frozen=True, slots=True)
class DocumentItem:
    """A document: its key, its name, what it is for, and the form that asks for its words."""

    key: str
    name: str
    words: str
    form: QWidget | None = None
    form_name: str = "Invullen"


class DocumentList(QWidget):
    """Lines with a button to see the document; the page itself comes below its line."""

    draw_wanted = Signal(str)
    """The key of the document to show."""

    def __init__(
        self,
        groups: tuple[tuple[str, tuple[DocumentItem, ...]], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.papier = PapierPart()
        self._notice = QVBoxLayout()
        self._places: dict[str, QVBoxLayout] = {}
        self._shown = QWidget(self)
        below = QVBoxLayout(self._shown)
        below.setContentsMargins(0, 0, 0, STEP_3)
        below.addLayout(self._notice)
        below.addWidget(self.papier)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, (title, items) in enumerate(groups):
            if title:
                column.addSpacing(STEP_3 if number else 0)
                column.addWidget(SectionHeading(title))
            column.addWidget(Hairline())
            for item in items:
                column.addWidget(self._line(item))
                column.addWidget(Hairline())
        self._shown.hide()

    def show_refusal(self, title: str, text: str) -> None:
        """Say why a document cannot be made."""
        self.clear_refusal()
        self._notice.setContentsMargins(0, STEP_2, 0, 0)
        self._notice.addWidget(NoticeBar(Tone.WARN, title, text, icon=Icon.USER_X))

    def clear_refusal(self) -> None:
        """Take away why an earlier document could not be made."""
        drop_all(self._notice)

    def _ask(self, key: str) -> None:
        """Let the page come below this line."""
        self._places[key].addWidget(self._shown)
        self._shown.show()
        self.draw_wanted.emit(key)

    def _line(self, item: DocumentItem) -> QWidget:
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(8, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(Label(item.name, Role.BODY_STRONG))
        lines.addWidget(Label(item.words, Role.SECOND, Ink.MUTED, wrap=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=12)
        row.setContentsMargins(8, RING_ROOM, RING_ROOM, RING_ROOM)
        for button in self._buttons(item):
            row.addWidget(button)
        line = QWidget()
        line.setLayout(SideLayout(words, buttons, room=_ROOM, gap=16))
        holder = QWidget()
        place = QVBoxLayout(holder)
        place.setContentsMargins(0, 8, 0, 8)
        place.addWidget(line)
        if item.form is not None:
            place.addWidget(item.form)
            item.form.hide()
        self._places[item.key] = place
        return holder

    def _buttons(self, item: DocumentItem) -> list[Button]:
        draw = Button("Bekijken", Kind.SECONDARY, Icon.EYE, small=True)
        draw.setObjectName(f"draw_{item.key}")
        draw.setAccessibleName(f"{item.name} bekijken")
        draw.clicked.connect(lambda: self._ask(item.key))
        form = item.form
        if form is None:
            return [draw]
        fill = Button(item.form_name, Kind.SECONDARY, Icon.PENCIL, small=True)
        fill.setObjectName(f"fill_{item.key}")
        fill.setAccessibleName(f"{item.name}: {item.form_name.lower()}")
        fill.clicked.connect(lambda: form.hide() if form.isVisible() else unfold(form))
        return [fill, draw]

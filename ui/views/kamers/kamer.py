"""Kamer: what every part of a step page is made of, beside its checklist."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.sizes import RING_ROOM, STEP_2, STEP_4
from ui.views.zaak_state import ZaakState
from ui.widgets.button import Button, Kind
from ui.widgets.field import Select
from ui.widgets.heading import SectionHeading
from ui.widgets.inputs import Options
from ui.widgets.label import Hairline
from ui.widgets.unfold import unfold


class Kamer(QWidget):
    """A part of a step page under a heading. It tells wishes, and shows what is recorded."""

    wished = Signal(object)

    def __init__(self, title: str, beside: str = "") -> None:
        super().__init__()
        self._heading = SectionHeading(title, beside)
        self._title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 22, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(self._heading)
        self.column.addWidget(Hairline())

    def show_state(self, state: ZaakState) -> None:
        """Show what is recorded now."""
        raise NotImplementedError

    def add_form(self, form: QWidget) -> None:
        """Put a form under the heading, with room around it."""
        inner = QVBoxLayout()
        inner.setContentsMargins(STEP_2, 14, RING_ROOM, 4)
        inner.addWidget(form)
        self.column.addLayout(inner)

    def add_section(self, title: str, part: QWidget) -> None:
        """Put a part under a heading of its own."""
        self.column.addSpacing(18)
        self.column.addWidget(SectionHeading(title))
        self.column.addWidget(Hairline())
        self.column.addWidget(part)

    def add_folded(self, title: str, part: QWidget, name: str) -> "Vouw":
        """Put a part under a heading that opens it: it is not needed in every zaak."""
        fold = Vouw(title, part, name)
        self.column.addSpacing(18)
        self.column.addWidget(fold)
        return fold


class Vouw(QWidget):
    """A heading that says how much there is below it, and shows that when it is asked."""

    def __init__(self, title: str, part: QWidget, name: str) -> None:
        super().__init__()
        self._title, self._part = title, part
        self._heading = SectionHeading(title)
        self._more = Button("Tonen", Kind.LINK, small=True)
        self._more.setObjectName(f"fold_{name}")
        self._more.setAccessibleName(f"{title} tonen")
        self._more.clicked.connect(self._toggle)
        self._heading.add_action(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(Hairline())
        column.addWidget(part)
        part.hide()

    def show_count(self, kept: int, said: int) -> None:
        """Say how many points were spoken of, and how many are a yes."""
        self._heading.show_text(self._title, f"{said} besproken, {kept} ja" if said else "")

    def _toggle(self) -> None:
        shown = not self._part.isVisibleTo(self)
        if shown:
            unfold(self._part)
        else:
            self._part.hide()
        self._more.setText("Verbergen" if shown else "Tonen")


def adding_select(options: Options, words: str) -> Select:
    """A list from which something new is chosen."""
    select = Select(options)
    select.setPlaceholderText(words)
    select.setCurrentIndex(-1)
    select.setAccessibleName(words)
    select.setObjectName("choose_new")
    return select


def padded(part: QWidget) -> QWidget:
    """A part with the room around it that the lines of a room have."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(STEP_2, 0, STEP_4, 4)
    column.addWidget(part)
    return holder


def beside_left(*buttons: Button) -> QHBoxLayout:
    """Buttons beside each other at the left."""
    row = QHBoxLayout()
    row.setContentsMargins(STEP_2, RING_ROOM, RING_ROOM, RING_ROOM)
    row.setSpacing(12)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row

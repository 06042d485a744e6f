"""The bar at the bottom of a page: what can be done with the whole of it."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Ink, Role, look
from ui.look.sizes import ACTION_BAR_HEIGHT, PAGE_INSET, STEP_2
from ui.widgets.label import Hairline, Label


class ActionBar(QWidget):
    """Buttons at the left, a line of words, buttons at the right; the words may wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._row = QHBoxLayout()
        for part in (self._left, self._right):
            part.setSpacing(STEP_2)
        self._row.setContentsMargins(PAGE_INSET + STEP_2, 0, PAGE_INSET, 0)
        self._row.setSpacing(STEP_2 * 2)
        self._row.addLayout(self._left)
        self._row.addWidget(self.words, 1)
        self._row.addLayout(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(self._row, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.dress()

    def dress(self) -> None:
        self.setMinimumHeight(look().px(ACTION_BAR_HEIGHT) + 1)

    def add_left(self, *parts: QWidget) -> None:
        """Put buttons at the left."""
        _add(self._left, parts)

    def add_right(self, *parts: QWidget) -> None:
        """Put buttons at the right."""
        _add(self._right, parts)


def _add(row: QBoxLayout, parts: tuple[QWidget, ...]) -> None:
    for part in parts:
        row.addWidget(part)

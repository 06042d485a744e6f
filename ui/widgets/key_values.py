"""Rows of a name and what it is: "Aangifte    5 van 9"."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look import Ink, Role
from ui.widgets.label import Label
from ui.widgets.layouts import drop_all


class KeyValues(QWidget):
    """Names at the left, values at the right edge or after them; both may wrap."""

    def __init__(
        self,
        rows: Sequence[tuple[str, str]] = (),
        *,
        values_right: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values_right = values_right
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Replace the rows."""
        drop_all(self._grid)
        for line, (name, value) in enumerate(rows):
            self._grid.addWidget(Label(name, Role.SECOND), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._value(name, value), line, 1)

    def _value(self, name: str, value: str) -> Label:
        label = Label(value, Role.SECOND, Ink.MUTED, wrap=True)
        label.setAccessibleName(f"{name}: {value}")
        if self._values_right:
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        return label

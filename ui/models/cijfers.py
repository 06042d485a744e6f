"""The table of one set of figures: a label and a number, or a dot; a total at the end."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.cells import PROTECTED_TEXT

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Column(Enum):
    """The columns, by their place."""

    LABEL = 0
    AANTAL = 1


@dataclass(frozen=True, slots=True)
class CijferLine:
    """One line. `protected` numbers show a dot; the reason stays on the screen."""

    label: str
    tekst: str
    protected: bool
    total: bool = False


class CijfersModel(QAbstractTableModel):
    """Holds the lines in the fixed order of the code list; they are never sorted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CijferLine, ...] = ()
        self._heads = ("", "Aantal")

    def set_rows(self, rows: tuple[CijferLine, ...], head: str = "") -> None:
        """Replace the lines and the head of the first column."""
        self.beginResetModel()
        self._rows, self._heads = rows, (head, "Aantal")
        self.endResetModel()

    def line(self, row: int) -> CijferLine | None:
        """The line in a row, or None outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        is_label = Column(index.column()) is Column.LABEL
        if role == Qt.ItemDataRole.DisplayRole:
            return line.label if is_label else line.tekst
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = PROTECTED_TEXT if line.protected else line.tekst
            return line.label if is_label else f"{line.label}: {said}"
        if role == Qt.ItemDataRole.TextAlignmentRole and not is_label:
            return _RIGHT
        return line if role == LINE_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.AANTAL.value:
            return _RIGHT
        return None

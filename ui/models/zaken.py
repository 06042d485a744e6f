"""The table of zaken: lines that were made ready, in four columns of two lines each."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.look import Icon, Ink
from ui.widgets.run_label import Run
from vertrouwenspersoon.domain.zaak import ZaakId

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class Column(Enum):
    """The columns, by their place."""

    ZAAK = 0
    TITEL = 1
    STAP = 2
    TERMIJN = 3


HEADS = {
    Column.ZAAK: "Zaak",
    Column.TITEL: "Titel",
    Column.STAP: "Stap",
    Column.TERMIJN: "Eerste termijn",
}


@dataclass(frozen=True, slots=True)
class ZaakLine:
    """One line, ready to be drawn. `due` orders; None means that nothing is due."""

    zaak: ZaakId
    code: str
    codenaam: str
    titel: tuple[Run, ...]
    second: tuple[Run, ...]
    stap: str
    voortgang: str
    due_day: str
    due_words: str
    due_icon: Icon | None
    due_ink: Ink
    due: datetime | None
    gemeld_op: datetime

    @property
    def titel_text(self) -> str:
        """The title without its marks."""
        return "".join(run.text for run in self.titel)

    def texts(self, column: Column) -> tuple[str, str]:
        """The two lines of a column as plain text."""
        return {
            Column.ZAAK: (self.code, self.codenaam),
            Column.TITEL: (self.titel_text, "".join(run.text for run in self.second)),
            Column.STAP: (self.stap, self.voortgang),
            Column.TERMIJN: (self.due_day, self.due_words),
        }[column]


class ZakenModel(QAbstractTableModel):
    """Holds the lines that pass the filter, in the order the person chose."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ZaakLine, ...] = ()
        self._column, self._order = Column.TERMIJN, Qt.SortOrder.AscendingOrder

    def set_rows(self, rows: tuple[ZaakLine, ...]) -> None:
        """Replace the lines; they are ordered as before."""
        self.beginResetModel()
        self._rows = self._ordered(rows)
        self.endResetModel()

    def line(self, row: int) -> ZaakLine | None:
        """The line in a row, or None outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, zaak: ZaakId) -> int:
        """The row of a zaak, or -1."""
        return next((n for n, line in enumerate(self._rows) if line.zaak == zaak), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        first, second = line.texts(Column(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return first
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADS[Column(index.column())]}: {first}, {second}"
        return line if role == LINE_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[Column(section)]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = Column(column), order
        self.set_rows(self._rows)

    def _ordered(self, rows: tuple[ZaakLine, ...]) -> tuple[ZaakLine, ...]:
        """In the chosen order; lines without a verval stay last, the newest melding first."""
        newest = sorted(rows, key=lambda line: line.gemeld_op, reverse=True)
        down = self._order is Qt.SortOrder.DescendingOrder
        if self._column is Column.TERMIJN:
            due = [line for line in newest if line.due is not None]
            due.sort(key=lambda line: line.due.timestamp() if line.due else 0.0, reverse=down)
            return (*due, *(line for line in newest if line.due is None))
        keys = {
            Column.ZAAK: lambda line: line.code,
            Column.TITEL: lambda line: line.titel_text.casefold(),
            Column.STAP: lambda line: line.stap,
        }
        return tuple(sorted(newest, key=keys[self._column], reverse=down))

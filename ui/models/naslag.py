"""The list of Naslag: everything the program knows, as entries that can be searched."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class Shelf(Enum):
    """The kinds of entry; the value is the word on the chip."""

    TELEFOON = "Telefoonkaart"
    TEKST = "Teksten"
    STAP = "Stappen"
    TAAK = "Taken"
    TERMIJN = "Termijnen"
    MAATREGEL = "Maatregelen"
    BEGRIP = "Begrippen"
    BRON = "Bronnen"
    HANDLEIDING = "Handleiding"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what it is called, in a few words what it is, its text, facts and sources."""

    id: str
    shelf: Shelf
    title: str
    about: str
    text: str
    facts: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    haystack: str
    """Everything in it as plain small letters, to search in."""


class NaslagModel(QAbstractListModel):
    """Holds the entries that pass shelf and search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Entry, ...] = ()

    def set_rows(self, rows: tuple[Entry, ...]) -> None:
        """Replace the entries."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in a row, or None outside the list."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, entry_id: str) -> int:
        """The row of an entry, or -1."""
        return next((n for n, entry in enumerate(self._rows) if entry.id == entry_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {entry.about}"
        return entry if role == ENTRY_ROLE else None


def plain(text: str) -> str:
    """Small letters without accents, to compare with."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def found(entries: tuple[Entry, ...], search: str, shelf: Shelf | None) -> tuple[Entry, ...]:
    """The entries on a shelf that hold all words looked for; those with it in the title first."""
    words = plain(search).split()
    hits = [
        entry
        for entry in entries
        if (shelf is None or entry.shelf is shelf) and all(word in entry.haystack for word in words)
    ]
    if words:
        hits.sort(key=lambda entry: words[0] not in plain(entry.title))
    return tuple(hits)

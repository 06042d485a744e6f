"""Naslag: search in everything the program knows, and read it with its sources."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.look import Icon, Ink, Role, Room, look
from ui.look.sizes import PAGE_INSET, STEP_2, STEP_3, STEP_4
from ui.models.naslag import ENTRY_ROLE, Entry, NaslagModel, Shelf, found
from ui.widgets.cells import paint_row_ground, paint_two_lines
from ui.widgets.choices import ChoiceChips
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field
from ui.widgets.heading import PageHeading
from ui.widgets.key_values import KeyValues
from ui.widgets.label import Hairline, Label, Prose
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.text_link import TextLink
from vertrouwenspersoon.domain.speech import counted

_ROW, _LIST_WIDTH = 56, 400


class NaslagView(QWidget):
    """Search, shelves, list, and the entry one is on."""

    entry_opened = Signal(str)

    def __init__(self, entries: tuple[Entry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("naslag")
        self._entries = entries
        self._heading = PageHeading("Naslag")
        self.search = Field(placeholder="Zoek een taak, termijn, begrip of nummer")
        self.search.setObjectName("naslag_search")
        self.search.setAccessibleName("Zoek in Naslag")
        self.search.setClearButtonEnabled(True)
        self.shelves = ChoiceChips(tuple((shelf, shelf.value) for shelf in Shelf))
        self.shelves.setObjectName("shelves")
        self._shelf: Shelf | None = None
        self._reading = False
        self.list = EntryList()
        self._empty = EmptyState(
            Icon.SEARCH, "Niets gevonden", "Probeer een ander woord, of kies een andere plank."
        )
        self.page = EntryPage()
        self.search.textChanged.connect(lambda _text: self._find())
        self.search.returnPressed.connect(self.list.setFocus)
        self.shelves.chosen.connect(self._choose)
        self.list.entry_changed.connect(self._show)
        self.list.activated.connect(lambda _index: self._read(reading=True))
        self.list.clicked.connect(lambda _index: self._read(reading=True))
        self.page.back.clicked.connect(lambda: self._read(reading=False))
        self._lay_out()
        self._find()

    def look_for(self, text: str) -> None:
        """Search for a text."""
        self.search.show_text(text)

    def go_to(self, entry_id: str) -> None:
        """Show one entry."""
        if self.list.lines.row_of(entry_id) < 0:
            self._shelf = None
            self.shelves.show_values(())
            self.search.show_text("")
            self._find()
        self.list.go_to(self.list.lines.row_of(entry_id))

    def current(self) -> str:
        """The entry one is on."""
        entry = self.list.current()
        return "" if entry is None else entry.id

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        """List and entry beside each other; in a narrow window one at a time."""
        narrow = self._is_narrow()
        self._side.setVisible(not narrow or not self._reading)
        self._top.setVisible(not narrow or not self._reading)
        self.page.setVisible(not narrow or self._reading)
        self.page.back.setVisible(narrow)
        self._line.setVisible(not narrow)
        self._side.setMaximumWidth(16_777_215 if narrow else look().px(_LIST_WIDTH))
        self._side.setMinimumWidth(0 if narrow else look().px(_LIST_WIDTH * 0.8))

    def _is_narrow(self) -> bool:
        return look().room(self.window().width()) is Room.NARROW

    def _read(self, *, reading: bool) -> None:
        self._reading = reading
        self._reflow()
        if self._is_narrow():
            (self.page.back if reading else self.list).setFocus()

    def _choose(self, values: tuple[object, ...]) -> None:
        """One shelf at a time; the one that was on goes off."""
        newer = [value for value in values if value is not self._shelf]
        chosen = newer[0] if newer else None
        self._shelf = chosen if isinstance(chosen, Shelf) else None
        self.shelves.show_values(() if self._shelf is None else (self._shelf,))
        self._find()

    def _find(self) -> None:
        hits = found(self._entries, self.search.text(), self._shelf)
        self.list.show_entries(hits)
        self.list.setVisible(bool(hits))
        self._empty.setVisible(not hits)
        words = f"{counted(len(hits), 'tekst', 'teksten')}, elk met bron"
        self._heading.show_text("Naslag", words if hits else "Alles wat dit programma weet")

    def _show(self, entry: object) -> None:
        if isinstance(entry, Entry):
            self.page.show_entry(entry)
            self.entry_opened.emit(entry.id)

    def _lay_out(self) -> None:
        self._top = QWidget()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(PAGE_INSET, STEP_4, PAGE_INSET, STEP_3)
        top.setSpacing(10)
        top.addWidget(self._heading)
        inner = QVBoxLayout()
        inner.setContentsMargins(STEP_2, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.search)
        inner.addWidget(self.shelves)
        top.addLayout(inner)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.list)
        side.addWidget(self._empty)
        self._line = Hairline(upright=True)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._side, 2)
        row.addWidget(self._line)
        row.addWidget(self.page, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(Hairline())
        column.addLayout(row, 1)


class EntryList(QListView):
    """The entries under each other."""

    entry_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = NaslagModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(EntryDelegate(self))
        self.setObjectName("naslag_list")
        self.setAccessibleName("Gevonden teksten")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def dress(self) -> None:
        self.doItemsLayout()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Replace the entries and stay on the same one, or go to the first."""
        here = self.current()
        self.lines.set_rows(entries)
        row = -1 if here is None else self.lines.row_of(here.id)
        self.go_to(max(row, 0))

    def go_to(self, row: int) -> None:
        """Put the selection on a row."""
        if 0 <= row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row))
            self._tell()

    def current(self) -> Entry | None:
        """The entry one is on."""
        return self.lines.entry(self.currentIndex().row())

    def _tell(self) -> None:
        self.entry_changed.emit(self.current())


class EntryDelegate(QStyledItemDelegate):
    """Title and a few words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(look().px(200), look().px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        rect = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        paint_row_ground(painter, rect, selected=selected, hovered=hovered, first=True)
        inner = rect.adjusted(look().px(PAGE_INSET + STEP_2), 0, -look().px(STEP_4), 0)
        paint_two_lines(
            painter,
            inner,
            (entry.title, Role.BODY_STRONG, Ink.LINK if selected else Ink.TEXT),
            (entry.about, Role.CAPTION, Ink.MUTED),
        )
        painter.restore()


class EntryPage(ScrollPage):
    """One entry in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, insets=False)
        self.back = TextLink("Terug naar de lijst")
        self.back.setObjectName("back_to_list")
        self.back.hide()
        self._shelf = Label("", Role.CAPTION_STRONG, Ink.MUTED)
        self._title = Prose("", Role.STEP_TITLE, Ink.TEXT)
        self._text = Prose("", Role.BODY, Ink.TEXT)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = KeyValues(values_right=False)
        self._line = Hairline()
        self._sources_title = Label("Bron", Role.LABEL)
        self._sources = Prose("", Role.SECOND)
        self.body.setContentsMargins(28, 20, PAGE_INSET, PAGE_INSET)
        self.body.setSpacing(10)
        self.body.addWidget(self.back)
        for part in (
            self._shelf,
            self._title,
            self._text,
            self._facts,
            self._line,
            self._sources_title,
            self._sources,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_entry(self, entry: Entry) -> None:
        """Show an entry from its beginning."""
        self._shelf.setText(entry.shelf.value)
        self._title.setText(entry.title)
        self._text.setText(entry.text)
        self._text.setVisible(bool(entry.text))
        self._facts.show_rows(entry.facts)
        self._facts.setVisible(bool(entry.facts))
        for part in (self._line, self._sources_title, self._sources):
            part.setVisible(bool(entry.sources))
        self._sources.setText("\n".join(entry.sources))
        self.verticalScrollBar().setValue(0)

"""Zaken: the list with filters and search, and a preview of the line one is on."""

from itertools import pairwise

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.look import Icon, Ink, Role, Room, look
from ui.look.sizes import PAGE_INSET, PREVIEW_WIDTH, STEP_2, STEP_3, STEP_4
from ui.models.zaken import Column, ZaakLine, ZakenModel
from ui.views.zaak_preview import PreviewState, ZaakPreview
from ui.views.zaken_bewaard import SavedFilters
from ui.views.zaken_delegate import FIRST_INSET, ROW_HEIGHT, ZakenDelegate
from ui.views.zaken_filter import (
    FilterKind,
    ZakenFilter,
    ZakenState,
    filter_options,
    filter_words,
    zaken_lines,
)
from ui.widgets.button import Button, Kind
from ui.widgets.choices import FilterChip
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Hairline, Label
from ui.widgets.layouts import FlowLayout
from ui.widgets.table_head import TableHead
from vertrouwenspersoon.domain.speech import counted
from vertrouwenspersoon.domain.zaak import ZaakId

_WIDTHS = {Column.ZAAK: 136, Column.STAP: 128, Column.TERMIJN: 168}
_PREVIEW_MS = 60


class ZakenTable(QTableView):
    """The table itself: arrows move, Enter opens, Space shows the preview."""

    open_wanted = Signal(object)
    preview_toggled = Signal()
    current_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ZakenModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(ZakenDelegate(self))
        self.setObjectName("zaken_table")
        self.setAccessibleName("Zaken")
        self.setHorizontalHeader(TableHead(first_inset=FIRST_INSET, parent=self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        self.sortByColumn(Column.TERMIJN.value, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell_current())
        self.dress()

    def dress(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(look().px(ROW_HEIGHT))
        rows.setDefaultSectionSize(look().px(ROW_HEIGHT))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TITEL.value, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column.value, look().px(width))

    def current_line(self) -> ZaakLine | None:
        """The line one is on."""
        return self.lines.line(self.currentIndex().row())

    def show_lines(self, lines: tuple[ZaakLine, ...]) -> None:
        """Replace the lines and stay on the same zaak, or go to the first."""
        here = self.current_line()
        self.lines.set_rows(lines)
        row = -1 if here is None else self.lines.row_of(here.zaak)
        self.go_to_row(max(row, 0))

    def go_to_row(self, row: int) -> None:
        """Put the selection on a row."""
        if row < self.lines.rowCount():
            index = self.lines.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                index, flags.ClearAndSelect | flags.Rows | flags.Current
            )
        self._tell_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Space:
            self.preview_toggled.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def _open(self) -> None:
        line = self.current_line()
        if line is not None:
            self.open_wanted.emit(line.zaak)

    def _tell_current(self) -> None:
        line = self.current_line()
        self.current_changed.emit(None if line is None else line.zaak)


class ZakenView(QWidget):
    """Heading, chips, table, preview."""

    zaak_wanted = Signal(object)
    """A `ZaakId` to open."""
    preview_wanted = Signal(object)
    """A `ZaakId` to look into, after the selection has come to rest."""
    search_cleared = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("zaken")
        self._state: ZakenState | None = None
        self._filter = ZakenFilter()
        self._wants_preview = True
        self._count = Label("", Role.BODY, Ink.MUTED)
        self._chips = {kind: FilterChip(kind.value) for kind in FilterKind}
        self.saved = SavedFilters(self)
        self._clear = Button("Wis filters", Kind.QUIET, small=True)
        self.table = ZakenTable()
        self.preview = ZaakPreview(self)
        self._empty = QVBoxLayout()
        self._stack = QStackedWidget()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PREVIEW_MS)
        self._connect()
        self._lay_out()
        self.dress()

    def dress(self) -> None:
        self._reflow()

    def show_state(self, state: ZakenState) -> None:
        """Show the list as it is now, with the filter that was chosen."""
        self._state = state
        self._show_lines()

    def show_preview(self, state: PreviewState) -> None:
        """Show what is known of the zaak one is on; a late answer about another is left."""
        line = self.table.current_line()
        if line is not None and line.zaak == state.pagina.beeld.zaak.id:
            self.preview.show_state(state)
            self._reflow()

    def go_to_list(self) -> None:
        """Put the keyboard in the list."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_zaak(self) -> ZaakId | None:
        """The zaak one is on."""
        line = self.table.current_line()
        return None if line is None else line.zaak

    def chosen_filter(self) -> ZakenFilter:
        """What is filtered on."""
        return self._filter

    def show_filter(self, chosen: ZakenFilter) -> None:
        """Filter on this."""
        self._filter = chosen
        self._show_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _connect(self) -> None:
        self.table.open_wanted.connect(self.zaak_wanted)
        self.table.preview_toggled.connect(self._toggle_preview)
        self.table.current_changed.connect(lambda _zaak: self._rest.start())
        self._rest.timeout.connect(self._ask_preview)
        self.preview.open_wanted.connect(self.zaak_wanted)
        self.preview.close_wanted.connect(self._close_preview)
        self.saved.chosen.connect(self.show_filter)
        self._clear.setObjectName("clear_filters")
        self._clear.clicked.connect(lambda: self.show_filter(ZakenFilter()))
        for kind, chip in self._chips.items():
            chip.setObjectName(f"filter_{kind.name.lower()}")
            chip.clicked.connect(lambda _on=False, k=kind: self._choose(k))

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips)
        saved = self.saved
        order = (saved.chip, *self._chips.values(), self._clear, saved.keep, saved.forget)
        for chip in order:
            flow.addWidget(chip)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_INSET, STEP_4, PAGE_INSET, STEP_3)
        top.setSpacing(STEP_3 - 4)
        top.addWidget(_title(self._count))
        inner = QHBoxLayout()
        inner.setContentsMargins(8, 0, 0, 0)
        inner.addWidget(chips, 1)
        top.addLayout(inner)
        top.addWidget(saved.row)
        empty = QWidget()
        empty.setLayout(self._empty)
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self._stack, 1)
        self._row.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addLayout(self._row, 1)
        for before, after in pairwise((*order, saved.row, self.table)):
            QWidget.setTabOrder(before, after)

    def _show_lines(self) -> None:
        if self._state is None:
            return
        lines = zaken_lines(self._state, self._filter)
        lijsten = self._state.lijsten
        for kind, chip in self._chips.items():
            value = self._filter.value(kind)
            chip.show_filter(filter_words(kind, value, lijsten), on=bool(value))
        self._clear.setVisible(bool(self._filter.chosen))
        self.saved.show_filter(self._filter)
        self._count.setText(heading_words(self._state, len(lines)))
        self.table.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        if not lines:
            self._show_empty(self._state)
        self._reflow()

    def _show_empty(self, state: ZakenState) -> None:
        while self._empty.count():
            item = self._empty.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.deleteLater()
        self._empty.addStretch(1)
        self._empty.addWidget(self._empty_words(state))
        self._empty.addStretch(2)

    def _empty_words(self, state: ZakenState) -> EmptyState:
        if self._filter.chosen:
            empty = EmptyState(
                Icon.SLIDERS,
                "Niets gevonden met deze filters",
                "Er kan wel iets staan in de zaken die u nu niet ziet.",
                action="Wis filters",
            )
            empty.action_wanted.connect(lambda: self.show_filter(ZakenFilter()))
        elif state.treffers is not None:
            empty = EmptyState(
                Icon.SEARCH,
                f"Niets gevonden met “{state.search}”",
                "Zoek op het begin van een woord, een codenaam of een zaakcode.",
                action="Zoeken wissen",
            )
            empty.action_wanted.connect(self.search_cleared)
        else:
            empty = EmptyState(
                Icon.FOLDER_OPEN,
                "Nog geen zaken",
                "Een zaak begint met een melding. Eén zin is genoeg.",
                action="Nieuwe melding",
                action_icon=Icon.PLUS,
            )
            empty.action_wanted.connect(self.new_wanted)
        return empty

    def _choose(self, kind: FilterKind) -> None:
        chip = self._chips[kind]
        if chip.is_on():
            self.show_filter(self._filter.with_value(kind, ""))
            return
        if self._state is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(f"Filter {kind.value}")
        for value, words in filter_options(kind, self._state.regels, self._state.lijsten):
            menu.addAction(words).setData((kind, value))
        menu.triggered.connect(self._take_choice)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _take_choice(self, action: QAction) -> None:
        kind, value = action.data()
        self.show_filter(self._filter.with_value(kind, value))

    def _ask_preview(self) -> None:
        zaak = self.current_zaak()
        if zaak is not None and self.isVisible():
            self.preview_wanted.emit(zaak)

    def _toggle_preview(self) -> None:
        if self._is_wide():
            self._wants_preview = not self._wants_preview
        else:
            self._overlay = not self._overlay
        self._reflow()

    def _close_preview(self) -> None:
        self._wants_preview = self._overlay = False
        self._reflow()
        self.go_to_list()

    _overlay = False

    def _is_wide(self) -> bool:
        return look().room(self.window().width()) is Room.WIDE

    def _reflow(self) -> None:
        """Beside the list where there is room; otherwise over its right side, when asked for."""
        has_lines = self.table.lines.rowCount() > 0 and self.preview.has_state()
        wide = self._is_wide()
        beside = self._row.indexOf(self.preview) >= 0
        if wide and not beside:
            self._row.addWidget(self.preview)
        elif not wide and beside:
            self._row.removeWidget(self.preview)
        shown = has_lines and (self._wants_preview if wide else self._overlay)
        self.preview.setVisible(shown)
        if shown and not wide:
            width = min(look().px(PREVIEW_WIDTH), self.width())
            top = self._stack.y()
            self.preview.setGeometry(self.width() - width, top, width, self.height() - top)
            self.preview.raise_()


def _title(count: Label) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(STEP_2, 4, 0, 0)
    row.setSpacing(12)
    row.addWidget(Label("Zaken", Role.PAGE_TITLE), 0, Qt.AlignmentFlag.AlignBaseline)
    row.addWidget(count, 0, Qt.AlignmentFlag.AlignBaseline)
    row.addStretch(1)
    return line


def heading_words(state: ZakenState, shown: int) -> str:
    """What stands beside the title: how many of how many, and what was looked for."""
    total = len(state.regels)
    if state.treffers is not None:
        return f"{shown} van {counted(total, 'zaak', 'zaken')} met “{state.search}”"
    if shown != total:
        return f"{shown} van {counted(total, 'zaak', 'zaken')}"
    return counted(total, "zaak", "zaken")

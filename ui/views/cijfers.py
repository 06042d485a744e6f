"""Cijfers: exactly what will leave, what is left out, and why; on this screen only."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.look import Icon, Ink, Role, Room, Tone, look
from ui.look.sizes import (
    NUMBER_ROW,
    PAGE_INSET,
    REASON_WIDTH,
    STEP_2,
    STEP_3,
    STEP_4,
    STEP_5,
    TABLE_HEAD,
)
from ui.models.cijfers import CijferLine, CijfersModel, Column
from ui.views.cijfers_delegate import CijfersDelegate
from ui.views.cijfers_overzicht import OverzichtView
from ui.views.cijfers_regels import RegelsState, RegelsView
from ui.views.cijfers_tussenstand import TussenstandView
from ui.views.cijfers_verslag import VerslagView
from ui.widgets.action_bar import ActionBar
from ui.widgets.button import Button, Kind
from ui.widgets.cells import paint_protected_cell
from ui.widgets.chip import Chip, Mark
from ui.widgets.choices import SegmentedControl
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Select
from ui.widgets.form_row import FormRow
from ui.widgets.heading import PageHeading
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.pages import Pages
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.surface import Ground, Surface
from ui.widgets.table_head import TableHead
from ui.widgets.table_item import TableItem
from vertrouwenspersoon.domain.eigen_overzicht import EigenOverzicht
from vertrouwenspersoon.domain.jaarverslag import Verslagstukken
from vertrouwenspersoon.domain.release import NIEUWE_STAND_VANAF, OpenZaak, Veranderd
from vertrouwenspersoon.domain.speech import counted
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.statistics.export import Jaarexport, Tabelbeeld
from vertrouwenspersoon.statistics.tussenstand import Tussenstand

_LIST_WIDTH, _NUMBER_WIDTH = 236, 108
FIGURES, VERSLAG, OVERZICHT = "", "verslag", "overzicht"
NIEUW, REGELS, TUSSEN = "nieuwe-stand", "regels", "tussenstand"
_PAGES = {FIGURES: 0, VERSLAG: 1, NIEUW: 1, OVERZICHT: 2, REGELS: 3, TUSSEN: 4}
"""The parts of this page."""
NEW_STATE = (
    "De eerste cijfers blijven vaststaan. Wat een lezer uit het verschil kan halen, is nagerekend: "
    "dat is niets over een kleine groep."
)
_INSIDER = (
    "Niets. Ook wie alles weet van één eigen melding, kan niet uitrekenen welk getal onder een "
    "punt zit."
)


@dataclass(frozen=True, slots=True)
class CijfersState:
    """The years there are, the figures of the chosen one, and whether it can be made."""

    jaren: tuple[int, ...]
    jaar: int | None
    export: Jaarexport | None
    running: bool = False
    """The year is not over: its figures can be seen and not be made."""
    released: str = ""
    """When the figures were fixed, in words; empty when they are not."""
    part: str = ""
    """What of this page is shown: the figures, `VERSLAG` or `OVERZICHT`."""
    stukken: Verslagstukken | None = None
    overzicht: EigenOverzicht | None = None
    today: str = ""
    onaf: tuple[OpenZaak, ...] = ()
    veranderd: Veranderd | None = None
    """What changed since the figures were fixed; None when they are not."""
    regels: RegelsState | None = None
    tussenstand: Tussenstand | None = None
    tussen_released: str = ""
    """When the rounded figures were fixed, in words; empty when they are not."""


class CijfersView(QWidget):
    """Tables at the left, the chosen one in the middle, the reason at the right.

    In their place stand the report that goes with them, or the adviser's own overview.
    """

    year_wanted = Signal(int)
    export_wanted = Signal()
    part_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cijfers")
        self._state: CijfersState | None = None
        self._chosen = ""
        self._items: dict[str, TableItem] = {}
        self._heading = PageHeading("Jaarexport")
        self._below = Label("", Role.BODY, Ink.MUTED, wrap=True)
        self.years = Select()
        self.years.setObjectName("year")
        self.table = FiguresTable()
        self._title = Label("", Role.SECTION, wrap=True)
        self._count = Label("", Role.SECOND, Ink.MUTED)
        self._note = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._hidden = NoTable()
        self.reason = ReasonPane()
        self.bar = ActionBar()
        self.which = SegmentedControl(
            ((FIGURES, "Jaarexport"), (OVERZICHT, "Eigen overzicht"), (REGELS, "Regels"))
        )
        self.which.setObjectName("which_figures")
        self.which.setAccessibleName("Welke cijfers")
        self.verslag, self.overzicht, self.regels = VerslagView(), OverzichtView(), RegelsView()
        self._pages = Pages()
        self.export = Button("Export maken", Kind.PRIMARY, Icon.FILE_DOWN)
        self.export.setObjectName("make_export")
        self.renew = Button("Nieuwe stand", Kind.SECONDARY)
        self.renew.setObjectName("make_new_state")
        self.tussenstand = TussenstandView()
        self.rounded = Button("Tussenstand", Kind.SECONDARY, small=True)
        self.rounded.setObjectName("show_rounded")
        self._list = QVBoxLayout()
        self._empty_place = QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_state(self, state: CijfersState) -> None:
        """Show the figures of a year."""
        self._state = state
        export = state.export
        self.years.show_options(tuple((year, str(year)) for year in state.jaren))
        self.years.show_value(state.jaar)
        self._year_row.setVisible(bool(state.jaren))
        title, below = heading_words(state)
        self._heading.show_text(title)
        self._below.setText(below)
        self.which.setVisible(bool(state.jaren))
        self.which.show_value(state.part if state.part in (OVERZICHT, REGELS) else FIGURES)
        self._show_bar(state)
        self._show_part(state)
        self._show_list(() if export is None else export.tabellen)
        self._show_empty(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def choose_table(self, table_id: str) -> None:
        """Show one of the tables."""
        export = None if self._state is None else self._state.export
        tables = () if export is None else export.tabellen
        beeld = next((table for table in tables if table.id == table_id), None)
        if beeld is None or export is None:
            return
        self._chosen = table_id
        for own, item in self._items.items():
            item.show_current(current=own == table_id)
        self._title.setText(beeld.titel)
        self._count.setText(
            "" if export.totaal is None else f"{export.totaal} meldingen in {export.jaar}"
        )
        self._note.setText(export.toelichting)
        self.table.setVisible(beeld.getoond)
        self._note_part.setVisible(beeld.getoond)
        self._hidden.setVisible(not beeld.getoond)
        self._hidden.show_words(beeld.uitleg)
        self.table.show_table(beeld)
        self._show_reason()
        self._reflow()

    def _show_part(self, state: CijfersState) -> None:
        """The page of this part, with what it shows."""
        if state.overzicht is not None:
            self.overzicht.show_overzicht(state.overzicht)
        if state.stukken is not None:
            words = NEW_STATE if state.part == NIEUW else bar_words(state)
            self.verslag.show_preview(state.stukken, state.today, words, state.onaf)
        if state.regels is not None:
            self.regels.show_state(state.regels)
        stand = state.tussenstand
        if stand is not None:
            figures = stand.jaar, stand.toelichting, stand.tabellen
            self.tussenstand.show_rounded(*figures, state.tussen_released)
        self._pages.setCurrentIndex(_PAGES[state.part])

    def _connect(self) -> None:
        self.which.chosen.connect(lambda part: self.part_wanted.emit(str(part)))
        self.verslag.back_wanted.connect(lambda: self.part_wanted.emit(FIGURES))
        self.years.chosen.connect(lambda year: self.year_wanted.emit(int(str(year))))
        self.export.clicked.connect(self.export_wanted)
        self.tussenstand.back_wanted.connect(lambda: self.part_wanted.emit(FIGURES))
        self.rounded.clicked.connect(lambda: self.part_wanted.emit(TUSSEN))
        self.renew.clicked.connect(lambda: self.part_wanted.emit(NIEUW))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_reason())

    def _show_bar(self, state: CijfersState) -> None:
        self.bar.setVisible(state.export is not None)
        self.export.setEnabled(not state.running)
        self.rounded.setVisible(state.running or bool(state.tussen_released))
        self.export.setText("Opnieuw opslaan" if state.released else "Verder naar het verslag")
        self.bar.words.setText(bar_words(state))
        changed = state.veranderd
        self.renew.setVisible(changed is not None and changed.beletsel is None)

    def _show_list(self, tables: tuple[Tabelbeeld, ...]) -> None:
        if tuple(self._items) != tuple(table.id for table in tables):
            while self._list.count():
                item = self._list.takeAt(0)
                old = item.widget() if item is not None else None
                if old is not None:
                    old.hide()
                    old.deleteLater()
            self._items = {}
            for table in tables:
                self._add_item(table)
        for table in tables:
            self._items[table.id].show_table(table.titel, table.uitleg, shown=table.getoond)
        if tables:
            here = self._chosen if self._chosen in self._items else _first_shown(tables)
            self.choose_table(here)

    def _add_item(self, table: Tabelbeeld) -> None:
        made = TableItem()
        made.setObjectName(f"table_{table.id}")
        made.clicked.connect(lambda: self.choose_table(table.id))
        self._items[table.id] = made
        self._list.addWidget(made)

    def _show_empty(self, state: CijfersState) -> None:
        empty = empty_words(state)
        self._columns.setVisible(empty is None)
        while self._empty_place.count():
            item = self._empty_place.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        if empty is not None:
            page = ScrollPage()
            page.body.addSpacing(STEP_5)
            page.body.addWidget(EmptyState(Icon.CHART, *empty))
            page.body.addStretch(1)
            self._empty_place.addWidget(page)

    def _show_reason(self) -> None:
        cell, beeld = self.table.current_cell(), self.table.beeld
        if beeld is None:
            return
        self.reason.show_reason(beeld, cell)

    def _lay_out(self) -> None:
        self._year_row = FormRow("Jaar", self.years)
        self._heading.add_action(self.which)
        self._heading.add_action(self._year_row)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_INSET, STEP_4, PAGE_INSET, STEP_3)
        top.addWidget(self._heading)
        self._below.setContentsMargins(STEP_2, 0, 0, 0)
        top.addWidget(self._below)
        self.bar.add_right(self.renew, self.export)
        self._columns = QWidget()
        self._columns_row = row = QHBoxLayout(self._columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._list_area = self._table_list()
        row.addWidget(self._list_area)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self._middle(), 1)
        row.addWidget(self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addWidget(self._pages, 1)
        figures = QWidget()
        inside = QVBoxLayout(figures)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._empty_place)
        inside.addWidget(self._columns, 1)
        inside.addWidget(self.bar)
        for page in (figures, self.verslag, self.overzicht, self.regels, self.tussenstand):
            self._pages.addWidget(page)

    def _table_list(self) -> QScrollArea:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(20, 14, 12, 12)
        column.setSpacing(2)
        column.addWidget(self.rounded, 0, Qt.AlignmentFlag.AlignLeft)
        heading = Label("Tabellen in de export", Role.LABEL)
        heading.setContentsMargins(12, 8, 0, 6)
        column.addWidget(heading)
        column.addLayout(self._list)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.setFixedWidth(look().px(_LIST_WIDTH))
        return area

    def _middle(self) -> QWidget:
        page = ScrollPage(insets=False)
        page.body.setContentsMargins(PAGE_INSET, 12, PAGE_INSET, PAGE_INSET)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self._note_part = QWidget()
        note = QHBoxLayout(self._note_part)
        note.setContentsMargins(8, 14, 8, 0)
        note.setSpacing(10)
        note.addWidget(DotSample(), 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        self._narrow_reason = QVBoxLayout()
        page.body.addLayout(head)
        page.body.addWidget(self.table)
        page.body.addWidget(self._hidden)
        page.body.addWidget(self._note_part)
        page.body.addLayout(self._narrow_reason)
        page.body.addStretch(1)
        return page

    def _reflow(self) -> None:
        """The reason stands beside the table where there is room, else below it."""
        room = look().room(self.window().width())
        beside = room is Room.WIDE
        row = self._columns_row
        if beside and row.indexOf(self.reason) < 0:
            row.addWidget(self.reason)
        elif not beside and row.indexOf(self.reason) >= 0:
            self._narrow_reason.addWidget(self.reason)
        self.reason.show_beside(beside=beside)
        self._list_area.setFixedWidth(look().px(_LIST_WIDTH))


class FiguresTable(QTableView):
    """Label and number; arrows walk the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = CijfersModel(self)
        self.beeld: Tabelbeeld | None = None
        self.setModel(self.lines)
        self.setItemDelegate(CijfersDelegate(self))
        self.setObjectName("figures")
        self.setAccessibleName("Cijfers van deze tabel")
        self.setHorizontalHeader(TableHead(parent=self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.dress()

    def dress(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(look().px(NUMBER_ROW))
        rows.setDefaultSectionSize(look().px(NUMBER_ROW))
        head = self.horizontalHeader()
        head.setSectionResizeMode(Column.LABEL.value, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(Column.AANTAL.value, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(Column.AANTAL.value, look().px(_NUMBER_WIDTH))
        self._fit()

    def show_table(self, beeld: Tabelbeeld) -> None:
        """Show a table; the first protected number is chosen, because it asks for a reason."""
        same = self.beeld is not None and self.beeld.id == beeld.id
        row = self.currentIndex().row() if same else -1
        self.beeld = beeld
        self.lines.set_rows(cijfer_lines(beeld), "")
        if row < 0:
            hidden = (n for n, cel in enumerate(beeld.cellen) if cel.reden)
            row = next(hidden, 0)
        self.setCurrentIndex(self.lines.index(row, Column.AANTAL.value))
        self._fit()

    def current_cell(self) -> int:
        """The place of the chosen number among the cells of the table."""
        return self.currentIndex().row()

    def _fit(self) -> None:
        """As high as its rows: the page scrolls, not the table."""
        self.setFixedHeight(
            look().px(TABLE_HEAD) + self.lines.rowCount() * look().px(NUMBER_ROW) + 1
        )


class ReasonPane(Surface):
    """Why a number is not shown. Nothing of this goes into the export."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PAGE, parent)
        self.setObjectName("reason_pane")
        self._title = Label("", Role.SECTION, wrap=True)
        self._which = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._why = Label("", Role.BODY, wrap=True)
        self._knows_title = Label("Wat de lezer weet", Role.LABEL)
        self._knows = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self._line = Hairline(upright=True)
        inner = QVBoxLayout()
        inner.setContentsMargins(PAGE_INSET, 16, PAGE_INSET, 16)
        inner.setSpacing(8)
        inner.addWidget(Chip(Mark("Alleen op dit scherm", Tone.NEUTRAL, Icon.EYE)))
        for part in (self._title, self._which, self._why):
            inner.addWidget(part)
        inner.addSpacing(8)
        inner.addWidget(Hairline())
        inner.addSpacing(4)
        inner.addWidget(self._knows_title)
        inner.addWidget(self._knows)
        inner.addWidget(Label("Wat een ingewijde leert", Role.LABEL))
        inner.addWidget(Label(_INSIDER, Role.SECOND, Ink.MUTED, wrap=True))
        inner.addWidget(Label("Gecontroleerd", Role.LABEL))
        inner.addWidget(_checked())
        inner.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._line)
        row.addLayout(inner, 1)

    def show_beside(self, *, beside: bool) -> None:
        """Beside the table it has a fixed width and a line."""
        self._line.setVisible(beside)
        self.setMinimumWidth(look().px(REASON_WIDTH) if beside else 0)
        self.setMaximumWidth(look().px(REASON_WIDTH) if beside else 16_777_215)

    def show_reason(self, beeld: Tabelbeeld, cell: int) -> None:
        """Say why a number is or is not shown."""
        if not beeld.getoond:
            words = ("Waarom staat deze tabel er niet in?", beeld.titel, beeld.uitleg)
        elif 0 <= cell < len(beeld.cellen):
            chosen = beeld.cellen[cell]
            if chosen.reden:
                words = ("Waarom staat hier een punt?", chosen.label, chosen.reden)
            else:
                why = "Dit getal is groot genoeg en verraadt geen ander getal."
                words = ("Dit getal is te zien", chosen.label, why)
        else:
            words = ("Het totaal", beeld.titel, "Het totaal is altijd te zien in deze tabel.")
        for label, text in zip((self._title, self._which, self._why), words, strict=True):
            label.setText(text)
        for part in (self._knows_title, self._knows):
            part.setVisible(bool(beeld.lezer_weet))
        self._knows.setText(beeld.lezer_weet)


class NoTable(QWidget):
    """In the place of a table that is not in the export."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", Role.BODY, Ink.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(4)
        column.addWidget(Label("Deze tabel gaat niet mee", Role.BODY_STRONG))
        column.addWidget(self._words)

    def show_words(self, words: str) -> None:
        """Say why."""
        self._words.setText(words)


class DotSample(QWidget):
    """A protected cell, small, beside what it means."""

    def __init__(self) -> None:
        super().__init__()
        self.dress()

    def dress(self) -> None:
        self.setFixedSize(look().px(30), look().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_protected_cell(painter, rect, digits_right=rect.center().x() + look().px(2.5))


def cijfer_lines(beeld: Tabelbeeld) -> tuple[CijferLine, ...]:
    """The lines of a table, with its total."""
    lines = [CijferLine(cel.label, cel.tekst, protected=bool(cel.reden)) for cel in beeld.cellen]
    if beeld.totaal is not None:
        lines.append(CijferLine("Totaal", str(beeld.totaal), protected=False, total=True))
    return tuple(lines)


def heading_words(state: CijfersState) -> tuple[str, str]:
    """The title of the page and the line below it."""
    names = {
        VERSLAG: ("Jaarverslag", "Uw eigen woorden bij de cijfers. Daarna legt u het jaar vast."),
        NIEUW: ("Nieuwe stand van", "De eerste cijfers blijven bestaan. Deze komen ernaast."),
        TUSSEN: ("Tussenstand", "Afgerond. Voor wie niet op de jaarcijfers kan wachten."),
        REGELS: ("Regels voor", "Wat lezers al weten, en hoe streng de export is."),
        OVERZICHT: ("Eigen overzicht", "Alleen voor u. Dit is geen export."),
    }
    summary = "" if state.export is None else state.export.samenvatting
    title, below = names.get(state.part, ("Jaarexport", summary))
    return (title if state.jaar is None else f"{title} {state.jaar}"), below


def bar_words(state: CijfersState) -> str:
    """What making the export means for this year."""
    if state.running:
        return (
            f"{state.jaar} is nog niet voorbij. Bekijken kan, een export maken pas na 31 december."
        )
    if state.released:
        return released_words(state)
    return f"Na het maken staat {state.jaar} vast. Een tweede export is dan precies gelijk."


def released_words(state: CijfersState) -> str:
    """Since when a year is fixed, what changed since, and whether a new state may be."""
    fixed = f"Deze cijfers zijn vastgelegd op {state.released}."
    changed = state.veranderd
    if changed is None or not changed.meldingen:
        return f"{fixed} U krijgt precies dezelfde."
    count = counted(changed.meldingen, "melding", "meldingen")
    verb = "is" if changed.meldingen == 1 else "zijn"
    since = f"{fixed} Daarna {verb} {count} gewijzigd."
    if changed.beletsel is None:
        return since
    these = "die melding" if changed.meldingen == 1 else f"die {changed.meldingen} meldingen"
    because = {
        Reason.ERASED_SINCE: "Van een melding zijn de gegevens gewist. Nieuwe cijfers zouden die "
        "melding verraden. U krijgt daarom dezelfde cijfers.",
        Reason.TOO_FEW_CHANGED: f"Nieuwe cijfers zouden {these} verraden. U krijgt daarom "
        f"dezelfde cijfers. Vanaf {NIEUWE_STAND_VANAF} gewijzigde meldingen kan een nieuwe stand.",
    }
    otherwise = (
        "We kunnen niet bewijzen dat oude en nieuwe cijfers samen veilig zijn. U krijgt daarom "
        "dezelfde cijfers."
    )
    return f"{since} {because.get(changed.beletsel, otherwise)}"


def empty_words(state: CijfersState) -> tuple[str, str] | None:
    """What to say when there is no table to show."""
    if not state.jaren:
        return "Nog geen cijfers", "Zodra er meldingen zijn, ziet u hier per jaar de getallen."
    if state.export is not None and not state.export.tabellen:
        title = "Te weinig mensen voor tabellen" if state.export.totaal is None else "Geen tabellen"
        return title, state.export.samenvatting
    return None


def _first_shown(tables: tuple[Tabelbeeld, ...]) -> str:
    return next((table.id for table in tables if table.getoond), tables[0].id)


def _checked() -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconMark(Icon.SHIELD_CHECK, 18, Ink.OK), 0, Qt.AlignmentFlag.AlignTop)
    words = "Een tweede berekening probeerde de punten terug te rekenen. Dat lukte niet."
    row.addWidget(Label(words, Role.SECOND, Ink.MUTED, wrap=True), 1)
    return part

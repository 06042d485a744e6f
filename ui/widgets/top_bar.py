"""The bar at the top: search, cover, lock, new report. It reflows with the room there is."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Room, look
from ui.look.sizes import PAGE_INSET, TOP_BAR_HEIGHT
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.label import Hairline
from ui.widgets.search_field import SearchField

_SEARCH_WIDTH = {Room.WIDE: 400, Room.MEDIUM: 280, Room.NARROW: 280}


class TopBar(QWidget):
    """Always there. In a narrow window the rail and search become buttons."""

    menu_wanted = Signal()
    search_wanted = Signal()
    """The search button of a narrow window was pressed."""
    cover_wanted = Signal()
    lock_wanted = Signal()
    manual_wanted = Signal()
    quit_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._room = Room.WIDE
        self.search = SearchField()
        self.menu_button = Button("Menu", Kind.SECONDARY, Icon.MENU)
        self.search_button = Button("Zoek", Kind.SECONDARY, Icon.SEARCH)
        self.new_button = Button("Nieuwe melding", Kind.TONAL, Icon.PLUS)
        self._wide = (
            Button("Afdekken", Kind.QUIET, Icon.EYE_OFF),
            Button("Vergrendelen", Kind.QUIET, Icon.LOCK),
        )
        self.manual = IconButton(Icon.BOOK_OPEN, "Handleiding (F1)")
        self.quit = IconButton(Icon.LOG_OUT, "Nu afsluiten (Ctrl+Q)")
        self._narrow = (
            IconButton(Icon.EYE_OFF, "Afdekken (F9)"),
            IconButton(Icon.LOCK, "Vergrendelen (Ctrl+L)"),
        )
        self._name()
        self._connect()
        self._lay_out()
        self.show_room(Room.WIDE)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(TOP_BAR_HEIGHT) + 1)
        self.search.setMaximumWidth(look().px(_SEARCH_WIDTH[self._room]))

    def show_room(self, room: Room) -> None:
        """Take the layout for this much room."""
        self._room = room
        narrow = room is Room.NARROW
        self.search.setVisible(not narrow)
        for button in (*self._wide, self.manual, self.quit):
            button.setVisible(not narrow)
        for part in (self.menu_button, self.search_button, *self._narrow):
            part.setVisible(narrow)
        self.dress()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can get narrow enough to be told to reflow."""
        return QSize(0, self.height())

    def _name(self) -> None:
        self.menu_button.setObjectName("menu")
        self.search_button.setObjectName("search_button")
        self.new_button.setObjectName("new_report")
        self.manual.setObjectName("open_manual")
        self.quit.setObjectName("quit_now")
        self.quit.setToolTip("Nu afsluiten: alles is bewaard (Ctrl+Q)")
        self.new_button.setToolTip("Nieuwe melding (Ctrl+N)")
        tips = ("Scherm afdekken (F9)", "Vergrendelen (Ctrl+L)")
        for pair in (self._wide, self._narrow):
            for button, name, tip in zip(pair, ("cover", "lock"), tips, strict=True):
                button.setObjectName(f"{name}{'_small' if pair is self._narrow else ''}")
                button.setToolTip(tip)

    def _connect(self) -> None:
        self.menu_button.clicked.connect(self.menu_wanted)
        self.search_button.clicked.connect(self.search_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.manual.clicked.connect(self.manual_wanted)
        self.quit.clicked.connect(self.quit_wanted)
        for cover, lock in (self._wide, self._narrow):
            cover.clicked.connect(self.cover_wanted)
            lock.clicked.connect(self.lock_wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_INSET, 0, PAGE_INSET, 0)
        row.setSpacing(8)
        for part in (self.menu_button, self.search_button, self.search):
            row.addWidget(part)
        row.setStretchFactor(self.search, 1)
        row.addStretch(0)
        for part in (*self._wide, *self._narrow, self.manual, self.quit):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(Hairline())

"""The left rail: where you are, where you can go, and how much waits there."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, draw_icon, look
from ui.look.sizes import ICON_NAV, NAV_ITEM, RADIUS_PANE, RAIL_WIDTH
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.painted import CENTRED, PaintedButton, draw_box, draw_text, smooth_painter
from ui.widgets.surface import Ground, Surface

_ICON_LEFT, _WORD_LEFT, _PILL, _SIDE = 14, 46, 20, 10


@dataclass(frozen=True, slots=True)
class NavEntry:
    """One place to go. `key` is what the rail's signal gives back."""

    key: object
    name: str
    icon: Icon


class NavItem(PaintedButton):
    """One place in the rail, with a count of what waits there; zero is left away."""

    def __init__(self, entry: NavEntry, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS_PANE, parent=parent)
        self.entry = entry
        self._count = 0
        self._current = False
        self.setText(entry.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(NAV_ITEM))
        self.update()

    def show_count(self, count: int) -> None:
        """How many things wait there."""
        self._count = count
        self._tell()
        self.update()

    def show_current(self, *, current: bool) -> None:
        """Whether this is where the person is."""
        self._current = current
        self._tell()
        self.update()

    def is_current(self) -> bool:
        """Whether this is where the person is."""
        return self._current

    def sizeHint(self) -> QSize:
        return QSize(look().px(RAIL_WIDTH - 16), look().px(NAV_ITEM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours = look(), look().colours
        rect = self.rect().toRectF()
        if self._current or self.underMouse():
            fill = colours.accent_soft if self._current else colours.hover
            draw_box(painter, rect, worn.px(RADIUS_PANE), fill=fill)
        if self._current:
            height = worn.px(20)
            bar = QRectF(0, (rect.height() - height) / 2, worn.px(3), height)
            draw_box(painter, bar, 1, fill=colours.focus)
        size = worn.px(ICON_NAV)
        place = QRectF(worn.px(_ICON_LEFT), (rect.height() - size) / 2, size, size)
        ink = colours.link if self._current else colours.text2
        draw_icon(painter, self.entry.icon, ink, place)
        self._paint_word(painter, rect)

    def _paint_word(self, painter: QPainter, rect: QRectF) -> None:
        worn, colours = look(), look().colours
        pill = self._pill(rect)
        role = Role.BODY_STRONG if self._current else Role.BODY_MEDIUM
        ink = colours.link if self._current else colours.text
        right = pill.left() - worn.px(4) if self._count else rect.right() - worn.px(4)
        word = QRectF(worn.px(_WORD_LEFT), 0, right - worn.px(_WORD_LEFT), rect.height())
        draw_text(painter, word, self.text(), worn.font(role), ink)
        if self._count:
            draw_box(painter, pill, pill.height() / 2, fill=colours.accent)
            font = worn.font(Role.CAPTION_STRONG)
            draw_text(painter, pill, str(self._count), font, colours.on_accent, align=CENTRED)

    def _pill(self, rect: QRectF) -> QRectF:
        worn = look()
        digits = worn.metrics(Role.CAPTION_STRONG).horizontalAdvance(str(self._count))
        height = worn.px(_PILL)
        width = max(digits + worn.px(14), height)
        top = (rect.height() - height) / 2
        return QRectF(rect.right() - worn.px(_SIDE) - width, top, width, height)

    def _tell(self) -> None:
        waiting = f", {self._count} te doen" if self._count else ""
        self.setAccessibleName(f"{self.entry.name}{waiting}")
        self.setAccessibleDescription("huidige pagina" if self._current else "")


class NavRail(Surface):
    """The rail: the program's name, the places (Ctrl+1, Ctrl+2, ...) and the practice mark."""

    page_wanted = Signal(object)
    """The `key` of the place the person wants."""

    def __init__(
        self, entries: tuple[NavEntry, ...], office: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(Ground.RAIL, parent)
        self.setObjectName("nav_rail")
        self.setAccessibleName("Onderdelen")
        self._items = {entry.key: NavItem(entry, self) for entry in entries}
        self._office = Label(office, Role.CAPTION, Ink.MUTED)
        self._practice = _practice_block()
        column = QVBoxLayout()
        column.setContentsMargins(8, 14, 8, 12)
        column.setSpacing(2)
        column.addLayout(self._head())
        column.addSpacing(16)
        for number, item in enumerate(self._items.values(), start=1):
            self._connect(item, number)
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self._practice)
        self._practice.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column)
        row.addWidget(Hairline(upright=True))
        self.dress()

    def dress(self) -> None:
        self.setFixedWidth(look().px(RAIL_WIDTH) + 1)

    def show_current(self, key: object) -> None:
        """Mark the place where the person is."""
        for own, item in self._items.items():
            item.show_current(current=own == key)

    def show_count(self, key: object, count: int) -> None:
        """How many things wait at a place."""
        self._items[key].show_count(count)

    def show_office(self, name: str) -> None:
        """The municipality under the program's name."""
        self._office.setText(name)

    def show_practice(self, *, practice: bool) -> None:
        """Mark that this vault is for practice."""
        self._practice.setVisible(practice)

    def item(self, key: object) -> NavItem:
        """The item of a place."""
        return self._items[key]

    def _connect(self, item: NavItem, number: int) -> None:
        item.setObjectName(f"nav_{number}")
        item.setToolTip(f"{item.entry.name} (Ctrl+{number})")
        item.clicked.connect(lambda: self.page_wanted.emit(item.entry.key))
        QShortcut(QKeySequence(f"Ctrl+{number}"), self, item.click)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label("Vertrouwenspersoon", Role.LABEL))
        words.addWidget(self._office)
        row = QHBoxLayout()
        row.setContentsMargins(8, 2, 0, 0)
        row.setSpacing(12)
        row.addWidget(Emblem(32))
        row.addLayout(words, 1)
        return row


class Emblem(QWidget):
    """The shield of the program; the name beside it says what it is."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.dress()

    def dress(self) -> None:
        self.setFixedSize(look().px(self._size), look().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        rect = self.rect().toRectF()
        draw_box(painter, rect, rect.width() / 4, fill=look().colours.accent)
        inset = round(rect.width() / 4.6)
        inner = rect.adjusted(inset, inset, -inset, -inset)
        draw_icon(painter, Icon.SHIELD_CHECK, look().colours.on_accent, inner)


def _practice_block() -> Surface:
    block = Surface(Ground.WARN)
    block.setObjectName("practice_mark")
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label("Oefenkluis", Role.LABEL, Ink.WARN))
    words.addWidget(Label("Alles is verzonnen", Role.CAPTION, Ink.MUTED))
    row = QHBoxLayout(block)
    row.setContentsMargins(12, 8, 12, 8)
    row.setSpacing(10)
    row.addWidget(IconMark(Icon.PRACTICE, ICON_NAV, Ink.WARN))
    row.addLayout(words, 1)
    return block

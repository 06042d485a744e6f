"""Layouts that reflow: items that wrap, and a side part that goes below when it gets narrow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from ui.look import look


class _MeasuredLayout(QLayout):
    """Keeps items, and what they measured until one of them changes: Qt asks many times."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._sizes: tuple[QSize, QSize] | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._heights.clear()
        self._sizes = None
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._measure_height(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return self._measured()[0]

    def minimumSize(self) -> QSize:
        return self._measured()[1]

    def _measured(self) -> tuple[QSize, QSize]:
        if self._sizes is None:
            self._sizes = (self._measure_hint(), self._measure_least())
        return self._sizes

    def _measure_height(self, width: int) -> int:
        raise NotImplementedError

    def _measure_hint(self) -> QSize:
        raise NotImplementedError

    def _measure_least(self) -> QSize:
        raise NotImplementedError


class FlowLayout(_MeasuredLayout):
    """Items after each other, on as many lines as it takes. Gaps are pixels at 100 %."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._gap, self._line_gap = gap, line_gap

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _measure_height(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def _measure_hint(self) -> QSize:
        shown = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in shown) + look().px(self._gap) * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def _measure_least(self) -> QSize:
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put the items in the rectangle, or only measure; the height that takes."""
        gap, line_gap = look().px(self._gap), look().px(self._line_gap)
        left, top, line = rect.left(), rect.top(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), item.sizeHint().height()))
            if line and left + size.width() > rect.left() + rect.width():
                left, top, line = rect.left(), top + line + line_gap, 0
            if move:
                item.setGeometry(QRect(left, top, size.width(), size.height()))
            left, line = left + size.width() + gap, max(line, size.height())
        return top + line - rect.top()


_MAIN_SHARE = 0.4
"""The least part of the width that words beside chips or buttons are left with."""


class SideLayout(_MeasuredLayout):
    """A main part with a side part at its right, or below it in less than `room` (at 100 %).

    The main part takes what the side leaves, and the side goes below when that is too little; with
    `lead` the main part keeps its own width and the side takes the rest. Below, the side takes the
    full width.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        room: int,
        gap: int = 16,
        line_gap: int = 6,
        side_width: int | None = None,
        lead: bool = False,
    ) -> None:
        super().__init__()
        self._lead = lead
        self._room, self._gap, self._line_gap = room, gap, line_gap
        self._side_width = side_width
        for part in (main, side):
            self.addChildWidget(part)
            self.addItem(QWidgetItem(part))

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def _measure_height(self, width: int) -> int:
        main, side = self._parts()
        if side is None:
            return _height(main, width)
        if self._beside(width, main, side):
            main_width, side_width = self._split(width, main, side)
            return max(_height(main, main_width), _height(side, side_width))
        return _height(main, width) + look().px(self._line_gap) + _height(side, width)

    def _measure_hint(self) -> QSize:
        main, side = self._parts()
        if side is None:
            return main.sizeHint()
        width = main.sizeHint().width() + look().px(self._gap) + self._width_of(side)
        return QSize(width, max(main.sizeHint().height(), side.sizeHint().height()))

    def _measure_least(self) -> QSize:
        main, side = self._parts()
        least = main.minimumSize()
        return least if side is None else least.expandedTo(side.minimumSize())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        main, side = self._parts()
        if side is None:
            main.setGeometry(rect)
        elif self._beside(rect.width(), main, side):
            self._place_beside(rect, main, side)
        else:
            self._place_below(rect, main, side)

    def _place_beside(self, rect: QRect, main: QLayoutItem, side: QLayoutItem) -> None:
        main_width, side_width = self._split(rect.width(), main, side)
        for item, x, width in (
            (main, rect.left(), main_width),
            (side, rect.left() + rect.width() - side_width, side_width),
        ):
            height = min(_height(item, width), rect.height())
            top = rect.top() + (rect.height() - height) // 2
            item.setGeometry(QRect(x, top, width, height))

    def _place_below(self, rect: QRect, main: QLayoutItem, side: QLayoutItem) -> None:
        height = _height(main, rect.width())
        main.setGeometry(QRect(rect.left(), rect.top(), rect.width(), height))
        below = rect.top() + height + look().px(self._line_gap)
        side_height = _height(side, rect.width())
        side.setGeometry(QRect(rect.left(), below, rect.width(), side_height))

    def _parts(self) -> tuple[QLayoutItem, QLayoutItem | None]:
        main, side = self._items
        return main, None if side.isEmpty() or side.sizeHint().isEmpty() else side

    def _split(self, width: int, main: QLayoutItem, side: QLayoutItem) -> tuple[int, int]:
        gap = look().px(self._gap)
        if self._lead:
            own = main.sizeHint().width()
            return own, width - own - gap
        return width - self._width_of(side) - gap, self._width_of(side)

    def _width_of(self, side: QLayoutItem) -> int:
        fixed = self._side_width
        return side.sizeHint().width() if fixed is None else look().px(fixed)

    def _beside(self, width: int, main: QLayoutItem, side: QLayoutItem) -> bool:
        """Whether there is room for both; neither part may squeeze the other."""
        if width < look().px(self._room):
            return False
        main_width, side_width = self._split(width, main, side)
        if self._lead:
            return side_width >= side.minimumSize().width()
        return main_width >= width * _MAIN_SHARE


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def drop_all(layout: QLayout) -> None:
    """Take everything out of a layout: hidden at once, gone when Qt is back in its loop."""
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()

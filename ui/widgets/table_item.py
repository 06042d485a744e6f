"""One table in the list of an export: its title, and how much of it can be seen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Icon, Ink, Role, draw_icon, look
from ui.look.sizes import RADIUS_PANE
from ui.widgets.painted import PaintedButton, draw_box, smooth_painter
from ui.widgets.run_label import Run, laid_out

_ICON, _LEFT, _TEXT, _SIDE = 18, 12, 40, 8


class TableItem(PaintedButton):
    """A row in two parts; the words may take more lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS_PANE, parent=parent)
        self._words = ""
        self._shown = True
        self._current = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def dress(self) -> None:
        self.updateGeometry()
        self.update()

    def show_table(self, title: str, words: str, *, shown: bool) -> None:
        """Show a table; what is not `shown` does not go into the export."""
        self.setText(title)
        self._words, self._shown = words, shown
        self._tell()
        self.updateGeometry()
        self.update()

    def show_current(self, *, current: bool) -> None:
        """Whether this table is the one beside the list."""
        self._current = current
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        # The list is as wide as its place; the words then take the lines they need.
        width = (
            self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else look().px(204)
        )
        return QSize(look().px(204), self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - look().px(_TEXT + _SIDE)
        return round(sum(self._heights(room))) + look().px(16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        if self._current or self.underMouse():
            fill = colours.accent_soft if self._current else colours.hover
            draw_box(painter, rect, worn.px(RADIUS_PANE), fill=fill)
        size, top = worn.px(_ICON), worn.px(8)
        place = QRectF(worn.px(_LEFT), top + 1, size, size)
        icon = Icon.TABLE if self._shown else Icon.EYE_OFF
        draw_icon(painter, icon, colours.link if self._current else colours.text2, place)
        room = rect.width() - worn.px(_TEXT + _SIDE)
        title, words = self._heights(room)
        ink = Ink.LINK if self._current else Ink.TEXT
        left = worn.px(_TEXT)
        role = Role.BODY_STRONG if self._current else Role.BODY_MEDIUM
        for text, own_role, own_ink, y in (
            (self.text(), role, ink, top),
            (self._words, Role.CAPTION, Ink.MUTED, top + title),
        ):
            layout = laid_out(text, worn.font(own_role), (Run(text, own_ink),), room)
            layout.draw(painter, QRectF(left, y, room, words).topLeft())

    def _heights(self, room: float) -> tuple[float, float]:
        worn = look()
        heights = (
            laid_out(text, worn.font(role), (Run(text),), room).boundingRect().height()
            for text, role in ((self.text(), Role.BODY_STRONG), (self._words, Role.CAPTION))
        )
        first, second = heights
        return first, second

    def _tell(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._words}")
        self.setAccessibleDescription("nu gekozen" if self._current else "")

"""Search over everything: a field with its key beside it."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look import Icon, Role, draw_icon, look
from ui.look.sizes import FIELD, RADIUS_CELL
from ui.widgets.painted import CENTRED, draw_box, draw_text, smooth_painter

_PAUSE_MS = 120
_ICON, _ICON_LEFT, _TEXT_LEFT = 16, 8, 28
_HINT = "Ctrl K"


class SearchField(QLineEdit):
    """Tells what is looked for, just after the last letter. Ctrl+K goes there, Esc empties it."""

    searched = Signal(str)
    left = Signal()
    """Escape in an empty field: back to the page."""
    list_wanted = Signal()
    """Down or Enter: on to what was found."""

    def __init__(self, placeholder: str = "Zoek in alles", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(f"{placeholder} (Ctrl+K)")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(self._timer.start)
        QShortcut(QKeySequence("Ctrl+K"), self, self._go_here)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(Role.BODY))
        self.setFixedHeight(look().px(FIELD))
        self.setTextMargins(look().px(_TEXT_LEFT), 0, self._hint_width() + look().px(4), 0)

    def show_text(self, text: str) -> None:
        """Show a text that is already looked for; nothing is told."""
        self.setText(text)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_now()
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        size = worn.px(_ICON)
        place = QRectF(worn.px(_ICON_LEFT), (rect.height() - size) / 2, size, size)
        draw_icon(painter, Icon.SEARCH, colours.text3, place)
        if self.text():
            return
        width, height = self._hint_width(), worn.px(22)
        hint = QRectF(
            rect.right() - worn.px(8) - width, (rect.height() - height) / 2, width, height
        )
        draw_box(painter, hint, worn.px(RADIUS_CELL), edge=colours.hair)
        draw_text(painter, hint, _HINT, worn.font(Role.CAPTION), colours.text2, align=CENTRED)

    def _hint_width(self) -> int:
        return round(look().metrics(Role.CAPTION).horizontalAdvance(_HINT)) + look().px(14)

    def _go_here(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _escape(self) -> None:
        if self.text():
            self.clear()
            self._tell_now()
        else:
            self.left.emit()

    def _tell_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.searched.emit(self.text())

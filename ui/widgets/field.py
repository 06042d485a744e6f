"""Fields to type and choose in. What was typed settles by itself: there is no save button."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.look import Role, look
from ui.look.sizes import FIELD
from ui.widgets.spelled import SPELLING, SpellLines, add_suggestions, fault_at

_LEAST_LETTERS = 6
SETTLE_MS = 600
"""A pause in typing after which the text counts as said."""
LONGEST_MS = 900
"""Who types without a pause is heard as often as this: a crash loses less than a second."""


class _Settling(QObject):
    """Waits for a pause in typing, and tells a text once."""

    settled = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.settle)
        self._since = QElapsedTimer()
        self._told = self._typed = ""

    def know(self, text: str) -> None:
        """The text came from the vault: nothing to tell."""
        self._timer.stop()
        self._told = self._typed = text

    def hear(self, text: str) -> None:
        """The person typed; wait for a pause, but not for long."""
        if self._typed == self._told:
            self._since.start()
        self._typed = text
        left = LONGEST_MS - self._since.elapsed()
        self._timer.start(max(min(SETTLE_MS, left), 0))

    def settle(self) -> None:
        """Tell the text now, if it has not been told."""
        self._timer.stop()
        if self._typed != self._told:
            self._told = self._typed
            self.settled.emit(self._typed)


class Field(QLineEdit):
    """One line. `settled(str)` tells what was typed, after a pause or when the field is left.

    With `keeps_draft` it belongs to a form with a button; until that is pressed it is a draft.
    """

    settled = Signal(str)
    altered = Signal()
    """Another text stands in the field, typed or not."""
    keeps_draft = False

    def __init__(
        self, text: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self._settling = _Settling(self)
        self._settling.settled.connect(self.settled)
        self.textEdited.connect(self._settling.hear)
        self.textChanged.connect(self.altered)
        self.show_text(text)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(Role.BODY))
        self.setFixedHeight(look().px(FIELD))

    def show_text(self, text: str) -> None:
        """Show a text that is already known; nothing is told."""
        self._settling.know(text)
        if text != self.text():
            self.setText(text)
            self._show_beginning()

    def put_text(self, text: str) -> None:
        """Put a text in the field as if it were typed just now."""
        if text != self.text():
            self.clear()
            self.insert(text)

    def typing_at(self) -> int:
        """How many characters are before the cursor."""
        return self.cursorPosition()

    def move_cursor(self, place: int) -> None:
        """Put the cursor after so many characters."""
        self.setCursorPosition(place)

    def settle(self) -> None:
        """Tell what was typed now, without waiting for a pause."""
        self._settling.settle()

    def show_invalid(self, *, invalid: bool) -> None:
        """Mark that the text cannot be used; the typed text stays."""
        mark_invalid(self, invalid=invalid)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settling.settle()
        self._show_beginning()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_beginning()

    def _show_beginning(self) -> None:
        """A text that is longer than the field is read from its beginning."""
        if self.isVisible() and not self.hasFocus():
            self.setCursorPosition(0)


class TextArea(QPlainTextEdit):
    """Several lines. Tab leaves the field; otherwise as `Field`."""

    settled = Signal(str)
    altered = Signal()
    """Another text stands in the field, typed or not."""
    keeps_draft = False

    def __init__(
        self, text: str = "", placeholder: str = "", *, rows: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._lines: SpellLines | None = None
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._settling = _Settling(self)
        self._settling.settled.connect(self.settled)
        self.show_text(text)
        self.textChanged.connect(self._hear)
        self.textChanged.connect(self.altered)
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(Role.BODY))
        line = look().metrics(Role.BODY).lineSpacing()
        self.setFixedHeight(round(line * self._rows) + look().px(28))

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text that is already known; nothing is told, and the same text moves nothing."""
        self._settling.know(text)
        if text != self.toPlainText():
            blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.setPlainText(text)
            self.blockSignals(blocked)
            self.altered.emit()

    def put_text(self, text: str) -> None:
        """Put a text in the field as if it were typed just now."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def typing_at(self) -> int:
        """How many characters are before the cursor."""
        return self.textCursor().position()

    def move_cursor(self, place: int) -> None:
        """Put the cursor after so many characters."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText())))
        self.setTextCursor(cursor)

    def settle(self) -> None:
        """Tell what was typed now, without waiting for a pause."""
        self._settling.settle()

    def show_invalid(self, *, invalid: bool) -> None:
        """Mark that the text cannot be used; the typed text stays."""
        mark_invalid(self, invalid=invalid)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settling.settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Spelling is looked at where one types; what is only read stays calm."""
        super().focusInEvent(event)
        if self._lines is None and not self.isReadOnly():
            self._lines = SpellLines(self)
            SPELLING.wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        wrong = None if self._lines is None else fault_at(self, event.pos() if by_mouse else None)
        if wrong is not None:
            add_suggestions(menu, wrong)
        menu.popup(event.globalPos())

    def _hear(self) -> None:
        self._settling.hear(self.toPlainText())


class Select(QComboBox):
    """One of a list. `chosen(object)` gives the value; the wheel only scrolls the page."""

    chosen = Signal(object)

    def __init__(
        self,
        options: tuple[tuple[object, str], ...] = (),
        parent: QWidget | None = None,
        *,
        nothing: str | None = None,
    ) -> None:
        """`options` are (value, words); with `nothing` the first option is None in those words."""
        super().__init__(parent)
        self._nothing = nothing
        self.setPlaceholderText("Kies")
        self._values: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # As wide as its place: the longest words of a list must not make the page scroll.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))
        self.currentIndexChanged.connect(self._mark_empty)
        self.show_options(options)
        self._mark_empty(self.currentIndex())
        self.dress()

    def dress(self) -> None:
        self.setFont(look().font(Role.BODY))
        self.setFixedHeight(look().px(FIELD))

    def show_options(self, options: tuple[tuple[object, str], ...]) -> None:
        """Replace the list; the value stays if it is still there."""
        kept = self.value()
        first = () if self._nothing is None else ((None, self._nothing),)
        self.clear()
        self._values = [value for value, _words in (*first, *options)]
        self.addItems([words for _value, words in (*first, *options)])
        self.show_value(kept)

    def value(self) -> object:
        """The chosen value, or None."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def show_value(self, value: object) -> None:
        """Show a value that is already known; a value that is not in the list shows nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        # A style sheet takes Qt's own "…" away: words that are too long would end in half a letter.
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_words(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def shown_words(self, option: QStyleOptionComboBox) -> str:
        """The words as far as there is room for them."""
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width() - look().px(4)
        words = self.currentText() or self.placeholderText()
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest words."""
        room = look().px(32)
        self.view().setMinimumWidth(max(self.view().sizeHintForColumn(0) + room, self.width()))
        super().showPopup()

    def _mark_empty(self, index: int) -> None:
        # The sheet's ink would make "Kies" look like an answer.
        self.setProperty("empty", "true" if index < 0 else "false")
        self.style().unpolish(self)
        self.style().polish(self)


DraftField = Field | TextArea


def draft_fields(page: QWidget) -> tuple[DraftField, ...]:
    """The fields on a page whose text is a draft until a button is pressed."""
    found: list[DraftField] = [*page.findChildren(Field), *page.findChildren(TextArea)]
    return tuple(field for field in found if field.keeps_draft)


def settle_all(page: QWidget) -> None:
    """Let every field on a page tell what was typed now: before locking or closing."""
    for field in page.findChildren(Field):
        field.settle()
    for area in page.findChildren(TextArea):
        area.settle()


def mark_invalid(field: QWidget, *, invalid: bool) -> None:
    """Give a field the border of an error, or take it away."""
    field.setProperty("invalid", "true" if invalid else "false")
    field.style().unpolish(field)
    field.style().polish(field)

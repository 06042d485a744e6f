"""A row of a checklist: what, who and when, on which source, how far it is, and what changes it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, look
from ui.look.sizes import BUTTON, CHECKLIST_ROW, STEP_3
from ui.widgets.chip import ChipRow, Mark
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.reason_line import ReasonLine
from ui.widgets.run_label import Run, RunLabel
from ui.widgets.state_parts import STAND_WORDS, StateButton, StateGlyph
from ui.widgets.unfold import unfold
from vertrouwenspersoon.domain.taken import Stand

_SIDE_ROOM = 420


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """What a row shows. `who_when` is "Juridisch · binnen 72 uur"; the source follows it."""

    title: str
    stand: Stand
    who_when: str = ""
    source: str = ""
    note: str = ""
    reason: str = ""
    marks: tuple[Mark, ...] = ()


class ChecklistRow(QWidget):
    """One row. A finished row stays where it is.

    Space or a click on the glyph toggles open and gedaan; Enter or a click on the words asks for
    the details; the button at the right offers all four states and asks the reason for n.v.t.
    """

    state_wanted = Signal(object, str)
    """The `Stand` the person wants, and the reason in words (empty unless it is NVT)."""
    details_wanted = Signal()

    def __init__(self, item: ChecklistItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._glyph = StateGlyph()
        self._glyph.setObjectName("state_glyph")
        self._words = _Words()
        self._chips = ChipRow()
        self._button = StateButton()
        self._button.setObjectName("state_button")
        self._reason: ReasonLine | None = None
        self._details: QWidget | None = None
        self._below = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.show_item(item)
        self.dress()

    def dress(self) -> None:
        self._line.setMinimumHeight(look().px(CHECKLIST_ROW))
        bottom = look().px(STEP_3) if self.has_details() else 0
        self._below.setContentsMargins(look().px(BUTTON) + 4, 0, 0, bottom)

    def show_item(self, item: ChecklistItem) -> None:
        """Show the row as it is now; details and focus stay."""
        self._item = item
        self._glyph.show_state(item.stand, item.title)
        self._button.show_state(item.stand, item.title)
        self._words.show_item(item)
        self._chips.show_marks(item.marks)

    def item(self) -> ChecklistItem:
        """What the row shows."""
        return self._item

    def show_details(self, details: QWidget) -> None:
        """Open these details below the row, in place of what was open there."""
        self.hide_details()
        self._details = details
        details.setParent(self)
        self._below.addWidget(details)
        self.dress()
        unfold(details)

    def hide_details(self) -> None:
        """Close the details; the widget given to `show_details` goes."""
        if self._details is not None:
            self._below.removeWidget(self._details)
            self._details.hide()
            self._details.deleteLater()
            self._details = None
            self.dress()

    def has_details(self) -> bool:
        """Whether details are open."""
        return self._details is not None

    def ask_reason(self) -> None:
        """Ask below the row why the item does not apply."""
        if self._reason is None:
            self._reason = self._reason_line()
        self._reason.show_text(self._item.reason)
        unfold(self._reason)
        self._reason.focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._glyph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.details_wanted.emit()
                return True
        elif watched is self._words and event.type() == QEvent.Type.MouseButtonRelease:
            self.details_wanted.emit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setLayout(SideLayout(self._words, self._chips, room=_SIDE_ROOM))
        words = QVBoxLayout()
        words.setContentsMargins(4, 9, 12, 9)
        words.addWidget(middle)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addLayout(self._below)
        column.addWidget(Hairline())

    def _connect(self) -> None:
        self._glyph.installEventFilter(self)
        self._words.installEventFilter(self)
        self._words.setCursor(Qt.CursorShape.PointingHandCursor)
        self._glyph.clicked.connect(self._toggle)
        self._button.menu_wanted.connect(self._open_menu)

    def _reason_line(self) -> ReasonLine:
        line = ReasonLine(parent=self)
        self._below.insertWidget(0, line)
        line.given.connect(self._take_reason)
        line.cancelled.connect(self._button.setFocus)
        return line

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(f"Stand van {self._item.title}")
        for stand, words in STAND_WORDS.items():
            menu.addAction(words).setData(stand)
        menu.triggered.connect(self._take_choice)
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _toggle(self) -> None:
        finished = self._item.stand is Stand.GEDAAN
        self.state_wanted.emit(Stand.OPEN if finished else Stand.GEDAAN, "")

    def _take_choice(self, action: QAction) -> None:
        self._choose(action.data())

    def _choose(self, stand: Stand) -> None:
        if stand is Stand.NVT:
            self.ask_reason()
            return
        self._close_reason()
        if stand is not self._item.stand:
            self.state_wanted.emit(stand, "")

    def _take_reason(self, reason: str) -> None:
        self._button.setFocus()
        self._close_reason()
        self.state_wanted.emit(Stand.NVT, reason)

    def _close_reason(self) -> None:
        if self._reason is not None:
            self._reason.hide()


class _Words(QWidget):
    """Title, second line, and a note or a reason."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", Role.BODY_STRONG, wrap=True)
        self._second = RunLabel(role=Role.CAPTION)
        self._note = QWidget()
        self._note_icon = IconMark(Icon.MESSAGE, 14)
        self._note_text = Label("", Role.CAPTION, Ink.MUTED, wrap=True)
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 1, 0, 0)
        note.setSpacing(7)
        note.addWidget(self._note_icon, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note_text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addWidget(self._second)
        column.addWidget(self._note)

    def show_item(self, item: ChecklistItem) -> None:
        finished = item.stand.is_finished
        self._title.setText(item.title)
        self._title.show_role(Role.BODY if finished else Role.BODY_STRONG)
        self._title.show_ink(Ink.MUTED if finished else Ink.TEXT)
        source = f" · {item.source}" if item.who_when and item.source else item.source
        self._second.show_runs((Run(item.who_when, Ink.MUTED), Run(source, Ink.FAINT)))
        self._second.setVisible(bool(item.who_when or item.source))
        with_reason = item.stand is Stand.NVT and bool(item.reason)
        self._note_text.setText(f"Reden: {item.reason}" if with_reason else item.note)
        self._note_icon.setVisible(not with_reason)
        self._note.setVisible(with_reason or bool(item.note))

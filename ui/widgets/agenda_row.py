"""A row in Vandaag: when, what and why, for which zaak, and the button that does it."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, look
from ui.look.sizes import AGENDA_ROW, ICON_BUTTON, RADIUS_CELL
from ui.widgets.button import Button, IconButton, Kind
from ui.widgets.chip import ChipRow, Mark, Urgency
from ui.widgets.label import Hairline, IconMark, Label
from ui.widgets.layouts import SideLayout
from ui.widgets.painted import PaintedButton, draw_text, smooth_painter
from ui.widgets.run_label import Run, RunLabel
from ui.widgets.snooze_form import SnoozeForm
from ui.widgets.unfold import unfold

_DATE_WIDTH, _CODE_WIDTH, _ACTION_WIDTH = 156, 104, 164
_ZAAK_ROOM = 560
_ACTION_ROOM = 420
_MARKS_ROOM = 420
_INKS = {Urgency.LATE: Ink.DANGER, Urgency.TODAY: Ink.WARN}
_ICONS = {Urgency.LATE: Icon.CIRCLE_ALERT, Urgency.TODAY: Icon.CLOCK}


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """What a row shows. `day` is "vr 20 nov 2026", `relative` "3 dagen te laat"."""

    urgency: Urgency
    day: str
    relative: str
    title: str
    reason: str
    source: str = ""
    zaak_code: str = ""
    zaak_name: str = ""
    action: str = ""
    marks: tuple[Mark, ...] = ()
    snooze_from: date | None = None
    """Today, when the line may be put off."""


class AgendaRow(QWidget):
    """One row; in a narrow window the zaak goes under the reason."""

    action_wanted = Signal()
    zaak_wanted = Signal()
    snooze_given = Signal(object, str)
    """Until which day it is put off, and why."""

    def __init__(self, entry: AgendaEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{entry.title}, {entry.day}, {entry.relative}")
        self._line = QWidget()
        self._date = _date_column(entry)
        self._action = Button(entry.action, Kind.SECONDARY, small=True)
        self._action.setObjectName("agenda_action")
        self._action.setAccessibleName(f"{entry.action}: {entry.title}")
        self._action.setAccessibleDescription(entry.zaak_code)
        if not entry.action:
            self._action.hide()
        self._action.clicked.connect(self.action_wanted)
        self._later = IconButton(Icon.CALENDAR_CLOCK, f"Uitstellen: {entry.title}")
        self._later.setObjectName("agenda_later")
        if entry.snooze_from is None:
            self._later.hide()
        self._later.clicked.connect(lambda: self._ask(entry))
        self._form: SnoozeForm | None = None
        self._lay_out(entry)
        self.dress()

    def dress(self) -> None:
        self._line.setMinimumHeight(look().px(AGENDA_ROW))
        self._date.setFixedWidth(look().px(_DATE_WIDTH))
        widest = max(look().px(_ACTION_WIDTH), self._action.sizeHint().width())
        self._action.setFixedWidth(widest)

    def _lay_out(self, entry: AgendaEntry) -> None:
        middle = QWidget()
        zaak = self._zaak(entry)
        middle.setLayout(
            SideLayout(
                _what_column(entry), zaak, room=_ZAAK_ROOM, line_gap=1, side_width=_CODE_WIDTH
            )
        )
        row = QHBoxLayout(self._line)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._date, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_with_action(middle, self._action, self._later), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addWidget(Hairline())

    def _ask(self, entry: AgendaEntry) -> None:
        """Ask below the row until when and why; a second press goes back."""
        if self._form is not None:
            self._close_form()
            return
        if entry.snooze_from is None:
            return
        form = SnoozeForm(entry.snooze_from, entry.snooze_from + timedelta(days=1))
        form.given.connect(self.snooze_given)
        form.cancelled.connect(self._close_form)
        self._form = form
        self._below.addWidget(form)
        unfold(form)
        form.focus()

    def _close_form(self) -> None:
        if self._form is not None:
            self._below.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self._later.setFocus()

    def _zaak(self, entry: AgendaEntry) -> QWidget:
        link = ZaakLink(entry.zaak_code, entry.zaak_name)
        link.clicked.connect(self.zaak_wanted)
        if not entry.zaak_code:
            link.hide()
        return link


def _with_action(middle: QWidget, action: Button, later: IconButton) -> QWidget:
    holder, both = QWidget(), QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    line.addWidget(action)
    line.addWidget(later)
    line.addStretch(1)
    both.setLayout(SideLayout(middle, holder, room=_ACTION_ROOM, gap=8))
    return both


class ZaakLink(PaintedButton):
    """The code of a zaak with its code name below, or beside it where there is room."""

    def __init__(self, code: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS_CELL, parent=parent)
        self._name = name
        self.setText(code)
        self.setObjectName("zaak_link")
        self.setAccessibleName(f"Zaak {code}, {name}" if name else f"Zaak {code}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(_CODE_WIDTH), look().px(38))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return look().px(20 if self._on_one_line(width) else 38)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        one_line = self._on_one_line(self.width())
        role = Role.CAPTION_STRONG if one_line else Role.LABEL
        code, name = QRectF(rect), QRectF(rect)
        if one_line:
            gap = worn.metrics(role).horizontalAdvance(self.text()) + worn.px(6)
            name.setLeft(gap)
        else:
            code.setBottom(rect.height() / 2)
            name.setTop(rect.height() / 2)
        draw_text(painter, code, self.text(), worn.font(role), colours.link)
        draw_text(painter, name, self._name, worn.font(Role.CAPTION), colours.text2)

    def _on_one_line(self, width: int) -> bool:
        return width > look().px(_CODE_WIDTH)


def _date_column(entry: AgendaEntry) -> QWidget:
    ink = _INKS.get(entry.urgency, Ink.MUTED)
    icon = _ICONS.get(entry.urgency, Icon.CALENDAR_CLOCK)
    column = QWidget()
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Label(entry.day, Role.LABEL, ink))
    words.addWidget(Label(entry.relative, Role.CAPTION, Ink.MUTED, wrap=True))
    row = QHBoxLayout(column)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(10)
    row.addWidget(IconMark(icon, ICON_BUTTON, ink), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return column


class _Title(Label):
    """A title that asks to stand on one line, and takes more where it has to."""

    def __init__(self, text: str) -> None:
        super().__init__(text, Role.BODY_STRONG, wrap=True)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().heightForWidth(width))


def _what_column(entry: AgendaEntry) -> QWidget:
    title = _Title(entry.title)
    source = f" Bron: {entry.source}" if entry.source else ""
    why = RunLabel((Run(entry.reason, Ink.MUTED), Run(source, Ink.FAINT)))
    column = QWidget()
    lines = QVBoxLayout(column)
    lines.setContentsMargins(0, 4, 0, 4)
    lines.setSpacing(1)
    lines.addWidget(_titled(title, entry.marks) if entry.marks else title)
    lines.addWidget(why)
    return column


def _titled(title: _Title, marks: tuple[Mark, ...]) -> QWidget:
    line = QWidget()
    line.setLayout(SideLayout(title, ChipRow(marks), room=_MARKS_ROOM, gap=8, lead=True))
    return line

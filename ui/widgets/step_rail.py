"""The steps of a case with their progress, and what goes on all the time beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role, draw_icon, look
from ui.look.sizes import CONTINUOUS_ITEM, ICON_BUTTON, RADIUS_PANE, STEP_ITEM, STEP_RAIL_WIDTH
from ui.widgets.chip import Urgency
from ui.widgets.label import Label
from ui.widgets.painted import (
    CENTRED,
    RIGHT,
    PaintedButton,
    draw_box,
    draw_text,
    draw_tick,
    smooth_painter,
)
from ui.widgets.run_label import Run, laid_out
from vertrouwenspersoon.domain.speech import count_of

_CIRCLE, _CENTRE, _WORD_LEFT, _ALERT = 28, 26, 52, 16
_NAME_ROOM = 12
"""Above and below the words of an item."""
_NOT_APPLICABLE, _UNKNOWN = "niet van toepassing", "nog niet bekend"


@dataclass(frozen=True, slots=True)
class StepEntry:
    """One step: its progress, whether it applies, and whether a term presses (late or today).

    A step that applies without anything to do yet waits for an answer: "nog niet bekend".
    """

    key: object
    number: int
    name: str
    done: int = 0
    total: int = 0
    applies: bool = True
    urgency: Urgency | None = None

    @property
    def is_done(self) -> bool:
        """Everything there is to do has been done."""
        return self.applies and 0 < self.total <= self.done

    @property
    def progress(self) -> str:
        """The progress in words."""
        if not self.applies:
            return _NOT_APPLICABLE
        return count_of(self.done, self.total) if self.total else _UNKNOWN


@dataclass(frozen=True, slots=True)
class ContinuousEntry:
    """One thing that goes on all the time: "Tijdlijn", with how many there are."""

    key: object
    name: str
    icon: Icon
    count: int = 0


class StepItem(PaintedButton):
    """One step in the rail: open, partly, done, not applicable; and perhaps the current one."""

    def __init__(self, entry: StepEntry, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS_PANE, parent=parent)
        self._current = False
        self._first = self._last = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)
        self.dress()

    def dress(self) -> None:
        self._fit()
        self.update()

    def show_entry(self, entry: StepEntry) -> None:
        """Show the step as it is now."""
        self.entry = entry
        self.setText(entry.name)
        self._tell()
        self._fit()
        self.update()

    def show_current(self, *, current: bool) -> None:
        """Whether this step is open beside the rail."""
        self._current = current
        self._tell()
        self.update()

    def show_ends(self, *, first: bool, last: bool) -> None:
        """Whether the line between the circles begins or ends here."""
        self._first, self._last = first, last
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(STEP_RAIL_WIDTH - 32), look().px(STEP_ITEM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """As high as every item, or higher when the name takes two lines."""
        least = look().px(STEP_ITEM)
        below = look().metrics(Role.CAPTION).height()
        known = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        name = round(self._name_layout().boundingRect().height()) if known else 0
        self.setFixedHeight(round(max(least, name + below + look().px(_NAME_ROOM))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        self._paint_ground(painter)
        circle = self._circle()
        self._paint_line(painter, circle)
        _paint_circle(painter, circle, self.entry, current=self._current)
        self._paint_words(painter)

    def _tell(self) -> None:
        entry = self.entry
        pressing = {Urgency.LATE: ", te laat", Urgency.TODAY: ", termijn vandaag"}
        extra = pressing.get(entry.urgency, "") if entry.urgency is not None else ""
        self.setAccessibleName(f"Stap {entry.number}, {entry.name}, {entry.progress}{extra}")
        self.setAccessibleDescription("huidige stap" if self._current else "")

    def _circle(self) -> QRectF:
        size = look().px(_CIRCLE)
        left = look().px(_CENTRE) - size / 2
        return QRectF(left, (self.height() - size) / 2, size, size)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = look().colours
        if self._current or self.underMouse():
            fill = colours.accent_soft if self._current else colours.hover
            rect = self.rect().toRectF().adjusted(0, 1, 0, -1)
            draw_box(painter, rect, look().px(RADIUS_PANE), fill=fill)

    def _paint_line(self, painter: QPainter, circle: QRectF) -> None:
        painter.setPen(QPen(QColor(look().colours.hair), 2))
        middle, gap = circle.center().x(), 2
        if not self._first:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, circle.top() - gap))
        if not self._last:
            painter.drawLine(QPointF(middle, circle.bottom() + gap), QPointF(middle, self.height()))

    def _paint_words(self, painter: QPainter) -> None:
        worn, left = look(), look().px(_WORD_LEFT)
        if self._is_pressing():
            self._paint_urgency(painter)
        name = self._name_layout()
        name_height = name.boundingRect().height()
        word_height = worn.metrics(Role.CAPTION).height()
        top = (self.height() - name_height - word_height) / 2
        name.draw(painter, QPointF(left, top))
        below = QRectF(left, top + name_height, self._word_width(), word_height)
        font = worn.font(Role.CAPTION)
        draw_text(painter, below, self.entry.progress, font, worn.colours.text2)

    def _name_layout(self) -> QTextLayout:
        ink = Ink.LINK if self._current else Ink.TEXT
        font = look().font(Role.BODY_MEDIUM)
        return laid_out(self.text(), font, (Run(self.text(), ink),), self._word_width())

    def _word_width(self) -> int:
        taken = _WORD_LEFT + 4 + (_ALERT + 8 if self._is_pressing() else 0)
        return self.width() - look().px(taken)

    def _is_pressing(self) -> bool:
        return self.entry.urgency in (Urgency.LATE, Urgency.TODAY)

    def _paint_urgency(self, painter: QPainter) -> None:
        worn, colours = look(), look().colours
        late = self.entry.urgency is Urgency.LATE
        size = worn.px(_ALERT)
        place = QRectF(self.width() - worn.px(10) - size, (self.height() - size) / 2, size, size)
        icon = Icon.CIRCLE_ALERT if late else Icon.CLOCK
        draw_icon(painter, icon, colours.danger.ink if late else colours.warn.ink, place)


def _paint_circle(painter: QPainter, circle: QRectF, entry: StepEntry, *, current: bool) -> None:
    colours = look().colours
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if current:
        draw_box(painter, circle, circle.width() / 2, fill=colours.accent)
        _paint_number(painter, circle, entry, colours.on_accent)
    elif entry.is_done:
        draw_box(
            painter, circle, circle.width() / 2, fill=colours.ok.soft, edge=colours.ok.edge, width=2
        )
        inner = circle.adjusted(3, 3, -3, -3)
        draw_tick(painter, inner, colours.ok.ink)
    else:
        _paint_ring(painter, circle, entry)
        _paint_number(painter, circle, entry, colours.text2)


def _paint_ring(painter: QPainter, circle: QRectF, entry: StepEntry) -> None:
    colours = look().colours
    if not entry.applies:
        dashes = QPen(QColor(colours.border), 2)
        dashes.setCapStyle(Qt.PenCapStyle.FlatCap)
        dashes.setDashPattern([2.4, 1.6])
        painter.setPen(dashes)
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        return
    painter.setPen(QPen(QColor(colours.border), 1.2))
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
    if entry.done and entry.total:
        arc = QPen(QColor(colours.focus), 3)
        arc.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(arc)
        share = round(360 * 16 * entry.done / entry.total)
        painter.drawArc(circle.adjusted(1.5, 1.5, -1.5, -1.5), 90 * 16, -share)


def _paint_number(painter: QPainter, circle: QRectF, entry: StepEntry, ink: str) -> None:
    font = look().font(Role.LABEL)
    draw_text(painter, circle, str(entry.number), font, ink, align=CENTRED)


class ContinuousItem(PaintedButton):
    """One thing beside the steps, with its count: "Tijdlijn 12"."""

    def __init__(self, entry: ContinuousEntry, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS_PANE, parent=parent)
        self._current = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(CONTINUOUS_ITEM))
        self.update()

    def show_entry(self, entry: ContinuousEntry) -> None:
        """Show the name and count as they are now."""
        self.entry = entry
        self.setText(entry.name)
        self.setAccessibleName(f"{entry.name}, {entry.count}" if entry.count else entry.name)
        self.update()

    def show_current(self, *, current: bool) -> None:
        """Whether this is open beside the rail."""
        self._current = current
        self.setAccessibleDescription("nu open" if current else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(STEP_RAIL_WIDTH - 32), look().px(CONTINUOUS_ITEM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        if self._current or self.underMouse():
            fill = colours.accent_soft if self._current else colours.hover
            draw_box(painter, rect, worn.px(RADIUS_PANE), fill=fill)
        size = worn.px(ICON_BUTTON)
        place = QRectF(worn.px(14), (rect.height() - size) / 2, size, size)
        ink = colours.link if self._current else colours.text2
        draw_icon(painter, self.entry.icon, ink, place)
        word = rect.adjusted(worn.px(46), 0, -worn.px(44), 0)
        ink = colours.link if self._current else colours.text
        draw_text(painter, word, self.text(), worn.font(Role.BODY_MEDIUM), ink)
        if self.entry.count:
            count = rect.adjusted(worn.px(100), 0, -worn.px(16), 0)
            font = worn.font(Role.CAPTION)
            draw_text(painter, count, str(self.entry.count), font, colours.text2, align=RIGHT)


class StepRail(QWidget):
    """The steps under each other, then what goes on all the time."""

    step_wanted = Signal(object)
    """The `key` of a step."""
    continuous_wanted = Signal(object)
    """The `key` of a continuous item."""

    def __init__(
        self,
        steps: Sequence[StepEntry] = (),
        continuous: Sequence[ContinuousEntry] = (),
        parent: QWidget | None = None,
        *,
        heading: str = "Doorlopend",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("step_rail")
        self.setAccessibleName("Stappen")
        self._steps: list[StepItem] = []
        self._continuous: list[ContinuousItem] = []
        self._heading = Label(heading, Role.CAPTION_STRONG, Ink.MUTED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 10, 16, 8)
        self._column.setSpacing(0)
        self.show_steps(steps, continuous)

    def show_steps(
        self, steps: Sequence[StepEntry], continuous: Sequence[ContinuousEntry] = ()
    ) -> None:
        """Show the steps as they are now; items with the same keys stay, and keep the focus."""
        same = [item.entry.key for item in self._steps] == [step.key for step in steps]
        alike = [item.entry.key for item in self._continuous] == [each.key for each in continuous]
        if not (same and alike):
            self._build(steps, continuous)
            return
        for step_item, step in zip(self._steps, steps, strict=True):
            step_item.show_entry(step)
        for item, entry in zip(self._continuous, continuous, strict=True):
            item.show_entry(entry)

    def show_current(self, key: object) -> None:
        """Mark the step or continuous item that is open."""
        for step in self._steps:
            step.show_current(current=step.entry.key == key)
        for item in self._continuous:
            item.show_current(current=item.entry.key == key)

    def step(self, key: object) -> StepItem:
        """The item of a step."""
        return next(item for item in self._steps if item.entry.key == key)

    def _build(self, steps: Sequence[StepEntry], continuous: Sequence[ContinuousEntry]) -> None:
        for old in (*self._steps, *self._continuous):
            old.setParent(None)
            old.deleteLater()
        while self._column.count():
            self._column.takeAt(0)
        self._steps = [self._step_item(step, steps) for step in steps]
        self._continuous = [self._continuous_item(entry) for entry in continuous]
        for item in self._steps:
            self._column.addWidget(item)
        self._column.addSpacing(look().px(8))
        self._heading.setContentsMargins(14, 4, 0, 4)
        self._column.addWidget(self._heading)
        self._heading.setVisible(bool(continuous))
        for each in self._continuous:
            self._column.addWidget(each)
        self._column.addStretch(1)

    def _step_item(self, step: StepEntry, steps: Sequence[StepEntry]) -> StepItem:
        item = StepItem(step, self)
        item.setObjectName(f"step_{step.number}")
        item.show_ends(first=step is steps[0], last=step is steps[-1])
        item.clicked.connect(lambda: self.step_wanted.emit(step.key))
        return item

    def _continuous_item(self, entry: ContinuousEntry) -> ContinuousItem:
        item = ContinuousItem(entry, self)
        item.setObjectName(f"continuous_{entry.name.lower()}")
        item.clicked.connect(lambda: self.continuous_wanted.emit(entry.key))
        return item

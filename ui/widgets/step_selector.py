"""The steps in a narrow window: the current one, a menu of all, previous and next."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.look import Icon, Role, draw_icon, look
from ui.look.sizes import RADIUS_PANE
from ui.widgets.button import IconButton, Kind
from ui.widgets.painted import PaintedButton, draw_box, draw_text, smooth_painter
from ui.widgets.step_rail import StepEntry
from vertrouwenspersoon.domain.speech import count_of

_HEIGHT = 54


class StepSelector(QWidget):
    """Shows the same steps as the step rail and gives the same keys."""

    step_wanted = Signal(object)

    def __init__(self, steps: Sequence[StepEntry] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("step_selector")
        self._steps = tuple(steps)
        self._at = 0
        self._current = _CurrentStep()
        self._previous = IconButton(Icon.CHEVRON_LEFT, "Vorige stap", Kind.SECONDARY)
        self._next = IconButton(Icon.CHEVRON_RIGHT, "Volgende stap", Kind.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._current, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        self._current.clicked.connect(self._open_menu)
        self._previous.clicked.connect(lambda: self._want(self._at - 1))
        self._next.clicked.connect(lambda: self._want(self._at + 1))
        self._show()

    def show_steps(self, steps: Sequence[StepEntry]) -> None:
        """Show the steps as they are now; the current one stays current."""
        key = self._steps[self._at].key if self._steps else None
        self._steps = tuple(steps)
        self.show_current(key)

    def show_current(self, key: object) -> None:
        """Mark the step that is open; an unknown key shows the first."""
        keys = [step.key for step in self._steps]
        self._at = keys.index(key) if key in keys else 0
        self._show()

    def _show(self) -> None:
        self._previous.setEnabled(self._at > 0)
        self._next.setEnabled(self._at + 1 < len(self._steps))
        if self._steps:
            step = self._steps[self._at]
            place = count_of(self._at + 1, len(self._steps))
            progress = f"{step.progress} klaar" if step.applies else step.progress
            self._current.show_step(step.name, f"Stap {place}, {progress}")

    def _want(self, at: int) -> None:
        self.step_wanted.emit(self._steps[at].key)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, step in enumerate(self._steps):
            menu.addAction(f"{step.number}. {step.name}, {step.progress}").setData(at)
        menu.triggered.connect(self._take_choice)
        menu.popup(self._current.mapToGlobal(self._current.rect().bottomLeft()))

    def _take_choice(self, action: QAction) -> None:
        self._want(action.data())


class _CurrentStep(PaintedButton):
    def __init__(self) -> None:
        super().__init__(radius=RADIUS_PANE)
        self.setObjectName("current_step")
        self._place = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def dress(self) -> None:
        self.setFixedHeight(look().px(_HEIGHT))
        self.update()

    def show_step(self, name: str, place: str) -> None:
        self._place = place
        self.setText(name)
        self.setAccessibleName(f"{name}, {place}, andere stap kiezen")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(240), look().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        worn, colours, rect = look(), look().colours, self.rect().toRectF()
        fill = colours.hover if self.underMouse() else colours.raised
        draw_box(painter, rect, worn.px(RADIUS_PANE), fill=fill, edge=colours.border)
        left, right, size = worn.px(14), worn.px(44), worn.px(18)
        name, below = worn.metrics(Role.SECTION).height(), worn.metrics(Role.CAPTION).height()
        top = (rect.height() - name - below) / 2
        width = rect.width() - left - right
        place = QRectF(left, top, width, name)
        draw_text(painter, place, self.text(), worn.font(Role.SECTION), colours.text)
        place = QRectF(left, top + name, width, below)
        draw_text(painter, place, self._place, worn.font(Role.CAPTION), colours.text2)
        arrow = QRectF(rect.right() - worn.px(32), (rect.height() - size) / 2, size, size)
        draw_icon(painter, Icon.CHEVRON_DOWN, colours.text2, arrow)

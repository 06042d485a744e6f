"""The step that is open, in a narrow window: previous, next, and all parts in a menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.look import Icon
from ui.look.sizes import RING_ROOM
from ui.views.zaak_state import ZaakState, continuous_entries, step_entries
from ui.views.zaak_step import step_words
from ui.widgets.button import IconButton, Kind
from ui.widgets.part_button import PartButton
from vertrouwenspersoon.domain.speech import count_of


class StepSelector(QWidget):
    """In a narrow window: the step that is open, previous and next, and all parts in a menu."""

    part_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: ZaakState | None = None
        self._button = PartButton()
        self._button.setObjectName("step_selector")
        self._before = IconButton(Icon.CHEVRON_LEFT, "Vorige stap", Kind.SECONDARY)
        self._after = IconButton(Icon.CHEVRON_RIGHT, "Volgende stap", Kind.SECONDARY)
        self._before.setObjectName("step_before")
        self._after.setObjectName("step_after")
        self._button.clicked.connect(self._open_menu)
        self._before.clicked.connect(lambda: self._move(-1))
        self._after.clicked.connect(lambda: self._move(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, RING_ROOM, RING_ROOM, 16)
        row.setSpacing(12)
        row.addWidget(self._button, 1)
        row.addWidget(self._before)
        row.addWidget(self._after)

    def show_state(self, state: ZaakState) -> None:
        """Show which part is open."""
        self._state = state
        step = state.step
        if step is None:
            names = {entry.key: entry.name for entry in continuous_entries(state)}
            self._button.show_part(names.get(state.part, "Zaakgegevens"), "Doorlopend")
        else:
            progress = f", {count_of(step.klaar, step.totaal)} klaar" if step.totaal else ""
            words = f"{step_words(step, state.pagina)}{progress}"
            self._button.show_part(step.stap.titel, words)
        self._before.setEnabled(self._place() != 0)
        self._after.setEnabled(self._place() < len(state.pagina.stappen) - 1)

    def _place(self) -> int:
        steps = () if self._state is None else self._state.pagina.stappen
        part = "" if self._state is None else self._state.part
        return next((n for n, page in enumerate(steps) if page.stap.id == part), -1)

    def _move(self, by: int) -> None:
        if self._state is not None:
            steps = self._state.pagina.stappen
            place = min(max(self._place() + by, 0), len(steps) - 1)
            self.part_wanted.emit(steps[place].stap.id)

    def _open_menu(self) -> None:
        if self._state is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Stappen")
        for step in step_entries(self._state):
            menu.addAction(f"{step.number}. {step.name}, {step.progress}").setData(step.key)
        menu.addSeparator()
        for entry in continuous_entries(self._state):
            menu.addAction(entry.name).setData(entry.key)
        menu.triggered.connect(lambda action: self.part_wanted.emit(action.data()))
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

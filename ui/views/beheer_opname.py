"""Schermopnames in Beheer: whether others see this window on a shared screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row
from ui.widgets.label import Label

_CANNOT = (
    "Uw systeem kan een venster niet uit schermopnames houden. Deelt u uw scherm in een "
    "vergadering? Dek het venster dan eerst af met F9, of sluit het programma."
)
_HIDDEN = (
    "Dit venster staat niet in schermafdrukken, opnames en gedeelde schermen. Wie met een "
    "telefoon een foto van uw scherm maakt, ziet het wel."
)
_SHOWN = "Dit venster is nu te zien in schermafdrukken en gedeelde schermen, hooguit een uur."


class OpnamePart(QWidget):
    """A sentence, and the button that goes with it."""

    show_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", Role.SECOND, Ink.MUTED, wrap=True)
        self.show_it = Button("Een uur wel tonen", Kind.SECONDARY, Icon.EYE)
        self.show_it.setObjectName("capture_show")
        self.show_it.clicked.connect(self.show_wanted)
        self.hide_it = Button("Nu weer weglaten", Kind.SECONDARY, Icon.EYE_OFF)
        self.hide_it.setObjectName("capture_hide")
        self.hide_it.clicked.connect(self.hide_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(button_row(self.show_it, self.hide_it))

    def show_state(self, *, can: bool, shown: bool) -> None:
        """Say how it is: whether the system can leave the window out, and whether it is shown."""
        self._words.setText(_SHOWN if shown else _HIDDEN if can else _CANNOT)
        self.show_it.setVisible(can and not shown)
        self.hide_it.setVisible(shown)

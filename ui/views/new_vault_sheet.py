"""Nieuwe kluis, second step: the herstelblad of the vault that was just made."""

from PySide6.QtWidgets import QWidget

from ui.look import Ink, Role
from ui.views.entrance import Entrance
from ui.views.herstelblad import HerstelbladView
from ui.widgets.label import Label


class NewVaultSheet(Entrance):
    """The vault is there; it opens after the herstelblad was typed back or refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wide=True, parent=parent)
        self.setObjectName("new_vault_sheet")
        self._step = Label("", Role.SECOND, Ink.MUTED)
        self._trouble = Label("", Role.SECOND, Ink.DANGER, wrap=True)
        self.view = HerstelbladView()
        self.view.moved.connect(self._say_step)
        self.card.setSpacing(10)
        self.card.addWidget(self._step)
        self.card.addWidget(Label("Uw kluis is gemaakt", Role.STEP_TITLE, wrap=True))
        self.card.addWidget(self.view)
        self.card.addWidget(self._trouble)
        self._say_step()

    def show_trouble(self, text: str) -> None:
        """Say what is in the way; an empty text takes it away."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def _say_step(self) -> None:
        self.show_trouble("")
        step = 3 if self.view.is_typing_back() else 2
        self._step.setText(f"Stap {step} van 3")

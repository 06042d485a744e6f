"""A part of the page that stands apart: the rail, a box, a soft fill."""

from enum import Enum

from PySide6.QtWidgets import QFrame, QWidget

from ui.look import Tone


class Ground(Enum):
    """What a surface is made of."""

    PAGE = "page"
    RAIL = "rail"
    DESK = "desk"
    SUNKEN = "sunken"
    BOX = "box"
    """A hairline around it, radius 10: consent, an empty list."""
    CARD = "card"
    """A hairline around it, radius 12: unlocking."""
    DANGER = Tone.DANGER.value
    WARN = Tone.WARN.value
    OK = Tone.OK.value
    ACCENT = Tone.ACCENT.value
    NEUTRAL = Tone.NEUTRAL.value


class Surface(QFrame):
    """A frame with one ground. Put a layout on it."""

    def __init__(self, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", ground.value)

    def show_ground(self, ground: Ground) -> None:
        """Change the ground."""
        self.setProperty("surface", ground.value)
        self.style().unpolish(self)
        self.style().polish(self)

"""Buttons beside each other, from the left, with room for their focus rings."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.sizes import RING_ROOM
from ui.widgets.button import Button


def button_row(*buttons: Button) -> QWidget:
    """The buttons in one row; nothing stands at the right of them."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    # The text of a link and the edge of a button stand where the words above them begin.
    row.setContentsMargins(RING_ROOM - 5, RING_ROOM, RING_ROOM, RING_ROOM)
    row.setSpacing(12)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return holder

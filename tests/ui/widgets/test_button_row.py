"""Buttons beside each other."""

from pytestqt.qtbot import QtBot

from ui.widgets.button import Button, Kind
from ui.widgets.button_row import button_row


def test_buttons_stand_from_the_left(qtbot: QtBot) -> None:
    """However wide the row is, the buttons keep their width and order, and their distance."""
    first, second = Button("Ja", Kind.SECONDARY), Button("Nee", Kind.SECONDARY)
    row = button_row(first, second)
    qtbot.addWidget(row)
    row.resize(600, row.sizeHint().height())
    row.show()
    assert first.x() < 12
    assert 12 == second.x() - first.geometry().right() - 1
    assert first.width() == first.sizeHint().width()

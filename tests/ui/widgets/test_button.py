import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.look import Icon
from ui.look.tokens import LIGHT
from ui.widgets.button import Button, IconButton, Kind


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_a_button(qtbot: QtBot, key: Qt.Key) -> None:
    """Enter and Space press a button once."""
    button = Button("Opslaan")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(button, key)
    assert [True] == pressed


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        (Kind.PRIMARY, LIGHT.accent),
        (Kind.TONAL, LIGHT.accent_soft),
        (Kind.SECONDARY, LIGHT.raised),
        (Kind.DANGER_NOW, LIGHT.danger.ink),
    ],
)
def test_each_kind_has_its_ground(qtbot: QtBot, kind: Kind, ground: str) -> None:
    """A button has the ground of its kind, and at rest of no other."""
    button = Button("Opslaan", kind)
    qtbot.addWidget(button)
    drawn = button.grab().toImage()
    assert QColor(ground) == drawn.pixelColor(5, drawn.height() // 2)


def test_a_button_that_cannot_be_used_is_sunken(qtbot: QtBot) -> None:
    """A button that cannot be used now lies in the colour of the rail."""
    button = Button("Opslaan", Kind.PRIMARY)
    qtbot.addWidget(button)
    button.setEnabled(False)
    assert QColor(LIGHT.rail) == button.grab().toImage().pixelColor(5, 20)


def test_heights(qtbot: QtBot) -> None:
    """A button is 40 high, a small one 32."""
    buttons = (Button("Opslaan"), Button("Opslaan", small=True))
    for button in buttons:
        qtbot.addWidget(button)
    assert (40, 32) == tuple(button.height() for button in buttons)


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    """A button without a word has a name for screen readers and a tooltip, and is square."""
    button = IconButton(Icon.X, "Sluiten")
    qtbot.addWidget(button)
    assert ("Sluiten", "Sluiten", button.height()) == (
        button.accessibleName(),
        button.toolTip(),
        button.width(),
    )

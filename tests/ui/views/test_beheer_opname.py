"""What Beheer says about captures of the screen."""

import pytest
from pytestqt.qtbot import QtBot

from ui.views.beheer_opname import OpnamePart
from ui.widgets.label import Label


@pytest.mark.parametrize(
    ("can", "shown", "says", "buttons"),
    [
        (True, False, "staat niet in schermafdrukken", (True, False)),
        (True, True, "is nu te zien", (False, True)),
        (False, False, "kan een venster niet uit schermopnames houden", (False, False)),
    ],
)
def test_it_says_how_it_is(
    qtbot: QtBot, *, can: bool, shown: bool, says: str, buttons: tuple[bool, bool]
) -> None:
    """The sentence is true for this system, and only the button that can do something is there."""
    part = OpnamePart()
    qtbot.addWidget(part)
    part.show_state(can=can, shown=shown)
    part.show()
    words = " ".join(one.text() for one in part.findChildren(Label))
    assert says in words
    assert buttons == (part.show_it.isVisible(), part.hide_it.isVisible())

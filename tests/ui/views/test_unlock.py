"""Ontgrendelen: what it asks, and how it says that something is wrong."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.views.unlock import UnlockState, UnlockView
from vertrouwenspersoon.domain.confidential import Confidential

STATE = UnlockState("/huis/kluis.zkv")


def shown(qtbot: QtBot, state: UnlockState = STATE) -> UnlockView:
    """The page in a state."""
    view = UnlockView()
    qtbot.addWidget(view)
    view.show_state(state)
    return view


def test_enter_unlocks(qtbot: QtBot) -> None:
    """Typing and Enter is enough."""
    view = shown(qtbot)
    view.field.setText("paard lamp zee fiets")
    with qtbot.waitSignal(view.unlock_wanted) as told:
        qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert [Confidential("paard lamp zee fiets")] == told.args


def test_a_wrong_passphrase_is_said_under_the_field(qtbot: QtBot) -> None:
    """The error stands with the field, and is read with it."""
    view = shown(qtbot, UnlockState("/huis/kluis.zkv", error="De wachtzin klopt niet."))
    assert ("De wachtzin klopt niet.", "De wachtzin klopt niet.") == (
        view.row.error_text(),
        view.field.accessibleDescription(),
    )


def test_while_waiting_nothing_can_be_tried(qtbot: QtBot) -> None:
    """The button says how long to wait, and Enter does nothing meanwhile."""
    view = shown(qtbot, UnlockState("/huis/kluis.zkv", wait_s=4))
    with qtbot.assertNotEmitted(view.unlock_wanted):
        qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert ("Wacht nog 4 s", False) == (view.button.text(), view.button.isEnabled())


def test_while_the_key_is_made_the_page_says_so(qtbot: QtBot) -> None:
    """The page stays alive and tells that it is busy."""
    view = shown(qtbot, UnlockState("/huis/kluis.zkv", busy=True))
    assert ("Even geduld…", True) == (view.button.text(), view.field.isReadOnly())


def test_the_practice_vault_is_marked(qtbot: QtBot) -> None:
    """Whoever unlocks the practice vault sees that it is one, and what its passphrase is."""
    view = shown(qtbot, UnlockState("/huis/oefenkluis.zkv", practice=True, hint="Zin: oefenen"))
    assert "Zin: oefenen" == view.field.accessibleDescription()


def test_forgetting_empties_the_field(qtbot: QtBot) -> None:
    """A passphrase does not stay in the window."""
    view = shown(qtbot)
    view.field.setText("paard lamp zee fiets")
    view.forget()
    assert "" == view.field.text()

"""Ontgrendelen: what it asks, and how it says that something is wrong."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.views.unlock import UnlockState, UnlockView
from ui.widgets.notice import NoticeBar
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


def test_the_pin_is_asked_instead(qtbot: QtBot) -> None:
    """With a PIN its field stands there alone, Enter gives it, and the passphrase is one click."""
    view = shown(qtbot, UnlockState("/huis/kluis.zkv", pin=True, pin_known=True))
    view.show()
    view.pin.setText("273916")
    with qtbot.waitSignal(view.pin_given) as told:
        qtbot.keyClick(view.pin, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.passphrase_wanted):
        view.use_passphrase.click()
    seen = view.field.isVisible(), view.pin.isVisible(), view.use_pin.isVisible()
    assert ([Confidential("273916")], (False, True, False)) == (told.args, seen)


def test_the_pin_can_be_chosen_again(qtbot: QtBot) -> None:
    """Who asked for the passphrase while a PIN is known can go back to the PIN."""
    view = shown(qtbot, UnlockState("/huis/kluis.zkv", pin_known=True))
    view.show()
    with qtbot.waitSignal(view.pin_wanted):
        view.use_pin.click()
    assert (True, False) == (view.field.isVisible(), view.use_passphrase.isVisible())


def test_typing_can_begin_while_the_keyring_is_asked(qtbot: QtBot) -> None:
    """Until it is known that a PIN will do it can be typed, and not yet given."""
    view = shown(qtbot, UnlockState("/huis/kluis.zkv", pin=True, looking=True))
    with qtbot.assertNotEmitted(view.pin_given):
        qtbot.keyClicks(view.pin, "273916")
        qtbot.keyClick(view.pin, Qt.Key.Key_Return)
    assert ("273916", "Even geduld…") == (view.pin.text(), view.button.text())


def test_a_wrong_pin_is_said_under_its_field(qtbot: QtBot) -> None:
    """The error stands with the PIN, and not with the passphrase that is not asked."""
    view = shown(qtbot, UnlockState("/huis/kluis.zkv", pin=True, error="De pincode klopt niet."))
    assert ("De pincode klopt niet.", "") == (view.pin_row.error_text(), view.row.error_text())


def test_why_the_passphrase_is_asked_is_said_once(qtbot: QtBot) -> None:
    """The reason stands above the field, also after it is shown again, and goes when it is over."""
    why = UnlockState("/huis/kluis.zkv", why=("De week is voorbij", "Typ uw wachtzin."))
    view = shown(qtbot, why)
    view.show_state(why)
    told = [bar.accessibleName() for bar in bars(view)]
    view.show_state(STATE)
    assert (["De week is voorbij. Typ uw wachtzin."], []) == (told, bars(view))


def bars(view: UnlockView) -> list[NoticeBar]:
    """The notices that are shown."""
    return [bar for bar in view.findChildren(NoticeBar) if not bar.isHidden()]


def test_the_practice_vault_is_marked(qtbot: QtBot) -> None:
    """Whoever unlocks the practice vault sees that it is one, and what its passphrase is."""
    view = shown(qtbot, UnlockState("/huis/oefenkluis.zkv", practice=True, hint="Zin: oefenen"))
    assert "Zin: oefenen" == view.field.accessibleDescription()


def test_forgetting_empties_the_field(qtbot: QtBot) -> None:
    """Neither a passphrase nor a PIN stays in the window."""
    view = shown(qtbot)
    view.field.setText("paard lamp zee fiets")
    view.pin.setText("273916")
    view.forget()
    assert ("", "") == (view.field.text(), view.pin.text())

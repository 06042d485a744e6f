from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from ui.widgets.step_rail import StepEntry
from ui.widgets.step_selector import StepSelector

STEPS = (
    StepEntry("norm", 1, "Norm", 3, 3),
    StepEntry("aangifte", 2, "Aangifte", 5, 9),
    StepEntry("schade", 3, "Schade", applies=False),
)


def selector_of(qtbot: QtBot) -> StepSelector:
    selector = StepSelector(STEPS)
    qtbot.addWidget(selector)
    selector.show()
    selector.show_current("aangifte")
    return selector


def current_of(selector: StepSelector) -> QAbstractButton:
    button = selector.findChild(QAbstractButton, "current_step")
    assert button is not None
    return button


def test_the_selector_says_where_you_are(qtbot: QtBot) -> None:
    """The current step is told with its place and its progress."""
    selector = selector_of(qtbot)
    told = current_of(selector).accessibleName()
    assert "Aangifte, Stap 2 van 3, 5 van 9 klaar, andere stap kiezen" == told


def test_previous_and_next(qtbot: QtBot) -> None:
    """Previous and next ask for their step, and stop at the ends."""
    selector = selector_of(qtbot)
    wanted: list[object] = []
    selector.step_wanted.connect(wanted.append)
    before, after = selector.findChildren(QAbstractButton)[1:3]
    before.click()
    after.click()
    selector.show_current("schade")
    assert (["norm", "schade"], True, False) == (wanted, before.isEnabled(), after.isEnabled())


def test_the_menu_holds_every_step(qtbot: QtBot) -> None:
    """The menu names every step with its progress and gives the one chosen."""
    selector = selector_of(qtbot)
    current_of(selector).click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    with qtbot.waitSignal(selector.step_wanted) as wanted:
        menu.actions()[2].trigger()
    menu.close()
    assert (
        ["1. Norm, 3 van 3", "2. Aangifte, 5 van 9", "3. Schade, niet van toepassing"],
        ["schade"],
    ) == (
        texts,
        wanted.args,
    )


def test_new_progress_keeps_the_place(qtbot: QtBot) -> None:
    """When progress changes the current step stays current."""
    selector = selector_of(qtbot)
    selector.show_steps((STEPS[0], StepEntry("aangifte", 2, "Aangifte", 6, 9)))
    assert "Aangifte, Stap 2 van 2, 6 van 9 klaar" in current_of(selector).accessibleName()

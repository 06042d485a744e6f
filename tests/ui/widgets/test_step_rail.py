from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look import Icon
from ui.widgets.chip import Urgency
from ui.widgets.step_rail import ContinuousEntry, StepEntry, StepItem, StepRail

STEPS = (
    StepEntry("norm", 1, "Norm", 3, 3),
    StepEntry("melden", 2, "Melden", 5, 9, urgency=Urgency.TODAY),
    StepEntry("schade", 3, "Schade", applies=False),
)
CONTINUOUS = (ContinuousEntry("tijdlijn", "Tijdlijn", Icon.HISTORY, 12),)


def rail_of(qtbot: QtBot) -> StepRail:
    rail = StepRail(STEPS, CONTINUOUS)
    qtbot.addWidget(rail)
    return rail


def test_a_step_says_its_progress(qtbot: QtBot) -> None:
    """A step is told with its number, name, progress and what presses."""
    rail = rail_of(qtbot)
    assert [
        "Stap 1, Norm, 3 van 3",
        "Stap 2, Melden, 5 van 9, termijn vandaag",
        "Stap 3, Schade, niet van toepassing",
    ] == [rail.step(step.key).accessibleName() for step in STEPS]


def test_a_step_is_wanted(qtbot: QtBot) -> None:
    """A click on a step gives its key."""
    rail = rail_of(qtbot)
    with qtbot.waitSignal(rail.step_wanted) as wanted:
        rail.step("melden").click()
    assert ["melden"] == wanted.args


def test_progress_keeps_the_items(qtbot: QtBot) -> None:
    """New progress is shown in the same items, so that the focus stays."""
    rail = rail_of(qtbot)
    item = rail.step("melden")
    rail.show_steps((STEPS[0], StepEntry("melden", 2, "Melden", 6, 9), STEPS[2]), CONTINUOUS)
    assert (item, "6 van 9") == (rail.step("melden"), item.entry.progress)


def test_other_steps_replace_the_items(qtbot: QtBot) -> None:
    """A track that opens brings its own step."""
    rail = rail_of(qtbot)
    rail.show_steps((*STEPS, StepEntry("juridisch", 4, "Juridische intimidatie", 0, 5)))
    assert "Juridische intimidatie" == rail.step("juridisch").text()


def test_a_step_without_items_is_not_done() -> None:
    """Nothing done of nothing is not finished."""
    assert (False, True, False) == (
        StepEntry("a", 1, "A").is_done,
        StepEntry("a", 1, "A", 2, 2).is_done,
        StepEntry("a", 1, "A", 2, 2, applies=False).is_done,
    )


def drawn(qtbot: QtBot, entry: StepEntry) -> QImage:
    item = StepItem(entry)
    qtbot.addWidget(item)
    item.resize(220, 48)
    return item.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def test_states_differ_without_colour(qtbot: QtBot) -> None:
    """Open, partly, done and not applicable look different in grey, apart from their words."""
    entries = (
        StepEntry("a", 1, "A", 0, 4),
        StepEntry("a", 1, "A", 2, 4),
        StepEntry("a", 1, "A", 4, 4),
        StepEntry("a", 1, "A", applies=False),
    )
    circles = [drawn(qtbot, entry).copy(0, 0, 48, 48) for entry in entries]
    assert all(one != other for at, one in enumerate(circles) for other in circles[at + 1 :])


def test_a_step_that_waits_for_an_answer_says_so() -> None:
    """Nothing to do yet is not the same as nothing to do."""
    assert ("nog niet bekend", "niet van toepassing") == (
        StepEntry("a", 1, "A").progress,
        StepEntry("a", 1, "A", applies=False).progress,
    )


def test_a_long_name_gets_a_second_line(qtbot: QtBot) -> None:
    """No name of a step is cut off: its item gets higher, and lower again in a wide rail."""
    name = "Reageren naar de dader en terugkoppelen aan het team"
    rail = StepRail((STEPS[0], StepEntry("reageren", 2, name, 1, 9)))
    qtbot.addWidget(rail)
    rail.resize(240, 400)
    rail.show()
    QApplication.processEvents()
    usual, high = rail.step("norm").height(), rail.step("reageren").height()
    rail.resize(900, 400)
    QApplication.processEvents()
    assert (True, usual) == (high > usual, rail.step("reageren").height())

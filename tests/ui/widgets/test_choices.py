from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.choices import ChoiceChips, FilterChip, SegmentedControl

OPTIONS: tuple[tuple[object, str], ...] = ((1, "Bedreiging"), (2, "Stalking"), (3, "Doxing"))


def test_several_chips_can_be_on(qtbot: QtBot) -> None:
    """Values are given in the order of the list, however they were chosen."""
    chips = ChoiceChips(OPTIONS)
    qtbot.addWidget(chips)
    told: list[object] = []
    chips.chosen.connect(told.append)
    chips.chip(3).click()
    QTest.keyClick(chips.chip(1), Qt.Key.Key_Space)
    assert [(3,), (1, 3)] == told


def test_enter_presses_a_chip(qtbot: QtBot) -> None:
    """Enter works on a chip like Space."""
    chips = ChoiceChips(OPTIONS)
    qtbot.addWidget(chips)
    QTest.keyClick(chips.chip(2), Qt.Key.Key_Return)
    assert (2,) == chips.values()


def test_exclusive_chips_give_one_value(qtbot: QtBot) -> None:
    """Of exclusive chips only the last chosen is on."""
    chips = ChoiceChips(OPTIONS, exclusive=True)
    qtbot.addWidget(chips)
    chips.chip(1).click()
    chips.chip(2).click()
    assert 2 == chips.value()


def test_showing_values_tells_nothing(qtbot: QtBot) -> None:
    """Values that are already known are shown and not told, also when they are taken away."""
    chips = ChoiceChips(OPTIONS, exclusive=True)
    qtbot.addWidget(chips)
    told: list[object] = []
    chips.chosen.connect(told.append)
    chips.show_values((2,))
    chips.show_values(())
    assert ([], ()) == (told, chips.values())


def test_new_options_keep_what_is_on(qtbot: QtBot) -> None:
    """A value that stays in the list stays on."""
    chips = ChoiceChips(OPTIONS)
    qtbot.addWidget(chips)
    chips.show_values((2, 3))
    chips.show_options(((3, "Doxing"), (4, "Online")))
    assert (3,) == chips.values()


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_chips_are_check_boxes_to_a_screen_reader(qtbot: QtBot) -> None:
    """Chips are told as check boxes, exclusive ones as radio buttons."""
    several, one = ChoiceChips(OPTIONS), ChoiceChips(OPTIONS, exclusive=True)
    qtbot.addWidget(several)
    qtbot.addWidget(one)
    assert (QAccessible.Role.CheckBox, QAccessible.Role.RadioButton) == (
        role_of(several.chip(1)),
        role_of(one.chip(1)),
    )


def test_a_segment_is_chosen(qtbot: QtBot) -> None:
    """A segmented control starts without a choice and gives the value of the chosen piece."""
    control = SegmentedControl(((False, "Nee"), (True, "Ja")))
    qtbot.addWidget(control)
    before = control.value()
    with qtbot.waitSignal(control.chosen) as chosen:
        control.piece(True).click()  # noqa: FBT003 - the value of the piece
    assert (None, [True]) == (before, chosen.args)


def test_arrows_move_the_choice(qtbot: QtBot) -> None:
    """An arrow key chooses the next piece and tells it."""
    control = SegmentedControl(OPTIONS)
    qtbot.addWidget(control)
    control.show_value(1)
    control.show()
    with qtbot.waitActive(control):
        control.activateWindow()
    control.piece(1).setFocus()
    with qtbot.waitSignal(control.chosen, timeout=500) as chosen:
        QTest.keyClick(control.piece(1), Qt.Key.Key_Right)
    assert [2] == chosen.args


def test_pieces_carry_the_question(qtbot: QtBot) -> None:
    """Who lands on a piece hears the question too."""
    control = SegmentedControl(((False, "Nee"), (True, "Ja")))
    qtbot.addWidget(control)
    control.setAccessibleName("Is er nu gevaar?")
    assert "Is er nu gevaar?: Ja" == control.piece(True).accessibleName()  # noqa: FBT003


def test_equal_pieces(qtbot: QtBot) -> None:
    """Without ticks all pieces have one width, so that rows stand under each other."""
    control = SegmentedControl(OPTIONS, small=True, ticks=False)
    qtbot.addWidget(control)
    assert 1 == len({control.piece(value).width() for value, _words in OPTIONS})


def test_a_filter_says_what_a_click_does(qtbot: QtBot) -> None:
    """A filter that is on is cleared by a click, another is chosen."""
    chip = FilterChip("Soort")
    qtbot.addWidget(chip)
    before = chip.accessibleName()
    chip.show_filter("Soort: doxing", on=True)
    assert ("Filter Soort, kiezen", "Filter Soort: doxing, wissen") == (
        before,
        chip.accessibleName(),
    )

"""What is in the way of opening: the box with the ways on."""

import pytest
from pytestqt.qtbot import QtBot

from ui.views.opening_trouble import Trouble, TroubleBox, Way

OLD = Trouble("Dit bestand is ouder", ("Het is ouder.",), (Way.ANYWAY, Way.OTHER))


def test_every_way_is_a_button(qtbot: QtBot) -> None:
    """The button of a way says its words and tells which way was chosen."""
    box = TroubleBox()
    qtbot.addWidget(box)
    box.show_trouble(OLD)
    assert "Toch openen" == box.button(Way.ANYWAY).text()
    with qtbot.waitSignal(box.chosen) as told:
        box.button(Way.OTHER).click()
    assert [Way.OTHER] == told.args


def test_without_trouble_the_box_is_gone(qtbot: QtBot) -> None:
    """None takes the box and its buttons away."""
    box = TroubleBox()
    qtbot.addWidget(box)
    box.show_trouble(OLD)
    box.show_trouble(None)
    assert (True, None, "") == (box.isHidden(), box.shown(), box.accessibleName())
    with pytest.raises(StopIteration):
        box.button(Way.OTHER)


def test_while_busy_no_way_can_be_chosen(qtbot: QtBot) -> None:
    """The words stay, the buttons wait."""
    box = TroubleBox()
    qtbot.addWidget(box)
    box.show_trouble(OLD, enabled=False)
    assert [False, False] == [box.button(way).isEnabled() for way in OLD.ways]
    box.show_trouble(OLD)
    assert [True, True] == [box.button(way).isEnabled() for way in OLD.ways]


def test_it_is_read_out_whole(qtbot: QtBot) -> None:
    """A screen reader gets the title and every sentence."""
    box = TroubleBox()
    qtbot.addWidget(box)
    box.show_trouble(OLD)
    assert "Dit bestand is ouder Het is ouder." == box.accessibleName()

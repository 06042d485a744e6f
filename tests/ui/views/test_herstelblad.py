"""The step Herstelblad: the code on paper, two groups typed back, or a refusal in words."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.views.herstelblad import HerstelbladView
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.herstelcode import Group, Herstelcode

CODE = Herstelcode(tuple(f"{line}ABC-DEFG-HJKM-NPQR" for line in range(1, 7)), "ab" * 48)
ASKED = (Group(2, 1), Group(5, 4))


@pytest.fixture
def view(qtbot: QtBot) -> HerstelbladView:
    """The step, begun and shown."""
    made = HerstelbladView()
    qtbot.addWidget(made)
    made.begin(CODE, ASKED)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(view: HerstelbladView) -> str:
    return " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_nothing_is_asked_before_something_is_on_paper(view: HerstelbladView) -> None:
    """The way on opens when the sheet was saved or the code was shown."""
    before = view.sheet.next.isEnabled()
    view.show_saved("herstelblad.pdf")
    assert (False, True) == (before, view.sheet.next.isEnabled())
    assert "wis daarna het bestand" in words(view)


def test_the_code_is_shown_when_asked_and_hidden_again(view: HerstelbladView) -> None:
    """Who has no printer copies the code from the screen; a second press takes it away."""
    hidden = "NPQR" in words(view)
    view.sheet.reveal.click()
    shown = [sign in words(view) for sign in ("1.", "6.", "1ABC", "6ABC", "NPQR")]
    view.sheet.reveal.click()
    assert (False, [True] * 5, False) == (hidden, shown, "NPQR" in words(view))


def test_typing_back_takes_the_code_off_the_screen(qtbot: QtBot, view: HerstelbladView) -> None:
    """While the groups are asked the code cannot be read from the screen."""
    view.sheet.reveal.click()
    view.sheet.next.click()
    assert (True, False) == (view.is_typing_back(), "NPQR" in words(view))
    assert "Regel 2, groep 1" in words(view)
    assert "Regel 5, groep 4" in words(view)
    view.type_back.fields[0].setText("2abc")
    view.type_back.fields[1].setText("npqr")
    with qtbot.waitSignal(view.typed) as told:
        view.type_back.check.click()
    assert [(Confidential("2abc"), Confidential("npqr"))] == told.args


def test_an_error_stands_beside_its_group(view: HerstelbladView) -> None:
    """Only the wrong group is marked, and what was typed stays."""
    view.show_saved("herstelblad.pdf")
    view.sheet.next.click()
    view.type_back.fields[1].setText("npqs")
    view.show_group_error("regel 5, groep 4", "Dit staat niet op uw herstelblad.")
    one, two = view.type_back.rows
    assert ("", "Dit staat niet op uw herstelblad.", "npqs") == (
        one.error_text(),
        two.error_text(),
        view.type_back.fields[1].text(),
    )


def test_a_refusal_is_typed(qtbot: QtBot, view: HerstelbladView) -> None:
    """Going on without a sheet says what that means, and asks for the words themselves."""
    view.sheet.none.click()
    assert "kan niemand de kluis nog openen" in words(view)
    view.refusal.field.setText("zonder herstelblad")
    with qtbot.waitSignal(view.refused) as told:
        view.refusal.go.click()
    assert [Confidential("zonder herstelblad")] == told.args
    view.show_refusal_error("Typ de woorden: zonder herstelblad.")
    assert "Typ de woorden: zonder herstelblad." == view.refusal.row.error_text()


def test_there_are_ways_back(view: HerstelbladView) -> None:
    """From the groups and from the refusal one comes back to the code."""
    view.sheet.none.click()
    view.refusal.back.click()
    first = view.sheet.isVisible()
    view.show_saved("herstelblad.pdf")
    view.sheet.next.click()
    view.type_back.back.click()
    assert (True, True) == (first, view.sheet.isVisible())


def test_letting_go_leaves_nothing(view: HerstelbladView) -> None:
    """After the step neither the code nor what was typed is on the page or behind it."""
    view.sheet.reveal.click()
    view.sheet.next.click()
    view.type_back.fields[0].setText("2abc")
    view.forget()
    everything = " ".join(label.text() for label in view.findChildren(QLabel))
    assert (None, (), "", "") == (
        view.code,
        view.asked,
        view.type_back.fields[0].text(),
        view.refusal.field.text(),
    )
    assert "NPQR" not in everything

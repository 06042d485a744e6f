"""The assignments: what is read of them before, during and after."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.kit import empty_office, make_desk
from ui.frame import Frame
from ui.place import Page, Place
from ui.screens.vandaag import VandaagScreen
from ui.views.oefenen import OefenPart, oefen_words
from vertrouwenspersoon.domain.oefening import Oefenstand


def shown(screen: VandaagScreen) -> OefenPart:
    """The part with the assignments."""
    QApplication.processEvents()
    return screen.view.oefenen


def test_an_assignment_begins_with_a_button(qtbot: QtBot, tmp_path: Path) -> None:
    """Begin makes its zaak and goes there; back on Vandaag its steps stand with what to know."""
    office = empty_office()
    screen = VandaagScreen(make_desk(office, tmp_path))
    qtbot.addWidget(screen)
    screen.show()
    wanted: list[Place] = []
    screen.place_wanted.connect(wanted.append)
    screen.open(Place(Page.VANDAAG))
    button = shown(screen).findChild(QPushButton, "oefen_balie")
    assert isinstance(button, QPushButton)
    button.click()
    screen.open(Place(Page.VANDAAG))
    box = shown(screen).findChildren(QLabel)
    words = [label.text() for label in box if label.isVisible()]
    assert (Page.ZAAK, True) == (wanted[0].page, wanted[0].zaak is not None)
    assert (4, True) == (
        sum(text.startswith("Nog te doen:") for text in words),
        any("Zonder ernst" in text for text in words),
    )


def test_the_words_tell_how_far_one_is() -> None:
    """First the story, then a count, at the end that it is done."""
    office = empty_office()
    begin = office.oefenen.standen()[0]
    half = replace(begin, zaak=office.oefenen.begin("balie").zaak, gedaan=(True, False))
    done: Oefenstand = replace(half, gedaan=(True, True))
    assert (begin.opdracht.verhaal, True, True) == (
        oefen_words(begin),
        oefen_words(half).startswith("1 van 2 gedaan."),
        oefen_words(done).startswith("Klaar."),
    )


def test_a_practice_vault_has_an_edge(qtbot: QtBot, tmp_path: Path) -> None:
    """Around every page of the practice vault runs an amber edge; an own vault has none."""
    frame = Frame(make_desk(empty_office(), tmp_path))
    qtbot.addWidget(frame)
    frame.resize(1000, 700)
    frame.show()
    frame.open_place(Place(Page.VANDAAG))
    QApplication.processEvents()
    corner = frame.grab().toImage().pixelColor(1, 300).name()
    inside = frame.grab().toImage().pixelColor(300, 300).name()
    assert ("#a66a0a", False) == (corner, inside == corner)

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from ui.widgets.checklist_row import ChecklistItem, ChecklistRow
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.state_parts import StateButton, StateGlyph, paint_glyph
from vertrouwenspersoon.domain.taken import Stand

OPEN = ChecklistItem("Bel de politie", Stand.OPEN, "Juridisch · binnen 72 uur", "ELA")


class Heard:
    """What a row told."""

    def __init__(self, row: ChecklistRow) -> None:
        self.states: list[tuple[object, str]] = []
        self.details = 0
        row.state_wanted.connect(lambda stand, reason: self.states.append((stand, reason)))
        row.details_wanted.connect(self.count)

    def count(self) -> None:
        self.details += 1


def row_of(qtbot: QtBot, item: ChecklistItem = OPEN) -> tuple[ChecklistRow, Heard]:
    row = ChecklistRow(item)
    qtbot.addWidget(row)
    row.resize(720, 60)
    row.show()
    with qtbot.waitActive(row):
        row.activateWindow()
    return row, Heard(row)


def glyph_of(row: ChecklistRow) -> StateGlyph:
    glyph = row.findChild(StateGlyph)
    assert glyph is not None
    return glyph


def choose(row: ChecklistRow, words: str) -> None:
    button = row.findChild(StateButton)
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Down)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


@pytest.mark.parametrize(
    ("stand", "wanted"),
    [
        (Stand.OPEN, Stand.GEDAAN),
        (Stand.BEGONNEN, Stand.GEDAAN),
        (Stand.GEDAAN, Stand.OPEN),
        (Stand.NVT, Stand.GEDAAN),
    ],
)
def test_space_toggles(qtbot: QtBot, stand: Stand, wanted: Stand) -> None:
    """Space on the glyph finishes an item, or opens a finished one again."""
    row, heard = row_of(qtbot, ChecklistItem("Bel de politie", stand))
    QTest.keyClick(glyph_of(row), Qt.Key.Key_Space)
    assert [(wanted, "")] == heard.states


def test_a_click_toggles(qtbot: QtBot) -> None:
    """A click anywhere on the 40 pixels of the glyph finishes the item."""
    row, heard = row_of(qtbot)
    QTest.mouseClick(glyph_of(row), Qt.MouseButton.LeftButton, pos=glyph_of(row).rect().topLeft())
    assert [(Stand.GEDAAN, "")] == heard.states


def test_enter_opens_the_details(qtbot: QtBot) -> None:
    """Enter on the glyph asks for the details and changes nothing."""
    row, heard = row_of(qtbot)
    QTest.keyClick(glyph_of(row), Qt.Key.Key_Return)
    assert (1, []) == (heard.details, heard.states)


def test_a_click_on_the_words_opens_the_details(qtbot: QtBot) -> None:
    """A click on the title asks for the details."""
    row, heard = row_of(qtbot)
    title = next(label for label in row.findChildren(QLabel) if label.text() == OPEN.title)
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    assert 1 == heard.details


def test_the_menu_offers_all_states(qtbot: QtBot) -> None:
    """The menu gives the state that is chosen, and nothing when it is the same."""
    row, heard = row_of(qtbot)
    for words in ("Begonnen", "Open", "Gedaan"):
        choose(row, words)
    assert [(Stand.BEGONNEN, ""), (Stand.GEDAAN, "")] == heard.states


def test_not_applicable_asks_why(qtbot: QtBot) -> None:
    """N.v.t. asks a reason below the row, and Enter gives both."""
    row, heard = row_of(qtbot)
    choose(row, "N.v.t.")
    field = row.findChild(Field, "reason_field")
    assert field is not None
    QTest.keyClicks(field, "Merel doet zelf aangifte.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert ([(Stand.NVT, "Merel doet zelf aangifte.")], False) == (heard.states, field.isVisible())


def test_an_empty_reason_is_not_taken(qtbot: QtBot) -> None:
    """Without a reason n.v.t. is not told, and the row says what is missing."""
    row, heard = row_of(qtbot)
    row.ask_reason()
    field = row.findChild(Field, "reason_field")
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    texts = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert ([], True) == (
        heard.states,
        "Schrijf in een paar woorden waarom dit niet geldt." in texts,
    )


def test_escape_takes_the_question_back(qtbot: QtBot) -> None:
    """Escape closes the question, changes nothing and gives the focus back."""
    row, heard = row_of(qtbot)
    row.ask_reason()
    field = row.findChild(Field, "reason_field")
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert ([], False, row.findChild(StateButton)) == (
        heard.states,
        field.isVisible(),
        QApplication.focusWidget(),
    )


def test_details_open_below(qtbot: QtBot) -> None:
    """Details stand below the row and replace what was open there."""
    row, _heard = row_of(qtbot)
    row.show_details(Label("Eerst"))
    second = Label("Dan")
    row.show_details(second)
    assert (True, True) == (row.has_details(), second.isVisible())
    row.hide_details()
    assert (False, False) == (row.has_details(), second.isVisible())


def test_a_row_shows_its_reason(qtbot: QtBot) -> None:
    """An item that does not apply shows why; its note waits."""
    item = ChecklistItem("Neem een volmacht mee", Stand.NVT, note="notitie", reason="Niet nodig.")
    row, _heard = row_of(qtbot, item)
    texts = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert ["Neem een volmacht mee", "Reden: Niet nodig."] == [text for text in texts if text]


def test_a_row_is_told_to_a_screen_reader(qtbot: QtBot) -> None:
    """The glyph tells title and state, and what Space does."""
    row, _heard = row_of(qtbot)
    row.show_item(ChecklistItem("Bel de politie", Stand.GEDAAN))
    glyph = glyph_of(row)
    assert ("Bel de politie: gedaan", "Spatie zet dit op open") == (
        glyph.accessibleName(),
        glyph.accessibleDescription(),
    )


def drawn(stand: Stand) -> QImage:
    image = QImage(22, 22, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_glyph(painter, image.rect().toRectF(), stand)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Mono)


def test_the_four_shapes_differ_without_colour() -> None:
    """In black and white every state has its own shape."""
    shapes = [drawn(stand) for stand in Stand]
    assert all(one != other for one, other in itertools.combinations(shapes, 2))

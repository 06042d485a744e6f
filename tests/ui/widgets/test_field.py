from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.field import Field, Select, TextArea, settle_all

OPTIONS: tuple[tuple[object, str], ...] = ((1, "Balie"), (2, "Telefoon"))


def test_a_field_tells_what_was_typed_once(qtbot: QtBot) -> None:
    """What was typed is told when the field settles, and not again when nothing changed."""
    field = Field("Merel")
    qtbot.addWidget(field)
    told: list[str] = []
    field.settled.connect(told.append)
    QTest.keyClicks(field, "s")
    field.settle()
    field.settle()
    assert ["Merels"] == told


def test_a_field_settles_by_itself(qtbot: QtBot) -> None:
    """A pause in typing is enough; nobody has to save."""
    field = Field()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.settled, timeout=3000) as told:
        QTest.keyClicks(field, "Ekster")
    assert ["Ekster"] == told.args


def test_showing_a_text_tells_nothing(qtbot: QtBot) -> None:
    """A text that comes from the vault is not told back to it."""
    field, area = Field(), TextArea()
    told: list[str] = []
    for each in (field, area):
        qtbot.addWidget(each)
        each.settled.connect(told.append)
        each.show_text("Merel")
        each.settle()
    assert [] == told


def test_typing_back_to_what_was_told_tells_nothing(qtbot: QtBot) -> None:
    """A letter that is typed and taken away again changes nothing."""
    field = Field("Merel")
    qtbot.addWidget(field)
    told: list[str] = []
    field.settled.connect(told.append)
    QTest.keyClicks(field, "s")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    field.settle()
    assert [] == told


def test_a_page_settles_before_it_goes(qtbot: QtBot) -> None:
    """Before locking, every field on the page tells what was typed."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    told: list[str] = []
    for each in (Field(), TextArea()):
        column.addWidget(each)
        each.settled.connect(told.append)
        QTest.keyClicks(each, "Hij riep")
    settle_all(page)
    assert ["Hij riep", "Hij riep"] == told


def test_leaving_a_field_settles_it(qtbot: QtBot) -> None:
    """Tab leaves a text area and tells what was typed."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    area, field = TextArea(), Field()
    column.addWidget(area)
    column.addWidget(field)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    area.setFocus()
    QTest.keyClicks(area, "Hij riep")
    with qtbot.waitSignal(area.settled, timeout=100) as told:
        QTest.keyClick(area, Qt.Key.Key_Tab)
    assert (["Hij riep"], field) == (told.args, QApplication.focusWidget())


def test_a_choice_gives_its_value(qtbot: QtBot) -> None:
    """Choosing gives the value and not the words."""
    select = Select(OPTIONS)
    qtbot.addWidget(select)
    with qtbot.waitSignal(select.chosen) as chosen:
        QTest.keyClick(select, Qt.Key.Key_Down)
    assert ([1], 1) == (chosen.args, select.value())


def test_nothing_can_be_a_choice(qtbot: QtBot) -> None:
    """With words for nothing the first option is None."""
    select = Select(OPTIONS, nothing="Niet gekozen")
    qtbot.addWidget(select)
    select.show_value(2)
    with qtbot.waitSignal(select.chosen) as chosen:
        QTest.keyClick(select, Qt.Key.Key_Home)
    assert ([None], "Niet gekozen") == (chosen.args, select.currentText())


def test_an_unknown_value_is_shown_as_nothing(qtbot: QtBot) -> None:
    """A value that is not in the list shows no choice."""
    select = Select(OPTIONS)
    qtbot.addWidget(select)
    select.show_value(9)
    assert (None, "") == (select.value(), select.currentText())


def test_new_options_keep_the_value(qtbot: QtBot) -> None:
    """The chosen value stays when the list changes around it."""
    select = Select(OPTIONS)
    qtbot.addWidget(select)
    select.show_value(2)
    select.show_options(((3, "Post"), (2, "Telefoon")))
    assert 2 == select.value()


def test_the_wheel_changes_no_choice(qtbot: QtBot) -> None:
    """Scrolling the page with the mouse on a choice does not change it."""
    select = Select(OPTIONS)
    qtbot.addWidget(select)
    select.show_value(1)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    QApplication.sendEvent(select, wheel)
    assert 1 == select.value()


def left_of(field: QWidget) -> int:
    """Where the ink of the text begins."""
    drawn = field.grab().toImage()
    middle = range(drawn.height() // 2 - 4, drawn.height() // 2 + 4)
    return next(
        x
        for x in range(5, drawn.width())
        if any(drawn.pixelColor(x, y).lightness() < 140 for y in middle)
    )


def test_texts_line_up(qtbot: QtBot) -> None:
    """Texts under each other begin at one edge, whatever the kind of field."""
    select = Select(((1, "Ibis"),))
    select.show_value(1)
    fields = (Field("Ibis"), select, TextArea("Ibis", rows=1))
    for field in fields:
        qtbot.addWidget(field)
        field.resize(200, field.height())
    edges = [left_of(field) for field in fields]
    assert max(edges) - min(edges) <= 1


def test_words_without_room_end_in_dots(qtbot: QtBot) -> None:
    """A choice that is too long for its place ends in three dots, never in half a letter."""
    select = Select(((1, "Boos, emotie en kritiek zonder agressie"),))
    qtbot.addWidget(select)
    select.show_value(1)
    select.resize(160, select.height())
    option = QStyleOptionComboBox()
    select.initStyleOption(option)
    narrow = select.shown_words(option)
    select.resize(900, select.height())
    select.initStyleOption(option)
    assert (True, "Boos, emotie en kritiek zonder agressie") == (
        narrow.endswith("…") and narrow.startswith("Boos"),
        select.shown_words(option),
    )

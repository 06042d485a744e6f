from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.date_field import AmountField, DateField, TimeField

TODAY = date(2026, 11, 23)


def type_in(field: DateField | TimeField | AmountField, text: str) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "day", "shown"),
    [
        ("18-11-2026", date(2026, 11, 18), "wo 18 nov 2026"),
        ("18-11", date(2026, 11, 18), "wo 18 nov 2026"),
        ("vandaag", TODAY, "ma 23 nov 2026"),
        ("gisteren", date(2026, 11, 22), "zo 22 nov 2026"),
    ],
)
def test_a_day_is_read_and_written_out(qtbot: QtBot, typed: str, day: date, shown: str) -> None:
    """A typed day is told once and shown in full."""
    field = DateField(TODAY)
    qtbot.addWidget(field)
    told: list[object] = []
    field.day_given.connect(told.append)
    type_in(field, typed)
    type_in(field, typed)
    assert ([day], shown) == (told, field.text())


def test_an_unreadable_day_stays_as_typed(qtbot: QtBot) -> None:
    """What cannot be read stays in the field, is not told, and is explained."""
    field = DateField(TODAY)
    qtbot.addWidget(field)
    told: list[object] = []
    field.day_given.connect(told.append)
    type_in(field, "32-13")
    assert ("32-13", [], True) == (
        field.text(),
        told,
        field.problem_text().startswith("Deze dag kan ik niet lezen"),
    )


def test_a_mended_day_takes_the_error_away(qtbot: QtBot) -> None:
    """A day that can be read after all ends the error."""
    field = DateField(TODAY)
    qtbot.addWidget(field)
    problems: list[str] = []
    field.problem.connect(problems.append)
    type_in(field, "32-13")
    type_in(field, "18-11")
    assert ("", 2) == (problems[-1], len(problems))


def test_a_day_ahead_can_be_refused(qtbot: QtBot) -> None:
    """Where the future makes no sense, a day ahead is refused."""
    field = DateField(TODAY, allow_future=False)
    qtbot.addWidget(field)
    type_in(field, "24-11")
    assert (None, "Deze dag ligt in de toekomst.") == (field.day(), field.problem_text())


def test_emptying_a_day_is_an_answer(qtbot: QtBot) -> None:
    """A day that is taken away is told as None."""
    field = DateField(TODAY, TODAY)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.day_given) as told:
        type_in(field, "")
    assert [None] == told.args


@pytest.mark.parametrize(
    ("key", "day"), [(Qt.Key.Key_Up, date(2026, 11, 24)), (Qt.Key.Key_Down, date(2026, 11, 22))]
)
def test_arrows_step_a_day(qtbot: QtBot, key: Qt.Key, day: date) -> None:
    """Up goes a day on and Down a day back."""
    field = DateField(TODAY, TODAY)
    qtbot.addWidget(field)
    QTest.keyClick(field, key)
    assert day == field.day()


def test_arrows_begin_today(qtbot: QtBot) -> None:
    """In an empty field the first arrow gives today."""
    field = DateField(TODAY)
    qtbot.addWidget(field)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert TODAY == field.day()


def test_a_new_day_changes_vandaag(qtbot: QtBot) -> None:
    """After midnight vandaag is the new day."""
    field = DateField(TODAY)
    qtbot.addWidget(field)
    field.show_today(date(2026, 11, 24))
    type_in(field, "vandaag")
    assert date(2026, 11, 24) == field.day()


def test_a_time_is_read(qtbot: QtBot) -> None:
    """A typed time is told and shown with two digits."""
    field = TimeField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.time_given) as told:
        type_in(field, "9.15")
    assert ([time(9, 15)], "09:15") == (told.args, field.text())


def test_an_unreadable_time_is_explained(qtbot: QtBot) -> None:
    """A time no clock shows is refused in words."""
    field = TimeField(time(9, 15))
    qtbot.addWidget(field)
    type_in(field, "25:00")
    assert (time(9, 15), "25:00", True) == (field.at(), field.text(), bool(field.problem_text()))


def test_an_amount_is_read_in_cents(qtbot: QtBot) -> None:
    """A typed amount is told in whole cents."""
    field = AmountField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.cents_given) as told:
        type_in(field, "1234,5")
        type_in(field, "1234,50")
    assert ([123450], "€ 1.234,50") == (told.args, field.text())

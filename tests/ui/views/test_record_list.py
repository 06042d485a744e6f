"""Lists of records: they open, they ask before they remove, and they keep their place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.views.record_form import Question
from ui.views.record_list import AddLine, RecordList, RecordRow
from ui.widgets.field import Select
from ui.widgets.inputs import TextInput


@dataclass(frozen=True, slots=True)
class Thing:
    """A record with an identity."""

    id: str
    naam: str


def questions() -> Sequence[Question]:
    """One question."""
    return (Question("naam", "Naam", TextInput),)


def shown(qtbot: QtBot, *things: Thing) -> RecordList:
    """A list of things."""
    made = RecordList("Ding", questions, lambda thing: (thing.naam, f"nummer {thing.id}"))
    qtbot.addWidget(made)
    made.show_records(things)
    made.show()
    return made


def button(row: RecordRow, name: str) -> QPushButton:
    """A button of a row."""
    found = row.findChild(QPushButton, f"record_{name}")
    assert isinstance(found, QPushButton)
    return found


def test_removing_asks_first(qtbot: QtBot) -> None:
    """One click removes nothing; the second one, on another button, does."""
    thing = Thing("1", "Balie")
    made = shown(qtbot, thing)
    row = made.row("1")
    with qtbot.assertNotEmitted(made.removed):
        button(row, "remove").click()
    with qtbot.waitSignal(made.removed) as told:
        button(row, "remove_sure").click()
    assert [thing] == told.args


def test_one_can_go_back_from_removing(qtbot: QtBot) -> None:
    """The button "Toch niet" brings the usual buttons back."""
    made = shown(qtbot, Thing("1", "Balie"))
    row = made.row("1")
    button(row, "remove").click()
    button(row, "remove_not").click()
    assert (True, False) == (
        button(row, "remove").isVisibleTo(row),
        button(row, "remove_sure").isVisibleTo(row),
    )


def test_a_new_record_opens_its_form(qtbot: QtBot) -> None:
    """What was just added can be filled in at once; what was there stays closed."""
    made = shown(qtbot, Thing("1", "Balie"))
    made.show_records((Thing("1", "Balie"), Thing("2", "Hal")))
    assert (None, True) == (made.row("1").form, made.row("2").form is not None)


def test_a_changed_record_keeps_its_open_form(qtbot: QtBot) -> None:
    """When a record comes back changed, the form one is in stays open."""
    made = shown(qtbot, Thing("1", "Balie"))
    button(made.row("1"), "change").click()
    form = made.row("1").form
    made.show_records((Thing("1", "Hal"),))
    assert form is made.row("1").form


def test_a_change_is_told_as_the_whole_record(qtbot: QtBot) -> None:
    """The list tells the new record."""
    made = shown(qtbot, Thing("1", "Balie"))
    made.row("1").open_form()
    form = made.row("1").form
    assert form is not None
    with qtbot.waitSignal(made.saved) as told:
        form.row("naam").field.settled.emit("Hal")  # type: ignore[attr-defined]
    assert [Thing("1", "Hal")] == told.args


def test_what_is_gone_leaves_the_list(qtbot: QtBot) -> None:
    """A removed record takes its row along."""
    made = shown(qtbot, Thing("1", "Balie"), Thing("2", "Hal"))
    made.show_records((Thing("2", "Hal"),))
    assert 1 == len([row for row in made.findChildren(RecordRow) if row.isVisibleTo(made)])


def test_the_buttons_say_what_they_are_about(qtbot: QtBot) -> None:
    """A screen reader hears which record a button changes."""
    made = shown(qtbot, Thing("1", "Balie"))
    row = made.row("1")
    assert "Balie wijzigen" == button(row, "change").accessibleName()


def test_adding_needs_a_choice(qtbot: QtBot) -> None:
    """Without a choice nothing is added; with one the value is told."""
    select = Select((("a", "Appel"),))
    select.setCurrentIndex(-1)
    line = AddLine(select, "Toevoegen", "ding")
    qtbot.addWidget(line)
    with qtbot.assertNotEmitted(line.added):
        line.button.click()
    select.show_value("a")
    with qtbot.waitSignal(line.added) as told:
        line.button.click()
    assert ["a"] == told.args

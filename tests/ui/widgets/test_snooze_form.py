"""Putting a line of the agenda off: when and why, and back again."""

from datetime import date

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.agenda_row import AgendaEntry, AgendaRow
from ui.widgets.chip import Urgency
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.snooze_form import SnoozeForm

TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


def _form(qtbot: QtBot) -> SnoozeForm:
    form = SnoozeForm(TODAY, FRIDAY)
    qtbot.addWidget(form)
    form.show()
    return form


def _write(form: SnoozeForm, reason: str) -> None:
    field = form.findChild(Field, "snooze_reason")
    assert isinstance(field, Field)
    field.show_text(reason)


def _press(holder: SnoozeForm | AgendaRow, name: str) -> None:
    button = holder.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_a_day_and_a_reason_are_told(qtbot: QtBot) -> None:
    """With both, the form tells them."""
    form = _form(qtbot)
    _write(form, "Zij is met verlof.")
    with qtbot.waitSignal(form.given) as told:
        _press(form, "snooze_keep")
    assert [FRIDAY, "Zij is met verlof."] == told.args


def test_without_a_reason_or_a_day_ahead_nothing_is_told(qtbot: QtBot) -> None:
    """An empty reason and a day that is not ahead are asked about beside the field."""
    form = _form(qtbot)
    with qtbot.assertNotEmitted(form.given):
        _press(form, "snooze_keep")
        _write(form, "Later.")
        day = form.findChild(DateField, "snooze_until")
        assert isinstance(day, DateField)
        day.show_day(TODAY)
        _press(form, "snooze_keep")


def test_a_row_opens_its_form_and_closes_it_again(qtbot: QtBot) -> None:
    """The small button asks below the row; pressed again, or with Terug, it closes."""
    entry = AgendaEntry(
        Urgency.TODAY, "vandaag", "einde van de dag", "Bel", "Reden.", snooze_from=TODAY
    )
    row = AgendaRow(entry)
    qtbot.addWidget(row)
    row.show()
    _press(row, "agenda_later")
    form = row.findChild(SnoozeForm)
    assert isinstance(form, SnoozeForm)
    _write(form, "Morgen.")
    with qtbot.waitSignal(row.snooze_given) as told:
        _press(form, "snooze_keep")
    assert [date(2026, 11, 24), "Morgen."] == told.args
    _press(row, "agenda_later")
    assert not form.isVisibleTo(row)


def test_a_row_that_cannot_wait_has_no_button(qtbot: QtBot) -> None:
    """Without a day to count from there is nothing to put off."""
    row = AgendaRow(AgendaEntry(Urgency.TODAY, "vandaag", "", "Bel", "Reden."))
    qtbot.addWidget(row)
    button = row.findChild(QPushButton, "agenda_later")
    assert isinstance(button, QPushButton)
    assert not button.isVisibleTo(row)

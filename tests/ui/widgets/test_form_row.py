from datetime import date

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.form_row import FormLine, FormRow

TODAY = date(2026, 11, 23)


def test_a_field_gets_the_name_of_its_label(qtbot: QtBot) -> None:
    """A screen reader hears the label and the hint with the field, and the help as description."""
    row = FormRow("Codenaam", Field(), hint="voorstel", help_text="De echte naam kan later.")
    qtbot.addWidget(row)
    assert ("Codenaam (voorstel)", "De echte naam kan later.") == (
        row.field.accessibleName(),
        row.field.accessibleDescription(),
    )


def test_an_error_replaces_the_help(qtbot: QtBot) -> None:
    """An error stands where the help stood, and is read with the field; the text stays."""
    field = Field("Ekster")
    row = FormRow("Codenaam", field, help_text="Kies een vogel.")
    qtbot.addWidget(row)
    row.show_error("Deze codenaam is al in gebruik.")
    shown = [label.text() for label in row.findChildren(QLabel) if label.isVisibleTo(row)]
    assert (["Codenaam", "Deze codenaam is al in gebruik."], "Ekster") == (shown, field.text())


def test_an_error_that_goes_brings_the_help_back(qtbot: QtBot) -> None:
    """When the error is solved the help is there again."""
    row = FormRow("Codenaam", Field(), help_text="Kies een vogel.")
    qtbot.addWidget(row)
    row.show_error("Fout.")
    row.clear_error()
    assert ("", "Kies een vogel.", "false") == (
        row.error_text(),
        row.field.accessibleDescription(),
        row.field.property("invalid"),
    )


def test_a_day_field_explains_itself(qtbot: QtBot) -> None:
    """A day that cannot be read is explained below it without help of the screen."""
    field = DateField(TODAY)
    row = FormRow("Dag", field)
    qtbot.addWidget(row)
    field.setText("32-13")
    field.read()
    assert field.problem_text() == row.error_text()


def test_an_error_moves_no_field(qtbot: QtBot) -> None:
    """A field is as high with an error as without."""
    row = FormRow("Dag", DateField(TODAY))
    qtbot.addWidget(row)
    row.show()
    before = row.field.geometry().getRect()
    row.show_error("Fout.")
    assert before == row.field.geometry().getRect()


def test_short_questions_share_a_line(qtbot: QtBot) -> None:
    """Questions on one line get their share of the width."""
    day, place = FormRow("Dag", Field()), FormRow("Waar", Field())
    line = FormLine(((day, 1), (place, 2)))
    qtbot.addWidget(line)
    line.resize(612, 80)
    line.show()
    assert (200, 400) == (day.width(), place.width())

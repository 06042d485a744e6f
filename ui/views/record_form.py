"""A form over one frozen record: every answer gives a new record, kept at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.form_row import FormLine, FormRow
from ui.widgets.inputs import Input, Options, names_object
from vertrouwenspersoon.domain.codes import Codelijsten
from vertrouwenspersoon.errors import Refused
from vertrouwenspersoon.explain import explain

LINE_GAP = 16
_EMPTY = "Dit kan niet leeg blijven. Wat er stond, is bewaard."


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a record: its name there, the words above it, and what it is answered with.

    Questions with the same `line` above zero stand beside each other, in shares of the width.
    """

    name: str
    label: str
    make: Callable[[], Input]
    hint: str = ""
    help_text: str = ""
    line: int = 0
    share: int = 1
    required: bool = False


class RecordForm(QWidget):
    """Shows a record; `given(record, field)` tells the record with one field changed."""

    given = Signal(object, str)

    def __init__(self, questions: Sequence[Question], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: Any = None
        self._inputs: dict[str, Input] = {}
        self._required = frozenset(q.name for q in questions if q.required)
        self._rows: dict[str, FormRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LINE_GAP)
        for group in _lines(questions):
            rows = tuple((self._row(question), question.share) for question in group)
            column.addWidget(rows[0][0] if len(rows) == 1 else FormLine(rows))

    def show_record(self, record: object) -> None:
        """Show a record that is already known; the field the person is in stays as it is."""
        self._record = record
        for name, shown in self._inputs.items():
            shown.show(getattr(record, name))

    def record(self) -> Any:  # noqa: ANN401 - the form serves every record
        """The record as it is now."""
        return self._record

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return self._rows[name]

    def show_error(self, name: str, text: str) -> bool:
        """Say beside a field what is wrong; false when this form has no such field."""
        if name not in self._rows:
            return False
        self._rows[name].show_error(text)
        return True

    def clear_errors(self) -> None:
        """Take the errors away."""
        for row in self._rows.values():
            row.clear_error()

    def _row(self, question: Question) -> FormRow:
        made = question.make()
        row = FormRow(question.label, made.widget, hint=question.hint, help_text=question.help_text)
        names_object(made.widget, f"field_{question.name}")
        made.on_change(lambda value: self._take(question.name, value))
        self._inputs[question.name] = made
        self._rows[question.name] = row
        return row

    def _take(self, name: str, value: object) -> None:
        if self._record is None or getattr(self._record, name) == value:
            return
        self.clear_errors()
        if value is None and name in self._required:
            self.show_error(name, _EMPTY)
            return
        try:
            self._record = replace(self._record, **{name: value})
        except Refused as error:
            where = error.where if error.where in self._rows else name
            self.show_error(where, explain(error).line)
            return
        self.given.emit(self._record, name)


def code_options(lijsten: Codelijsten, list_id: str) -> Options:
    """The values of a code list that can be chosen now, with their labels."""
    return tuple(
        (waarde.code, waarde.label)
        for waarde in lijsten.lijst(list_id).waarde
        if waarde.vervallen is None
    )


def _lines(questions: Sequence[Question]) -> list[list[Question]]:
    """The questions by line; without a line each has its own."""
    lines: list[list[Question]] = []
    for question in questions:
        together = lines and question.line and lines[-1][0].line == question.line
        if together:
            lines[-1].append(question)
        else:
            lines.append([question])
    return lines

"""A list of records of one kind: each a line that opens into its form; add, change, remove."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Icon, Ink, Role
from ui.look.sizes import RING_ROOM, STEP_3
from ui.views.record_form import Question, RecordForm
from ui.widgets.button import Button, Kind
from ui.widgets.label import Hairline, Label
from ui.widgets.unfold import unfold

Summary = Callable[[Any], tuple[str, str]]
"""The two lines that say a record."""


class Extra(Protocol):
    """What stands below the form of a record: its points, its words."""

    wished: Any
    """The signal that tells what the person wants."""

    def show_part(self, record: Any, state: Any) -> None:  # noqa: ANN401 - serves every record
        """Show what belongs to a record."""


MakeExtra = Callable[[], QWidget]
"""Makes an `Extra` when the form of a record is opened first."""


class RecordList(QWidget):
    """Shows records; tells each change of one as the whole new record."""

    saved = Signal(object)
    removed = Signal(object)
    wished = Signal(object)
    """What an extra below a form wants."""

    def __init__(
        self,
        noun: str,
        questions: Callable[[], Sequence[Question]],
        summary: Summary,
        *,
        prose: bool = False,
        extra: MakeExtra | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`noun` is what one record is called, as in "Maatregel verwijderen".

        With `prose` the second line is the text that matters, as in a note.
        """
        super().__init__(parent)
        self._noun, self._questions, self._summary = noun, questions, summary
        self._prose, self._extra = prose, extra
        self._state: object = None
        self._rows: dict[str, RecordRow] = {}
        self._started = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_records(self, records: Sequence[Any], state: object = None) -> None:
        """Show these; a record that is new since the last time opens its form.

        `state` is for the extras below the forms.
        """
        self._state = state
        known = {record.id: record for record in records}
        for gone in set(self._rows) - set(known):
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, record in enumerate(records):
            if record.id in self._rows:
                self._rows[record.id].show_record(record, state)
            else:
                self._add(place, record)
        self._started = True

    def row(self, record_id: str) -> "RecordRow":
        """The row of a record."""
        return self._rows[record_id]

    def _add(self, place: int, record: Any) -> None:  # noqa: ANN401 - serves every record
        row = RecordRow(
            self._noun, self._questions, self._summary, prose=self._prose, extra=self._extra
        )
        row.wished.connect(self.wished)
        row.saved.connect(self.saved)
        row.removed.connect(self.removed)
        row.show_record(record, self._state)
        self._rows[record.id] = row
        self._column.insertWidget(place, row)
        if self._started:
            row.open_form()


class RecordRow(QWidget):
    """One record: what it is, and the buttons to change it or take it out."""

    saved = Signal(object)
    removed = Signal(object)
    wished = Signal(object)

    def __init__(
        self,
        noun: str,
        questions: Callable[[], Sequence[Question]],
        summary: Summary,
        *,
        prose: bool = False,
        extra: MakeExtra | None = None,
    ) -> None:
        super().__init__()
        self._questions, self._summary, self._make_extra = questions, summary, extra
        self._record: Any = None
        self._state: object = None
        self.extra: Any = None
        self.form: RecordForm | None = None
        first, second = (Role.LABEL, Role.BODY) if prose else (Role.BODY_STRONG, Role.CAPTION)
        self._title = Label("", first, Ink.MUTED if prose else Ink.TEXT, wrap=True)
        self._second = Label("", second, Ink.TEXT if prose else Ink.MUTED, wrap=True)
        self._change = Button("Wijzigen", Kind.LINK, small=True)
        self._remove = Button("Verwijderen", Kind.QUIET, Icon.TRASH, small=True)
        self._sure = Button(f"{noun} verwijderen", Kind.DANGER_NOW, small=True)
        self._keep = Button("Toch niet", Kind.QUIET, small=True)
        self._form_place = QVBoxLayout()
        self._name()
        self._connect()
        self._lay_out()
        self._ask(asked=False)

    def show_record(self, record: Any, state: object = None) -> None:  # noqa: ANN401 - serves every record
        """Show a record; the form stays open."""
        self._record, self._state = record, state
        title, second = self._summary(record)
        self._title.setText(title)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        for button, verb in ((self._change, "wijzigen"), (self._remove, "verwijderen")):
            button.setAccessibleName(f"{title} {verb}")
        if self.form is not None:
            self.form.show_record(record)
        if self.extra is not None:
            self.extra.show_part(record, state)

    def open_form(self) -> None:
        """Open the form below the line."""
        if self.form is None:
            self.form = RecordForm(self._questions())
            self.form.given.connect(lambda record, _field: self.saved.emit(record))
            self._form_place.addWidget(self.form)
            self._add_extra()
        self.form.show_record(self._record)
        self._form_place.setContentsMargins(0, 4, 0, 16)
        unfold(self.form)
        if self.extra is not None:
            self.extra.show_part(self._record, self._state)
            self.extra.show()
        self._change.setText("Klaar")

    def _add_extra(self) -> None:
        if self._make_extra is not None:
            self.extra = self._make_extra()
            self.extra.wished.connect(self.wished)
            self._form_place.addWidget(self.extra)

    def _toggle(self) -> None:
        if self.form is not None and self.form.isVisibleTo(self):
            self.form.hide()
            if self.extra is not None:
                self.extra.hide()
            self._form_place.setContentsMargins(0, 0, 0, 0)
            self._change.setText("Wijzigen")
        else:
            self.open_form()

    def _ask(self, *, asked: bool) -> None:
        for button in (self._sure, self._keep):
            button.setVisible(asked)
        for button in (self._change, self._remove):
            button.setVisible(not asked)
        if asked:
            self._keep.setFocus()

    def _name(self) -> None:
        for name, button in (
            ("change", self._change),
            ("remove", self._remove),
            ("remove_sure", self._sure),
            ("remove_not", self._keep),
        ):
            button.setObjectName(f"record_{name}")

    def _connect(self) -> None:
        self._change.clicked.connect(self._toggle)
        self._remove.clicked.connect(lambda: self._ask(asked=True))
        self._keep.clicked.connect(lambda: self._ask(asked=False))
        self._sure.clicked.connect(lambda: self.removed.emit(self._record))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 9, 0, 9)
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._second)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, RING_ROOM, 0)
        line.setSpacing(STEP_3)
        line.addLayout(words, 1)
        for button in (self._change, self._remove, self._sure, self._keep):
            line.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(8, 0, RING_ROOM, 0)
        inner.addLayout(self._form_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(inner)
        column.addWidget(Hairline())


class AddLine(QWidget):
    """One choice that adds a record at once: nothing is half made."""

    added = Signal(object)

    def __init__(
        self, field: QWidget, words: str, name: str, parent: QWidget | None = None
    ) -> None:
        """`field` is a `Select` of what can be added; `words` are on the button."""
        super().__init__(parent)
        self._field = field
        self.button = Button(words, Kind.SECONDARY, Icon.PLUS)
        self.button.setObjectName(f"add_{name}")
        self.button.clicked.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 10, RING_ROOM, 10)
        row.setSpacing(STEP_3)
        row.addWidget(field, 1)
        row.addWidget(self.button)

    def _add(self) -> None:
        value = getattr(self._field, "value", lambda: None)()
        if value is None:
            self._field.setFocus()
            return
        self.added.emit(value)

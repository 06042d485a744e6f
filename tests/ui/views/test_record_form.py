"""Forms over frozen records: each answer a whole new record, each refusal beside its field."""

from dataclasses import dataclass
from datetime import date

from pytestqt.qtbot import QtBot

from tests.builders import codelijsten
from ui.views.record_form import Question, RecordForm, code_options
from ui.widgets.field import Field, Select
from ui.widgets.inputs import DayInput, NumberInput, SelectInput, TextInput, YesNoInput
from vertrouwenspersoon.errors import Reason, Refused

TODAY = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Room:
    """A record with a rule of its own."""

    naam: str
    dag: date | None = None
    ja: bool | None = None
    aantal: int | None = None
    soort: str | None = None

    def __post_init__(self) -> None:
        """Refuse a day before this century."""
        if self.dag is not None and self.dag.year < 2000:
            raise Refused(Reason.DATE_IMPOSSIBLE, "dag")


def form(qtbot: QtBot) -> RecordForm:
    """A form over a room."""
    made = RecordForm(
        (
            Question("naam", "Naam", TextInput, line=1),
            Question("dag", "Dag", lambda: DayInput(TODAY), line=1, required=True),
            Question("ja", "Is het zo?", YesNoInput),
            Question("aantal", "Aantal", NumberInput),
            Question("soort", "Soort", lambda: SelectInput((("a", "Appel"), ("b", "Peer")))),
        )
    )
    qtbot.addWidget(made)
    made.show_record(Room("Balie", TODAY))
    return made


def test_an_answer_gives_the_whole_record(qtbot: QtBot) -> None:
    """Only the field that was changed differs."""
    made = form(qtbot)
    with qtbot.waitSignal(made.given) as told:
        made.findChildren(Select)[0].chosen.emit("b")
    assert [Room("Balie", TODAY, soort="b"), "soort"] == told.args


def test_showing_tells_nothing(qtbot: QtBot) -> None:
    """What comes from the vault is not kept again."""
    made = form(qtbot)
    with qtbot.assertNotEmitted(made.given):
        made.show_record(Room("Hal", TODAY, ja=True))


def test_a_rule_of_the_record_is_said_beside_its_field(qtbot: QtBot) -> None:
    """What the record refuses stands at the field, and is not told."""
    made = form(qtbot)
    day = made.row("dag").field
    day.setText("1-1-1999")  # type: ignore[attr-defined]
    with qtbot.assertNotEmitted(made.given):
        day.read()  # type: ignore[attr-defined]
    assert "Deze datum of dit bedrag kan niet kloppen. Kijk het na." == made.row("dag").error_text()


def test_what_may_not_be_empty_stays(qtbot: QtBot) -> None:
    """Emptying a field that must hold something says so and keeps what there was."""
    made = form(qtbot)
    day = made.row("dag").field
    day.setText("")  # type: ignore[attr-defined]
    with qtbot.assertNotEmitted(made.given):
        day.read()  # type: ignore[attr-defined]
    assert (TODAY, True) == (made.record().dag, bool(made.row("dag").error_text()))


def test_the_field_one_types_in_is_not_overwritten(qtbot: QtBot) -> None:
    """A record that comes back while the person types does not eat letters."""
    made = form(qtbot)
    made.show()
    field = made.row("naam").field
    assert isinstance(field, Field)
    field.setFocus()
    field.setText("Balie bene")
    made.show_record(Room("Balie", TODAY))
    assert "Balie bene" == field.text()


def test_a_number_is_read_or_told_as_impossible(qtbot: QtBot) -> None:
    """What is no number reaches the rules as a value they refuse."""
    made = form(qtbot)
    field = made.row("aantal").field
    told: list[int | None] = []
    made.given.connect(lambda record, _field: told.append(record.aantal))
    for typed in ("12", "veel", ""):
        field.settled.emit(typed)  # type: ignore[attr-defined]
    assert [12, -1, None] == told


def test_every_field_has_a_name_for_all_ears(qtbot: QtBot) -> None:
    """Tests and screen readers find each field by its name."""
    made = form(qtbot)
    assert ("field_naam", "Naam") == (
        made.row("naam").field.objectName(),
        made.row("naam").field.accessibleName(),
    )


def test_codes_are_offered_by_their_labels() -> None:
    """A list of codes becomes options of code and label."""
    options = code_options(codelijsten(), "ernst")
    assert (("ernst:E1", "Hinderlijk"), ("ernst:E3", "Ernstig")) == options

"""The herstelblad between its view and a real vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers
from ui.lane import Inline
from ui.sheet_steps import SheetSteps
from ui.views.herstelblad import HerstelbladView
from vertrouwenspersoon.bootstrap import Office, create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store.keys import CHEAPEST

PASSPHRASE = Confidential("paard lamp zee fiets")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A new vault of one's own."""
    path, clock = tmp_path / "kluis.zkv", FixedClock(NOW)
    made = create_office(path, PASSPHRASE, Gemeente("Eikenrode"), clock=clock, profile=CHEAPEST)
    yield made
    made.close()


def begun(qtbot: QtBot, office: Office, target: Path | None) -> tuple[HerstelbladView, SheetSteps]:
    """The step for this vault; the dialog answers with `target`."""
    view = HerstelbladView()
    qtbot.addWidget(view)
    steps = SheetSteps(view, Inline(), Answers(target), view)
    steps.begin(office.herstel, office.herstel.code(PASSPHRASE))
    return view, steps


def test_the_sheet_is_saved_where_one_chose(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    """The PDF is written, its name is told, and the way on opens."""
    view, _steps = begun(qtbot, office, tmp_path / "blad.pdf")
    view.sheet.save.click()
    assert b"%PDF" == (tmp_path / "blad.pdf").read_bytes()[:4]
    assert (True, True) == (view.sheet.next.isEnabled(), "blad.pdf" in view.sheet.said.text())


def test_going_back_from_the_dialog_saves_nothing(qtbot: QtBot, office: Office) -> None:
    """Without a place nothing is written and the way on stays closed."""
    view, _steps = begun(qtbot, office, None)
    view.sheet.save.click()
    assert not view.sheet.next.isEnabled()


def test_right_groups_settle_it(qtbot: QtBot, office: Office) -> None:
    """The groups of the real code are accepted, told once, and the code is let go."""
    view, steps = begun(qtbot, office, None)
    code = view.code
    assert code is not None
    answer = tuple(Confidential(code.group(group)) for group in view.asked)
    with qtbot.waitSignal(steps.settled):
        view.typed.emit(answer)
    assert (True, None) == (office.herstel.is_settled(), view.code)


def test_wrong_groups_are_said_beside_the_field(qtbot: QtBot, office: Office) -> None:
    """A wrong first group is marked, and nothing is settled."""
    view, steps = begun(qtbot, office, None)
    with qtbot.assertNotEmitted(steps.settled):
        view.typed.emit((Confidential("UUUU"), Confidential("UUUU")))
    assert view.type_back.rows[0].error_text().startswith("Dit staat niet op uw herstelblad.")
    assert not office.herstel.is_settled()


def test_a_refusal_needs_its_words(qtbot: QtBot, office: Office) -> None:
    """Other words are refused beside the field; the words themselves settle it."""
    view, steps = begun(qtbot, office, None)
    view.refused.emit(Confidential("nee"))
    said = view.refusal.row.error_text()
    with qtbot.waitSignal(steps.settled):
        view.refused.emit(Confidential("zonder herstelblad"))
    assert (True, True) == ("zonder herstelblad" in said, office.herstel.is_settled())


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    """A folder in the way is trouble for the bar above, and the way on stays closed."""
    target = tmp_path / "blad.pdf"
    target.mkdir()
    view, steps = begun(qtbot, office, target)
    with qtbot.waitSignal(steps.troubled):
        view.sheet.save.click()
    assert not view.sheet.next.isEnabled()

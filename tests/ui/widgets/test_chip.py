import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.look import Tone
from ui.look.tokens import LIGHT
from ui.widgets.chip import Chip, ChipRow, Mark, Urgency, consent_mark, state_mark, termijn_mark


def ground_of(qtbot: QtBot, mark: Mark) -> QColor:
    chip = Chip(mark)
    qtbot.addWidget(chip)
    chip.adjustSize()
    return chip.grab().toImage().pixelColor(4, chip.height() // 2)


@pytest.mark.parametrize(
    ("urgency", "ground"),
    [
        (Urgency.LATE, LIGHT.danger.soft),
        (Urgency.TODAY, LIGHT.warn.soft),
        (Urgency.WEEK, LIGHT.neutral_soft),
        (Urgency.LATER, LIGHT.page),
        (Urgency.DONE, LIGHT.page),
    ],
)
def test_a_termijn_has_the_fill_of_its_urgency(qtbot: QtBot, urgency: Urgency, ground: str) -> None:
    """Only what is near has a fill."""
    assert QColor(ground) == ground_of(qtbot, termijn_mark(urgency, "vandaag 18:00"))


def test_no_two_urgencies_look_alike_without_colour() -> None:
    """Late, today, coming and done each have their own icon."""
    icons = {termijn_mark(urgency, "").icon for urgency in Urgency}
    assert 4 == len(icons)


def test_consent_is_told_in_tone_and_icon() -> None:
    """Given and missing consent differ in tone and in icon."""
    given, missing = consent_mark("Politie: ja", given=True), consent_mark("x", given=False)
    assert (Tone.OK, Tone.WARN, True) == (given.tone, missing.tone, given.icon != missing.icon)


def test_a_chip_is_a_text_to_a_screen_reader(qtbot: QtBot) -> None:
    """What a chip says is its text."""
    chip = Chip(state_mark("In behandeling"))
    qtbot.addWidget(chip)
    chip.show_mark(state_mark("Gesloten"))
    assert "Gesloten" == chip.text()


def test_a_row_shows_its_marks_only(qtbot: QtBot) -> None:
    """New marks replace the old ones."""
    row = ChipRow((state_mark("Een"), state_mark("Twee")))
    qtbot.addWidget(row)
    row.show_marks((state_mark("Drie"),))
    shown = [chip.text() for chip in row.findChildren(Chip) if chip.parent() is row]
    assert ["Drie"] == shown


def test_an_empty_row_takes_no_room(qtbot: QtBot) -> None:
    """Without marks a row has no size."""
    row = ChipRow()
    qtbot.addWidget(row)
    assert row.sizeHint().isEmpty()


def test_a_long_mark_does_not_make_its_page_wider(qtbot: QtBot) -> None:
    """A mark that is longer than its place is cut, and the place keeps its width."""
    row = ChipRow((state_mark("Ingehuurde medewerker, Klantcontactcentrum en burgerzaken"),))
    qtbot.addWidget(row)
    row.resize(160, 60)
    row.show()
    chip = row.findChild(Chip)
    assert isinstance(chip, Chip)
    assert (True, 160) == (row.minimumSizeHint().width() < 160, chip.width())

from pytestqt.qtbot import QtBot

from ui.views.beheer_logboek import LogboekPart, LogboekState, broken_words
from ui.widgets.key_values import KeyValues
from ui.widgets.notice import NoticeBar

LINES = tuple((f"vandaag {n:02d}:00", f"Zaak bekeken ({n})") for n in range(3))


def shown(part: LogboekPart) -> tuple[str, str, bool]:
    """The verdict, the button, and whether there is a button."""
    verdict = part.findChild(NoticeBar)
    assert verdict is not None
    button = part.show_lines
    return verdict.accessibleName(), button.text(), not button.isHidden()


def test_the_lines_come_with_the_verdict(qtbot: QtBot) -> None:
    """A whole logboek says so with its count; older lines can be asked for while there are."""
    part = LogboekPart()
    qtbot.addWidget(part)
    part.show_state(LogboekState(LINES, 1_204, None))
    expected = ("Het logboek klopt. Regels nagekeken: 1.204.", "Oudere regels laten zien", True)
    assert expected == shown(part)
    with qtbot.waitSignal(part.lines_wanted) as asked:
        part.show_lines.click()
    assert [53] == asked.args


def test_the_last_lines_leave_no_button(qtbot: QtBot) -> None:
    """When every line is shown there is nothing more to ask for."""
    part = LogboekPart()
    qtbot.addWidget(part)
    part.show_state(LogboekState(LINES, 3, None))
    assert not shown(part)[2]


def test_a_broken_logboek_is_named_by_its_line(qtbot: QtBot) -> None:
    """The person reads from which line the logboek was touched, and what to do."""
    part = LogboekPart()
    qtbot.addWidget(part)
    part.show_state(LogboekState(LINES, 9, 4))
    title, text = broken_words(4)
    assert (f"{title}. {text}", True) == (shown(part)[0], "regel 4" in title)


def test_folding_takes_the_lines_away(qtbot: QtBot) -> None:
    """Coming back to the page begins without lines."""
    part = LogboekPart()
    qtbot.addWidget(part)
    part.show_state(LogboekState(LINES, 3, None))
    part.fold()
    rows = part.findChild(KeyValues)
    assert rows is not None
    assert ("Logboek laten zien", True) == (part.show_lines.text(), rows.isHidden())
    with qtbot.waitSignal(part.lines_wanted) as asked:
        part.show_lines.click()
    assert [50] == asked.args

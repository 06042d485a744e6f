from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.look import Icon, Tone
from ui.widgets.clock_notice import ClockNotice
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import NoticeBar
from ui.widgets.surface import Ground

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)


def test_a_notice_tells_its_action(qtbot: QtBot) -> None:
    """The button of a notice asks for its action, the cross to leave."""
    bar = NoticeBar(
        Tone.DANGER, "Niet gelukt", "De usb-stick is vol.", action="Kies", closable=True
    )
    qtbot.addWidget(bar)
    told: list[str] = []
    bar.action_wanted.connect(lambda: told.append("action"))
    bar.dismissed.connect(lambda: told.append("dismissed"))
    for name in ("notice_action", "notice_close"):
        button = bar.findChild(QPushButton, name)
        assert button is not None
        button.click()
    assert ["action", "dismissed"] == told


def leave(bar: NoticeBar) -> None:
    for timer in bar.findChildren(QTimer):
        timer.timeout.emit()


def test_only_a_success_leaves_by_itself(qtbot: QtBot) -> None:
    """After its time a success leaves; anything else stays until it is acted on."""
    bars = {tone: NoticeBar(tone, "Titel") for tone in Tone}
    left: list[Tone] = []
    for tone, bar in bars.items():
        qtbot.addWidget(bar)
        bar.dismissed.connect(lambda tone=tone: left.append(tone))
        leave(bar)
    assert [Tone.OK] == left


def test_a_success_with_the_focus_stays(qtbot: QtBot) -> None:
    """A success the person is in does not go away under their hands."""
    bar = NoticeBar(Tone.OK, "Zaak is gesloten", action="Ongedaan maken")
    qtbot.addWidget(bar)
    left: list[bool] = []
    bar.dismissed.connect(lambda: left.append(True))
    bar.show()
    with qtbot.waitActive(bar):
        bar.activateWindow()
    button = bar.findChild(QPushButton, "notice_action")
    assert button is not None
    button.setFocus()
    leave(bar)
    assert [] == left


def clock_of(qtbot: QtBot, left: timedelta, title: str = "") -> ClockNotice:
    clock = ClockNotice(NOW + left, NOW, text="Tekst.", action="Beelden opslaan", title=title)
    qtbot.addWidget(clock)
    return clock


@pytest.mark.parametrize(
    ("minutes", "text", "ground"),
    [
        (378, "Nog 6 uur en 18 minuten", Ground.WARN),
        (60, "Nog 1 uur", Ground.WARN),
        (42, "Nog 42 minuten", Ground.DANGER),
        (-1, "De tijd is om", Ground.DANGER),
    ],
)
def test_a_clock_says_what_is_left(qtbot: QtBot, minutes: int, text: str, ground: Ground) -> None:
    """What is left is said in words, below an hour on danger."""
    clock = clock_of(qtbot, timedelta(minutes=minutes))
    assert (text, text, ground.value) == (
        clock.time_text(),
        clock.accessibleName(),
        clock.property("surface"),
    )


def test_a_clock_speaks_three_times(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen reader hears the time at 60, 30 and 10 minutes and at no other minute."""
    spoken: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: spoken.append(event.message())
    )
    clock = clock_of(qtbot, timedelta(minutes=90))
    for minute in range(91):
        clock.show_now(NOW + timedelta(minutes=minute))
    assert ["Nog 1 uur", "Nog 30 minuten", "Nog 10 minuten"] == spoken


@pytest.mark.parametrize("title", ["", "Camerabeelden worden gewist"])
def test_a_clock_asks_for_its_action(qtbot: QtBot, title: str) -> None:
    """The one filled button does what cannot wait, in both shapes."""
    clock = clock_of(qtbot, timedelta(hours=2), title)
    with qtbot.waitSignal(clock.action_wanted):
        clock.button.click()
    assert "primary" == clock.button.property("kind")


def test_an_empty_list_says_what_to_do(qtbot: QtBot) -> None:
    """The button of an empty list asks for its action."""
    empty = EmptyState(Icon.PAPERCLIP, "Nog geen bewijs", "Voeg iets toe.", action="Toevoegen")
    qtbot.addWidget(empty)
    button = empty.findChild(QPushButton, "empty_state_action")
    assert button is not None
    with qtbot.waitSignal(empty.action_wanted):
        button.click()
    assert not empty.acceptDrops()

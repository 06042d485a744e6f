"""Vandaag: the clock first, the groups below it, a way to begin when there is nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.builders import BRON, NOW, inhoud
from ui.views.vandaag import SLICE, VandaagState, VandaagView, agenda_entry, visit_words
from ui.widgets.agenda_row import AgendaRow
from ui.widgets.clock_notice import ClockNotice
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.domain.agenda import Agenda, AgendaRegel, Waarvan
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.inhoud import Bron
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.stappen import Spoed, spoed
from vertrouwenspersoon.domain.zaak import ZaakId

CONTENT = inhoud(bronnen=(Bron(BRON[0], "Handreiking", "2024"),))


def line(days: int, titel: str = "Bel de melder") -> AgendaRegel:
    """A line that is due in so many days."""
    moment = NOW + timedelta(days=days)
    verval = Verval(moment, hele_dag=False, zonder_verlenging=day_of(moment))
    return AgendaRegel(
        ZaakId("zaak-1"),
        "2026-001",
        Confidential("Merel"),
        Waarvan.TAAK,
        "ML14",
        "melden",
        titel,
        "binnen 72 uur",
        BRON,
        verval,
        spoed(verval, NOW),
    )


def state(
    *lines: AgendaRegel, klokken: tuple[AgendaRegel, ...] = (), zaken: bool = True
) -> VandaagState:
    """An agenda of these lines."""
    return VandaagState(Agenda(lines, klokken), CONTENT, NOW, zaken)


def shown(qtbot: QtBot, given: VandaagState) -> VandaagView:
    """The page in a state."""
    view = VandaagView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.show_state(given)
    return view


def rows(view: VandaagView) -> list[AgendaRow]:
    """The rows that are shown, once Qt has shown what was added."""
    QApplication.processEvents()
    return [row for row in view.findChildren(AgendaRow) if row.isVisibleTo(view)]


def test_later_is_folded(qtbot: QtBot) -> None:
    """What can wait is counted and not shown until asked for."""
    view = shown(qtbot, state(line(-1), line(30)))
    more = view.findChild(QPushButton, "more_later")
    assert isinstance(more, QPushButton)
    before = (len(rows(view)), more.text())
    more.click()
    assert ((1, "1 regel tonen"), 2) == (before, len(rows(view)))


def test_a_long_group_comes_in_slices(qtbot: QtBot) -> None:
    """A hundred late lines do not make the page slow; the rest comes when asked for."""
    lines = tuple(replace(line(-1), doel=f"T{n}") for n in range(SLICE + 10))
    view = shown(qtbot, state(*lines))
    more = view.findChild(QPushButton, "more_te_laat")
    assert isinstance(more, QPushButton)
    qtbot.waitUntil(lambda: len(rows(view)) == SLICE)
    words = more.text()
    more.click()
    qtbot.waitUntil(lambda: len(rows(view)) == SLICE + 10)
    assert ("Nog 10 regels tonen", False) == (words, more.isVisible())


def test_the_button_goes_to_the_line(qtbot: QtBot) -> None:
    """The button of a row tells its line."""
    due = line(-1)
    view = shown(qtbot, state(due))
    with qtbot.waitSignal(view.item_wanted) as told:
        rows(view)[0].action_wanted.emit()
    assert [due] == told.args


def test_the_clock_stands_once(qtbot: QtBot) -> None:
    """The line of the clock is not repeated in its group."""
    clock = line(0, "Laat camerabeelden opslaan")
    clock = replace(clock, verval=replace(clock.verval, op=NOW + timedelta(hours=6)))
    view = shown(qtbot, state(klokken=(clock,)))
    notices = view.findChildren(ClockNotice)
    assert (1, "Nog 6 uur", 0) == (len(notices), notices[0].time_text(), len(rows(view)))


def test_a_minute_later_the_same_clock_ticks(qtbot: QtBot) -> None:
    """Showing the same agenda again builds nothing anew."""
    clock = line(0)
    clock = replace(clock, verval=replace(clock.verval, op=NOW + timedelta(hours=6)))
    given = state(line(-1), klokken=(clock,))
    view = shown(qtbot, given)
    before = (view.findChildren(ClockNotice)[0], rows(view)[0])
    view.show_state(replace(given, now=NOW + timedelta(minutes=1)))
    after = (view.findChildren(ClockNotice)[0], rows(view)[0])
    assert (before, "Nog 5 uur en 59 minuten") == (after, after[0].time_text())


def test_what_became_late_meanwhile_is_said(qtbot: QtBot) -> None:
    """What fell due while the program was closed is counted above the agenda, with the day."""
    given = replace(state(line(-1), line(-9), line(2)), vorig=NOW - timedelta(days=3))
    assert "1 regel is te laat geworden sinds vr 20 nov 2026, 11:42" == visit_words(given)[0]
    assert shown(qtbot, given).findChild(NoticeBar) is not None


def test_nothing_is_said_when_nothing_became_late(qtbot: QtBot) -> None:
    """A first visit, and one with nothing new, have no bar."""
    for vorig in (None, NOW - timedelta(hours=1)):
        view = shown(qtbot, replace(state(line(-1)), vorig=vorig))
        assert view.findChild(NoticeBar) is None


def test_every_camera_has_its_own_clock(qtbot: QtBot) -> None:
    """Two locations are two clocks, and each button tells its own."""
    clocks = tuple(
        replace(line(1, f"Beelden van {name}"), waarvan=Waarvan.CAMERA, doel=f"RG08@{name}")
        for name in ("stadhuis", "werf")
    )
    view = shown(qtbot, state(klokken=clocks))
    notices = view.findChildren(ClockNotice)
    with qtbot.waitSignal(view.item_wanted) as told:
        notices[1].button.click()
    assert (2, [clocks[1]]) == (len(notices), told.args)


def test_an_empty_vault_offers_to_begin(qtbot: QtBot) -> None:
    """The first day says what to do."""
    view = shown(qtbot, state(zaken=False))
    empty = view.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    with qtbot.waitSignal(view.new_wanted):
        empty.action_wanted.emit()


def test_a_quiet_day_is_no_empty_vault(qtbot: QtBot) -> None:
    """With zaken but nothing due there is nothing to begin."""
    view = shown(qtbot, state())
    assert [] == [
        button.text()
        for button in view.findChildren(QPushButton, "empty_state_action")
        if button.isVisibleTo(view)
    ]


@pytest.mark.usefixtures("qtbot")
def test_a_row_says_what_why_and_on_which_source() -> None:
    """The reason is a sentence, the source has its title, consent is said."""
    due = replace(line(-1), wacht_op_toestemming=True)
    entry = agenda_entry(due, state(due))
    assert ("Binnen 72 uur.", "Handreiking", "Toestemming vragen", 1) == (
        entry.reason,
        entry.source,
        entry.action,
        len(entry.marks),
    )


def test_groups_follow_urgency() -> None:
    """A line of yesterday is late, one of next month is later."""
    assert (Spoed.TE_LAAT, Spoed.LATER) == (line(-1).spoed, line(30).spoed)


def test_of_many_clocks_the_nearest_are_shown(qtbot: QtBot) -> None:
    """Three clocks stand above the day; one button brings the others."""
    clocks = tuple(
        replace(line(number), zaak=ZaakId(f"zaak-{number}"), waarvan=Waarvan.CAMERA)
        for number in range(1, 6)
    )
    view = shown(qtbot, state(klokken=clocks))
    QApplication.processEvents()
    before = len([c for c in view.findChildren(ClockNotice) if c.isVisible()])
    more = view.findChild(QPushButton, "more_clocks")
    assert isinstance(more, QPushButton)
    words = more.text()
    more.click()
    QApplication.processEvents()
    after = len([c for c in view.findChildren(ClockNotice) if c.isVisible()])
    assert (3, "Nog 2 klokken tonen", 5) == (before, words, after)

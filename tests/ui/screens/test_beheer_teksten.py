"""Teksten in Beheer, on real vaults and content files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.teksten import KEY, edition, put
from tests.ui.kit import Answers, empty_office
from tests.uitgaven import card, new_key
from ui.desk import Desk, Message
from ui.device import Device
from ui.lane import Inline
from ui.place import Page, Place
from ui.screens import beheer_teksten
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_teksten import TekstenPart
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.contentfile import pack
from vertrouwenspersoon.domain.uitgave import Uitgavekaart

NEXT = load_inhoud().versie + 1
Open = Callable[[Uitgavekaart | None], tuple[TekstenPart, list[Message], Answers]]


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens Beheer of a program that knows a publisher or none."""

    def opened(kaart: Uitgavekaart | None) -> tuple[TekstenPart, list[Message], Answers]:
        monkeypatch.setattr(beheer_teksten, "load_kaart", lambda: kaart)
        asking = Answers()
        desk = Desk(empty_office(), Inline(), Device(tmp_path / "c", tmp_path / "d"), asking)
        screen = BeheerScreen(desk)
        said: list[Message] = []
        screen.message_given.connect(said.append)
        qtbot.addWidget(screen)
        screen.show()
        screen.open(Place(Page.BEHEER))
        return screen.view.teksten, said, asking

    return opened


def shown(part: TekstenPart) -> str:
    """What the bar above the buttons says."""
    return " ".join(
        f"{bar.accessibleName()} {bar.accessibleDescription()}"
        for bar in part.findChildren(NoticeBar)
        if bar.isVisibleTo(part)
    )


def test_new_texts_are_offered_then_kept(open_page: Open, tmp_path: Path) -> None:
    """A file is read first, with what it changes; after yes the page says when it counts."""
    part, said, asking = open_page(card("0.1.0", KEY))
    assert part.choose.isVisible()
    assert not part.take.isVisible()
    asking.path = put(tmp_path, edition(NEXT))
    part.choose.click()
    assert "• Nieuwe proefteksten." in part.lines.text()
    assert not said
    assert part.take.isVisible()
    part.take.click()
    assert f"Uitgave {NEXT}" in said[-1].title
    assert "Vergrendel" in said[-1].text
    assert part.choose.isVisible()
    assert not part.take.isVisible()


def test_who_does_not_want_them_keeps_what_there_is(open_page: Open, tmp_path: Path) -> None:
    """After Niet nu the vault has no other texts, and another file can be chosen."""
    part, said, asking = open_page(card("0.1.0", KEY))
    asking.path = put(tmp_path, edition(NEXT))
    part.choose.click()
    part.leave.click()
    assert not said
    assert part.choose.isVisible()
    assert not part.lines.isVisible()


def test_a_foreign_file_is_refused_in_words(open_page: Open, tmp_path: Path) -> None:
    """A file of somebody else is told, and nothing is offered."""
    part, said, asking = open_page(card("0.1.0", KEY))
    path = tmp_path / "vreemd.zkinhoud"
    path.write_bytes(pack(edition(NEXT), new_key()))
    asking.path = path
    part.choose.click()
    assert said[-1].title == "Dit bestand is niet van de maker"
    assert part.choose.isVisible()


def test_a_program_without_a_publisher_says_why_not(open_page: Open) -> None:
    """A checkout and a trial build know nobody who may give texts, and say so."""
    for kaart in (None, card("0.1.0", None)):
        part, _, _ = open_page(kaart)
        assert "kent geen maker" in part.words.text()
        assert not part.choose.isVisible()

"""Bijwerken in Beheer, on real installations and update files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers, empty_office
from tests.uitgaven import make, new_key, put_installation
from ui.desk import Desk, Message
from ui.device import Device
from ui.lane import Inline
from ui.place import Page, Place
from ui.screens import beheer_bijwerken
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_bijwerken import BijwerkPart
from vertrouwenspersoon.domain.uitgave import Installatie
from vertrouwenspersoon.usecases.bijwerken import Bijwerken

KEY = new_key()
Open = Callable[[Installatie | None], tuple[BijwerkPart, list[Message], Answers]]


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens Beheer of a program that stands somewhere: its part, what is said, what is asked."""

    def opened(home: Installatie | None) -> tuple[BijwerkPart, list[Message], Answers]:
        kaart = None if home is None else home.kaart
        monkeypatch.setattr(beheer_bijwerken, "load_kaart", lambda: kaart)
        version = "uit de broncode" if kaart is None else kaart.versie
        monkeypatch.setattr(beheer_bijwerken, "program_version", lambda: version)
        asking = Answers()
        device = Device(tmp_path / "config", tmp_path / "data", installation=home)
        screen = BeheerScreen(Desk(empty_office(), Inline(), device, asking))
        said: list[Message] = []
        screen.message_given.connect(said.append)
        qtbot.addWidget(screen)
        screen.show()
        screen.open(Place(Page.BEHEER))
        return screen.view.bijwerken, said, asking

    return opened


def shown(part: BijwerkPart) -> set[str]:
    """The names of the buttons that can be pressed."""
    buttons = (part.choose, part.install, part.leave, part.stop, part.back, part.news)
    return {button.objectName() for button in buttons if button.isVisible()}


def test_a_new_version_is_offered_then_installed(open_page: Open, tmp_path: Path) -> None:
    """The person reads what a checked file brings, says yes, and the next start is the new one."""
    home = put_installation(tmp_path / "Zoë de Wit" / "Vertrouwenspersoon", KEY)
    part, said, asking = open_page(home)
    assert "choose_update" in shown(part)
    asking.path = make(tmp_path, "0.2.0", KEY)
    part.choose.click()
    assert {"install_update", "leave_update"} == shown(part)
    assert "Bijwerken naar versie 0.2.0" == part.install.text()
    part.install.click()
    assert ["Versie 0.2.0 staat klaar"] == [message.title for message in said]
    assert "0.2.0" == Bijwerken(home).next()
    assert "choose_update" in shown(part)


def test_who_does_not_want_it_keeps_what_there_is(open_page: Open, tmp_path: Path) -> None:
    """Not now leaves everything as it was."""
    home = put_installation(tmp_path / "map", KEY)
    part, said, asking = open_page(home)
    asking.path = make(tmp_path, "0.2.0", KEY)
    part.choose.click()
    part.leave.click()
    assert ("", []) == (Bijwerken(home).next(), said)
    assert "install_update" not in shown(part)


def test_a_foreign_file_is_refused_in_words(open_page: Open, tmp_path: Path) -> None:
    """A file of somebody else is never offered, and the person reads what to do."""
    home = put_installation(tmp_path / "map", KEY)
    part, said, asking = open_page(home)
    asking.path = make(tmp_path, "0.2.0", new_key())
    part.choose.click()
    assert ["Dit bestand is niet van de maker"] == [message.title for message in said]
    assert "install_update" not in shown(part)


def test_a_file_that_vanished_meanwhile_is_told(open_page: Open, tmp_path: Path) -> None:
    """A stick that was pulled out between looking and installing changes nothing."""
    home = put_installation(tmp_path / "map", KEY)
    part, said, asking = open_page(home)
    asking.path = make(tmp_path, "0.2.0", KEY)
    part.choose.click()
    asking.path.unlink()
    part.install.click()
    assert ["Het bestand is er niet meer"] == [message.title for message in said]
    assert ("", True) == (Bijwerken(home).next(), "choose_update" in shown(part))


def test_one_can_go_back(open_page: Open, tmp_path: Path) -> None:
    """The version before this one can be chosen, with what that means for the vault."""
    home = put_installation(tmp_path / "map", KEY)
    Bijwerken(home).install(make(tmp_path, "0.2.0", KEY))
    new = Installatie(home.map, put_installation(tmp_path / "ander", KEY, "0.2.0").kaart)
    part, said, _ = open_page(new)
    assert ("Terug naar versie 0.1.0", True) == (
        part.back.text(),
        "previous_version" in shown(part),
    )
    part.back.click()
    assert "0.1.0" == Bijwerken(new).next()
    assert "Zet dan de back-up terug" in said[0].text


def test_a_checkout_says_why_it_cannot(open_page: Open) -> None:
    """A program that runs from its source has no button, but a reason."""
    part, _, _ = open_page(None)
    assert "Deze versie komt uit de broncode." in part.words.text()
    assert set() == shown(part) - {"show_changes"}


def test_a_build_without_a_publisher_says_why_it_cannot(open_page: Open, tmp_path: Path) -> None:
    """A trial build has no button either."""
    part, _, _ = open_page(put_installation(tmp_path / "map", None))
    assert "een proef zonder handtekening" in part.words.text()
    assert set() == shown(part) - {"show_changes"}


def test_what_is_new_can_be_read(open_page: Open) -> None:
    """The changes of this version unfold and fold again."""
    part, _, _ = open_page(None)
    assert not part.lines.isVisible()
    part.news.click()
    assert (True, True) == (part.lines.isVisible(), part.lines.text().startswith("• "))
    part.news.click()
    assert not part.lines.isVisible()


def test_stopping_halfway_leaves_the_version_of_now(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pressed between two files, Stop leaves no trace, and the person reads that."""
    home = put_installation(tmp_path / "map", KEY)
    part, said, asking = open_page(home)
    asking.path = make(tmp_path, "0.2.0", KEY)
    part.choose.click()

    def press(_lane: Inline, _done: int, _total: int) -> bool:
        part.stop.click()
        return True

    monkeypatch.setattr(Inline, "go_on", press)
    part.install.click()
    assert ["Het bijwerken is gestopt"] == [message.title for message in said]
    assert "" == Bijwerken(home).next()

"""Snel openen in Beheer, on a real vault: switching on, what is in the way, switching off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backends import null
from pytestqt.qtbot import QtBot

from tests.keyrings import LockedKeyring, SystemKeyring, put_in
from tests.ui.kit import NOW, empty_office, make_desk
from ui.desk import Message
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from ui.views.beheer_snel import SnelPart, SnelState
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store.keys import CHEAPEST

PASSPHRASE, PIN = "paard lamp zee fiets", "273916"


@pytest.fixture
def page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[BeheerScreen, list[Message]]]:
    """Beheer of a vault on disk, on a computer with a keyring, and what it says."""
    put_in(SystemKeyring(), monkeypatch)
    office = create_office(
        tmp_path / "kluis.zkv",
        Confidential(PASSPHRASE),
        Gemeente("Eikenrode"),
        clock=FixedClock(NOW),
        profile=CHEAPEST,
    )
    screen = BeheerScreen(make_desk(office, tmp_path))
    said: list[Message] = []
    screen.message_given.connect(said.append)
    qtbot.addWidget(screen)
    screen.show()
    screen.open(Place(Page.BEHEER))
    yield screen, said
    office.close()


def switch_on(
    part: SnelPart, passphrase: str = PASSPHRASE, pin: str = PIN, again: str = ""
) -> None:
    """Type everything and press the button."""
    part.passphrase.setText(passphrase)
    part.pin.setText(pin)
    part.again.setText(again or pin)
    part.on.click()


def test_it_is_switched_on_and_off(
    page: tuple[BeheerScreen, list[Message]], tmp_path: Path
) -> None:
    """After passphrase and PIN it is on until next week; one button puts it off and removes it."""
    screen, said = page
    part, seal = screen.view.snel, tmp_path / "config" / "snel-openen.zegel"
    before = part.off.isVisible(), seal.exists()
    switch_on(part)
    during = part.words.text(), part.on.isVisible(), part.pin.text(), seal.exists()
    part.off.click()
    after = part.on.isVisible(), part.off.isVisible(), seal.exists()
    assert ((False, False), (True, False, False)) == (before, after)
    assert "Snel openen staat aan tot maandag 30 november 2026, 11:42." in during[0]
    assert (False, "", True) == during[1:]
    assert ["Snel openen staat aan", "Snel openen staat uit"] == [m.title for m in said]


def test_the_risk_is_said_where_it_is_chosen(page: tuple[BeheerScreen, list[Message]]) -> None:
    """Before the PIN is chosen it is said who can try all PINs."""
    part = page[0].view.snel
    assert "kan alle pincodes proberen" in part._warning.accessibleName()
    assert part._warning.isVisible()


@pytest.mark.parametrize(
    ("typed", "row", "words"),
    [
        (("", PIN, PIN), 0, "Typ uw wachtzin"),
        (("een andere zin dan die", PIN, PIN), 0, "De wachtzin klopt niet"),
        ((PASSPHRASE, PIN, "273917"), 2, "De twee pincodes zijn niet gelijk"),
        ((PASSPHRASE, "2739", "2739"), 1, "Een pincode heeft minstens 6 cijfers"),
        ((PASSPHRASE, "123456", "123456"), 1, "Deze pincode is makkelijk te raden"),
    ],
)
def test_what_is_wrong_stands_with_its_field(
    page: tuple[BeheerScreen, list[Message]],
    tmp_path: Path,
    typed: tuple[str, str, str],
    row: int,
    words: str,
) -> None:
    """Nothing is switched on while something is wrong; what was typed stays."""
    part = page[0].view.snel
    switch_on(part, *typed)
    errors = [one.error_text() for one in part._rows()]
    assert (True, 1, typed[1], False, True) == (
        errors[row].startswith(words),
        len([text for text in errors if text]),
        part.pin.text(),
        (tmp_path / "config" / "snel-openen.zegel").exists(),
        part.on.isEnabled(),
    )


@pytest.mark.parametrize(
    ("ring", "title"),
    [(null.Keyring(), "Geen sleutelring"), (LockedKeyring(), "De sleutelring is op slot")],
    ids=["null", "locked"],
)
def test_without_a_keyring_it_says_so(
    page: tuple[BeheerScreen, list[Message]],
    monkeypatch: pytest.MonkeyPatch,
    ring: SystemKeyring,
    title: str,
) -> None:
    """What is wrong with the keyring is told above the page, and it stays off."""
    screen, said = page
    put_in(ring, monkeypatch)
    switch_on(screen.view.snel)
    assert ([title], True) == ([m.title for m in said], screen.view.snel.on.isVisible())


def test_leaving_forgets_what_was_typed(page: tuple[BeheerScreen, list[Message]]) -> None:
    """Whoever comes back to Beheer finds empty fields without errors."""
    screen, _said = page
    part = screen.view.snel
    switch_on(part, PASSPHRASE, PIN, "273917")
    screen.open(Place(Page.BEHEER))
    fields = [field.text() for field in (part.passphrase, part.pin, part.again)]
    assert (["", "", ""], "") == (fields, part.again_row.error_text())


def test_the_practice_vault_has_no_pin(qtbot: QtBot, tmp_path: Path) -> None:
    """In practice there is nothing to switch on, and one sentence says why."""
    screen = BeheerScreen(make_desk(empty_office(), tmp_path))
    qtbot.addWidget(screen)
    screen.show()
    screen.open(Place(Page.BEHEER))
    part = screen.view.snel
    assert (False, False, False, True) == (
        part.on.isVisible(),
        part.off.isVisible(),
        part.pin.isVisible(),
        part.words.text().startswith("In de oefenkluis kan dit niet."),
    )


def test_while_it_works_nothing_can_be_pressed(qtbot: QtBot) -> None:
    """Sealing takes a second, in which the button says so."""
    part = SnelPart()
    qtbot.addWidget(part)
    part.show_state(SnelState(busy=True))
    assert ("Even geduld…", False) == (part.on.text(), part.on.isEnabled())

"""Changing the passphrase in Beheer, as a person does it, on a real vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kit import NOW, Answers, make_desk
from tests.ui.screens.test_others import shown
from ui.desk import Message
from ui.place import Page, Place
from ui.screens.beheer import BeheerScreen
from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Refused
from vertrouwenspersoon.store.keys import CHEAPEST

OLD, NEW = "paard lamp zee fiets", "toren vis kaars molen"


class Beheer:
    """The page Beheer of a vault in a file."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.path = folder / "kluis.zkv"
        clock, gemeente = FixedClock(NOW), Gemeente("Eikenrode")
        self.office: Office = create_office(
            self.path, Confidential(OLD), gemeente, clock=clock, profile=CHEAPEST
        )
        desk = make_desk(self.office, folder, Answers(folder / "blad.pdf"))
        self.screen = BeheerScreen(desk)
        self.said: list[Message] = shown(qtbot, self.screen, Place(Page.BEHEER))
        self.part = self.screen.view.wachtzin

    def ask(self, old: str, new: str, again: str | None = None) -> None:
        """Fill in the three fields and go on."""
        for field, text in zip(
            (self.part.old, self.part.new, self.part.again),
            (old, new, new if again is None else again),
            strict=True,
        ):
            field.setText(text)
        self.part.button.click()

    def type_back(self) -> None:
        """Show the code, go on, and type the two groups."""
        view = self.part.sheet
        code, asked = view.code, view.asked
        assert code is not None
        view.sheet.reveal.click()
        view.sheet.next.click()
        for field, group in zip(view.type_back.fields, asked, strict=True):
            field.setText(code.group(group))
        view.type_back.check.click()

    def opens_with(self, typed: str) -> bool:
        """Whether this opens the vault, once it is closed."""
        self.office.close()
        try:
            clock = FixedClock(NOW)
            open_office(self.path, Confidential(typed), clock=clock, profiles=(CHEAPEST,)).close()
        except Refused:
            return False
        return True


@pytest.fixture
def beheer(qtbot: QtBot, tmp_path: Path) -> Iterator[Beheer]:
    """Beheer, open."""
    made = Beheer(qtbot, tmp_path)
    yield made
    made.office.close()


def test_the_passphrase_changes_after_the_sheet(beheer: Beheer) -> None:
    """After the sheet and two groups only the new one opens, and a back-up is made."""
    beheer.ask(OLD, NEW)
    stepped = beheer.part.sheet.isVisible()
    beheer.type_back()
    titles = [message.title for message in beheer.said]
    assert (True, False) == (stepped, beheer.part.sheet.isVisible())
    assert ["Uw wachtzin is gewijzigd", "De back-up is gemaakt en nagekeken"] == titles
    assert (False, True) == (beheer.opens_with(OLD), beheer.opens_with(NEW))


def test_a_back_up_that_is_being_made_is_waited_for(qtbot: QtBot, beheer: Beheer) -> None:
    """A settled sheet is not lost to a back-up of a second: the switch comes after it."""
    store = beheer.office.tools.store
    beheer.ask(OLD, NEW)
    store._is_copying = True
    beheer.type_back()
    waiting = [message.title for message in beheer.said]
    store._is_copying = False
    qtbot.waitUntil(lambda: bool(beheer.said))
    assert ([], "Uw wachtzin is gewijzigd") == (waiting, beheer.said[0].title)


def test_stopping_changes_nothing(beheer: Beheer) -> None:
    """Whoever stops at the sheet keeps the old passphrase, and the new code is let go."""
    beheer.ask(OLD, NEW)
    beheer.part.stop.click()
    assert (None, True) == (beheer.part.sheet.code, beheer.part.button.isVisible())
    assert (True, False) == (beheer.opens_with(OLD), beheer.opens_with(NEW))


def test_leaving_the_page_changes_nothing(beheer: Beheer) -> None:
    """A new key does not wait on a page that was left."""
    beheer.ask(OLD, NEW)
    beheer.screen.settle()
    assert beheer.part.sheet.code is None
    assert beheer.opens_with(OLD)


@pytest.mark.parametrize(
    ("typed", "row", "words"),
    [
        (("", NEW, NEW), "old_row", "Typ uw wachtzin"),
        (("een heel andere zin", NEW, NEW), "old_row", "De wachtzin klopt niet"),
        ((OLD, "kort", "kort"), "new_row", "minder dan 15 tekens"),
        ((OLD, OLD, OLD), "new_row", "die u al hebt"),
        ((OLD, NEW, "toren vis kaars wolken"), "again_row", "niet gelijk"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    beheer: Beheer, typed: tuple[str, str, str], row: str, words: str
) -> None:
    """Each mistake is said beside the field it is about, and nothing that was typed is lost."""
    beheer.ask(*typed)
    error = getattr(beheer.part, row).error_text()
    assert (True, typed[1]) == (words in error, beheer.part.new.text())


def test_a_wrong_group_stands_beside_its_field(beheer: Beheer) -> None:
    """The groups of the old sheet settle nothing: the person reads which group is wrong."""
    beheer.ask(OLD, NEW)
    view = beheer.part.sheet
    view.sheet.reveal.click()
    view.sheet.next.click()
    for field in view.type_back.fields:
        field.setText("0000")
    view.type_back.check.click()
    assert view.is_typing_back()
    assert beheer.opens_with(OLD)


def test_a_practice_vault_keeps_its_passphrase(beheer: Beheer) -> None:
    """In the practice vault there is nothing to fill in, and it says why."""
    beheer.part.show_practice(practice=True)
    assert (False, True) == (
        beheer.part.button.isVisible(),
        "oefenkluis" in beheer.part.words.text(),
    )

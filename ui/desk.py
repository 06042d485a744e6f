"""The desk: what every screen works with, and what a screen is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.asking import Asking
from ui.device import Device
from ui.lane import Failed, Lane
from ui.look import Tone
from ui.place import Page, Place
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import day_of
from vertrouwenspersoon.errors import VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.usecases.changes import Changes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """The open office, the lane it lives on, this computer, and the asking for places.

    The office is only ever called on the lane; its content and its clock may be read anywhere.
    """

    office: Office
    lane: Lane
    device: Device
    asking: Asking

    @property
    def inhoud(self) -> Inhoud:
        """All content."""
        return self.office.inhoud

    def now(self) -> datetime:
        """The moment."""
        return self.office.now()

    def today(self) -> date:
        """The day in the Netherlands."""
        return day_of(self.office.now())


@dataclass(frozen=True, slots=True)
class Message:
    """What the bar above the page says: what happened, what that means, and where to go now."""

    tone: Tone
    title: str
    text: str = ""
    action: str = ""
    place: Place | None = None
    """Where the button of `action` goes."""
    act: Callable[[], None] | None = None
    """What the button of `action` does, when it goes nowhere."""


def trouble(error: VertrouwenspersoonError) -> Message:
    """The message of an error a person can meet."""
    notice = explain(error)
    text = " ".join(part for part in (notice.text, notice.advice) if part != notice.title)
    return Message(Tone.DANGER, notice.title, text)


class Screen(QWidget):
    """Glue between one view and the use cases. It keeps no rule, only which thing is open."""

    place_wanted = Signal(object)
    """A `Place` the person wants to go to."""
    message_given = Signal(object)
    """A `Message` for the bar above the page."""

    def __init__(self, desk: Desk, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)

    def open(self, place: Place) -> None:
        """Show this place; called every time the person comes here."""
        raise NotImplementedError

    def place(self) -> Place:
        """Where the person is now, to come back to after unlocking."""
        raise NotImplementedError

    def is_touched_by(self, changes: Changes) -> bool:
        """Whether what is shown may have changed."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def show_now(self, now: datetime) -> None:
        """A minute has passed."""

    def settle(self) -> None:
        """Keep what was typed but not kept yet: the person leaves or locks.

        Leaving a field tells what was typed in it.
        """
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do work on the lane, for this screen."""
        self.desk.lane.run(self, work, done, failed)

    def go(self, page: Page) -> None:
        """Ask for a page."""
        self.place_wanted.emit(Place(page))

    def tell(self, tone: Tone, title: str, text: str = "") -> None:
        """Ask for a bar above the page."""
        self.message_given.emit(Message(tone, title, text))

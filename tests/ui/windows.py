"""A real window on a computer of its own, with doors that cost little: where journeys begin."""

from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers
from ui.device import Device
from ui.doors import Doors, Seen
from ui.frame import Frame
from ui.lane import Inline
from ui.main_window import MainWindow
from vertrouwenspersoon.bootstrap import Office, create_office, open_office, open_office_with_pin
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.identity import RandomIdentities
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.rescue import Tell
from vertrouwenspersoon.store.snelslot import Snelslot
from vertrouwenspersoon.usecases.backups import restore
from vertrouwenspersoon.usecases.redden import outcome, redden
from vertrouwenspersoon.usecases.wijzigingen import admit_newest

PASSPHRASE = "paard lamp zee fiets"
NOTHING_SEEN = Seen(lambda _: 0, lambda _: "")
"""A computer that remembers no vault."""


def cheap_doors(clock: FixedClock) -> Doors:
    """The real doors with a key that costs little and a clock that goes when it is told."""

    def create(path: Path, passphrase: Confidential, gemeente: Gemeente) -> Office:
        path.parent.mkdir(parents=True, exist_ok=True)
        ids = RandomIdentities()
        return create_office(path, passphrase, gemeente, clock=clock, ids=ids, profile=CHEAPEST)

    def enter(path: Path, passphrase: Confidential, seen: Seen) -> Office:
        admit = admit_newest(seen.changes)
        return open_office(path, passphrase, clock=clock, profiles=(CHEAPEST,), admit=admit)

    def practise(path: Path) -> Office:
        gemeente = Gemeente("Oefenrode", oefening=True)
        made = partial(create, path, Confidential(PASSPHRASE), gemeente)
        known = partial(enter, path, Confidential(PASSPHRASE), NOTHING_SEEN)
        return known() if path.exists() else made()

    def look(seal: Path, vault: Path) -> None:
        Snelslot(seal).look(vault, clock.now(), profiles=(CHEAPEST,))

    def enter_with_pin(seal: Path, vault: Path, pin: Confidential, seen: Seen) -> Office:
        admit = admit_newest(seen.changes)
        slot = Snelslot(seal)
        return open_office_with_pin(
            vault, slot, pin, clock=clock, profiles=(CHEAPEST,), admit=admit
        )

    def save(path: Path, passphrase: Confidential, new: Path, tell: Tell) -> tuple[str, ...]:
        ids = RandomIdentities()
        found = redden(path, passphrase, new, clock=clock, ids=ids, tell=tell, profiles=(CHEAPEST,))
        return outcome(found)

    def put_back(source: Path, passphrase: Confidential, new: Path, known: Path) -> Office:
        new.parent.mkdir(parents=True, exist_ok=True)
        made = restore(source, passphrase, new, clock, profiles=(CHEAPEST,), known=known)
        return enter(made, passphrase, NOTHING_SEEN)

    return Doors(create, enter, practise, save, put_back, PASSPHRASE, look, enter_with_pin)


def open_window(
    qtbot: QtBot, folder: Path, clock: FixedClock, asking: Answers | None = None
) -> MainWindow:
    """A window at its entrance, on a computer that knows no vault yet. Close it afterwards."""
    device = Device(folder / "config", folder / "data")
    made = MainWindow(Inline(), device, asking or Answers(), cheap_doors(clock))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.begin()
        made.show()
        made.activateWindow()
    return made


def make_vault(window: MainWindow) -> Frame:
    """Make a vault on the page for it, and go on without a herstelblad."""
    begin_vault(window)
    sheet = window.entrance.new.sheet.view
    sheet.sheet.none.click()
    sheet.refusal.field.setText("zonder herstelblad")
    sheet.refusal.go.click()
    return opened(window)


def begin_vault(window: MainWindow) -> None:
    """Make a vault on the page for it, up to its herstelblad."""
    page = window.entrance.new.form
    page.name.field.setText("Eikenrode")  # type: ignore[attr-defined]
    page.first.setText(PASSPHRASE)
    page.again.setText(PASSPHRASE)
    page.button.click()


def unlock(window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    """Type a passphrase and press the button."""
    window.entrance.unlock.field.setText(passphrase)
    window.entrance.unlock.button.click()


def opened(window: MainWindow) -> Frame:
    """The frame, which is there."""
    assert window.frame is not None
    return window.frame

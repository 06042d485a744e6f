"""Opening with a PIN in a real window: after locking, in a new process, and when it cannot be."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.keyrings import (
    HangingKeyring,
    LockedKeyring,
    PlaintextKeyring,
    SystemKeyring,
    put_in,
)
from tests.ui.kit import NOW
from tests.ui.windows import NOTHING_SEEN, PASSPHRASE, make_vault, open_window, opened, unlock
from ui.doors import front_doors
from ui.main_window import MainWindow
from ui.place import Page, Place
from ui.waypoint import Waypoint
from ui.widgets.notice import NoticeBar
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store import journaal, sleutelring
from vertrouwenspersoon.store.keys import SMALL
from vertrouwenspersoon.store.snelslot import Snelslot

ROOT = Path(__file__).resolve().parents[2]
PIN = "273916"


@pytest.fixture
def clock() -> FixedClock:
    """The clock of the offices."""
    return FixedClock(NOW)


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> SystemKeyring:
    """The keyring of this computer, which works."""
    made = SystemKeyring()
    put_in(made, monkeypatch)
    return made


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock, ring: SystemKeyring
) -> Iterator[MainWindow]:
    """A window with a vault that a PIN opens, locked in Organisatie."""
    assert {} == ring.kept
    made = open_window(qtbot, tmp_path, clock)
    frame = make_vault(made)
    slot = Snelslot(frame.desk.device.seal)
    frame.desk.office.snel_openen.turn_on(slot, Confidential(PASSPHRASE), Confidential(PIN))
    frame.open_place(Place(Page.ORGANISATIE))
    made.lock()
    yield made
    made.close()


def give_pin(window: MainWindow, pin: str = PIN) -> None:
    """Type a PIN and press the button."""
    window.entrance.unlock.pin.setText(pin)
    window.entrance.unlock.button.click()


def asked(window: MainWindow) -> str:
    """What is asked: the PIN or the passphrase."""
    return "passphrase" if window.entrance.unlock.pin_row.isHidden() else "pin"


def why(window: MainWindow) -> str:
    """The notice above the field, which is shown when the event loop goes round."""
    QApplication.processEvents()
    bars = window.entrance.unlock.findChildren(NoticeBar)
    return "".join(bar.accessibleName() for bar in bars if not bar.isHidden())


def test_after_locking_the_pin_opens_the_same_place(window: MainWindow) -> None:
    """The PIN is asked first, opens the vault where one was, and is not kept in the window."""
    before = asked(window), window.focusWidget() is window.entrance.unlock.pin
    give_pin(window)
    lines = journaal.read_journaal(opened(window).desk.office.tools.store, 1)
    assert (("pin", True), Page.ORGANISATIE, "pincode", "") == (
        before,
        opened(window).place().page,
        lines[0].object,
        window.entrance.unlock.pin.text(),
    )


def test_the_process_that_takes_over_asks_the_pin(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, clock: FixedClock
) -> None:
    """A new window at the waypoint of the lock opens with the PIN at the place of before."""
    path, kluis_id = window._returns_to_vault
    place = Place(Page.ORGANISATIE)
    waypoint = Waypoint(str(path), kluis_id, oefening=False, plek=place, venster=(0, 0, 900, 700))
    window.close()
    after = open_window(qtbot, tmp_path, clock)
    after.begin_at(replace(waypoint))
    before = asked(after)
    give_pin(after)
    page = opened(after).place().page
    after.close()
    assert ("pin", Page.ORGANISATIE) == (before, page)


def test_the_passphrase_is_always_beside_it(window: MainWindow) -> None:
    """One click asks the passphrase, which opens as ever; another click goes back to the PIN."""
    view = window.entrance.unlock
    view.use_passphrase.click()
    first = asked(window)
    view.use_pin.click()
    second = asked(window)
    view.use_passphrase.click()
    unlock(window)
    assert ("passphrase", "pin", Page.ORGANISATIE) == (first, second, opened(window).place().page)


def test_five_wrong_pins_ask_the_passphrase(window: MainWindow) -> None:
    """Each wrong PIN says how many are left; after five the passphrase is asked and opens."""
    said = []
    for _ in range(4):
        give_pin(window, "111222")
        said.append(window.entrance.unlock.pin_row.error_text())
    give_pin(window, "111222")
    ended = (
        asked(window),
        "vijf keer fout" in why(window),
        window.entrance.unlock.use_pin.isHidden(),
    )
    unlock(window)
    assert ["(nog 4 pogingen)" in said[0], "(nog 1 poging)" in said[3]] == [True, True]
    assert (("passphrase", True, True), "") == (ended, why(window))
    assert Page.ORGANISATIE is opened(window).place().page


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (PlaintextKeyring, "Geen sleutelring"),
        (LockedKeyring, "De sleutelring is op slot"),
        (HangingKeyring, "De sleutelring antwoordt niet"),
    ],
)
def test_a_keyring_in_the_way_asks_the_passphrase(
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[PlaintextKeyring],
    title: str,
) -> None:
    """One sentence says why, the passphrase opens, and the PIN is there when it is over."""
    works = SystemKeyring()
    works.kept = dict(_kept())
    ring = kind()
    put_in(ring, monkeypatch)
    monkeypatch.setattr(sleutelring, "LIMIT_S", 0.05)
    window.begin()
    told = asked(window), why(window).startswith(title)
    put_in(works, monkeypatch)
    if isinstance(ring, HangingKeyring):
        ring.let_go.set()
    monkeypatch.setattr(sleutelring, "LIMIT_S", 2.5)
    window.entrance.unlock.use_pin.click()
    give_pin(window)
    assert (("passphrase", True), True) == (told, window.frame is not None)


def _kept() -> dict[tuple[str, str], str]:
    import keyring  # noqa: PLC0415 - the one of the test

    ring = keyring.get_keyring()
    assert isinstance(ring, SystemKeyring)
    return ring.kept


def test_a_changed_secret_asks_the_passphrase(window: MainWindow, ring: SystemKeyring) -> None:
    """When the keyring has another secret the PIN is gone, with one sentence why."""
    ring.kept = dict.fromkeys(ring.kept, "00" * 32)
    window.begin()
    assert ("passphrase", True, False) == (
        asked(window),
        why(window).startswith("De sleutelring is veranderd"),
        window._device.seal.exists(),
    )


def test_after_a_week_the_passphrase_is_asked(window: MainWindow, clock: FixedClock) -> None:
    """Seven days later the PIN is gone, and the passphrase opens the vault."""
    clock.advance(timedelta(days=7))
    window.begin()
    told = asked(window), why(window).startswith("De week is voorbij")
    unlock(window)
    assert (("passphrase", True), True) == (told, window.frame is not None)


def test_a_damaged_seal_asks_the_passphrase(window: MainWindow) -> None:
    """A seal that is not whole is put away; the vault is opened with the passphrase."""
    window._device.seal.write_bytes(b"ZKS1")
    window.begin()
    told = asked(window), why(window).startswith("Snel openen is beschadigd")
    unlock(window)
    assert (("passphrase", True), True) == (told, window.frame is not None)


def test_another_vault_asks_its_own_passphrase(window: MainWindow, tmp_path: Path) -> None:
    """At another vault the PIN is not offered, and the seal stays for its own."""
    window.entrance.unlock.new_wanted.emit()
    make_vault(window)
    window.lock()
    told = asked(window), why(window).startswith("Snel openen is van een andere kluis")
    hidden = window.entrance.unlock.use_pin.isHidden()
    window.entrance.show_locked(tmp_path / "data" / "vertrouwenspersoon.zkv", practising=False)
    assert (("passphrase", True), True, "pin") == (told, hidden, asked(window))


def test_practising_never_asks_a_pin(window: MainWindow, tmp_path: Path) -> None:
    """The practice vault opens without a PIN, and asks its passphrase after locking."""
    window.entrance.unlock.practice_wanted.emit()
    frame = window.frame
    window.lock()
    assert (True, "passphrase", "") == (frame is not None, asked(window), why(window))
    assert (tmp_path / "config" / "snel-openen.zegel").exists()


def test_what_happened_to_the_vault_is_said_before_the_pin(
    window: MainWindow, tmp_path: Path
) -> None:
    """A vault that is gone is told as such, not as something about the PIN."""
    window.entrance.show_locked(tmp_path / "nergens.zkv", practising=False)
    trouble = window.entrance.unlock.trouble.shown()
    assert trouble is not None
    assert ("passphrase", "Op deze plek staat geen bestand.", "") == (
        asked(window),
        trouble.lines[0],
        why(window),
    )


def test_the_doors_of_the_program_open_with_a_pin(tmp_path: Path, ring: SystemKeyring) -> None:
    """With a real cost and the clock of the computer the doors look, and open with the PIN."""
    path, seal = tmp_path / "kluis.zkv", tmp_path / "snel-openen.zegel"
    secret, pin = Confidential(PASSPHRASE), Confidential(PIN)
    made = create_office(path, secret, Gemeente("Ergens"), profile=SMALL)
    made.snel_openen.turn_on(Snelslot(seal), secret, pin)
    made.close()
    doors = front_doors()
    doors.look(seal, path)
    office = doors.open_with_pin(seal, path, pin, NOTHING_SEEN)
    same = made.tools.store.kluis_id == office.tools.store.kluis_id
    office.close()
    assert (True, 1) == (same, len(ring.kept))


def test_without_a_seal_no_keyring_is_loaded(tmp_path: Path) -> None:
    """The first window of who does not open quickly stands without the library of keyrings."""
    code = (
        "import sys\n"
        "from ui.app import make_application, make_window\n"
        "from ui.asking import Asking\n"
        "from ui.device import this_device\n"
        "from ui.doors import front_doors\n"
        "from ui.lane import Lane\n"
        "device = this_device()\n"
        "app = make_application(device)\n"
        "window = make_window(Lane(), device, Asking(), front_doors())\n"
        "window.show()\n"
        "print('keyring' in sys.modules, 'vertrouwenspersoon.store' in sys.modules)\n"
    )
    env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    ran = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=env | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "False False" == ran.stdout.strip()

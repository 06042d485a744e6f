"""Opening with a PIN by the keyring of a real desktop: gnome-keyring on a bus of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNLOCK = "printf %s pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"
ACT = """
import json, sys
from pathlib import Path
from tests.fences import Fences
from vertrouwenspersoon.shield import shield_process

act, folder = sys.argv[1], Path(sys.argv[2])
fences = Fences()
fences.put_up(folder)
shield_process()

from tests.ui.kit import NOW
from tests.ui.windows import PASSPHRASE
from vertrouwenspersoon.bootstrap import create_office, open_office_with_pin
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.errors import Refused
from vertrouwenspersoon.store import sleutelring
from vertrouwenspersoon.store.keys import CHEAPEST
from vertrouwenspersoon.store.snelslot import Snelslot

vault, seal = folder / "data" / "vertrouwenspersoon.zkv", folder / "config" / "snel-openen.zegel"
clock = FixedClock(NOW)
pin = Confidential("273916")


def turn_on():
    vault.parent.mkdir()
    secret = Confidential(PASSPHRASE)
    office = create_office(vault, secret, Gemeente("Ergens"), clock=clock, profile=CHEAPEST)
    office.snel_openen.turn_on(Snelslot(seal), secret, pin)
    office.close()
    return "on"


def open_vault():
    open_office_with_pin(vault, Snelslot(seal), pin, clock=clock, profiles=(CHEAPEST,)).close()
    return "open"


def open_window():
    from tests.ui.kit import Answers
    from tests.ui.windows import cheap_doors
    from ui.app import make_application, make_window
    from ui.device import Device
    from ui.lane import Inline

    device = Device(folder / "config", folder / "data")
    app = make_application(device)
    window = make_window(Inline(), device, Answers(), cheap_doors(clock))
    window.begin()
    window.show()
    window.entrance.unlock.pin.setText(pin.reveal())
    window.entrance.unlock.button.click()
    opened = window.frame is not None
    window.close()
    return "open" if opened else "closed"


def turn_off():
    Snelslot(seal).switch_off()
    return sleutelring.Sleutelring().find() or "off"


# The limit has tests of its own; here a busy machine may take its time.
sleutelring.LIMIT_S = 30
try:
    said = {"on": turn_on, "open": open_vault, "window": open_window, "off": turn_off}[act]()
except Refused as error:
    said = error.reason.value
print(json.dumps([said, seal.exists(), fences.climbed]))
"""


def need(program: str) -> str:
    """The full path of a program; `make develop` installs it."""
    found = shutil.which(program)
    assert found is not None, f"{program} is not there: make develop"
    return found


def at_the_desktop(folder: Path, begin: str, *acts: str) -> list[object]:
    """Log in on a desktop, do each act in a process of its own, log out; what each came to."""
    away = ("XDG_", "DISPLAY", "WAYLAND_", "DBUS_", "PYTHON_KEYRING", "GNOME_KEYRING")
    env = {name: value for name, value in os.environ.items() if not name.startswith(away)}
    runtime = folder / "run"
    runtime.mkdir(exist_ok=True, mode=0o700)
    env |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "offscreen"}
    (folder / "act.py").write_text(ACT, "utf-8")
    lines = [f'"$PYTHON" "$ACT" {act} "$HOME"' for act in acts]
    env |= {"PYTHON": sys.executable, "ACT": str(folder / "act.py"), "PYTHONPATH": str(ROOT)}
    shell = ["sh", "-ec", "\n".join([begin, *lines])]
    ran = subprocess.run(  # noqa: S603 - the system's own
        [need("dbus-run-session"), "--", *shell],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.fixture(scope="module")
def first_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of somebody who logged in, switched it on, opened twice and logged out."""
    need("gnome-keyring-daemon")
    folder = tmp_path_factory.mktemp("thuis")
    said = at_the_desktop(folder, UNLOCK, "on", "open", "window")
    assert [[words, True, []] for words in ("on", "open", "open")] == said
    return folder


@pytest.fixture
def home(tmp_path: Path, first_day: Path) -> Path:
    """A copy of that folder, to live on in."""
    return shutil.copytree(first_day, tmp_path / "thuis", ignore=shutil.ignore_patterns("run"))


def test_a_real_keyring_opens_the_vault_until_it_is_switched_off(home: Path) -> None:
    """At the next login the PIN opens; after switching off neither seal nor secret is left."""
    said = at_the_desktop(home, UNLOCK, "open", "off", "open")
    expected = [["open", True], ["off", False], ["quick-not-on", False]]
    assert [[*words, []] for words in expected] == said


def test_a_locked_keyring_is_told_as_locked(home: Path) -> None:
    """While the keyring is locked the PIN waits with its seal, and no network is tried."""
    said = at_the_desktop(home, LOCKED, "open")
    assert [["quick-keyring-locked", True, []]] == said


def test_another_keyring_is_told_as_changed(home: Path) -> None:
    """With a keyring that was made anew the seal is put away at once."""
    shutil.rmtree(home / ".local" / "share" / "keyrings")
    said = at_the_desktop(home, UNLOCK, "open")
    assert [["quick-secret-changed", False, []]] == said


def test_without_a_desktop_there_is_no_keyring(home: Path) -> None:
    """On a bus that is not there the PIN waits for a better day, with its seal in place."""
    said = at_the_desktop(home, "unset DBUS_SESSION_BUS_ADDRESS", "open")
    assert [["quick-no-keyring", True, []]] == said


def test_no_file_holds_the_secret_or_the_pin(home: Path) -> None:
    """What the keyring and the seal leave on disk holds neither the PIN nor a readable secret."""
    held = [
        path.name
        for path in home.rglob("*")
        if path.is_file() and path.name != "act.py" and b"273916" in path.read_bytes()
    ]
    keyrings = list((home / ".local" / "share" / "keyrings").glob("*.keyring"))
    readable = [path for path in keyrings if b"[keyring]" in path.read_bytes()]
    assert ([], 1, []) == (held, len(keyrings), readable)

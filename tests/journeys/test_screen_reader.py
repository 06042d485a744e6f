"""A day of somebody who sees nothing: through the accessibility bus, and nothing else."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.store.conftest import PASSPHRASE
from tests.ui.kit import NOW
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.store.keys import CHEAPEST

ROOT = Path(__file__).resolve().parents[2]
BUS = "/usr/libexec/at-spi-bus-launcher"
DESKTOP = """
exec 3> "$HOME/display"
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp >/dev/null 2>&1 & screen=$!
for _ in $(seq 100); do [ -s "$HOME/display" ] && break; sleep 0.1; done
export DISPLAY=":$(cat "$HOME/display")"
"$BUS" --launch-immediately >/dev/null 2>&1 &
"$PYTHON" -c "$PROGRAM" "$HOME" >/dev/null & program=$!
trap 'kill $program $screen' EXIT
"$PYTHON" -c "$PERSON" "$WORDS"
"""
PROGRAM = """
import sys
from pathlib import Path
from tests.ui.kit import NOW, Answers
from tests.ui.windows import cheap_doors
from ui.app import make_application, make_window
from ui.device import Device
from ui.lane import Lane
from vertrouwenspersoon.clock import FixedClock
folder = Path(sys.argv[1])
device = Device(folder / "config", folder / "data")
app = make_application(device)
answers = Answers(folder / "overzicht.pdf")
window = make_window(Lane(app), device, answers, cheap_doors(FixedClock(NOW)))
window.show()
app.exec()
"""
PERSON = """
import json, sys
from tests.journeys.assistive import Reader
reader = Reader()
reader.write("Wachtzin", sys.argv[1])
reader.press("push button", "Ontgrendelen")
reader.press("push button", "Nieuwe melding")
reader.write("Wat is er gebeurd", "Hij sloeg op de balie.")
reader.press("push button", "Zaak openen")
reader.press("push button", "Luister eerst: open")
ticked = reader.read("push button", "Luister eerst: gedaan")
deadline = reader.read("label", "Eerste termijn")
reader.press("push button", "Vandaag")
due = reader.read("push button", "Naar de taak: Vraag wat de melder wil")
reader.press("push button", due)
reader.press("push button", "Documenten")
reader.press("push button", "Zaakoverzicht bekijken")
reader.press("push button", "Opslaan als PDF")
reader.press("push button", "Opslaan zonder wachtwoord")
made = reader.read("label", "De PDF is gemaakt")
print(json.dumps([ticked, deadline, due, made]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is of Linux")
def test_a_day_without_eyes(tmp_path: Path) -> None:
    """Unlocking, a melding, a tick, a deadline and a PDF, by role and name alone."""
    programs = [shutil.which(name) for name in ("dbus-run-session", "Xvfb")]
    assert [] == [name for name in (*programs, BUS) if not name or not Path(name).exists()]
    path = tmp_path / "data" / "vertrouwenspersoon.zkv"
    path.parent.mkdir()
    clock = FixedClock(NOW)
    create_office(path, PASSPHRASE, Gemeente("Ergens"), clock=clock, profile=CHEAPEST).close()
    said = subprocess.run(  # noqa: S603 - the system's own
        [str(programs[0]), "--", "bash", "-euc", DESKTOP],
        cwd=ROOT,
        env=surroundings(tmp_path, PASSPHRASE),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=180,
    ).stdout
    assert [
        "Luister eerst: gedaan",
        "Eerste termijn: vandaag",
        "Naar de taak: Vraag wat de melder wil",
        "De PDF is gemaakt",
    ] == json.loads(said)
    assert b"%PDF" == (tmp_path / "overzicht.pdf").read_bytes()[:4]


def surroundings(home: Path, passphrase: Confidential) -> dict[str, str]:
    """A desktop of its own, that nobody else sees."""
    away = ("XDG_", "DISPLAY", "WAYLAND_", "DBUS_", "AT_SPI")
    env = {name: value for name, value in os.environ.items() if not name.startswith(away)}
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    return env | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
        "PYTHON": sys.executable,
        "PROGRAM": PROGRAM,
        "PERSON": PERSON,
        "BUS": BUS,
        # The words of a test's vault, which guards nothing.
        "WORDS": passphrase.reveal(),
    }

"""Marker words go through the program while things fail; no file and no output has them (P10)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.test_locked_means_gone import CANARY, hits, until

ROOT = Path(__file__).resolve().parents[2]
FAULTS = ("bug", "full", "thread", "qt", "kill")
PROGRAM = """
import os, sys, threading
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QMessageBox
from tests.ui.kit import NOW, Answers, add_zaak
from tests.ui.test_concepten import inputs
from tests.ui.windows import cheap_doors, make_vault
from ui.app import _LOG, _log_to, _state_folder, make_application, make_window
from ui.crash import CrashGuard
from ui.device import this_device
from ui.lane import Inline
from ui.place import Page, Place
from ui.views import zaak_wishes as wish
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import NoSpace
from vertrouwenspersoon.usecases.dossiers import Dossiers

fault, words = sys.argv[1], sys.stdin.readline().strip()
device = this_device()
app = make_application(device)
CrashGuard(_log_to(_state_folder() / _LOG), app).install()
window = make_window(Inline(), device, Answers(), cheap_doors(FixedClock(NOW)))
window.show()
frame = make_vault(window)
zaak = add_zaak(frame.desk.office, words, titel=Confidential(words))

def close_dialogs():
    for dialog in app.topLevelWidgets():
        if isinstance(dialog, QMessageBox) and dialog.isVisible():
            print("verteld" if words not in dialog.text() + dialog.informativeText() else "LEK")
            dialog.defaultButton().click()

closing = QTimer()
closing.timeout.connect(close_dialogs)
closing.start(20)

def type_in(field):
    field.setFocus()
    getattr(field, "insertPlainText", getattr(field, "insert", None))(words)

parts = [Place(Page.ZAAK, zaak, part) for part in ("tijdlijn", "bewijs", "betrokkenen")]
for place in (Place(Page.MELDING), *parts):
    frame.open_place(place)
    app.processEvents()
    for one in inputs(frame).values():
        type_in(one)
    app.processEvents()
screen = frame.shown_screen()

def broken(*_args, **_named):
    raise {"full": NoSpace()}.get(fault, RuntimeError(words))

if fault in ("bug", "full"):
    Dossiers.save_head = broken
    screen.view.wished.emit(wish.SaveHead(titel=Confidential(words)))
elif fault == "thread":
    worker = threading.Thread(target=broken)
    worker.start()
    worker.join()
elif fault == "qt":
    qWarning(words)
for _ in range(20):
    app.processEvents()
QTimer.singleShot(1200, app.quit)
app.exec()
print("klaar", flush=True)
if fault == "kill":
    sys.stdin.readline()
window.close()
"""


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_lets_a_word_out(tmp_path: Path, fault: str) -> None:
    """A bug, a full disk, a failing thread, a complaint of Qt and a kill let no word out."""
    home, said = tmp_path / "home", tmp_path / "said"
    for folder in (home / "tmp", said):
        folder.mkdir(parents=True)
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {"HOME": str(home), "TMPDIR": str(home / "tmp"), "QT_QPA_PLATFORM": "offscreen"}
    with (
        (said / "out").open("w", encoding="utf-8") as out,
        (said / "err").open("w", encoding="utf-8") as err,
        subprocess.Popen(  # noqa: S603 - our own code
            [sys.executable, "-c", PROGRAM, fault],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=err,
            text=True,
        ) as program,
    ):
        assert program.stdin is not None
        program.stdin.write(f"{CANARY}\n")
        program.stdin.flush()
        if fault == "kill":
            assert until(lambda: "klaar" in (said / "out").read_text("utf-8"))
            program.kill()
        program.wait(60)
    told = (said / "out").read_text("utf-8").split()
    assert ([], []) == (hits(home, CANARY), hits(said, CANARY))
    assert (["klaar"] if fault in ("full", "qt", "kill") else ["verteld", "klaar"]) == told
    assert any(path.suffix == ".zkv" for path in home.rglob("*"))

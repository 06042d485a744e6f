"""Evidence is looked at in the page: it is logged, it can be turned and enlarged, and it ends."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.evidence import Evidence, words_in
from tests.ui.kijker.pictures import pages, picture
from ui.views.bijlage_kijker import BijlageKijker
from ui.views.zaak_state import TIJDLIJN
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.store import journaal


@pytest.fixture
def evidence(qtbot: QtBot, tmp_path: Path) -> Evidence:
    """The evidence of a zaak without any yet."""
    return Evidence(qtbot, tmp_path)


def viewer(evidence: Evidence) -> BijlageKijker:
    """Where a file is looked at."""
    return evidence.part().viewer


def look(evidence: Evidence, data: bytes, name: str) -> BijlageKijker:
    """Add a file and press its button."""
    evidence.add(evidence.file(data, name))
    evidence.press("file_look")
    return viewer(evidence)


def is_drawn(shown: BijlageKijker) -> bool:
    """Whether a page is there."""
    return shown.picture.isVisible() and not shown.picture.pixmap().isNull()


def test_a_picture_is_shown_and_logged(qtbot: QtBot, evidence: Evidence) -> None:
    """Bekijken draws the picture under the list, and the journal has a line of it."""
    shown = look(evidence, picture(900, 600), "foto.png")
    qtbot.waitUntil(lambda: is_drawn(shown), timeout=20_000)
    store = evidence.office.zaken.tools.store
    acts = [line.handeling for line in journaal.read_journaal(store, 9)]
    assert (True, True) == (shown.isVisible(), Handeling.BIJLAGE_BEKEKEN in acts)


def test_the_page_scrolls_to_what_is_shown(qtbot: QtBot, evidence: Evidence) -> None:
    """In a low window the head of the viewer comes into sight by itself."""
    evidence.screen.resize(1024, 420)
    shown = look(evidence, picture(900, 600), "foto.png")
    qtbot.waitUntil(lambda: is_drawn(shown), timeout=20_000)
    screen = evidence.screen
    qtbot.waitUntil(lambda: shown.mapTo(screen, QPoint(0, 0)).y() < screen.height() - 100)
    assert shown.isVisible()


def test_pages_are_turned(qtbot: QtBot, evidence: Evidence) -> None:
    """Of three pages the second is asked for, and both ways are open there."""
    shown = look(evidence, pages(3), "brief.pdf")
    qtbot.waitUntil(lambda: is_drawn(shown), timeout=20_000)
    assert ("Pagina 1 van 3", False) == (shown.where.text(), shown.before.isEnabled())
    shown.after.click()
    qtbot.waitUntil(lambda: shown.where.text() == "Pagina 2 van 3", timeout=20_000)
    assert (True, True) == (shown.before.isEnabled(), shown.after.isEnabled())


def test_a_picture_can_be_larger(qtbot: QtBot, evidence: Evidence) -> None:
    """Groter draws it wider, and Passend brings it back."""
    shown = look(evidence, picture(2400, 1600), "foto.png")
    qtbot.waitUntil(lambda: is_drawn(shown), timeout=20_000)
    width = shown.picture.width()
    shown.larger.click()
    qtbot.waitUntil(lambda: shown.picture.width() > width, timeout=20_000)
    shown.fit.click()
    qtbot.waitUntil(lambda: shown.picture.width() == width, timeout=20_000)
    assert not shown.fit.isEnabled()


def test_a_mail_is_shown_as_text(qtbot: QtBot, evidence: Evidence) -> None:
    """Of a mail the head and the words are there, to be read and not to be changed."""
    made = EmailMessage()
    made["From"], made["Subject"] = "weg@voorbeeld.invalid", "Pas op"
    made.set_content("Ik kom langs.")
    shown = look(evidence, made.as_bytes(), "dreiging.eml")
    qtbot.waitUntil(shown.text.isVisible, timeout=20_000)
    assert "Onderwerp: Pas op" in shown.text.text()
    assert (True, True) == ("Ik kom langs." in shown.text.text(), shown.text.isReadOnly())


def test_a_broken_file_gives_a_sentence(qtbot: QtBot, evidence: Evidence) -> None:
    """What cannot be drawn says why, and what can be done."""
    shown = look(evidence, b"%PDF-1.7\n1 0 obj", "kapot.pdf")
    qtbot.waitUntil(lambda: "beschadigd" in words_in(shown), timeout=20_000)
    assert "Sla een kopie op" in words_in(shown)


def test_escape_closes_and_lets_go(qtbot: QtBot, evidence: Evidence) -> None:
    """After Escape there is no picture, no name and no process."""
    shown = look(evidence, picture(900, 600), "foto.png")
    qtbot.waitUntil(lambda: is_drawn(shown), timeout=20_000)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert (False, True, 0) == (
        shown.isVisible(),
        shown.picture.pixmap().isNull(),
        evidence.screen._files.pid(),
    )


@pytest.mark.parametrize("leave", ["settle", "another part", "another zaak", "hide"])
def test_leaving_ends_the_process(qtbot: QtBot, evidence: Evidence, leave: str) -> None:
    """A lock, another part, another zaak or another screen ends what was being decoded."""
    shown = look(evidence, picture(4000, 3000), "foto.png")
    looking = evidence.screen._files._looking
    qtbot.waitUntil(lambda: looking.pid() > 0, timeout=20_000)
    home = Path(f"/proc/{looking.pid()}")
    ways = {
        "settle": evidence.screen.settle,
        "another part": lambda: evidence.go(TIJDLIJN),
        "another zaak": lambda: evidence.go("bewijs", evidence.other),
        "hide": evidence.screen.hide,
    }
    ways[leave]()
    assert (0, False, b"") == (looking.pid(), home.exists(), looking._data)
    del shown

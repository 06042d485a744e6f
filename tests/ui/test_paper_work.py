from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers, make_desk, office_with_zaken
from ui.desk import Message, Screen
from ui.paper_work import PaperWork
from ui.views.papier import PapierPart
from ui.widgets.page_preview import PagePreview
from vertrouwenspersoon.domain.afdruk import Afdruk, Papierstuk
from vertrouwenspersoon.errors import PrinterMissing, Reason, Refused
from vertrouwenspersoon.usecases.papier import Lezer

PASSWORD = "paars fietsje onder de regenboog"


WEAK = {
    "": "minder dan 15 tekens",
    "kort": "minder dan 15 tekens",
    "wachtwoord123456": "makkelijk te raden",
}


class Table:
    """A screen with one document on it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.office, zaken = office_with_zaken()
        self.asking = Answers(folder / "uit.pdf")
        self.part = PapierPart()
        self.screen = Screen(make_desk(self.office, folder, self.asking), self.part)
        self.said: list[Message] = []
        self.screen.message_given.connect(self.said.append)
        self.work = PaperWork(self.screen)
        self.made: list[Papierstuk] = []
        self.zaak = zaken[0]
        qtbot.addWidget(self.screen)
        self.screen.show()
        self.work.show(self.part, self._make)

    def _make(self) -> Papierstuk:
        self.made.append(self.office.papier.zaakoverzicht(self.zaak, Lezer.EIGEN))
        return self.made[-1]

    def copies(self) -> tuple[int, int, int]:
        """How many left: printed, locked, open."""
        found = [afdruk for afdruk, _ in self.office.afdrukken.ledger()] or [NOTHING]
        return found[0].geprint, found[0].beveiligd, found[0].open


NOTHING = Afdruk("0000-0000", office_with_zaken()[0].now(), "niets")


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Table:
    """A document that is shown."""
    return Table(qtbot, tmp_path)


def test_the_document_is_seen_first(table: Table) -> None:
    """Every page is there, with its text for who cannot see it, and nothing left yet."""
    pages = table.part.findChildren(PagePreview)
    assert len(pypdfium2.PdfDocument(table.made[0].pdf)) == len(pages)
    assert "Zaakoverzicht, pagina 1 van" in pages[0].accessibleDescription()
    assert "2026-001" in pages[0].accessibleDescription()
    assert (0, 0, 0) == table.copies()


def test_the_code_stands_above_the_pages(table: Table) -> None:
    """The code on the paper is the one on the screen."""
    words = " ".join(label.text() for label in table.part.findChildren(QLabel))
    assert f"controlecode {table.made[0].afdruk.code}" in words


def test_nothing_is_saved_before_the_warning(table: Table, tmp_path: Path) -> None:
    """The first click warns and asks for a password; only the next one makes a file."""
    table.part.save_button.click()
    assert (True, []) == (table.part.save_open.isVisible(), list(tmp_path.glob("*.pdf")))
    table.part.save_open.click()
    assert table.made[0].pdf == (tmp_path / "uit.pdf").read_bytes()
    assert ((0, 0, 1), True) == (table.copies(), "niet versleuteld" in table.said[0].text)


def test_a_password_locks_the_file(table: Table, tmp_path: Path) -> None:
    """The file opens with what was typed, and what was typed is forgotten."""
    table.part.save_button.click()
    table.part.password.setText(PASSWORD)
    table.part.password.returnPressed.emit()
    data = (tmp_path / "uit.pdf").read_bytes()
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(data)
    assert 1 <= len(pypdfium2.PdfDocument(data, PASSWORD))
    assert ((0, 1, 0), "") == (table.copies(), table.part.password.text())


@pytest.mark.parametrize("typed", WEAK)
def test_a_weak_password_is_said_beside_it(table: Table, tmp_path: Path, typed: str) -> None:
    """A password that is empty, short or common makes no file, and says why."""
    table.part.save_button.click()
    table.part.password.setText(typed)
    table.part.save_locked.click()
    assert ([], (0, 0, 0)) == (list(tmp_path.glob("*.pdf")), table.copies())
    assert WEAK[typed] in table.part.password.accessibleDescription()


def test_going_back_from_the_dialog_saves_and_prints_nothing(table: Table) -> None:
    """Whoever goes back has made no file, no paper and no line."""
    table.asking.path = None
    table.part.save_button.click()
    table.part.save_open.click()
    table.part.print_button.click()
    table.part.print_now.click()
    assert ((0, 0, 0), []) == (table.copies(), table.said)


def test_the_printer_is_warned_of_first(table: Table, tmp_path: Path) -> None:
    """The first click warns of what printers remember; only then a printer is chosen."""
    table.part.print_button.click()
    assert (True, []) == (table.part.print_now.isVisible(), table.asking.asked)
    table.part.print_now.click()
    assert (["printer"], (1, 0, 0)) == (table.asking.asked, table.copies())
    pages = len(pypdfium2.PdfDocument(table.made[0].pdf))
    assert pages == len(pypdfium2.PdfDocument(tmp_path / "uit.pdf"))
    assert f"{pages} pagina" in table.said[0].title


def test_print_and_save_ask_one_at_a_time(table: Table) -> None:
    """Opening the one closes the other, so that one warning is read at a time."""
    table.part.save_button.click()
    table.part.print_button.click()
    assert (False, True) == (table.part.save_open.isVisible(), table.part.print_now.isVisible())
    table.part.save_button.click()
    assert (True, False) == (table.part.save_open.isVisible(), table.part.print_now.isVisible())


def test_a_computer_without_a_printer_says_so(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a printer nothing is counted, and the message says what to do."""

    def none(_parent: object) -> None:
        raise PrinterMissing

    monkeypatch.setattr(table.asking, "printer", none)
    table.part.print_button.click()
    table.part.print_now.click()
    assert ((0, 0, 0), "Er is geen printer") == (table.copies(), table.said[0].title)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_stops_is_told(table: Table, tmp_path: Path) -> None:
    """The copy is counted, because some of it may lie in the printer, and the person hears it."""
    table.asking.path = tmp_path / "weg" / "uit.pdf"
    table.part.print_button.click()
    table.part.print_now.click()
    assert ((1, 0, 0), "Het afdrukken is niet gelukt") == (table.copies(), table.said[0].title)


def test_a_document_that_was_put_away_cannot_leave(table: Table, tmp_path: Path) -> None:
    """After locking or leaving, the buttons have nothing to print or save."""
    table.work.forget()
    table.part.save_wanted.emit(None)
    table.part.print_wanted.emit()
    assert ([], False) == (list(tmp_path.glob("*.pdf")), table.part.isVisible())


def test_why_there_is_no_document_is_heard(table: Table) -> None:
    """A refusal goes to who asked for the document, and the earlier one is gone."""

    def refuse() -> Papierstuk:
        raise Refused(Reason.CONSENT_MISSING, "ontvanger:politie")

    heard: list[object] = []
    table.work.show(table.part, refuse, heard.append)
    assert (1, False) == (len(heard), table.part.isVisible())
